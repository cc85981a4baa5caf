"""The one place where the texts of sources are read: which files may be, and what to say of the others.

A file is looked at before it is opened, and nothing but a plain file is: no device, no pipe, no folder.
"""

import os
import stat
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.config import MIB, Config
from argmap.graph import GraphView
from argmap.model import Source
from argmap.quotes import Checked, Problem, Quote, Quotes, Verdict, quotes_in
from argmap.source import SourceFile

if TYPE_CHECKING:
    from argmap.quotes.checking import Searched

_INSIDE = "move the text beside the map and name it relative to this file; or run with --allow-outside"


def check_quotes(view: GraphView, files: Sequence[SourceFile], config: Config) -> Quotes:
    """Return the verdict on every quote of a map; `files` are those the map was read from, by number.

    A file is read if a quote needs it, once. O(n) in the texts for each quote.
    """
    shelf = _Shelf(Path(files[0].path).parent if files else Path(), files, config)
    checked = tuple(_checked(each, shelf) for each in quotes_in(view))
    problems = tuple((source, problem) for source in view.map.sources if (problem := shelf.problem(source)))
    return Quotes(checked, problems, tuple(shelf.paths.values()))


def _checked(quote: Quote, shelf: "_Shelf") -> Checked:
    if quote.source is None:
        return Checked(quote, Verdict.NOT_CHECKED, reason="names no source")
    if quote.source.file is None:
        return Checked(quote, Verdict.NOT_CHECKED, reason=f"is from '{quote.source.id}', which has no `file`")
    text = shelf.text(quote.source)
    if isinstance(text, Problem):
        return Checked(quote, Verdict.NOT_CHECKED, reason=f"is from '{quote.source.id}': {text.reason}")
    from argmap.quotes.checking import check

    return check(quote, text)


@dataclass
class _Shelf:
    """The texts of the sources, as far as they were asked for; `folder` is that of the map."""

    folder: Path
    files: Sequence[SourceFile]
    config: Config
    paths: dict[str, str] = field(default_factory=dict)
    _found: dict[str, Path | Problem] = field(default_factory=dict)
    _texts: "dict[str, Searched | Problem]" = field(default_factory=dict)

    def text(self, source: Source) -> "Searched | Problem":
        """Return the text of a source, or why there is none."""
        if source.id not in self._texts:
            self._texts[source.id] = self._read(source)
        return self._texts[source.id]

    def problem(self, source: Source) -> Problem | None:
        """Return why the file of a source is of no use; one that no quote needs is not opened to find out."""
        if source.file is None:
            return None
        found = self._texts.get(source.id) or self._find(source)
        return found if isinstance(found, Problem) else None

    def _read(self, source: Source) -> "Searched | Problem":
        path, name = self._find(source), source.file or ""
        if isinstance(path, Problem):
            return path
        from argmap.quotes.checking import Searched
        from argmap.quotes.texts import UnreadableError, read_text

        try:
            data = _bytes(path, self.config.max_size)
            if isinstance(data, Problem):
                return data
            self.paths[source.id] = str(path)
            return Searched(name, read_text(data, name))
        except UnreadableError as error:
            return error.problem
        except OSError as error:
            return _unreadable(error, name)

    def _find(self, source: Source) -> Path | Problem:
        if source.id not in self._found:
            try:
                self._found[source.id] = self._allowed(source.file or "", source.span.file)
            except (OSError, ValueError, RuntimeError) as error:  # RuntimeError: links in a circle
                self._found[source.id] = _unreadable(error, source.file)
        return self._found[source.id]

    def _allowed(self, name: str, file: int) -> Path | Problem:
        """Return the path that a `file` field means, links followed, or why it may not be read. Opens nothing."""
        base = Path(self.files[file].path).parent if file < len(self.files) else self.folder
        path = base / name
        if not self.config.allow_outside:
            if Path(name).is_absolute():
                return Problem("an absolute path is the same file on no other computer", _INSIDE)
            inside, own = self.folder.resolve(), Path(os.path.normpath(base.resolve() / name))
            if not own.is_relative_to(inside):
                return Problem("it lies outside the folder of the map", _INSIDE)
            if not path.resolve().is_relative_to(inside):
                return Problem("a link leads out of the folder of the map", _INSIDE)
        found = path.stat()
        return _not_a_text(found, self.config.max_size) or path.resolve()


def _not_a_text(found: os.stat_result, most: int) -> Problem | None:
    if stat.S_ISDIR(found.st_mode):
        return Problem("it is a folder", "name a file in it")
    if not stat.S_ISREG(found.st_mode):
        return Problem("it is a device or a pipe, and no file", "name a file with the text of the source")
    if found.st_size > most:
        told = f"it is larger than {most / MIB:g} MiB"
        return Problem(told, "keep the part you quote from, or raise `max-size` in argmap.toml")
    return None


def _bytes(path: Path, most: int) -> bytes | Problem:
    """Return what is in a file; it is looked at again, since what has its name may be another by now."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags), "rb") as file:
        return _not_a_text(os.fstat(file.fileno()), most) or file.read(most)


def _unreadable(error: Exception, name: str | None) -> Problem:
    if isinstance(error, FileNotFoundError | NotADirectoryError | ValueError):
        return Problem("there is no such file", _way_to(name or ""))
    if isinstance(error, PermissionError):
        return Problem("you may not read it", "change its permissions, or copy it")
    return Problem(f"it cannot be read: {getattr(error, 'strerror', None) or error}", "name another file")


def _way_to(name: str) -> str:
    if "://" in name:
        return "an address goes into `url:`; `file:` is for the text of the source, saved beside the map"
    if "\\" in name:
        return "write `/` between folders, which works everywhere"
    return "check the spelling: the path is relative to the file this stands in"
