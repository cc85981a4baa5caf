"""The diagram is larger than a page or a screen can show.

A map can grow beyond what one picture can tell. The picture is drawn all the same, but its text may be too small to
read or the file too large to open. `argmap render` says so, and no other command does: it depends on the picture that
was asked for, not on the map.

Bad: argmap render large.yaml -o large.png

Good: argmap render large.yaml -o large.png --root attention --depth 3

Mend: Draw a part: `--root ID` with `--depth N`, `--around ID` with `--radius K`, `--side` or `--group`; draw a page
for each group with `--split`; spread it over sheets with `--tile 2x3`; or write SVG, which can be enlarged.
"""

from argmap.rules import Rule, Severity

RULE = Rule("AM901", "diagram-too-large", Severity.WARNING)
