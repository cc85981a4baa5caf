"""What a check did not look into, for its summary: silence about it would look like approval."""

from collections.abc import Callable, Iterator

from argmap.finding import Limit
from argmap.quotes import Quotes, Verdict
from argmap.rules._catalogue import Severities


def limits(severities: Severities, read_quotes: Callable[[], Quotes]) -> Iterator[Limit]:
    """Yield what the rules that are on could not check in a map."""
    if severities.get("quote-absent") or severities.get("quote-altered"):
        unchecked = read_quotes().counts[Verdict.NOT_CHECKED]
        if unchecked:
            yield Limit(unchecked, "quote not checked", "quotes not checked")
