"""Files include each other in a circle.

Each file would have to be read before the other. One file at the top should bring the parts together, and the parts
should know nothing of it.

Bad:
    # main.yaml
    include: [part.yaml]
    claims:
      ban:
        text: Schools should ban phones.
        reasons: [attention]
    # part.yaml
    part: true
    include: [main.yaml]
    claims:
      attention: {text: Learning needs attention., basis: granted}

Good:
    # main.yaml
    include: [part.yaml]
    claims:
      ban:
        text: Schools should ban phones.
        reasons: [attention]
    # part.yaml
    part: true
    claims:
      attention: {text: Learning needs attention., basis: granted}

Mend: Take `include:` out of one of the files. What a part has in common with others belongs in a part of its own.
"""

from argmap.rules import Fault, reading_rule

RULE = reading_rule(Fault.INCLUDE_CYCLE)
