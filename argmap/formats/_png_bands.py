"""PNG images of one width joined into one, row under row, without holding all of their pixels at once.

Source: https://www.w3.org/TR/png-3/
"""

import struct
import zlib
from collections.abc import Iterable, Iterator

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_SUB, _UP, _AVERAGE, _PAETH = 1, 2, 3, 4


def joined(images: Iterable[bytes]) -> bytes:
    """Return one PNG image of several, the first on top: all as wide, of the same kind, and not interlaced."""
    packer = zlib.compressobj(6)
    packed: list[bytes] = []
    head, rows = b"", 0
    for image in images:
        parts = dict(_chunks(image))
        head = parts[b"IHDR"]
        rows += struct.unpack(">I", head[4:8])[0]
        packed.append(packer.compress(_rows(parts[b"IDAT"], _pixel_size(head), struct.unpack(">I", head[:4])[0])))
    packed.append(packer.flush())
    head = head[:4] + struct.pack(">I", rows) + head[8:]
    chunks = ((b"IHDR", head), (b"IDAT", b"".join(packed)), (b"IEND", b""))
    return _SIGNATURE + b"".join(_chunk(kind, content) for kind, content in chunks)


def _chunks(image: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the kind and the content of each chunk; all image data as one."""
    data: list[bytes] = []
    at = len(_SIGNATURE)
    while at < len(image):
        size, kind = struct.unpack_from(">I4s", image, at)
        content = image[at + 8 : at + 8 + size]
        at += size + 12
        if kind == b"IDAT":
            data.append(content)
        else:
            yield kind, content
    yield b"IDAT", b"".join(data)


def _chunk(kind: bytes, content: bytes) -> bytes:
    check = zlib.crc32(content, zlib.crc32(kind))
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)


def _pixel_size(head: bytes) -> int:
    """Return how many bytes a pixel takes."""
    depth, colour = head[8], head[9]
    return {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[colour] * depth // 8 or 1


def _rows(data: bytes, pixel: int, wide: int) -> bytearray:
    """Return the rows of an image as they are filtered, but for the first.

    What is filtered against the row above counts on none being there in the first row of an image; joined to another
    there is one, and so that row must do without.
    """
    rows = bytearray(zlib.decompress(data))
    if rows[0] == _UP:
        rows[0] = 0
    elif rows[0] == _PAETH:
        rows[0] = _SUB
    elif rows[0] == _AVERAGE:
        rows[0] = 0
        for at in range(1 + pixel, 1 + pixel * wide):
            rows[at] = (rows[at] + rows[at - pixel] // 2) % 256
    return rows
