"""Files that are written whole or not at all: what was there stays until the new is complete."""

import os
import stat
from pathlib import Path

from argmap.errors import FileError


def replace(path: Path, data: bytes) -> None:
    """Write a file whole: beside it first, then in its place; what was there stays until then.

    It keeps its permissions, and a link stays one.
    """
    try:
        if path.is_dir():
            raise FileError(str(path), "this is a folder; name a file in it")
        if path.exists() and not path.is_file():
            path.write_bytes(data)  # a device or a pipe is written to, not replaced
        else:
            _replace_file(path.resolve() if path.is_symlink() else path, data)
    except FileNotFoundError as problem:
        raise FileError(str(path), f"there is no folder {str(path.parent)!r} to write it in") from problem
    except OSError as problem:
        raise FileError(str(path), problem.strerror or str(problem)) from problem


def _replace_file(path: Path, data: bytes) -> None:
    import tempfile

    mode = stat.S_IMODE(path.stat().st_mode) if path.exists() else 0o666 & ~_umask()
    handle, beside = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(beside).chmod(mode)
        Path(beside).replace(path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def rewrite(path: Path, data: bytes) -> None:
    """Write a map anew whose author asked for it: whole or not at all. Raises `FileError`.

    A file that is read-only is meant to stay as it is, though replacing it needs no leave from itself.
    """
    if not os.access(path, os.W_OK) or not path.stat().st_mode & 0o222:
        raise FileError(str(path), "it is read-only, and was not changed")
    replace(path, data)
