"""A claim is a label, not a sentence.

"Privacy" or "Cost: too high" names a topic. Whether it is true cannot be asked, and two readers will fill it in
differently; an argument that seems to follow may follow from one reading only. A sentence has a verb: what is so, or
what should be. Short ones are welcome: "Bans work." is one.

Bad:
    claims:
      privacy: {text: Privacy, basis: value}

Good:
    claims:
      privacy:
        title: Privacy
        text: Pupils have a right to privacy.
        basis: value

Mend: Say what is so about it, in a sentence with a verb. The label can stay as the claim's `title:`, which diagrams
show as its headline.
"""

from collections.abc import Sequence

from argmap.rules import Context, Hit, Hits, Rule, Severity
from argmap.rules._wording import quoted

_LONGEST = 10
_JOINTS = (": ", " - ", " – ", " — ", " -- ", "—")


def check(context: Context) -> Hits:
    """Look for texts of one word, and for labels with a colon or a dash and no verb."""
    for claim, wording in context.wordings:
        text = wording.plain
        if _is_word(text) or (any(each in text for each in _JOINTS) and _is_label(text, wording.words, context.lang)):
            yield Hit(
                claim,
                f"{quoted(claim)} is a label, which can be neither true nor false",
                "say what is so about it, in a sentence with a verb; the label can be the claim's `title:`",
                span=claim.text_span,
            )


def _is_word(text: str) -> bool:
    """Tell whether a text is one word.

    A single letter may stand for a claim, as in logic. Beyond U+0DFF there are scripts that set no blanks between
    words: one may be a whole sentence.
    """
    return " " not in text and "_" not in text and max(text, default="") < "\u0e00" and sum(map(str.isalpha, text)) > 1


def _is_label(text: str, words: Sequence[str], lang: str) -> bool:
    from argmap.language.clauses import has_verb

    if len(words) > _LONGEST + 1:
        return False
    label = min((text.split(each, 1)[0] for each in _JOINTS if each in text), key=len)
    # One word before the joint may look like a verb and be a noun: `Costs: too high`.
    return not has_verb(words[1 if " " in label.strip() else 2 :], lang)


RULE = Rule(
    "AM705",
    "not-a-sentence",
    Severity.INFO,
    check,
    yields_to=("question-claim", "two-sentences", "placeholder"),
    knows_words=True,
)
