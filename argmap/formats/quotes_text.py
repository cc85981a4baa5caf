"""Quotes with their verdicts as text, a paragraph each."""

from argmap.formats import Format
from argmap.views.quotes import QuoteEntry, QuoteList
from argmap.visible import visible


def write(quotes: QuoteList, options: None = None) -> str:  # noqa: ARG001
    """Return a paragraph for each quote: what it is quoted for, its words, the verdict, and what stands there."""
    return "\n".join(map(_paragraph, quotes.entries))


def _paragraph(entry: QuoteEntry) -> str:
    where = ", ".join(each for each in (entry.source, entry.at) if each)
    lines = [f"{entry.id} ({where})" if where else entry.id, f'  "{entry.quote}"', f"  {_verdict(entry)}"]
    if entry.difference:
        lines.append(f"    {entry.difference}")
    elif entry.passage and entry.verdict != "found":
        lines.append(f"    {entry.passage}")
    # The indent is ours: what is made visible loses the spaces around it.
    return "".join(f"{line[: len(line) - len(line.lstrip())]}{visible(line)}\n" for line in lines)


def _verdict(entry: QuoteEntry) -> str:
    match entry.verdict:
        case "found":
            more = entry.places - 1
            return f"found: {entry.place}" + (
                f", and in {more} more {'place' if more == 1 else 'places'}" if more else ""
            )
        case "altered":
            return f"ALTERED: it {entry.reason}; {entry.place or 'no passage is very like it'}"
        case "absent":
            return f"ABSENT; nearest is {entry.place}" if entry.place else "ABSENT, and nothing is like it"
        case _:
            return f"not checked: it {entry.reason}"


FORMAT = Format("text", suffixes=(".txt",), view=QuoteList, write=write)
