"""A glance is no guess: what it sees is so."""

from hypothesis import given, settings

from argmap import api
from argmap.graph import GraphView
from argmap.model import ArgumentMap
from argmap.semantics.glance import glance
from bench.maps import chain
from tests.semantics.test_status import statuses
from tests.strategies import arguments

WORDS = {True: "stands", False: "falls"}


def seen(view: GraphView) -> dict[str, bool | None]:
    return dict(zip(view.claims, glance(view, view.claims), strict=True))


@settings(max_examples=400, deadline=None)
@given(arguments())
def test_what_is_seen_at_a_glance_is_so(argument_map: ArgumentMap) -> None:
    status = statuses(argument_map)
    for claim, stands in seen(GraphView(argument_map)).items():
        assert stands is None or WORDS[stands] == status[claim]


def test_answers_undercuts_backings_and_lost_premises_are_seen() -> None:
    view = GraphView(
        api.read("""
            claims:
              t: {text: T., reasons: [[p, q], {premises: r, objections: [u], reasons: [b]}], objections: [o]}
              p: {text: P., objections: [o]}
              q: {text: Q., basis: value}
              r: {text: R., reasons: [gone], cite: s}
              u: {text: U., objections: [a]}
              b: B.
              o: {text: O., objections: [a]}
              a: {text: A., reasons: [q]}
              gone: {text: G., withdrawn: true}
              x: {text: X., reasons: [{premises: q, reasons: [gone]}]}
              y: {text: Y., reasons: [gone]}
              z: {text: Z., objections: [z2]}
              z2: {text: ZZ., objections: [z]}
            sources: {s: S}
        """).map
    )
    assert seen(view) == {
        **dict.fromkeys(("t", "p", "q", "r", "b", "a"), True),
        **dict.fromkeys(("u", "o", "gone", "x", "y"), False),
        **dict.fromkeys(("z", "z2")),
    }


def test_a_glance_does_not_go_down_for_ever() -> None:
    view = GraphView(api.read("\n".join(chain(5_000))).map)
    assert list(glance(view, ["c0", "c4999", "c4998"])) == [None, True, False]
