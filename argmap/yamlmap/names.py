"""Ids: who defines them, which ones are made from a text, and what a reference means."""

from collections.abc import Collection, Container
from dataclasses import replace

from argmap.errors import nearest
from argmap.finding import Finding, Fix, Note, Severity
from argmap.model import Claim
from argmap.source import Span
from argmap.yamlmap import way_out
from argmap.yamlmap.catalogue import canonical, debate_formats, schemes
from argmap.yamlmap.drafts import Written
from argmap.yamlmap.faults import Fault
from argmap.yamlmap.letters import words_of

# How many dangling references of a map get a suggestion: looking for one goes through all names.
SUGGESTIONS = 30
NAMES_SEARCHED = 5_000


class Names:
    """The ids that the files of a map define, by kind, each with its place, and the findings about them."""

    def __init__(self) -> None:
        self.claims: dict[str, Span] = {}
        self.inferences: dict[str, Span] = {}
        self.others: dict[str, dict[str, Span]] = {"speaker": {}, "source": {}, "group": {}, "side": {}}
        self.findings: list[Finding] = []
        # The claims that dangling references probably meant: they may lack a relation.
        self.meant: set[str] = set()
        # The claims that are defined and could not be read: what refers to them is left out, without a word.
        self._unread: set[str] = set()
        # References to speakers, sources, groups and sides that were not defined yet where they were met.
        self._open: list[tuple[str, int, Written]] = []
        self._numbers: dict[str, int] = {}
        self._suggestions = SUGGESTIONS
        self._told: dict[tuple[str, str], tuple[str, str | None]] = {}
        # The texts of the files, by number.
        self.texts: dict[int, str] = {}

    # Defining

    def define(self, kind: str, file: int, written: Written) -> bool:
        """Keep an id as defined here; False where it is defined elsewhere, which is a finding, or a side of a part."""
        if kind == "side" and file:
            return False  # the sides are those of the main file
        table = self.table(kind)
        first = table.get(written.text)
        if first is None and kind in ("claim", "inference"):
            first = self.claims.get(written.text) or self.inferences.get(written.text)
        span = Span(file, written.start, written.end)
        if first is None:
            table[written.text] = span
            return True
        self._report(Fault.REPEATED_ID, span, f"the {kind} {written.text!r} is defined already",
                     "rename one of them, and what refers to it", Note(first, "defined here first"))  # fmt: skip
        return False

    def generate(self, claim: Claim) -> Claim:
        """Give an inline claim an id made from the first six words of its text, numbered where that is taken."""
        base = slug(claim.text)
        identifier, number = base, self._numbers.get(base, 1)
        while identifier in self.claims or identifier in self.inferences:
            number += 1
            identifier = f"{base}-{number}"
        self._numbers[base] = number
        self.claims[identifier] = claim.span
        return replace(claim, id=identifier)

    def leave_out_unread(self, read: set[str]) -> None:
        """Forget the claims that are not among those that were read."""
        self._unread = self.claims.keys() - read
        for each in self._unread:
            del self.claims[each]

    def table(self, kind: str) -> dict[str, Span]:
        """Return the ids of one kind."""
        if kind == "claim":
            return self.claims
        return self.inferences if kind == "inference" else self.others[kind]

    # Referring

    def claim(self, file: int, written: Written, *, many: bool = True, nests: bool = False) -> str | None:
        """Return the id of the claim that is meant; None, with a finding, where there is none of that name.

        `many` tells that a list of ids may stand there, `nests` that an item of it may be a list.
        """
        if written.text in self.claims:
            return written.text
        if written.text in self._unread:
            return None
        parts = [each.strip() for each in written.text.split(",")]
        if len(parts) > 1 and all(each in self.claims for each in parts):
            span = Span(file, written.start, written.end)
            help_ = f"write a list: `[{', '.join(parts)}]`"
            self.meant.update(parts)
            from argmap.yamlmap.mends import list_instead

            fix = list_instead(file, self.texts[file], written, parts, nests=nests) if many else None
            self._report(Fault.LIST_AS_TEXT, span, f"{written.text!r} is one text, not a list of ids", help_, fix=fix)
            return None
        self.dangling("claim", file, written, self.claims)
        return None

    def defined(self, kind: str) -> Container[str]:
        """Return the ids of speakers, sources, groups or sides that are known so far; none of other kinds."""
        return self.others.get(kind, ())

    def refer(self, kind: str, file: int, written: Written) -> None:
        """Note a reference to a speaker, source, group or side; what it means is settled by `unknown` if need be."""
        table = self.others.get(kind)
        if table is not None and written.text not in table:
            self._open.append((kind, file, written))

    def unknown(self) -> frozenset[tuple[str, str]]:
        """Report the references to speakers, sources, groups and sides that nothing answers to, and return them."""
        wrong = [each for each in self._open if each[2].text not in self.others[each[0]]]
        for kind, file, written in wrong:
            self.dangling(kind, file, written, self.others[kind])
        return frozenset((kind, written.text) for kind, _, written in wrong)

    def scheme(self, file: int, written: Written) -> str | None:
        """Return the name of the scheme meant, in its one form."""
        name = canonical(written.text)
        if name in schemes():
            return name
        self.dangling("scheme", file, written, schemes())
        return None

    def debate(self, file: int, written: Written) -> str | None:
        """Return the name of the debate format meant, in its one form."""
        name = canonical(written.text)
        if name in debate_formats():
            return name
        self.dangling("debate format", file, written, debate_formats())
        return None

    def dangling(self, kind: str, file: int, written: Written, known: Collection[str]) -> None:
        """Report a reference that nothing answers to."""
        span = Span(file, written.start, written.end)
        told = self._told.get((kind, written.text))
        if told is None:
            told = self._told[kind, written.text] = self._way_out(kind, written.text, known)
        help_, sure = told
        fix = None
        if sure:
            from argmap.yamlmap.mends import name_instead

            fix = name_instead(file, written, sure)
        self._report(Fault.DANGLING_REFERENCE, span, f"there is no {kind} {written.text!r}", help_, fix=fix)

    def _way_out(self, kind: str, name: str, known: Collection[str]) -> tuple[str, str | None]:
        """Return what to do about a name that nothing answers to, and the name that is meant where that is certain."""
        for other in ("claim", "inference", *self.others):
            if other != kind and name in self.table(other):
                return way_out.belongs_elsewhere(name, other, kind), None
        if self._suggestions > 0 and len(known) <= NAMES_SEARCHED:
            from argmap.language.spelling import certain

            written = known if kind != "claim" else (each for each in known if self._is_written(each))
            if sure := certain(name, written):
                self._suggestions -= 1
                if kind == "claim":
                    self.meant.add(sure)
                return f"did you mean `{sure}`?", sure
        return self._guess(kind, name, known), None

    def _is_written(self, claim: str) -> bool:
        """Tell whether an id of a claim stands in the file, and is not made from its text."""
        place = self.claims[claim]
        return self.texts[place.file][place.start : place.end].strip("'\"") == claim

    def _guess(self, kind: str, name: str, known: Collection[str]) -> str:
        if (told := way_out.sentence_for_id(kind, name, known)) is not None:
            if kind == "claim":
                self.meant.update(word for word in name.split() if word in known)
            return told
        if self._suggestions > 0 and len(known) <= NAMES_SEARCHED:
            self._suggestions -= 1
            if meant := nearest(name, known):
                if kind == "claim":
                    self.meant.add(meant)
                return f"did you mean `{meant}`?"
        if kind in self.others or kind == "claim":
            return way_out.definition(kind, name)
        return f"there is {', '.join(known)}" if 0 < len(known) <= 30 else "remove it, or write one that is known"

    def _report(
        self,
        fault: Fault,
        span: Span,
        message: str,
        help: str,  # noqa: A002
        *notes: Note,
        fix: Fix | None = None,
    ) -> None:
        self.findings.append(Finding(fault.code, fault.label, Severity.ERROR, span, message, help, notes, fix=fix))


def slug(text: str) -> str:
    """Return an id made of the first six words of a text: letters and digits of any script, in lower case."""
    plain = text[:300].casefold().replace("'", "").replace("’", "").replace("_", " ")
    return "-".join(words_of(plain)[:6]) or "claim"
