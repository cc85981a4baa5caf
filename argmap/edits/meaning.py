"""Whether a changed file still says all that it said: each claim, relation and comment is found again by its place."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from itertools import accumulate, chain
from typing import Any

from argmap.config import Config
from argmap.finding import Edit
from argmap.model import Claim, Entries, Group, Ignore, Inference, Speaker
from argmap.source import SourceFile, Span
from argmap.yamlmap.load import Loaded, load_again

# The parts of a map that have ids and places, by what they are called. Sides have one place where a format names them.
_PARTS = ("claims", "inferences", "speakers", "sources", "groups")
# What the fields that hold ids name.
_NAMES = {
    "by": "speakers", "source": "sources", "side": "sides", "group": "groups", "parent": "groups",
    "contradicts": "claims", "restates": "claims", "thesis": "claims", "premises": "claims",
}  # fmt: skip
_APART = frozenset((*_PARTS, "sides", "id", "kind", "target", "slots", "answers"))

Place = tuple[str, int]


def changed(text: str, edits: Iterable[Edit]) -> str:
    """Return a text with edits made that do not overlap."""
    parts, done = [], 0
    for edit in sorted(edits, key=lambda each: each.span):
        parts += [text[done : edit.span.start], edit.text]
        done = edit.span.end
    return "".join((*parts, text[done:]))


class Moved:
    """Where the offsets of a file are once edits are made that do not overlap."""

    def __init__(self, edits: Iterable[Edit]) -> None:
        self._edits = sorted(edits, key=lambda each: each.span)
        self._ends = [each.span.end for each in self._edits]
        lengths = (len(each.text) - (each.span.end - each.span.start) for each in self._edits)
        self._shifts = [0, *accumulate(lengths)]

    def __call__(self, offset: int) -> int:
        """Return where an offset is; inside of what is replaced, no further than the end of what replaces it.

        O(log edits).
        """
        before = bisect_right(self._ends, offset)
        shift = self._shifts[before]
        if before < len(self._edits) and self._edits[before].span.start < offset:
            start = self._edits[before].span.start
            return start + shift + min(offset - start, len(self._edits[before].text))
        return offset + shift

    def touch(self, start: int, end: int) -> bool:
        """Tell whether an edit reaches into a stretch. O(log edits)."""
        next_one = bisect_right(self._ends, start)
        return next_one < len(self._edits) and self._edits[next_one].span.start < end


def lost(before: Loaded, after: Loaded, edits: Sequence[Edit], config: Config) -> str | None:
    """Return what the edits that make `after` of `before` would lose, in words; None where all is kept.

    A text may grow, a relation or a field be new, and an id be another one if it is so everywhere. What stands on lines
    that are no YAML is no part of the comparison.
    """
    readable = _readable(before, config), _readable(after, config)
    if readable[0] is None or readable[1] is None:
        return "what cannot be made out because of other faults"
    comparison = _Comparison(readable[0], readable[1], edits)
    return next(chain(comparison.comments_lost(), comparison.content_lost()), None)


def _readable(loaded: Loaded, config: Config) -> Loaded | None:
    if loaded.whole:
        return loaded
    from argmap.yamlmap.causes import readable

    texts = {each.path: readable(each.text) for each in loaded.sources}
    again = load_again(loaded, {path: text for path, text in texts.items() if text is not None}, config)
    return again if again.whole else None


class _Comparison:
    """Two readings of a map, and how to find what is in the first again in the second."""

    def __init__(self, before: Loaded, after: Loaded, edits: Sequence[Edit]) -> None:
        self._old, self._new = before.map, after.map
        self._sources, self._after = before.sources, {each.path: each for each in after.sources}
        self._paths_after = [each.path for each in after.sources]
        self._moved = [Moved(edit for edit in edits if edit.span.file == each.number) for each in before.sources]
        self._pairs: dict[str, list[tuple[Any, Any]]] = {
            "sides": [*zip(before.map.sides, after.map.sides, strict=False)]
        }
        self._ids: dict[str, dict[str, str]] = {}
        self._empty: set[str] = set()
        for name in _PARTS:
            pairs = self._paired(name)
            self._ids[name] = {old.id: new.id for old, new in pairs if new}
            self._pairs[name] = [(old, new) for old, new in pairs if not self._was_a_step(old, new)]
        self._ids["sides"] = {old.id: new.id for old, new in self._pairs["sides"]}

    # Comments

    def comments_lost(self) -> Iterator[str]:
        """Yield the comments that are none any more, but for those that an edit makes part of a text."""
        for source, moved in zip(self._sources, self._moved, strict=True):
            if "#" not in source.text:
                continue
            if source.path not in self._after:
                yield f"the file {source.path!r}"
                return
            kept = _comments(self._after[source.path])
            for start, comment in _comments(source).items():
                if not moved.touch(start, start + len(comment)) and kept.get(moved(start)) != comment:
                    yield f"the comment {comment!r}"

    # Claims and the rest

    def content_lost(self) -> Iterator[str]:
        """Yield what the map said and says no more."""
        if len(self._old.sides) > len(self._new.sides):
            yield "a side"
        for name, pairs in self._pairs.items():
            for old, new in pairs:
                if new is None or not self._same(old, new):
                    yield f"{'what it says of ' if new else ''}the {name.removesuffix('s')} {old.id!r}"
        if not self._same(self._old, self._new):
            yield "what it says of the map"

    def _paired(self, name: str) -> list[tuple[Any, Any]]:
        """Return each part of a kind with the one that stands in its place now, None where there is none."""
        now = {(self._place_after(each.span), _kind(each)): each for each in getattr(self._new, name)}
        pairs = ((each, now.get((self._place(each.span), _kind(each)))) for each in getattr(self._old, name))
        return [(old, self._elsewhere(old) if new is None else new) for old, new in pairs]

    def _was_a_step(self, old: Any, new: Any) -> bool:
        """Tell whether this was read as a claim without text, and is a step now; or a step from or to such a claim."""
        if isinstance(old, Inference):
            return not self._empty.isdisjoint((*old.premises, old.target))
        if not isinstance(old, Claim) or old.text or new is not None:
            return False
        self._empty.add(old.id)
        return True

    def _elsewhere(self, old: Any) -> Any:
        """Return what is the same and does not begin where it did: an inline claim that had no text, a step from it."""
        if isinstance(old, Claim) and not old.text:
            path, start = self._place(old.span)
            end = self._moved[old.span.file](old.span.end)
            inside = (
                each for each in self._new.claims
                if self._place_after(each.span)[0] == path and start <= each.span.start < end
            )  # fmt: skip
            return next(inside, None)
        if isinstance(old, Inference):
            premises = {self._ids["claims"].get(each) for each in old.premises}
            return next((each for each in self._new.inferences if each.kind is old.kind and {*each.premises} == premises
                         and each.target == self._ids["claims"].get(old.target, old.target)), None)  # fmt: skip
        return None

    def _place(self, span: Span) -> Place:
        return (self._sources[span.file].path, self._moved[span.file](span.start))

    def _place_after(self, span: Span) -> Place:
        return (self._paths_after[span.file], span.start)

    def _same(self, old: Any, new: Any) -> bool:
        """Tell whether all that a value says is said by another; the ids that it names may have become others."""
        if isinstance(old, Ignore):
            return bool(old.reason == new.reason)  # the rule's name may be put right
        if isinstance(old, Inference) and not self._same_step(old, new):
            return False
        pairs = ((each, getattr(old, each.name), getattr(new, each.name)) for each in fields(old) if each.compare)
        return all(
            value == field.default or _is_own_id(field.name, value, old) or self._kept(field.name, value, now)
            for field, value, now in pairs
            if field.name not in _APART
        )

    def _same_step(self, old: Inference, new: Inference) -> bool:
        target = self._ids["inferences" if old.on_step else "claims"].get(old.target)
        answers = [self._ids["claims"].get(each, each) for _, each in old.answers]
        return (
            (target, old.on_step) == (new.target, new.on_step)
            and {self._ids["claims"].get(each) for each in old.premises} <= {*new.premises}
            and _among(answers, [each for _, each in new.answers])
            and _among([each for _, each in old.slots], [each for _, each in new.slots])
        )

    def _kept(self, name: str, value: Any, now: Any) -> bool:
        if isinstance(value, tuple):
            return isinstance(now, tuple) and all(any(self._kept(name, each, one) for one in now) for each in value)
        if isinstance(value, Entries):
            return isinstance(now, Entries) and self._kept(name, value.items, now.items)
        if is_dataclass(value):
            return type(value) is type(now) and self._same(value, now)
        if name in _NAMES:
            return bool(self._ids[_NAMES[name]].get(value) == now)
        if type(value) is str and type(now) is str:
            return value.removeprefix(f"{name}:") in now  # `text:Phones` was all text
        return bool(value == now)


def _is_own_id(name: str, value: Any, part: Any) -> bool:
    """Tell whether a speaker or group is called by its id for want of another name."""
    return (isinstance(part, Speaker) and name == "name" and value == part.id) or (
        isinstance(part, Group) and name == "title" and value == part.id
    )


def _kind(part: Any) -> str:
    return part.kind.value if isinstance(part, Inference) else ""


def _among(values: Sequence[str], others: Sequence[str]) -> bool:
    return all(any(value in other for other in others) for value in values)


def _comments(source: SourceFile) -> dict[int, str]:
    from argmap.yamlmap.comments import comments

    return comments(source.text)
