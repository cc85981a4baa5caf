"""Abstract argumentation frameworks: what of a map is a claim that attacks a claim, and what is more than that.

Source: Dung, On the acceptability of arguments, Artificial Intelligence 77 (1995).
"""

from collections import Counter
from collections.abc import Iterator

from argmap.model import ArgumentMap, Claim, Inference, Role, Standard
from argmap.values import value


@value()
class Framework:
    """Arguments by their names, and the attacks among them.

    An attack is a pair of places in `arguments`, counted from 0: who attacks, and who is attacked. Each stands once,
    and they are sorted. `lost` counts what of the map is not in it though it bears on what stands, `left_out` what
    does not.
    """

    arguments: tuple[str, ...]
    attacks: tuple[tuple[int, int], ...]
    lost: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


def framework(argument_map: ArgumentMap) -> Framework:
    """Return the claims of a map as arguments, and its attacks of one claim on another.

    An objection of a single premise is an attack, a contradiction is two. O(n log n).
    """
    places = {each.id: place for place, each in enumerate(argument_map.claims)}
    attacks = {(places[each.premises[0]], places[each.target]) for each in argument_map.inferences if _is_attack(each)}
    for claim in argument_map.claims:
        for other in claim.contradicts:
            attacks |= {(places[claim.id], places[other]), (places[other], places[claim.id])}
    lost = Counter(each for claim in argument_map.claims for each in _bearing(claim))
    lost.update(_relation(each) for each in argument_map.inferences if not _is_attack(each))
    return Framework(tuple(places), tuple(sorted(attacks)), _told(lost), _told(_left_out(argument_map)))


def _is_attack(step: Inference) -> bool:
    return step.role is Role.OBJECTION and len(step.premises) == 1


# What is counted, one of it and several.
_Kind = tuple[str, str]
_REASON: _Kind = ("reason", "reasons")
_LINKED: _Kind = ("objection of several premises", "objections of several premises")
_UNDERCUT: _Kind = ("undercut", "undercuts")
_BACKING: _Kind = ("backing", "backings")
_RESTATEMENT: _Kind = ("restatement", "restatements")
_STANDARD: _Kind = ("proof standard", "proof standards")
_WITHDRAWAL: _Kind = ("withdrawal", "withdrawals")
_TEXT: _Kind = ("text", "texts")
_TITLE: _Kind = ("title", "titles")
_CITATION: _Kind = ("citation", "citations")
_SAID: _Kind = ("attribution", "attributions")
_WEIGHT: _Kind = ("weight", "weights")
_SCHEME: _Kind = ("scheme", "schemes")
_NOTE: _Kind = ("note", "notes")
_REMARK: _Kind = ("other mark", "other marks")
_SPEAKER: _Kind = ("speaker", "speakers")
_SOURCE: _Kind = ("source", "sources")
_GROUP: _Kind = ("group", "groups")
_SIDE: _Kind = ("side", "sides")
_ORDER = (_REASON, _LINKED, _UNDERCUT, _BACKING, _RESTATEMENT, _STANDARD, _WITHDRAWAL,
          _TEXT, _TITLE, _CITATION, _SAID, _WEIGHT, _SCHEME, _NOTE, _REMARK,
          _SPEAKER, _SOURCE, _GROUP, _SIDE)  # fmt: skip


def _told(counts: Counter[_Kind]) -> tuple[str, ...]:
    return tuple(f"{counts[each]:,} {each[counts[each] != 1]}" for each in _ORDER if counts[each])


def _relation(step: Inference) -> _Kind:
    if step.role is Role.OBJECTION:
        return _LINKED
    return {Role.REASON: _REASON, Role.UNDERCUT: _UNDERCUT, Role.BACKING: _BACKING}[step.role]


def _bearing(claim: Claim) -> Iterator[_Kind]:
    """Yield what a claim says, besides its attacks, that bears on what stands."""
    yield from [_RESTATEMENT] * len(claim.restates)
    if claim.standard is not Standard.UNANSWERED:
        yield _STANDARD
    if claim.withdrawn:
        yield _WITHDRAWAL


def _left_out(of: ArgumentMap) -> Counter[_Kind]:
    """Count the words of a map that are no part of the argument's shape."""
    counts: Counter[_Kind] = Counter()
    for claim in of.claims:
        counts[_TEXT] += claim.text != claim.id
        counts[_TITLE] += claim.title is not None
        counts[_CITATION] += len(claim.cite)
        counts[_SAID] += len(claim.said)
        counts[_WEIGHT] += claim.confidence is not None
        counts[_NOTE] += claim.note is not None
        marks = (claim.basis, claim.hedge, claim.side, claim.group, claim.implicit, claim.open, claim.ignore)
        counts[_REMARK] += sum(map(bool, marks)) + len(claim.tags) + len(claim.extra)
    for step in of.inferences:
        if step.said or step.strength is not None or step.scheme or step.note is not None:
            counts[_SAID] += len(step.said)
            counts[_WEIGHT] += step.strength is not None
            counts[_SCHEME] += step.scheme is not None
            counts[_NOTE] += step.note is not None
        counts[_REMARK] += bool(step.implicit) + bool(step.ignore) + len(step.extra)
    counts[_TITLE] += of.title is not None
    counts[_NOTE] += of.note is not None
    counts[_REMARK] += sum(map(bool, (of.lang, of.debate, of.part, of.ignore))) + len(of.thesis) + len(of.extra)
    counts.update({_SPEAKER: len(of.speakers), _SOURCE: len(of.sources)})
    counts.update({_GROUP: len(of.groups), _SIDE: len(of.sides)})
    return counts
