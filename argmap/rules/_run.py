"""The step after the rules: hits become findings; those that others stand for, and those that are ignored, drop out."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from argmap import language
from argmap.finding import Finding, Severity
from argmap.graph import GraphView
from argmap.graph.names import lasting_name
from argmap.model import IgnoreComment
from argmap.rules import PROFILES, Context, Hit, Needs, Rule
from argmap.rules._catalogue import Severities, checking_families, rules_of
from argmap.rules._ignores import Ignores, about
from argmap.source import SourceFile

if TYPE_CHECKING:
    from argmap.quotes import Quotes
    from argmap.review.lock import Lock

_Hits = list[tuple[Rule, Hit]]


def run(
    view: GraphView,
    severities: Severities,
    sources: Sequence[SourceFile] = (),
    comments: Iterable[IgnoreComment] = (),
    unsure: frozenset[str] = frozenset(),
    *,
    profile: str = PROFILES[0],
    read_lock: "Callable[[], Lock | None]" = lambda: None,
    read_quotes: "Callable[[], Quotes] | None" = None,
) -> list[Finding]:
    """Return what the rules that are on have to say about a map, sorted by place.

    `severities` is by rule name, as the function of that name makes it; `sources` are the files that spans point into,
    by their number; `comments` the ignore comments in them. `unsure` are the claims that could not be read whole: what
    speaks of them is left out, and so are the rules that need every claim. A few rules ask for more in one `profile`.
    `read_lock` is asked, at most once, for what has been reviewed, and `read_quotes` for the quotes and their sources.
    """
    running = _running(view, severities, unsure)
    context = Context(view, profile, read_lock, read_quotes)
    hits = [
        (rule, hit)
        for rule in running
        if rule.check
        for hit in rule.check(context)
        if not unsure or unsure.isdisjoint(about(hit))
    ]
    ignores = Ignores(view, sources, comments)
    shown = [(rule, hit) for rule, hit in hits if not ignores.hides(rule, hit)]
    findings = [_finding(rule, severities[rule.name], hit) for rule, hit in _without_yielding(shown, hits)]
    findings += ignores.leftovers({rule.name for rule in running}, severities.get("unused-ignore"))
    kept = (_filed(view, each) for each in findings if unsure.isdisjoint(each.about))
    return sorted(kept, key=lambda each: each.sort_key)


def _running(view: GraphView, severities: Severities, unsure: frozenset[str]) -> list[Rule]:
    """Return the rules that are on and have what they need."""
    at_hand = Needs.CLAIM if view.map.part else Needs.THESIS if unsure else Needs.ALL
    words_known = language.has(view.map.lang or language.DEFAULT)
    rules = (rule for family in checking_families() for rule in rules_of(family))
    return [
        rule
        for rule in rules
        if rule.check and severities.get(rule.name) and rule.needs <= at_hand and (words_known or not rule.knows_words)
    ]


def _without_yielding(shown: _Hits, hits: _Hits) -> _Hits:
    """Drop the hits whose subject a rule they yield to speaks of, be that one ignored or not."""
    yielded_to = {name for rule, _ in shown for name in rule.yields_to}
    spoken: dict[str, set[str]] = {name: set() for name in yielded_to}
    for rule, hit in hits:
        if rule.name in spoken:
            spoken[rule.name].update(about(hit))
    return [
        (rule, hit)
        for rule, hit in shown
        if not any(spoken[name].intersection(about(hit)[:1]) for name in rule.yields_to)
    ]


def _finding(rule: Rule, severity: Severity | None, hit: Hit) -> Finding:
    spoken_of = about(hit)
    return Finding(
        rule.code,
        rule.name,
        severity or Severity.INFO,
        hit.span or hit.subject.span,
        hit.message,
        hit.help,
        hit.notes,
        spoken_of,
    )


def _filed(view: GraphView, finding: Finding) -> Finding:
    return replace(finding, key=lasting_name(view, finding.about[0])) if finding.about else finding
