"""How colours are seen, for tests. A colour is `#RRGGBB`, or its three parts from 0 to 1."""

import numpy as np
from colorspacious import cspace_convert


def _parts(colour):
    return np.array([int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)])


def seen(colour, sight):
    """Return the parts of a colour as it is seen, say with full `deuteranomaly`; None is the usual sight."""
    if sight is None:
        return _parts(colour)
    space = {"name": "sRGB1+CVD", "cvd_type": sight, "severity": 100}
    return np.clip(cspace_convert(_parts(colour), space, "sRGB1"), 0, 1)


def contrast(one, other):
    """Return the contrast of two colours, from 1 to 21. Source: WCAG 2.2."""
    dark, light = sorted(_luminance(each) for each in (one, other))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour):
    parts = _parts(colour) if isinstance(colour, str) else colour
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    return float(linear @ (0.2126, 0.7152, 0.0722))
