"""Why a text is not YAML: the likely cause, read off the source line, and every further fault of the same file.

PyYAML's own words differ between its parsers and speak of tokens, so the line decides. The offending line is then made
harmless and the parse goes on, up to 20 faults.
"""

import re
from collections.abc import Iterator

from argmap.source import SourceFile, Span
from argmap.yamlmap.cures import cured
from argmap.yamlmap.drafts import Faults
from argmap.yamlmap.events import END_EVENTS, StreamEndEvent, YAMLError, fault_offsets, open_events
from argmap.yamlmap.faults import Fault
from argmap.yamlmap.indents import Cause, Cure, indentation

MOST = 20
LARGE = 2_000_000

SAFE_FORM = "write `>-` after the key and put the sentence on the next line, indented: it may then hold any sign"
_QUOTE_ALL = "put the whole text in the other kind of quotes, or " + SAFE_FORM
_QUOTE = "put the whole text in quotes, or " + SAFE_FORM

# Indent and dashes, then a key and its colon, both optional, then the value.
_LINE = re.compile(r"(?P<lead>\s*(?:- +)*)(?P<key>[^\s:#\"'\[{][^:#]*?:(?=\s|$))?(?P<gap>\s*)(?P<value>.*)")
_NO_SPACE = re.compile(r"\s*(?:- +)*[A-Za-z_]+:(?=[^\s:/])")
_INNER_COLON = re.compile(r":(?=\s|$)")
_CLOSING = {"[": "]", "{": "}"}
_SIGNS = {
    "@": "`@`", "`": "a backtick", "%": "`%`", "*": "`*`", "&": "`&`", "!": "`!`",
    "- ": "`- `", "? ": "`? `", ">": "`>`", "|": "a bar",
}  # fmt: skip
_BLOCK_HEADER = re.compile(r"[>|][-+0-9]{0,2}\s*(#.*)?$")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def report_yaml_faults(text: str, faults: Faults) -> None:
    """Report what in `text` is not YAML; other faults found on those lines before are dropped, being the same mistake.

    Parses once a fault, at most 20 times, and only once a text of more than 2 million characters.
    """
    source = SourceFile(faults.number, "", text)
    lines = [source.line(number) + "\n" for number in range(1, source.line_count + 1)]
    causes: dict[int, Cause] = {}
    most = MOST if len(text) <= LARGE else 1
    while len(causes) < most and (fault := _first_fault(current := "".join(lines))) is not None:
        cause = _find_cause(current, *fault)
        if cause.line in causes or cause.line > len(lines):
            break
        causes[cause.line] = cause
        lines[cause.line - 1] = _harmless(lines, cause.line)
    faults.findings[:] = [each for each in faults.findings if source.place(each.span).line not in causes]
    for number, cause in causes.items():
        start = source.line_span(number).start
        end = max(cause.end, cause.start + 1)
        fix = cured(source, number, *cause.cure) if cause.cure else None
        faults.add(Fault.INVALID_YAML, start + cause.start, start + end, cause.message, cause.help, fix=fix)


def readable(text: str) -> str | None:
    """Return a text of the same length that is YAML: where a line is not, blanks are in place of its value, or of it.

    None where that does not help. Every offset means the same place in both.
    """
    lines = re.findall(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+", text)
    blanked: list[int] = []
    while (fault := _first_fault(current := "".join(lines))) is not None:
        number = _find_cause(current, *fault).line
        if blanked.count(number) == 2 or number > len(lines) or len(blanked) == 2 * MOST:
            return None
        blanked.append(number)
        line = lines[number - 1]
        content = line.rstrip("\r\n")
        match = _LINE.match(content)
        has_key = match and match["key"] and "\t" not in match["lead"]
        kept = match.end("key") if match and has_key and blanked.count(number) == 1 else 0
        lines[number - 1] = content[:kept].ljust(len(content)) + line[len(content) :]
    return current


def _first_fault(text: str) -> tuple[YAMLError, int] | None:
    """Return the fault that ends the parse of `text`, and the offset of the last event before it."""
    last = 0
    try:
        events = open_events(text)
        while type(event := events.get_event()) is not StreamEndEvent:
            if type(event) not in END_EVENTS:
                last = event.start_mark.index
    except YAMLError as fault:
        return fault, last
    return None


def _harmless(lines: list[str], number: int) -> str:
    """Return the line with its key kept and its value emptied, so that what surrounds it still parses."""
    line = lines[number - 1]
    content = line.rstrip("\r\n")
    match = _LINE.match(content)
    ending = line[len(content) :] or "\n"
    if match is None or match["key"] is None or "\t" in match["lead"]:
        return ending
    kept = f"{match['lead']}{match['key']}"
    following = next((each for each in lines[number:] if each.strip()), "")
    deeper = len(following) - len(following.lstrip()) > len(match["lead"])
    return kept + ("" if deeper else " ''") + ending


def _find_cause(text: str, fault: YAMLError, last: int) -> Cause:
    """Return what most likely made `text` unreadable, judged by the lines from the last good event to the fault."""
    source = SourceFile(0, "", text)
    if control := _CONTROL.search(text):
        place = source.place(Span(0, control.start(), control.end()))
        message = f"the control character U+{ord(control.group()):04X}"
        return Cause(
            place.line, place.column - 1, place.column, message, "remove it; YAML takes it only in quotes, escaped"
        )
    for number in _suspects(source, fault, last):
        line = source.line(number)
        for look in (_tab, _open_quote, _value_start, _no_space, _inner_colon, _odd_escape):
            if cause := look(number, line):
                return cause
    offsets = [min(each, len(text)) for each in fault_offsets(fault)] or [0]
    return indentation(source, _line_at(source, offsets[0]), _line_at(source, offsets[-1]))


def _suspects(source: SourceFile, fault: YAMLError, last: int) -> Iterator[int]:
    """Return lines to look at: where a quote opened, where the fault was noticed, the line with text before that."""
    offsets = [*fault_offsets(fault)] or [0]
    noticed, began = _line_at(source, offsets[0]), _line_at(source, offsets[-1])
    first = _line_at(source, last)
    for number in range(first, min(noticed, first + 500) + 1):
        if _opens_quote(source.line(number)) is not None:
            yield number
            break
    yield noticed
    before = noticed - 1
    while before > 1 and not source.line(before).strip():
        before -= 1
    if before >= 1:
        yield before
    yield began


def _line_at(source: SourceFile, offset: int) -> int:
    return source.place(Span(0, offset, offset)).line


def _opens_quote(line: str) -> int | None:
    """Return the column of a quote that starts the line's value and is not closed on the line."""
    match = _LINE.match(line)
    if match is None or match["value"][:1] not in ("'", '"'):
        return None
    return match.start("value") if _closing_quote(match["value"]) is None else None


def _closing_quote(value: str) -> int | None:
    """Return the index of the quote that closes the one `value` starts with."""
    quote, index = value[0], 1
    while index < len(value):
        if quote == '"' and value[index] == "\\":
            index += 2
        elif value[index] == quote:
            if quote == "'" and value[index + 1 : index + 2] == "'":
                index += 2
                continue
            return index
        else:
            index += 1
    return None


def _tab(number: int, line: str) -> Cause | None:
    lead = line[: len(line) - len(line.lstrip())]
    if "\t" not in lead or not line.strip():
        return None
    return Cause(
        number, lead.index("\t"), len(lead), "a tab indents this line", "indent with spaces; YAML does not take tabs"
    )


def _open_quote(number: int, line: str) -> Cause | None:
    column = _opens_quote(line)
    if column is None:
        return None
    help_ = f"close it with another {line[column]}, or " + SAFE_FORM
    return Cause(number, column, len(line), "a quote is opened here and never closed", help_)


def _value_start(number: int, line: str) -> Cause | None:
    match = _LINE.match(line)
    if match is None or not match["value"]:
        return None
    value, column = match["value"], match.start("value")
    if value[0] in "'\"":
        closed = _closing_quote(value)
        rest = value[closed + 1 :].strip() if closed is not None else ""
        if rest and rest[0] not in "#,]}:":
            what = "the text starts with a quote and goes on after it"
            return Cause(number, column, len(line), what, _QUOTE_ALL, (Cure.QUOTE, column))
    if value[0] in "[{":
        closed = value.rfind(_CLOSING[value[0]])
        rest = value[closed + 1 :].strip() if closed >= 0 else ""
        if closed < 0:
            help_ = f"close it with `{_CLOSING[value[0]]}`; a text that starts with a bracket goes in quotes"
            return Cause(number, column, len(line), "a bracket is opened here and not closed", help_)
        if rest and rest[0] not in "#,]}:":
            what = "the text starts with a bracket and goes on after it"
            return Cause(number, column, len(line), what, _QUOTE, (Cure.QUOTE, column))
    for sign, name in _SIGNS.items():
        if value.startswith(sign) and not (sign in ">|" and _BLOCK_HEADER.match(value)):
            what = f"the text starts with {name}, which means something in YAML"
            # A dash, `>` or a bar may have been meant for a list or a block.
            cure = None if sign[0] in "-?>|" else (Cure.QUOTE, column)
            return Cause(number, column, len(line), what, _QUOTE, cure)
    return None


def _no_space(number: int, line: str) -> Cause | None:
    match = _NO_SPACE.match(line)
    if match is None or line.lstrip().startswith(("http", "#")):
        return None
    at = match.end()
    return Cause(number, at - 1, at, "no space after the key's colon", "put a space after the colon", (Cure.SPACE, at))


def _inner_colon(number: int, line: str) -> Cause | None:
    match = _LINE.match(line)
    if match is None or not match["key"] or match["value"][:1] in ("", "'", '"', "[", "{", "#"):
        return None
    inner = _INNER_COLON.search(match["value"])
    if inner is None:
        return None
    column = match.start("value") + inner.start()
    where = "ends with a colon" if column == len(line.rstrip()) - 1 else "has a colon and a space in it"
    what = f"the text {where}, which YAML takes for another key"
    return Cause(number, column, column + 1, what, _QUOTE, (Cure.QUOTE, match.start("value")))


def _odd_escape(number: int, line: str) -> Cause | None:
    match = _LINE.match(line)
    if match is None or match["value"][:1] != '"' or "\\" not in match["value"]:
        return None
    column = match.start("value") + match["value"].index("\\")
    help_ = "write the backslash twice, or use single quotes, where it means itself"
    return Cause(
        number, column, column + 2, "a backslash in double quotes starts an escape that YAML does not know", help_
    )
