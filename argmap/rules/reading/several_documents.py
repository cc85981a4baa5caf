"""The file holds more than one YAML document.

A line `---` begins a new document. One file holds one map, so that an id means one thing in it.

Bad:
    claims:
      ban: {text: Schools should ban phones., basis: value}
    ---
    claims:
      homework: {text: Schools should give less homework., basis: value}

Good:
    claims:
      ban: {text: Schools should ban phones., basis: value}

Mend: Put each map into a file of its own; `include:` brings files together that share their claims. If the line was
meant as a rule for the eye, write it as a comment: `# ---`.
"""

from argmap.rules import Fault, reading_rule

RULE = reading_rule(Fault.SEVERAL_DOCUMENTS)
