"""The lock file: the records of a review as text, one a line, sorted, so that two people's reviews merge line by line.

    argmap-lock 1
    claim ID TEXT MARKS SOURCES
    link NAME STEP TARGET PREMISE=TEXT...

Capital words but ID, NAME and PREMISE are digests. A name may have several records, as after a merge that kept the
lines of both sides: what fits one of them is reviewed.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from argmap.errors import ArgmapError, mark_of_a_merge
from argmap.review.fingerprint import ClaimRecord, LinkRecord

VERSION = 1
_HEADER = "argmap-lock"
_DIGEST = re.compile(r"[0-9a-f]{12}")
_NONE = "-"


class LockError(ArgmapError):
    """A text that is no lock file this program knows; the message says which line, and the way out."""


@dataclass(frozen=True)
class Lock:
    """What has been reviewed, by the names of claims and links. `fault` says why the file could not be read."""

    claim_records: frozenset[ClaimRecord] = frozenset()
    link_records: frozenset[LinkRecord] = frozenset()
    fault: str = ""

    @cached_property
    def claims(self) -> dict[str, list[ClaimRecord]]:
        """The records of each claim, by its id."""
        found: dict[str, list[ClaimRecord]] = {}
        for each in sorted(self.claim_records):
            found.setdefault(each.name, []).append(each)
        return found

    @cached_property
    def links(self) -> dict[str, list[LinkRecord]]:
        """The records of each link, by its lasting name."""
        found: dict[str, list[LinkRecord]] = {}
        for each in sorted(self.link_records):
            found.setdefault(each.name, []).append(each)
        return found


def parse(text: str) -> Lock:
    """Return the records of a lock file. Raises `LockError`."""
    first, *lines = text.removeprefix("\ufeff").splitlines() or [""]
    _check_header(first.split())
    claims, links = set(), set()
    for number, line in enumerate(lines, 2):
        match line.split():
            case []:
                continue
            case ["claim", name, *digests] if len(digests) == 3 and _are_digests(digests):
                claims.add(ClaimRecord(name, *digests))
            case ["link", name, step, target, *pairs] if pairs and _are_digests([step]):
                links.add(LinkRecord(name, step, _target(target, number), _premises(pairs, number)))
            case _:
                raise _no_record(line, number)
    return Lock(frozenset(claims), frozenset(links))


def written(lock: Lock) -> str:
    """Return a lock file; reading it gives an equal lock."""
    claims = (f"claim {each.name} {each.text} {each.marks} {each.sources}" for each in lock.claim_records)
    links = (
        " ".join(
            ("link", each.name, each.step, each.target or _NONE, *(f"{name}={text}" for name, text in each.premises))
        )
        for each in lock.link_records
    )
    return "".join(f"{line}\n" for line in (f"{_HEADER} {VERSION}", *sorted(claims), *sorted(links)))


def _check_header(words: list[str]) -> None:
    if words and (told := mark_of_a_merge(words[0], 1)):
        raise LockError(told)
    if len(words) != 2 or words[0] != _HEADER:
        raise LockError("this is no record of a review; move it away, and `argmap review` writes a new one")
    if words[1] != str(VERSION):
        raise LockError(f"it is of version {words[1]}, and this argmap knows version {VERSION}; install a newer argmap")


def _premises(pairs: Iterable[str], number: int) -> tuple[tuple[str, str], ...]:
    premises = [(name, text) for name, _, text in (each.rpartition("=") for each in pairs)]
    if not all(name and _are_digests([text]) for name, text in premises):
        raise _no_record("", number)
    return tuple(premises)


def _target(word: str, number: int) -> str:
    if word != _NONE and not _are_digests([word]):
        raise _no_record("", number)
    return "" if word == _NONE else word


def _are_digests(words: list[str]) -> bool:
    return all(_DIGEST.fullmatch(each) for each in words)


def _no_record(line: str, number: int) -> LockError:
    told = mark_of_a_merge(line, number)
    return LockError(told or f"line {number} is no record; take it out, and review again what it spoke of")
