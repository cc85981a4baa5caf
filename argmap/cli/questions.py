"""argmap questions."""

from typing import Annotated

import typer

from argmap.cli import _completion
from argmap.cli._options import File, Output


def command(
    file: File,
    *,
    scheme: Annotated[
        str | None,
        typer.Option(metavar="NAME", autocompletion=_completion.schemes, help="Only steps of this scheme."),
    ] = None,
    form: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="FORMAT",
            autocompletion=_completion.drills,
            help="text, markdown or json. Default: by the suffix of -o, else text.",
        ),
    ] = None,
    output: Output = None,
) -> None:
    """List the critical questions that steps of a scheme leave open: a drill for both sides.

    Whoever argues so must answer what they take for granted; other questions are for the challenger, who must show
    something. A question is left out once `answers:` names a claim that meets it, or `waived`; one about what is taken
    for granted also where the map attacks that already.

    Examples: `argmap questions map.yaml`, `argmap questions map.yaml -o drill.md`,
    `argmap questions map.yaml --format markdown | pandoc -o drill.docx`.
    """
    from argmap.cli import _output
    from argmap.formats import format_for
    from argmap.views.questions import Questions, questions

    writer = format_for(Questions, form, output, default="text")
    view = _output.open_map(file)
    found = questions(view, scheme)
    _output.product(writer.write(found), output)
    if number := found.without_scheme:
        told = "names no scheme and so has no questions" if number == 1 else "name no scheme and so have no questions"
        _output.note(f"{number} of {len(view.map.inferences)} steps {told}; argmap schemes lists the schemes")
