"""Quotes looked up in texts that stand in the test."""

from argmap.model import Citation, Claim
from argmap.quotes import Checked, Quote
from argmap.quotes.checking import Searched, check
from argmap.quotes.texts import by_lines


def look_up(quote: str, text: str, prefix: str | None = None, suffix: str | None = None) -> Checked:
    entry = Citation("s", quote=quote, prefix=prefix, suffix=suffix)
    return check(Quote(Claim("c", "A claim."), entry, quote, None), Searched("s.txt", by_lines(text)))
