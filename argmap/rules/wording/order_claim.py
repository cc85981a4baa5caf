"""A claim is put as an order.

"Ban phones" asks for something and says nothing that can be true or false. Put as what somebody should do, it becomes a
claim that reasons can support, and it has to say who is to act: who can, and who must, is often what the debate is
about.

Bad:
    claims:
      ban: {text: Ban phones in schools., basis: value}

Good:
    claims:
      ban: {text: Schools should ban phones., basis: value}

Mend: Say who should do it: "Schools should ...", "The city ought to ...". A motion may say "This house would ...".
"""

from collections.abc import Sequence

from argmap.language import words
from argmap.rules import Context, Hit, Hits, Rule, Severity
from argmap.rules._wording import quoted

_BEFORE_AN_ORDER = ("please", "always", "never", "simply")


def check(context: Context) -> Hits:
    """Look for texts that begin with a bare verb."""
    for claim, wording in context.wordings:
        if _is_order(wording.words, context.lang):
            yield Hit(
                claim,
                f"{quoted(claim)} is an order, which can be neither true nor false",
                "say who should do it, as in “Schools should ...”",
                span=claim.text_span,
            )


def _is_order(text: Sequence[str], lang: str) -> bool:
    start = 2 if text[1:2] and text[1] in _BEFORE_AN_ORDER else 1
    rest = text[start + 1 :]
    if not rest:
        return False
    if text[start] == "don't" or (text[start] == "do" and rest[0] == "not"):
        return not _is_finite(rest[1:], lang)
    if text[start] in words(lang, "imperatives"):
        return not _is_finite(rest, lang) and not _is_turn(text, lang)
    if text[start] not in words(lang, "verbs") or _is_turn(text, lang) or text[1] in ("always", "never", "simply"):
        return False
    return _takes_object(rest, lang) or (rest[-1] == "!" and not _is_finite(rest, lang))


def _is_finite(rest: Sequence[str], lang: str) -> bool:
    """Tell whether a verb with a subject follows: `Reduce, reuse, recycle is a slogan` is no order."""
    from argmap.language.clauses import is_auxiliary, opens_clause

    for place, word in enumerate(rest):
        if word in words(lang, "subordinators"):
            return False
        if is_auxiliary(word, lang) or (word in (",", "and", "or") and opens_clause(rest, place + 1, lang)):
            return True
    return False


def _takes_object(rest: Sequence[str], lang: str) -> bool:
    """Tell of a word that may be a noun whether it is a verb: in `Ban phones`, `Tax the rich`, not in `Trade pays`."""
    from argmap.language.clauses import has_verb

    if has_verb(rest[1:], lang):
        return False
    if rest[0] in words(lang, "determiners"):
        return True
    plural = rest[0].endswith("s") and not rest[0].endswith("ss") and not has_verb(rest[:1], lang)
    return plural and (len(rest) == 1 or rest[1] == "." or rest[1] in words(lang, "prepositions"))


def _is_turn(text: Sequence[str], lang: str) -> bool:
    """Tell of `Make no mistake`, `Be that as it may`."""
    start = f"{' '.join(text[1:])} "
    return any(start.startswith(f"{each} ") for each in words(lang, "not_orders"))


RULE = Rule(
    "AM708",
    "order-claim",
    Severity.INFO,
    check,
    yields_to=("question-claim", "placeholder"),
    knows_words=True,
)
