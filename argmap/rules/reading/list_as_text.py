"""Several ids were written as one text.

`reasons: a, b` names one claim that would be called "a, b". There is none, but there are claims `a` and `b`. Whether
these are two reasons or one with two premises is for the author to say, and it makes a difference: independent
reasons each carry the conclusion, premises that work together fall together.

Bad:
    claims:
      ban:
        text: Schools should ban phones.
        reasons: distract, attention
      distract: {text: Phones distract pupils., basis: observation}
      attention: {text: Pupils learn by attention., basis: granted}

Good:
    claims:
      ban:
        text: Schools should ban phones.
        reasons:
          - [distract, attention]
      distract: {text: Phones distract pupils., basis: observation}
      attention: {text: Pupils learn by attention., basis: granted}

Mend: Write `reasons: [a, b]` for two reasons that are independent of each other, `reasons: [[a, b]]` for one reason
whose premises work together. `argmap check --fix` puts the brackets around: an item of a list becomes one reason.
"""

from argmap.rules import Fault, reading_rule

RULE = reading_rule(Fault.LIST_AS_TEXT)
