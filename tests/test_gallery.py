"""The gallery shows every map as argmap draws it now, and says how."""

import re

from tools import gallery, goldens, sessions

PAGE = gallery.PAGE.read_text(encoding="utf-8")
SECTIONS = PAGE.split("\n## ")[1:]


def commands(text: str) -> list[list[str]]:
    """Return the words of each command that draws a picture: `argmap render FILE ... -o NAME.svg`."""
    return [line.split() for line in re.findall(r"^\$ (argmap render .+)$", text, flags=re.MULTILINE)]


def test_the_pictures_are_current() -> None:
    drawn, kept = gallery.drawn(), gallery.kept()
    stale = [name for name in sorted(drawn | kept) if drawn.get(name) != kept.get(name)]
    assert stale == [], "python -m tools.gallery, then look at the pictures"


def test_no_file_lies_there_that_nothing_makes() -> None:
    made = {words[-1] for words in commands(PAGE)}
    assert {path.name for path in gallery.PICTURES.iterdir()} == made


def test_every_map_is_drawn_without_options() -> None:
    plain = [words[2] for words in commands(PAGE) if len(words) == 5]
    assert sorted(plain) == [path.relative_to(sessions.ROOT).as_posix() for path in goldens.maps()]


def test_a_section_shows_the_pictures_that_its_commands_draw() -> None:
    for section in SECTIONS:
        shown = re.findall(r"!\[[^\]]+\]\(gallery/([^)]+)\)", section)
        assert shown, section
        assert shown == [words[-1] for words in commands(section)]


def test_a_section_links_to_the_maps_that_it_draws() -> None:
    for section in SECTIONS:
        linked = set(re.findall(r"\]\(\.\./([^)]+\.yaml)\)", section))
        # Where a map is drawn once more, its first section has the link.
        first = {words[2] for words in commands(section) if len(words) == 5}
        assert linked == first, section
