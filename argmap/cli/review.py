"""`argmap review`: put on record what somebody has looked at."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from argmap.review.sign import Signed


def command(
    file: Annotated[str, typer.Argument(metavar="FILE", help="The map.")],
    ids: Annotated[
        list[str] | None,
        typer.Argument(metavar="[ID]...", help="The claims and steps you have looked at. Default: all of them."),
    ] = None,
) -> None:
    """Sign claims and steps as reviewed, in FILE.lock beside the map.

    From then on `argmap check` tells what has changed since (changed-since-review), and which steps have other
    sentences at their ends now (suspect-link). See that before you sign: a review covers the map as it is now. Keep the
    lock file in version control. It has one record a line, and the reviews of two people merge by keeping the lines of
    both; with a line `*.yaml.lock merge=union` in .gitattributes, git does so by itself.

    Example: `argmap review map.yaml distract ban.r1`.
    """
    from argmap import api
    from argmap.cli import _output, _settings
    from argmap.errors import ArgmapError
    from argmap.review.lock import written

    if file == _output.STDIN or (Path(file).exists() and not Path(file).is_file()):
        raise ArgmapError("a review is recorded beside the map; name its file")
    loaded = _output.load(file)
    if loaded.findings:
        _output.refuse(loaded)
    signed = api.review(loaded, ids or (), _settings.current().config)
    _output.product(written(signed.lock), api.lock_path(loaded))
    _output.note(_told(signed))


def _told(signed: "Signed") -> str:
    of = ((signed.claims, "claim"), (signed.links, "link"))
    signs = [f"{number} {noun}{'' if number == 1 else 's'}" for number, noun in of if number]
    became = {"new": signed.new, "changed": signed.changed, "gone": signed.gone}
    what = ", ".join(f"{number} {word}" for word, number in became.items() if number) or "all as they were"
    return f"reviewed {' and '.join(signs) or 'nothing'}: {what}"
