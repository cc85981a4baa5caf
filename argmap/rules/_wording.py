"""How messages speak of claims and steps."""

from collections.abc import Iterable, Sequence

from argmap.graph import GraphView
from argmap.model import Claim, Inference, Role

_WIDTH = 60
_SHOWN = 5


def one_line(text: str, width: int = _WIDTH) -> str:
    """Return the text on one line, cut at a word where it is longer than `width` code points."""
    flat = " ".join(text.split())
    if len(flat) <= width:
        return flat
    cut = flat[: width - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[width // 2 :] else cut).rstrip(" ,;:…") + "…"


def quoted(claim: Claim) -> str:
    """Return the id of a claim with its text: 'ban' ("Schools should ban phones.")."""
    return f"'{claim.id}' (\"{one_line(claim.text)}\")"


def named(claim: Claim) -> str:
    """Return what to call a claim in YAML words: its id, or its text where the id was made from it."""
    return f'"{one_line(claim.text, 40)}"' if claim.generated else f"'{claim.id}'"


def all_named(claims: Iterable[Claim]) -> str:
    """Return what to call several claims, the first few of them: 'a', "Phones distract pupils." and 4 more."""
    return _some([named(each) for each in claims])


def names(ids: Iterable[str]) -> str:
    """Return ids as a list in a sentence: 'a', 'b' and 'c', or 'a', 'b' and 4 more."""
    return _some([f"'{each}'" for each in ids])


def listed(words: Sequence[str]) -> str:
    """Return words as a list in a sentence: "phones", "ban" and "schools", or "phones", "ban" and 4 more."""
    return _some([f'"{one_line(each)}"' for each in words])


def _some(every: list[str]) -> str:
    if len(every) > _SHOWN:
        every = [*every[: _SHOWN - 1], f"{len(every) - _SHOWN + 1} more"]
    return joined(every)


def joined(words: Sequence[str]) -> str:
    """Return words as a list in a sentence: a title, an author and a date."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def count(number: int, noun: str) -> str:
    """Return a number with its noun: 1 claim, 2 claims."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def step(view: GraphView, inference: Inference) -> str:
    """Return what to call an inference: objection to 'ban' ("Parents need to reach a child.")."""
    joined = " + ".join(one_line(view.claims[each].text) for each in inference.premises)
    return f'{step_name(inference)} ("{one_line(joined)}")'


def step_name(inference: Inference) -> str:
    """Return what an inference is and bears on: reason for 'ban', undercut of 'ban.r1'."""
    word = {
        Role.REASON: "reason for",
        Role.OBJECTION: "objection to",
        Role.UNDERCUT: "undercut of",
        Role.BACKING: "backing of",
    }[inference.role]
    return f"{word} '{inference.target}'"


def chain(ids: Sequence[str], arrow: str = " -> ") -> str:
    """Return ids in a row, the middle left out where there are many."""
    shown = list(ids) if len(ids) <= 2 * _SHOWN else [*ids[:_SHOWN], "...", *ids[-_SHOWN:]]
    return arrow.join(shown)
