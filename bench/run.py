"""What argmap costs, beside bare Python and plain PyYAML, in one run on one machine.

    python bench/run.py [--quick] [--sizes 10 100 ...]

Each row is a process of its own: its CPU seconds (user and system, the least of some runs), its peak memory, how many
times `python -c pass` it took, and how many times `yaml.load` of the same file with PyYAML's C parser. Budgets stand
beside; `!` marks one that is missed. Absolute times depend on the machine and on what else it does; ratios hold better.
Last comes what each rule costs in CPU milliseconds, see bench/rules.py.

`--quick` leaves out 100,000 claims. `--sizes` measures trees of these sizes only. A process never shows less memory
than this script has itself when it starts it, some 15 MB.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from bench.debate import debate  # noqa: E402  # found from any folder
from bench.maps import lattice, tree  # noqa: E402
from bench.quotes import quoting, source  # noqa: E402

SIZES = (10, 100, 1_000, 10_000, 100_000)
MOST_DRAWN, MOST_PLACED = 10_000, 1_000
PASS = ("-c", "pass")
ARGMAP = ("-c", "from argmap.__main__ import script; script()")  # what the installed script does
PYYAML = ("-c", "import sys, yaml; yaml.load(open(sys.argv[1], 'rb'), yaml.CSafeLoader)")
MIB = 1024 * 1024
# What ru_maxrss counts in: bytes on macOS, KiB elsewhere.
MEMORY_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True)
class Cost:
    """What a process took: CPU seconds, peak memory in MiB, and its exit status."""

    cpu: float
    memory: float
    status: int


@dataclass(frozen=True)
class Budget:
    """The most a row may take; what is None does not count."""

    words: str
    bare: float | None = None
    cpu: float | None = None
    memory: float | None = None
    other: float | None = None

    def is_kept(self, cost: Cost, bare: Cost, other: Cost | None) -> bool:
        """Tell whether a cost keeps to the budget; `other` is the row that `other` times are counted in."""
        return (
            (self.bare is None or cost.cpu <= self.bare * bare.cpu)
            and (self.cpu is None or cost.cpu <= self.cpu)
            and (self.memory is None or cost.memory <= self.memory)
            and (self.other is None or other is None or cost.cpu <= self.other * other.cpu)
        )


VERSION = Budget("<= 1.5x pass", bare=1.5)
CHECK = {
    100: Budget("<= 12x pass", bare=12),
    10_000: Budget("<= 10x of 1,000", other=10),
    100_000: Budget("<= 10x of 10,000", other=10),
}
# What the map says wrong by its form: reading, references, shape and support.
FORM = ("--select", "AM0,AM1,AM2,AM3")
CHECK_FORM = {100_000: Budget("<= 5 s, 400 MB", cpu=5, memory=400)}
DEBATE = 10_000
CLASSROOM = Budget("<= 5 s", cpu=5)
QUOTES = 200
QUOTED = Budget("<= 2 s", cpu=2)
DRAWN = {1_000: Budget("<= 2x of the engine", other=2), 10_000: Budget("<= 10x of 1,000", other=10)}
PIXELS = 200
PNG = Budget("<= 300 MB", memory=300)
LATTICE = Budget("<= 2x of a tree of 100", other=2)


def measure(cache: Path, words: tuple[str, ...], runs: int = 2) -> Cost:
    """Run Python with these words some times, and return the cost of the run that took the least CPU time.

    `cache` is where compiled modules are kept, so that only the first run pays for compiling.
    """
    return min((_once(cache, words) for _ in range(runs)), key=lambda cost: cost.cpu)


def _once(cache: Path, words: tuple[str, ...], program: str = sys.executable) -> Cost:
    child = subprocess.Popen(
        [program, *words], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=_surroundings(cache)
    )
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss * MEMORY_UNIT / MIB, child.returncode)


def _surroundings(cache: Path) -> dict[str, str]:
    settings = {"PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": str(cache)}
    return {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")} | settings


def measure_engine(folder: Path, path: str, runs: int = 3) -> Cost:
    """Return what the program that places cards takes by itself for the very words that argmap sends it of a map."""
    look_up = ("-c", "from argmap.layout.program import find_program; print(find_program('auto'))")
    surroundings = _surroundings(folder / "cache")
    program = subprocess.check_output([sys.executable, *look_up], env=surroundings, text=True).strip()
    between, source = folder / "engine", folder / "engine.dot"
    between.write_text(f'#!/bin/sh\ncat > "{source}"\nexec "{program}" "$@" < "{source}"\n')
    between.chmod(0o755)
    words = (*ARGMAP, "render", path, "--to", "svg", "--isolated")
    settings = surroundings | {"ARGMAP_DOT": str(between)}
    subprocess.run([sys.executable, *words], env=settings, capture_output=True, check=True)
    told = ("-Kdot", "-Tjson0", str(source))
    return min((_once(folder / "cache", told, program) for _ in range(runs)), key=lambda cost: cost.cpu)


class Report:
    """Prints rows as they are measured, against bare Python."""

    def __init__(self, bare: Cost) -> None:
        self.bare = bare
        print(f"{'':34} {'CPU s':>8} {'x pass':>8} {'x PyYAML':>9} {'MB':>7}  budget")
        self.row("python -c pass", bare)

    def row(
        self, name: str, cost: Cost, yaml: Cost | None = None, budget: Budget | None = None, other: Cost | None = None
    ) -> Cost:
        """Print a row, and return its cost."""
        if cost.status not in (0, 1):
            raise SystemExit(f"{name} ended with {cost.status}")
        times = f"{cost.cpu / yaml.cpu:9.2f}" if yaml else " " * 9
        told = "" if budget is None else f"  {' ' if budget.is_kept(cost, self.bare, other) else '!'} {budget.words}"
        print(f"{name:34} {cost.cpu:8.3f} {cost.cpu / self.bare.cpu:8.1f} {times} {cost.memory:7.1f}{told}", flush=True)
        return cost


def written(lines: Iterable[str], path: Path) -> str:
    """Write a map line by line, so that this script stays small, and return its path."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(f"{line}\n" for line in lines)
    return str(path)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Print what argmap costs, beside bare Python and plain PyYAML.")
    parser.add_argument("--quick", action="store_true", help="leave out 100,000 claims")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="trees of these sizes only")
    chosen = parser.parse_args()
    sizes = [size for size in sorted(chosen.sizes) if not (chosen.quick and size >= SIZES[-1])]
    with tempfile.TemporaryDirectory() as folder:
        compare(Path(folder), sizes)


def compare(folder: Path, sizes: list[int]) -> None:
    """Measure every command on every size."""
    run = partial(measure, folder / "cache")
    report = Report(run(PASS, 9))
    report.row("argmap --version", run((*ARGMAP, "--version"), 9), budget=VERSION)
    report.row("argmap --help", run((*ARGMAP, "--help"), 5))
    checked: Cost | None = None
    drawn: Cost | None = None
    for size in sizes:
        path, runs = written(tree(size), folder / f"{size}.yaml"), 5 if size <= 1_000 else 2
        print(f"\n{size:,} claims, {Path(path).stat().st_size / MIB:.2f} MB")
        yaml = report.row("  yaml.load, CSafeLoader", run((*PYYAML, path), runs))
        cost = run((*ARGMAP, "check", path, "--isolated"), runs)
        checked = report.row("  argmap check", cost, yaml, CHECK.get(size), checked)
        if size in CHECK_FORM:
            formal = run((*ARGMAP, "check", path, "--isolated", *FORM), runs)
            report.row("  argmap check, 0xx to 3xx", formal, yaml, CHECK_FORM[size])
        report.row("  argmap outline", run((*ARGMAP, "outline", path, "--isolated"), runs), yaml)
        if size <= MOST_DRAWN:
            if size <= MOST_PLACED:
                drawn = report.row("  the layout engine alone", measure_engine(folder, path))
            cost = run((*ARGMAP, "render", path, "--to", "svg", "--isolated"), 3)
            drawn = report.row("  argmap render --to svg", cost, yaml, DRAWN.get(size), drawn)
    print("\na lattice of 50 layers: 100 claims, 2 ** 49 ways to the thesis")
    small = run((*ARGMAP, "check", written(tree(100), folder / "100.yaml"), "--isolated"), 3)
    path = written(lattice(50), folder / "lattice.yaml")
    report.row("  argmap check, a tree of 100", small)
    report.row("  argmap check", run((*ARGMAP, "check", path, "--isolated"), 3), budget=LATTICE, other=small)
    report.row("  argmap outline", run((*ARGMAP, "outline", path, "--isolated"), 3), budget=LATTICE, other=small)
    compare_pixels(folder, report, min(PIXELS, sizes[-1]))
    compare_quotes(folder, report)
    size = min(DEBATE, sizes[-1])
    path = written(debate(size), folder / "debate.yaml")
    print(f"\na debate of {size:,} claims that draws findings of all kinds")
    checked = run((*ARGMAP, "check", path, "--isolated", "--profile", "classroom"), 2)
    report.row("  argmap check --profile classroom", checked, budget=CLASSROOM)
    print("\nits rules one by one, in one process", flush=True)
    subprocess.run([sys.executable, str(ROOT / "bench" / "rules.py"), path], check=True)
    print("\nwhich claims stand, beyond reading, in one process", flush=True)
    subprocess.run([sys.executable, str(ROOT / "bench" / "status.py"), *map(str, sizes)], check=True)


def compare_pixels(folder: Path, report: Report, size: int) -> None:
    """Measure what a large picture of pixels takes."""
    path = written(tree(size), folder / "pixels.yaml")
    print(f"\npixels of a tree of {size:,}")
    pixels = measure(folder / "cache", (*ARGMAP, "render", path, "--to", "png", "--isolated"), 1)
    report.row("  argmap render --to png", pixels, budget=PNG)


def compare_quotes(folder: Path, report: Report) -> None:
    """Measure how long it takes to look quotes up in a big source."""
    text = source(MIB)
    (folder / "source.txt").write_text(text, encoding="utf-8")
    path = written(quoting(text, QUOTES, "source.txt"), folder / "quotes.yaml")
    print(f"\n{QUOTES} quotes of a source of {len(text) / MIB:.2f} MB, half of them altered or absent")
    looked_up = measure(folder / "cache", (*ARGMAP, "quotes", path, "--isolated"), 2)
    report.row("  argmap quotes", looked_up, budget=QUOTED)


if __name__ == "__main__":
    main()
