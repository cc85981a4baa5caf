"""The words that argmap itself writes in diagrams and outlines: one table, with one file a language."""

from typing import NamedTuple

from argmap.views.words._page import PageWords


class Roles(NamedTuple):
    """What an entry of an outline is in the one above it; a capital is put on where one begins a line."""

    thesis: str
    claim: str
    reason: str
    objection: str
    undercut: str
    backing: str
    premise: str
    contradicts: str
    restates: str


class SheetWords(NamedTuple):
    """What is put on the sheets of a poster, and on the pages that a split map has."""

    place: str
    overview: str
    how: str
    whole: str
    number: str


class Deeds(NamedTuple):
    """What premises do, in a sentence: `{tails}` are their names, or nothing where it is plain; `{head}` the target."""

    reason: str
    objection: str
    undercut: str
    backing: str


class Sentences(NamedTuple):
    """What the lines of a diagram say. `way` and `inference` name the step that an undercut or a backing bears on."""

    one: Deeds
    several: Deeds
    way: str
    inference: str
    contradicts: str
    restates: str


class Words(NamedTuple):
    """Words of one language. Braces name what is put in: `{n}` is a number, `{claims}` is `7 claims`.

    `by`, `in_` and `at` come before names and titles as the author wrote them, which no grammar can inflect.
    """

    lang: str

    # In both
    roles: Roles
    page: PageWords
    sheets: SheetWords
    told: Sentences
    open: str
    denies: str
    by: str
    and_: str
    more: str
    one_claim: str
    several_claims: str
    untitled: str

    # On a diagram
    pro: str
    con: str
    mixed: str
    implicit_premise: str
    conceded: str
    hedged: str
    more_tip: str
    more_above_tip: str
    case_for: str
    case_against: str
    with_replies: str
    support: str
    attack: str
    undercut: str
    backing: str
    contradicts: str
    restates: str
    step: str
    mapper: str
    described: str
    nothing: str
    only_below: str
    only_around: str
    one_link: str
    several_links: str

    # What becomes of a claim or a step
    stands: str
    falls: str
    undecided: str
    step_falls: str
    step_undecided: str
    standing: str

    # In its legend
    helps: str
    hurts: str
    both: str
    linked: str
    questioned: str
    implicit_line: str
    dash_dot: str
    open_line: str
    conceded_line: str
    fallen_line: str

    # In an outline: what marks a claim or a step
    implicit: str
    withdrawn: str
    implicit_step: str
    hedge: str
    basis: str
    granted: str
    definition: str
    value: str
    observation: str
    needs_support: str

    # What is told about it
    asserts: str
    reports: str
    step_asserts: str
    step_reports: str
    step_denies: str
    in_: str
    at: str
    quote: str
    scheme: str
    source: str
    note: str
    note_on_step: str

    # Where it stands
    together: str
    see: str
    level: str
    unlinked: str
    no_thesis: str

    # What is shown of the map
    side: str
    group: str
    speaker: str
    tag: str
    only: str
    no_match: str
    work_list: str
    nothing_to_do: str
    usual_source: str

    # At the end
    sources: str
    accessed: str
    joint_line: str
    undercut_line: str
    backing_line: str

    # How it is written and counted
    gap: str = ""  # what stands before a colon and a semicolon
    singular: tuple[int, ...] = (1,)

    @property
    def colon(self) -> str:
        """A colon, with what stands before it."""
        return f"{self.gap}:"

    @property
    def semicolon(self) -> str:
        """A semicolon, with what stands before it."""
        return f"{self.gap};"

    def claims(self, number: int) -> str:
        """Return a number of claims: `1 claim`, `7 claims`."""
        return (self.one_claim if number in self.singular else self.several_claims).format(n=number)

    def links(self, number: int) -> str:
        """Return a number of links between claims: `1 link`, `2 links`."""
        return (self.one_link if number in self.singular else self.several_links).format(n=number)


def words(lang: str | None) -> Words:
    """Return the words for a language tag (`de`, `de-CH`); English for a language that has none here."""
    from argmap.registry import likeliest_first

    key = (lang or "en").replace("_", "-").split("-")[0].casefold()
    found = (each for each in likeliest_first("argmap.views.words", Words, key) if each.lang == key)
    return next(found, None) or words("en")
