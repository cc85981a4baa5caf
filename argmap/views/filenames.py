"""Names of files for ids of claims: safe on every file system, each its own, and the same every time."""

from collections.abc import Iterable
from unicodedata import normalize

# Windows keeps these for devices, whatever their suffix; `con` is what many maps call a claim.
_DEVICES = ("aux", "con", "nul", "prn", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10)))
_LONGEST = 120  # bytes; most file systems take 255, with a suffix


def filenames(ids: Iterable[str], taken: Iterable[str] = ()) -> dict[str, str]:
    """Return a name without suffix for each id. Names that differ by case or accents' form alone get a number.

    Letters and digits of any script stay, and `-`, `_` and `.` inside; anything else becomes `_`.
    """
    used = {_folded(each) for each in (*_DEVICES, *taken)}
    found = {}
    numbers: dict[str, int] = {}  # the last one given, so that many names alike are not all tried again for each
    for each in ids:
        name = plain = _plain(each)
        number = numbers.get(_folded(plain), 1)
        while _folded(name) in used or _folded(name.split(".")[0]) in _DEVICES:
            number += 1
            head, dot, tail = plain.partition(".")
            name = f"{head}~{number}{dot}{tail}"  # no id has a tilde in it
        numbers[_folded(plain)] = number
        used.add(_folded(name))
        found[each] = name
    return found


def _plain(text: str) -> str:
    short = normalize("NFC", text[:_LONGEST])
    safe = "".join(each if each.isalnum() or each in "-_." else "_" for each in short)
    return safe.encode()[:_LONGEST].decode(errors="ignore").strip(".") or "_"


def _folded(name: str) -> str:
    """Return what a name is where case and compatible forms make no difference."""
    return normalize("NFKC", normalize("NFKC", name).casefold())
