"""A claim begins with a word that points at something outside it.

Claims are read out of order: in a list, on a card, beside whatever they attack. "This is unfair" was clear where it was
written and says nothing anywhere else; and if what "it" stands for shifts from claim to claim, an argument can seem to
hold that does not. "It is wrong to lie" and "This house would ..." point at nothing before them and are fine.

Bad:
    claims:
      ban: {text: Schools should ban phones., reasons: [distract]}
      distract: {text: They distract pupils., basis: observation}

Good:
    claims:
      ban: {text: Schools should ban phones., reasons: [distract]}
      distract: {text: Phones distract pupils., basis: observation}

Mend: Put the name of the thing in place of the word.
"""

from collections.abc import Sequence

from argmap.language import words
from argmap.rules import Context, Hit, Hits, Rule, Severity
from argmap.rules._wording import quoted


def check(context: Context) -> Hits:
    """Look at the first words of texts."""
    leaning = words(context.lang, "leaning")
    for claim, wording in context.wordings:
        first, _, rest = (wording.words[1] if len(wording.words) > 1 else "").partition("'")
        if first in leaning and _leans(first, (*((f"'{rest}",) if rest else ()), *wording.words[2:]), context.lang):
            yield Hit(
                claim,
                f"“{first.capitalize()}” points at something outside the claim: {quoted(claim)}",
                "name the thing, so that the claim can be understood wherever it is read",
                span=claim.text_span,
            )


def _leans(first: str, rest: Sequence[str], lang: str) -> bool:
    if not rest or rest[0] in words(lang, "relatives"):
        return False
    if first == "it":
        return not _stands_for_nothing(rest, lang)
    if first in ("that", "those"):
        return _is_verb(rest[0], lang)
    # `This house`, `this whole school`: what is meant is where one is, or when.
    return first not in ("this", "these") or words(lang, "pointing").isdisjoint(rest[:3])


def _is_verb(word: str, lang: str) -> bool:
    return word[0] == "'" or word in words(lang, "auxiliaries")


def _stands_for_nothing(rest: Sequence[str], lang: str) -> bool:
    """Tell of `It is wrong to lie`, `It seems that`, `It is raining`: what `it` stands for follows, or is nothing."""
    if not words(lang, "dummy").isdisjoint(rest[:3]):
        return True
    with_auxiliary = any(_is_verb(word, lang) for word in rest[:2])
    for place, word in enumerate(rest[1:], 1):
        if word == "to":
            if _is_infinitive(rest[place + 1 : place + 3], lang, with_auxiliary):
                return True
        elif word in words(lang, "complements") or (place > 1 and word.endswith("ing") and len(word) > 5):
            return True
    return False


def _is_infinitive(after: Sequence[str], lang: str, likely: bool) -> bool:
    """Tell whether a verb follows after `to`; where it is likely, whatever a verb may look like counts."""
    known = words(lang, "verbs")
    if not likely or not known.isdisjoint(after):
        return not known.isdisjoint(after)
    return bool(after) and after[0] not in words(lang, "determiners") and not after[0].endswith("s")


RULE = Rule(
    "AM706",
    "leans-on-context",
    Severity.INFO,
    check,
    yields_to=("reasoning-in-box", "question-claim"),
    knows_words=True,
)
