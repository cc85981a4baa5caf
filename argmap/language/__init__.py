"""What argmap knows of languages: lists of words, sentences, and terms. Knows no maps."""

from functools import cache
from pathlib import Path

DEFAULT = "en"
# Beside the code: `importlib.resources` would load half of what `check` of a small map loads.
_LISTS = Path(__file__).parents[1] / "data" / "words"


def has(lang: str) -> bool:
    """Tell whether there are word lists for a language, named by its code: `en`, and with it `en-GB`."""
    # What an author typed is no path to look for: it may be longer than a system takes.
    return any(each.name == _code(lang) for each in _LISTS.iterdir())


@cache
def words(lang: str, name: str) -> frozenset[str]:
    """Return one list of words of a language, `argmap/data/words/LANG/NAME.txt`, folded to lower case.

    The file has an entry a line, of one word or several; a line that starts with `#` is for its readers. Raises
    `FileNotFoundError` where there is no such list: a mistake of ours.
    """
    text = _folder(lang).joinpath(f"{name}.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.casefold().splitlines() if line and line[0] != "#")


def _folder(lang: str) -> Path:
    return _LISTS / _code(lang)


def _code(lang: str) -> str:
    return lang.replace("_", "-").partition("-")[0].casefold()
