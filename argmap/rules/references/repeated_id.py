"""One id is defined in two places.

An id must mean one thing, in a file and in all the files it includes. With two claims of one id every reason that
names it could be meant for either, and an attack on the one would hit the other. Both places are shown.

Bad:
    claims:
      ban:
        text: Schools should ban phones.
        reasons:
          - {id: distract, text: Phones distract pupils., basis: observation}
      distract: {text: Phones distract teachers., basis: observation}

Good:
    claims:
      ban:
        text: Schools should ban phones.
        reasons:
          - {id: distract-pupils, text: Phones distract pupils., basis: observation}
          - distract-teachers
      distract-teachers: {text: Phones distract teachers., basis: observation}

Mend: Rename one of the two. If both say the same, keep one and name it by its id elsewhere.
"""

from argmap.rules import Fault, reading_rule

RULE = reading_rule(Fault.REPEATED_ID)
