"""What argmap makes of the maps that come with it is what somebody read and found good."""

import pytest

from tools import goldens


@pytest.mark.parametrize("name", goldens.made())
def test_a_golden_is_current(name: str) -> None:
    kept = (goldens.GOLDENS / name).read_text(encoding="utf-8")
    assert goldens.content(name) == kept, "python -m tools.goldens, then read the difference"


def test_every_golden_is_made() -> None:
    kept = {path.name for path in goldens.GOLDENS.iterdir()}
    assert kept == {*goldens.made(), "phones.yaml"}
