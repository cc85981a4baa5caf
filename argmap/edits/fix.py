"""Fixing what findings know a certain way out of: only those characters change, and what is written is read back.

A fix by which the map would lose a claim, a relation, a comment or anything else it said is not made, and told.
"""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from argmap.config import Config
from argmap.edits.meaning import Moved, changed, lost
from argmap.finding import Edit, Finding, Fix, Severity
from argmap.source import Place, SourceFile, Span
from argmap.yamlmap.faults import Fault
from argmap.yamlmap.load import Loaded, load_again

# A fault of YAML hides what else is wrong, so fixing goes on until nothing is left to fix, as often as this.
ROUNDS = 40
_NO_TEXT = frozenset((Fault.INPUT_TOO_LARGE.code, Fault.NOT_UTF8.code))

Check = Callable[[Loaded], Sequence[Finding]]


class Outcome(NamedTuple):
    """What became of one finding with a fix: where it stood, and why the fix was not made, empty if it was."""

    place: Place
    finding: Finding
    refused: str = ""


@dataclass(frozen=True)
class Fixed:
    """A map as it reads with its fixes, the files that they change, by path, and what became of each finding.

    Nothing is written: `texts` are the new texts, without byte order mark.
    """

    loaded: Loaded
    texts: dict[str, str]
    outcomes: tuple[Outcome, ...]
    # Fixes that would change a file that may not change.
    outside: tuple[Outcome, ...] = ()

    @property
    def done(self) -> tuple[Outcome, ...]:
        """The fixes that were made."""
        return tuple(each for each in self.outcomes if not each.refused)


def fix(loaded: Loaded, config: Config, check: Check, may_change: Callable[[SourceFile], bool]) -> Fixed:
    """Return a map with all its certain fixes made, in the files that `may_change` allows.

    `check` gives the findings of the map: a guess at an id that brings a new error is not taken. Costs a reading or two
    for each round of fixes, and nothing where there is none.
    """
    if any(each.code in _NO_TEXT for each in loaded.findings):
        return Fixed(loaded, {}, ())
    fixing = _Fixing(loaded, config, check, may_change)
    for _ in range(ROUNDS):
        batch = fixing.batch()
        if not batch:
            break
        fixing.attempt(batch)
    was = {each.path: each.text for each in loaded.sources}
    texts = {each.path: each.text for each in fixing.loaded.sources if was.get(each.path, each.text) != each.text}
    return Fixed(fixing.loaded, texts, (*fixing.done, *fixing.given_up.values()), fixing.outside)


@dataclass
class _Fixing:
    """The map as far as it is fixed, and the fixes that were refused, by what their findings say."""

    loaded: Loaded
    config: Config
    check: Check
    may_change: Callable[[SourceFile], bool]
    done: list[Outcome] = field(default_factory=list)
    outside: tuple[Outcome, ...] = ()
    given_up: dict[tuple[str, str, str], Outcome] = field(default_factory=dict)

    def batch(self) -> list[Finding]:
        """Return findings whose fixes can be made at once: those that leave no doubt first, guesses at ids last."""
        mended = [each for each in self.check(self.loaded) if each.fix]
        self.outside = tuple(Outcome(self._place(each), each, "outside") for each in mended if not self._inside(each))
        able = [each for each in mended if self._inside(each) and self._may(each)]
        sure = [each for each in able if not _is_guess(each)]
        taken = _Taken()
        return [each for each in sure or able if each.fix and taken.take(each.fix)]

    def attempt(self, batch: list[Finding]) -> bool:
        """Make these fixes if nothing is lost by them, else half of them; tell whether any was made."""
        edits = list(dict.fromkeys(edit for each in batch if each.fix for edit in each.fix.edits))
        texts = {each.path: _with(each, edits) for each in self.loaded.sources}
        after = load_again(self.loaded, texts, self.config)
        why = self._objection(batch, edits, after)
        half = len(batch) // 2
        if why and half:
            return self.attempt(batch[:half]) or self.attempt(batch[half:])
        outcomes = [Outcome(self._place(each), each, why or "") for each in batch]
        if why:
            self.given_up.update(zip(map(self._key, batch), outcomes, strict=True))
            return False
        self.done += outcomes
        self.loaded = after
        self.given_up.clear()  # what could not be told to be safe may be plain now
        return True

    def _may(self, finding: Finding) -> bool:
        """Tell whether to try a fix: a part alone does not know the ids of the other files."""
        return self._key(finding) not in self.given_up and not (self.loaded.map.part and _is_guess(finding))

    def _inside(self, finding: Finding) -> bool:
        files = {edit.span.file for edit in finding.fix.edits} if finding.fix else set()
        return all(self.may_change(self.loaded.sources[each]) for each in files)

    def _key(self, finding: Finding) -> tuple[str, str, str]:
        return (self.loaded.sources[finding.span.file].path, finding.code, finding.message)

    def _place(self, finding: Finding) -> Place:
        return self.loaded.sources[finding.span.file].place(finding.span)

    def _objection(self, batch: list[Finding], edits: list[Edit], after: Loaded) -> str | None:
        """Return why these fixes are not made; None where nothing speaks against them."""
        if self.loaded.whole and not after.whole:
            return "the file would be no YAML"
        if left := self._still_there(batch, edits, after):
            return f"the fault would still be there: {left.message}"
        if what := lost(self.loaded, after, edits, self.config):
            return f"it would lose {what}"
        if any(map(_is_guess, batch)):
            had = Counter(each.code for each in self._errors(self.loaded))
            for each in self._errors(after):
                had[each.code] -= 1
                if had[each.code] < 0:
                    return f"it would bring another error: {each.message}"
        return None

    def _errors(self, loaded: Loaded) -> list[Finding]:
        """Return the errors that rules find, those about what could not be read whole included.

        Faults of reading are not among them: a step whose premise is missing hides those of the steps on it.
        """
        findings = self.check(replace(loaded, unsure=frozenset(), findings=()))
        return [each for each in findings if each.severity is Severity.ERROR]

    def _still_there(self, batch: list[Finding], edits: list[Edit], after: Loaded) -> Finding | None:
        moved = {each.number: Moved(edit for edit in edits if edit.span.file == each.number) for each in
                 self.loaded.sources}  # fmt: skip
        told = {(after.sources[each.span.file].path, after.sources[each.span.file].place(each.span).line, each.message)
                for each in after.findings}  # fmt: skip
        numbers = {each.path: each for each in after.sources}
        for each in batch:
            path = self.loaded.sources[each.span.file].path
            start = moved[each.span.file](each.span.start)
            line = numbers[path].place(Span(each.span.file, start, start)).line if path in numbers else 0
            if (path, line, each.message) in told:
                return each
        return None


def _is_guess(finding: Finding) -> bool:
    """Tell whether a fix takes one id for another; all others only mend how something is written."""
    return finding.code == Fault.DANGLING_REFERENCE.code


def _with(source: SourceFile, edits: Sequence[Edit]) -> str:
    return changed(source.text, (each for each in edits if each.span.file == source.number))


class _Taken:
    """The stretches that the fixes chosen so far change."""

    def __init__(self) -> None:
        self._edits: set[Edit] = set()
        self._spans: list[Span] = []

    def take(self, fix: Fix) -> bool:
        """Choose a fix unless it changes what another one does, or what meets it; tell whether it is chosen."""
        if self._edits.issuperset(fix.edits):
            return True
        if not all(map(self._is_free, fix.edits)):
            return False
        self._edits.update(fix.edits)
        for edit in fix.edits:
            insort(self._spans, edit.span)
        return True

    def _is_free(self, edit: Edit) -> bool:
        place = bisect_left(self._spans, edit.span)
        around = self._spans[max(place - 1, 0) : place + 1]
        file, start, end = edit.span
        return not any(each.file == file and each.start <= end and start <= each.end for each in around)
