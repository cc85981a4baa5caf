"""The page's modules: linted, tested by themselves, and fit to be joined."""

import re
import subprocess
import zlib
from base64 import b64decode
from collections import Counter
from pathlib import Path

import pytest

from argmap.formats import html
from argmap.formats._page_parts import module, modules, packed, script, unpacking
from argmap.graph import GraphView
from argmap.views.page import page
from tests import maps
from tests.conftest import require_module, require_tool

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "argmap/formats/page"
NAMES = sorted(path.name for path in FOLDER.glob("*.js"))
LARGEST_PAGE = 40_000


def run(*words):
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_eslint_finds_nothing():
    node, lint = require_tool("node"), require_module("eslint/bin/eslint.js")
    for name in ("@eslint/js", "globals"):
        require_module(name)
    run(node, str(lint), ".")


def test_modules_and_styles_are_formatted():
    prettier = require_module("prettier/bin/prettier.cjs")
    run(require_tool("node"), str(prettier), "--check", "--log-level=warn", "**/*.{js,css}")


def test_the_modules_do_what_their_own_tests_say():
    tests = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "tests/page").glob("*.test.js"))
    assert tests
    run(require_tool("node"), "--test", *tests)


def test_the_script_is_one_that_node_can_read(tmp_path):
    path = tmp_path / "page.js"
    path.write_text(script(), encoding="utf-8")
    run(require_tool("node"), "--check", str(path))


def test_every_module_is_joined_after_those_it_imports():
    order = modules()
    assert sorted([*order, "unpack.js"]) == NAMES, "main.js imports each of them, by way of others or not"
    assert order[-1] == "main.js"
    for name in order:
        for other in re.findall(r'from "\./([^"]+)"', module(name)):
            assert order.index(other) < order.index(name), f"{name} imports {other}"


def test_no_line_of_imports_and_exports_is_left_in_the_script():
    assert re.findall(r"^\s*(?:import|export)\b.*", script(), re.MULTILINE) == []


@pytest.mark.parametrize("name", NAMES)
def test_every_import_is_of_something_that_the_module_exports(name):
    for names, other in re.findall(r'^import\s*\{([^}]*)\}\s*from\s*"\./([^"]+)";', module(name), re.MULTILINE):
        imported = set(re.findall(r"\w+", names))
        assert " as " not in names, "a module has one name for a thing"
        assert imported <= exported(module(other)), f"{name} imports from {other}"


def exported(text):
    direct = re.findall(r"^export (?:async )?(?:function\*?|const|let|class) (\w+)", text, re.MULTILINE)
    listed = re.findall(r"^export \{([^}]*)\};", text, re.MULTILINE)
    return {*direct, *(name for each in listed for name in re.findall(r"\w+", each))}


def test_no_two_modules_have_a_function_of_the_same_name():
    """They end up in one scope. Node itself refuses other names that stand there twice."""
    functions = re.compile(r"^(?:export )?(?:async )?function\*? ?(\w+)", re.MULTILINE)
    found = Counter(each for name in NAMES for each in functions.findall(module(name)))
    assert {name: count for name, count in found.items() if count > 1} == {}


# Lines are taken out and shortened one by one. That can hurt no text, since none goes over a line end.
@pytest.mark.parametrize("name", NAMES)
def test_no_text_goes_over_a_line_end(name):
    lines = [line for line in module(name).splitlines() if not line.lstrip().startswith(("//", "*", "/*"))]
    assert [line for line in lines if re.sub(r"\\.", "", line).count("`") % 2] == []
    assert [line for line in lines if line.endswith("\\")] == []


def test_comments_on_lines_of_their_own_are_left_out_and_nothing_else():
    """What looks like a comment inside a text or behind code stays."""
    from argmap.formats._page_parts import _shortened

    kept = 'const url = "https://a//b"; // four\nlet a = "/* five */";\n/* six */ b();\n'
    assert _shortened(f"// one\n  /** two\n   * three */\n{kept}/* seven */\n") == kept
    assert _shortened("  a {\n\n    color: red;\n  }\n") == "a {\ncolor: red;\n}\n"


def test_nothing_in_the_scripts_ends_their_element():
    for text in (script(), unpacking()):
        assert "</script" not in text.lower()
        assert "<!--" not in text


def test_what_is_packed_is_what_was_there():
    assert zlib.decompress(b64decode(packed("É <b>"))).decode() == "É <b>"


def test_a_page_without_its_data_is_small():
    opened = page(GraphView(maps.relations()))
    size = len(html.write(opened).encode()) - len(html.data(opened).encode())
    print(f"{size:,} bytes, {LARGEST_PAGE - size:,} less than may be")
    assert size < LARGEST_PAGE
