"""Reads what argmap asks of a font file: which characters it has, how wide they are, what outlines it has.

Source: the OpenType specification 1.9 (cmap formats 4 and 12, hmtx, HVAR, TrueType collections).
"""

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

_Tables = Mapping[str, tuple[int, int]]


@dataclass(frozen=True)
class FontFile:
    """A font: `glyphs` maps code points to glyph numbers, `advances` and `bold_advances` are in ems, by glyph number.

    `bold_advances` are those at the bold end of a variable font, else the same as `advances`. `number` is the place
    in a collection. `outlines` tells TrueType outlines from others.
    """

    path: str
    number: int
    glyphs: Mapping[int, int]
    advances: tuple[float, ...]
    bold_advances: tuple[float, ...]
    outlines: bool


def read_font(path: Path | str, *, advances: bool = True) -> FontFile | None:
    """Return the first font of a file, or None where argmap cannot read it. Without `advances` these stay empty."""
    try:
        with Path(path).open("rb") as file:
            return _read(file, str(path), advances)
    except (OSError, struct.error, IndexError, ValueError, UnicodeDecodeError, KeyError):
        return None


def _read(file: BinaryIO, path: str, advances: bool) -> FontFile | None:
    tables = _tables(file)
    if not {"cmap", "hhea", "hmtx", "head", "maxp"} <= tables.keys():
        return None
    glyphs = _glyphs(_table(file, tables, "cmap"))
    regular: tuple[int, ...] = ()
    bold: tuple[int, ...] = ()
    units = struct.unpack_from(">H", _table(file, tables, "head"), 18)[0]
    if advances:
        regular = _advances(file, tables)
        bold = _bolder(regular, _table(file, tables, "HVAR")) if "HVAR" in tables else regular
    em = tuple(each / units for each in regular)
    return FontFile(path, 0, glyphs, em, tuple(each / units for each in bold), "glyf" in tables)


def _tables(file: BinaryIO) -> _Tables:
    start = 0
    if file.read(4) == b"ttcf":
        start = struct.unpack(">8xI", file.read(12))[0]
    file.seek(start + 4)
    count = struct.unpack(">H6x", file.read(8))[0]
    entries = struct.iter_unpack(">4sIII", file.read(16 * count))
    return {tag.decode("latin-1"): (offset, length) for tag, _, offset, length in entries}


def _table(file: BinaryIO, tables: _Tables, tag: str) -> bytes:
    offset, length = tables[tag]
    file.seek(offset)
    return file.read(length)


def _glyphs(cmap: bytes) -> dict[int, int]:
    """Return the glyph of each code point, from the widest Unicode subtable."""
    found: dict[tuple[int, int], int] = {}
    for number in range(struct.unpack_from(">H", cmap, 2)[0]):
        platform, encoding, offset = struct.unpack_from(">HHI", cmap, 4 + 8 * number)
        found[(platform, encoding)] = offset
    for key in ((3, 10), (0, 6), (0, 4), (3, 1), (0, 3), (0, 2), (0, 1), (0, 0)):
        if key in found:
            offset = found[key]
            form = struct.unpack_from(">H", cmap, offset)[0]
            if form == 12:
                return _format_12(cmap, offset)
            if form == 4:
                return _format_4(cmap, offset)
    return {}


def _format_12(cmap: bytes, offset: int) -> dict[int, int]:
    glyphs: dict[int, int] = {}
    count = struct.unpack_from(">I", cmap, offset + 12)[0]
    for first, last, glyph in struct.iter_unpack(">III", cmap[offset + 16 : offset + 16 + 12 * count]):
        if last - first > 0x20000:
            raise ValueError("a character range that no font has")
        glyphs.update(zip(range(first, last + 1), range(glyph, glyph + last - first + 1), strict=True))
    return glyphs


def _format_4(cmap: bytes, offset: int) -> dict[int, int]:
    size = struct.unpack_from(">H", cmap, offset + 6)[0]
    half = size // 2
    base = offset + 14
    ends = struct.unpack_from(f">{half}H", cmap, base)
    starts = struct.unpack_from(f">{half}H", cmap, base + size + 2)
    deltas = struct.unpack_from(f">{half}H", cmap, base + 2 * size + 2)
    ranges_at = base + 3 * size + 2
    ranges = struct.unpack_from(f">{half}H", cmap, ranges_at)
    glyphs: dict[int, int] = {}
    for number, (first, last, delta, shift) in enumerate(zip(starts, ends, deltas, ranges, strict=True)):
        for code in range(first, min(last, 0xFFFE) + 1):
            glyph = code
            if shift:
                at = ranges_at + 2 * number + shift + 2 * (code - first)
                glyph = struct.unpack_from(">H", cmap, at)[0]
                if not glyph:
                    continue
            if glyph := (glyph + delta) & 0xFFFF:
                glyphs[code] = glyph
    return glyphs


def _advances(file: BinaryIO, tables: _Tables) -> tuple[int, ...]:
    count = struct.unpack_from(">H", _table(file, tables, "hhea"), 34)[0]
    total = struct.unpack_from(">H", _table(file, tables, "maxp"), 4)[0]
    own: tuple[int, ...] = tuple(
        advance for advance, _ in struct.iter_unpack(">Hh", _table(file, tables, "hmtx")[: 4 * count])
    )
    return own + own[-1:] * int(total - count)


def _bolder(regular: tuple[int, ...], hvar: bytes) -> tuple[int, ...]:
    """Return the advances with the deltas at the far end of a font's one axis added."""
    store, mapping = struct.unpack_from(">II", hvar, 4)
    deltas = _deltas(hvar, store)
    outer_inner = (
        _delta_indices(hvar, mapping, len(regular)) if mapping else [(0, each) for each in range(len(regular))]
    )
    return tuple(
        advance + (round(deltas[outer][inner]) if outer < len(deltas) and inner < len(deltas[outer]) else 0)
        for advance, (outer, inner) in zip(regular, outer_inner, strict=True)
    )


def _delta_indices(hvar: bytes, at: int, glyphs: int) -> list[tuple[int, int]]:
    form, entry = struct.unpack_from(">BB", hvar, at)
    count = struct.unpack_from(">I" if form else ">H", hvar, at + 2)[0]
    data = at + (6 if form else 4)
    size, inner_bits = (entry >> 4 & 3) + 1, (entry & 15) + 1
    found = []
    for glyph in range(glyphs):
        start = data + size * min(glyph, count - 1)
        packed = int.from_bytes(hvar[start : start + size], "big")
        found.append((packed >> inner_bits, packed & (1 << inner_bits) - 1))
    return found


def _deltas(hvar: bytes, store: int) -> list[list[float]]:
    """Return the summed deltas of each item variation subtable at coordinate 1.0 of the first axis."""
    regions_at, count = struct.unpack_from(">IH", hvar, store + 2)
    offsets = struct.unpack_from(f">{count}I", hvar, store + 8)
    axes, region_count = struct.unpack_from(">HH", hvar, store + regions_at)
    scalars = []
    for number in range(region_count):
        _, peak, end = struct.unpack_from(">hhh", hvar, store + regions_at + 4 + 6 * axes * number)
        scalars.append(1.0 if peak in (0, 0x4000) else (end - 0x4000) / (end - peak) if end > 0x4000 else 0.0)
    return [_subtable(hvar, store + offset, scalars) for offset in offsets]


def _subtable(hvar: bytes, at: int, scalars: list[float]) -> list[float]:
    items, words, regions = struct.unpack_from(">HHH", hvar, at)
    indices = struct.unpack_from(f">{regions}H", hvar, at + 6)
    long, words = bool(words & 0x8000), words & 0x7FFF
    row = f">{words}{'i' if long else 'h'}{regions - words}{'h' if long else 'b'}"
    start, size = at + 6 + 2 * regions, struct.calcsize(row)
    return [
        sum(
            delta * scalars[index]
            for delta, index in zip(struct.unpack_from(row, hvar, start + size * n), indices, strict=True)
        )
        for n in range(items)
    ]
