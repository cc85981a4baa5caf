"""Where pictures go, and in which format: by what the caller names, for one map or several."""

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.errors import ArgmapError
    from argmap.formats import Format


def diagram_format(to: str | None, output: Path | None, *, several: bool) -> "Format":
    """Return the format named, else that of the suffix of `output`, else SVG."""
    from argmap.errors import UnknownNameError
    from argmap.formats import format_for
    from argmap.layout.drawing import Drawing
    from argmap.views.page import Page
    from argmap.views.picture import Diagram

    views = (Drawing, Diagram, Page)
    if to is not None or output is None or several or output.is_dir() or str(output) == "-" or not output.suffix:
        return format_for(views, to, None, "svg")
    try:
        return format_for(views, None, output, "svg")
    except UnknownNameError:
        raise _no_such_suffix(output, views) from None


def _no_such_suffix(output: Path, views: tuple[type, ...]) -> "ArgmapError":
    from argmap.cli._pandoc import command_for
    from argmap.errors import ArgmapError
    from argmap.formats import formats_of

    known = ", ".join(sorted(suffix for each in formats_of(*views).values() for suffix in each.suffixes))
    way_out = f"there is {known}, or name one with --to"
    if typed := command_for(output):
        way_out += f"; for a document: {typed}"
    return ArgmapError(f"no diagram format has the suffix {output.suffix!r}; {way_out}")


def targets(files: list[str], output: Path | None, form: "Format") -> list[Path | None]:
    """Return where each picture goes. A folder gets a file for each map, named after it."""
    from argmap.errors import ArgmapError

    into_folder = output is not None and (output.is_dir() or len(files) > 1)
    if not into_folder or output is None:
        if len(files) > 1:
            raise ArgmapError("several maps make several pictures; name a folder for them with -o FOLDER/")
        return [output]
    if output.is_file():
        raise ArgmapError(f"several maps make several pictures, and {str(output)!r} is one file; name a folder with -o")
    folder(output)
    names = [f"{_stem(file)}{form.suffixes[0]}" for file in files]
    # Some file systems take `Map.svg` and `map.svg` for one.
    counts = Counter(name.casefold() for name in names)
    if twice := next((name for name in names if counts[name.casefold()] > 1), None):
        raise ArgmapError(f"two maps would both be written to {twice!r}; render them one at a time")
    return [output / name for name in names]


def folder(path: Path) -> Path:
    """Return a folder, made where it is missing. Raises `FileError`."""
    from argmap.errors import FileError

    if not path.is_dir():
        try:
            path.mkdir()
        except OSError as problem:
            raise FileError(str(path), problem.strerror or str(problem)) from problem
    return path


def _stem(file: str) -> str:
    name = "stdin" if file == "-" else Path(file).name
    for suffix in (".yaml", ".yml", ".argmap"):
        name = name.removesuffix(suffix)
    return name
