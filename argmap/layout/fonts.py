"""Which font files draw a text: Arimo, then what the machine has; and what no font has."""

import os
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from argmap.layout.drawing import Drawing, Element, Text
from argmap.layout.fontfile import FontFile, read_font
from argmap.layout.measure import arimo

BOX = "\u25a1"  # what stands for a character that no font has; Arimo has it
_MOST_READ = 500
_SHUNNED = ("bold", "italic", "oblique", "mono", "condensed", "narrow", "light", "thin", "black", "serif", "extra")


@dataclass(frozen=True)
class Fonts:
    """The fonts for a text: Arimo upright and italic, others in the order to try, and the characters none has."""

    upright: FontFile
    italic: FontFile
    others: tuple[FontFile, ...]
    missing: str

    @property
    def files(self) -> list[str]:
        """The font files, Arimo first."""
        return [font.path for font in (self.upright, self.italic, *self.others)]

    @cached_property
    def _missing(self) -> frozenset[str]:
        return frozenset(self.missing)

    def boxed(self, drawing: Drawing) -> Drawing:
        """Return the drawing with a box for each character that no font has."""
        return drawing if not self.missing else replace(drawing, elements=tuple(map(self._boxed, drawing.elements)))

    def _boxed(self, element: Element) -> Element:
        def boxed(text: str) -> str:
            return "".join(BOX if char in self._missing else char for char in text)

        marks = (replace(each, text=boxed(each.text)) if isinstance(each, Text) else each for each in element.marks)
        return replace(element, marks=tuple(marks))

    def note(self) -> str:
        """Return what there is to tell of characters that no font has, for people; empty if all is well."""
        if not self.missing:
            return ""
        shown = ", ".join(f"{char} (U+{ord(char):04X})" for char in self.missing[:10])
        more = f" and {len(self.missing) - 10} more" if len(self.missing) > 10 else ""
        return f"no installed font has {shown}{more}: drawn as {BOX}"


def choose_fonts(text: str, *, outlines: bool = False) -> Fonts:
    """Return fonts that draw a text; only those with TrueType outlines if `outlines`.

    The machine's font folders are searched only for what Arimo lacks, in an order that does not change: sans-serif
    upright fonts first, then by name. Reads 500 files at most. Letters choose their font before signs do: a full stop
    is in many fonts, and should come from that of the letters around it.
    """
    upright, italic = arimo()
    wanted = {char for char in text if ord(char) not in upright.glyphs and _is_drawn(char)}
    letters = {char for char in wanted if unicodedata.category(char)[0] in "LMN"}
    others = list(_taken(letters, outlines=outlines))
    signs = {char for char in wanted - letters if not any(ord(char) in font.glyphs for font in others)}
    others += _taken(signs, outlines=outlines)
    missing = (char for char in wanted if not any(ord(char) in font.glyphs for font in others))
    return Fonts(upright, italic, tuple(others), "".join(sorted(missing)))


def _taken(wanted: set[str], *, outlines: bool) -> Iterator[FontFile]:
    """Yield each font that has some of the characters that no font before it has."""
    left = wanted
    for path in _candidates() if left else ():
        font = read_font(path, advances=False)
        if font is None or (outlines and not font.outlines):
            continue
        rest = {char for char in left if ord(char) not in font.glyphs}
        if len(rest) < len(left):
            yield font
        left = rest
        if not left:
            break


def _is_drawn(char: str) -> bool:
    return unicodedata.category(char) not in ("Cf", "Cc", "Zs", "Zl", "Zp", "Cs") and char not in "\ufe0e\ufe0f"


def _candidates() -> list[Path]:
    found = {path.resolve(): None for folder in _folders() for path in _fonts_in(folder)}
    return sorted(found, key=_rank)[:_MOST_READ]


def _rank(path: Path) -> tuple[int, str, str]:
    name = path.name.casefold()
    shunned = sum(word in name for word in _SHUNNED) - ("sansserif" in name or "sans-serif" in name)
    return (2 * shunned - ("sans" in name) - (name.startswith(("noto", "dejavu", "arial"))), name, str(path))


def _fonts_in(folder: Path) -> Iterator[Path]:
    for base, _, names in os.walk(folder):
        yield from (Path(base) / name for name in names if name.lower().endswith((".ttf", ".otf", ".ttc", ".otc")))


def _folders() -> list[Path]:
    home = Path(os.path.expanduser("~"))  # noqa: PTH111 (Path.home raises where there is no home)
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA", str(home / "AppData" / "Local"))
        return [
            Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts",
            Path(local) / "Microsoft" / "Windows" / "Fonts",
        ]
    if sys.platform == "darwin":
        return [Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library" / "Fonts"]
    data = Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share")
    return [Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), data / "fonts", home / ".fonts"]
