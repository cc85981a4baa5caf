"""The conclusion says what ought to be, and no premise says what is good, right or due.

From how things are nothing follows about how they should be, unless something is added: a value, a right, a duty or an
end that is worth having. It is often left unsaid because it seems plain, and it is often what the two sides of a debate
do not share. Premises with `basis: value` count as saying it, and so do words such as "wrong", "fair" and "harm". A
reason that names a `scheme:` or is backed is not looked at, nor is one whose missing premise AM714 or AM716 speaks of.

Bad:
    claims:
      ban: {text: Schools should ban phones., reasons: [[distract, bans-work]]}
      distract: {text: Phones distract pupils., basis: observation}
      bans-work: {text: Schools that ban phones see fewer distracted pupils., basis: observation}

Good:
    claims:
      ban: {text: Schools should ban phones., reasons: [[distract, keep-away]]}
      distract: {text: Phones distract pupils., basis: observation}
      keep-away: {text: Schools should ban what distracts pupils., basis: value}

Mend: Add the premise that says what is good, right or due, and mark it `basis: value` if it is held and not argued for;
mark it `implicit: true` as well if nobody says it.
"""

from argmap.rules import Context, Hit, Hits, Note, Rule, Severity
from argmap.rules._steps import is_normative, is_ought, plain_reasons
from argmap.rules._wording import quoted, step_name


def check(context: Context) -> Hits:
    """Look for reasons with an ought in the conclusion and none in the premises."""
    view = context.view
    for reason in plain_reasons(context):
        conclusion = view.claims[reason.target]
        if (
            is_ought(context, conclusion)
            and not view.reasons(reason.id)
            and not any(is_normative(context, view.claims[each]) for each in reason.premises)
        ):
            yield Hit(
                reason,
                f"no premise of the {step_name(reason)} says what should be, and its conclusion does: "
                f"{quoted(conclusion)}",
                "add the premise that says what is good, right or due, with `basis: value` if it is simply held",
                (Note(conclusion.span, "the conclusion is here"),),
                (*reason.premises, reason.target),
            )


RULE = Rule(
    "AM717",
    "ought-from-is",
    None,
    check,
    profiles={"classroom": Severity.INFO},
    yields_to=("missing-premise", "weak-link", "begging-the-question"),
    knows_words=True,
)
