"""Folding: what two printings of the same words may differ in is made equal, and every place can be found again.

Folded away are case, kinds of white space, shapes of quotation marks, dashes and hyphens, ligatures and other
compatibility forms, characters without width, and the numbers of notes: [1]. Hyphens go altogether, so that a word is
the same whether a line ends in it or not; and so do dashes, which are typed in many ways. A minus sign stays. Source:
Unicode Standard Annex 15 (NFKD), and section 3.13 of the standard (case folding).
"""

import re
from array import array
from bisect import bisect_right
from collections.abc import Callable
from unicodedata import category, normalize

from argmap.values import value

_QUOTES = frozenset("'\"`´‘’‚‛“”„‟‹›′″‴＇＂「」『』〝〞〟")
_DASHES = frozenset("-‐‑‒–—―−⸺⸻﹘﹣－")
_LONG_DASHES = frozenset("—―⸺⸻")
# « and » stand for themselves until it is known which spaces belong to them.
_RUNS = re.compile(r"(?<=[0-9]) +(?=[%‰])|(?:(?<=[ (])|^)« *|«| *»(?![^ .,;:!?)])|»|[ -]{2,}|-|'{2,}|\[[0-9]{1,3}\]")
# Writing that has no spaces between words: Thai to Khmer, Chinese, Japanese.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
WORD = re.compile(rf"[{_UNSPACED}]|[^\W{_UNSPACED}]+")
CHUNK = re.compile(rf"[{_UNSPACED}]|[^\s{_UNSPACED}]+")
_INSIDE_WORD = re.compile(rf"[^\W{_UNSPACED}]{{2}}")


@value()
class Folded:
    """A folded text, and the one it was made from."""

    text: str
    original: str
    _shifts: "tuple[_Shifts, ...]"

    def place(self, offset: int) -> int:
        """Return where a character of the folded text lies in the original. O(log n)."""
        for each in self._shifts:
            offset = each.before(offset)
        return min(offset, len(self.original))

    def passage(self, start: int, end: int) -> slice:
        """Return where a stretch of the folded text, which is not empty, lies in the original."""
        return slice(self.place(start), self.place(end - 1) + 1)

    def parts_word(self, offset: int) -> bool:
        """Tell whether a word of the original goes on over an offset."""
        if not offset or not _INSIDE_WORD.match(self.text, offset - 1):
            return False
        at = self.place(offset)  # a dash may have stood between the two letters
        return at > 0 and _INSIDE_WORD.match(self.original, at - 1) is not None


def fold(text: str, *, dashes_part_words: bool = False) -> Folded:
    """Return a text folded; where `dashes_part_words`, a dash that is no hyphen is a space. O(n)."""
    table = _Characters(dashes_part_words)
    single = text.translate(table)
    runs = _Runs(" " if dashes_part_words else "")
    shifts = [_shifts(_RUNS, single, runs)]
    if changing := [re.escape(chr(code)) for code, to in table.items() if len(to) != 1]:
        pattern = re.compile(f"[{''.join(changing)}]")
        shifts.append(_shifts(pattern, text, lambda match: table[ord(match[0])]))
    return Folded(_RUNS.sub(runs, single), text, tuple(shifts))


class _Characters(dict[int, str]):
    """What each character becomes, worked out when it is met."""

    def __init__(self, dashes_part_words: bool) -> None:
        super().__init__()
        self._long_dash = " " if dashes_part_words else "-"

    def __missing__(self, code: int) -> str:
        self[code] = folded = self._fold(chr(code))
        return folded

    def _fold(self, char: str) -> str:
        if char in _QUOTES:
            return "'"
        if char in _DASHES:
            return self._long_dash if char in _LONG_DASHES else "-"
        if char in "«»":
            return char
        if char.isspace():
            return " "
        if category(char) in ("Cf", "Cc"):
            return ""
        return normalize("NFKD", normalize("NFKD", char).casefold())


@value()
class _Runs:
    """What a run of spaces and dashes, or of quotation marks, becomes."""

    dash: str

    def __call__(self, match: re.Match[str]) -> str:
        run = match[0]
        if run[0] == "[":
            return ""
        if run.isspace():
            return "" if match.string[match.end() : match.end() + 1] in ("%", "‰") else " "
        if "-" not in run:
            return "'"
        if _is_minus(match):
            return " -" if len(run) > 1 else "-"
        return self.dash if run[0] == " " else ""


def _is_minus(match: re.Match[str]) -> bool:
    """Tell whether a run ends in the sign of a number: a dash after a space, a bracket or nothing, before a digit."""
    run, text = match[0], match.string
    if not run.endswith("-") or run.count("-") > 1 or not text[match.end() : match.end() + 1].isdecimal():
        return False
    return len(run) > 1 or match.start() == 0 or text[match.start() - 1] == "("


@value()
class _Shifts:
    """How much further on than in one text a place lies in the text it was made from: from `starts[i]` on `by[i]`."""

    starts: "array[int]"
    by: "array[int]"

    def before(self, offset: int) -> int:
        at = bisect_right(self.starts, offset)
        return offset + self.by[at - 1] if at else offset


def _shifts(pattern: re.Pattern[str], text: str, replaced: Callable[[re.Match[str]], str]) -> _Shifts:
    """Return the shifts that replacing every match leads to."""
    starts, by = array("q"), array("q")
    shift = 0
    for match in pattern.finditer(text):
        start, end = match.span()
        length = len(replaced(match))
        if length == end - start:
            continue
        made = start - shift
        for more in range(end - start, length):  # the second letter of a ligature lies where the first does
            starts.append(made + more)
            by.append(end - 1 - made - more)
        shift = end - made - length
        starts.append(made + length)
        by.append(shift)
    return _Shifts(starts, by)
