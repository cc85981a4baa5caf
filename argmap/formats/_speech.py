"""The sentences of a justification, in English, as a debater would say them."""

from collections.abc import Sequence
from typing import NamedTuple
from unicodedata import category

from argmap.formats._grounds import both_or_all, names
from argmap.views.grounds import Mention
from argmap.views.justification import Argued
from argmap.visible import visible

_GIVEN = {
    None: "It is taken as given, without support.",
    "source": "There is a source for it.",
    "granted": "It is granted.",
    "definition": "It holds by definition.",
    "value": "It is held as a value.",
    "observation": "It has been observed.",
    "open": "Nothing supports it yet.",
}
_FIATS = {
    "assumed": "We assume it.",
    "rejected": "We reject it.",
    "taken as open": "We leave it open.",
    "withdrawn": "It was withdrawn.",
    "left out with its speaker": "Nobody who is left says it.",
}
_ROLES = {"reason": "reason for", "objection": "objection to", "undercut": "undercut of", "backing": "backing of"}
_VERDICTS = {"stands": "This stands.", "falls": "This falls.", "undecided": "This is undecided."}
_STANDARDS = {
    "scintilla": "Yet what it attacks still holds, as one reason is enough for that.",
    "preponderance": "Yet what it attacks still holds, as more weighs for that than against it.",
}


ATTACKS = ("attack", "undercut")


class Setting(NamedTuple):
    """Where a part stands: the part it explains, whether that speaks against something, and its place among premises.

    `closes`: the part has been told and is one of those it explains, so that a circle closes.
    """

    parent: Argued | None
    against: bool
    place: int
    closes: bool


def sentence(part: Argued, premise: Argued | None, at: Setting, premise_at: Setting) -> str:
    """Return what is said of a part, and of the premise with it if that is told together with it."""
    together = len(part.of.claims) > 1
    begin = lead(part, at)
    if together and begin and not begin.endswith("fails:"):
        begin = f"{begin[:-1]}, taken together:"
    # Premises of a step that stands come one by one below it.
    said = "" if together and part.status == "stands" and not part.told else statement(part)
    after = comment(part, at) if premise is None else comment(premise, premise_at)
    if premise is not None and at.parent is None:
        after = f"{_VERDICTS[part.status]} {after}"
    replied = reply(part, at)
    if replied and not said:
        begin, replied = f"{begin[:-1]}, and {replied[0].lower()}{replied[1:-1]}:", ""
    more = "…" if part.hidden or (premise is not None and premise.hidden) else ""
    return " ".join(each for each in (begin, said, after, replied, more) if each)


def lead(part: Argued, setting: Setting) -> str:
    """Return the words that a part begins with."""
    parent = setting.parent
    if parent is None:
        return f"The {_ROLES[part.of.role]} '{visible(part.of.target or '')}':" if part.of.role else ""
    if part.link == "support":
        return _support(part, parent)
    if part.link == "backing":
        words = {"stands": "The step holds because:", "falls": "What backs the step fails:"}
        return words.get(part.status, "The step hangs on this:")
    if part.link == "premise":
        words = {"stands": f"{setting.place}.", "falls": "It needs this:"}
        return words.get(parent.status, "It hangs on this:")
    return _attack(part, parent, against=setting.against)


def _support(part: Argued, parent: Argued) -> str:
    if parent.status == "undecided":
        return "It hangs on this reason:"
    if parent.status == "stands":
        return "Because:"
    if parent.ground.because == "circular":
        return "It rests on this:"
    if part.status == "falls":
        return "The only reason for it fails:" if len(parent.ground.by) == 1 else "This reason for it fails:"
    return "For it:"


def _attack(part: Argued, parent: Argued, *, against: bool) -> str:
    step = part.link == "undercut"
    if part.status == "undecided":
        return f"Against {'the step' if step else 'it'}, and undecided too:"
    if part.status == "falls" or parent.status == "stands":
        return f"Against {'the step' if step else 'it'}:"
    if step:
        return "That does not follow:" if against else "It does not follow:"
    return "That fails:" if against else "Against it stands:"


def statement(part: Argued) -> str:
    """Return what a part says: the text of the claim, or those of the premises."""
    return " ".join(_text(each) for each in part.of.claims)


def _text(claim: Mention) -> str:
    text = visible(claim.text)
    text = text if text and category(text[-1])[0] in "PS" else f"{text}."
    return text if claim.generated else f"{text} [{visible(claim.id)}]"


def comment(part: Argued, setting: Setting) -> str:
    """Return what is said after a claim: its status where that was asked, and what it has of its own."""
    said = [] if setting.parent is not None else [_VERDICTS[part.status]]
    because = part.ground.because
    if part.told:
        return "And so round in a circle." if setting.closes else "That was explained above."
    if because in _FIATS:
        said.append(_FIATS[because])
    elif because == "given":
        said.append(_GIVEN[part.ground.founded])
    elif because == "all supports fell" and len(part.ground.by) > 1:
        said.append(f"{both_or_all(len(part.ground.by)).capitalize()} reasons for it fail.")
    elif setting.parent is None:
        said += _asked(part)
    return " ".join(said)


def _asked(part: Argued) -> Sequence[str]:
    because, claims = part.ground.because, part.ground.claims
    if because == "undecided between":
        return (
            [f"It hangs on the conflict between {names(claims)}."]
            if claims[1:]
            else [f"It hangs on {names(claims)}, which attacks itself."]
        )
    if because == "rests on what is taken as open":
        return [f"It hangs on {names(claims)}, which is left open."]
    if because == "circular":
        return ["It rests on nothing but a circle."]
    return []


def reply(part: Argued, setting: Setting) -> str:
    """Return what is said of an attack that stands: that nothing answers it, or why it does not count."""
    parent = setting.parent
    if parent is None or part.link not in ("attack", "undercut") or part.status != "stands":
        return ""
    if parent.status == "stands":
        return _STANDARDS.get(parent.of.standard or "", "")
    if parent.ground.because == "outweighed":
        return "It weighs at least as much."
    return "" if parent.ground.answered or part.told else "Nothing answers it."
