"""Argumentation schemes as text: all of them as a table, or one with its questions and the YAML to start from."""

from collections.abc import Iterator

from argmap.formats import Format
from argmap.formats._cells import wrap
from argmap.views.schemes import SchemeList, hit, place, snippet, takes_claim_from_conclusion
from argmap.yamlmap.catalogue import Scheme

_WIDTH = 88
_KINDS = (
    ("assume", "Whoever argues so must answer, as soon as somebody asks:"),
    ("except", "The challenger must show something before these count:"),
)


def write(schemes: SchemeList, options: None = None) -> str:  # noqa: ARG001
    """Return a table with name, title and slots of each scheme, or the page of the one that was asked for."""
    if schemes.one:
        return "".join(f"{line}\n" for each in schemes.schemes for line in _page(each))
    rows = [(each.name, each.title, ", ".join(each.slots)) for each in schemes.schemes]
    first, second = (max(len(row[at]) for row in rows) for at in (0, 1))
    return "".join(f"{name:<{first}}  {title:<{second}}  {slots}\n" for name, title, slots in rows)


def _page(scheme: Scheme) -> Iterator[str]:
    yield f"{scheme.name}: {scheme.title}"
    yield ""
    for number, premise in enumerate(scheme.premises, 1):
        yield from _hanging(f"{number}. {premise}", 2, 5)
    yield from _hanging(f"Therefore: {scheme.conclusion}", 2, 5)
    yield ""
    yield f"Slots: {', '.join(scheme.slots)}"
    if takes_claim_from_conclusion(scheme):
        yield "The slot claim is filled from the conclusion."
    for kind, head in _KINDS:
        asked = [each for each in scheme.questions if each.kind == kind]
        if asked:
            yield from ("", head, "")
            width = max(len(each.key) for each in scheme.questions)
            for each in asked:
                yield from _beside(each.key, f"{each.ask} ({hit(each.hits)})", width)
    yield from ("", "In brackets: what a bad answer attacks.", "", f"In a map, {place(scheme)}:", "")
    yield from (f"    {line}" for line in snippet(scheme).splitlines())


def _hanging(text: str, first: int, rest: int) -> Iterator[str]:
    head, *tail = wrap(text, _WIDTH - first, _WIDTH - rest)
    yield " " * first + head
    yield from (" " * rest + line for line in tail)


def _beside(key: str, text: str, width: int) -> Iterator[str]:
    """Yield a text beside its key, which is padded to `width`."""
    indent = width + 4
    head, *tail = wrap(text, _WIDTH - indent, _WIDTH - indent)
    yield f"  {key:<{width}}  {head}"
    yield from (" " * indent + line for line in tail)


FORMAT = Format("text", suffixes=(".txt",), view=SchemeList, write=write)
