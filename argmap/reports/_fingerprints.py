"""Fingerprints of findings: what stays the same when lines move, so that a service knows an old finding again."""

from collections import Counter
from hashlib import sha256

from argmap.finding import Finding
from argmap.reports import Checked


class Fingerprints:
    """Makes the fingerprints of one report, in the order of its findings; no two are the same."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def of(self, checked: Checked, finding: Finding) -> str:
        """Return a digest of map, rule and subject, with a number that counts where there are several of all three."""
        parts = (checked.sources[0].path, finding.code, finding.key or finding.message)
        name = sha256("\0".join(parts).encode("utf-8", errors="backslashreplace")).hexdigest()[:32]
        self._seen[name] += 1
        return f"{name}:{self._seen[name]}"
