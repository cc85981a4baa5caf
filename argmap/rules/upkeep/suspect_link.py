"""A premise or a conclusion has changed since the step between them was reviewed.

Whoever reviewed a step judged whether one sentence follows from another. Change one of the two, and that judgement was
about a pair that is no longer there; this is where an argument breaks without anybody noticing, for each claim still
reads well by itself. Steps whose premise has changed are told one by one. Those that only their common conclusion
makes suspect are told together, at the conclusion.

Bad:
    # map.yaml
    claims:
      ban:
        text: Schools must ban phones.
        reasons: [distract]
      distract:
        text: Some phones distract some pupils.
        basis: observation
    # map.yaml.lock
    argmap-lock 1
    claim ban abe95a2d401d b4b8bf78e9ad b4b8bf78e9ad
    claim distract 2a16c8a34789 55e442da5194 b4b8bf78e9ad
    link support(distract->ban) c6b34c332bf4 abe95a2d401d distract=04543108a1e7

Good:
    # map.yaml
    claims:
      ban:
        text: Schools must ban phones.
        reasons: [distract]
      distract:
        text: Some phones distract some pupils.
        basis: observation
    # map.yaml.lock
    argmap-lock 1
    claim ban abe95a2d401d b4b8bf78e9ad b4b8bf78e9ad
    claim distract 2a16c8a34789 55e442da5194 b4b8bf78e9ad
    link support(distract->ban) c6b34c332bf4 abe95a2d401d distract=2a16c8a34789

Mend: Ask whether the step still holds between the sentences as they are now. If it does, sign it with `argmap review
FILE ID`; if not, mend the step, or the sentence.
"""

from typing import TYPE_CHECKING

from argmap.rules import Context, Hit, Hits, Note, Rule, Severity
from argmap.rules._wording import count, names, quoted, step

if TYPE_CHECKING:
    from argmap.review.compare import ChangedLink

_SHOWN = 5


def check(context: Context) -> Hits:
    """Yield a hit for each step with a changed premise, and one for the other steps to each changed conclusion."""
    lock = context.lock
    if lock is None or lock.fault:
        return
    from argmap.review.compare import changed_links

    by_target: dict[str, list[ChangedLink]] = {}
    for link in changed_links(context.view, lock):
        if link.premises:
            yield _of_premises(context, link)
        elif link.target and not link.step:
            by_target.setdefault(link.inference.target, []).append(link)
    for target, links in by_target.items():
        yield _of_target(context, target, links)


def _of_premises(context: Context, link: "ChangedLink") -> Hit:
    claims = context.view.claims
    changed = [*link.premises, *([link.inference.target] if link.target else [])]
    message = f"the {step(context.view, link.inference)} was reviewed when {names(changed)} said something else"
    notes = tuple(Note(claims[each].span, f"{quoted(claims[each])} has changed") for each in changed)
    help_ = f"ask whether the step still holds, then sign it: argmap review FILE {link.inference.id}"
    return Hit(link.inference, message, help_, notes, also=tuple(changed))


def _of_target(context: Context, target: str, links: "list[ChangedLink]") -> Hit:
    claim = context.view.claims[target]
    ids = [each.inference.id for each in links]
    told = "the step" if len(links) == 1 else count(len(links), "step")
    message = f"{told} to {quoted(claim)} {'was' if len(links) == 1 else 'were'} reviewed when it said something else"
    notes = tuple(Note(each.inference.span, f"the {step(context.view, each.inference)}") for each in links[:_SHOWN])
    meant = " ".join(ids) if len(ids) <= _SHOWN else ""
    help_ = f"ask whether {_they(len(ids))}, then sign: argmap review FILE {meant}".rstrip()
    return Hit(claim, message, help_, notes, also=tuple(ids))


def _they(number: int) -> str:
    return "it still leads there" if number == 1 else "they still lead there"


RULE = Rule("AM803", "suspect-link", Severity.WARNING, check)
