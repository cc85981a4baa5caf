"""Why claims stand, fall or are undecided, in English; shared by the formats that tell it."""

from collections.abc import Sequence

from argmap.views.grounds import Ground, Mention
from argmap.visible import visible

_SHOWN = 4
_GIVEN = {
    None: "given, without support",
    "source": "given, with a source",
    "granted": "granted",
    "definition": "given by definition",
    "value": "given as a value",
    "observation": "given as an observation",
    "open": "given, though marked open",
}
_FIATS = {
    "assumed": "assumed",
    "rejected": "rejected",
    "taken as open": "taken as open",
    "withdrawn": "withdrawn",
    "left out with its speaker": "nobody who is left says it",
}


def names(ids: Sequence[str]) -> str:
    """Return ids as a list in a sentence: 'a', 'b' and 'c', or 'a', 'b', 'c' and 9 more."""
    every = [f"'{visible(each)}'" for each in ids[:_SHOWN]]
    if len(ids) > _SHOWN:
        every[-1] = f"{len(ids) - _SHOWN + 1} more"
    return " and ".join([", ".join(every[:-1]), every[-1]] if every[1:] else every)


def clip(text: str, length: int) -> str:
    """Return text on one line, cut at a word where it is longer than `length` characters."""
    line = visible(text)
    if len(line) <= length:
        return line
    head = line[: length - 1]
    return f"{head[: head.rfind(' ')] if ' ' in head[length // 2 :] else head}…"


def brief(claim: Mention, length: int = 48) -> str:
    """Return the claim's title, or its text, cut to about `length` characters."""
    return clip(claim.title or claim.text, length)


def named(claim: Mention) -> str:
    """Return a claim as an entry of a list: its id, then its title or text."""
    return f"{visible(claim.id)}  {brief(claim, 60)}"


def in_words(ground: Ground) -> str:
    """Return a reason in a few plain words."""
    because = ground.because
    if because in _FIATS:
        return _FIATS[because]
    if because in ("given", "supported", "premises stand"):
        return _standing(ground)
    if because in ("attacked", "undercut", "outweighed"):
        return _beaten(ground)
    return _lost(ground) if because.startswith("all ") else _hanging(ground)


def _standing(ground: Ground) -> str:
    words = _GIVEN[ground.founded]
    if ground.because == "supported":
        others = f"{ground.others} other {'reason' if ground.others == 1 else 'reasons'}"
        words = f"supported by {names(ground.claims)}{f', and by {others}' if ground.others else ''}"
    elif ground.because == "premises stand":
        words = f"{names(ground.claims)} {'stand' if ground.claims[1:] else 'stands'}"
    if ground.overruled:
        return f"{words}; by its standard {_objections(ground.overruled)} to it {_do(ground.overruled)} not count"
    return f"{words}; {_objections(ground.failed)} to it failed" if ground.failed else words


def _objections(number: int) -> str:
    return "the objection" if number == 1 else f"{both_or_all(number)} objections"


def _do(number: int) -> str:
    return "does" if number == 1 else "do"


def _hanging(ground: Ground) -> str:
    claims, several = names(ground.claims), len(ground.claims) > 1
    if ground.because == "a premise fell":
        return f"its premise {claims} fell"
    if ground.because == "rests on what is taken as open":
        return f"hangs on {claims}, which {'are' if several else 'is'} taken as open"
    if ground.because == "circular":
        return f"rests on nothing but a circle through {claims}"
    return f"undecided between {claims}" if several else f"hangs on {claims}, which attacks itself"


def _beaten(ground: Ground) -> str:
    claims, several = names(ground.claims), len(ground.claims) > 1
    if ground.because == "outweighed":
        return f"outweighed by {claims}"
    hit = "attacked by" if ground.because == "attacked" else "undercut by"
    if ground.by == ground.claims:
        hit = "contradicted by"
    if ground.answered:
        return f"{hit} {claims}, and what answers {'them' if several else 'it'} fails"
    return f"{hit} {claims}, which nothing answers"


def _lost(ground: Ground) -> str:
    what = "backing" if ground.because == "all backing fell" else "reason"
    culprits = names([*dict.fromkeys(claim for each in ground.then for claim in each.claims)])
    if len(ground.then) > 1:
        return f"{both_or_all(len(ground.then))} its {what}s fell because of {culprits}"
    hit = "is undercut by" if ground.then[0].because == "undercut" else "fell with"
    return f"its only {what} {hit} {culprits}"


def both_or_all(number: int) -> str:
    """Return how many there are, where that is all of them."""
    return "both" if number == 2 else f"all {number}"
