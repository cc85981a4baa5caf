"""What a check says it did not look into."""

import pytest

from argmap import api
from argmap.config import Config
from argmap.finding import Limit


def limits(text: str, config: Config) -> tuple[Limit, ...]:
    loaded = api.read(text, config=config)
    return api.limits(loaded, config, api.quotes_of(loaded, config))


@pytest.mark.parametrize(
    ("lang", "config", "told"),
    [
        ("de", Config(), True),
        ("fr-CA", Config(profile="classroom"), True),
        ("de", Config(select=("wording",)), True),
        ("de", Config(select=("shape",)), False),
        ("de", Config(ignore=("wording",)), False),
        ("de", Config(select=("question-claim",)), False),
        ("en", Config(), False),
        ("en-GB", Config(), False),
    ],
)
def test_wording_that_is_not_checked_is_told_of(lang: str, config: Config, told: bool) -> None:
    found = limits(f"lang: {lang}\nclaims: {{a: {{text: Warum nicht., basis: value}}}}\n", config)
    assert bool(found) == told
    assert all(f"'{lang}'" in each.one and "'en'" in each.one for each in found)


def test_a_map_that_says_no_language_is_taken_for_english() -> None:
    assert limits("claims: {a: {text: It is wrong to lie., basis: value}}\n", Config()) == ()


@pytest.mark.parametrize("lang", ["x" * 300, "../words/en", "en/", ".", ""])
def test_a_language_is_no_path_to_look_for(lang: str) -> None:
    loaded = api.read(f"lang: '{lang}'\nclaims: {{a: {{text: I think it rains., basis: value}}}}\n")
    # None at all is English.
    told = [each.name for each in api.check(loaded) if each.code[:3] == "AM7"]
    assert told == ([] if lang else ["says-i-think"])
