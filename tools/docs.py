"""Write what is generated: tables, help texts and the manual. `python -m tools.docs`.

With `--sessions`, also runs the console sessions of all pages again and writes in what came out; read the difference
before you keep it.
"""

import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from argmap.registry import discover
from argmap.yamlmap import fields, shapes
from argmap.yamlmap.catalogue import debate_formats
from tools.sessions import ROOT, furnish, rerun, run_argmap

DOCS = ROOT / "docs"
# Which command writes which view, in the order of the page.
COMMANDS = {
    "Outline": "outline",
    "Drawing": "render",
    "Diagram": "render",
    "Page": "render",
    "Table": "list",
    "Statistics": "stats",
    "QuoteList": "quotes",
    "Questions": "questions",
    "SchemeList": "schemes",
    "Answer": "evaluate",
    "Justification": "why",
    "Framework": "convert",
    "ArgumentMap": "convert",
}


def pages() -> list[Path]:
    """Return the pages for people: those beside the code and those in docs/."""
    return [*sorted(ROOT.glob("*.md")), *sorted(DOCS.glob("*.md"))]


def made() -> dict[Path, Callable[[], str]]:
    """Return how each file that is generated, in whole or in part, is made."""
    return {
        DOCS / "rules.md": lambda: run_argmap(["explain", "--all", "--format", "markdown"], ROOT),
        DOCS / "commands.md": commands,
        DOCS / "format.md": lambda: filled(DOCS / "format.md", "fields", field_tables()),
        DOCS / "schemes.md": lambda: filled(DOCS / "schemes.md", "schemes", scheme_pages()),
        DOCS / "formats.md": lambda: filled(DOCS / "formats.md", "formats", format_tables()),
    }


def filled(page: Path, name: str, content: str) -> str:
    """Return a page with new content between `<!-- made: NAME -->` and `<!-- end -->`."""
    pattern = rf"(?s)(<!-- made: {name} -->\n).*?(<!-- end -->)"
    return re.sub(pattern, lambda found: found[1] + content + found[2], page.read_text(encoding="utf-8"))


def commands() -> str:
    """Return the page of all commands: the help of each."""
    helped = run_argmap(["--help"], ROOT)
    listed = helped.partition("Commands:\n")[2].partition("\n\n")[0]
    names = re.findall(r"^  ([a-z-]+) ", listed, flags=re.MULTILINE)
    parts = [f"# Commands\n\nThis page is made by `python -m tools.docs`; do not edit it by hand.\n\n{_block(helped)}"]
    parts += [f"## argmap {name}\n\n{_block(run_argmap([name, '--help'], ROOT))}" for name in names]
    return "\n".join(parts)


def _block(text: str) -> str:
    return f"```text\n{text.strip()}\n```\n"


def field_tables() -> str:
    """Return the fields of every kind of mapping as Markdown tables."""
    parts = []
    for table in fields.TABLES:
        if table is fields.INLINE_CLAIM:
            new = tuple(each for each in table.own if each.name not in fields.CLAIM.fields)
            parts.append(f"### {_title(table)}\n\nThose of a [claim](#fields-of-a-claim), and:\n\n{_field_rows(new)}")
            continue
        parts.append(f"### {_title(table)}\n\n{_short_form(table)}{_field_rows(table.own, table.required)}")
    parts.append(f"### Fields of every mapping\n\n{_field_rows(fields.COMMON)}")
    return "\n" + "\n".join(parts) + "\n"


def _field_rows(own: tuple[fields.Field, ...], required: tuple[str, ...] = ()) -> str:
    marked = {name: f"`{name}` (required)" for name in required}
    rows = [(marked.get(each.name, f"`{each.name}`"), value(each.shape), each.doc) for each in own]
    return _rows(("field", "value", "meaning"), rows)


def _title(table: fields.Table) -> str:
    return f"Fields of {'an' if table.name[0] in 'aeiou' else 'a'} {table.name}"


def _short_form(table: fields.Table) -> str:
    if table.located:
        return "Short form: `source` or `source, place`.\n\n"
    return f"Short form: a text alone is its `{table.short}`.\n\n" if table.short else ""


def value(shape: shapes.Shape) -> str:
    """Return what a value may be, in words."""
    match shape:
        case shapes.Word(words):
            said = ", ".join(f"`{each}`" for each in words)
        case shapes.Number(low, high):
            said = f"number from {low:g} to {high:g}"
        case shapes.Ref(kind):
            said = _REFERENCES.get(kind) or f"id of a {kind}"
        case shapes.Many(shapes.Many(item)):
            said = f"list of lists: {value(item)}"
        case shapes.Many(item):
            said = f"one or a list: {value(item)}"
        case shapes.Keyed(item, key):
            said = f"mapping: {'id' if isinstance(key, shapes.NewId) else 'name'} to {value(item)}"
        case shapes.Record(table):
            said = f"[{table.name}](#{_title(table).lower().replace(' ', '-')})"
        case _:
            said = _WORDS[type(shape)]
    return said


_REFERENCES = {
    "answer": "id of a claim, or `waived`",
    "scheme": "key of a [scheme](schemes.md)",
    "debate format": ", ".join(f"`{each}`" for each in debate_formats()),
}
_WORDS = {
    shapes.Text: "text",
    shapes.Flag: "`true` or `false`",
    shapes.Version: "`1`",
    shapes.NewId: "a new id",
    shapes.Step: "[step](#claims-and-what-bears-on-them)",
    shapes.Premise: "id of a claim or [inline claim](#fields-of-an-inline-claim)",
    shapes.Anything: "anything",
}


def scheme_pages() -> str:
    """Return every argumentation scheme, with what it needs and what may be asked of it."""
    return f"\n{run_argmap(['schemes', '--format', 'markdown'], ROOT)}\n"


def format_tables() -> str:
    """Return the formats of each command and the reports of `argmap check` as Markdown tables."""
    from argmap.formats import Format
    from argmap.reports import Report

    by_command: dict[str, list[tuple[str, ...]]] = {name: [] for name in COMMANDS.values()}
    for module, form in _found("argmap.formats", Format):
        suffixes = ", ".join(f"`{each}`" for each in form.suffixes)
        by_command[COMMANDS[form.view.__name__]].append((f"`{form.name}`", suffixes, _first_line(module)))
    head = ("format", "suffixes", "what it is")
    parts = [f"### argmap {name}\n\n{_rows(head, rows)}" for name, rows in by_command.items()]
    reports = [(f"`{each.name}`", _first_line(module)) for module, each in _found("argmap.reports", Report)]
    return "\n" + "\n".join([*parts, f"### argmap check\n\n{_rows(('format', 'what it is'), reports)}"]) + "\n"


def _found(package: str, kind: type[Any]) -> list[tuple[str, Any]]:
    from argmap.registry import module_names

    return list(zip(module_names(package), discover(package, kind), strict=True))


def _first_line(module: str) -> str:
    """Return what a module says of itself in its first line, without where that is laid down."""
    line = (sys.modules[module].__doc__ or "").partition("\n")[0].partition(" Source: ")[0]
    return re.sub(r"docs/(\S+\.md)", r"[\1](\1)", line)


def _rows(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |" for line in lines) + "\n"


def main() -> None:
    """Write everything that is generated."""
    for path, content in made().items():
        path.write_text(content(), encoding="utf-8")
    if "--sessions" not in sys.argv[1:]:
        return
    for path in pages():
        with TemporaryDirectory() as folder:
            text, missing = rerun(path.read_text(encoding="utf-8"), furnish(Path(folder)))
        path.write_text(text, encoding="utf-8")
        if missing:
            sys.exit(f"{path.name} needs {', '.join(sorted(missing))}, which is not installed")


if __name__ == "__main__":
    main()
