"""A claim holds its own reason, or what follows from it.

`because`, `therefore` and their like join two claims in one box. Then nobody can attack the reason without the claim,
a second reason finds no place beside the first, and the step between the two, which is what an opponent looks for, is
not in the map at all. As two claims with a relation each can be judged. `because of`, `since 1990` and `just because`
are no such joints, and neither is a word that is quoted.

Bad:
    claims:
      ban: {text: Schools should ban phones because phones distract pupils., basis: value}

Good:
    claims:
      ban: {text: Schools should ban phones., reasons: [distract]}
      distract: {text: Phones distract pupils., basis: observation}

Mend: Cut the text at the word, and list the reason under the claim, in `reasons:`. Where the cause is itself what you
claim, say so, as in "the ban is the cause of better marks".
"""

from collections.abc import Sequence

from argmap.rules import Context, Hit, Hits, Rule, Severity
from argmap.rules._wording import quoted


def check(context: Context) -> Hits:
    """Look for words that join a claim to a reason."""
    from argmap.language.phrases import phrases

    for claim, wording in context.wordings:
        text = wording.words
        found = next(phrases(text, context.lang, "reasoning"), None)
        if word := found.phrase if found else _before_clause(text, context.lang):
            yield Hit(
                claim,
                f"“{word}” puts a claim and its reason in one box: {quoted(claim)}",
                "make two claims of it, and list the reason under the other in `reasons:`",
                span=claim.text_span,
            )


def _before_clause(text: Sequence[str], lang: str) -> str | None:
    """Return a word such as `since` that a clause follows, not a time or a measure."""
    from argmap.language.phrases import phrases

    for word, start, end in phrases(text, lang, "reasoning_before_clause"):
        # At the beginning its clause ends in a comma: `Since they distract, ...`, not `Since the war people are poor`.
        if (start > 1 or "," in text[end:]) and _holds_reason(word, text, start, end, lang):
            return word
    return None


def _holds_reason(word: str, text: Sequence[str], start: int, end: int, lang: str) -> bool:
    from argmap.language import words
    from argmap.language.clauses import has_verb, is_past, opens_clause

    if word.endswith("that"):
        last = next((place for place in range(end, len(text)) if not text[place][0].isalnum()), len(text))
        return has_verb(text[end + 1 : last], lang)
    verb = opens_clause(text, end, lang)
    if not verb or (word == "since" and is_past(text[verb], lang)):
        return False
    # `so many can` is a measure, `for nurses work` may be no clause; a pronoun for the doer leaves no doubt.
    paused = word != "for" and (text[start - 1] == "and" or not text[start - 1][0].isalnum())
    if not (paused or text[end] in words(lang, "nominative")):
        return False
    # `so few that`; `as you sow, so you reap`
    return word != "so" or not (text[1] in ("as", "just") or "that" in text[end : verb + 3])


RULE = Rule("AM701", "reasoning-in-box", Severity.WARNING, check, knows_words=True)
