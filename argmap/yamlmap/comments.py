"""Comments of the form `# argmap: ignore[name, other] reason`, found in the raw text."""

import re
from bisect import bisect_right

from argmap.model import IgnoreComment
from argmap.source import SourceFile, Span
from argmap.yamlmap.events import ScalarEvent, StreamEndEvent, open_events

_COMMENT = re.compile(
    r"(?:^|(?<=[ \t\r\n]))#[ \t]*argmap:[ \t]*ignore\[([^\]\r\n]*)\][ \t]*:?[ \t]*([^\r\n]*)", re.MULTILINE
)
_SIGN = re.compile(r"(?:^|(?<=[ \t\r\n]))#", re.MULTILINE)
_TO_THE_END = re.compile(r"[^\r\n]*")


def ignore_comments(source: SourceFile) -> tuple[IgnoreComment, ...]:
    """Return the ignore comments of a file that parses. One scan; the file is parsed again only where it finds some."""
    if "ignore[" not in source.text:
        return ()
    hits = list(_COMMENT.finditer(source.text))
    if not hits:
        return ()
    starts, ends = _scalars(source.text)
    made = []
    for hit in hits:
        before = bisect_right(starts, hit.start()) - 1
        if before >= 0 and hit.start() < ends[before]:
            continue
        names = tuple(each.strip() for each in hit.group(1).split(",") if each.strip())
        span = Span(source.number, hit.start(), hit.end())
        made.append(IgnoreComment(names, hit.group(2).strip(), span, source.place(span).line, source.number))
    return tuple(made)


def comments(text: str) -> dict[int, str]:
    """Return all comments of a text that parses, from their `#` to the end of the line, by their offsets. O(n)."""
    starts, ends = _scalars(text)
    made, end = dict[int, str](), 0
    for hit in _SIGN.finditer(text):
        start = hit.start()
        before = bisect_right(starts, start) - 1
        if start >= end and (before < 0 or start >= ends[before]):
            line = _TO_THE_END.match(text, start)
            made[start] = line.group() if line else ""
            end = start + len(made[start])
    return made


def _scalars(text: str) -> tuple[list[int], list[int]]:
    starts, ends, events = [], [], open_events(text)
    while type(event := events.get_event()) is not StreamEndEvent:
        if type(event) is ScalarEvent:
            starts.append(event.start_mark.index)
            ends.append(event.end_mark.index)
    return starts, ends
