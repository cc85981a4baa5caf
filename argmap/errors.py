"""What a caller did wrong, as exceptions; what an author wrote wrong is a Finding instead.

Every error carries its parts and says the way out. The command line turns them into one line and exit status 2.
"""

from collections.abc import Iterable


class ArgmapError(Exception):
    """argmap could not do what it was asked; the message names the thing and the way out."""


class UnknownNameError(ArgmapError):
    """A name that nothing answers to: a rule, a format, a claim, an option's word."""

    def __init__(self, kind: str, name: str, known: Iterable[str]) -> None:
        self.kind, self.name, self.known = kind, name, tuple(map(str, known))
        super().__init__(f"no {kind} named {name!r}{self._way_out()}")

    def _way_out(self) -> str:
        meant = nearest(self.name, self.known)
        if meant:
            return f"; did you mean {meant!r}?"
        if len(self.known) > 20:
            return ""
        return f"; there is {', '.join(sorted(self.known))}" if self.known else f"; there is no {self.kind} at all"


class FileError(ArgmapError):
    """A file that could not be had or written: missing, a folder, no permission."""

    def __init__(self, path: str, problem: str) -> None:
        self.path, self.problem = path, problem
        super().__init__(f"{path}: {problem}")


class ConfigError(ArgmapError):
    """A configuration file that says something argmap does not know."""


def mark_of_a_merge(line: str, number: int) -> str:
    """Return what to say of a line that a merge has left in a file of records; nothing of any other line."""
    if not line.startswith(("<<<<<<<", "|||||||", "=======", ">>>>>>>")):
        return ""
    return f"line {number} is the mark of a merge; take such lines out, and keep those of both sides"


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Return the known name that `name` was most likely meant to be, or None.

    Case and `_` for `-` are forgiven first; then the closest spelling counts (difflib, ratio 0.7), then the one name
    that begins so. O(n) in the names.
    """
    from difflib import get_close_matches

    folded = {_folded(each): each for each in known}
    close = get_close_matches(_folded(name), folded, n=1, cutoff=0.7)
    if close:
        return folded[close[0]]
    longer = [each for each in folded if each.startswith(_folded(name))]
    return folded[longer[0]] if len(name) > 2 and len(longer) == 1 else None


def _folded(name: str) -> str:
    return name.casefold().replace("_", "-")
