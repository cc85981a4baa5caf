"""Fixes of lines that are no YAML, where quotes or a blank are certain to be the cure."""

import re

from argmap.finding import Fix
from argmap.source import SourceFile
from argmap.yamlmap import fields, shapes
from argmap.yamlmap.indents import Cure
from argmap.yamlmap.letters import is_id
from argmap.yamlmap.mends import COMMENT, one_edit, quoted

_KEY = re.compile(r"[ ]*- |.*:(?=\s|$)")


def cured(source: SourceFile, number: int, cure: Cure, column: int) -> Fix | None:
    """Return the fix of a line that is no YAML; None where its key may take something else than text."""
    line = source.line(number)
    start = source.line_span(number).start
    key = line[:column].strip(" -").removesuffix(":").strip()
    if cure is Cure.SPACE:
        known = any(key in table.fields for table in fields.TABLES)
        return one_edit(cure.value, source.number, start + column, start + column, " ") if known else None
    if not line[:column].rstrip().endswith(":") or not _is_for_text(key):
        return None
    end = _end_of_text(source, number, column)
    if end is None:
        return None
    raw = source.text[start + column : end].rstrip()
    return one_edit(cure.value, source.number, start + column, start + column + len(raw), quoted(raw))


def _is_for_text(key: str) -> bool:
    """Tell whether a key is a field for free text, or an id that may stand before one."""
    shapes_of_it = [table.fields[key].shape for table in fields.TABLES if key in table.fields]
    return all(isinstance(each, shapes.Text) for each in shapes_of_it) and (bool(shapes_of_it) or is_id(key))


def _end_of_text(source: SourceFile, number: int, column: int) -> int | None:
    """Return the offset where a text ends that begins on a line: before its comment, or with the last line it goes on.

    None where that is not plain.
    """
    line = source.line(number)
    indent = len(line) - len(line[:column].lstrip(" -")) - (len(line) - column)
    end = source.line_span(number).end
    comment = COMMENT.search(line, column)
    if comment:
        end = source.line_span(number).start + comment.start()
    if "#" in line[column : comment.start() if comment else None]:
        return None
    for each in range(number + 1, source.line_count + 1):
        more = source.line(each)
        if len(more) - len(more.lstrip(" ")) <= indent or not more.strip():
            break
        if comment or "#" in more or "\t" in more or _KEY.match(more):
            return None
        end = source.line_span(each).end
    return end
