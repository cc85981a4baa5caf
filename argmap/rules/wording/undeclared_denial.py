"""One claim denies another, and the map does not say so.

The two texts are equal but for a "not", a "never" or the like. They cannot both hold, but as long as nothing joins
them the map lets both stand, and an argument for the one does not count against the other. Only a denial of the whole
statement counts: "Some phones ring." and "Some phones do not ring." go together.

Bad:
    thesis: ban
    claims:
      ban: {text: Schools should ban phones., reasons: [distract, scores], objections: [harmless]}
      scores: {text: Scores rose after a ban., basis: granted}
      distract: {text: Phones distract pupils., basis: observation}
      harmless: {text: Bans are a burden., reasons: [calm], objections: [rules]}
      calm: {text: Phones do not distract pupils., basis: observation}
      rules: {text: Every rule is a burden., basis: granted}

Good:
    thesis: ban
    claims:
      ban: {text: Schools should ban phones., reasons: [distract, scores], objections: [harmless]}
      scores: {text: Scores rose after a ban., basis: granted}
      distract: {text: Phones distract pupils., basis: observation}
      harmless: {text: Bans are a burden., reasons: [calm], objections: [rules]}
      calm: {text: Phones do not distract pupils., basis: observation, contradicts: distract}
      rules: {text: Every rule is a burden., basis: granted}

Mend: Write `contradicts:` with the id of the one under the other. Where one is put forward as an answer to the other,
write it in the other's `objections:`.
"""

from collections.abc import Iterator, Sequence

from argmap.graph.relations import is_set_against
from argmap.language.terms import Terms
from argmap.rules import Claim, Context, Hit, Hits, Note, Rule, Severity
from argmap.rules._wording import named, quoted

_Words = tuple[str, ...]
_ARTICLES = frozenset({"a", "an", "the"})
_HELPERS = frozenset({"do", "does", "did"})
# Of how many negations in a text it is asked what the text would be without them.
_MOST = 4


def check(context: Context) -> Hits:
    """Look for two texts of which one is the other and a negation."""
    order: dict[str, int] = {}
    for statements, denials in _opposed(context):
        if not is_set_against(context.view, statements, denials):
            order = order or {claim.id: place for place, claim in enumerate(context.map.claims)}
            first, second = sorted((statements[0], denials[0]), key=lambda claim: order[claim.id])
            yield Hit(
                second,
                f"{quoted(second)} and {quoted(first)} deny each other, and the map does not say so",
                f"{_mend(first, second)}, or make one an objection to the other",
                (Note(first.span, "this is denied" if first is statements[0] else "this denies it"),),
                (first.id,),
            )


def _mend(first: Claim, second: Claim) -> str:
    """Return where to write what; an id that was made from a text cannot be written."""
    if first.generated and second.generated:
        return f"give {named(first)} an id, and write that under {named(second)} as `contradicts:`"
    place, other = (first, second) if first.generated else (second, first)
    return f"write `contradicts: {other.id}` under {named(place)}"


def _opposed(context: Context) -> Iterator[tuple[list[Claim], list[Claim]]]:
    """Yield the claims that say something, with those that deny it."""
    terms = context.terms
    denials: dict[_Words, list[tuple[_Words, Claim]]] = {}
    for claim in context.map.claims:
        for said in _denied(terms, claim.text):
            denials.setdefault(_outline(said), []).append((said, claim))
    if not denials:
        return
    found: dict[_Words, tuple[list[Claim], list[Claim]]] = {}
    for claim in context.map.claims:
        said = _without_articles(terms.words(claim.text))
        if _outline(said) in denials:
            found.setdefault(_stems(terms, said), ([], []))[0].append(claim)
    if found:
        for said, claim in (each for same in denials.values() for each in same):
            if pair := found.get(_stems(terms, said)):
                pair[1].append(claim)
    yield from ((said, denied) for said, denied in found.values() if denied)


def _denied(terms: Terms, text: str) -> Iterator[_Words]:
    """Yield what a text denies: its words without one of the negations that bear on the whole of it."""
    from argmap.language.glossary import glossary

    said = terms.words(text)
    if not glossary(terms.lang, "negations").may_be_in(said):
        return
    negations = glossary(terms.lang, "negations", "particulars")
    for place, (first, end, kind) in enumerate(negations.found(said)):
        # After "some", "who" or "if" a negation denies a part. "Not to" does not say that something is not so.
        if kind == "particulars" or place == _MOST:
            return
        if said[end : end + 1] != ("to",):
            start = first - 1 if first and said[first - 1] in _HELPERS else first
            yield _without_articles(said[:start] + said[end:])


def _without_articles(text: Sequence[str]) -> _Words:
    return tuple(word for word in text if word not in _ARTICLES)


def _outline(text: _Words) -> _Words:
    """Return beginnings of words: equal for equal stems, and had without them."""
    return tuple(word[:3] for word in text)


def _stems(terms: Terms, text: _Words) -> _Words:
    return tuple(map(terms.stem, text))


RULE = Rule("AM711", "undeclared-denial", Severity.WARNING, check, knows_words=True)
