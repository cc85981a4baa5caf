"""An `ignore` hides nothing.

An `ignore` puts up with one finding, for a reason. When the finding is gone, because the map was mended or because
the `ignore` stands in the wrong place, it would hide the next one of its kind, which nobody has thought about yet. A
comment without a reason hides nothing either. Errors that keep a map from being read cannot be ignored. Nothing is
said about rules that did not run, because they are off in the profile or were not selected.

Bad:
    claims:
      ban:
        text: Schools should ban phones.
        basis: value
        ignore: {unsupported-claim: we come to that later}

Good:
    claims:
      ban:
        text: Schools should ban phones.
        ignore: {unsupported-claim: we come to that later}

Mend: Take it out, or put it where the finding is: on the claim, on the reason, or in a comment `# argmap:
ignore[name] reason` on the line of the finding or above it.
"""

from argmap.rules import Rule, Severity

RULE = Rule("AM801", "unused-ignore", Severity.INFO)
