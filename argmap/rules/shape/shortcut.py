"""A premise supports a claim, and that claim's own target as well, directly.

The premise already speaks for the target by way of the claim between. The direct reason either says the same again,
or it carries an argument of its own that the map does not show: how does the premise bear on the target otherwise
than through the claim between? A premise that works together with that claim in one reason takes no short cut.

Bad:
    claims:
      ban:
        text: Schools should ban phones.
        reasons: [grades, distract]
      grades: {text: Grades would rise., reasons: [distract]}
      distract: {text: Phones distract pupils., basis: observation}

Good:
    claims:
      ban:
        text: Schools should ban phones.
        reasons: [grades]
      grades: {text: Grades would rise., reasons: [distract]}
      distract: {text: Phones distract pupils., basis: observation}

Mend: Take the direct reason out, or add to it the premise that makes it an argument of its own.
"""

from argmap.graph.relations import shortcuts
from argmap.rules import Context, Hit, Hits, Note, Rule, Severity
from argmap.rules._wording import quoted


def check(context: Context) -> Hits:
    """Look for premises with a direct and a two-step way to one claim."""
    view = context.view
    for reason, premise, between in shortcuts(view):
        yield Hit(
            reason,
            f"{quoted(view.claims[premise])} supports '{reason.target}' directly, and by way of '{between}' already",
            "take the direct reason out, or add the premise that makes it an argument of its own",
            (Note(view.claims[between].span, f"'{between}' is here"),),
            (premise, between, reason.target),
        )


RULE = Rule("AM210", "shortcut", Severity.INFO, check)
