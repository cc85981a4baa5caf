"""The numbers of a map as aligned text."""

from collections.abc import Sequence

from argmap.formats import Format
from argmap.formats._cells import cells
from argmap.views.statistics import Statistics
from argmap.visible import visible

_TOP_SOURCES = 10


def write(statistics: Statistics, options: None = None) -> str:  # noqa: ARG001
    """Return the numbers in paragraphs; the sources are the ten that are used most."""
    parts = [visible(statistics.title)] if statistics.title else []
    parts += [_pairs(_overview(statistics)), _pairs(_rests(statistics))]
    if statistics.sides:
        rows = [(each.label, each.claims, each.supports, each.attacks) for each in statistics.sides]
        parts.append(_columns(("Side", "claims", "supports", "attacks"), rows))
    if statistics.speakers:
        spoken = [(each.name, each.asserted, each.reported, each.denied, each.attacks) for each in statistics.speakers]
        parts.append(_columns(("Speaker", "asserts", "reports", "denies", "attacks"), spoken))
    if statistics.groups:
        grouped = [(each.title, each.claims, each.unsupported, each.open) for each in statistics.groups]
        parts.append(_columns(("Group", "claims", "unsupported", "open"), grouped))
    if used := [each for each in statistics.sources if each.cited or each.said_in]:
        parts.append(
            _columns(("Source", "cited", "said in"), [(s.title, s.cited, s.said_in) for s in used[:_TOP_SOURCES]])
        )
    if more := len(used) - _TOP_SOURCES if len(used) > _TOP_SOURCES else 0:
        parts[-1] += f"\n… {more} more"
    return "\n\n".join(parts) + "\n"


def _overview(statistics: Statistics) -> list[tuple[str, int, str]]:
    roles, stances = statistics.roles, statistics.stances
    names = {"thesis": "thesis" if stances["thesis"] == 1 else "theses", "none": "neither"}
    told = ", ".join(f"{count} {names.get(stance, stance)}" for stance, count in stances.items() if count)
    return [
        ("Theses", len(statistics.theses), ", ".join(statistics.theses)),
        ("Claims", statistics.claims, told),
        ("Inferences", statistics.inferences, f"{statistics.linked} with linked premises"),
        *((f"  {role}s", count, "") for role, count in roles.items()),
        ("Depth", statistics.depth, "links from the farthest claim to its thesis"),
        *([("Not linked", statistics.unlinked, "claims that lead to no thesis")] if statistics.unlinked else []),
    ]


def _rests(statistics: Statistics) -> list[tuple[str, int, str]]:
    support = statistics.support
    return [
        ("Have reasons", support["reasons"], ""),
        ("Leaves", statistics.claims - support["reasons"], "claims without reasons"),
        ("  founded", support["founded"], "have a source or a basis"),
        ("  open", support["open"], "known to lack support"),
        *((f"  {word}", support[word], "") for word in ("withdrawn", "restates") if support[word]),
        ("  unsupported", support["unsupported"], ""),
        *((word.capitalize(), getattr(statistics, word), "") for word in ("implicit", "withdrawn", "quotes")),
    ]


def _pairs(rows: Sequence[tuple[str, int, str]]) -> str:
    name = max(len(row[0]) for row in rows)
    number = max(len(str(row[1])) for row in rows)
    return "\n".join(f"{label:<{name}}  {count:>{number}}  {visible(words)}".rstrip() for label, count, words in rows)


def _columns(head: tuple[str, ...], rows: Sequence[tuple[str | int, ...]]) -> str:
    """Align a table: the first column is text, the others are numbers."""
    texts = [head, *(tuple(visible(str(each)) for each in row) for row in rows)]
    first = max(cells(row[0]) for row in texts)
    widths = [max(len(row[at]) for row in texts) for at in range(1, len(head))]
    lines = []
    for row in texts:
        numbers = "  ".join(f"{each:>{width}}" for each, width in zip(row[1:], widths, strict=True))
        lines.append(f"{row[0]}{' ' * (first - cells(row[0]))}  {numbers}")
    return "\n".join(lines)


FORMAT = Format("text", suffixes=(".txt",), view=Statistics, write=write)
