"""File formats, one a module; each writes one neutral view and knows nothing of maps.

A format that draws takes a placed `Drawing` or a `Diagram`; one that lists takes an `Outline`. Add one by adding a file
that holds FORMAT.
"""

from collections.abc import Callable
from pathlib import Path

from argmap.errors import UnknownNameError
from argmap.values import value


@value()
class Format:
    """A file format: its name, its suffixes, the view it writes and how.

    `write(view, options)` returns text, or bytes for a binary format; `options` is the view's own frozen options class.
    """

    name: str
    suffixes: tuple[str, ...]
    view: type
    write: Callable[..., str | bytes]
    binary: bool = False


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


__all__ = ["Format", "format_for", "formats_of"]
