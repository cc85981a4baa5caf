"""The catalogues: names are text, whatever YAML would make of them."""

import re

from argmap import api
from argmap.yamlmap.catalogue import debate_formats, schemes


def test_every_critical_question_can_be_answered() -> None:
    for key, scheme in schemes().items():
        for question in scheme.questions:
            step = f"{{premises: [b], scheme: {key}, answers: {{{question.key}: b}}}}"
            loaded = api.read(f"claims: {{a: {{text: A., reasons: [{step}]}}, b: B.}}")
            assert loaded.findings == (), (key, question)
            assert loaded.map.inferences[0].answers == ((question.key, "b"),)


def test_every_slot_can_be_filled() -> None:
    for key, scheme in schemes().items():
        slots = ", ".join(f"{slot}: it" for slot in scheme.slots)
        loaded = api.read(
            f"claims: {{a: {{text: A., reasons: [{{premises: [b], scheme: {key}, slots: {{{slots}}}}}]}}, b: B.}}"
        )
        assert loaded.findings == (), key


def test_questions_may_be_written_with_either_dash() -> None:
    for key in ("same_sense", "same-sense"):
        step = f"{{premises: [b], scheme: verbal_classification, answers: {{{key}: b}}}}"
        loaded = api.read(f"claims: {{a: {{text: A., reasons: [{step}]}}, b: B.}}")
        assert loaded.map.inferences[0].answers == (("same-sense", "b"),)


def test_every_scheme_is_whole() -> None:
    """Texts name the slots of their scheme and no others; each slot is in a text; each question hits what there is."""
    for scheme in schemes().values():
        texts = (*scheme.premises, scheme.conclusion, *(each.ask for each in scheme.questions))
        assert set(re.findall(r"{(\w+)}", " ".join(texts))) == set(scheme.slots), scheme.name
        assert all(each.ask.endswith("?") and "_" not in each.key for each in scheme.questions), scheme.name
        assert {each.kind for each in scheme.questions} == {"assume", "except"}, scheme.name
        places = {f"p{number}" for number in range(1, len(scheme.premises) + 1)} | {"link", "end"}
        assert {each.hits for each in scheme.questions} <= places, scheme.name


def test_every_debate_format_can_be_named() -> None:
    for form in debate_formats():
        assert api.read(f"debate: {form}\nclaims: {{a: A.}}").findings == ()
