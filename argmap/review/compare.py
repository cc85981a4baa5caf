"""What has changed since it was reviewed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from argmap.graph import GraphView
from argmap.model import Claim, Inference
from argmap.review.fingerprint import LinkRecord, claim_record, link_name, link_record, texts_of
from argmap.review.lock import Lock


@dataclass(frozen=True, slots=True)
class ChangedClaim:
    """A claim that no record of it fits, and what has changed of it: `text`, `marks`, `sources`."""

    claim: Claim
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChangedLink:
    """A link that no record of it fits.

    `step` tells that the step itself has changed, and `joins` that it joins other claims than it did. `premises` are
    the ids of those whose texts have changed; `target` tells that the text it bears on has.
    """

    inference: Inference
    step: bool
    joins: bool
    premises: tuple[str, ...]
    target: bool


def changed_claims(view: GraphView, lock: Lock) -> Iterator[ChangedClaim]:
    """Yield the claims that have changed since they were reviewed, in written order."""
    for claim in view.map.claims:
        reviewed = lock.claims.get(claim.id)
        if reviewed and (now := claim_record(claim)) not in reviewed:
            then = reviewed[-1]
            parts = tuple(each for each in ("text", "marks", "sources") if getattr(now, each) != getattr(then, each))
            yield ChangedClaim(claim, parts)


def changed_links(view: GraphView, lock: Lock) -> Iterator[ChangedLink]:
    """Yield the links that have changed, or whose claims have, since they were reviewed, in written order."""
    texts = texts_of(view) if lock.links else {}
    for inference in view.map.inferences:
        reviewed = lock.links.get(link_name(view, inference))
        if reviewed and (now := link_record(view, inference, texts)) not in reviewed:
            yield _compared(inference, now, reviewed)


def _compared(inference: Inference, now: LinkRecord, reviewed: Sequence[LinkRecord]) -> ChangedLink:
    then = reviewed[-1]
    texts = dict(then.premises)
    premises = tuple(each for each, text in now.premises if texts.get(each, text) != text)
    joins = texts.keys() != dict(now.premises).keys()
    return ChangedLink(inference, now.step != then.step, joins, premises, now.target != then.target)
