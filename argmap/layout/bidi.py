"""The order in which characters stand on a line, for writers that draw from left to right whatever the script.

A simple form of the Unicode bidirectional algorithm (UAX 9): no embedding, which argmap's text has none of.
"""

import unicodedata

_COMPLEX = ((0x0600, 0x08FF), (0x0900, 0x0DFF), (0x0F00, 0x109F), (0x1780, 0x17FF), (0x1800, 0x18AF))
_MIRRORS = str.maketrans("()[]{}<>«»", ")(][}{><»«")


def needs_shaping(text: str) -> bool:
    """Tell whether a text has letters that join or stack, as in Arabic or Devanagari."""
    return any(first <= ord(char) <= last for char in text if char > "\u05ff" for first, last in _COMPLEX)


def visual_order(text: str, *, from_right: bool) -> str:
    """Return a line's characters from left to right as they are seen; `from_right` is how the paragraph reads."""
    directions = _directions(text, from_right=from_right)
    runs: list[tuple[bool, str]] = []
    for char, right in zip(text, directions, strict=True):
        if runs and runs[-1][0] is right:
            runs[-1] = (right, runs[-1][1] + char)
        else:
            runs.append((right, char))
    seen = [_turned(run) if right else run for right, run in runs]
    return "".join(reversed(seen) if from_right else seen)


def _turned(run: str) -> str:
    """Return a run that reads from the right as it is seen; marks stay behind their letters."""
    groups: list[str] = []
    for char in run:
        if groups and unicodedata.combining(char):
            groups[-1] += char
        else:
            groups.append(char)
    return "".join(each.translate(_MIRRORS) for each in reversed(groups))


def _directions(text: str, *, from_right: bool) -> list[bool]:
    """Tell for each character whether it reads from the right; neutral ones follow neighbours that agree."""
    kinds = [_kind(char) for char in text]
    found = [kind if kind is not None else from_right for kind in kinds]
    at = 0
    while at < len(kinds):
        if kinds[at] is not None:
            at += 1
            continue
        end = at
        while end < len(kinds) and kinds[end] is None:
            end += 1
        before = kinds[at - 1] if at else from_right
        after = kinds[end] if end < len(kinds) else from_right
        found[at:end] = [before if before is after and before is not None else from_right] * (end - at)
        at = end
    return found


def _kind(char: str) -> bool | None:
    kind = unicodedata.bidirectional(char)
    if kind in ("R", "AL"):
        return True
    return False if kind in ("L", "EN", "AN") else None
