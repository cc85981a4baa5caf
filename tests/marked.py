"""Inputs that stand in the test, with a mark on each line where a finding is due."""

import re
from textwrap import dedent

from argmap import api
from argmap.config import Config
from argmap.finding import Finding

_MARK = re.compile(r"# ((?:AM\d{3},? ?)+)$")


def findings_of(text: str, profile: str = "default") -> list[tuple[int, Finding]]:
    """Return the findings of a map's text with the lines they stand on."""
    config = Config(profile=profile)
    loaded = api.read(dedent(text), config=config)
    return [(loaded.sources[each.span.file].place(each.span).line, each) for each in api.check(loaded, config)]


def assert_marked(text: str, families: str = "0123", profile: str = "default") -> list[Finding]:
    """Check that findings of these families stand on the marked lines and nowhere else, and return them."""
    text = dedent(text).lstrip("\n")
    due = sorted(
        (number, code)
        for number, line in enumerate(text.splitlines(), 1)
        if (mark := _MARK.search(line))
        for code in re.findall(r"AM\d{3}", mark.group(1))
    )
    found = [(line, each) for line, each in findings_of(text, profile) if each.code[2] in families]
    assert sorted((line, each.code) for line, each in found) == due, "\n".join(
        f"{line}: {each.code} {each.message} | {each.help}" for line, each in found
    )
    return [each for _, each in found]
