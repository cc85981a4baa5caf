"""What all tests share."""

import os
import shutil

import pytest

# Hundreds of tests start argmap as a program; each would compile all of it anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def require_tool(name: str) -> str:
    """Return a tool's path; skip the test where it is missing, or fail it if ARGMAP_REQUIRE_TOOLS is 1."""
    path = shutil.which(name)
    if path is None and os.environ.get("ARGMAP_REQUIRE_TOOLS") == "1":
        pytest.fail(f"{name} is not installed, and ARGMAP_REQUIRE_TOOLS is 1")
    if path is None:
        pytest.skip(f"{name} is not installed")
    return path
