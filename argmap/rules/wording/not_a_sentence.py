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

import re
from collections.abc import Sequence

from argmap.rules import Context, Hit, Hits, Rule, Severity
from argmap.rules._wording import quoted

_LONGEST = 10
_JOINT = re.compile(r":\s|\s[-–—]{1,2}\s|—")
# Languages that set no blanks between words: one may be a whole sentence.
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")


def check(context: Context) -> Hits:
    """Look for texts of one word, and for labels with a colon or a dash and no verb."""
    for claim, wording in context.wordings:
        text = wording.plain
        if _is_word(text) or (_JOINT.search(text) and _is_label(text, wording.words, context.lang)):
            yield Hit(
                claim,
                f"{quoted(claim)} is a label, which can be neither true nor false",
                "say what is so about it, in a sentence with a verb; the label can be the claim's `title:`",
                span=claim.text_span,
            )


def _is_word(text: str) -> bool:
    """Tell whether a text is one word; a single letter may stand for a claim, as in logic."""
    return " " not in text and sum(map(str.isalpha, text)) > 1 and not _UNSPACED.search(text) and "_" not in text


def _is_label(text: str, words: Sequence[str], lang: str) -> bool:
    from argmap.language.clauses import has_verb, is_auxiliary

    if len(words) > _LONGEST + 1:
        return False
    head = _JOINT.split(text, maxsplit=1)[0].casefold().split()
    # One word before the joint may look like a verb and be a noun: `Costs: too high`.
    rest = words[2:] if len(head) == 1 else words[1:]
    return not has_verb(rest, lang) and not (head and is_auxiliary(head[0], lang))


RULE = Rule(
    "AM705",
    "not-a-sentence",
    Severity.INFO,
    check,
    yields_to=("question-claim", "two-sentences", "placeholder"),
    knows_words=True,
)
