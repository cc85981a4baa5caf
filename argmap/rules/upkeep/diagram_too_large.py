"""The diagram is larger than a page or a screen can show.

A map can grow beyond what one picture can tell. The picture is drawn all the same, but its text may be too small to
read or the file too large to open. `argmap render` says so, and no other command does: it depends on the picture that
was asked for, not on the map. It names the depth that would make the picture small enough, where there is one.

Bad: argmap render large.yaml -o large.png

Good: argmap render large.yaml -o large.png --root attention --depth 3

Mend: Draw a part: cut it with `--depth N`; draw what bears on a claim with `--root ID`, or what lies around it with
`--around ID` and `--radius K`; keep one side with `--side ID` or one group with `--group ID`. Or draw all of it in
parts: a page for each branch with `--split`, a poster of several sheets with `--tile 3x2`. Or write an interactive page
with `-o map.html`, which has no such limit.
"""

from argmap.rules import Rule, Severity

RULE = Rule("AM901", "diagram-too-large", Severity.WARNING)
