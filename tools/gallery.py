"""Draw the pictures of the gallery. `python -m tools.gallery`.

docs/gallery.md says what each picture shows and by which command it is drawn. The commands are run, and what they
write is kept in docs/gallery/. So a new picture is a new command on the page. The pictures are goldens as well: look
at what changed before you keep it.
"""

import re
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.sessions import ROOT, furnish, rerun

PAGE = ROOT / "docs" / "gallery.md"
PICTURES = ROOT / "docs" / "gallery"
_NAMED = re.compile(r"^\$ argmap render .+ -o (\S+)$", re.MULTILINE)


def drawn() -> dict[str, str]:
    """Return the pictures that the commands of the page write now, by file name."""
    with TemporaryDirectory() as name:
        folder = furnish(Path(name))
        told, _ = rerun(PAGE.read_text(encoding="utf-8"), folder)
        pictures = _pictures(folder)
    if lacking := set(_NAMED.findall(told)) - pictures.keys():
        raise RuntimeError(f"not drawn: {', '.join(sorted(lacking))}\n{told}")
    return pictures


def kept() -> dict[str, str]:
    """Return the pictures that are kept, by file name."""
    return _pictures(PICTURES)


def _pictures(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.svg"))}


def main() -> None:
    """Write all pictures, and remove those that no command draws any more."""
    pictures = drawn()
    PICTURES.mkdir(exist_ok=True)
    for name in kept().keys() - pictures.keys():
        (PICTURES / name).unlink()
    for name, content in pictures.items():
        (PICTURES / name).write_text(content, encoding="utf-8")


if __name__ == "__main__":
    main()
