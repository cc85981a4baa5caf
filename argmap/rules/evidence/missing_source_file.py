"""The file of a source is not there, or is none that argmap reads.

A source may name a file with its text, and then every quote from it is looked up there. If the file is missing, the
quotes go unchecked. A file must lie in the folder of the map or below it, so that a map that was sent to you cannot
make argmap read your other files, and so that the folder can be sent on whole; `--allow-outside` lifts this. Folders,
devices and pipes are never opened, nor are files above `max-size`. A file that can be opened must hold text: UTF-8,
or a PDF that is not locked and not just pictures of pages.

Bad:
    claims:
      ban: {text: Schools should ban phones., reasons: [scores]}
      scores:
        text: Bans raised test scores.
        cite:
          - {source: beland, at: p. 12, quote: "test scores increased after the bans"}
    sources:
      beland: {title: Ill Communication, author: Louis-Philippe Beland, date: 2016, file: sources/beland2016.txt}

Good:
    # map.yaml
    claims:
      ban: {text: Schools should ban phones., reasons: [scores]}
      scores:
        text: Bans raised test scores.
        cite:
          - {source: beland, at: p. 12, quote: "test scores increased after the bans"}
    sources:
      beland: {title: Ill Communication, author: Louis-Philippe Beland, date: 2016, file: beland.txt}
    # beland.txt
    We find that test scores increased after the bans.

Mend: Correct the path, which is relative to the file that it stands in; or put the text there; or take `file:` out.
"""

from argmap.rules import Context, Hit, Hits, Rule, Severity
from argmap.rules._wording import one_line


def check(context: Context) -> Hits:
    """Look for sources whose file cannot be had."""
    if not any(source.file for source in context.map.sources):
        return
    for source, problem in context.quotes.problems:
        if problem.is_fault:
            told = f"the file '{one_line(source.file or '')}' of the source '{source.id}' is of no use"
            yield Hit(source, f"{told}: {problem.reason}", problem.way_out)


RULE = Rule("AM406", "missing-source-file", Severity.WARNING, check)
