"""One speaker asserts a claim and denies it.

Either the speaker changed sides in the middle, which the other side will not miss, or the mapper noted one of the two
under the wrong name. What somebody only reports is neither asserted nor denied by them. A claim that was withdrawn is
left alone: who gives a claim up may deny it afterwards.

Bad:
    speakers: {ben: Ben Ruiz}
    claims:
      ban: {text: Schools should ban phones., basis: value, by: ben, denied_by: ben}

Good:
    speakers: {ben: Ben Ruiz, dana: Dana Okafor}
    claims:
      ban: {text: Schools should ban phones., basis: value, by: dana, denied_by: ben}

Mend: Look up who said what, and put each name where it belongs. If the speaker only told what others hold, write
`attitude: reports`; if they gave the claim up, `withdrawn: true`.
"""

from argmap.model import Attitude, Claim
from argmap.rules import Context, Hit, Hits, Note, Rule, Severity
from argmap.rules._wording import quoted


def check(context: Context) -> Hits:
    """Look for claims that somebody both asserts and denies."""
    for claim in context.map.claims:
        if len(claim.said) < 2 or claim.withdrawn:
            continue
        denied = set(claim.denied_by)
        for speaker in claim.asserted_by:
            if speaker in denied:
                yield Hit(
                    claim,
                    f"{context.view.speakers[speaker].name} asserts {quoted(claim)} and denies it",
                    "look up who said what; for what others hold write `attitude: reports`, "
                    "for what was given up `withdrawn: true`",
                    (
                        _note(claim, speaker, Attitude.ASSERTS, "asserted here"),
                        _note(claim, speaker, Attitude.DENIES, "denied here"),
                    ),
                )


def _note(claim: Claim, speaker: str, attitude: Attitude, message: str) -> Note:
    said = next(each for each in claim.said if (each.by, each.attitude) == (speaker, attitude))
    return Note(said.span, message)


RULE = Rule("AM501", "asserted-and-denied", Severity.WARNING, check)
