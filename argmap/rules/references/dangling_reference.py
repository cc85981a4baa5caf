"""A name that nothing answers to.

Claims, speakers, sources, groups, sides and schemes are named by their ids. A reference that leads nowhere is a
relation that is lost: a reason that supports nothing, a quote from nobody. Case matters in ids. The nearest name
there is comes with the finding.

Bad:
    claims:
      ban:
        text: Schools should ban phones.
        reasons: [distracts]
      distract: {text: Phones distract pupils., basis: observation}

Good:
    claims:
      ban:
        text: Schools should ban phones.
        reasons: [distract]
      distract: {text: Phones distract pupils., basis: observation}

Mend: Correct the name, or define what it names: a claim under `claims:`, a speaker under `speakers:`, a source under
`sources:`, a group under `groups:`. `argmap check --fix` corrects an id that is one letter away from another.
"""

from argmap.rules import Fault, reading_rule

RULE = reading_rule(Fault.DANGLING_REFERENCE)
