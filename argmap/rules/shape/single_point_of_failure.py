"""Several reasons of the thesis stand only while one premise holds.

A case with many reasons looks strong. If they all come down to one premise, it is as weak as that premise: who
defeats it defeats them all. That need not be a fault, but those who argue should know where everything hangs, and
those who oppose will look there first. A premise counts when two or more reasons of the thesis have nothing to stand
on without it; attacks are left aside. In a map with more than 2,000 claims under its thesis the question is not
asked.

Bad:
    claims:
      ban:
        text: Schools should ban phones.
        reasons: [grades, calm]
      grades: {text: Grades would rise., reasons: [distract]}
      calm: {text: Lessons would be calmer., reasons: [distract]}
      distract: {text: Phones distract pupils., basis: observation}

Good:
    claims:
      ban:
        text: Schools should ban phones.
        reasons: [grades, calm]
      grades: {text: Grades would rise., reasons: [distract]}
      calm: {text: Lessons would be calmer., reasons: [noise]}
      distract: {text: Phones distract pupils., basis: observation}
      noise: {text: Phones ring in every second lesson., basis: observation}

Mend: Support the premise as well as you can, or give one of the reasons a further support that does without it.
"""

from argmap.graph.support import bottlenecks
from argmap.rules import Context, Hit, Hits, Needs, Note, Rule, Severity
from argmap.rules._wording import count, quoted


def check(context: Context) -> Hits:
    """Look for claims that two or more reasons of a thesis cannot do without."""
    view = context.view
    for found in bottlenecks(view):
        claim = view.claims[found.claim]
        yield Hit(
            claim,
            f"{count(len(found.reasons), 'reason')} of '{found.thesis}' stand only while {quoted(claim)} holds",
            "support it as well as you can, or give one of the reasons a support that does without it",
            tuple(Note(view.inferences[each].span, "this reason needs it") for each in found.reasons),
            (found.thesis, *found.reasons),
        )


RULE = Rule("AM209", "single-point-of-failure", None, check, profiles={"classroom": Severity.INFO}, needs=Needs.ALL)
