"""argmap convert."""

from typing import TYPE_CHECKING, Annotated

import typer

from argmap.cli import _completion
from argmap.cli._options import File, Output

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.yamlmap.load import Loaded


def command(
    file: File,
    *,
    output: Output = None,
    to: Annotated[
        str | None,
        typer.Option(
            metavar="FORMAT",
            autocompletion=_completion.maps,
            help="yaml, af, apx or tgf. Default: by the suffix of -o, else yaml.",
        ),
    ] = None,
    from_: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="FORMAT",
            autocompletion=_completion.maps,
            help="The format of the map. Default: by its suffix, else yaml.",
        ),
    ] = None,
) -> None:
    """Write a map in another format, and tell what is lost.

    af, apx and tgf hold abstract argumentation frameworks, as solvers read them: arguments, and which attacks which.
    A claim becomes an argument; an objection of one premise an attack; a contradiction two. What else bears on what
    stands is counted on standard error: the framework says less than the map then. Of a framework, each argument
    becomes a claim that says its name, and each attack an objection. Comments are kept in no format.

    Other commands read such files as they are: `argmap evaluate frame.apx`.

    Examples: `argmap convert frame.apx -o frame.argmap.yaml`, `argmap convert map.yaml --to af`.
    """
    from argmap.cli import _output
    from argmap.formats import format_for
    from argmap.model import ArgumentMap
    from argmap.views.framework import Framework, framework

    form = format_for((ArgumentMap, Framework), to, output, default="yaml")
    loaded, view = _output.open_loaded(file, from_)
    if form.view is ArgumentMap:
        _output.product(form.write(view.map), output)
        left_out: tuple[str, ...] = ()
    else:
        found = framework(view.map)
        _output.product(form.write(found), output)
        if found.lost:
            _output.note(f"lost: {', '.join(found.lost)}; other claims may stand than in the map")
        left_out = found.left_out
    if left_out := (*left_out, *_comments(loaded)):
        _output.note(f"left out: {', '.join(left_out)}")


def _comments(loaded: "Loaded") -> "Iterator[str]":
    """Yield how many comments the files of a map have; those of frameworks may be names and are not counted."""
    from argmap.yamlmap.comments import comments

    files = [] if loaded.abstract else [each.text for each in loaded.sources if "#" in each.text]
    if count := sum(len(comments(each)) for each in files):
        yield f"{count:,} {'comment' if count == 1 else 'comments'}"
