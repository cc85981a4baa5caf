"""Large pictures are made in bands: joined, these are the picture that one piece would have been."""

import struct
import zlib

import pytest

from argmap.formats import png
from argmap.formats._png_bands import joined
from argmap.layout.options import WriteOptions
from tests import maps
from tests.pictures import drawing_of


def decoded(image):
    """The width and the rows of a PNG image of eight bits and four channels, as the standard has it."""
    assert image[:8] == b"\x89PNG\r\n\x1a\n"
    at, chunks = 8, []
    while at < len(image):
        size, kind = struct.unpack_from(">I4s", image, at)
        content = image[at + 8 : at + 8 + size]
        assert struct.unpack_from(">I", image, at + 8 + size)[0] == zlib.crc32(kind + content)
        chunks.append((kind, content))
        at += size + 12
    assert [chunks[0][0], chunks[-1][0]] == [b"IHDR", b"IEND"]
    wide, high, depth, colour, _, _, interlaced = struct.unpack(">IIBBBBB", chunks[0][1])
    assert (depth, colour, interlaced) == (8, 6, 0)
    data = zlib.decompress(b"".join(content for kind, content in chunks if kind == b"IDAT"))
    assert len(data) == high * (4 * wide + 1)
    rows, above = [], bytes(4 * wide)
    for start in range(0, len(data), 4 * wide + 1):
        above = unfiltered(data[start], data[start + 1 : start + 4 * wide + 1], above)
        rows.append(above)
    return wide, rows


def unfiltered(kind, line, above):
    found = bytearray()
    for at, byte in enumerate(line):
        left, corner = (found[at - 4], above[at - 4]) if at >= 4 else (0, 0)
        up = above[at]
        paeth = min((left, up, corner), key=lambda each: abs(left + up - corner - each))
        found.append((byte + (0, left, up, (left + up) // 2, paeth)[kind]) % 256)
    return bytes(found)


def filtered(kind, rows):
    """A PNG image whose rows are all filtered in one way."""
    above, lines = bytes(len(rows[0])), []
    for row in rows:
        line = bytearray([kind])
        for at, byte in enumerate(row):
            left, corner = (row[at - 4], above[at - 4]) if at >= 4 else (0, 0)
            up = above[at]
            paeth = min((left, up, corner), key=lambda each: abs(left + up - corner - each))
            line.append((byte - (0, left, up, (left + up) // 2, paeth)[kind]) % 256)
        lines.append(bytes(line))
        above = row
    head = struct.pack(">IIBBBBB", len(rows[0]) // 4, len(rows), 8, 6, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(b"".join(lines))), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        for kind, content in chunks
    )


ROWS = [bytes((seed * 37 + at * at * 11) % 256 for at in range(20)) for seed in range(6)]


@pytest.mark.parametrize("kind", range(5))
def test_rows_are_joined_however_they_are_filtered(kind):
    assert decoded(joined([filtered(kind, ROWS[:2]), filtered(kind, ROWS[2:3]), filtered(kind, ROWS[3:])])) == (5, ROWS)


def test_a_picture_in_bands_is_the_picture_in_one_piece(monkeypatch):
    drawing = drawing_of(maps.relations())
    whole = png.write(drawing, WriteOptions(dpi=36))
    for pixels in (20_000, 3_000):
        monkeypatch.setattr(png, "BAND", pixels)
        wide, rows = decoded(banded := png.write(drawing, WriteOptions(dpi=36)))
        assert banded != whole
        one, others = decoded(whole)
        assert (wide, len(rows)) == (one, len(others))
        apart = [abs(a - b) for pair in zip(rows, others, strict=True) for a, b in zip(*pair, strict=True)]
        assert sum(each > 8 for each in apart) <= len(apart) / 1_000, "but for how edges are smoothed"


def test_no_band_holds_more_pixels_than_it_may(monkeypatch):
    sizes = []
    real = png._pixels

    def noted(svg, fonts):
        made = real(svg, fonts)
        sizes.append(struct.unpack(">II", made[16:24]))
        return made

    monkeypatch.setattr(png, "_pixels", noted)
    monkeypatch.setattr(png, "BAND", 100_000)
    drawing = drawing_of(maps.many(30))
    png.write(drawing, WriteOptions(dpi=72))
    assert len(sizes) > 3
    assert all(wide * high <= 100_000 for wide, high in sizes)
    assert sum(high for _, high in sizes) == drawing.height
