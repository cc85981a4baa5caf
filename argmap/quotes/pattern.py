"""What a quote says of its source: words that must be there, and places where quoting allows for other words.

`...` in its many forms means that words were left out, `[such words]` that words were put in, or in the place of
others.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from argmap.quotes.folding import fold
from argmap.values import value

_OMISSION = re.compile(r"\[\s*(?:…|\.(?:\s?\.){2,3})\s*\]|\(\s*(?:…|\.(?:\s?\.){2,3})\s*\)|…|\.(?:\s?\.){2,3}")
# Words put in.
INSERTION = re.compile(r"\[[^\[\]]*\]")
# What may end otherwise in a quote than in its source: a quote is a sentence of its own.
_EDGE = " .,;:'"


# How far, in characters, the next part may be: about two pages over words left out; over words put in, which may be in
# the place of others, a phrase; where letters are put in, the rest of a word.
_OMITTED = 6_000
_INSERTED = 30
_LETTERS = 12


@value()
class Part:
    """Folded words that must stand together. An open edge may lie inside a word: in `plan[s]`, `[T]he`.

    `reach` is how far after the part before it may begin.
    """

    text: str
    open_start: bool = False
    open_end: bool = False
    reach: int = _OMITTED


@dataclass(frozen=True)
class Pattern:
    """A quote, taken apart; `stretches` are its words as typed between what was left out."""

    quote: str

    @cached_property
    def stretches(self) -> tuple[str, ...]:
        """The quote between the marks of what was left out, with what was put in."""
        return tuple(each for each in _OMISSION.split(self.quote) if _words(each))

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """The parts, in order; none where a quote has no words of its source."""
        return tuple(part for stretch in self.stretches for part in parts_of(stretch))


def parts_of(stretch: str) -> list[Part]:
    """Return the parts of a stretch of a quote, which lie between the words put in."""
    parts: list[Part] = []
    at = 0
    reach = _OMITTED
    for insertion in (*INSERTION.finditer(stretch), None):
        end = insertion.start() if insertion else len(stretch)
        text = fold(stretch[at:end]).text
        if kept := text.strip(_EDGE):
            open_start = at > 0 and text.startswith(kept[0]) and kept[0].isalnum()
            open_end = insertion is not None and text.endswith(kept[-1]) and kept[-1].isalnum()
            parts.append(Part(kept, open_start, open_end, reach))
            reach = 0
        if insertion is not None:
            at = insertion.end()
            touches = stretch[insertion.start() - 1 : insertion.start()].isalnum() or stretch[at : at + 1].isalnum()
            reach += _LETTERS if touches else _INSERTED + 2 * len(insertion[0])
    return parts


def _words(stretch: str) -> str:
    return fold(INSERTION.sub("", stretch)).text.strip(_EDGE)
