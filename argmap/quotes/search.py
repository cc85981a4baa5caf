"""Looking for a quote word for word, and choosing between the places where it stands."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from argmap.quotes.folding import Folded
from argmap.quotes.pattern import Part

# How many places of all parts are looked at.
_MOST_PLACES = 40_000
# How far from a quote its prefix or suffix may stand, if not right beside it.
_NEAR = 400


class Stretch(NamedTuple):
    """Where a quote stands in a folded text."""

    start: int
    end: int


def find(text: Folded, parts: Sequence[Part]) -> list[Stretch]:
    """Return the places where the parts stand in order, near enough to each other; of those that begin together, one.

    O(n) for each part, the places of a part being bounded.
    """
    most = max(_MOST_PLACES // len(parts), 100)
    found = list(_places(text, parts[0], most))
    for part in parts[1:]:
        if not found:
            break
        found = _followed(found, _places(text, part, most), part.reach)
    return list({each.start: each for each in reversed(found)}.values())[::-1]


def _places(text: Folded, part: Part, most: int) -> Iterator[Stretch]:
    at = -1
    for _ in range(most):
        at = text.text.find(part.text, at + 1)
        if at < 0:
            return
        end = at + len(part.text)
        if (part.open_start or not text.parts_word(at)) and (part.open_end or not text.parts_word(end)):
            yield Stretch(at, end)


def _followed(found: list[Stretch], places: Iterator[Stretch], most: int) -> list[Stretch]:
    """Return what was found and is followed by one of the places, each with the last that comes before it."""
    longer: list[Stretch] = []
    last = -1
    for start, end in places:
        while last + 1 < len(found) and found[last + 1].end <= start:
            last += 1
        if last >= 0 and start - found[last].end <= most:
            longer.append(Stretch(found[last].start, end))
    return longer


def chosen(text: Folded, found: Sequence[Stretch], prefix: str, suffix: str) -> list[Stretch]:
    """Return what was found where `prefix`, folded, is before it and `suffix` after it, as near as it gets."""
    if len(found) < 2 or not (prefix or suffix):
        return list(found)
    scores = [_before(text.text, each.start, prefix) + _after(text.text, each.end, suffix) for each in found]
    best = max(scores)
    return [each for each, score in zip(found, scores, strict=True) if score == best]


def _before(text: str, start: int, prefix: str) -> int:
    if not prefix:
        return 0
    before = text[max(0, start - len(prefix) - _NEAR) : start]
    return 2 if before.rstrip(" .,;:'").endswith(prefix) else int(prefix in before)


def _after(text: str, end: int, suffix: str) -> int:
    if not suffix:
        return 0
    after = text[end : end + len(suffix) + _NEAR]
    return 2 if after.lstrip(" .,;:'").startswith(suffix) else int(suffix in after)
