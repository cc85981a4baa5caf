"""A comma inside braces split a text in two.

Between `{` and `}` a comma ends a value, so the rest of the sentence becomes a field of its own, without a value.
YAML finds nothing wrong with that, and the claim would say half of what its author meant.

Bad:
    claims:
      ban: {text: Phones ring, buzz and glow., basis: observation}

Good:
    claims:
      ban: {text: "Phones ring, buzz and glow.", basis: observation}

Mend: Put the text in quotation marks, or write the fields on lines of their own, without braces. `argmap check --fix`
puts it in quotation marks.
"""

from argmap.rules import Fault, reading_rule

RULE = reading_rule(Fault.TEXT_CUT_BY_COMMA)
