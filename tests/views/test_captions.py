from dataclasses import replace

import pytest

from argmap import api
from argmap.views.captions import sentence
from argmap.views.picture import Relation
from tests import maps
from tests.pictures import diagram_of


def captions(argument_map, **options):
    """The captions of cards by claim, and of lines by the ids of premises, with the kind of the line."""
    return {card.claim: card.tooltip for card in diagram_of(argument_map, **options).cards}


@pytest.mark.parametrize(
    "text", ["Is it?", "So it is.", "No!", "Wait…", "真的吗？", "“Is it?”", "He said “no.”", "(It is.)"]
)
def test_a_sentence_that_has_ended_is_not_ended_again(text):
    assert sentence(text) == text


@pytest.mark.parametrize("text", ["Lock-in", "“Lock-in”", "p. 12", ""])
def test_others_get_a_full_stop(text):
    assert sentence(text) == f"{text}."


def test_a_card_tells_all_that_it_shows_and_what_it_does():
    found = captions(maps.relations(), status=True)
    assert found["t"] == "THESIS t: Schools should ban phones during lessons. Falls."
    assert found["a"] == (
        "PRO a: Distraction. Phones distract pupils. Dana Okafor in Hearing, 12:40. Falls. a and b support t. "
        "a says the same as z."
    )
    assert found["u"].endswith("Undecided. Undercuts the inference from c to t. u and k cannot both hold.")
    assert found["q"] == "MIXED q: Attention is scarce. Implicit premise. Open. Stands. Supports b. Supports m."
    assert found["generated-id-of-this-claim"] == "PRO: Pupils sleep too little. Stands. Supports a."


def test_a_claim_in_a_group_names_it():
    assert "Gruppe: Wirkung auf die Noten. " in captions(maps.grouped())["c2"]


def test_what_is_not_drawn_is_not_told():
    told = captions(maps.relations(), depth=1)
    assert "q" not in told
    assert "z" not in told
    assert "same" not in told["a"]
    assert captions(maps.relations(), root="m")["m"] == "CON m: Teachers already manage phones well. Open."


def test_what_has_a_link_of_its_own_is_told_there():
    loaded = api.read("""
        sources: {s: {title: The study, url: "https://example.org/"}, r: {title: The report}}
        thesis: a
        claims: {a: {text: "So it is.", cite: [s, r]}}
    """)
    assert captions(loaded.map) == {"a": "THESIS a: So it is. The report."}


@pytest.mark.parametrize(
    ("lang", "linked", "attack", "undercut", "chain", "tie"),
    [
        (
            "en",
            "a and b support t (premises needed together; implicit link, added by the mapper)",
            "m attacks t",
            "u undercuts the inference from c to t",
            "w undercuts the inference from v to the inference from u",
            "k and u cannot both hold",
        ),
        (
            "de",
            "a und b stützen t (Prämissen nur gemeinsam; implizit, vom Kartierer ergänzt)",
            "m greift t an",
            "u entkräftet den Schluss von c auf t",
            "w entkräftet den Schluss von v auf den Schluss aus u",
            "k und u können nicht zugleich wahr sein",
        ),
        (
            "fr",
            "a et b soutiennent t (prémisses solidaires\u00a0; lien implicite, ajouté par l’auteur de la carte)",
            "m attaque t",
            "u mine l’inférence de c à t",
            "w mine l’inférence de v à l’inférence tirée de u",
            "k et u sont incompatibles",
        ),
        (
            "es",
            "a y b apoyan t (premisas conjuntas; enlace implícito, añadido por el autor del mapa)",
            "m ataca t",
            "u socava la inferencia de c a t",
            "w socava la inferencia de v a la inferencia hecha a partir de u",
            "k y u son incompatibles",
        ),
    ],
)
def test_lines_are_told_in_sentences_of_the_maps_language(lang, linked, attack, undercut, chain, tie):
    diagram = diagram_of(replace(maps.relations(), lang=lang))
    told = [each.tooltip for each in diagram.arrows]
    assert diagram.junctions[0].tooltip == linked
    assert {attack, undercut, chain, tie} <= set(told)


def test_of_many_premises_only_some_are_named():
    s = maps.Sketch(thesis=("t",)).claim("t", "The thesis.")
    for number in range(900):
        s.claim(f"p{number}", "A premise.")
    s.support("t", *(f"p{number}" for number in range(900)))
    diagram = diagram_of(s.map())
    assert diagram.junctions[0].tooltip.startswith("p0, p1, p2, p3, p4, p5 and 894 more support t")
    assert max(len(each.tooltip) for each in (*diagram.arrows, *diagram.cards)) < 200


def test_a_claim_without_an_id_goes_by_its_words_cut_to_a_line():
    s = maps.Sketch(thesis=("t",)).claim("t", "The thesis.").claim("g", "A long claim " * 9, generated=True)
    s.support("t", "g")
    arrow = next(each for each in diagram_of(s.map()).arrows if each.relation is Relation.SUPPORT)
    assert arrow.tooltip == "“A long claim A long claim A long claim…” supports t"


def test_a_stub_names_what_was_cut():
    tips = [card.tooltip for card in diagram_of(maps.reference(), depth=1).cards if card.stub]
    assert "2 claims below P1 left out" in tips
    assert "2 claims below “P6 and P7 attack T” left out" in tips


def test_the_description_does_not_end_the_title_twice():
    argument_map = replace(maps.relations(), title="Shall we?")
    assert diagram_of(argument_map).description == "Shall we? Argument map with 14 claims."
    assert diagram_of(replace(argument_map, title=None)).description == "Argument map with 14 claims."
