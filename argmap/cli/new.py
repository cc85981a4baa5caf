"""`argmap new`: a map to start from."""

from pathlib import Path
from typing import Annotated

import typer

from argmap.cli import _completion


def command(
    file: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="Where to write it; standard output if missing.")
    ] = None,
    template: Annotated[
        str, typer.Option(autocompletion=_completion.templates, help="What to start from: debate, essay or classroom.")
    ] = "debate",
) -> None:
    """Write a commented starter map that passes `argmap check`. Never overwrites a file."""
    from importlib.resources import files

    from argmap.cli import _output
    from argmap.errors import FileError, UnknownNameError

    if template not in _completion.templates():
        raise UnknownNameError("template", template, _completion.templates())
    file = None if str(file) == _output.STDIN else file
    if file is not None and file.exists():
        raise FileError(str(file), "there is a file of this name; choose another, or move it away")
    text = files("argmap").joinpath("data", "templates", f"{template}.yaml").read_text(encoding="utf-8")
    _output.product(text if file is None else text.replace("THIS_FILE", str(file)), file)
    if file is not None:
        _output.note(f"wrote {file}; next: argmap check {file}")
