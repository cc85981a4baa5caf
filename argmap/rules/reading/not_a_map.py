"""The file is empty, or holds something else than fields.

A map begins with fields such as `title:` and `claims:`. A list or a bare text at the top names no claim.

Bad:
    - Schools should ban phones.
    - Phones distract pupils.

Good:
    claims:
      ban:
        text: Schools should ban phones.
        reasons:
          - {text: Phones distract pupils., basis: observation}

Mend: Put the claims under `claims:`, each with an id of its own. `argmap new` writes a map to start from.
"""

from argmap.rules import Fault, reading_rule

RULE = reading_rule(Fault.NOT_A_MAP)
