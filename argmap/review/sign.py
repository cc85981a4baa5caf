"""Signing: the records of a review, brought up to what a map says now."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from argmap.errors import UnknownNameError
from argmap.graph import GraphView
from argmap.review.fingerprint import ClaimRecord, LinkRecord, claim_record, link_record, texts_of
from argmap.review.lock import Lock

R = TypeVar("R", ClaimRecord, LinkRecord)


@dataclass(frozen=True, slots=True)
class Signed:
    """A lock with a review in it, and what the review did: how much was signed, and how many records are other now."""

    lock: Lock
    claims: int
    links: int
    new: int
    changed: int
    gone: int


def sign(view: GraphView, lock: Lock, ids: Collection[str] = ()) -> Signed:
    """Record what a map says now: of the claims and links with these ids, of all where there are none.

    Records of what is no longer in the map are dropped. Raises `UnknownNameError`. O(V + E).
    """
    known = dict.fromkeys((*view.claims, *view.inferences))
    for each in ids:
        if each not in known:
            raise UnknownNameError("claim or link", each, known)
    meant = set(ids) or known.keys()
    claims = _kept(lock.claim_records, {each.id: claim_record(each) for each in view.map.claims}, meant)
    texts = texts_of(view)
    links = _kept(lock.link_records, {each.id: link_record(view, each, texts) for each in view.map.inferences}, meant)
    return Signed(
        Lock(claims.records, links.records),
        claims=len(view.claims.keys() & meant),
        links=len(view.inferences.keys() & meant),
        new=claims.new + links.new,
        changed=claims.changed + links.changed,
        gone=claims.gone + links.gone,
    )


@dataclass(frozen=True, slots=True)
class _Kept(Generic[R]):
    """The records of one kind after a review, and how many names were new, changed and gone."""

    records: frozenset[R]
    new: int
    changed: int
    gone: int


def _kept(old: Iterable[R], now: Mapping[str, R], meant: Collection[str]) -> _Kept[R]:
    before, there = _by_name(old), _by_name(now.values())
    signed = {now[each].name for each in now.keys() & meant}
    after = {name: records for name, records in before.items() if name in there} | {
        each: there[each] for each in signed
    }
    return _Kept(
        frozenset(each for records in after.values() for each in records),
        new=len(signed - before.keys()),
        changed=sum(before.get(each, there[each]) != there[each] for each in signed),
        gone=len(before.keys() - there),
    )


def _by_name(records: Iterable[R]) -> dict[str, set[R]]:
    found: dict[str, set[R]] = {}
    for each in records:
        found.setdefault(each.name, set()).add(each)
    return found
