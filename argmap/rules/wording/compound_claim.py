"""A claim joins two clauses that could be judged apart.

"Phones distract, and they cost money" is two claims. An objection to it does not say which of them it denies, and a
reason for one seems to support both. A bare "and" between words is no fault: "bread and butter" is one thing, and so
is what two people do together. Neither is what stands after "if", "when" or "that", which says one thing of both.

Bad:
    claims:
      ban: {text: Phones distract pupils and they cost a lot of money., basis: observation}

Good:
    claims:
      ban: {text: Schools should ban phones., reasons: [distract, cost]}
      distract: {text: Phones distract pupils., basis: observation}
      cost: {text: Phones cost a lot of money., basis: observation}

Mend: Make a claim of each clause. Where only both together are a reason, list them as one: `reasons: [[one, other]]`.
"""

from collections.abc import Sequence

from argmap.rules import Context, Hit, Hits, Rule, Severity
from argmap.rules._wording import quoted

_JOINTS = frozenset(("and", "but"))
# Within brackets or after a colon a semicolon divides what is listed.
_PAIRED = frozenset(":()[]")
# `Had he known, ...`, and an order as in `Give him a hand, and he takes an arm`: conditions without an `if`.
_CONDITIONS = ("had", "should", "were")


def check(context: Context) -> Hits:
    """Look for two clauses with a verb each."""
    for claim, wording in context.wordings:
        if joint := _joint(wording.words, context.lang):
            yield Hit(
                claim,
                f"“{joint}” joins two claims in one box: {quoted(claim)}",
                "make a claim of each, so that each can be supported and attacked by itself",
                span=claim.text_span,
            )


def _joint(text: Sequence[str], lang: str) -> str | None:
    if text.count(";") == 1 and _PAIRED.isdisjoint(text) and 1 < text.index(";") < len(text) - 2:
        return ";"
    if "nor" in text and _denies_twice(text, lang):
        return "nor"
    return None if _JOINTS.isdisjoint(text) else _clause_joint(text, lang)


def _clause_joint(text: Sequence[str], lang: str) -> str | None:
    """Return the `and` or `but` that a clause follows, where one has gone before; O(n)."""
    from argmap.language import words
    from argmap.language.clauses import is_verb, opens_clause

    if text[1] in _CONDITIONS or text[1] in words(lang, "imperatives"):
        return None
    nominative, subordinators = words(lang, "nominative"), words(lang, "subordinators")
    verb, commas = False, 0
    for place, word in enumerate(text[:-1]):
        # A noun after a second comma may be the last of a list: oil, gas, and coal are ...
        begins = text[place + 1] in nominative or (commas == 2 and text[place - 1] == ",")
        if verb and word in _JOINTS and begins and opens_clause(text, place + 1, lang):
            return word
        if word in subordinators:
            return None  # it may have opened a clause that goes on: after `if`, `that` or `says`
        verb = verb or (place > 0 and is_verb(word, lang))
        commas += word == ","
    return None


def _denies_twice(text: Sequence[str], lang: str) -> bool:
    """Tell of `is neither fair nor useful` and `, nor does it`; `neither Ann nor Ben` is like a bare `and`."""
    from argmap.language.clauses import is_auxiliary

    nor = text.index("nor")
    before = text[1 : text.index("neither")] if "neither" in text[:nor] else text[1:nor]
    if _leans(before, lang) or text[nor + 1 : nor + 2] == ("there",):
        return False
    if "neither" in text[:nor]:
        return bool(before) and is_auxiliary(before[-1], lang)
    return nor + 1 < len(text) and is_auxiliary(text[nor + 1], lang)


def _leans(before: Sequence[str], lang: str) -> bool:
    """Tell whether a word before may have opened a clause that goes on: after `if`, `that` or `says`."""
    from argmap.language import words

    return not words(lang, "subordinators").isdisjoint(before)


RULE = Rule(
    "AM704",
    "compound-claim",
    Severity.INFO,
    check,
    yields_to=("reasoning-in-box", "two-sentences", "placeholder"),
    knows_words=True,
)
