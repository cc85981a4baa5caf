"""Every rule's page: its bad map draws the rule and nothing else, its good map draws nothing."""

import re
from pathlib import Path

import pytest

from argmap import api
from argmap.config import Config
from argmap.rules import PROFILES, Rule
from argmap.rules._catalogue import all_rules, families, rules_of
from argmap.rules._manual import manual
from argmap.rules._page import page

RULES = all_rules()
# What no text on a page can hold: these are the bytes that their words describe.
BYTES = {
    "input-too-large": b"x-deep: " + b"[" * 500 + b"]" * 500,
    "not-utf8": "claims: {a: {text: Schön., basis: value}}".encode("utf-16"),
}
# Found by another command than `check`, which has tests of its own.
ELSEWHERE = {"diagram-too-large"}
# Examples show one thing each; that they have only one side, and leave a premise unsaid, is no fault of theirs.
ASIDE = {"one-sided", "missing-premise"}
CHECKED = [rule for rule in RULES if rule.name not in ELSEWHERE]


def found_in(example: str | bytes, folder: Path, profile: str) -> list[str]:
    """Return the names of the findings in an example; lines `# name.yaml` begin a file each, the first is the map."""
    named = r"^# (\S+\.(?:yaml|lock|txt|apx))\n"
    parts = re.split(named, example, flags=re.MULTILINE) if isinstance(example, str) else [example]
    files = dict(zip(parts[1::2], parts[2::2], strict=True)) or {"map.yaml": parts[0]}
    for name, content in files.items():
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    config = Config(profile=profile)
    return [each.name for each in api.check(api.load(folder / next(iter(files)), config), config)]


def profile_for(rule: Rule) -> str:
    return next(profile for profile in PROFILES if rule.severity_in(profile))


@pytest.mark.parametrize("rule", CHECKED, ids=lambda rule: rule.name)
def test_the_bad_map_draws_the_rule_and_nothing_else(rule: Rule, tmp_path: Path) -> None:
    bad = BYTES.get(rule.name, page(rule).bad)

    names = found_in(bad, tmp_path, profile_for(rule))

    assert rule.name in names
    assert set(names) - ASIDE <= {rule.name}


@pytest.mark.parametrize("rule", CHECKED, ids=lambda rule: rule.name)
def test_the_good_map_draws_nothing(rule: Rule, tmp_path: Path) -> None:
    names = found_in(page(rule).good, tmp_path, profile_for(rule))

    assert rule.name not in names
    assert set(names) - ASIDE == set()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_page_says_why_and_how_to_mend(rule: Rule) -> None:
    written = page(rule)

    assert written.what.endswith(".")
    assert 2 <= len(re.findall(r"[.?!](?:\s|$)", written.why)) <= 9
    assert written.mend.endswith((".", "`"))


def test_codes_and_names_are_each_used_once() -> None:
    assert len({rule.code for rule in RULES}) == len({rule.name for rule in RULES}) == len(RULES)


def test_what_a_rule_yields_to_is_a_rule() -> None:
    names = {rule.name for rule in RULES}
    assert {other for rule in RULES for other in rule.yields_to} <= names


@pytest.mark.parametrize("family", families())
def test_a_family_holds_the_codes_of_its_hundreds(family: str) -> None:
    assert len({rule.code[2] for rule in rules_of(family)} - {"9"}) <= 1


def test_the_manual_is_fresh() -> None:
    docs = Path(__file__).parents[2] / "docs" / "rules.md"
    fresh = manual([page(rule) for rule in RULES])
    assert docs.read_text(encoding="utf-8") == fresh, "argmap explain --all --format markdown > docs/rules.md"
