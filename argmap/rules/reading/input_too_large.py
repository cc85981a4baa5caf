"""The file is larger, or nested deeper, than argmap reads.

The bounds keep a file that was made by mistake, or by somebody who means harm, from taking all memory. They lie far
above what people write: 64 MiB in a file, and a hundred levels of nesting.

Bad: [[[[ and so on, more than a hundred brackets deep ]]]]

Good:
    claims:
      ban: {text: Schools should ban phones., basis: value}

Mend: Name claims by id instead of writing them inside one another, and cut a large map into files that one file
brings together: `include: [parts/*.yaml]`.
"""

from argmap.rules import Fault, reading_rule

RULE = reading_rule(Fault.INPUT_TOO_LARGE)
