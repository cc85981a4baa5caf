"""Signs for what becomes of a claim, the same on pictures, in outlines and in tables."""

from collections.abc import Mapping
from types import MappingProxyType

# One cell each, and told apart without colour. A word always stands beside them, for fonts that lack them.
SIGNS: Mapping[str, str] = MappingProxyType({"stands": "✓", "falls": "✗", "undecided": "?"})
