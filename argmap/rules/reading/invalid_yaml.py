"""The file is not YAML, so nothing in it can be read.

YAML gives a meaning to marks that ordinary sentences are full of. A colon and a space make a field, a quotation mark
or a bracket opens something that must be closed, and indentation says what belongs to what. The finding points at the
line where the fault lies, not at where the reader gave up, and names the likely cause. After a fault of this kind the
rest of the file is only searched for more of the same: what a half-read map argues is anyone's guess.

Bad:
    claims:
      ban:
        text: Note: phones distract pupils.

Good:
    claims:
      ban:
        text: >-
          Note: phones distract pupils.
        basis: observation

Mend: Write `text: >-` and put the sentence on the next line, indented: there no mark has a meaning of its own. Indent
with spaces, never with tabs. Where quotation marks around the text are the cure, `argmap check --fix` sets them.
"""

from argmap.rules import Fault, reading_rule

RULE = reading_rule(Fault.INVALID_YAML)
