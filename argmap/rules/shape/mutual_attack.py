"""Claims attack each other in a circle.

That is no fault: two witnesses may each deny the other. But as long as nothing from outside decides between them, the
evaluation cannot either, and all of them stay undecided together with what rests on them. If two claims merely cannot
both hold and neither is put forward as an answer to the other, `contradicts:` says so better. Where the thesis hangs on
it, AM306 tells of it instead.

Bad:
    thesis: careless
    claims:
      careless: {text: The driver was careless., reasons: [red, phone]}
      phone: {text: The driver was on the phone., basis: observation}
      red: {text: The light was red., basis: observation, objections: [green]}
      green: {text: The light was green., basis: observation, objections: [red]}

Good:
    thesis: careless
    claims:
      careless: {text: The driver was careless., reasons: [red, phone]}
      phone: {text: The driver was on the phone., basis: observation}
      red: {text: The light was red., basis: observation, contradicts: [green]}
      green: {text: The light was green., basis: observation}

Mend: Say what decides between them: a reason for one of them that attacks the other side, or an undercut of one of
the objections. Or write `contradicts:` in place of the two objections.
"""

from argmap.graph.circles import attack_circles
from argmap.rules import Context, Hit, Hits, Note, Rule, Severity
from argmap.rules._wording import chain, count, one_line, quoted


def check(context: Context) -> Hits:
    """Look for strongly connected parts of the attacks between claims."""
    view = context.view
    for circle in attack_circles(view):
        first, *others = (view.claims[claim] for claim in circle.claims)
        round_ = chain((*circle.claims, first.id))
        more = f"; {count(circle.size, 'claim')} are tangled here" if circle.size > len(circle.claims) else ""
        yield Hit(
            first,
            f"{quoted(first)} is attacked by what it attacks: {round_}{more}",
            "say what decides between them, or write `contradicts:` if neither answers the other",
            tuple(Note(each.span, f"'{each.id}' is in the circle: {one_line(each.text)}") for each in others),
            circle.claims[1:],
        )


RULE = Rule("AM207", "mutual-attack", Severity.INFO, check, yields_to=("thesis-undecided",))
