"""Documents for property tests: mostly what the table of fields allows, with something wrong now and then."""

from typing import Any

from hypothesis import strategies as st

from argmap.yamlmap import fields, shapes

WORDS = (
    "a",
    "b",
    "c1",
    "dana",
    "no",
    "12:40",
    "p. 3",
    "Ünï",
    "字",
    "x y",
    "",
    " ",
    "a.r1",
    "it's",
    '"q"',
    "[sic]",
    "- d",
    "#5",
)
IDS = ("a", "b", "c1", "d-e", "é", "字", "x_y", "1.5")
_JUNK = st.one_of(
    st.sampled_from(WORDS), st.integers(-2, 3), st.sampled_from([0.5, 1.5, -0.25]), st.booleans(), st.none(),
    st.lists(st.sampled_from(WORDS), max_size=2),
    st.dictionaries(st.sampled_from(WORDS), st.sampled_from(WORDS), max_size=2),
)  # fmt: skip
_SCALAR = st.one_of(st.sampled_from(WORDS), st.integers(-2, 3), st.booleans(), st.none())


def map_documents() -> st.SearchStrategy[Any]:
    """JSON documents that are nearly maps."""
    return _record(fields.MAP, 3)


def _sometimes_junk(good: st.SearchStrategy[Any], depth: int) -> st.SearchStrategy[Any]:
    # Deep documents would nearly all be wrong somewhere, so what is wrong gets rarer with the number of values.
    return st.integers(0, 40 if depth > 1 else 80).flatmap(lambda dice: _JUNK if dice == 0 else good)


@st.composite
def _record(draw: st.DrawFn, table: fields.Table, depth: int, also: tuple[str, ...] = ()) -> dict[str, Any]:
    names = [*table.fields, "x-own"]
    chosen = draw(st.lists(st.sampled_from(names), max_size=4 if depth > 1 else 2, unique=True))
    chosen = [*dict.fromkeys((*table.required, *also, *chosen))]
    if draw(st.integers(0, 40)) == 0:
        chosen = chosen[1:]
    made = {}
    for name in chosen:
        shape = table.fields[name].shape if name in table.fields else shapes.Anything()
        made[name] = draw(_sometimes_junk(_shape(shape, depth), depth))
    if draw(st.integers(0, 40)) == 0:
        made[draw(st.sampled_from(("resons", "premises", "text", "txt")))] = draw(_JUNK)
    return made


def _shape(shape: Any, depth: int) -> st.SearchStrategy[Any]:  # noqa: C901  # one case a shape
    match shape:
        case shapes.Text() | shapes.Ref():
            return _SCALAR if depth < 2 else st.sampled_from(WORDS)
        case shapes.Version():
            return st.just(1)
        case shapes.NewId():
            return st.sampled_from(IDS)
        case shapes.Word():
            return st.sampled_from([*map(str, shape.words)])
        case shapes.Number():
            return st.one_of(st.sampled_from([0, 1, 0.5, 0.25]), st.none())
        case shapes.Flag():
            return st.one_of(st.booleans(), st.sampled_from(["yes", "No", "on", "OFF"]), st.none())
        case shapes.Anything():
            return _JUNK
        case shapes.Many():
            item = _shape(shape.item, depth - 1)
            return st.one_of(item, st.lists(item, max_size=3))
        case shapes.Keyed():
            keys = st.sampled_from(IDS if isinstance(shape.key, shapes.NewId) else WORDS)
            return st.dictionaries(keys, _shape(shape.value, depth), max_size=shape.most or 3)
        case shapes.Record():
            return _or_short(shape.table, depth)
        case shapes.Step():
            return _step(depth)
        case shapes.Premise():
            return (
                st.one_of(st.sampled_from(IDS), _record(fields.INLINE_CLAIM, depth - 1))
                if depth > 0
                else st.sampled_from(IDS)
            )
    raise AssertionError(shape)


def _or_short(table: fields.Table, depth: int) -> st.SearchStrategy[Any]:
    short = st.sampled_from(WORDS)
    if depth <= 0 and (table.short or table.located):
        return short
    whole = _record(table, depth - 1)
    return st.one_of(short, whole) if table.short or table.located else whole


def _step(depth: int) -> st.SearchStrategy[Any]:
    ids = st.sampled_from(IDS)
    if depth <= 0:
        return ids
    premise = _shape(shapes.Premise(), depth)
    return st.one_of(
        ids, st.lists(premise, min_size=1, max_size=3), _record(fields.INLINE_CLAIM, depth - 1),
        _record(fields.INFERENCE, depth - 1),
    )  # fmt: skip
