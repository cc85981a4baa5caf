"""The quotes of a map with their verdicts, as a list."""

from collections.abc import Iterable

from argmap.model import Said
from argmap.quotes import Checked, Quotes, Verdict
from argmap.values import value
from argmap.views.table import Table


@value()
class QuoteEntry:
    """A quote: the id of what it is quoted for, who says it where, and what came of looking for it.

    `use` is `cite` or `said`. `place` and `passage` are where it stands, or what is nearest to it; `places` counts
    where it stands. `reason` says what was done to its words, or why it was not checked, after the word "quote";
    `difference` shows it, with `[-words-]` of the source and `{+words+}` of the quote.
    """

    id: str
    use: str
    speaker: str | None
    attitude: str | None
    source: str | None
    at: str | None
    quote: str
    verdict: str
    places: int
    place: str | None
    passage: str | None
    reason: str
    difference: str


@value()
class QuoteList:
    """The quotes in written order, and how many have each verdict, those that none has included."""

    entries: tuple[QuoteEntry, ...]
    counts: tuple[tuple[str, int], ...]


COLUMNS = (
    "id", "use", "speaker", "attitude", "source", "at", "quote",
    "verdict", "places", "place", "passage", "reason", "difference",
)  # fmt: skip


def quote_list(quotes: Quotes) -> QuoteList:
    """Return the list of a map's quotes. O(n)."""
    counts = tuple((verdict.value, quotes.counts[verdict]) for verdict in Verdict)
    return QuoteList(tuple(map(_entry, quotes.checked)), counts)


def quote_table(entries: Iterable[QuoteEntry]) -> Table:
    """Return the list as a table; its first columns are those of the table of quotes that nothing is looked up for."""
    return Table("quotes", COLUMNS, tuple(tuple(getattr(each, name) for name in COLUMNS) for each in entries))


def _entry(checked: Checked) -> QuoteEntry:
    entry, passage, source = checked.quote.entry, checked.passage, checked.quote.source
    said = entry if isinstance(entry, Said) else None
    return QuoteEntry(
        checked.quote.owner.id,
        "said" if said else "cite",
        said.by if said else None,
        said.attitude.value if said else None,
        source.id if source else None,
        entry.at,
        checked.quote.text,
        checked.verdict.value,
        checked.hits,
        passage.place if passage else None,
        passage.text if passage else None,
        checked.reason,
        checked.difference,
    )
