"""Two claims have the same text.

What is one claim in the debate is two in the map. Reasons and objections are then spread over both, an answer to the
one leaves the other standing, and whoever reads it counts one point twice. Case, punctuation and spaces are not
looked at. Two claims that say the same in one word or another and are joined by `restates` are meant to be two.

Bad:
    thesis: ban
    claims:
      ban: {text: Schools should ban phones., reasons: [distract, noise]}
      distract: {text: Phones disturb lessons., basis: observation}
      noise: {text: Phones disturb lessons, basis: granted}

Good:
    thesis: ban
    claims:
      ban: {text: Schools should ban phones., reasons: [distract]}
      distract: {text: Phones disturb lessons., basis: observation}

Mend: Keep one of the two, with all that bears on either, and refer to it by its id wherever it is needed; a claim may
be a premise of any number of reasons. If both are to stand, as the words of two people, write `restates:` with the id
of the first under the second.
"""

from collections.abc import Iterator

from argmap.graph.relations import spoken_once
from argmap.rules import Claim, Context, Hit, Hits, Note, Rule, Severity
from argmap.rules._wording import named, quoted


def check(context: Context) -> Hits:
    """Look for texts that are equal when folded, of claims that are not told to restate each other."""
    for claims in _of_one_text(context):
        first, *others = spoken_once(context.view, claims)
        for other in others:
            yield Hit(
                other,
                f"{quoted(other)} has the same text as {named(first)}",
                "keep one of them and refer to it by its id, or join the two with `restates:`",
                (Note(first.span, "the same text is here"),),
                (first.id,),
            )


def _of_one_text(context: Context) -> Iterator[list[Claim]]:
    """Yield the claims that have a text in common, two and more at a time; only those of the same words are folded."""
    from argmap.language.terms import folded

    of_words: dict[tuple[str, ...], list[Claim]] = {}
    for claim in context.map.claims:
        of_words.setdefault(context.terms.words(claim.text), []).append(claim)
    for words, claims in of_words.items():
        if words and len(claims) > 1:
            of_text: dict[str, list[Claim]] = {}
            for claim in claims:
                of_text.setdefault(folded(claim.text), []).append(claim)
            yield from (each for each in of_text.values() if len(each) > 1)


RULE = Rule("AM710", "duplicate-claim", Severity.WARNING, check, yields_to=("begging-the-question", "placeholder"))
