"""A quote is not in the text of its source.

Whoever finds one quote that the source does not have stops believing the others. Mostly the quote is from another
source, or was retold from memory. The text of the source is the file it names in `file:`; without one, a quote is
not checked. Case, line breaks, hyphens at the end of a line and the shapes of quotation marks and dashes do not count,
and neither do the marks of honest quoting: `...` for what was left out, `[brackets]` for what was put in. The finding
shows the passage that comes nearest, with its place.

Bad:
    # map.yaml
    claims:
      ban: {text: Schools should ban phones., reasons: [scores]}
      scores:
        text: Bans raised test scores.
        cite:
          - {source: beland, at: p. 12, quote: "every school that banned phones climbed the league tables"}
    sources:
      beland: {title: Ill Communication, author: Louis-Philippe Beland, date: 2016, file: beland.txt}
    # beland.txt
    We find that test scores of low-achieving students increased after the bans.

Good:
    # map.yaml
    claims:
      ban: {text: Schools should ban phones., reasons: [scores]}
      scores:
        text: Bans raised test scores.
        cite:
          - {source: beland, at: p. 12, quote: "test scores ... increased after the bans"}
    sources:
      beland: {title: Ill Communication, author: Louis-Philippe Beland, date: 2016, file: beland.txt}
    # beland.txt
    We find that test scores of low-achieving students increased after the bans.

Mend: Copy the words from the source. If they are from another one, name that. If they are your own, they are no quote:
put them into `text:`.
"""

from argmap.quotes import Verdict
from argmap.rules import Context, Hits, Rule, Severity
from argmap.rules._wording import one_line
from argmap.rules.evidence._quoting import WIDTH, hit, shown, with_verdict


def check(context: Context) -> Hits:
    """Look for quotes that are not in the file of their source."""
    for each in with_verdict(context, Verdict.ABSENT):
        file = each.quote.source.file if each.quote.source else None
        message = f"the quote {shown(each)} is not in {one_line(file or '')}"
        if each.passage:
            message += f'; nearest is {each.passage.place}: "{one_line(each.passage.text, WIDTH)}"'
        else:
            message += ", nor is anything like it"
        yield hit(each, message, "copy the words from the source, or name the source that they are from")


RULE = Rule("AM407", "quote-absent", Severity.WARNING, check)
