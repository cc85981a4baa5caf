"""Slips of the pen: which known name a mistyped one is without doubt."""

import re
from collections.abc import Iterable

_SEPARATORS = re.compile(r"[-_.\s]+")
_DIGITS = re.compile(r"\d+")


def certain(name: str, known: Iterable[str], shortest: int = 4) -> str | None:
    """Return the one known name that `name` is a slip of; None where there is none, or where it may be another word.

    A slip is another case or other separators, or one letter too many, missing, wrong or swapped with the next, in one
    of its words. That word has at least `shortest` letters and begins as it should, and no digit differs: `c3` is not
    `c2`, `illegal` is not `legal`. O(n) in the names.
    """
    every = [each for each in known if each != name]
    alike = [each for each in every if _plain(each) == _plain(name)]
    if not alike:
        alike = [each for each in every if abs(len(each) - len(name)) < 2 and _is_slip(name, each, shortest)]
    return alike[0] if len(alike) == 1 else None


def _plain(name: str) -> tuple[str, list[str]]:
    """Return the letters without case and separators, and the digits with what separates them."""
    return _SEPARATORS.sub("", name).casefold(), _DIGITS.findall(name)


def _is_slip(one: str, other: str, shortest: int) -> bool:
    ours, theirs = _words(one), _words(other)
    if len(ours) != len(theirs):
        return False
    pairs = [(mine, yours) for mine, yours in zip(ours, theirs, strict=True) if mine != yours]
    if len(pairs) != 1:
        return False
    mine, yours = pairs[0]
    return (
        min(len(mine), len(yours)) >= shortest
        and mine[0] == yours[0]
        and _DIGITS.findall(mine) == _DIGITS.findall(yours)
        and _one_apart(mine, yours)
    )


def _words(name: str) -> list[str]:
    return _SEPARATORS.split(name.casefold())


def _one_apart(one: str, other: str) -> bool:
    """Tell whether one letter more, less or another, or two swapped, make one word of the other. O(n)."""
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    left, right = one[start:], other[start:]
    while left and right and left[-1] == right[-1]:
        left, right = left[:-1], right[:-1]
    if len(left) < 2 and len(right) < 2:
        return True
    return len(left) == 2 and left == right[::-1]
