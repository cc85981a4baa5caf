import copy
import pickle
from dataclasses import FrozenInstanceError, field, fields, replace

import pytest

from argmap.values import value


@value(kw_only=True)
class Named:
    name: str = "nobody"


@value()
class Point(Named):
    """Its docstring stays."""

    x: int
    y: int = 2
    place: int = field(default=0, compare=False, repr=False)

    @property
    def sum(self) -> int:
        return self.x + self.y


def test_fields_are_filled_by_place_and_by_name() -> None:
    assert (Point(1).x, Point(1).y, Point(1).name) == (1, 2, "nobody")
    assert Point(1, name="p", y=5).sum == 6
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'x'"):
        Point()
    with pytest.raises(TypeError, match="takes from 2 to 4 positional arguments"):
        Point(1, 2, 3, "p")


def test_it_is_a_dataclass() -> None:
    assert [each.name for each in fields(Point)] == ["name", "x", "y", "place"]
    assert replace(Point(1, place=7), y=3) == Point(1, 3)
    assert replace(Point(1, place=7), y=3).place == 7
    assert Point.__doc__ == "Its docstring stays."
    assert not hasattr(Point(1), "__dict__")


def test_what_counts_for_equality_counts_for_the_hash() -> None:
    assert Point(1, place=3) == Point(1, place=4)
    assert hash(Point(1, place=3)) == hash(Point(1, place=4))
    assert Point(1) != Point(1, name="p")
    assert Point(1) != Named()
    assert Point(1) != (1, 2)


def test_it_is_told_by_its_fields() -> None:
    assert repr(Point(1, name="p", place=9)) == "Point(name='p', x=1, y=2)"


def test_it_cannot_change() -> None:
    point = Point(1)
    with pytest.raises(FrozenInstanceError, match="cannot change 'x' of a Point"):
        point.x = 2  # type: ignore[misc]  # that is what is tested
    with pytest.raises(FrozenInstanceError):
        point.other = 2  # type: ignore[attr-defined]  # that is what is tested
    with pytest.raises(FrozenInstanceError):
        del point.x
    assert point == Point(1)


def test_a_copy_is_whole() -> None:
    point = Point(1, 3, 4, name="p")
    for made in (copy.copy(point), copy.deepcopy(point), pickle.loads(pickle.dumps(point))):
        assert made == point
        assert made.place == 4
