"""A quote does not say where in its source it stands.

A quote is there to be looked up, and nobody looks up a sentence in a book without its page. For what has no pages,
give what it does have: a section, a paragraph, a time in a recording. A source on the web needs none, since its
readers can search it; nor does one whose text is in a `file:`, where argmap looks the quote up, nor a quote that was
not said in any source.

Bad:
    claims:
      ban: {text: Schools should ban phones., reasons: [scores]}
      scores:
        text: Bans raised test scores.
        cite:
          - {source: beland, quote: "test scores increased after the bans"}
    sources:
      beland: {title: Ill Communication, author: Louis-Philippe Beland, date: 2016}

Good:
    claims:
      ban: {text: Schools should ban phones., reasons: [scores]}
      scores:
        text: Bans raised test scores.
        cite:
          - {source: beland, at: p. 12, quote: "test scores increased after the bans"}
    sources:
      beland: {title: Ill Communication, author: Louis-Philippe Beland, date: 2016}

Mend: Write `at:` beside the quote, with the page, the section or the time.
"""

from argmap.quotes import quotes_in
from argmap.rules import Context, Hit, Hits, Rule, Severity
from argmap.rules._wording import one_line


def check(context: Context) -> Hits:
    """Look for quotes without `at` from sources that cannot be searched."""
    for quote in quotes_in(context.view):
        source = quote.source
        if source is not None and not quote.entry.at and not source.url and not source.file:
            yield Hit(
                quote.entry,
                f"the quote \"{one_line(quote.text)}\" of '{quote.owner.id}' does not say where in '{source.id}' it is",
                "write `at:` beside it, with a page, a section or a time",
                also=(quote.owner.id,),
            )


RULE = Rule("AM404", "quote-without-locator", Severity.INFO, check)
