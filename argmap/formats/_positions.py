"""Positions in plain words: what they share, and what sets them apart."""

from collections.abc import Iterable, Iterator, Sequence

from argmap.formats._grounds import named
from argmap.views.grounds import Mention
from argmap.views.positions import Held, Position, Speaker
from argmap.visible import visible


def told(answer: Held) -> Iterator[str]:
    """Yield the lines of an answer."""
    if answer.speaker is not None:
        yield from _speaker(answer.speaker)
    if answer.positions:
        if answer.speaker is not None:
            yield ""
        yield from _positions(answer)


def _speaker(speaker: Speaker) -> Iterator[str]:
    name, number = visible(speaker.name), len(speaker.asserts)
    if not number:
        yield f"{name} asserts no claim of the map."
    elif speaker.coherent:
        what = "The one claim" if number == 1 else f"All {number} claims"
        yield f"{name} is coherent. {what} that {name} asserts can be held{'' if number == 1 else ' together'}."
    elif speaker.clash:
        yield f"{name} is not coherent."
    else:
        # What others have beaten is no contradiction of theirs.
        yield f"{name} cannot hold on to {'the one claim' if number == 1 else f'all {number} claims'}."
    if speaker.defeated:
        yield from _listed("No position holds this, which they assert:", speaker.defeated)
    if speaker.clash:
        yield from _listed("They assert all of this, and it cannot be held together:", speaker.clash)


def _positions(answer: Held) -> Iterator[str]:
    positions = answer.positions
    number = f"{len(positions)}{' positions and more' if answer.more else ' positions'}"
    if answer.speaker is not None and len(answer.speaker.asserts) > len(answer.speaker.defeated):
        number += f" with {'all that' if answer.speaker.coherent else 'what can be held of what'} they assert"
    if len(positions) == 1:
        yield number.replace("positions", "position")
        yield from _position(positions[0], (), ())
        return
    yield number
    shared, out = _shared(each.holds for each in positions), _shared(each.rejects for each in positions)
    yield from _listed("All of them hold:" if not answer.more else "All of these hold:", shared)
    yield from _listed("and reject:", out)
    for place, each in enumerate(positions, 1):
        theses = [x for x in answer.theses if any(claim.id == x for claim in each.holds)]
        yield ""
        named = "the thesis" if len(answer.theses) == 1 else " and ".join(f"'{x}'" for x in theses)
        yield f"Position {place}{f', which holds {named}' if theses else ''}"
        yield from _position(each, shared, out)


def _position(position: Position, shared: Sequence[Mention], out: Sequence[Mention]) -> Iterator[str]:
    known = {each.id for each in (*shared, *out)}
    holds = [each for each in position.holds if each.id not in known]
    if not holds:
        yield f"  Holds nothing{' else' if shared else ''}."
    yield from _listed("Holds:", holds)
    yield from _listed("Rejects:", [each for each in position.rejects if each.id not in known])


def _listed(head: str, claims: Sequence[Mention]) -> Iterator[str]:
    if claims:
        yield f"  {head}"
        yield from (f"    {named(each)}" for each in claims)


def _shared(claims: Iterable[tuple[Mention, ...]]) -> list[Mention]:
    first, *others = claims
    sets = [{each.id for each in other} for other in others]
    return [each for each in first if all(each.id in other for other in sets)]
