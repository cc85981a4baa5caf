"""A premise has nothing to do with the others of its reason, nor with the conclusion.

Premises that are joined in one reason work together: each takes up what another says or what the conclusion says. A
premise that shares no term with any of them does no work there. It may be a reason of its own, a reason for one of the
other premises, or a slip. A term is a word that carries content, whatever its ending; words that the map's `terms:`
count as one are one. A reason that names a `scheme:` is not looked at.

Bad:
    claims:
      ban: {text: Schools should ban phones., reasons: [[distract, keep-away, moon]]}
      distract: {text: Phones distract pupils., basis: observation}
      keep-away: {text: Schools should ban what distracts pupils., basis: value}
      moon: {text: The moon is full., basis: observation}

Good:
    claims:
      ban: {text: Schools should ban phones., reasons: [[distract, keep-away]]}
      distract: {text: Phones distract pupils., basis: observation}
      keep-away: {text: Schools should ban what distracts pupils., basis: value}

Mend: Take the premise out of the list, and make it a reason of its own if it is one. Where it does belong, use the same
word for the same thing in both places, or list the two in the map's `terms:`.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from argmap.rules import Claim, Context, Hit, Hits, Inference, Rule, Severity
from argmap.rules._steps import linked_reasons
from argmap.rules._wording import quoted
from argmap.source import Span


def check(context: Context) -> Hits:
    """Look for premises of linked reasons that share no term with what they are joined to."""
    view, terms = context.view, context.terms
    for reason in linked_reasons(context):
        premises = list(dict.fromkeys(reason.premises))
        claims = [view.claims[each] for each in (*premises, reason.target)]
        # The words as such are asked first: the stemmer takes long to load, and finds more in common, never less.
        if not _alone(claims, terms.content):
            continue
        for premise in _alone(claims, terms.of):
            yield Hit(
                reason,
                f"{quoted(premise)} has no word in common with '{reason.target}' nor with the premises it is joined to",
                "take it out of the list, or use the same word for the same thing, or list both words in `terms:`",
                also=(premise.id, *reason.premises, reason.target),
                span=_span(reason, premise.id),
            )


def _alone(claims: Sequence[Claim], terms: Callable[[str], Iterable[str]]) -> list[Claim]:
    """Return the premises, all but the last of the claims, whose terms are in no other of the claims."""
    found = [set(terms(claim.text)) for claim in claims]
    uses = Counter(term for each in found for term in each)
    return [
        claim
        for claim, own in zip(claims[:-1], found[:-1], strict=True)
        if own and all(uses[term] == 1 for term in own)
    ]


def _span(reason: Inference, premise: str) -> Span | None:
    return dict(zip(reason.premises, reason.premise_spans, strict=False)).get(premise)


RULE = Rule("AM715", "stranger", Severity.WARNING, check, knows_words=True)
