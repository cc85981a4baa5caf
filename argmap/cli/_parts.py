"""Which part of a map to draw: what a caller may ask for, and what there is to say where it is too large."""

from dataclasses import replace
from typing import TYPE_CHECKING

from argmap.views.picture import MOST_CARDS, DiagramOptions

if TYPE_CHECKING:
    from argmap.graph import GraphView


def part(
    *,
    root: str | None,
    depth: int | None,
    side: str | None,
    group: str | None,
    around: str | None,
    radius: int | None,
    status: bool,
) -> DiagramOptions:
    """Return the part that was asked for. Raises `ArgmapError` for words that do not go together."""
    from argmap.errors import ArgmapError

    if radius is not None and around is None:
        raise ArgmapError("--radius says how far to go around a claim; name the claim with --around ID")
    others = {"--root": root, "--depth": depth, "--side": side, "--group": group}
    cut = next((option for option, asked in others.items() if asked is not None), None)
    if around is not None and cut is not None:
        way_out = "use --radius for how far" if cut == "--depth" else f"leave one of them out: --around goes past {cut}"
        raise ArgmapError(f"--around and {cut} each choose a part of the map; {way_out}")
    chosen = DiagramOptions(root=root, depth=depth, side=side, group=group, around=around, status=status)
    return chosen if radius is None else replace(chosen, radius=radius)


def too_large(file: str, view: "GraphView", chosen: DiagramOptions, count: int) -> str | None:
    """Return what to say of a diagram of so many cards: AM901 where it is too large and the rule is not off."""
    from argmap.cli import _settings
    from argmap.rules._catalogue import severities

    if count <= MOST_CARDS:
        return None
    config = _settings.current().config
    severity = severities(config.profile, config.select, config.ignore)["diagram-too-large"]
    if severity is None:
        return None
    ways = "; ".join(each for each in (_narrower(view, chosen), _others(view, chosen)) if each)
    return (
        f"{severity.value} AM901 diagram-too-large: {file} makes {count:,} cards, more than the {MOST_CARDS} a page "
        f"can show; {ways}; a page for each branch with --split; or all of it as an interactive page with --to html"
    )


def _narrower(view: "GraphView", chosen: DiagramOptions) -> str:
    """Return by how much to cut the same part, with the number of cards that leaves; empty where nothing fits."""
    from argmap.views.excerpt import narrowed

    found = narrowed(view, chosen, MOST_CARDS)
    if found is None:
        return ""
    less, count = found
    option = f"--depth {less.depth}" if less.around is None else f"--radius {less.radius}"
    return f"{option} leaves {count:,}"


def _others(view: "GraphView", chosen: DiagramOptions) -> str:
    """Return what else cuts a map, of that which has not been asked for and is there."""
    if chosen.around is not None:
        return ""
    ways = ["--root ID", "--around ID --radius K"]
    ways += ["--side ID"] if view.map.sides and chosen.side is None else []
    ways += ["--group ID"] if view.map.groups and chosen.group is None else []
    return f"draw a part with {', '.join(ways[:-1])} or {ways[-1]}"
