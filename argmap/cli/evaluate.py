"""argmap evaluate."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.cli import _completion
from argmap.cli._options import Circular, File, Output

if TYPE_CHECKING:
    from argmap.views.evaluation import Answer, Row, Statuses

# Theses that are told of one by one.
_FEW = 3


def command(
    file: File,
    *,
    semantics: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME",
            autocompletion=_completion.readings,
            help="A column: status, positions or strength; may be repeated. Default: status.",
        ),
    ] = None,
    strength: Annotated[bool, typer.Option("--strength", help="Add a column of strengths, from 0 to 1.")] = False,
    assume: Annotated[list[str] | None, typer.Option(metavar="ID", help="What changes if this holds.")] = None,
    reject: Annotated[list[str] | None, typer.Option(metavar="ID", help="What changes if this falls.")] = None,
    leave_open: Annotated[
        list[str] | None, typer.Option("--open", metavar="ID", help="What changes if this is left undecided.")
    ] = None,
    all_open: Annotated[
        bool, typer.Option("--all-open", help="What changes if all that is marked open is left undecided.")
    ] = False,
    without: Annotated[
        list[str] | None, typer.Option(metavar="SPEAKER", help="What changes if this speaker had said nothing.")
    ] = None,
    load_bearing: Annotated[
        str | None, typer.Option(metavar="ID", help="The claims that this one cannot do without.")
    ] = None,
    cheapest: Annotated[
        tuple[str, str] | None,
        typer.Option(
            metavar="attack|rescue ID",
            autocompletion=_completion.goals,
            help="The fewest leaf claims to reject so that this one no longer stands, or stands.",
        ),
    ] = None,
    positions: Annotated[
        bool, typer.Option("--positions", help="What can be held together, every attack on it answered.")
    ] = False,
    speaker: Annotated[
        str | None, typer.Option(metavar="SPEAKER", help="With --positions: whether this speaker is coherent.")
    ] = None,
    circular: Circular = "falls",
    width: Annotated[
        int | None,
        typer.Option(min=40, metavar="N", help="Line length of the table. Default: the terminal's, else any."),
    ] = None,
    form: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="FORMAT",
            autocompletion=_completion.answers,
            help="text or json. Default: by the suffix of -o, else text.",
        ),
    ] = None,
    output: Output = None,
) -> None:
    """Tell which claims stand, which fall and which are undecided, and why.

    An objection that nothing answers defeats, however much support there is. Options that change something may be
    repeated and joined: what they change is told, and nothing else. `argmap why` explains one claim in full.

    Examples: `argmap evaluate map.yaml`, `argmap evaluate map.yaml --reject cost --without dana`,
    `argmap evaluate map.yaml --load-bearing ban`, `argmap evaluate map.yaml --cheapest attack ban`.
    """
    from argmap import api
    from argmap.cli import _output
    from argmap.formats import format_for
    from argmap.semantics.changes import Changes
    from argmap.views.evaluation import Answer, TableOptions, statuses
    from argmap.views.positions import held
    from argmap.views.stakes import bearers, fewest

    questions = {"--load-bearing": load_bearing, "--cheapest": cheapest, "--positions": positions}
    _agree([name for name, asked in questions.items() if asked not in (None, False)], semantics, strength, speaker)
    goal = cheapest and _goal(cheapest[0])
    writer = format_for(Answer, form, output, default="text")
    changes = Changes(tuple(assume or ()), tuple(reject or ()), tuple(leave_open or ()), all_open, tuple(without or ()))
    evaluation = api.evaluate(_output.open_map(file), changes, circular)
    answer: Answer
    if load_bearing is not None:
        answer = bearers(evaluation, load_bearing, with_effects=strength)
    elif cheapest is not None and goal is not None:
        answer = fewest(evaluation, goal, cheapest[1])
    elif positions:
        answer = held(evaluation, speaker)
    else:
        answer = statuses(evaluation, [*(semantics or ["status"]), *(["strength"] if strength else [])])
    _output.product(writer.write(answer, TableOptions(width or _output.terminal_width(output))), output)
    for line in _summary(answer):
        _output.note(line)


def _agree(questions: list[str], semantics: list[str] | None, strength: bool, speaker: str | None) -> None:
    """Raise `ArgmapError` where options contradict each other."""
    from argmap.errors import ArgmapError

    if len(questions) > 1:
        raise ArgmapError(f"{' and '.join(questions)} ask different questions; ask one at a time")
    if speaker is not None and "--positions" not in questions:
        raise ArgmapError("--speaker goes with --positions; to leave a speaker out, say --without")
    if questions and semantics:
        raise ArgmapError(f"--semantics chooses columns of the table, and {questions[0]} gives none; leave one out")
    if strength and questions not in ([], ["--load-bearing"]):
        raise ArgmapError(f"--strength adds a column to the table, and {questions[0]} gives none; leave one out")


def _goal(word: str) -> str:
    from argmap.errors import UnknownNameError

    if word not in (known := _completion.goals()):
        raise UnknownNameError("goal", word, known)
    return word


def _summary(answer: "Answer") -> Iterator[str]:
    """Yield what is told beside the product."""
    from argmap.views.evaluation import Statuses
    from argmap.views.positions import Held
    from argmap.views.stakes import Fewest

    if isinstance(answer, Statuses):
        yield _verdict(answer)
    elif isinstance(answer, Held) and answer.more:
        yield f"{len(answer.positions)} positions are listed, and there are more: --assume and --reject tell them apart"
    elif isinstance(answer, Fewest) and not answer.sets and answer.tried is not None:
        from argmap.semantics.solver import has_solver

        if not has_solver():
            yield "larger sets are found by the solver clingo, which is not installed: pip install 'clingo<6'"


def _verdict(answer: "Statuses") -> str:
    """Return how many claims stand, or change, and what becomes of the theses."""
    counts = answer.counts
    if answer.changes:
        number = len(answer.rows)
        told = (
            f"{number} of {answer.claims} claims {'changes' if number == 1 else 'change'}"
            if number
            else "nothing changes"
        )
    else:
        told = f"{counts['stands']} stand, {counts['falls']} fall, {counts['undecided']} undecided"
    theses = _theses(answer.theses) if "status" in answer.readings else ""
    return f"{told}; {theses}" if theses else told


def _theses(rows: "Sequence[Row]") -> str:
    """Return what becomes of the theses, each by name where there are few."""
    if len(rows) > _FEW:
        return f"{sum(each.values['status'] == 'stands' for each in rows)} of {len(rows)} theses stand"
    return "; ".join(_thesis(each) for each in rows)


def _thesis(row: "Row") -> str:
    now = row.values["status"]
    word = "is undecided" if now == "undecided" else now
    before = None if row.before is None else row.before["status"]
    return f"the thesis '{row.claim.id}' {word}" + ("" if before in (None, now) else f" (before: {before})")
