"""File formats, one a module; each writes one neutral view and knows nothing of maps.

A format that draws takes a placed `Drawing` or a `Diagram`; one that lists takes an `Outline`. Add one by adding a file
that holds FORMAT.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from argmap.errors import UnknownNameError


@dataclass(frozen=True)
class Format:
    """A file format: its name, its suffixes, the view it writes and how.

    `write(view, options)` returns text, or bytes for a binary format; `options` is the view's own frozen options class.
    `loses` names what of a map the format cannot hold, in words.
    """

    name: str
    suffixes: tuple[str, ...]
    view: type
    write: Callable[..., str | bytes]
    loses: tuple[str, ...] = ()
    binary: bool = False


def formats_of(view: type) -> dict[str, Format]:
    """Return the formats that write `view`, by name."""
    from argmap.registry import discover

    return {each.name: each for each in discover("argmap.formats", Format) if each.view is view}


def format_for(view: type, name: str | None, output: Path | None, default: str) -> Format:
    """Return the format that writes `view`: the one named, else by the suffix of `output`, else the default.

    Raises `UnknownNameError` for a name or a suffix that no format of the view has.
    """
    formats = formats_of(view)
    if name is None and output is not None and output.suffix:
        suffixes = {suffix: each for each in formats.values() for suffix in each.suffixes}
        if output.suffix.lower() not in suffixes:
            raise UnknownNameError("suffix", output.suffix, suffixes)
        return suffixes[output.suffix.lower()]
    if (name or default) not in formats:
        raise UnknownNameError("format", name or default, formats)
    return formats[name or default]


__all__ = ["Format", "format_for", "formats_of"]
