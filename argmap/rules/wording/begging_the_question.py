"""A premise says the same as its conclusion.

Whoever doubts the conclusion doubts the premise for the same reason, so the step convinces nobody; it only looks like
support. Compared are the words, whatever their endings: articles, fillers such as "of course", and whether something
"must" or "should" be, make no difference, nor do words that the map's `terms:` count as one. A premise that
`restates` its conclusion says the same by its author's own word. A premise that turns the conclusion round, "Crime
makes people poor." for "Poverty makes people criminals.", is another statement.

Bad:
    claims:
      ban: {text: Schools should ban phones., reasons: [same]}
      same: {text: "Of course, a school must ban phones.", basis: value}

Good:
    claims:
      ban: {text: Schools should ban phones., reasons: [[lessons, phones]]}
      lessons: {text: Schools should ban what spoils lessons., basis: value}
      phones: {text: Phones spoil lessons., basis: observation}

Mend: Say what the conclusion rests on, or take the premise out. If it is there because somebody put it that way, write
`restates:` with the id of the conclusion under it, and no reason.
"""

from argmap.language import words
from argmap.language.glossary import glossary
from argmap.language.terms import Terms
from argmap.rules import Context, Hit, Hits, Note, Rule, Severity
from argmap.rules._steps import reasons
from argmap.rules._wording import named, quoted

# What somebody takes to be due, in whatever words.
_DUE = {"must": "should", "ought": "should", "shall": "should"}


def check(context: Context) -> Hits:
    """Look for reasons with a premise of the conclusion's words."""
    compared = _Compared(context.terms)
    for reason in reasons(context):
        conclusion = context.view.claims[reason.target]
        once = context.view.first_restated(reason.target)
        for place, each in enumerate(reason.premises):
            premise = context.view.claims[each]
            same = context.view.first_restated(each) == once or compared.is_the_same(premise.text, conclusion.text)
            if same and each != reason.target:
                yield Hit(
                    reason,
                    f"the premise {quoted(premise)} says the same as its conclusion {named(conclusion)}",
                    "say what the conclusion rests on, or take the premise out",
                    (Note(conclusion.span, "the conclusion is here"),),
                    (each, reason.target),
                    reason.premise_spans[place] if place < len(reason.premise_spans) else None,
                )


class _Compared:
    """Compares texts by the words that matter to what they say; what was found out of a text is kept."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms
        self._fillers = glossary(terms.lang, "fillers")
        self._small = {*_DUE, *_DUE.values()}.union(*map(str.split, words(terms.lang, "fillers")))
        self._parted: dict[str, tuple[list[str], list[str]]] = {}
        self._outlines: dict[str, int] = {}
        self._terms_of: dict[str, list[str]] = {}

    def is_the_same(self, one: str, other: str) -> bool:
        """Tell whether two texts say the same: in the same order, or with other fillers between."""
        if not self._terms.has_synonyms and self._outline(one) != self._outline(other):
            return False
        first, second = self._said(one), self._said(other)
        if not first or sorted(first) != sorted(second):
            return False
        return first == second or sorted(self._parts(one)[1]) != sorted(self._parts(other)[1])

    def _said(self, text: str) -> list[str]:
        if text not in self._terms_of:
            self._terms_of[text] = self._terms.merged(self._parts(text)[0])
        return self._terms_of[text]

    def _outline(self, text: str) -> int:
        """Return a hash of beginnings of words: equal for texts that say the same, and had without stems."""
        found = self._outlines.get(text)
        if found is None:
            matter = set(self._terms.words(text)).difference(self._small)
            found = self._outlines[text] = hash(frozenset([word[:2] for word in matter]))
        return found

    def _parts(self, text: str) -> tuple[list[str], list[str]]:
        """Return the words of a text that matter to what it says, and the others."""
        if text not in self._parted:
            said = [_DUE.get(word, word) for word in self._terms.words(text)]
            kept: list[str] = []
            fill: list[str] = []
            place = 0
            for first, end, _ in self._fillers.found(said):
                kept += said[place:first]
                fill += said[first:end]
                place = end
            self._parted[text] = (kept + said[place:], fill)
        return self._parted[text]


RULE = Rule("AM712", "begging-the-question", Severity.WARNING, check, yields_to=("self-support",), knows_words=True)
