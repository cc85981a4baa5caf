"""Drafts -> the frozen map: every id resolved, every short form written out.

What does not resolve is reported and left out; the claims that may lose a relation by it are named in `unsure`.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from argmap.finding import Finding
from argmap.model import ArgumentMap, Claim, Inference, Kind, Side
from argmap.source import Span
from argmap.yamlmap import fields
from argmap.yamlmap.catalogue import debate_formats
from argmap.yamlmap.drafts import Document, Draft, Written
from argmap.yamlmap.names import Names
from argmap.yamlmap.records import Records

_Claims = list[tuple[int, Draft]]


def build(documents: Sequence[Document]) -> tuple[ArgumentMap, list[Finding], frozenset[str]]:
    """Return the map that the documents say together, the first being the main one, with findings and unsure claims.

    O(n) in the claims and references.
    """
    return Builder(documents).result()


class Builder:
    """Builds one map."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._roots = [(each.number, each.root) for each in documents if each.root is not None]
        self._loose = frozenset[str]().union(*(each.loose for each in documents))
        self._names = Names()
        self._records = Records(self._names)
        self._unsure: set[str] = set()
        self._inferences: list[Inference] = []

    def result(self) -> tuple[ArgumentMap, list[Finding], frozenset[str]]:
        """Define all ids first, then resolve what refers to them."""
        if not self._roots:
            return ArgumentMap(), [], frozenset()
        self._define_others()
        drafts = self._define_claims()
        claims = tuple(self._claim(file, draft) for file, draft in drafts)
        self._unsure |= self._loose & self._names.claims.keys()
        argument_map = self._map(*self._roots[0], claims)
        return argument_map, self._names.findings, frozenset(self._unsure)

    # Ids

    def _define_others(self) -> None:
        for file, root in self._roots:
            for kind in ("speaker", "source", "group"):
                for written, _ in root.get(f"{kind}s") or ():
                    self._names.define(kind, file, written)
        self._define_sides(*self._roots[0])

    def _define_sides(self, file: int, root: Draft) -> None:
        """The sides of the main file, else those of its debate format."""
        debate = root.get("debate")
        self._debate = self._names.debate(file, debate) if debate else None
        sides = root.get("sides") or []
        if self._debate is not None and not sides:
            words = [debate._replace(text=each) for each in debate_formats()[self._debate]["sides"]]
            sides = [(each, each) for each in words]
        for written, _ in sides[:2]:
            self._names.define("side", file, written)
        self._sides = tuple(
            Side(written.text, label.text, span=Span(file, written.start, written.end))
            for written, label in sides[:2]
        )

    def _define_claims(self) -> _Claims:
        """The drafts of all claims in written order, parents before the claims written inside them; all get their ids."""
        drafts: _Claims = []
        for file, root in self._roots:
            for written, draft in root.get("claims") or ():
                if self._names.define("claim", file, written):
                    self._gather(file, draft, drafts)
                else:
                    self._unsure.add(written.text)
        for file, draft in drafts:
            if draft.key is None:
                self._names.generate(draft, file)
        return drafts

    def _gather(self, file: int, draft: Draft, drafts: _Claims) -> None:
        if draft.table is not fields.INFERENCE:
            identifier = draft.get("id")
            if identifier is not None and self._names.define("claim", file, identifier):
                draft.key = identifier
            drafts.append((file, draft))
            if len(draft.fields) == 1:
                return
        elif (identifier := draft.get("id")) is not None and not self._names.define("inference", file, identifier):
            draft.fields["id"] = None
        for name in ("premises", "reasons", "objections"):
            for item in draft.get(name) or ():
                if type(item) is Draft:
                    self._gather(file, item, drafts)

    # Claims and inferences

    def _claim(self, file: int, draft: Draft) -> Claim:
        key = draft.key
        if key is None:
            raise AssertionError("each claim was given an id")
        identifier, fields_ = key.text, draft.fields
        if draft.unread:
            self._unsure.add(identifier)
        for kind, name in ((Kind.SUPPORT, "reasons"), (Kind.ATTACK, "objections")):
            if name in fields_:
                self._steps(file, identifier, kind, fields_[name], on_step=False)
        claim = self._records.claim(file, draft, identifier, Span(file, key.start, key.end))
        if "contradicts" in fields_ or "restates" in fields_:
            claim = self._with_relations(file, draft, claim)
        fields_.clear()  # a big map would else be in memory twice
        return claim

    def _with_relations(self, file: int, draft: Draft, claim: Claim) -> Claim:
        """The claim with what it contradicts and restates; one that is not there leaves the claim unsure."""
        refs: dict[str, tuple[str, ...]] = {}
        for name in ("contradicts", "restates"):
            found = [self._names.claim(file, each) for each in draft.get(name) or ()]
            refs[name] = tuple(dict.fromkeys(each for each in found if each is not None))
            if None in found:
                self._unsure.update((claim.id, *refs[name]))
        return replace(claim, contradicts=refs["contradicts"], restates=refs["restates"])

    def _steps(self, file: int, target: str, kind: Kind, items: Any, *, on_step: bool) -> None:
        """Build the inferences on a target, each followed by those on it."""
        letter = "r" if kind is Kind.SUPPORT else "o"
        for number, item in enumerate(items or (), 1):
            draft = item if type(item) is Draft and item.table is fields.INFERENCE else None
            premises = self._premises(file, (item,) if draft is None else draft.get("premises"))
            if premises is None:
                self._unsure.add(target)
                self._unsure.update(_claims_in(item))
                continue
            given = draft.get("id") if draft is not None else None
            spans = tuple(premises.values())
            identifier = given.text if given else f"{target}.{letter}{number}"
            span = Span(file, given.start, given.end) if given else Span(file, spans[0].start, spans[-1].end)
            step = Inference(identifier, kind, tuple(premises), target, on_step, span=span, premise_spans=spans)
            if draft is None or len(draft.fields) == 1:
                self._inferences.append(step)
            else:
                self._step_in_full(file, draft, step)

    def _step_in_full(self, file: int, draft: Draft, step: Inference) -> None:
        if draft.unread:
            self._unsure.update((step.id, *step.premises))
        self._inferences.append(self._records.inference(file, draft, step))
        self._steps(file, step.id, Kind.SUPPORT, draft.get("reasons"), on_step=True)
        self._steps(file, step.id, Kind.ATTACK, draft.get("objections"), on_step=True)

    def _premises(self, file: int, items: Iterable[Any]) -> dict[str, Span] | None:
        """The ids of premises with their places; None where one is not there."""
        claims, premises, missing = self._names.claims, {}, False
        for item in items:
            written: Written = item.key if type(item) is Draft else item
            identifier = written.text if written.text in claims else self._names.claim(file, written)
            if identifier is None:
                missing = True
            elif identifier not in premises:
                premises[identifier] = Span(file, written.start, written.end)
        return None if missing or not premises else premises

    # The map itself

    def _map(self, file: int, root: Draft, claims: tuple[Claim, ...]) -> ArgumentMap:
        names, records = self._names, self._records
        thesis = [names.claim(file, each) for each in root.get("thesis") or ()]
        source = root.get("source")
        plain = {
            name: value.text.strip() or None for name in ("title", "lang") if (value := root.get(name)) is not None
        }
        return ArgumentMap(
            thesis=tuple(dict.fromkeys(each for each in thesis if each is not None)),
            debate=self._debate,
            source=names.other("source", file, source) if source else None,
            part=bool(root.get("part")),
            sides=self._sides,
            speakers=tuple(self._each("speaker", records.speaker)),
            sources=tuple(self._each("source", records.source)),
            groups=records.without_circles(tuple(self._each("group", records.group))),
            terms=tuple(tuple(each.text for each in words) for _, root in self._roots for words in root.get("terms") or ()),
            claims=claims,
            inferences=tuple(self._inferences),
            **plain,
            **records.annotated(file, root, Span(file, 0, 0)),
        )  # fmt: skip

    def _each(self, kind: str, make: Callable[[int, Draft, str, Span], Any]) -> Iterator[Any]:
        """Build the speakers, sources or groups; of an id that is defined twice the first counts."""
        for file, root in self._roots:
            for written, draft in root.get(f"{kind}s") or ():
                defined = self._names.others[kind][written.text]
                if defined.file == file and defined.written == written:
                    yield make(file, draft, written.text, defined.span)


def _claims_in(item: Any) -> Iterator[str]:
    """The ids that a reason or objection names, however deep."""
    if type(item) is Written:
        yield item.text
    elif type(item) is Draft:
        if item.key is not None:
            yield item.key.text
        for name in ("premises", "reasons", "objections"):
            for each in item.get(name) or ():
                yield from _claims_in(each)
