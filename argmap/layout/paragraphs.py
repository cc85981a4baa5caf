"""Runs of text in several styles, set into lines."""

from collections.abc import Sequence
from dataclasses import dataclass

from argmap.layout.drawing import Mark, Text
from argmap.layout.measure import broken, pieces, reads_from_right, width
from argmap.values import value

LEADING = 1.2  # from one baseline to the next, in sizes of the largest text of a line
ASCENT = 0.93  # from the top of a line to its baseline


@value()
class Run:
    """Text of one style; `gap` is the space before it where it does not start a line, in points."""

    text: str
    size: float
    ink: str
    bold: bool = False
    italic: bool = False
    link: str = ""
    gap: float = 0.0


@dataclass(slots=True)
class _Part:
    run: Run
    text: str
    x: float
    wide: float


@value()
class Paragraph:
    """Lines that are set, from the place 0, 0 on."""

    lines: tuple[Mark, ...]
    width: float
    height: float


def paragraph(runs: Sequence[Run], room: float, *, align: str = "start", most: int = 0) -> Paragraph:
    """Set runs into lines no wider than `room`; where more than `most` lines come out, the last kept ends in "…".

    A paragraph that reads from the right is aligned to the right of `room`. O(n) in the text.
    """
    lines = _lines(runs, room)
    if most and len(lines) > most:
        lines = lines[:most]
        _ellipsis(lines[-1], room)
    if align == "start" and reads_from_right("".join(run.text for run in runs)):
        align = "end"
    texts: list[Text] = []
    y = 0.0
    for line in lines:
        size = max(part.run.size for part in line)
        texts += _set(line, y + ASCENT * size, room, align)
        y += LEADING * size
    return Paragraph(tuple(texts), max((line[-1].x + line[-1].wide for line in lines), default=0.0), y)


def _lines(runs: Sequence[Run], room: float) -> list[list[_Part]]:
    lines: list[list[_Part]] = [[]]
    used = 0.0
    for run in runs:
        gap = run.gap if lines[-1] else 0.0
        if _is_plain(run.text) and used + gap + (wide := width(run.text, run.size, bold=run.bold)) <= room:
            lines[-1].append(_Part(run, run.text, used + gap, wide))
            used += gap + wide
            continue
        space = width(" ", run.size, bold=run.bold)
        for piece in pieces(run.text):
            for number, (text, wide) in enumerate(broken(piece.text, run.size, room, bold=run.bold)):
                if lines[-1] and (number or used + gap + wide > room):
                    lines.append([])
                    used = 0.0
                _append(lines[-1], run, text, used + (gap if lines[-1] else 0.0), wide)
                used = lines[-1][-1].x + lines[-1][-1].wide
                gap = 0.0
            gap = space if piece.spaced else 0.0
    return [line for line in lines if line]


def _is_plain(text: str) -> bool:
    """Tell whether a text that fits on a line can stand there as it is: no spaces but single ones within it."""
    return bool(text) and text[0] != " " != text[-1] and "  " not in text and "\u200b" not in text


def _append(line: list[_Part], run: Run, text: str, x: float, wide: float) -> None:
    """Add text to a line; to its last part where that is of the same run."""
    if line and line[-1].run is run:
        last = line[-1]
        last.text += (" " if x - last.x - last.wide > 0.01 else "") + text
        last.wide = x + wide - last.x
    else:
        line.append(_Part(run, text, x, wide))


def _ellipsis(line: list[_Part], room: float) -> None:
    last = line[-1]
    while last.text and last.x + width(last.text + "…", last.run.size, bold=last.run.bold) > room:
        last.text = last.text[:-1]
    last.text = last.text.rstrip() + "…"
    last.wide = width(last.text, last.run.size, bold=last.run.bold)


def _set(line: list[_Part], y: float, room: float, align: str) -> list[Text]:
    total = line[-1].x + line[-1].wide
    if align == "end":  # the first run stands at the right
        return [_text(part, room - part.x, y, "end") for part in line]
    if align == "middle" and len(line) == 1:
        return [_text(line[0], room / 2, y, "middle")]
    shift = (room - total) / 2 if align == "middle" else 0.0
    return [_text(part, part.x + shift, y, "start") for part in line]


def _text(part: _Part, x: float, y: float, align: str) -> Text:
    run = part.run
    return Text(x, y, part.text, run.size, run.ink, part.wide, run.bold, run.italic, align, run.link)
