"""The application: finds the commands by their files, reads the global options, and turns errors into exit statuses."""

import sys
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from argmap.cli import _completion, _output, _settings
from argmap.errors import ArgmapError, nearest
from argmap.registry import module_names

PACKAGE = "argmap.cli"
# The order of a day's work; a command that is not named here comes after these.
_ORDER = ("new", "check", "explain", "outline", "render", "list", "stats", "questions", "schemes", "schema")
_FLAGS = ("--isolated", "--allow-outside")
_WITH_VALUE = ("--color", "--config")

BROKEN_PIPE = 141


class Commands(TyperGroup):
    """The commands, each imported when it is asked for."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002  # the signature is Typer's
        """Return the names of all commands, in the order of a day's work."""
        names = [_command_name(each) for each in module_names(PACKAGE)]
        return sorted(names, key=lambda name: (_ORDER.index(name) if name in _ORDER else len(_ORDER), name))

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return a command by name; None where there is none."""
        if cmd_name not in self.list_commands(ctx):
            return None
        module = next(each for each in module_names(PACKAGE) if _command_name(each) == cmd_name)
        one = typer.Typer(add_completion=False, rich_markup_mode=None)
        one.command(cmd_name)(import_module(module).command)
        return typer.main.get_command(one)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command that is meant, with a word on what it may have been where there is none."""
        if args[0] not in self.list_commands(ctx) and not args[0].startswith("-"):
            meant = nearest(args[0], self.list_commands(ctx))
            way_out = f"did you mean {meant!r}?" if meant else f"there is {', '.join(self.list_commands(ctx))}"
            if Path(args[0]).exists():
                way_out = f"to check this map: argmap check {args[0]}"
            raise ArgmapError(f"no command named {args[0]!r}; {way_out}")
        return super().resolve_command(ctx, args)


def _command_name(module: str) -> str:
    return module.rpartition(".")[2].rstrip("_").replace("_", "-")


app = typer.Typer(
    cls=Commands,
    rich_markup_mode=None,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="`argmap COMMAND --help` tells the options of a command. A FILE of - is standard input.",
)


def _tell_version(wanted: bool) -> None:
    if wanted:
        from argmap import __version__

        _output.product(f"argmap {__version__}\n")
        raise typer.Exit


@app.callback()
def main(
    color: Annotated[
        str, typer.Option(autocompletion=_completion.colours, help="Colour: auto, always or never.", metavar="WHEN")
    ] = "auto",
    config: Annotated[Path | None, typer.Option(help="Read settings from this file.", metavar="FILE")] = None,
    isolated: Annotated[bool, typer.Option("--isolated", help="Read no settings file.")] = False,
    allow_outside: Annotated[
        bool, typer.Option("--allow-outside", help="Let a map include files outside its folder.")
    ] = False,
    version: Annotated[  # noqa: ARG001  # told while the words are read, so that it needs no command
        bool, typer.Option("--version", "-V", is_eager=True, callback=_tell_version, help="Tell the version.")
    ] = False,
) -> None:
    """Argument maps from YAML: check them, outline them, draw them."""
    if color not in ("auto", "always", "never"):
        raise ArgmapError(f"--color takes auto, always or never, not {color!r}")
    _settings.CURRENT.set(_settings.Settings(color, config, isolated, allow_outside))


def run() -> None:
    """Run the command line: 0, 1, 2, 130 on Ctrl-C, 141 where the reader of a pipe has gone."""
    try:
        app(_global_first(sys.argv[1:]), prog_name="argmap")
    except ArgmapError as problem:
        _output.note(f"argmap: {problem}")
        sys.exit(2)
    except BrokenPipeError:
        _output.drop_what_is_left()
        sys.exit(BROKEN_PIPE)
    except OSError as problem:
        _output.drop_what_is_left()
        _output.note(f"argmap: {problem.filename or 'standard output'}: {problem.strerror or problem}")
        sys.exit(2)
    except SystemExit as end:
        # Typer makes a 1 of a closed pipe.
        if isinstance(end.__context__, BrokenPipeError):
            _output.drop_what_is_left()
            sys.exit(BROKEN_PIPE)
        raise


def _global_first(args: list[str]) -> list[str]:
    """Move global options before the command, so that they may be written anywhere."""
    first: list[str] = []
    rest: list[str] = []
    words = iter(args)
    for word in words:
        if word == "--":
            rest += [word, *words]
        elif word in _FLAGS or word.startswith(tuple(f"{each}=" for each in _WITH_VALUE)):
            first.append(word)
        elif word in _WITH_VALUE:
            if (value := next(words, None)) is None:
                raise ArgmapError(f"{word} takes a value")
            first += [word, value]
        else:
            rest.append(word)
    return first + rest
