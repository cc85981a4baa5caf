"""A speaker is declared and says nothing.

Either what they said has not been put on the map yet, or it stands under somebody else's name, or they were taken off
the map and left in the list. Who only denies or reports something does say something.

Bad:
    speakers: {dana: Dana Okafor, ben: Ben Ruiz}
    claims:
      ban: {text: Schools should ban phones., basis: value, by: dana}

Good:
    speakers: {dana: Dana Okafor, ben: Ben Ruiz}
    claims:
      ban: {text: Schools should ban phones., basis: value, by: dana, denied_by: ben}

Mend: Write `by:` with the speaker under the claims that are theirs, or take the speaker out.
"""

from collections.abc import Iterator

from argmap.model import ArgumentMap
from argmap.rules import Context, Hit, Hits, Needs, Rule, Severity
from argmap.rules._wording import one_line


def check(context: Context) -> Hits:
    """Look for speakers whom no claim and no step names."""
    if not context.map.speakers:
        return
    heard = set(_heard(context.map))
    for speaker in context.map.speakers:
        if speaker.id not in heard:
            name = f' ("{one_line(speaker.name)}")' if speaker.name != speaker.id else ""
            yield Hit(
                speaker,
                f"the speaker '{speaker.id}'{name} says nothing in the map",
                "write `by:` with this speaker under the claims that are theirs, or take the speaker out",
            )


def _heard(argument_map: ArgumentMap) -> Iterator[str | None]:
    for claim in argument_map.claims:
        yield from (each.by for each in claim.said)
    for inference in argument_map.inferences:
        yield from (each.by for each in inference.said)


RULE = Rule("AM504", "silent-speaker", Severity.INFO, check, needs=Needs.ALL)
