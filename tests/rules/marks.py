"""One rule at a time: marks in a map's text where it should fire."""

from textwrap import dedent

from argmap.finding import Finding
from tests.marked import findings_of


def assert_fires(code: str, text: str, profile: str = "default") -> list[Finding]:
    """Check that a rule fires on the lines that end in `# <-`, as often as there are marks, and return its findings."""
    text = dedent(text).lstrip("\n")
    due = [number for number, line in enumerate(text.splitlines(), 1) if line.endswith("# <-")]
    every = findings_of(text, profile)
    blocking = [each.message for _, each in every if each.code[2] == "0" or each.code in ("AM101", "AM102")]
    assert blocking == []
    found = [(line, each) for line, each in every if each.code == code]
    assert sorted(line for line, _ in found) == due, [(line, each.message) for line, each in found]
    return [each for _, each in found]
