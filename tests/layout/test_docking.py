import math
from itertools import combinations, pairwise

import pytest

from argmap.layout.docking import docked
from argmap.layout.drawing import Disc, Point
from argmap.layout.skeleton import Edge, Node, Placement, Skeleton
from tests import maps
from tests.pictures import drawing_of

CENTRE, LEFT = Point(0.0, 0.0), Point(-40.0, 0.0)


def attacked(undercuts, backings, *premises):
    s = maps.Sketch(thesis=("t",))
    for name in ("t", *premises, *undercuts, *backings):
        s.claim(name, f"The claim {name}.")
    step = s.support("t", *premises)
    for name in undercuts:
        s.attack(step, name)
    for name in backings:
        s.support(step, name)
    return s


def heads(drawing):
    """The corners of what undercuts and backings end in."""
    kinds = ("arrow undercut", "arrow backing")
    found = [each.marks[1] for each in drawing.elements if each.kind in kinds]
    return [[each.start, *(leg[-1] for leg in each.legs)] for each in found]


def middle(corners):
    return Point(*(sum(each) / len(corners) for each in zip(*corners, strict=True)))


@pytest.mark.parametrize("layout", ["left", "top"])
@pytest.mark.parametrize("engine", ["graphviz-pure", "tree"])
@pytest.mark.parametrize("case", [("u", "k", "p"), ("u", "k", "p", "q"), ("uvw", "kl", "p"), ("u", "", "p", "q", "r")])
def test_no_head_lies_on_another_or_on_its_junction(case, engine, layout):
    drawing = drawing_of(attacked(*case).map(), engine=engine, layout=layout)
    ends = heads(drawing)
    assert len(ends) == len(case[0]) + len(case[1])
    for one, other in combinations([middle(each) for each in ends], 2):
        assert math.dist(one, other) > 7.2  # twice half of how wide they are
    junction = next(each.marks[0] for each in drawing.elements if each.kind == "junction support")
    assert isinstance(junction, Disc)
    for corners in ends:
        assert min(math.dist(each, (junction.x, junction.y)) for each in corners) == pytest.approx(9, abs=0.6)


def angles(tails, headless):
    """The angles, in degrees, that lines from the tails end at, which all came straight in from the right."""
    nodes = (Node(18, 18, -1, junction=True), *(Node(200, 30, -1) for _ in (*tails, LEFT)))
    edges = (*(Edge(number, 0) for number in range(1, len(tails) + 1)), Edge(0, len(tails) + 1))
    end = Point(9.0, 0.0)
    curves = [(tail, Point(tail.x - 20, tail.y), Point(30.0, 0.0), end) for tail in tails]
    out = (Point(-9.0, 0.0), Point(-12.0, 0.0), LEFT, LEFT)
    placement = Placement((CENTRE, *tails, LEFT), (*curves, out), ())
    found = docked(Skeleton(nodes, edges, (), top=False), placement, [*headless, False])
    assert found[-1] == out
    assert all(math.dist(each[-1], CENTRE) == pytest.approx(9) for each in found[:-1])
    return [round(math.degrees(math.atan2(each[-1].y, each[-1].x))) for each in found[:-1]]


def test_lines_keep_their_order_and_are_spread_evenly():
    tails = [Point(80.0, 60.0), Point(80.0, -60.0), Point(80.0, 0.0)]
    assert angles(tails, [False, False, True]) == [30, -30, 0]
    assert angles(tails, [False, False, False]) == [46, -46, 0]


def test_premises_alone_are_left_where_they_are():
    assert angles([Point(80.0, 60.0), Point(80.0, -60.0)], [True, True]) == [0, 0]
    assert angles([Point(80.0, 60.0)], [False]) == [0]


def test_many_heads_share_the_room_and_leave_the_way_out_free():
    tails = [Point(80.0, 10.0 * number) for number in range(-10, 11)]
    found = angles(tails, [False] * 21)
    assert (found[0], found[-1]) == (-150, 150)
    assert all(other - one == 15 for one, other in pairwise(found))
