"""A quote differs from the words of its source.

A quote promises the very words. Whoever changes them, leaves some out or puts some in without a sign lets the source
say what it did not say, even if nothing was meant by it. There are signs for both: `...` stands for what was left
out, `[brackets]` hold what was put in or put in another form. The finding shows the passage with the difference:
`[-words-]` stand in the source alone, `{+words+}` in the quote alone. Case, line breaks and the shapes of quotation
marks and dashes do not count.

Bad:
    # map.yaml
    claims:
      ban: {text: Schools should ban phones., reasons: [scores]}
      scores:
        text: Bans raised test scores.
        cite:
          - {source: beland, at: p. 12, quote: "test scores of all students increased after the bans"}
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
          - {source: beland, at: p. 12, quote: "[The] test scores of ... students increased after the bans"}
    sources:
      beland: {title: Ill Communication, author: Louis-Philippe Beland, date: 2016, file: beland.txt}
    # beland.txt
    We find that test scores of low-achieving students increased after the bans.

Mend: Copy the words from the source; write `...` for what you leave out, and what you put in into [brackets].
"""

from argmap.quotes import Verdict
from argmap.rules import Context, Hits, Rule, Severity
from argmap.rules.evidence._quoting import hit, shown, with_verdict


def check(context: Context) -> Hits:
    """Look for quotes that stand in the file of their source in other words."""
    for each in with_verdict(context, Verdict.ALTERED):
        place = each.passage.place if each.passage else ""
        message = f"the quote {shown(each)} {each.reason}, at {place}"
        if each.difference:
            message += f": {each.difference}"
        yield hit(each, message, _HELP if each.difference else _IN_ORDER)


_HELP = (
    "copy the words, or write `...` for what you leave out and [brackets] around what you put in; "
    "`[-this-]` is in the source alone, `{+this+}` in the quote alone"
)
_IN_ORDER = "quote the parts one by one, in entries of their own"

RULE = Rule("AM408", "quote-altered", Severity.WARNING, check)
