"""Documents -> the frozen map: every id resolved, every inference named.

What does not resolve is reported and left out; the ids that may lose a relation by it are named in `unsure`.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from argmap.model import ArgumentMap, Claim, Group, Inference, Kind, Side
from argmap.source import Span
from argmap.yamlmap.catalogue import debate_formats
from argmap.yamlmap.drafts import Document, Draft, Written
from argmap.yamlmap.names import Names
from argmap.yamlmap.records import annotations, step_fields
from argmap.yamlmap.schemes import with_scheme
from argmap.yamlmap.unknown import without, without_circles

_NO_SIDES: tuple[tuple[Written, str], ...] = ()


def build(documents: Sequence[Document], names: Names) -> tuple[ArgumentMap, frozenset[str]]:
    """Return the map that the documents say together, the first being the main one, and the ids that are unsure.

    What is wrong goes into the findings of `names`. Empties the drafts, so that a big map is not in memory twice.
    O(n) in claims and references.
    """
    roots = [(each.number, each.root) for each in documents if each.root is not None]
    if not roots:
        return ArgumentMap(), frozenset()
    builder = Builder(names)
    argument_map = builder.map(roots)
    loose = frozenset[str]().union(*(each.loose for each in documents))
    return argument_map, frozenset(builder.unsure | names.meant | (loose & names.claims.keys()))


class Builder:
    """Builds one map; `unsure` are the ids of claims and inferences that may have lost a relation."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._inferences: list[Inference] = []
        self.unsure: set[str] = set()

    def map(self, roots: list[tuple[int, Draft]]) -> ArgumentMap:
        """Return the map of these files: title, thesis, sides and the like are those of the first."""
        names = self._names
        file, root = roots[0]
        debate, source = root.get("debate"), root.get("source")
        form = names.debate(file, debate) if debate else None
        sides = self._sides(file, root, form)
        wrong = names.unknown()
        drafts = self._claims_in_order(roots)
        if len(drafts) != len(names.claims):
            names.leave_out_unread({draft.claim.id for _, draft in drafts if draft.claim is not None})
        claims = tuple(self._claim(each_file, draft) for each_file, draft in drafts)
        # Where no claim could be read, that is the fault, and not what the thesis says.
        thesis = [names.claim(file, each) for each in root.get("thesis") or () if drafts or not root.unread]
        groups: tuple[Group, ...] = _all(roots, "groups")
        made = ArgumentMap(
            title=root.get("title"),
            thesis=tuple(dict.fromkeys(each for each in thesis if each is not None)),
            lang=root.get("lang"),
            debate=form,
            source=source,
            part=bool(root.get("part")),
            sides=sides,
            speakers=_all(roots, "speakers"),
            sources=_all(roots, "sources"),
            groups=without_circles(groups, names),
            terms=tuple(tuple(words) for _, each in roots for words in each.get("terms") or ()),
            claims=claims,
            inferences=tuple(self._inferences),
            span=Span(file, 0, 0),
            **annotations(file, root),
        )
        if not wrong:
            return made
        whole = without(made, wrong)
        self.unsure.update(old.id for old, new in zip(made.claims, whole.claims, strict=True) if old.cite != new.cite)
        return whole

    def _sides(self, file: int, root: Draft, form: str | None) -> tuple[Side, ...]:
        """Return the sides of the main file, else those of its debate format."""
        sides = (root.get("sides") or _NO_SIDES)[:2]
        if form is not None and not sides:
            debate: Written = root.get("debate")
            words = [debate._replace(text=each) for each in debate_formats()[form]["sides"]]
            sides = [(each, each.text) for each in words if self._names.define("side", file, each)]
        return tuple(Side(each.text, label, span=Span(file, each.start, each.end)) for each, label in sides)

    # Claims

    def _claims_in_order(self, roots: list[tuple[int, Draft]]) -> list[tuple[int, Draft]]:
        """Return the drafts of all claims in written order, parents before those written inside them; all have ids."""
        drafts: list[tuple[int, Draft]] = []
        for file, root in roots:
            for _, draft in root.fields.pop("claims", None) or ():
                _gather(file, draft, drafts)
        for _, draft in drafts:
            if draft.claim is not None and draft.key is None:
                draft.claim = self._names.generate(draft.claim)
        return drafts

    def _claim(self, file: int, draft: Draft) -> Claim:
        claim, relations = draft.claim, draft.fields
        if claim is None:
            raise AssertionError("the draft of a claim holds it")
        if draft.unread:
            self.unsure.add(claim.id)
        if not relations:
            return claim
        self._steps(file, claim.id, Kind.SUPPORT, relations.get("reasons"), on_step=False)
        self._steps(file, claim.id, Kind.ATTACK, relations.get("objections"), on_step=False)
        for name in ("contradicts", "restates"):
            if name in relations:
                claim = self._with_relation(file, claim, name, relations[name])
        draft.fields = {}
        return claim

    def _with_relation(self, file: int, claim: Claim, name: str, written: list[Written]) -> Claim:
        found = [self._names.claim(file, each) for each in written]
        others = tuple(dict.fromkeys(each for each in found if each is not None))
        if None in found:
            self.unsure.update((claim.id, *others))
        return replace(claim, contradicts=others) if name == "contradicts" else replace(claim, restates=others)

    # Inferences

    def _steps(self, file: int, target: str, kind: Kind, items: Any, *, on_step: bool) -> None:
        """Build the inferences on a target, each followed by those on it."""
        letter, number = "r" if kind is Kind.SUPPORT else "o", 0
        for item in items or ():
            draft = item if type(item) is Draft and item.claim is None else None
            written = (item,) if draft is None else draft.fields["premises"]
            premises = self._premises(file, written, is_step=draft is None)
            if premises is None:
                self.unsure.add(target)
                self.unsure.update(_claims_in(item))
                continue
            number += 1
            key = draft.key if draft is not None else None
            spans = tuple(premises.values())
            identifier = key.text if key else f"{target}.{letter}{number}"
            span = Span(file, key.start, key.end) if key else Span(file, spans[0].start, spans[-1].end)
            full = draft if draft is not None and len(draft.fields) > 1 else None
            told = step_fields(file, full) if full else {}
            step = Inference(identifier, kind, tuple(premises), target, on_step, span=span, premise_spans=spans, **told)
            if full:
                self._step_in_full(file, full, step)
            else:
                self._inferences.append(step)

    def _step_in_full(self, file: int, draft: Draft, step: Inference) -> None:
        """Keep a step that has other fields than premises, and build the inferences on it."""
        if draft.unread:
            self.unsure.update((step.id, *step.premises))
        if "scheme" in draft.fields or "slots" in draft.fields or "answers" in draft.fields:
            step = with_scheme(file, draft, step, self._names)
        self._inferences.append(step)
        self._steps(file, step.id, Kind.SUPPORT, draft.get("reasons"), on_step=True)
        self._steps(file, step.id, Kind.ATTACK, draft.get("objections"), on_step=True)

    def _premises(self, file: int, items: Iterable[Any], *, is_step: bool) -> dict[str, Span] | None:
        """Return the ids of premises with their places; None where one is not there.

        `is_step` tells that the one item stands for a step of its own.
        """
        claims, premises, missing = self._names.claims, {}, False
        for item in items:
            if type(item) is Draft:
                premises[item.claim.id] = item.claim.span  # type: ignore[union-attr]  # a premise is a claim
                continue
            identifier = item.text if item.text in claims else self._names.claim(file, item, nests=is_step)
            if identifier is None:
                missing = True
            elif identifier not in premises:
                premises[identifier] = Span(file, item.start, item.end)
        return None if missing or not premises else premises


def _gather(file: int, draft: Draft, drafts: list[tuple[int, Draft]]) -> None:
    if draft.claim is not None:
        drafts.append((file, draft))
    for name in ("premises", "reasons", "objections") if draft.fields else ():
        for item in draft.fields.get(name) or ():
            if type(item) is Draft:
                _gather(file, item, drafts)


def _claims_in(item: Any) -> Iterator[str]:
    """Return the ids that a reason or objection names, however deep."""
    if type(item) is Written:
        yield item.text
    elif type(item) is Draft:
        if item.claim is not None:
            yield item.claim.id
        for name in ("premises", "reasons", "objections"):
            for each in item.get(name) or ():
                yield from _claims_in(each)


def _all(roots: list[tuple[int, Draft]], name: str) -> tuple[Any, ...]:
    return tuple(value for _, root in roots for _, value in root.get(name) or ())
