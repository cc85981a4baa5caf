"""A claim has no text.

A claim is a statement that can be true or false. Without a text there is nothing to support or to attack, and whoever
looks at the diagram sees an empty card.

Bad:
    claims:
      ban:
        text:
        basis: value

Good:
    claims:
      ban:
        text: Schools should ban phones during lessons.
        basis: value

Mend: Write the claim as a whole sentence after `text:`. If it is still to be found, say so: `text: What follows for
homework is still to be said.` with `open: true`.
"""

from argmap.rules import Fault, reading_rule

RULE = reading_rule(Fault.EMPTY_TEXT)
