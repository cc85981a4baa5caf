"""A field holds another kind of thing than it should.

Each field takes a text, a list or a mapping, and the finding says which was found and which is due. A single value
may stand where a list is due, so `reasons: a` is fine; a list where one text is due is not, since there is no telling
which of its items was meant.

Bad:
    claims:
      ban:
        text: [Schools should ban phones., And tablets.]

Good:
    claims:
      ban:
        text: Schools should ban phones and tablets.
        basis: value

Mend: Write the value in the form the finding names. The claims of a map are a mapping, `id: text`, not a list.
"""

from argmap.rules import Fault, reading_rule

RULE = reading_rule(Fault.WRONG_TYPE)
