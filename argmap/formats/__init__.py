"""File formats, one a module; each writes one neutral view and knows nothing of maps.

A format that draws takes a placed `Drawing` or a `Diagram`; one that lists takes an `Outline`. Add one by adding a file
that holds FORMAT.
"""

from collections.abc import Callable
from dataclasses import dataclass


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


__all__ = ["Format", "formats_of"]
