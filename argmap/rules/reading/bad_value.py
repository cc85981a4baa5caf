"""A value that its field does not allow.

Some fields take a number within bounds, some one word of a short list, and ids are made of letters, digits, `-`, `_`
and `.`, so that they can be written anywhere without quoting. Such a value is an error, since there is no telling
which of the allowed ones was meant; the nearest one is proposed.

Bad:
    claims:
      ban: {text: Schools should ban phones., basis: valeu}

Good:
    claims:
      ban: {text: Schools should ban phones., basis: value}

Mend: Take one of the words the finding lists, or a number within the bounds it names. `argmap check --fix`
corrects a slip, and puts dashes into an id that has spaces, here and wherever it is named; where an id has no letters
(`???`), it is made of the claim's text.
"""

from argmap.rules import Fault, reading_rule

RULE = reading_rule(Fault.BAD_VALUE)
