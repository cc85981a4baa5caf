"""A text is still to be written.

`TODO`, `TBD`, `???` and the like hold a place for what is not there yet. In a map that is handed on they are easily
overlooked, and checks and evaluations take them for claims. A claim whose support is still to be found is another
matter: it says what it says, and `open: true` marks it.

Bad:
    claims:
      cost: {text: A ban costs TBD euros a year., basis: granted}

Good:
    claims:
      cost: {text: A ban costs little., basis: granted}

Mend: Write the claim, or take it out. What is to be done about it can stand in `note:`.
"""

import re
from collections.abc import Sequence
from functools import cache

from argmap.rules import Context, Hit, Hits, Rule, Severity
from argmap.rules._wording import named, one_line

# A text without one of these, and with a word in it, is not looked at closer.
_SIGNS = frozenset(
    ("todo", "fixme", "tbd", "tba", "lorem", "asdf", "bla", "blah", "xxx", "text", "claim", "here", "?", "<", "[")
)


def check(context: Context) -> Hits:
    """Look for words and marks that stand for a text."""
    for claim, wording in context.wordings:
        if _SIGNS.isdisjoint(wording.words) and not _is_mute(wording.words):
            continue
        if found := _placeholder().search(wording.plain):
            yield Hit(
                claim,
                f"the text of {named(claim)} is still to be written: {one_line(found[0])}",
                "write the claim, or take it out; mark it `open: true` if only its support is missing",
                span=claim.text_span,
            )


def _is_mute(words: Sequence[str]) -> bool:
    return not any(word[0].isalnum() for word in words[:3])


@cache
def _placeholder() -> re.Pattern[str]:
    """Return the pattern of a placeholder.

    In capitals where a word means something else in small letters: `todo` is Spanish for all. A list of things to do
    may be what a claim is about.
    """
    return re.compile(
        r"\b(?:TODO|FIXME)\b(?! (?:comment|item|list|marker|note|tag|app)s?\b)|\b(?:TBD|TBA)\b|\?{3,}"
        r"|^<[^<>]*>\.?$|^\[[^\[\]]*\]\.?$|^[\W_]+$"
        r"|(?i:\b(?:todo:|lorem ipsum\b)|^(?:todo|tbd|fixme|x{3,}|asdf|bla+h?(?: bla+h?)*|text|claim)\W*$"
        r"|^(?:insert|add|write|your) (?:\w+ )?\w+ here\W*$)"
    )


RULE = Rule("AM713", "placeholder", Severity.WARNING, check)
