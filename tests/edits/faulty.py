"""Maps as text with comments, and with faults of the kinds that have a certain way out."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from hypothesis import strategies as st

from argmap import api
from argmap.edits.meaning import changed
from argmap.finding import Edit
from argmap.model import ArgumentMap
from argmap.source import Span
from argmap.yamlmap.mends import Piece, Pieces
from argmap.yamlmap.references import namings
from tests.strategies import maps

# Far enough from each other that a slip in one is no slip in another.
NAMES = ("bicycles", "pavements", "children", "shopkeepers", "ambulance", "taxation", "quietness", "weather-risk")
FIELDS = ("reasons", "objections", "premises", "contradicts", "restates", "basis", "text", "note", "said", "cite")
_KEY = re.compile(rf"^ *(?:- )*({'|'.join(FIELDS)}):(?= |$)", re.MULTILINE)
_LISTED = re.compile(
    r"^ *(?:- )*(?:reasons|objections|premises|contradicts|restates|thesis): (\[[^]\n]+\])(?= +#|$)", re.MULTILINE
)
_PLAIN_TEXT = re.compile(r"^ *(?:- )*(?:text|title|note): (\S.*)$", re.MULTILINE)


@dataclass
class Faulty:
    """A map's text, as it should be and with faults; `remarks` are the comments in both."""

    sound: str
    text: str
    remarks: list[str] = field(default_factory=list)
    # Whether fixing should bring back the very map: no text was given a tail that it did not have.
    same: bool = True

    @property
    def map(self) -> ArgumentMap:
        return api.read(self.sound).map


@st.composite
def faulty_maps(draw: st.DrawFn) -> Faulty:
    """A random map with comments and up to four faults, each in a line of its own."""
    made = draw(maps())
    sound = _with_names(api.write(made))
    remarks = [f'# remark {number}: \'so, "it" [is]' for number in range(draw(st.integers(1, 6)))]
    sound = _with_comments(draw, sound, remarks)
    faulty = Faulty(sound, sound, remarks)
    for _ in range(draw(st.integers(1, 4))):
        kind = draw(st.sampled_from([_mistype_id, _mistype_field, _list_as_text, _cut, _colon]))
        kind(draw, faulty)
    return faulty


def _with_names(text: str) -> str:
    """Give the claims ids that are words."""
    edits = []
    for kind, written in namings(text):
        if kind == "claim":
            edits.append(Edit(Span(0, written.start, written.end), NAMES[int(written.text.removeprefix("c"))]))
    return changed(text, edits)


def _with_comments(draw: st.DrawFn, text: str, remarks: list[str]) -> str:
    """Put comments on lines of their own and behind values, wherever no scalar goes over the line end."""
    inside = _over_lines(text)
    ends = [match.start() for match in re.finditer(r"\n", text) if not any(a <= match.start() < b for a, b in inside)]
    places = draw(st.lists(st.sampled_from(ends), min_size=len(remarks), max_size=len(remarks), unique=True)) if len(
        ends) >= len(remarks) else ends[: len(remarks)]  # fmt: skip
    del remarks[len(places) :]
    edits = []
    for place, remark in zip(sorted(places), remarks, strict=True):
        gap = draw(st.sampled_from([" ", "  ", "\n", "\n  ", "\n\n        "]))
        edits.append(Edit(Span(0, place, place), f"{gap}{remark}"))
    made = changed(text, edits)
    assert api.read(made).map == api.read(text).map
    return made


def _over_lines(text: str) -> list[tuple[int, int]]:
    return [(each.start, each.end) for each in _pieces(text) if "\n" in text[each.start : each.end]]


def _pieces(text: str) -> list[Piece]:
    pieces, found, offset = Pieces(text), [], len(text) + 1
    while (piece := pieces.before(offset)) is not None:
        found.append(piece)
        offset = piece.start
    return found[::-1]


# Faults: each changes one line that has none yet


def _put(draw: st.DrawFn, faulty: Faulty, places: list[tuple[int, int]], change: Callable[[str], str]) -> bool:
    """Make a fault at one of the places, in a line that is as it should be; tell whether there was one."""
    lines = set(faulty.sound.split("\n"))
    able = [(start, end) for start, end in places if _line(faulty.text, start) in lines]
    if not able:
        return False
    start, end = draw(st.sampled_from(able))
    faulty.text = faulty.text[:start] + change(faulty.text[start:end]) + faulty.text[end:]
    return True


def _line(text: str, offset: int) -> str:
    return text[text.rfind("\n", 0, offset) + 1 :].partition("\n")[0]


def _slip(draw: st.DrawFn) -> Callable[[str], str]:
    """A letter left out, written twice, or swapped with the next; never the first, nor one like the next."""

    def change(word: str) -> str:
        able = [
            at for at in range(1, min(6, len(word) - 1)) if word[at] != word[at + 1] and "-" not in word[at : at + 2]
        ]
        at = draw(st.sampled_from(able))
        kinds = [
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        ]
        return draw(st.sampled_from(kinds))

    return change


def _mistype_id(draw: st.DrawFn, faulty: Faulty) -> None:
    defined = {each.span.start for each in api.read(faulty.text).map.claims}
    named = [each for kind, each in namings(faulty.text) if kind == "claim"] if api.read(faulty.text).whole else []
    places = [(each.start, each.end) for each in named if each.start not in defined and each.text in NAMES]
    _put(draw, faulty, places, _slip(draw))


def _mistype_field(draw: st.DrawFn, faulty: Faulty) -> None:
    inside = _over_lines(faulty.text)
    keys = [match.span(1) for match in _KEY.finditer(faulty.text)]
    _put(draw, faulty, [each for each in keys if not any(a <= each[0] < b for a, b in inside)
                        and each[1] - each[0] > 4], _slip(draw))  # fmt: skip


def _list_as_text(draw: st.DrawFn, faulty: Faulty) -> None:
    places = [match.span(1) for match in _LISTED.finditer(faulty.text)]
    _put(draw, faulty, places, lambda listed: listed[1:-1])


def _cut(draw: st.DrawFn, faulty: Faulty) -> None:
    if _put(draw, faulty, _plain_texts(faulty.text), lambda text: f"{text} #12 and so on"):
        faulty.same = False


def _colon(draw: st.DrawFn, faulty: Faulty) -> None:
    if _put(draw, faulty, _plain_texts(faulty.text), lambda text: f"Note: {text}"):
        faulty.same = False


def _plain_texts(text: str) -> list[tuple[int, int]]:
    plain = {each.start: each for each in _pieces(text) if each.style is None}
    found = (match.span(1) for match in _PLAIN_TEXT.finditer(text))
    return [(start, end) for start, end in found if start in plain and plain[start].end == end]
