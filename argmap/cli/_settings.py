"""What the global options say, for the length of one command."""

import sys
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cached_property
from os import environ
from pathlib import Path
from typing import TextIO

from argmap.config import Config, find_config, read_config
from argmap.errors import ArgmapError, ConfigError


@dataclass(frozen=True)
class Settings:
    """The global options. `color` is auto, always or never; `isolated` reads no configuration file.

    `files_read` are the files that the command has read so far, so that its product goes over none of them.
    """

    color: str = "auto"
    config_file: Path | None = None
    isolated: bool = False
    allow_outside: bool = False
    files_read: list[Path] = field(default_factory=list)

    @cached_property
    def config(self) -> Config:
        """The configuration that counts. Raises `ConfigError` and `FileError`."""
        from dataclasses import replace

        if self.config_file is not None:
            config = read_config(self.config_file)
        else:
            config = Config() if self.isolated else find_config(Path.cwd())
        if config.path is not None:
            self.files_read.append(config.path)
            _check_words(config)
        return replace(config, allow_outside=True) if self.allow_outside else config

    def colours(self, stream: TextIO | None) -> bool:
        """Tell whether to colour what goes to a stream: `--color`, then NO_COLOR, then FORCE_COLOR, then a terminal.

        Python has None for a stream that is closed.
        """
        if self.color != "auto":
            return self.color == "always"
        if environ.get("NO_COLOR"):
            return False
        return bool(environ.get("FORCE_COLOR")) or is_terminal(stream)


def _check_words(config: Config) -> None:
    """Raise `ConfigError` for a profile or a rule of a settings file that there is not; it names the file."""
    if config.profile == "default" and not config.select and not config.ignore:
        return
    from argmap.rules._catalogue import severities

    try:
        severities(config.profile, config.select, config.ignore)
    except ArgmapError as problem:
        raise ConfigError(f"{config.path}: {problem}") from problem


def is_terminal(stream: TextIO | None) -> bool:
    """Tell whether a stream is open and a terminal."""
    return stream is not None and stream.isatty()


CURRENT: ContextVar[Settings] = ContextVar("settings")


def current() -> Settings:
    """Return the settings of the command that runs; the defaults where none does."""
    return CURRENT.get(Settings())


def stdout_is_terminal() -> bool:
    """Tell whether the product on standard output goes to a terminal."""
    return is_terminal(sys.stdout)


def stdout_colours() -> bool:
    """Tell whether to colour the product on standard output."""
    return current().colours(sys.stdout)
