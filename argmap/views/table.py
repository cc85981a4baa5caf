"""Tables: one record for each claim, inference, source, speaker or quote of a map."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from argmap.errors import UnknownNameError
from argmap.graph import GraphView
from argmap.model import Said
from argmap.quotes import quotes_in, source_of
from argmap.views.support import supports

Cell = str | int | float | bool | None | tuple[str, ...]
Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows in written order; `columns` names their cells, and the first is the id to cut out."""

    kind: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class TableOptions:
    """How records end: in a line end, or in NUL for `xargs -0`."""

    nul: bool = False


@dataclass(frozen=True, slots=True)
class _Kind:
    columns: tuple[str, ...]
    rows: Callable[[GraphView], Iterator[Row]]


def table(view: GraphView, kind: str) -> Table:
    """Return the table of a kind: claims, inferences, sources, speakers or quotes. O(V + E).

    Raises `UnknownNameError` for another kind.
    """
    kinds = _kinds()
    if kind not in kinds:
        raise UnknownNameError("kind of record", kind, kinds)
    return Table(kind, kinds[kind].columns, tuple(kinds[kind].rows(view)))


def columns() -> dict[str, tuple[str, ...]]:
    """Return the columns of each kind, in order."""
    return {name: kind.columns for name, kind in _kinds().items()}


def _kinds() -> dict[str, _Kind]:
    return {
        "claims": _Kind(
            ("id", "stance", "side", "group", "support", "marks", "asserted_by", "denied_by", "tags", "title", "text"),
            _claims,
        ),
        "inferences": _Kind(("id", "role", "target", "premises", "scheme", "asserted_by", "strength"), _inferences),
        "sources": _Kind(
            ("id", "cited", "said_in", "title", "author", "date", "publisher", "url", "accessed", "file"), _sources
        ),
        "speakers": _Kind(("id", "name", "side", "role", "asserts", "denies"), _speakers),
        "quotes": _Kind(("id", "use", "speaker", "attitude", "source", "at", "quote"), _quotes),
    }


def _claims(view: GraphView) -> Iterator[Row]:
    rests_on = supports(view)
    for claim in view.map.claims:
        marks = tuple(word for word in ("implicit", "open", "withdrawn") if getattr(claim, word))
        standing = (claim.id, view.stance(claim.id).value, view.side(claim), claim.group, rests_on[claim.id].value)
        yield (*standing, marks, claim.asserted_by, claim.denied_by, claim.tags, claim.title, claim.text)


def _inferences(view: GraphView) -> Iterator[Row]:
    for each in view.map.inferences:
        yield each.id, each.role.value, each.target, each.premises, each.scheme, each.asserted_by, each.strength


def _sources(view: GraphView) -> Iterator[Row]:
    cited = Counter(each.source for claim in view.map.claims for each in claim.cite)
    said = Counter(source_of(view, each) for claim in view.map.claims for each in claim.said)
    said.update(source_of(view, each) for step in view.map.inferences for each in step.said)
    for each in view.map.sources:
        names = (each.title, each.author, each.date, each.publisher, each.url, each.accessed, each.file)
        yield (each.id, cited[each.id], said[each.id], *names)


def _speakers(view: GraphView) -> Iterator[Row]:
    asserts = Counter(speaker for claim in view.map.claims for speaker in claim.asserted_by)
    denies = Counter(speaker for claim in view.map.claims for speaker in claim.denied_by)
    for each in view.map.speakers:
        yield each.id, each.name, each.side, each.role, asserts[each.id], denies[each.id]


def _quotes(view: GraphView) -> Iterator[Row]:
    for quote in quotes_in(view):
        entry, source = quote.entry, quote.source.id if quote.source else None
        if isinstance(entry, Said):
            yield quote.owner.id, "said", entry.by, entry.attitude.value, source, entry.at, quote.text
        else:
            yield quote.owner.id, "cite", None, None, source, entry.at, quote.text
