"""The map is written for a version of the format that this argmap does not know.

A later version may give a field another meaning, and a guess at it could turn an argument round. So argmap reads
nothing it was not made for.

Bad:
    argmap: 99
    claims:
      ban: {text: Schools should ban phones., basis: value}

Good:
    argmap: 1
    claims:
      ban: {text: Schools should ban phones., basis: value}

Mend: Get a newer argmap, or write `argmap: 1` if that is the version you write for.
"""

from argmap.rules import Fault, reading_rule

RULE = reading_rule(Fault.UNKNOWN_VERSION)
