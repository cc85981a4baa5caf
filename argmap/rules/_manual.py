"""The manual of the rules, as text, Markdown and JSON."""

import json
from collections.abc import Sequence
from textwrap import fill, indent

from argmap.errors import UnknownNameError
from argmap.finding import Page
from argmap.rules import PROFILES

_WIDTH = 88
_OFF = "off"
FORMS = ("text", "markdown", "json")


def written(pages: Sequence[Page], form: str, whole: bool) -> str:
    """Return pages as `text`, `markdown` or `json`; as Markdown with a table of all rules where they are the whole.

    Raises `UnknownNameError` for another form.
    """
    if form not in FORMS:
        raise UnknownNameError("format", form, FORMS)
    if form == "json":
        return as_json(pages)
    if form == "markdown":
        return manual(pages) if whole else as_markdown(pages)
    return as_text(pages)


def index(pages: Sequence[Page]) -> str:
    """Return the rules in a list: code, name and what is wrong, one a line."""
    width = max(len(page.name) for page in pages)
    return "".join(f"{page.code}  {page.name:{width}}  {page.what}\n" for page in pages)


def as_text(pages: Sequence[Page]) -> str:
    """Return pages for reading in a terminal."""
    return "\n\n".join(_text(page) for page in pages)


def _text(page: Page) -> str:
    why = "\n\n".join(fill(paragraph, _WIDTH) for paragraph in page.why.split("\n\n"))
    return (
        f"{page.code} {page.name} ({_severity(page)})\n\n{fill(page.what, _WIDTH)}\n\n{why}\n\n"
        f"Bad:\n\n{indent(page.bad, '    ')}\n\nGood:\n\n{indent(page.good, '    ')}\n\n"
        f"{fill('Mend: ' + page.mend, _WIDTH)}\n"
    )


def _severity(page: Page) -> str:
    """Return the severity in words, with the profiles that differ from the default."""
    default = dict(page.severities)[PROFILES[0]]
    others = [f"{profile}: {found or _OFF}" for profile, found in page.severities if found != default]
    return "; ".join([str(default or _OFF), *others])


def as_markdown(pages: Sequence[Page]) -> str:
    """Return pages as Markdown, each under a heading of the second level."""
    return "\n".join(_markdown(page) for page in pages)


def _markdown(page: Page) -> str:
    return (
        f"## {page.code} {page.name}\n\n{page.what}\n\nSeverity: {_severity(page)}.\n\n{page.why}\n\n"
        f"Bad:\n\n```yaml\n{page.bad}\n```\n\nGood:\n\n```yaml\n{page.good}\n```\n\nMend: {page.mend}\n"
    )


def manual(pages: Sequence[Page]) -> str:
    """Return the whole manual as Markdown: a table of all rules, then their pages."""
    rows = [f"| Code | Name | {' | '.join(PROFILES)} | What is wrong |", "|---" * (3 + len(PROFILES)) + "|"]
    for page in pages:
        severities = " | ".join(str(found or _OFF) for _, found in page.severities)
        link = f"[{page.name}](#{page.code.lower()}-{page.name})"
        rows.append(f"| {page.code} | {link} | {severities} | {page.what.replace('|', chr(92) + '|')} |")
    table = "\n".join(rows)
    return f"{_HEAD}\n{table}\n\n{as_markdown(pages)}"


_HEAD = """# What `argmap check` finds

This page is made by `argmap explain --all --format markdown`; do not edit it by hand.

A finding has a code, a name and a severity: an **error** makes the map say something else than it seems to, a
**warning** is worth mending, **info** is worth knowing. The columns in the middle are the profiles of `--profile`:
`default`, `essay` for writers, `debate` for those who map what was said, `classroom` with all teaching rules on.

After a finding of AM001 to AM015, AM101, AM102 or AM107 no other command writes its product: the map cannot be read as
it was meant. These findings cannot be ignored. Any other is put up with by naming it and saying why, in the field
`ignore:` of the claim, the reason or the whole map, or in a comment on the line or above it:

```yaml
claims:
  ban:
    text: Schools should ban phones.
    ignore: {unsupported-claim: the class agreed on it}
  # argmap: ignore[unsupported-claim] shown in the film we saw
  attention: Learning needs attention.
```
"""


def as_json(pages: Sequence[Page]) -> str:
    """Return pages as a JSON document with a version field."""
    rules = [
        {
            "code": page.code,
            "name": page.name,
            "severities": {profile: severity.value if severity else None for profile, severity in page.severities},
            "what": page.what,
            "why": page.why,
            "bad": page.bad,
            "good": page.good,
            "mend": page.mend,
        }
        for page in pages
    ]
    return json.dumps({"version": 1, "rules": rules}, ensure_ascii=False, indent=2) + "\n"
