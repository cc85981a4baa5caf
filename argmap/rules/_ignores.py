"""Findings the author has decided to live with: `ignore` fields and `# argmap: ignore[name] reason` comments."""

from collections.abc import Iterable, Iterator, Sequence

from argmap.errors import UnknownNameError
from argmap.finding import Finding, Severity
from argmap.graph import GraphView
from argmap.model import Annotated, IgnoreComment, Inference
from argmap.rules import Fault, Hit, Rule
from argmap.rules._catalogue import is_blocking, rule
from argmap.source import SourceFile, Span

_UNUSED = "unused-ignore"


def about(hit: Hit) -> tuple[str, ...]:
    """Return the ids that a hit speaks of, the one it is filed under first: its subject's, where that has an id."""
    own = getattr(hit.subject, "id", None)
    return hit.also if own is None else (own, *(each for each in hit.also if each != own))


class Ignores:
    """What is ignored in a map, and which of it has hidden something."""

    def __init__(self, view: GraphView, sources: Sequence[SourceFile], comments: Iterable[IgnoreComment]) -> None:
        self._view = view
        self._sources = sources
        self._comments = tuple(comments)
        self._by_line: dict[tuple[int, int], list[IgnoreComment]] = {}
        for comment in self._comments:
            if comment.reason:
                self._by_line.setdefault((comment.file, self._line_meant(comment)), []).append(comment)
        self._files = {comment.file for comment in self._comments}
        # What has hidden something, as the place of an `ignore` entry or a comment, and the name of the rule.
        self._used: set[tuple[Span, str]] = set()

    def hides(self, rule: Rule, hit: Hit) -> bool:
        """Tell whether a hit is ignored, and remember all that ignores it as used."""
        found = False
        for owner in self._owners(hit):
            for ignore in owner.ignore:
                if _names(ignore.rule, rule):
                    self._used.add((ignore.span, rule.name))
                    found = True
        for comment in self._comments_at(hit.span or hit.subject.span):
            if any(_names(name, rule) for name in comment.names):
                self._used.add((comment.span, rule.name))
                found = True
        return found

    def leftovers(self, ran: set[str], severity: Severity | None) -> Iterator[Finding]:
        """Yield a finding for each name that no rule has, and, where `severity` is one, for what hides nothing.

        `ran` are the names of the rules that had a chance to be hidden.
        """
        for owner in _owners_of_ignores(self._view):
            own = getattr(owner, "id", None)
            for ignore in owner.ignore:
                yield from self._leftover(ignore.rule, ignore.span, (own,) if own else (), ran, severity)
        for comment in self._comments:
            if not comment.reason and severity:
                yield _unused(severity, comment.span, "an `ignore` comment without a reason hides nothing", _SAY_WHY)
            for name in comment.names:
                yield from self._leftover(name, comment.span, (), ran if comment.reason else set(), severity)

    def _leftover(
        self, word: str, span: Span, about: tuple[str, ...], ran: set[str], severity: Severity | None
    ) -> Iterator[Finding]:
        try:
            known = rule(word)
        except UnknownNameError as error:
            yield _unknown(error, span, about)
            return
        if severity is None:
            return
        if is_blocking(known):
            help_ = f"take it out and mend the fault: argmap explain {known.name}"
            yield _unused(severity, span, f"{known.name} cannot be ignored", help_, about)
        elif known.name in ran and (span, known.name) not in self._used:
            help_ = "take it out, or look whether it stands in the right place"
            yield _unused(severity, span, f"this `ignore` hides nothing: no {known.name} here", help_, about)

    def _owners(self, hit: Hit) -> Iterator[Annotated]:
        """Yield what may carry an `ignore` for a hit: the subject, the claims next to it, and the map."""
        subject, view = hit.subject, self._view
        if subject is not view.map:
            yield subject
        if isinstance(subject, Inference):
            yield from (view.claims[premise] for premise in subject.premises)
        elif getattr(subject, "id", None) is None and hit.also and hit.also[0] in view.claims:
            yield view.claims[hit.also[0]]
        yield view.map

    def _comments_at(self, span: Span) -> list[IgnoreComment]:
        if span.file not in self._files:
            return []
        line = self._sources[span.file].place(span).line
        return self._by_line.get((span.file, line), [])

    def _line_meant(self, comment: IgnoreComment) -> int:
        """Return the line a comment speaks of: its own, or, where it stands alone, the next that is no comment."""
        source = self._sources[comment.file]
        line = comment.line
        while line <= source.line_count and source.line(line).lstrip().startswith("#"):
            line += 1
        return line


_SAY_WHY = "say why after the bracket: # argmap: ignore[name] reason"


def _names(word: str, rule: Rule) -> bool:
    folded = word.casefold().replace("_", "-")
    return folded in (rule.name, rule.code.casefold())


def _owners_of_ignores(view: GraphView) -> Iterator[Annotated]:
    """Yield what has an `ignore` field, in written order of each kind."""
    yield from (each for each in _annotated(view) if each.ignore)


def _annotated(view: GraphView) -> Iterator[Annotated]:
    argument_map = view.map
    yield argument_map
    for part in (argument_map.sides, argument_map.speakers, argument_map.sources, argument_map.groups):
        yield from part
    for claim in argument_map.claims:
        yield claim
        yield from claim.cite
        yield from claim.said
    for inference in argument_map.inferences:
        yield inference
        yield from inference.said


def _unknown(error: UnknownNameError, span: Span, about: tuple[str, ...]) -> Finding:
    from argmap.language.spelling import certain
    from argmap.yamlmap.drafts import Written
    from argmap.yamlmap.mends import name_instead

    code, name = Fault.DANGLING_REFERENCE.value
    message = f"an `ignore` names a rule that there is not: {error}"
    help_ = "`argmap explain --all` lists the rules"
    meant = certain(error.name, error.known)
    # A comment is no word by itself, and is left to its author.
    fix = name_instead(span.file, Written(error.name, span.start, span.end), meant) if meant else None
    return Finding(code, name, Severity.ERROR, span, message, help_, about=about, fix=fix)


def _unused(severity: Severity, span: Span, message: str, help_: str, about: tuple[str, ...] = ()) -> Finding:
    return Finding("AM801", _UNUSED, severity, span, message, help_, about=about)
