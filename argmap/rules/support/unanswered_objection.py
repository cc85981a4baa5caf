"""An objection to what the thesis rests on has no answer.

A case is tested by what can be said against it. An objection that nobody answers defeats what it attacks, and no
amount of further support makes up for it; in a debate it counts as dropped, that is, as granted. An answer attacks or
contradicts one of the objection's premises, or undercuts its step; or it brings down what a premise rests on. An
answer that was withdrawn is none, and where the objection or what it attacks was withdrawn, there is nothing to answer,
nor where the claim survives the attack by its `standard:`. Objections to the other side's claims are the other side's
business and are not told of. What defeats the thesis itself is AM305.

Bad:
    thesis: ban
    claims:
      ban: {text: Schools should ban phones., reasons: [distract, scores]}
      scores: {text: Scores rose after a ban., basis: granted}
      distract:
        text: Phones distract pupils.
        basis: observation
        objections: [bags]
      bags: {text: Phones stay in the bags., basis: observation}

Good:
    thesis: ban
    claims:
      ban: {text: Schools should ban phones., reasons: [distract, scores]}
      scores: {text: Scores rose after a ban., basis: granted}
      distract:
        text: Phones distract pupils.
        basis: observation
        objections: [bags]
      bags:
        text: Phones stay in the bags.
        basis: observation
        objections: [buzz]
      buzz: {text: A phone is taken out as soon as it buzzes., basis: observation}

Mend: Write what answers it under the objection's premise, in `objections:`; or under the objection itself, in its
full form with `premises:`, if it is the step that fails. Or grant it: mark the claim that it attacks
`withdrawn: true`, or take out the reason that it undercuts. A thesis is not withdrawn: if the objection holds, word the
thesis so that it allows for it.
"""

from argmap.graph import GraphView
from argmap.model import Inference
from argmap.rules import Context, Hit, Hits, Needs, Rule, Severity
from argmap.rules._wording import named, step


def check(context: Context) -> Hits:
    """Look for attacks on the thesis and what helps it that nothing answers."""
    view = context.view
    dropped = "was dropped: nothing answers it" if context.map.debate else "has no answer"
    for attack in context.unanswered.values():
        premise = view.claims[attack.premises[0]]
        yield Hit(
            attack,
            f"the {step(view, attack)} {dropped}",
            f"answer it under {named(premise)}, in its `objections:`, or {_concession(view, attack)}",
            also=tuple(dict.fromkeys((*attack.premises, attack.target, view.final_target(attack)))),
        )


def _concession(view: GraphView, attack: Inference) -> str:
    """Return how to grant an attack: not every one of them is granted by giving up a claim."""
    if attack.on_step:
        return f"take out the {view.inferences[attack.target].role.value} that it undercuts"
    if attack.target in view.theses:
        return "word the thesis so that it allows for it"
    return f"mark {named(view.claims[attack.target])} `withdrawn: true`"


RULE = Rule(
    "AM303",
    "unanswered-objection",
    Severity.WARNING,
    check,
    yields_to=("supports-and-attacks", "thesis-defeated"),
    needs=Needs.THESIS,
)
