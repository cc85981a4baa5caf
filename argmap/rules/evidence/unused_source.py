"""Nothing in the map is cited from this source or said in it.

A list of sources tells readers what an argument was drawn from. One that nothing refers to promises support that is not
there: either the claim it was read for never got its `cite:`, or it was left behind when that claim was taken out. The
source that the map itself names, in its `source:`, is in use.

Bad:
    claims:
      ban: {text: Schools should ban phones., reasons: [scores]}
      scores: {text: Bans raised test scores., basis: observation}
    sources:
      beland2016: {title: Ill Communication, author: Louis-Philippe Beland, date: 2016}

Good:
    claims:
      ban: {text: Schools should ban phones., reasons: [scores]}
      scores: {text: Bans raised test scores., cite: beland2016}
    sources:
      beland2016: {title: Ill Communication, author: Louis-Philippe Beland, date: 2016}

Mend: Write `cite:` with the source under the claim that it gives reason to believe, or `said:` under what was only
said in it; or take the source out.
"""

from collections.abc import Iterator

from argmap.model import ArgumentMap
from argmap.rules import Context, Hit, Hits, Needs, Rule, Severity
from argmap.rules._wording import one_line


def check(context: Context) -> Hits:
    """Look for sources that no `cite`, no `said` and not the map itself names."""
    if not context.map.sources:
        return
    named = set(_named(context.map))
    for source in context.map.sources:
        if source.id not in named:
            title = f' ("{one_line(source.title)}")' if source.title else ""
            yield Hit(
                source,
                f"nothing is cited from '{source.id}'{title} or said in it",
                "write `cite:` with it under the claim that it supports, or take it out",
            )


def _named(argument_map: ArgumentMap) -> Iterator[str | None]:
    yield argument_map.source
    for claim in argument_map.claims:
        yield from (each.source for each in claim.cite)
        yield from (each.source for each in claim.said)
    for inference in argument_map.inferences:
        yield from (each.source for each in inference.said)


RULE = Rule("AM401", "unused-source", Severity.WARNING, check, needs=Needs.ALL)
