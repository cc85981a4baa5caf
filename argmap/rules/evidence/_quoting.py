"""How findings speak of quotes."""

from collections.abc import Iterator

from argmap.quotes import Checked, Verdict
from argmap.rules import Context, Hit
from argmap.rules._wording import one_line

WIDTH = 160


def with_verdict(context: Context, verdict: Verdict) -> Iterator[Checked]:
    """Yield the quotes of a map with this verdict; nothing is read where no source has a file."""
    if any(source.file for source in context.map.sources):
        yield from (each for each in context.quotes.checked if each.verdict is verdict)


def shown(checked: Checked) -> str:
    """Return a quote on one line, with what it is quoted for: "exact words" of 'scores'."""
    return f"\"{one_line(checked.quote.text)}\" of '{checked.quote.owner.id}'"


def hit(checked: Checked, message: str, help_: str) -> Hit:
    """Return a hit at the entry that a quote stands in."""
    return Hit(checked.quote.entry, message, help_, also=(checked.quote.owner.id,))
