"""Claims support each other in a circle, which lends strength to none of them.

A reason is to give what it supports something to stand on. If the chain of reasons comes back to where it began,
every claim in it stands on the others and the whole circle stands on nothing: to whoever does not yet believe one of
them, it offers no way in. Textbooks call it begging the question. When argmap evaluates the map, claims that rest on
nothing but a circle fall. One shortest circle is shown; there may be more among the same claims.

Bad:
    thesis: fair
    claims:
      fair: {text: The vote was fair., reasons: [just]}
      just: {text: The vote was just., reasons: [fair]}

Good:
    thesis: fair
    claims:
      fair: {text: The vote was fair., reasons: [heard]}
      heard: {text: All sides were heard., basis: observation}

Mend: Take out the reason that only says the conclusion again, and give one of the claims a reason, a `cite:` or a
`basis:` from outside the circle. If two claims say the same in other words, join them with `restates:`.
"""

from collections.abc import Iterator

from argmap.graph import GraphView
from argmap.graph.circles import Circle, support_circles, supported_claim
from argmap.rules import Context, Hit, Hits, Note, Rule, Severity
from argmap.rules._wording import chain, count, quoted


def check(context: Context) -> Hits:
    """Look for strongly connected parts of the support graph."""
    view = context.view
    for circle in support_circles(view):
        first, last = circle.claims[0], circle.claims[-1]
        round_ = chain((first, *reversed(circle.claims)), " <- ")
        more = f"; {count(circle.size, 'claim')} are tangled here" if circle.size > len(circle.claims) else ""
        yield Hit(
            view.claims[first],
            f"{quoted(view.claims[first])} is supported in a circle: {round_}{more}",
            f"take one of these reasons out (the one from '{first}', say) "
            f"and let '{last}' rest on a reason, a `cite:` or a `basis:` from outside the circle",
            tuple(_notes(view, circle)),
            circle.claims[1:],
        )


def _notes(view: GraphView, circle: Circle) -> Iterator[Note]:
    """Yield a note for each link, beginning with the one to the first claim and going back."""
    links = list(zip(circle.claims, (*circle.claims[1:], circle.claims[0]), strict=True))
    for premise, target in reversed(links):
        step = next(each for each in view.uses(premise) if supported_claim(view, each) == target)
        place = step.premises.index(premise)
        span = step.premise_spans[place] if place < len(step.premise_spans) else step.span
        yield Note(span, f"here '{premise}' supports '{target}'")


RULE = Rule("AM201", "circular-support", Severity.ERROR, check)
