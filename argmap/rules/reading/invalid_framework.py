"""A file of attacks, `.af`, `.apx` or `.tgf`, has a line that is not of its format.

Such a file holds an abstract argumentation framework: arguments, and which attacks which, and nothing else. A solver
that passes over a line which it does not understand answers a question that nobody asked. So argmap reads the whole
file or none of it.

Bad:
    # frame.apx
    arg(a).
    arg(b)
    att(a,b).

Good:
    # frame.apx
    arg(a).
    arg(b).
    att(a,b).

Mend: In `.af` the first line is `p af N`, and each other line has two numbers: `1 2`. In `.apx` write `arg(a).` for
each argument and `att(a,b).` for each attack. In `.tgf` the arguments come first, one a line, then a line `#`, then
the attacks: `a b`.
"""

from argmap.rules import Fault, reading_rule

RULE = reading_rule(Fault.INVALID_FRAMEWORK)
