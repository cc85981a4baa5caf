"""A source lacks its title, its author or its date.

Whoever doubts a claim goes to its source, and needs to know what to look for, whose word it is and how old it is. An
organisation can be the author. In the profile `debate` the source must also say what the evidence rules of the
National Speech & Debate Association ask for in a written citation, which are eight things: the author and what
qualifies them, the date, the publication, the title, the date of access and the address of what was read on the web,
and the page. What cannot apply is not asked for: no address of a book, no page of what has an address. The
qualification has no field of its own: it is the `role:` of a speaker of the author's name, or an
`x-qualification:` of the source. What the original does not tell, nobody can add: say so in an `ignore:`.

Bad:
    claims:
      ban: {text: Schools should ban phones., reasons: [scores]}
      scores: {text: Bans raised test scores., cite: beland2016}
    sources:
      beland2016: {title: Ill Communication}

Good:
    claims:
      ban: {text: Schools should ban phones., reasons: [scores]}
      scores: {text: Bans raised test scores., cite: beland2016}
    sources:
      beland2016: {title: Ill Communication, author: Louis-Philippe Beland, date: 2016}

Mend: Fill in what is missing under `sources:`. Where the source itself does not tell, write
`ignore: {incomplete-source: it names no author}`.
"""

from collections.abc import Iterator

from argmap.model import ArgumentMap, Citation, Source
from argmap.rules import Context, Hit, Hits, Note, Rule, Severity
from argmap.rules._wording import joined

# What is missing, in words, and how to fill it in where the field's name does not tell.
_FIELDS = {
    "title": ("a title", ""),
    "author": ("an author", "whoever answers for it, an organisation too"),
    "date": ("a date", ""),
    "publisher": ("its publication", "the newspaper, journal, site or house it appeared in"),
    "x-qualification": ("what qualifies its author", "or make the author a speaker with a `role:`"),
    "accessed": ("the day of access", "when it was read on the web"),
    "url": ("an address", "where it is on the web"),
    "at": ("a page", "in each `cite:` of it"),
}


def check(context: Context) -> Hits:
    """Look for sources that lack what a reader needs to find and to weigh them."""
    strict = _Strict(context.map) if context.profile == "debate" and context.map.sources else None
    for source in context.map.sources:
        missing = [name for name in ("title", "author", "date") if not getattr(source, name)]
        notes: tuple[Note, ...] = ()
        if strict is not None and source.id in strict.cited:
            missing += strict.missing(source)
            notes = strict.notes(source)
        if missing:
            what = joined([_FIELDS[each][0] for each in missing])
            yield Hit(source, f"the source '{source.id}' lacks {what}", _way_out(missing), notes)


def _way_out(missing: list[str]) -> str:
    ways = [f"`{name}:`" + (f" ({how})" if (how := _FIELDS[name][1]) else "") for name in missing]
    return f"write {joined(ways)}; or `ignore: {{incomplete-source: it does not tell}}` where the source does not"


class _Strict:
    """What the evidence rules of debates ask beyond title, author and date, of the sources that are cited."""

    def __init__(self, argument_map: ArgumentMap) -> None:
        self._qualified = {each.name.casefold() for each in argument_map.speakers if each.role}
        self.cited: dict[str, list[Citation]] = {}
        for claim in argument_map.claims:
            for citation in claim.cite:
                self.cited.setdefault(citation.source, []).append(citation)

    def missing(self, source: Source) -> Iterator[str]:
        """Yield the fields that are missing; an address makes pages needless, and asks for the day of access."""
        if not source.publisher:
            yield "publisher"
        if source.author and not self._is_qualified(source):
            yield "x-qualification"
        if source.url and not source.accessed:
            yield "accessed"
        if source.accessed and not source.url:
            yield "url"
        if self._without_page(source):
            yield "at"

    def notes(self, source: Source) -> tuple[Note, ...]:
        """Return the first few places where a page is missing."""
        return tuple(Note(each.span, "cited here without a page") for each in self._without_page(source)[:3])

    def _without_page(self, source: Source) -> list[Citation]:
        return [] if source.url or source.accessed else [each for each in self.cited[source.id] if not each.at]

    def _is_qualified(self, source: Source) -> bool:
        if any(name.startswith("x-qualification") for name, _ in source.extra):
            return True
        return all(author.casefold() in self._qualified for author in source.author)


RULE = Rule("AM402", "incomplete-source", Severity.INFO, check, yields_to=("unused-source",))
