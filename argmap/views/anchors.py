"""Ids for the parts of a diagram that stay the same when something else is inserted into the map."""

import re

from argmap.graph import GraphView
from argmap.model import Inference

# Letters of XML names that no format has trouble with; a full stop is one, yet style sheets would read it as a class.
_PLAIN = re.compile(
    "[A-Za-z0-9_\\-\u00b7\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u037d\u037f-\u1fff\u3001-\ud7ff\U00010000-\U000effff]"
)


class Anchors:
    """Hands out anchors, each once: a second part of the same name gets `-2`."""

    def __init__(self, view: GraphView) -> None:
        self._view = view
        self._taken: set[str] = set()

    def claim(self, claim: str) -> str:
        """Return the anchor of a claim: `claim-ID`."""
        return self._unique(f"claim-{_escaped(claim)}")

    def group(self, group: str) -> str:
        """Return the anchor of an area."""
        return self._unique(f"group-{_escaped(group)}")

    def case(self, thesis: str, helps: bool) -> str:
        """Return the anchor of the area that holds the case for or against a thesis."""
        return self._unique(f"case-{'for' if helps else 'against'}-{_escaped(thesis)}")

    def step(self, inference: Inference) -> str:
        """Return the anchor of an inference, by kind, sorted premises and target, never by its number.

        An undercut goes on with the step it bears on: `undercut·u·support·a·b·t`.
        """
        parts = []
        while True:
            parts += [inference.role.value, *(_escaped(each) for each in sorted(set(inference.premises)))]
            if not inference.on_step:
                return self._unique("\u00b7".join([*parts, _escaped(inference.target)]))
            inference = self._view.inferences[inference.target]

    def tie(self, relation: str, one: str, other: str) -> str:
        """Return the anchor of what joins two claims without an inference."""
        return self._unique("\u00b7".join((relation, *sorted((_escaped(one), _escaped(other))))))

    def part(self, whole: str, name: str) -> str:
        """Return the anchor of a part of something that has an anchor."""
        return self._unique(f"{whole}\u00b7\u00b7{name}")

    def _unique(self, name: str) -> str:
        anchor, number = name, 1
        while anchor in self._taken:
            number += 1
            anchor = f"{name}-{number}"
        self._taken.add(anchor)
        return anchor


def _escaped(name: str) -> str:
    return "".join(each if _PLAIN.match(each) and each != "\u00b7" else f"_x{ord(each):X}_" for each in name)
