"""A claim is longer than thirty words.

A sentence that long nearly always holds more than one claim, or a claim with its reasons, exceptions and sources. It
is hard to hold in mind, hard to attack at one point, and it fills a diagram. What must be kept apart can be: reasons
are claims, a source is a citation, a doubt is a hedge.

Bad:
    claims:
      ban:
        text: >-
          Schools in all parts of the country, whether they are large or small, should during lessons, in breaks and on
          all excursions ban phones, tablets and other devices of that kind which pupils bring from home.
        basis: value

Good:
    claims:
      ban:
        text: Schools should ban phones.
        note: Breaks and excursions are meant too, and so are tablets and the like.
        basis: value

Mend: Keep what the claim stands or falls with. Put reasons under `reasons:`, sources under `cite:`, a qualifier under
`hedge:`, and the rest in `note:`.
"""

from argmap.rules import Context, Hit, Hits, Rule, Severity
from argmap.rules._wording import quoted

_MOST = 30


def check(context: Context) -> Hits:
    """Count words: what stands between blanks and holds a letter or a digit."""
    for claim in context.map.claims:
        words = claim.text.split()
        if len(words) > _MOST and (number := sum(any(map(str.isalnum, word)) for word in words)) > _MOST:
            yield Hit(
                claim,
                f"{quoted(claim)} has {number} words; more than {_MOST} are hard to grasp at once",
                "keep what the claim stands or falls with; reasons, sources and notes have fields of their own",
                span=claim.text_span,
            )


RULE = Rule(
    "AM707",
    "long-claim",
    Severity.INFO,
    check,
    yields_to=("reasoning-in-box", "two-sentences", "compound-claim", "placeholder"),
)
