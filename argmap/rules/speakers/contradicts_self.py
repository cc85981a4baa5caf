"""A speaker asserts two claims of which one attacks or contradicts the other.

Both cannot be right, so the speaker has lost one of them already, whichever it is; to notice it is half of listening.
It is no contradiction to tell what others hold (`attitude: reports`), to say what could be so (`hedge:`), to give up
what one has said (`withdrawn:`), or to raise an objection to oneself and answer it. An objection counts where the
speaker asserts all of its premises, so that nobody is held to what others made of their words.

Bad:
    thesis: ban
    speakers: {ben: Ben Ruiz}
    claims:
      ban: {text: Schools should ban phones., reasons: [distract, scores]}
      scores: {text: Scores rose after a ban., basis: granted, implicit: true}
      distract: {text: Phones distract pupils., basis: observation, by: ben}
      calls: {text: Pupils never look at a phone in lessons., basis: observation, by: ben, contradicts: distract}

Good:
    thesis: ban
    speakers: {ben: Ben Ruiz}
    claims:
      ban: {text: Schools should ban phones., reasons: [distract, scores]}
      scores: {text: Scores rose after a ban., basis: granted, implicit: true}
      distract: {text: Phones distract pupils., basis: observation, by: ben}
      calls:
        text: Pupils never look at a phone in lessons.
        basis: observation
        said: {by: ben, attitude: reports}
        contradicts: distract

Mend: Look up whether the speaker really holds both. If they only reported one, write `attitude: reports`; if they gave
one up, `withdrawn: true`; if they answered the one themselves, put the answer on the map. If they do contradict
themselves, say so: `ignore: {contradicts-self: see 12:40}`.
"""

from collections.abc import Iterator

from argmap.graph import GraphView
from argmap.model import Attitude, Claim
from argmap.rules import Context, Hit, Hits, Note, Rule, Severity
from argmap.rules._wording import joined, quoted


def check(context: Context) -> Hits:
    """Look for attacks and contradictions within what one speaker asserts."""
    if not context.map.speakers:
        return
    from argmap.graph.speakers import self_contradictions

    view = context.view
    for found in self_contradictions(view):
        one, other = view.claims[found.claim], view.claims[found.target]
        who = joined([view.speakers[each].name for each in found.speakers])
        verb = "attacks" if found.attack else "contradicts"
        yield Hit(
            found.attack or one,
            f"{who} {'asserts' if len(found.speakers) == 1 else 'assert'} both {quoted(one)} and {quoted(other)}, "
            f"and the first {verb} the second",
            "if one was only reported, write `attitude: reports`; if it was given up, `withdrawn: true`; "
            "if they answered it themselves, put the answer on the map",
            tuple(_notes(view, (one, other), found.speakers[0])),
            (one.id, other.id),
        )


def _notes(view: GraphView, claims: tuple[Claim, Claim], speaker: str) -> Iterator[Note]:
    for claim in claims:
        said = next(each for each in claim.said if (each.by, each.attitude) == (speaker, Attitude.ASSERTS))
        yield Note(said.span, f"{view.speakers[speaker].name} asserts '{claim.id}' here")


RULE = Rule(
    "AM502",
    "contradicts-self",
    Severity.WARNING,
    check,
    yields_to=("self-attack", "supports-and-attacks"),
)
