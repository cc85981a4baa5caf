"""A field that the format does not have.

A mistyped `resons:` would lose a relation in silence if it were passed over, and an argument without its reason looks
like an argument that has none. So a field that is not known is an error, with the field that was probably meant. Data
of your own is welcome in fields that begin with `x-`.

Bad:
    claims:
      ban:
        text: Schools should ban phones.
        basis: value
        colour: red

Good:
    claims:
      ban:
        text: Schools should ban phones.
        basis: value
        x-colour: red

Mend: Correct the spelling; use the field the finding proposes; or put `x-` before a field of your own. A relation is
written under the claim it bears on: `reasons: [this]` under that claim, not `supports: [that]` here.
`argmap check --fix` corrects what is one letter away from a field.
"""

from argmap.rules import Fault, reading_rule

RULE = reading_rule(Fault.UNKNOWN_FIELD)
