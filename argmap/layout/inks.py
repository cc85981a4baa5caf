"""The colours of a drawing by theme: an ink is a role, a theme gives it a value.

What an ink tells is told by form as well: the theme for print has black and white alone.
"""

LIGHT = {
    "paper": "#FFFFFF",
    "card": "#FFFFFF",
    "text": "#1B1F24",
    "muted": "#5A6472",
    "pro": "#0B6E8A",
    "con": "#C2500A",
    "undercut": "#6A3BA0",
    "grey": "#7F838A",
    "thesis": "#1F2A44",
    "on-thesis": "#FFFFFF",
    "on-thesis-muted": "#C9D3E6",
    "on-fill": "#FFFFFF",
    "conceded": "#EEF0F2",
    "tint-pro": "#F3F9FB",
    "tint-con": "#FEFAF7",
    "tint": "#F5F6F8",
    "edge-pro": "#6693A1",
    "edge-con": "#BC805A",
    "edge": "#868E99",
    "focus": "#8A6D00",
}
DARK = {
    "paper": "#12161C",
    "card": "#1D232B",
    "text": "#E8ECF1",
    "muted": "#A7B1BE",
    "pro": "#56BCD8",
    "con": "#FF9A5C",
    "undercut": "#AE85F2",
    "grey": "#8E9298",
    "thesis": "#DCE4F5",
    "on-thesis": "#12161C",
    "on-thesis-muted": "#3C4759",
    "on-fill": "#12161C",
    "conceded": "#2A3038",
    "tint-pro": "#152229",
    "tint-con": "#271C16",
    "tint": "#1A1F27",
    "edge-pro": "#4A7F90",
    "edge-con": "#A06A48",
    "edge": "#6F7988",
    "focus": "#FFD75E",
}
TINTS = ("tint-pro", "tint-con", "tint")
WHITE = ("paper", "card", "conceded", *TINTS, "on-thesis", "on-thesis-muted", "on-fill")  # in print; all else is black
PRINT = {ink: "#FFFFFF" if ink in WHITE else "#000000" for ink in LIGHT}
THEMES = {"light": LIGHT, "dark": DARK, "print": PRINT}


def inks(theme: str) -> dict[str, str]:
    """Return the colour of each ink, as `#RRGGBB`; raises `UnknownNameError` for a theme there is not."""
    from argmap.errors import UnknownNameError

    if theme not in THEMES:
        raise UnknownNameError("theme", theme, THEMES)
    return THEMES[theme]
