"""What is asked of an evaluation as text: a table of claims, or short lists in plain words."""

from collections.abc import Iterator, Sequence

from argmap.formats import Format
from argmap.formats._cells import cells, wrap
from argmap.formats._grounds import brief, in_words, named
from argmap.formats._positions import told
from argmap.semantics import Value
from argmap.views.evaluation import Answer, Row, Statuses, TableOptions
from argmap.views.grounds import Mention
from argmap.views.positions import Held
from argmap.views.stakes import Bearers, Fewest
from argmap.views.standing import SIGNS
from argmap.visible import visible

_GAP = "  "
_LONGEST_ID = 32
_TEXT = 48
_REASON = 28  # where a reason has less room than that, its line is longer


def write(answer: Answer, options: TableOptions) -> str:
    """Return the answer as lines; those of a table are as long as they need be, where no width is given."""
    if isinstance(answer, Statuses):
        lines = _table(answer, options.width)
    elif isinstance(answer, Bearers):
        lines = [*_bearers(answer)]
    elif isinstance(answer, Fewest):
        lines = [*_fewest(answer)]
    else:
        lines = [*told(answer)] if isinstance(answer, Held) else []
    return "".join(f"{line}\n" for line in lines)


# The table


def _table(statuses: Statuses, width: int | None) -> list[str]:
    if not statuses.rows:
        return []
    head = [*statuses.readings, "claim", "text"]
    table = [[*(_value(row, each) for each in statuses.readings), visible(row.claim.id)] for row in statuses.rows]
    widths = [max(cells(line[at]) for line in [head, *table]) for at in range(len(head) - 1)]
    widths[-1] = min(widths[-1], _LONGEST_ID)
    used = sum(widths) + len(_GAP) * len(widths)
    reasons = "status" in statuses.readings
    text = _TEXT if width is None else max(12, min(_TEXT, width - used - (len(_GAP) + _REASON) * reasons))
    lines = [_joined(head, [*widths, text], "why" if reasons else "")]
    indent = used + text + len(_GAP)
    for row, line in zip(statuses.rows, table, strict=True):
        why = in_words(row.ground) if row.ground is not None else ""
        room = max(_REASON, (width or 0) - indent)
        first, *rest = [why] if width is None else wrap(why, room, room)
        lines.append(_joined([*line, _fitted(brief(row.claim, text), text)], [*widths, text], first))
        lines += (" " * indent + each for each in rest)
    return lines


def _joined(values: Sequence[str], widths: Sequence[int], last: str) -> str:
    padded = (each + " " * (width - cells(each)) for each, width in zip(values, widths, strict=True))
    return _GAP.join([*padded, last]).rstrip()


def _fitted(text: str, width: int) -> str:
    """Return text cut to so many cells: wide characters take two."""
    if cells(text) <= width:
        return text
    head = text.removesuffix("…")
    while cells(head) >= width:
        head = head[:-1]
    return f"{head}…"


def _value(row: Row, reading: str) -> str:
    after = said(row.values[reading])
    if row.before is None:
        return after
    before = row.before[reading]
    return after if before == row.values[reading] else f"{said(before, sign=False)} -> {after}"


def said(value: Value, *, sign: bool = True) -> str:
    """Return the value of a claim in a reading: a word after its sign, or a number."""
    if value is None:
        return "unsettled"
    if isinstance(value, float):
        return f"{value:.2f}"
    return f"{SIGNS[value]} {value}" if sign and value in SIGNS else value


# What a claim hangs on


def _bearers(answer: Bearers) -> Iterator[str]:
    of = f"'{visible(answer.of)}'"
    if answer.status != "stands":
        yield f"{of} {_is(answer.status)}, so nothing bears it."
    elif not answer.bearing:
        yield f"{of} stands, and does so without any one other claim."
    else:
        yield f"{of} stands, but not without any one of these:"
        yield ""
        for each in answer.bearing:
            yield f"{named(each.claim)}  -> {of} {_is(each.becomes)}{_with(each.brings_down - 1)}"
    if answer.effects is not None:
        yield from _effects(answer, of)


def _with(others: int) -> str:
    if others < 1:
        return ""
    return f", and {others} other {'claim no longer stands' if others == 1 else 'claims no longer stand'}"


def _effects(answer: Bearers, of: str) -> Iterator[str]:
    yield ""
    yield f"{of} has strength {said(answer.strength)}. {'Without these it changes:' if answer.effects else ''}".rstrip()
    if answer.effects:
        yield ""
    for each in answer.effects or ():
        yield f"{'unsettled' if each.change is None else f'{each.change:+.2f}'}  {named(each.claim)}"


def _fewest(answer: Fewest) -> Iterator[str]:
    of = f"'{visible(answer.of)}'"
    wanted = f"{of} no longer stands" if answer.goal == "attack" else f"{of} stands"
    if answer.sets == ((),):
        yield f"There is nothing to reject: {of} {_is(answer.status)} already."
    elif not answer.sets:
        yield _in_vain(answer, wanted)
    else:
        size = len(answer.sets[0])
        several = f"any of these sets of {size} claims" if size > 1 else "any one of these claims"
        one = f"these {size} claims are all" if size > 1 else "this claim is"
        yield f"{wanted} if {one if len(answer.sets) == 1 else f'{several} is'} rejected:"
        yield ""
        for number, each in enumerate(answer.sets, 1):
            yield from _set(each, number if size > 1 and len(answer.sets) > 1 else None)
        if answer.more:
            yield ""
            yield f"… and there are more than these {len(answer.sets)}."


def _in_vain(answer: Fewest, wanted: str) -> str:
    if answer.tried is None:
        return f"No claims without reasons can be rejected so that {wanted}."
    tried = {0: "", 1: " No single one does it.", 2: " No one or two of them do it."}[answer.tried]
    return f"It was not found which claims to reject so that {wanted}.{tried}"


def _set(claims: Sequence[Mention], number: int | None) -> Iterator[str]:
    lead = "" if number is None else f"{number}. "
    for place, each in enumerate(claims):
        yield f"{' ' * len(lead) if place else lead}{named(each)}"


def _is(status: str) -> str:
    return "is undecided" if status == "undecided" else status


FORMAT = Format("text", suffixes=(".txt",), view=Answer, write=write)
