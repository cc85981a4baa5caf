"""A text lost its tail to a comment.

In YAML a space and a `#` begin a comment, and what follows is thrown away: `issue #12 is open` reads as `issue`. YAML
finds nothing wrong with that, which is why it is told here. A comment that is meant as one has a space after its `#`.

Bad:
    claims:
      fixed:
        text: Nobody has mended issue #12 in a year.
        basis: observation

Good:
    claims:
      fixed:
        text: "Nobody has mended issue #12 in a year."
        basis: observation

Mend: Put the text in quotation marks, or write `text: >-` and the sentence on the next line, indented. If it is a
comment, put a space after the `#`. `argmap check --fix` quotes the text, unless a whole sentence stands before the `#`.
"""

from argmap.rules import Fault, reading_rule

RULE = reading_rule(Fault.TEXT_CUT_BY_COMMENT)
