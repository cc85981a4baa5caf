"""Reading a rule's page out of the docstring of its file."""

import re
from textwrap import dedent

from argmap.finding import Page
from argmap.rules import PROFILES, Rule
from argmap.rules._catalogue import docstring

_SECTION = re.compile(r"^(Bad|Good|Mend):[ \t]*", re.MULTILINE)


def page(rule: Rule) -> Page:
    """Return the page of a rule. Raises `LookupError` where its docstring lacks a part: a mistake of ours."""
    text = docstring(rule).strip()
    head, *rest = _SECTION.split(text)
    sections = {name: _content(content) for name, content in zip(rest[::2], rest[1::2], strict=True)}
    what, _, why = head.strip().partition("\n")
    missing = [name for name in ("Bad", "Good", "Mend") if not sections.get(name)]
    if missing or not why.strip():
        raise LookupError(f"the page of {rule.code} lacks {', '.join(missing) or 'its reason'}")
    severities = tuple((profile, rule.severity_in(profile)) for profile in PROFILES)
    bad, good, mend = sections["Bad"], sections["Good"], sections["Mend"]
    return Page(rule.code, rule.name, severities, what, _flowed(why), bad, good, _flowed(mend))


def _content(section: str) -> str:
    """Return a section without its indentation; the first line may stand beside the section's name."""
    first, line_end, rest = section.partition("\n")
    return (
        (first + line_end + dedent(rest)).strip("\n").rstrip() if first.strip() else dedent(rest).strip("\n").rstrip()
    )


def _flowed(text: str) -> str:
    """Return paragraphs with one line each."""
    return "\n\n".join(" ".join(each.split()) for each in re.split(r"\n\s*\n", text.strip()))
