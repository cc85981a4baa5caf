"""One line on a terminal that tells what a command is at, where it takes over a second; erased when it is done.

It never stands beside anything else: whoever prints has it hidden first, and it comes back with the next thing to tell.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from os import environ
from typing import TextIO

DELAY = 1.0  # seconds


class Line:
    """The line. What it tells is plain ASCII on less than a line; `due` is called when there has been time enough."""

    def __init__(self, write: Callable[[str], None]) -> None:
        from threading import Lock

        self._write = write
        self._lock = Lock()
        self._text, self._shown = "", 0
        self._is_due = False

    def due(self) -> None:
        """Show what is told from now on, and what was told last."""
        with self._lock:
            self._is_due = True
            self._show()

    def tell(self, text: str) -> None:
        """Show this from now on, once the line is due."""
        with self._lock:
            self._text = text
            self._show()

    def hide(self) -> None:
        """Erase the line until there is something else to tell."""
        with self._lock:
            self._text = ""
            self._show()

    def _show(self) -> None:
        if self._is_due and (self._text or self._shown):
            back = "" if self._text else "\r"
            self._write(f"\r{self._text.ljust(self._shown)}{back}")
            self._shown = len(self._text)


_CURRENT: ContextVar[Line | None] = ContextVar("progress", default=None)


@contextmanager
def shown(stream: TextIO | None, write: Callable[[str], None]) -> Iterator[None]:
    """Let `tell` show a line while this lasts, if `stream` is a terminal that can go back to the start of a line."""
    if stream is None or not stream.isatty() or environ.get("TERM") == "dumb":
        yield
        return
    from threading import Timer  # imported where a line is shown only: it takes as long as reading a small map

    line = Line(write)
    timer = Timer(DELAY, line.due)
    timer.daemon = True
    token = _CURRENT.set(line)
    try:
        timer.start()
        yield
    finally:
        timer.cancel()
        _CURRENT.reset(token)
        line.hide()


def tell(text: str) -> None:
    """Tell what is being done, where a line is shown: `placing 1,000 cards`."""
    if (line := _CURRENT.get()) is not None:
        line.tell(f"{text} ...")


def hide() -> None:
    """Make room for something else on the terminal."""
    if (line := _CURRENT.get()) is not None:
        line.hide()
