"""Bytes -> text: reading map files, and what to say of bytes that are no UTF-8 text."""

import os
import stat
from pathlib import Path
from typing import NamedTuple

from argmap.errors import FileError
from argmap.source import SourceFile
from argmap.yamlmap.drafts import Faults
from argmap.yamlmap.faults import Fault

_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_SAVE_AS = "save the file as UTF-8"


def read_bytes(path: str, most: int) -> bytes:
    """Return the bytes of a file, one more than `most` at the most. Raises `FileError`."""
    try:
        with Path(path).open("rb") as file:
            if stat.S_ISDIR(os.fstat(file.fileno()).st_mode):
                raise IsADirectoryError
            return file.read(most + 1)
    except IsADirectoryError as problem:
        raise FileError(path, "this is a folder; name a map file in it") from problem
    except FileNotFoundError as problem:
        raise FileError(path, "no such file") from problem
    except (OSError, ValueError) as problem:
        raise FileError(path, getattr(problem, "strerror", None) or str(problem)) from problem


class Text(NamedTuple):
    """The text of a file, its faults so far, and whether it is worth parsing."""

    source: SourceFile
    faults: Faults
    is_text: bool


def to_text(data: bytes, path: str, number: int, most: int) -> Text:
    """Return the text of file `number`."""
    faults = Faults(number)
    if len(data) > most:
        faults.add(Fault.INPUT_TOO_LARGE, 0, 0, f"the file is larger than {most // 1024 // 1024} MiB",
                   "split it with `include:`, or raise `max-size` in argmap.toml")  # fmt: skip
        return Text(SourceFile(number, path, ""), faults, False)
    try:
        text = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    except UnicodeDecodeError as problem:
        return Text(_not_utf8(data, problem, path, faults), faults, False)
    if "\0" in text:
        at = text.index("\0")
        named = _without_mark(data)
        faults.add(Fault.NOT_UTF8, at, at + 1, f"the file is {named}, not text in UTF-8", _SAVE_AS)
        return Text(SourceFile(number, path, text), faults, False)
    return Text(SourceFile(number, path, text), faults, True)


def _not_utf8(data: bytes, problem: UnicodeDecodeError, path: str, faults: Faults) -> SourceFile:
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    text = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", errors="replace")
    if marked or b"\0" in data:
        faults.add(Fault.NOT_UTF8, 0, 0, f"the file is {marked or _without_mark(data)}, not text in UTF-8", _SAVE_AS)
        return SourceFile(faults.number, path, text)
    at = len(problem.object[: problem.start].decode("utf-8"))
    message = f"the byte 0x{problem.object[problem.start]:02X} is no UTF-8"
    faults.add(Fault.NOT_UTF8, at, at + 1, message, _SAVE_AS + "; it may be in an older encoding such as Latin-1")
    return SourceFile(faults.number, path, text)


def _without_mark(data: bytes) -> str:
    """Return what bytes with zeros are: text of two bytes a letter has every other one zero, a binary file any."""
    zeros = data[:4096].count(0)
    return "UTF-16" if zeros and zeros * 3 > len(data[:4096]) and zeros * 3 <= 2 * len(data[:4096]) else "binary"
