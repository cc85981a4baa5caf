"""argmap: argument maps from YAML, checked, outlined and drawn.

The names below are loaded on first use, so that importing argmap costs nothing.
"""

TYPE_CHECKING = False

if TYPE_CHECKING:
    from argmap.api import check, find_maps, load, read, write
    from argmap.errors import ArgmapError
    from argmap.finding import Finding, Severity
    from argmap.model import ArgumentMap, Claim, Inference

__version__ = "0.1.0"

_HOMES = {
    "check": "api", "find_maps": "api", "load": "api", "read": "api", "write": "api",
    "ArgmapError": "errors",
    "Finding": "finding", "Severity": "finding",
    "ArgumentMap": "model", "Claim": "model", "Inference": "model",
}  # fmt: skip

__all__ = [
    "ArgmapError",
    "ArgumentMap",
    "Claim",
    "Finding",
    "Inference",
    "Severity",
    "__version__",
    "check",
    "find_maps",
    "load",
    "read",
    "write",
]


def __getattr__(name: str) -> object:
    """Import a public name on first use."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"argmap.{_HOMES[name]}"), name)
