"""JSON as argmap writes it: UTF-8, keys in the order given, control characters as escapes."""

import json
from typing import Any

from argmap.visible import UNSHOWN


def dumped(value: Any, indent: int | None = None, *, compact: bool = False) -> str:
    """Return a value as JSON text without a line end; `indent` spreads it over lines, `compact` leaves spaces out."""
    text = json.dumps(value, ensure_ascii=False, indent=indent, separators=(",", ":") if compact else None)
    # Readers of JSON lines may take these for line ends.
    text = text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    # What json.dumps leaves raw stands inside strings, except its own line ends.
    return UNSHOWN.sub(lambda match: match[0] if match[0] == "\n" else f"\\u{ord(match[0]):04x}", text)
