"""`argmap outline`, `list` and `stats` as they are typed."""

import json
import subprocess
import sys

import pytest

MAP = "{title: Phones, claims: {ban: {text: Ban phones., reasons: [calm]}, calm: {text: It is calm., basis: value}}}\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "map.yaml").write_text(MAP)
    return tmp_path


def argmap(folder, *words, stdin="", status=0):
    done = subprocess.run(
        [sys.executable, "-m", "argmap", *words], cwd=folder, input=stdin.encode(), capture_output=True, check=False
    )
    assert done.returncode == status, done.stderr.decode()
    return done.stdout.decode() if status == 0 else done.stderr.decode()


def test_outline_goes_to_standard_output_as_text(folder):
    text = "Phones\n\nThesis: Ban phones. [ban]\n\n  + It is calm. [calm] (basis: value)\n"
    assert argmap(folder, "outline", "map.yaml") == text
    assert argmap(folder, "outline", "-", stdin=MAP) == text


def test_the_suffix_of_the_output_chooses_the_format(folder):
    assert argmap(folder, "outline", "map.yaml", "-o", "map.md") == ""
    assert (folder / "map.md").read_text().startswith("# Phones\n\n- **Thesis:** Ban phones. `ban`\n")
    assert "no suffix named '.csv'; there is" in argmap(folder, "outline", "map.yaml", "-o", "map.csv", status=2)
    assert not (folder / "map.docx").exists()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--to", "txt"], "no format named 'txt'; did you mean 'text'?"),
        (["--root", "bann"], "no claim named 'bann'; did you mean 'ban'?"),
        (["--speaker", "ann"], "no speaker named 'ann'; there is no speaker at all"),
    ],
)
def test_an_unknown_name_ends_with_2_and_the_way_out(folder, words, message):
    assert message in argmap(folder, "outline", "map.yaml", *words, status=2)


def test_options_reach_the_outline(folder):
    assert argmap(folder, "outline", "map.yaml", "--depth", "0").endswith("  … 1 more\n")
    assert "Nothing to do" in argmap(folder, "outline", "map.yaml", "--unsupported")
    lines = argmap(folder, "outline", "map.yaml", "--to", "jsonl").splitlines()
    assert [json.loads(line)["role"] for line in lines] == ["thesis", "reason"]


def test_list_pipes(folder):
    lines = argmap(folder, "list", "claims", "map.yaml").splitlines()
    assert [line.split("\t")[0] for line in lines] == ["ban", "calm"]
    records = argmap(folder, "list", "-0", "claims", "map.yaml", "--format", "jsonl").split("\0")
    assert [json.loads(record)["id"] for record in records if record] == ["ban", "calm"]
    assert "no kind of record named 'claim'" in argmap(folder, "list", "claim", "map.yaml", status=2)


def test_stats(folder):
    assert "\nClaims        2  1 thesis, 1 pro\n" in argmap(folder, "stats", "map.yaml")
    assert json.loads(argmap(folder, "stats", "map.yaml", "--format", "json"))["support"]["founded"] == 1
