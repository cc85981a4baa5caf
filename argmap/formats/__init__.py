"""File formats, one a module; each writes one neutral view, and some read maps.

A format that draws takes a placed `Drawing` or a `Diagram`; one that lists takes an `Outline`; one that holds the
attacks of a map takes a `Framework`. Add one by adding a file that holds FORMAT.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.errors import UnknownNameError
from argmap.values import value

if TYPE_CHECKING:
    from argmap.config import Config
    from argmap.yamlmap.load import Loaded


@value()
class Format:
    """A file format: its name, its suffixes, the view it writes and how.

    `write(view, options)` returns text, or bytes for a binary format; `options` is the view's own frozen options class,
    and left out where it has none. `read(data, name, config)` returns the map in the bytes of a file called `name`.
    """

    name: str
    suffixes: tuple[str, ...]
    view: type
    write: Callable[..., str | bytes]
    binary: bool = False
    read: "Callable[[bytes, str, Config], Loaded] | None" = None


def formats_of(*views: type) -> dict[str, Format]:
    """Return the formats that write one of these views, by name."""
    from argmap.registry import discover

    return {each.name: each for each in discover("argmap.formats", Format) if each.view in views}


def format_for(view: type | tuple[type, ...], name: str | None, output: Path | None, default: str) -> Format:
    """Return the format that writes `view`: the one named, else by the suffix of `output`, else the default.

    `view` may be several, where a command has more than one to offer. Raises `UnknownNameError` for a name or a suffix
    that no format of the view has.
    """
    from argmap.registry import likeliest_first

    views = view if isinstance(view, tuple) else (view,)
    suffix = output.suffix.lower() if name is None and output is not None else ""
    name = name or default
    for each in likeliest_first("argmap.formats", Format, suffix[1:] or name):
        if each.view in views and (suffix in each.suffixes if suffix else each.name == name):
            return each
    if suffix:
        known = (suffix for each in formats_of(*views).values() for suffix in each.suffixes)
        raise UnknownNameError("suffix", suffix, known)
    raise UnknownNameError("format", name, formats_of(*views))


def reader_for(name: str | None, suffix: str) -> Format | None:
    """Return the format that reads a file: the one named, else the one with this suffix, None where there is none.

    Raises `UnknownNameError` for a name that no format has which can be read.
    """
    from argmap.registry import likeliest_first

    readers = (each for each in likeliest_first("argmap.formats", Format, name or suffix[1:]) if each.read)
    tried = []
    for each in readers:
        if each.name == name if name is not None else suffix in each.suffixes:
            return each
        tried.append(each.name)
    if name is not None:
        raise UnknownNameError("format", name, tried)
    return None


__all__ = ["Format", "format_for", "formats_of", "reader_for"]
