"""Outlines speak the language of their map, to the last word."""

import json
import re
from xml.etree import ElementTree as ET

import pytest

from argmap import api
from argmap.formats import formats_of
from argmap.graph import GraphView
from argmap.views.entries import Outline, OutlineOptions
from argmap.views.outline import outline
from argmap.views.words import Words, words

# Whatever the author writes is Greek, but for what the format fixes.
WHOLE = """
lang: {lang}
title: Τίτλος
thesis: α
source: ὧδε
sides: {{ὑπέρ: Ὑπέρ, κατά: Κατά}}
speakers: {{ἄννα: {{name: Ἄννα, side: ὑπέρ}}, βίων: {{name: Βίων, side: κατά}}}}
sources:
  ὧδε: {{title: Ὧδε}}
  ἐκεῖ: {{title: Ἐκεῖ, author: [Ξ, Ψ], date: 2016, url: "", accessed: 2026-11-01}}
groups: {{ὁμάς: Ὁμάς}}
claims:
  α:
    text: Α.
    by: ἄννα
    denied_by: βίων
    reasons:
      - [β, γ]
      - premises: [δ]
        scheme: expert-opinion
        implicit: true
        by: ἄννα
        said: [{{by: βίων, attitude: reports}}, {{source: ἐκεῖ, attitude: denies}}]
        note: Ν.
        reasons: [ε]
        objections: [ζ, {{premises: [η, θ]}}]
    objections: [ι]
  β: {{text: Β., basis: granted, reasons: [κ]}}
  γ: {{text: Γ., basis: definition, hedge: ἴσως, said: [{{by: ἄννα, source: ἐκεῖ, at: "1", quote: Λόγος}}]}}
  δ:
    text: Δ.
    basis: value
    said: [{{source: ἐκεῖ, at: "2"}}, {{at: "3"}}]
    cite: [{{source: ἐκεῖ, at: "4", quote: Λόγος}}]
  ε: {{text: Ε., basis: observation, note: Ν.}}
  ζ: {{text: Ζ., implicit: true, tags: [τ], said: [{{by: ἄννα, attitude: reports}}]}}
  η: {{text: Η., open: true, group: ὁμάς}}
  θ: {{text: Θ., withdrawn: true, objections: [δ]}}
  ι: {{text: Ι., title: Ἰῶτα, reasons: [α], objections: [μ]}}
  κ: {{text: Κ., reasons: [{{premises: [λ], objections: [ν]}}]}}
  λ: {{text: Λ., reasons: [μ]}}
  μ: {{text: Μ., reasons: [ν]}}
  ν: Ν.
  ξ: {{text: Ξ., contradicts: [α]}}
  ο: {{text: Ο., restates: [α]}}
  π: {{text: Π., reasons: [ρ]}}
  ρ: {{text: Ρ., reasons: [π]}}
  σ: Σ.
"""
CIRCLE = "{{lang: {lang}, claims: {{α: {{text: Α., reasons: [β]}}, β: {{text: Β., reasons: [α]}}}}}}"
DONE = "{{lang: {lang}, claims: {{α: {{text: Α., basis: value}}}}}}"
ASKED: list[tuple[str, dict[str, object]]] = [
    (WHOLE, {"bibliography": True}),
    (WHOLE, {"depth": 1}),
    (WHOLE, {"root": "κ"}),
    (WHOLE, {"unsupported": True}),
    (WHOLE, {"unsupported": True, "speaker": "ἄννα"}),
    (WHOLE, {"side": "κατά", "group": "ὁμάς"}),
    (WHOLE, {"speaker": "ἄννα", "tag": "τ"}),
    (WHOLE, {"group": "ὁμάς", "tag": "τ"}),
    (WHOLE, {"width": 32}),
    (CIRCLE, {}),
    (DONE, {"unsupported": True}),
]
FORMATS = ["text", "markdown", "org", "opml"]
MACHINE = {"expert", "opinion", "TITLE", "x"}  # the scheme is told as the file names it


def told(name: str, lang: str) -> str:
    """What the outlines say to people, one after the other."""
    return "\n".join(_shown(name, written(text.format(lang=lang), name, options)) for text, options in ASKED)


def written(text: str, name: str, options: dict[str, object]) -> str:
    loaded = api.read(text)
    assert not loaded.findings
    chosen = OutlineOptions(**options)  # type: ignore[arg-type]
    form = formats_of(Outline)[name]
    return str(form.write(outline(GraphView(loaded.map), chosen), chosen))


def _shown(name: str, text: str) -> str:
    if name != "opml":
        return text.replace("\u2060", "")
    root = ET.fromstring(text)
    attributes = [each.get(key, "") for each in root.iter("outline") for key in ("text", "_note")]
    return "\n".join([root.findtext("head/title", ""), *attributes])


def table(lang: str) -> dict[str, str]:
    """The words for outlines by field, those of the roles included."""
    names = Words._fields
    both = ["open", "denies", "by", "and_", "more", "one_claim", "several_claims", "untitled"]
    found = words(lang)._asdict()
    return {key: found[key] for key in [*both, *names[names.index("implicit") : names.index("gap")]]} | found[
        "roles"
    ]._asdict()


@pytest.mark.parametrize("lang", ["en", "de", "fr", "es"])
@pytest.mark.parametrize("name", FORMATS)
def test_all_that_argmap_says_is_in_the_table_of_the_language(name, lang):
    of_ours = set(re.findall(r"[a-zà-ÿœ]+", " ".join(table(lang).values()), re.IGNORECASE))
    known = {word.casefold() for word in of_ours | MACHINE}
    # The Greek of Unicode lies elsewhere, so that Latin letters are argmap's.
    found = {word.casefold() for word in re.findall(r"[a-zà-ÿœ]+", told(name, lang), re.IGNORECASE)}
    assert found - known == set()


@pytest.mark.parametrize("lang", ["en", "de", "fr", "es"])
def test_every_word_of_the_table_is_said(lang):
    said = re.sub(r"\s+", " ", told("text", lang) + told("opml", lang)).casefold()
    pieces = {
        piece.strip()
        for text in table(lang).values()
        for piece in re.split(r"\{\w*\}", re.sub(r"\s+", " ", text).casefold())
    }
    assert {piece for piece in pieces if piece not in said} == set()


@pytest.mark.parametrize("lang", ["de", "fr", "es"])
@pytest.mark.parametrize("name", ["json", "jsonl"])
def test_what_machines_read_stays_english(name, lang):
    def terms(text: str) -> list[object]:
        """All names and values but those in the language of people."""
        found = json.loads(f"[{','.join(text.splitlines())}]" if name == "jsonl" else text)
        return list(_terms(found))

    for text, options in ASKED:
        english, other = (written(text.format(lang=each), name, options) for each in ("en", lang))
        assert terms(english) == terms(other)


def _terms(value: object) -> object:
    if isinstance(value, dict):
        for key, each in value.items():
            if key not in ("lang", "remarks", "heading", "section"):
                yield key
                yield from _terms(each)
    elif isinstance(value, list):
        for each in value:
            yield from _terms(each)
    else:
        yield value


def test_a_language_has_its_own_quotation_marks_and_spaces():
    assert "gesagt von: Ἄννα in: Ἐκεῖ, 1: „Λόγος“" in told("text", "de")
    french = written(WHOLE.format(lang="fr"), "text", {"width": 200})
    assert "dit par Ἄννα dans Ἐκεῖ, 1\u00a0: «\u00a0Λόγος\u00a0»" in french
    assert "Γ. [γ] (nuance\u00a0: ἴσως\u00a0; fondement\u00a0: définition)" in french
    assert "Ξ y Ψ (2016). Ἐκεῖ. (consultado el 2026-11-01)" in told("text", "es")


def test_a_language_without_words_is_told_in_english():
    assert told("markdown", "tlh") == told("markdown", "en")
