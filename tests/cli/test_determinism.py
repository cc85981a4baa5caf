"""The same map gives the same bytes: in another process, with another order of sets, in another folder."""

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.test_never_a_traceback import FLAGSHIP, LINES, nasty_map
from tests.shell import argmap, surroundings

ALL = (
    *LINES,
    *(("render", "--engine", "tree", "--dpi", "20", "--to", form) for form in ("png", "pdf")),
    ("render", "--layout", "top", "--to", "svg"),
    ("render", "--layout", "auto", "--to", "svg"),
    ("check", "--profile", "classroom", "--format", "json"),
)


def digests(path: str) -> dict[str, str]:
    """Return what each line of the command line writes for a map, as digests."""
    found = {}
    for line in ALL:
        words = (line[0], line[1], path, *line[2:]) if line[0] == "list" else (*line, path)
        done = argmap(*words)
        found[" ".join(line)] = f"{done.status} {hashlib.sha256(done.out + done.err).hexdigest()}"
    for words in (("explain", "--all", "--format", "json"), ("schema",), ("new",), ("--help",)):
        found[" ".join(words)] = hashlib.sha256(argmap(*words).out).hexdigest()
    return found


@pytest.mark.parametrize("name", ["flagship", "nasty"])
def test_the_same_map_gives_the_same_bytes(name: str, tmp_path: Path) -> None:
    told = []
    for seed in ("0", "4242"):
        folder = tmp_path / seed
        folder.mkdir()
        (folder / "map.yaml").write_text(FLAGSHIP if name == "flagship" else nasty_map(), encoding="utf-8")
        script = "import json; from tests.cli.test_determinism import digests; print(json.dumps(digests('map.yaml')))"
        env = surroundings({"PYTHONHASHSEED": seed, "TZ": f"UTC+{seed[0]}"})
        done = subprocess.run([sys.executable, "-c", script], cwd=folder, env=env, capture_output=True, check=False)
        assert done.returncode == 0, done.stderr.decode()
        told.append(json.loads(done.stdout))
    assert told[0] == told[1]
    assert not [line for line, digest in told[0].items() if digest.startswith("2 ")]
