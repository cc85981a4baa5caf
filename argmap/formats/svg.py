"""SVG 1.1, write only: text stays text, dark mode follows the reader's setting. Source: https://www.w3.org/TR/SVG11/"""

from collections.abc import Iterator

from argmap.formats import Format
from argmap.layout.drawing import Box, Disc, Drawing, Element, Mark, Path, Point, Text
from argmap.layout.inks import DARK, TINTS, inks
from argmap.layout.measure import reads_from_right
from argmap.layout.options import WriteOptions

FONTS = (
    "Arimo,Arial,'Liberation Sans',Helvetica,'Noto Sans','Noto Sans CJK SC','PingFang SC','Hiragino Sans',"
    "'Microsoft YaHei','Noto Sans Arabic','Noto Sans Hebrew','Noto Sans Devanagari','Noto Sans Symbols 2',"
    "'Segoe UI Symbol','Noto Color Emoji','Apple Color Emoji','Segoe UI Emoji','DejaVu Sans',sans-serif"
)


def write(drawing: Drawing, options: WriteOptions | None = None) -> str:
    """Return a drawing as an SVG document; one CSS pixel to a point. Raises `UnknownNameError` for a theme."""
    return "".join(_document(drawing, (options or WriteOptions()).theme, adapts=True))


def write_fixed(drawing: Drawing, theme: str) -> str:
    """Return a drawing as an SVG document in one theme whatever the reader's system; for making pixels of it."""
    return "".join(_document(drawing, theme, adapts=False))


def _document(drawing: Drawing, theme: str, *, adapts: bool) -> Iterator[str]:
    wide, high = _number(drawing.width), _number(drawing.height)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}" viewBox="0 0 {wide} {high}" '
        f'role="graphics-document document" lang={_quoted(drawing.lang)} xml:lang={_quoted(drawing.lang)} '
        'aria-labelledby="drawing-title drawing-description">\n'
    )
    yield f'<title id="drawing-title">{_text(drawing.title)}</title>\n'
    yield f'<desc id="drawing-description">{_text(drawing.description)}</desc>\n'
    yield f"<style>\n{_style(theme, adapts=adapts)}</style>\n"
    yield f'<rect class="f-paper" width="{wide}" height="{high}"/>\n'
    for element in drawing.elements:
        yield from _element(element)
    yield "</svg>\n"


def _style(theme: str, *, adapts: bool) -> str:
    rules = [f"text{{font-family:{FONTS};white-space:pre}}\n", "a{text-decoration:none}\n"]
    rules += [".b{font-weight:bold}\n", ".i{font-style:italic}\n"]
    rules += _colours(inks(theme))
    if theme == "light" and adapts:
        rules += ["@media screen and (prefers-color-scheme:dark){\n", *_colours(DARK), "}\n"]
    if adapts:
        rules += ["@media print{\n", *(f".f-{ink}{{fill:none}}\n" for ink in TINTS), "}\n"]
    return "".join(rules)


def _colours(values: dict[str, str]) -> Iterator[str]:
    for ink, value in values.items():
        yield f".f-{ink}{{fill:{value}}}\n.s-{ink}{{stroke:{value}}}\n"
    yield f".claim:target,a:focus-visible{{outline:3px solid {values['focus']}}}\n"


def _element(element: Element) -> Iterator[str]:
    yield f"<g id={_quoted(element.anchor)} class={_quoted(element.kind)}>"
    if element.tooltip:
        yield f"<title>{_text(element.tooltip)}</title>"
    own = [mark for mark in element.marks if not (isinstance(mark, Text) and mark.link)]
    linked = [mark for mark in element.marks if isinstance(mark, Text) and mark.link]
    marks = "".join(_mark(mark) for mark in own)
    yield f"<a href={_quoted(element.link)}>{marks}</a>" if element.link else marks
    for mark in linked:
        yield f'<a href={_quoted(mark.link)} rel="noopener noreferrer">{_mark(mark)}</a>'
    yield "</g>\n"


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
    empty = "" if mark.fill else ' fill="none"'
    line = f' stroke-width="{_number(mark.line)}"' if mark.stroke else ""
    dash = f' stroke-dasharray="{" ".join(_number(each) for each in mark.dash)}"' if mark.dash else ""
    return kind + empty + line + dash


def _track(path: Path) -> str:
    steps = [f"M{_pair(path.start)}"]
    steps += [("L" if len(leg) == 1 else "C") + " ".join(map(_pair, leg)) for leg in path.legs]
    return "".join(steps) + ("Z" if path.closed else "")


def _pair(point: Point) -> str:
    return f"{_number(point.x)} {_number(point.y)}"


def _number(value: float) -> str:
    """Return a length to a hundredth, the shortest way."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def _text(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _quoted(text: str) -> str:
    return '"' + _text(text).replace('"', "&quot;") + '"'


FORMAT = Format("svg", (".svg",), Drawing, write)
