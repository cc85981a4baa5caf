"""SVG, write only: text stays text, dark mode follows the reader's setting, and a screen reader gets whole sentences.

Sources: https://www.w3.org/TR/SVG11/ and, for the roles, https://www.w3.org/TR/graphics-aria-1.0/
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import groupby

from argmap.formats import Format
from argmap.layout.drawing import Box, Disc, Drawing, Element, Mark, Path, Point, Text
from argmap.layout.inks import DARK, LIGHT, TINTS, WHITE, inks
from argmap.layout.measure import reads_from_right
from argmap.layout.options import WriteOptions

FONTS = (
    "Arimo,Arial,'Liberation Sans',Helvetica,'Noto Sans','Noto Sans CJK SC','PingFang SC','Hiragino Sans',"
    "'Microsoft YaHei','Noto Sans Arabic','Noto Sans Hebrew','Noto Sans Devanagari','Noto Sans Symbols 2',"
    "'Segoe UI Symbol','Noto Color Emoji','Apple Color Emoji','Segoe UI Emoji','DejaVu Sans',sans-serif"
)

# Lines lie under the cards, and are read out after them.
_LAYERS = {"arrow": "arrows", "junction": "junctions"}
_ROLES = {
    "stub": ' role="graphics-symbol"',
    "arrow": ' role="graphics-symbol"',
    "junction": ' role="graphics-symbol"',
    "area": ' aria-hidden="true"',
}


def write(drawing: Drawing, options: WriteOptions | None = None) -> str:
    """Return a drawing as an SVG document; one CSS pixel to a point. Raises `UnknownNameError` for a theme."""
    return "".join(_document(drawing, (options or WriteOptions()).theme, adapts=True))


def write_fixed(drawing: Drawing, theme: str) -> str:
    """Return a drawing as an SVG document in one theme whatever the reader's system; for making pixels of it."""
    return "".join(_document(drawing, theme, adapts=False))


def _document(drawing: Drawing, theme: str, *, adapts: bool) -> Iterator[str]:
    wide, high = _number(drawing.width), _number(drawing.height)
    parts = [
        (name, list(group)) for name, group in groupby(drawing.elements, lambda each: _LAYERS.get(_first(each), ""))
    ]
    owned = " ".join(name for name, _ in parts if name)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="argmap" fill="none" width="{wide}" height="{high}" '
        f'viewBox="0 0 {wide} {high}" role="graphics-document document" lang={_quoted(drawing.lang)} '
        f'xml:lang={_quoted(drawing.lang)} aria-labelledby="drawing-title" aria-describedby="drawing-description"'
        f"{f' aria-owns={_quoted(owned)}' if owned else ''}>\n"
    )
    yield f'<title id="drawing-title">{_text(drawing.title)}</title>\n'
    yield f'<desc id="drawing-description">{_text(drawing.description)}</desc>\n'
    yield f"<style>\n{_style(theme, adapts=adapts)}</style>\n"
    yield f'<rect class="f-paper" width="{wide}" height="{high}"/>\n'
    for name, elements in parts:
        yield f'<g id="{name}">\n' if name else ""
        for element in elements:
            yield from _element(element)
        yield "</g>\n" if name else ""
    yield "</svg>\n"


# Style


def _style(theme: str, *, adapts: bool) -> str:
    values = inks(theme)
    rules = [f".argmap text{{font-family:{FONTS};white-space:pre}}\n", ".argmap a{text-decoration:none}\n"]
    rules += [".b{font-weight:bold}\n", ".i{font-style:italic}\n", *_colours(values)]
    if adapts:
        rules.append(_ground(values))
        if theme == "light":
            rules += ["@media screen and (prefers-color-scheme:dark){\n", *_colours(DARK), _ground(DARK), "}\n"]
        if theme != "print":
            untinted = LIGHT | dict.fromkeys(TINTS, LIGHT["paper"])
            rules += [
                "@media print{\n",
                *_colours(untinted if theme == "dark" else {ink: untinted[ink] for ink in TINTS}),
            ]
            rules += [_ground(LIGHT) if theme == "dark" else "", "}\n"]
        rules += ["@media (forced-colors:active){\n", *_forced(), "}\n"]
    return "".join(rules)


def _colours(values: Mapping[str, str]) -> Iterator[str]:
    for ink, value in values.items():
        if ink == "focus":
            yield f".argmap .claim:target,.argmap a:focus-visible{{outline:3px solid {value}}}\n"
        else:
            yield f".f-{ink}{{fill:{value}}}\n.s-{ink}{{stroke:{value}}}\n"


def _ground(values: Mapping[str, str]) -> str:
    """Return the rule for what lies around the drawing in a window of its own."""
    return f".argmap{{background:{values['paper']}}}\n"


def _forced() -> Iterator[str]:
    """Yield the rules for readers who chose their own few colours: form tells all, as in print."""
    drawn = [ink for ink in LIGHT if ink != "focus"]
    yield ".argmap,.argmap text{forced-color-adjust:none}\n.argmap{background:Canvas}\n"
    for value, chosen in (
        ("Canvas", [ink for ink in drawn if ink in WHITE]),
        ("CanvasText", [ink for ink in drawn if ink not in WHITE]),
    ):
        yield f"{','.join(f'.f-{ink}' for ink in chosen)}{{fill:{value}}}\n"
        yield f"{','.join(f'.s-{ink}' for ink in chosen)}{{stroke:{value}}}\n"
    yield ".argmap .claim:target,.argmap a:focus-visible{outline-color:Highlight}\n"


# Elements


def _first(element: Element) -> str:
    return element.kind.partition(" ")[0]


def _element(element: Element) -> Iterator[str]:
    kind = _first(element)
    yield f"<g id={_quoted(element.anchor)} class={_quoted(element.kind)}{_ROLES.get(kind, '')}>"
    told = f"<title>{_text(element.tooltip)}</title>" if element.tooltip else ""
    own = [mark for mark in element.marks if not (isinstance(mark, Text) and mark.link)]
    marks = "".join(map(_mark, own))
    if element.link and told:  # the link tells it all, so that what is drawn need not be read out in pieces
        yield f'<a href={_quoted(element.link)}>{told}<g aria-hidden="true">{marks}</g></a>'
    elif element.link:
        yield f"<a href={_quoted(element.link)}>{marks}</a>"
    else:
        yield told + marks
    if len(own) < len(element.marks):
        yield from _links(mark for mark in element.marks if isinstance(mark, Text) and mark.link)
    yield "</g>\n"


def _links(lines: Iterable[Text]) -> Iterator[str]:
    """Yield links, one for all lines in a row that lead to the same place."""
    for link, group in groupby(lines, key=lambda each: each.link):
        yield f'<a href={_quoted(link)} rel="noopener noreferrer">{"".join(map(_line, group))}</a>'


def _mark(mark: Mark) -> str:
    if isinstance(mark, Text):
        return _line(mark)
    if isinstance(mark, Box):
        corner = f' rx="{_number(mark.radius)}"' if mark.radius else ""
        place = (
            f'x="{_number(mark.x)}" y="{_number(mark.y)}" width="{_number(mark.width)}" height="{_number(mark.height)}"'
        )
        return f"<rect {place}{corner}{_paint(mark)}/>"
    if isinstance(mark, Disc):
        return (
            f'<circle class="f-{mark.fill}" cx="{_number(mark.x)}" cy="{_number(mark.y)}" r="{_number(mark.radius)}"/>'
        )
    return f'<path d="{_track(mark)}"{_paint(mark)}/>'


def _line(mark: Text) -> str:
    kind = f"f-{mark.ink}{' b' if mark.bold else ''}{' i' if mark.italic else ''}"
    anchor = f' text-anchor="{mark.align}"' if mark.align != "start" else ""
    if reads_from_right(mark.text):
        anchor += ' style="unicode-bidi:plaintext"'
    place = f'x="{_number(mark.x)}" y="{_number(mark.y)}" font-size="{_number(mark.size)}"'
    return f'<text class="{kind}" {place}{anchor}>{_text(mark.text)}</text>'


def _paint(mark: Box | Path) -> str:
    fill = f"f-{mark.fill}" if mark.fill else ""
    stroke = f"s-{mark.stroke}" if mark.stroke else ""
    kind = f' class="{" ".join(each for each in (fill, stroke) if each)}"' if fill or stroke else ""
    line = f' stroke-width="{_number(mark.line)}"' if mark.stroke else ""
    dash = f' stroke-dasharray="{" ".join(_number(each) for each in mark.dash)}"' if mark.dash else ""
    return kind + line + dash


def _track(path: Path) -> str:
    steps = [f"M{_pair(path.start)}"]
    steps += [("L" if len(leg) == 1 else "C") + " ".join(map(_pair, leg)) for leg in path.legs]
    return "".join(steps) + ("Z" if path.closed else "")


def _pair(point: Point) -> str:
    return f"{_number(point.x)} {_number(point.y)}"


@lru_cache(maxsize=10_000)  # a drawing repeats most of its lengths
def _number(value: float) -> str:
    """Return a length to a hundredth, the shortest way."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def _text(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _quoted(text: str) -> str:
    return '"' + _text(text).replace('"', "&quot;") + '"'


FORMAT = Format("svg", (".svg",), Drawing, write)
