"""A justification as indented sentences, to be read aloud: each part, and under it why it stands or falls."""

from collections.abc import Iterator

from argmap.formats import Format
from argmap.formats._cells import wrap
from argmap.formats._speech import ATTACKS, Setting, sentence
from argmap.views.justification import Argued, Justification, JustificationOptions

_INDENT = 2


def write(justification: Justification, options: JustificationOptions) -> str:
    """Return the parts as paragraphs of at most `options.width` cells, where words and depth allow."""
    deepest = max(1, options.width // (3 * _INDENT))
    lines: list[str] = []
    for depth, said in _spoken(justification.parts):
        begin = " " * _INDENT * min(depth, deepest)
        told = f"({depth}) {said}" if depth > deepest else said
        room = max(16, options.width - len(begin))
        first, *rest = wrap(told, room, room - _INDENT)
        lines += [""] * (depth == 1) + [begin + first, *(f"{begin}{' ' * _INDENT}{each}" for each in rest)]
    return "".join(f"{each}\n" for each in lines)


def _spoken(parts: tuple[Argued, ...]) -> Iterator[tuple[int, str]]:
    """Yield sentences with their depth. A step from a single premise is told together with that premise."""
    path: list[Argued] = []
    depths: list[int] = []
    premises = [0]
    merged = None
    for place, part in enumerate(parts):
        del path[part.depth :], depths[part.depth :], premises[part.depth + 1 :]
        premises[-1] += part.link == "premise"
        setting = Setting(
            path[-1] if path else None,
            any(each.link in ATTACKS for each in path[-2:]),
            premises[-1],
            part.told and any(each.id == part.id for each in path),
        )
        depths.append(0 if not path else depths[-1] + (merged is None))
        path.append(part)
        premises.append(0)
        if merged is not None:
            yield depths[-1], sentence(merged[0], part, merged[1], setting)
            merged = None
        elif _goes_with(part, parts[place + 1 : place + 2]):
            merged = part, setting
        else:
            yield depths[-1], sentence(part, None, setting, setting)


def _goes_with(part: Argued, after: tuple[Argued, ...]) -> bool:
    """Tell whether a step has a single premise, which comes right after it."""
    is_step = part.of.role is not None and len(part.of.claims) == 1
    return is_step and any(each.depth == part.depth + 1 and each.link == "premise" for each in after)


FORMAT = Format("text", suffixes=(".txt",), view=Justification, write=write)
