"""What a shell completes."""

import pytest

from argmap.cli import _completion
from tests.shell import process


def completed(*words: str) -> list[str]:
    """Return what bash is offered for the last word."""
    asked = {"_ARGMAP_COMPLETE": "complete_bash", "COMP_WORDS": " ".join(words), "COMP_CWORD": str(len(words) - 1)}
    done = process(env=asked)
    assert done.err == b""
    return done.text.split()


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("argmap sch", ["schemes", "schema"]),
        ("argmap check --profile c", ["classroom"]),
        ("argmap check --format js", ["json", "jsonl"]),
        ("argmap check --fail-on n", ["never"]),
        ("argmap check --select orphan", ["orphan-claim"]),
        ("argmap explain AM301", ["AM301"]),
        ("argmap explain --format m", ["markdown"]),
        ("argmap render --to p", ["pdf", "png"]),
        ("argmap render --theme d", ["dark"]),
        ("argmap render --layout t", ["top"]),
        ("argmap render --engine g", ["graphviz-pure"]),
        ("argmap outline --to m", ["markdown"]),
        ("argmap list s", ["sources", "speakers"]),
        ("argmap list --format t", ["tsv"]),
        ("argmap stats --format j", ["json"]),
        ("argmap schemes ex", ["example", "expert-opinion"]),
        ("argmap schemes --format m", ["markdown"]),
        ("argmap questions map.yaml --scheme ex", ["example", "expert-opinion"]),
        ("argmap questions --format j", ["json"]),
        ("argmap evaluate map.yaml --semantics s", ["status", "strength"]),
        ("argmap evaluate map.yaml --cheapest r", ["rescue"]),
        ("argmap evaluate map.yaml --circular u", ["undecided"]),
        ("argmap evaluate map.yaml --format j", ["json"]),
        ("argmap why map.yaml ban --format t", ["text"]),
        ("argmap new --template e", ["essay"]),
        ("argmap --color n", ["never"]),
    ],
)
def test_words_are_completed(words: str, offered: list[str]) -> None:
    assert completed(*words.split()) == offered


def test_every_list_of_words_is_put_to_use_and_has_no_word_twice() -> None:
    lists = [each for name, each in vars(_completion).items() if name[0] != "_"]
    assert len(lists) >= 15
    for each in lists:
        assert len(set(each())) == len(each()) > 1
