"""The catalogues: names are text, whatever YAML would make of them."""

from argmap import api
from argmap.yamlmap.catalogue import debate_formats, schemes


def test_every_critical_question_can_be_answered() -> None:
    for key, scheme in schemes().items():
        for question in scheme["cq"]:
            step = f"{{premises: [b], scheme: {key}, answers: {{{question}: b}}}}"
            loaded = api.read(f"claims: {{a: {{text: A., reasons: [{step}]}}, b: B.}}")
            assert loaded.findings == (), (key, question)
            assert loaded.map.inferences[0].answers == ((question.replace("_", "-"), "b"),)


def test_every_slot_can_be_filled() -> None:
    for key, scheme in schemes().items():
        slots = ", ".join(f"{slot}: it" for slot in scheme["slots"])
        loaded = api.read(
            f"claims: {{a: {{text: A., reasons: [{{premises: [b], scheme: {key}, slots: {{{slots}}}}}]}}, b: B.}}"
        )
        assert loaded.findings == (), key


def test_every_debate_format_can_be_named() -> None:
    for form in debate_formats():
        assert api.read(f"debate: {form}\nclaims: {{a: A.}}").findings == ()
