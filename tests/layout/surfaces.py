"""What is drawn on what: the inks of a drawing, each with the inks of the surfaces it stands on."""

from argmap.layout.arrows import track
from argmap.layout.drawing import Box, Disc, Path, Text


def pairs_of(drawing):
    """Return two sets of pairs of inks, ink and ground: of text, and of all other marks that tell something."""
    texts, marks = set(), set()
    surfaces = [Box(0, 0, drawing.width, drawing.height, fill="paper")]
    for element in drawing.elements:
        before = None
        for mark in element.marks:
            if isinstance(mark, Text):
                texts |= {(mark.ink, _ground(surfaces, *at)) for at in _along(mark)}
            elif _repeats(mark, before):  # the gap of a double line
                marks.add((mark.stroke, before.stroke))
            else:
                marks |= set(_pairs(mark, surfaces, element))
            if isinstance(mark, Disc) or _is_surface(mark):
                surfaces.append(mark)
            before = mark
    return texts, marks


def _pairs(mark, surfaces, element):
    ink = mark.fill if isinstance(mark, Disc) else mark.stroke
    if ink:
        yield from ((ink, _ground(surfaces, *at)) for at in _around(mark))
    if ink and _is_surface(mark):
        yield ink, mark.fill
    if isinstance(mark, (Box, Path)) and mark.fill and not ink and not _is_surface(mark):
        yield from ((mark.fill, _ground(surfaces, *at)) for at in _around(mark))
    if _is_surface(mark) and element.kind.startswith(("claim", "stub")) and mark is element.marks[0]:
        edges = {each.stroke for each in element.marks if isinstance(each, Box) and each.stroke and each.x < mark.x + 1}
        yield from ((edge, _ground(surfaces, *at)) for edge in edges or {mark.fill} for at in _around(mark))


def _is_surface(mark):
    return isinstance(mark, Box) and bool(mark.fill) and min(mark.width, mark.height) >= 8


def _repeats(mark, before):
    return (
        isinstance(mark, Path) and isinstance(before, Path) and (mark.start, mark.legs) == (before.start, before.legs)
    )


def _ground(surfaces, x, y):
    return next(mark.fill for mark in reversed(surfaces) if _holds(mark, x, y))


def _holds(mark, x, y):
    if isinstance(mark, Disc):
        return (mark.x - x) ** 2 + (mark.y - y) ** 2 <= mark.radius**2
    return mark.x <= x <= mark.x + mark.width and mark.y <= y <= mark.y + mark.height


def _along(text):
    left = text.x - {"start": 0.0, "middle": text.width / 2, "end": text.width}[text.align]
    return [(left + text.width * part, text.y - text.size * 0.35) for part in (0.02, 0.5, 0.98)]


def _around(mark):
    """Return places on a mark: the middle of a disc, along a line, the middles of a box's sides."""
    if isinstance(mark, Disc):
        return [(mark.x, mark.y)]
    if isinstance(mark, Path):
        return list(track(mark))
    across, down = mark.x + mark.width / 2, mark.y + mark.height / 2
    return [(across, mark.y), (across, mark.y + mark.height), (mark.x, down), (mark.x + mark.width, down)]
