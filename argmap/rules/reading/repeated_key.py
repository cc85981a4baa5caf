"""One mapping has the same key twice.

YAML readers keep the last of the two and drop the first without a word. In a map that would lose a claim, or all the
reasons under it, and the map would look whole. Both places are shown.

Bad:
    claims:
      ban:
        text: Schools should ban phones.
        basis: value
      ban:
        text: Schools should ban phones during lessons.
        basis: value

Good:
    claims:
      ban:
        text: Schools should ban phones during lessons.
        basis: value

Mend: Delete one of the two, or give it an id of its own. Put what belongs together into one list: `reasons:
[attention, scores]`.
"""

from argmap.rules import Fault, reading_rule

RULE = reading_rule(Fault.REPEATED_KEY)
