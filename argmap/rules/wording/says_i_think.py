"""A claim speaks of the author's opinion instead of the matter.

That the author thinks so is true whatever the matter is, and an objection to it is none to what was meant. In a map
every claim is held by somebody anyway; who holds it is said in `by:`, and how surely in `hedge:` or `confidence:`.
What somebody else thinks is a claim about them, and is left alone.

Bad:
    claims:
      ban: {text: I think schools should ban phones., basis: value}

Good:
    speakers: {ann: Ann}
    claims:
      ban: {text: Schools should ban phones., by: ann, basis: value}

Mend: Strike the words. Name who says it in `by:`, and put a doubt into `hedge:` or `confidence:`.
"""

from argmap.rules import Context, Hit, Hits, Rule, Severity
from argmap.rules._wording import quoted


def check(context: Context) -> Hits:
    """Look for phrases such as `I think` and `in my opinion`."""
    from argmap.language.phrases import phrases

    for claim, wording in context.wordings:
        if found := next(phrases(wording.words, context.lang, "opinions"), None):
            words = " ".join(word.upper() if word == "i" else word for word in found.phrase.split())
            yield Hit(
                claim,
                f"“{words}” speaks of the author, not of the matter: {quoted(claim)}",
                "strike the words; who says it goes into `by:`, and how surely into `hedge:`",
                span=claim.text_span,
            )


RULE = Rule("AM709", "says-i-think", Severity.INFO, check, knows_words=True)
