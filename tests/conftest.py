"""What all tests share."""

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from argmap.layout.fonts import choose_fonts

MODULES = Path(__file__).parents[1] / "node_modules"

# Hundreds of tests start argmap as a program; each would compile all of it anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
# How long an example takes depends on what else the machine does.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")


def require_tool(name: str) -> str:
    """Return a tool's path; skip the test where it is missing, or fail it if ARGMAP_REQUIRE_TOOLS is 1."""
    return _required(shutil.which(name), name)


def require_browser() -> str:
    """Return the path of a Chromium, by any of its names; without one do as `require_tool`."""
    found = (shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome", "chrome"))
    return _required(next((path for path in found if path), None), "chromium")


def require_module(path: str) -> Path:
    """Return a file of a node module that package.json names; without it do as `require_tool`."""
    file = MODULES / path
    return Path(_required(str(file) if file.exists() else None, f"node module {path.partition('/')[0]} (npm install)"))


def _required(path: str | None, name: str) -> str:
    if path is None and os.environ.get("ARGMAP_REQUIRE_TOOLS") == "1":
        pytest.fail(f"{name} is not installed, and ARGMAP_REQUIRE_TOOLS is 1")
    if path is None:
        pytest.skip(f"{name} is not installed")
    return path


def require_font(text: str) -> None:
    """Skip the test where no installed font draws a text in a PDF, or fail it if ARGMAP_REQUIRE_TOOLS is 1."""
    if missing := choose_fonts(text, outlines=True).missing:
        if os.environ.get("ARGMAP_REQUIRE_TOOLS") == "1":
            pytest.fail(f"no installed font has {missing}, and ARGMAP_REQUIRE_TOOLS is 1")
        pytest.skip(f"no installed font has {missing}")
