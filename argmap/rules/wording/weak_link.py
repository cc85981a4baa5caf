"""The premises of a reason say little of what the conclusion speaks of.

A conclusion cannot say more than its premises: what it speaks of has to come from one of them. Where less than a
quarter of its terms occur in any premise, the step leaps, and the premise that would carry it is missing; in the
profile `classroom`, which teaches to say everything, a third of them have to. A term is a word that carries content,
whatever its ending; words that the map's `terms:` count as one are one. Only reasons with two or more premises are
looked at, since whoever joins premises means them to be complete, and none that names a `scheme:`, which supplies what
is missing.

Bad:
    claims:
      ban: {text: Schools should ban gadgets and toys during lessons., reasons: [[distract, learn-less]]}
      distract: {text: Phones distract pupils., basis: observation}
      learn-less: {text: Distracted pupils learn less., basis: observation}

Good:
    claims:
      ban: {text: Schools should ban gadgets and toys during lessons., reasons: [[distract, keep-away]]}
      distract: {text: Gadgets and toys distract pupils during lessons., basis: observation}
      keep-away: {text: Schools should ban what distracts pupils., basis: value}

Mend: Add the premise that leads to the words named, often as a claim marked `implicit: true`. Where a premise has them
in other words, use the same word in both, or list the two in the map's `terms:`.
"""

from argmap.language.terms import Terms
from argmap.rules import Context, Hit, Hits, Note, Rule, Severity
from argmap.rules._steps import linked_reasons
from argmap.rules._wording import listed, step_name

# One in how many of a conclusion's terms has to occur in a premise; and where this is taught.
_LEAST, _TAUGHT = 4, 3

# How many claims that restate a conclusion are asked whether the premises cover one of them instead.
_OTHERS = 5


def check(context: Context) -> Hits:
    """Look for linked reasons that cover too little of their conclusion."""
    view, terms = context.view, context.terms
    share = _TAUGHT if context.profile == "classroom" else _LEAST
    for reason in linked_reasons(context):
        premises = [view.claims[each].text for each in reason.premises]
        conclusion = view.claims[reason.target]
        others = (view.claims[each].text for each in view.restatements(reason.target)[:_OTHERS])
        if not any(_covers(terms, premises, text, share) for text in (conclusion.text, *others)):
            missing = terms.of(conclusion.text).difference(*map(terms.of, premises))
            yield Hit(
                reason,
                f"no premise of the {step_name(reason)} speaks of {listed(terms.written(conclusion.text, missing))}",
                "add the premise that leads there, or use the same words in premises and conclusion",
                (Note(conclusion.span, "the conclusion is here"),),
                (*reason.premises, reason.target),
            )


def _covers(terms: Terms, premises: list[str], conclusion: str, share: int) -> bool:
    """Tell whether one in `share` of the conclusion's terms occurs in the premises.

    Where the words as such are enough, nothing is asked of the stemmer, which takes long to load.
    """
    due = terms.content(conclusion)
    if share * len(due.intersection(set().union(*map(terms.words, premises)))) >= len(due):
        return True
    wanted = terms.of(conclusion)
    return share * len(wanted.intersection(set().union(*map(terms.of, premises)))) >= len(wanted)


RULE = Rule("AM714", "weak-link", Severity.WARNING, check, yields_to=("stranger",), knows_words=True)
