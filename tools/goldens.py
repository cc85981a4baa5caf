"""Write the goldens: what argmap makes of the maps that come with it. `python -m tools.goldens`.

Read the difference before you keep it. The pictures of these maps are those of the gallery: `python -m tools.gallery`.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

from tools.sessions import ROOT, run_argmap

GOLDENS = ROOT / "tests" / "goldens"
PHONES = "tests/goldens/phones.yaml"
_SUFFIXES = (".txt", ".md", ".org", ".opml", ".json", ".jsonl")


def made() -> dict[str, list[str]]:
    """Return the command that writes each golden, by the golden's name."""
    goldens = {"phones_stats.txt": ["stats", PHONES]}
    for suffix in _SUFFIXES:
        goldens[f"phones{suffix}"] = ["outline", PHONES, "--bibliography"]
        goldens[f"phones_work{suffix}"] = ["outline", PHONES, "--unsupported", "--width", "60"]
    for path in maps():
        name = path.name.split(".")[0]
        file = path.relative_to(ROOT).as_posix()
        goldens[f"{name}.outline.txt"] = ["outline", file]
    return goldens


def maps() -> list[Path]:
    """Return the maps that come with argmap, but for those that are faulty on purpose."""
    return sorted((*ROOT.glob("maps/*.yaml"), *ROOT.glob("examples/*.argmap.yaml")))


def content(name: str) -> str:
    """Return what a golden should hold, made now."""
    with TemporaryDirectory() as folder:
        target = Path(folder, name)
        told = run_argmap([*made()[name], "-o", str(target)], ROOT)
        if not target.is_file():
            raise RuntimeError(told)
        return target.read_text(encoding="utf-8")


def main() -> None:
    """Write all goldens."""
    for name in made():
        (GOLDENS / name).write_text(content(name), encoding="utf-8")


if __name__ == "__main__":
    main()
