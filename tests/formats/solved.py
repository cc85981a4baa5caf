"""What a solver of the field says of a framework, and what every format of frameworks must keep to."""

from argmap import api
from argmap.formats import reader_for
from argmap.model import ArgumentMap
from argmap.views.framework import Framework, framework

Place = tuple[str, int, int]


def grounded(frame: Framework) -> dict[str, str]:
    """Return what becomes of each argument by the grounded labelling, as pygarg works it out."""
    from pygarg.dung import solver

    names = frame.arguments
    attacks = [[names[one], names[two]] for one, two in frame.attacks]
    within = set(solver.compute_some_extension([*names], attacks, "GR"))
    beaten = {two for one, two in attacks if one in within}
    return {each: "stands" if each in within else "falls" if each in beaten else "undecided" for each in names}


def assert_kept(argument_map: ArgumentMap, form: str) -> None:
    """Write a map of attacks alone and read it again: as a framework it is the same, and the same claims stand."""
    found, frame = reader_for(form, ""), framework(argument_map)
    assert found is not None
    assert (frame.lost, frame.left_out) == ((), ())
    text = found.write(frame)
    loaded = api.read(text, form=form)
    assert loaded.findings == ()
    assert framework(loaded.map) == frame
    assert found.write(framework(loaded.map)) == text
    assert api.read(api.write(loaded.map)).map == loaded.map
    expected = grounded(frame)
    assert dict(api.evaluate(loaded).statuses) == expected
    assert dict(api.evaluate(api.read(api.write(argument_map))).statuses) == expected


def faults(text: str | bytes, form: str) -> list[Place]:
    """Return the codes of what is wrong with a text, each with its line and column."""
    loaded = api.read(text, form=form)
    assert loaded.whole is not bool(loaded.findings)
    places = [loaded.sources[0].place(each.span) for each in loaded.findings]
    return [(each.code, place.line, place.column) for each, place in zip(loaded.findings, places, strict=True)]


def assert_never_raises(data: bytes, form: str) -> None:
    """Read whatever there is: it is a whole map, which can be written as YAML, or there are findings."""
    loaded = api.read(data, form=form)
    if loaded.findings:
        assert not loaded.whole
        assert not loaded.map.claims
    else:
        assert api.read(api.write(loaded.map)).map == loaded.map
