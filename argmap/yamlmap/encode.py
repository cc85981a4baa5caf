"""The map -> text of a map file: what is written is read again as an equal map.

Goes through PyYAML's emitter, event by event, so that quoting is its business. Every id is written out; short forms are
used where they say the same.
"""

import re
from collections.abc import Iterator
from typing import Any

from argmap.model import (
    Annotated,
    ArgumentMap,
    Attitude,
    Citation,
    Claim,
    Entries,
    Group,
    Inference,
    Kind,
    Said,
    Source,
    Speaker,
    Standard,
)

# Plain data on its way to YAML: text, lists, and mappings as pairs. A tuple of ids is written in one line.
Data = Any
Pairs = list[tuple[str, Data]]

_WIDTH = 100
_LONG = 72
# Text that a folded block gives back unchanged: one line, single spaces, nothing that needs an escape.
_FOLDABLE = re.compile(r"\S+( \S+)*")


def encode(argument_map: ArgumentMap) -> str:
    """Return the text of a map file. O(n)."""
    import yaml

    dumper = getattr(yaml, "CDumper", yaml.Dumper)
    events = [*_document(Writer(argument_map).top())]
    text: str = yaml.emit(events, Dumper=dumper, width=_WIDTH, allow_unicode=True)
    return text


class Writer:
    """Turns a map into plain data, in the order that people write it."""

    def __init__(self, argument_map: ArgumentMap) -> None:
        self._map = argument_map
        self._on: dict[tuple[str, Kind], list[Inference]] = {}
        for each in argument_map.inferences:
            self._on.setdefault((each.target, each.kind), []).append(each)

    def top(self) -> Pairs:
        """Return the whole map."""
        made, of = self._map, self._map
        pairs: Pairs = [("argmap", "1")]
        pairs += _present(("title", of.title), ("thesis", of.thesis), ("lang", of.lang), ("debate", of.debate))
        pairs += _present(
            ("source", of.source), ("part", of.part), ("sides", [(each.id, each.label) for each in of.sides])
        )
        pairs += _present(
            ("speakers", [(each.id, _speaker(each)) for each in of.speakers]),
            ("sources", [(each.id, _source(each)) for each in of.sources]),
            ("groups", [(each.id, _group(each)) for each in of.groups]),
            ("terms", _Block(of.terms)),
        )
        pairs += _annotations(made)
        return [*pairs, ("claims", _Mapping((each.id, self._claim(each)) for each in of.claims))]

    def _claim(self, claim: Claim) -> Data:
        pairs: Pairs = [*_present(("title", claim.title)), ("text", claim.text)]
        pairs += _said(claim.said)
        pairs += _present(
            ("cite", _Block(_citation(each) for each in claim.cite)),
            ("basis", claim.basis),
            ("hedge", claim.hedge),
            ("side", claim.side),
            ("group", claim.group),
            ("tags", claim.tags),
            ("confidence", claim.confidence),
            ("standard", None if claim.standard is Standard.UNANSWERED else claim.standard),
            ("implicit", claim.implicit),
            ("open", claim.open),
            ("withdrawn", claim.withdrawn),
            ("contradicts", claim.contradicts),
            ("restates", claim.restates),
        )
        pairs += self._steps(claim.id)
        pairs += _annotations(claim)
        return claim.text if len(pairs) == 1 else pairs

    def _steps(self, target: str) -> Pairs:
        pairs: Pairs = []
        for kind, name in ((Kind.SUPPORT, "reasons"), (Kind.ATTACK, "objections")):
            steps = self._on.get((target, kind), ())
            pairs += _present((name, _Block(self._step(each, number) for number, each in enumerate(steps, 1))))
        return pairs

    def _step(self, step: Inference, number: int) -> Data:
        letter = "r" if step.kind is Kind.SUPPORT else "o"
        pairs: Pairs = [] if step.id == f"{step.target}.{letter}{number}" else [("id", step.id)]
        pairs += [("premises", step.premises)]
        pairs += _present(("scheme", step.scheme), ("slots", [*step.slots]), ("answers", [*step.answers]))
        pairs += _said(step.said)
        pairs += _present(("strength", step.strength), ("implicit", step.implicit))
        pairs += self._steps(step.id)
        pairs += _annotations(step)
        if len(pairs) > 1:
            return pairs
        return step.premises[0] if len(step.premises) == 1 else step.premises


class _Block(list[Data]):
    """A list that is written one item a line."""


class _Mapping(list[Any]):
    """Pairs that are a mapping even where there are none."""


def _present(*pairs: tuple[str, Data]) -> Pairs:
    """Return the pairs that say something; a number says something even where it is 0."""
    return [(name, value) for name, value in pairs if value or isinstance(value, float)]


def _annotations(owner: Annotated) -> Pairs:
    pairs = _present(("note", owner.note), ("ignore", [(each.rule, each.reason) for each in owner.ignore]))
    return pairs + [(name, _extra(value)) for name, value in owner.extra]


def _extra(value: Any) -> Data:
    if isinstance(value, Entries):
        return _Mapping((name, _extra(each)) for name, each in value.items)
    return _Block(_extra(each) for each in value) if isinstance(value, tuple) else value


def _speaker(speaker: Speaker) -> Data:
    more = _present(("side", speaker.side), ("role", speaker.role)) + _annotations(speaker)
    return [("name", speaker.name), *more] if more else speaker.name


def _source(source: Source) -> Data:
    pairs = _present(
        ("title", source.title), ("author", source.author), ("date", source.date), ("publisher", source.publisher),
        ("url", source.url), ("accessed", source.accessed), ("file", source.file),
    )  # fmt: skip
    return _Mapping(pairs + _annotations(source))


def _group(group: Group) -> Data:
    more = _present(("parent", group.parent)) + _annotations(group)
    return [("title", group.title), *more] if more else group.title


def _quoted(of: Citation | Said) -> Pairs:
    return _present(("at", of.at), ("quote", of.quote), ("prefix", of.prefix), ("suffix", of.suffix))


def _citation(citation: Citation) -> Data:
    more = _quoted(citation) + _annotations(citation)
    return [("source", citation.source), *more] if more else citation.source


def _said(said: tuple[Said, ...]) -> Pairs:
    """Provenance: `by` for those who only assert, where they come first, as reading puts them first."""
    plain = 0
    while plain < len(said) and _only_speaker(said[plain]):
        plain += 1
    by = tuple(each.by for each in said[:plain])
    return _present(("by", by), ("said", _Block(_Mapping(_said_entry(each)) for each in said[plain:])))


def _only_speaker(said: Said) -> bool:
    return said == Said(said.by) and said.by is not None


def _said_entry(said: Said) -> Pairs:
    pairs = _present(("by", said.by), ("source", said.source)) + _quoted(said)
    attitude = None if said.attitude is Attitude.ASSERTS else said.attitude
    return pairs + _present(("attitude", attitude)) + _annotations(said)


# Data -> events


def _document(top: Pairs) -> Iterator[Any]:
    from yaml import events

    yield events.StreamStartEvent()
    yield events.DocumentStartEvent(explicit=False)
    yield from _events(_Mapping(top))
    yield events.DocumentEndEvent(explicit=False)
    yield events.StreamEndEvent()


def _events(data: Data) -> Iterator[Any]:
    from yaml import events

    if isinstance(data, _Block) or (isinstance(data, tuple) and not all(isinstance(each, str) for each in data)):
        yield events.SequenceStartEvent(None, None, implicit=True, flow_style=False)
        for each in data:
            yield from _events(each)
        yield events.SequenceEndEvent()
    elif isinstance(data, list):
        yield events.MappingStartEvent(None, None, implicit=True, flow_style=False)
        for name, value in data:
            yield _scalar(name)
            yield from _events(value)
        yield events.MappingEndEvent()
    elif isinstance(data, tuple) and len(data) != 1:
        yield events.SequenceStartEvent(None, None, implicit=True, flow_style=True)
        yield from (_scalar(each) for each in data)
        yield events.SequenceEndEvent()
    else:
        yield _scalar(data[0] if isinstance(data, tuple) else data)


def _scalar(value: Any) -> Any:
    from yaml.events import ScalarEvent

    text = value if isinstance(value, str) else _plain(value)
    folded = len(text) > _LONG and text.isprintable() and _FOLDABLE.fullmatch(text) is not None
    style = ">" if folded else '"' if not text or not text.isprintable() else None
    return ScalarEvent(None, None, (True, True), str(text), style=style)


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return repr(value)
