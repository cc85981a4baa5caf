import re
import subprocess

import pytest

from argmap.formats import mermaid
from argmap.layout.options import DrawOptions
from tests import maps
from tests.conftest import require_tool
from tests.pictures import RAW, diagram_of

MAPS = {"reference": maps.reference, "relations": maps.relations, "grouped": maps.grouped, "nasty": maps.nasty}
# Every line a flowchart of ours may have; labels hold letters, digits, spaces, commas and entities only.
LABEL = r'"(?:[^"<>#;&`%\\{}\[\]|]|#\d+;|<br/>|</?[bi]>)*"'
LINES = re.compile(
    "|".join(
        (
            "flowchart (?:RL|BT)",
            "  acc(?:Title|Descr): [^%;{}]*",
            rf"  n\d+(?:\[{LABEL}\]|\(\({LABEL}\)\)|\(\[{LABEL}\]\))",
            rf"  subgraph g\d+\[{LABEL}\]",
            "  end",
            rf"  n\d+ (?:---|-->|-\.-x|-\.-o|x-\.-x)(?:\|{LABEL}\|)? n\d+",
            r"  classDef \w+ [\w:#,-]+(?: \d+)?",
            r"  class n\d+(?:,n\d+)* \w+",
            r"  linkStyle \d+ [\w:#,-]+(?: \d+)*",
        )
    )
)


@pytest.mark.parametrize("name", MAPS)
def test_no_text_gets_out_of_its_label(name):
    source = mermaid.write(diagram_of(MAPS[name]()))
    assert not RAW.search(source)
    for line in source.splitlines():
        assert LINES.fullmatch(line), line


@pytest.mark.parametrize("name", MAPS)
def test_every_text_is_there(name):
    diagram = diagram_of(MAPS[name]())
    source = mermaid.write(diagram)
    shown = re.sub(r"#(\d+);", lambda match: chr(int(match[1])), source)
    for card in diagram.cards:
        assert card.text in shown
    assert source.count("\n  linkStyle ") == len(diagram.arrows)
    assert len(re.findall(r"^  n\d+\(\(", source, re.MULTILINE)) == len(diagram.junctions)
    assert source.count("\n  subgraph ") == source.count("\n  end") == len(diagram.areas)


def test_mermaid_takes_it(tmp_path):
    tool = require_tool("mmdc")
    path = tmp_path / "nasty.mmd"
    path.write_text(mermaid.write(diagram_of(maps.nasty())), encoding="utf-8")
    done = subprocess.run([tool, "-i", path, "-o", tmp_path / "nasty.svg"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_thesis_may_stand_on_top():
    assert mermaid.write(diagram_of(maps.reference()), DrawOptions(layout="top")).startswith("flowchart BT\n")
    assert mermaid.write(diagram_of(maps.reference())).startswith("flowchart RL\n")


def test_same_map_same_bytes():
    assert mermaid.write(diagram_of(maps.nasty())) == mermaid.write(diagram_of(maps.nasty()))


def test_the_description_counts_in_words_and_says_which_part_it_is():
    lines = mermaid.write(diagram_of(maps.reference(), root="P8", depth=0)).splitlines()
    described = next(each for each in lines if "accDescr" in each)
    assert described.endswith("Argument map with 1 claim. Only what bears on P8.")
