"""An anchor, an alias, a merge key or a tag, which are no part of the format.

YAML takes `&`, `*` and `!` at the beginning of a value as commands of its own. In a map they are almost always the
beginning of a sentence, and taking them as commands would change it or throw it away. Leaving them out also means
that a small file cannot unfold into a huge one.

Bad:
    claims:
      all:
        text: !important Phones ring in lessons.
        basis: observation

Good:
    claims:
      all:
        text: "!important Phones ring in lessons."
        basis: observation

Mend: Put the text in quotation marks. Where an anchor was meant to save writing, name the claim by its id.
`argmap check --fix` quotes a text.
"""

from argmap.rules import Fault, reading_rule

RULE = reading_rule(Fault.YAML_EXTRA)
