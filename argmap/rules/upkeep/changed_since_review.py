"""A claim or a step has changed since it was reviewed.

`argmap review` records what somebody has looked at and found in order, in a file beside the map. When the text of a
claim changes afterwards, or its marks, or who says it on what evidence, that word no longer covers it: somebody signed
another sentence. What was never reviewed draws nothing, and a map without such a file has none of this. A claim whose
id was made from its text counts as new when its first words change, so give an id to what you review. A file that
cannot be read as the record of a review is told of here too.

Bad:
    # map.yaml
    claims:
      ban:
        text: Schools must ban phones.
        basis: value
    # map.yaml.lock
    argmap-lock 1
    claim ban ea4bb5ad3d73 308984f58250 b4b8bf78e9ad

Good:
    # map.yaml
    claims:
      ban:
        text: Schools must ban phones.
        basis: value
    # map.yaml.lock
    argmap-lock 1
    claim ban abe95a2d401d 308984f58250 b4b8bf78e9ad

Mend: Look at it again. If it is in order, sign it with `argmap review FILE ID`, or everything with `argmap review
FILE`; if not, put it right first.
"""

from argmap.rules import Context, Hit, Hits, Rule, Severity
from argmap.rules._wording import quoted, step

_PARTS = {
    "text": "its text",
    "marks": "its marks (basis, open, withdrawn and the like)",
    "sources": "its sources or speakers",
}


def check(context: Context) -> Hits:
    """Yield a hit for each claim and each step that no record of it fits."""
    lock = context.lock
    if lock is None:
        return
    if lock.fault:
        told = f"the record of the review of this map cannot be read: {lock.fault}"
        yield Hit(context.map, told, "until then nothing is known of what was reviewed")
        return
    from argmap.review.compare import changed_claims, changed_links

    for claim in changed_claims(context.view, lock):
        told = " and ".join(_PARTS[each] for each in claim.parts)
        yield Hit(
            claim.claim, f"{quoted(claim.claim)} has changed since it was reviewed: {told}", _way_out(claim.claim.id)
        )
    for link in changed_links(context.view, lock):
        if link.step:
            told = "it joins other claims" if link.joins else "its scheme, answers or speakers"
            message = f"the {step(context.view, link.inference)} has changed since it was reviewed: {told}"
            yield Hit(link.inference, message, _way_out(link.inference.id))


def _way_out(id_: str) -> str:
    return f"look at it again, then sign it: argmap review FILE {id_}"


RULE = Rule("AM802", "changed-since-review", Severity.WARNING, check)
