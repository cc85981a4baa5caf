"""The laws of the house: which way imports point, how long things may be, who prints, and what is written down."""

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from argmap.cli._app import Commands, app

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "argmap"
FILES = sorted(PACKAGE.rglob("*.py"))
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
TREES = {path.relative_to(ROOT).as_posix(): ast.parse(path.read_text(encoding="utf-8")) for path in FILES}

MOST_LINES_OF_A_FILE = 400
MOST_LINES_OF_A_FUNCTION = 40
Function = ast.FunctionDef | ast.AsyncFunctionDef


def run(*words: str) -> None:
    """Run one of the tools that come with the interpreter, and fail with what it says."""
    done = subprocess.run([sys.executable, *words], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_ruff_finds_nothing() -> None:
    run("-m", "ruff", "check", "--quiet", "--output-format=concise", ".")


def test_files_are_formatted() -> None:
    run("-m", "ruff", "format", "--quiet", "--check", "--output-format=concise", ".")


def test_types_fit() -> None:
    run("-m", "mypy", "--no-error-summary")


def test_imports_keep_the_contracts() -> None:
    lint = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    run("-c", lint)


def imports(tree: ast.Module) -> Iterator[str]:
    """Yield the full names of the modules that are imported anywhere in a file."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, "imports are absolute"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def others(tree: ast.Module) -> set[str]:
    """Return the packages that a file imports and that neither Python nor argmap brings."""
    return {name.partition(".")[0] for name in imports(tree)} - sys.stdlib_module_names - {"argmap"}


def test_every_dependency_is_declared_and_has_one_door() -> None:
    project = SETTINGS["project"]
    extras = [each for name, extra in project["optional-dependencies"].items() if name != "dev" for each in extra]
    every = project["dependencies"] + extras
    declared = {re.split(r"[<>=~! \[]", each, maxsplit=1)[0] for each in every}
    modules = {{"pyyaml": "yaml"}.get(each, each.replace("-", "_")) for each in declared}
    used = set().union(*map(others, TREES.values()))
    doors = {
        name
        for contract in SETTINGS["tool"]["importlinter"]["contracts"]
        for name in contract.get("forbidden_modules", ())
    }
    assert used <= modules, "imported, and not a dependency of pyproject.toml"
    assert modules - used <= {"graphviz_pure"}, "declared, and never imported"  # this one is run as a program
    assert used == doors, "one contract each in pyproject.toml says where it may be imported"


# A picture in pixels is made from the one in vectors.
MADE_FROM_ANOTHER = {("argmap.formats.png", "argmap.formats.svg")}


@pytest.mark.parametrize("package", ["argmap/rules/*", "argmap/reports", "argmap/formats", "argmap/cli"])
def test_one_more_of_anything_knows_no_other(package: str) -> None:
    """Rules, reports, formats and commands are independent; they may share modules whose names start with `_`."""
    crossings = set()
    for folder in filter(Path.is_dir, ROOT.glob(package)):
        names = {".".join(path.relative_to(ROOT).with_suffix("").parts) for path in folder.glob("[!_]*.py")}
        for name in names:
            tree = TREES[f"{name.replace('.', '/')}.py"]
            crossings |= {(name, other) for other in imports(tree) if other in names}
    assert crossings <= MADE_FROM_ANOTHER


def test_no_rule_imports_one_of_another_family() -> None:
    for path, tree in TREES.items():
        if path.startswith("argmap/rules/") and path.count("/") == 3:
            family = path.rpartition("/")[0].replace("/", ".")
            abroad = [
                name
                for name in imports(tree)
                if re.match(r"argmap\.rules\.[a-z]", name) and not name.startswith(family)
            ]
            assert [name for name in abroad if Path(ROOT, *name.split(".")[:3]).is_dir()] == [], path


def test_files_are_short() -> None:
    lengths = {path.relative_to(ROOT).as_posix(): len(path.read_text(encoding="utf-8").splitlines()) for path in FILES}
    assert {path: length for path, length in lengths.items() if length > MOST_LINES_OF_A_FILE} == {}


def functions(tree: ast.Module) -> Iterator[Function]:
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def length(function: Function) -> int:
    """Return how many lines a function's body has, its docstring not counted."""
    body = function.body[1:] if ast.get_docstring(function, clean=False) is not None else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def test_functions_are_short() -> None:
    lengths = {
        f"{path}:{each.lineno} {each.name}": length(each) for path, tree in TREES.items() for each in functions(tree)
    }
    assert {place: lines for place, lines in lengths.items() if lines > MOST_LINES_OF_A_FUNCTION} == {}


def prints(tree: ast.Module) -> Iterator[int]:
    """Yield the lines on which something is printed, or written to a standard stream."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "sys":
            yield from (node.lineno for alias in node.names if alias.name in ("stdout", "stderr"))
        elif isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            if re.fullmatch(r"print|typer\.(secho|echo)|sys\.(__)?std(out|err)(__)?\.(buffer\.)?write(lines)?", called):
                yield node.lineno


def test_only_one_module_prints() -> None:
    printing = {path: len([*prints(tree)]) for path, tree in TREES.items() if [*prints(tree)]}
    assert set(printing) == {"argmap/cli/_output.py", "argmap/__main__.py"}
    assert printing["argmap/__main__.py"] == 1, "the version, which is told before anything is loaded"


MUTABLE = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
MAKERS = {"list", "dict", "set", "bytearray", "defaultdict", "deque", "Counter", "OrderedDict"}
CHANGES = {
    "add", "append", "appendleft", "clear", "discard", "extend", "insert", "pop", "popitem", "popleft", "remove",
    "reverse", "setdefault", "sort", "update", "intersection_update", "difference_update",
}  # fmt: skip


def is_mutable(value: ast.expr | None) -> bool:
    if isinstance(value, ast.Call):
        return ast.unparse(value.func).rpartition(".")[2] in MAKERS
    return isinstance(value, MUTABLE)


def module_variables(tree: ast.Module) -> dict[str, ast.expr | None]:
    found: dict[str, ast.expr | None] = {}
    for node in tree.body:
        if isinstance(node, ast.Assign):
            found |= {
                each.id: node.value
                for target in node.targets
                for each in ast.walk(target)
                if isinstance(each, ast.Name)
            }
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            found[node.target.id] = node.value
    return found


def changed(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """Yield the names whose value is changed in place, item by item or by a method, with the lines."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CHANGES:
            target: ast.expr = node.func.value
        elif isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store | ast.Del):
            target = node.value
        elif isinstance(node, ast.AugAssign):
            target = node.target
        else:
            continue
        if isinstance(target, ast.Name):
            yield target.id, node.lineno


def test_no_module_holds_state() -> None:
    """Tables are written in capitals and never changed; what a run learns lives in values that are handed on."""
    assert {path: held for path, tree in TREES.items() if (held := [*state(tree)])} == {}


def state(tree: ast.Module) -> Iterator[str]:
    """Yield what is wrong with the tables of a module."""
    tables = {name for name, value in module_variables(tree).items() if is_mutable(value) and name != "__all__"}
    yield from (f"{name} is a table, and not in capitals" for name in sorted(tables) if name != name.upper())
    bound = {
        node.id
        for each in functions(tree)
        for node in ast.walk(each)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }
    yield from (f"{name} is changed on line {line}" for name, line in changed(tree) if name in tables - bound)
    yield from (f"global on line {node.lineno}" for node in ast.walk(tree) if isinstance(node, ast.Global))


@pytest.mark.parametrize(
    "source",
    [
        "seen = []",
        "SEEN: set[str] = set()\ndef look(name): SEEN.add(name)",
        "COUNTS = {}\ndef count(name): COUNTS[name] = 1",
        "TOTAL = 0\ndef count():\n    global TOTAL\n    TOTAL += 1",
        "from collections import defaultdict\nFOUND = defaultdict(list)\nFOUND['a'].append(1)\ndel FOUND['a']",
    ],
)
def test_the_search_for_state_finds_it(source: str) -> None:
    assert [*state(ast.parse(source))]


def docstrings(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | Function) and (text := ast.get_docstring(node)) is not None:
            yield getattr(node, "lineno", 1), text


def test_the_first_line_of_a_docstring_stands_alone() -> None:
    wrong = []
    for path, tree in TREES.items():
        for line, text in docstrings(tree):
            first, *rest = text.splitlines()
            if not re.search(r"[.?!]$|Source: https?://.*$", first) or (rest and rest[0].strip()):
                wrong.append(f"{path}:{line} {first}")
    assert wrong == []


def test_type_ignores_have_a_code_and_a_reason() -> None:
    for path in FILES:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if "type: ignore" in line:
                assert re.search(r"type: ignore\[[a-z, -]+\]  # \S", line), f"{path}:{number}"


def test_modules_are_named_after_things_of_the_field() -> None:
    vague = {"util", "utils", "helper", "helpers", "manager", "common", "misc", "base", "core"}
    assert [path for path in TREES if Path(path).stem.strip("_") in vague] == []


def commands() -> dict[str, Any]:
    group = typer.main.get_command(app)
    assert isinstance(group, Commands)
    return {"argmap": group} | {name: group.get_command(None, name) for name in group.list_commands(None)}


@pytest.mark.parametrize("name", commands())
def test_every_command_and_option_has_help(name: str) -> None:
    command = commands()[name]
    assert (command.help or "").partition("\n")[0].endswith("."), "a command says in one line what it does"
    helpless = [each.name for each in command.params if len(each.help or "") < 8 or each.help[-1] not in ".]"]
    assert helpless == []


def tracked() -> list[Path]:
    """Return the files that are kept in version control; without git, all that are not made by tools."""
    git = shutil.which("git")
    if git and (ROOT / ".git").exists():
        listed = subprocess.run([git, "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
        return [path for each in listed.split("\0") if each and (path := ROOT / each).is_file()]
    return [
        each for each in ROOT.rglob("*") if each.is_file() and not re.search(r"/(\.|__pycache__/)", each.as_posix())
    ]


# Each is bracketed, so that this table does not find itself.
UNWANTED = {
    "a path of one machine": r"(?<![\w.~:/-])/(?:hom[e]|roo[t]|wor[k]|User[s]|tm[p])/",
    "an address of one machine": r"\b(?:12[7]\.0|10\.\d+|192\.168)\.\d+\.\d+\b|\blocalhos[t]:\d",
    "where packages come from": r"index-ur[l]|pythonhoste[d]|pyp[i]\.|npmj[s]\.|registr[y]\.[a-z]+\.|artifactor[y]",
    "how it was made": r"(?i)\b(?:as (?:requeste[d]|discusse[d])|the brie[f] says|workplac[e])\b",
    "work left undone": r"# ?(?:TOD[O]|FIXM[E]|XX[X])\b",
}


@pytest.mark.parametrize("what", UNWANTED)
def test_no_file_tells_of(what: str) -> None:
    found = []
    for path in tracked():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        found += [f"{path.relative_to(ROOT)}: {match[0]}" for match in re.finditer(UNWANTED[what], text)]
    assert found == []
