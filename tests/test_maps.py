"""The maps that come with argmap: the flagship, and the examples, each of which promises something in its comment."""

from pathlib import Path

import pytest

from argmap import api
from argmap.finding import Finding, Severity
from argmap.graph import GraphView
from argmap.graph.view import Stance
from argmap.model import Attitude, Role

ROOT = Path(__file__).parent.parent
FLAGSHIP = ROOT / "maps" / "digital_leninism.yaml"
EXAMPLES = ROOT / "examples"

# The findings graver than info that an example has on purpose.
INTENDED = {
    "circular_support.argmap.yaml": ["AM201"],
    "classroom_debate.argmap.yaml": ["AM303"],
    "essay_with_sources.argmap.yaml": [],
    "linked_or_convergent.argmap.yaml": [],
    "mixed_stance.argmap.yaml": ["AM208"],
    "schemes.argmap.yaml": [],
    "tempo_30.argmap.yaml": [],
    "undercut.argmap.yaml": [],
    "wind_farm.argmap.yaml": [],
    "parts/wind_farm_neighbours.yaml": [],
}


def view_of(name: str) -> GraphView:
    return GraphView(api.load(EXAMPLES / name).map)


def findings(path: Path) -> tuple[Finding, ...]:
    return api.check(api.load(path))


def grave(path: Path) -> list[str]:
    return [each.code for each in findings(path) if each.severity is not Severity.INFO]


def test_every_example_is_listed_here():
    files = {each.relative_to(EXAMPLES).as_posix() for each in EXAMPLES.rglob("*.yaml")}
    assert files == {*INTENDED, "faulty.yaml", "faulty_yaml.yaml"}


@pytest.mark.parametrize("name", INTENDED)
def test_an_example_has_the_findings_that_it_promises_and_no_others(name: str):
    assert grave(EXAMPLES / name) == INTENDED[name]


@pytest.mark.parametrize("name", INTENDED)
def test_an_example_says_which_findings_it_has(name: str):
    comment = [line for line in (EXAMPLES / name).read_text("utf-8").splitlines() if line.startswith("#")]
    for code in INTENDED[name]:
        assert any(code in line for line in comment)


@pytest.mark.parametrize("name", [each for each in INTENDED if not each.startswith("parts/")])
def test_an_example_is_small_and_reads_from_the_thesis(name: str):
    view = view_of(name)
    assert 6 <= len(view.claims) <= 20
    assert all(view.leads_to_thesis(claim) for claim in view.claims)


def test_faulty_maps_are_not_found_by_themselves():
    found = {each.name for each in api.find_maps(ROOT)}
    assert {FLAGSHIP.name, "undercut.argmap.yaml"} <= found
    assert not {"faulty.yaml", "faulty_yaml.yaml", "wind_farm_neighbours.yaml"} & found


def test_linked_premises_fall_together_and_convergent_reasons_do_not():
    view = view_of("linked_or_convergent.argmap.yaml")
    assert [each.premises for each in view.reasons("nine")] == [
        ("late-clock", "tired-learning"),
        ("daylight",),
        ("buses",),
    ]
    assert [each.premises for each in view.objections("nine")] == [("early-parents", "left-alone")]
    assert view.claims["buses"].withdrawn


def test_the_undercut_attacks_the_step_and_the_rebuttal_the_claim():
    view = view_of("undercut.argmap.yaml")
    roles = {each.premises: (each.role, each.target) for each in view.map.inferences}
    assert roles[("old-strips",)] == (Role.UNDERCUT, "by-strip")
    assert roles[("sick-child",)] == (Role.OBJECTION, "safe")
    assert roles[("ill-before",)] == (Role.UNDERCUT, "by-illness")


def test_one_claim_of_the_mixed_example_is_mixed():
    view = view_of("mixed_stance.argmap.yaml")
    assert [each for each in view.claims if view.stance(each) is Stance.MIXED] == ["stay-longer"]


def test_the_circle_has_three_claims():
    (found,) = (each for each in findings(EXAMPLES / "circular_support.argmap.yaml") if each.code == "AM201")
    assert "reliable <- eyewitness <- monk-tells <- reliable" in found.message


def test_the_dropped_objection_of_the_classroom_is_the_lockers():
    (found,) = (each for each in findings(EXAMPLES / "classroom_debate.argmap.yaml") if each.code == "AM303")
    assert "dropped" in found.message
    assert "lockers" in found.message


def test_every_claim_of_the_classroom_has_one_speaker_on_its_side():
    view = view_of("classroom_debate.argmap.yaml")
    for claim in view.claims.values():
        (speaker,) = claim.asserted_by
        assert view.side(claim) == view.speakers[speaker].side
        assert (view.side(claim) == "pro") == (view.stance(claim.id) in (Stance.PRO, Stance.THESIS)), claim.id


def test_every_quote_of_the_sources_example_stands_in_its_source():
    argument_map = api.load(EXAMPLES / "essay_with_sources.argmap.yaml").map
    texts = {each.id: " ".join((EXAMPLES / str(each.file)).read_text("utf-8").split()) for each in argument_map.sources}
    quoted = [each for claim in argument_map.claims for each in (*claim.cite, *claim.said) if each.quote]
    assert len(quoted) >= 5
    for each in quoted:
        passage = " ".join(part.strip() for part in (each.prefix, each.quote, each.suffix) if part)
        assert passage in texts[str(each.source)]


def test_the_scheme_example_answers_every_question_of_expert_opinion():
    view = view_of("schemes.argmap.yaml")
    step = view.inferences["r-vega"]
    assert step.scheme is not None
    assert step.scheme.replace("-", "_") == "expert_opinion"
    assert {key for key, _ in step.answers} == {"expertise", "field", "words", "basis", "trust", "agreement"}
    assert {each.role for each in view.reasons("r-vega")} == {Role.BACKING}


def test_the_wind_farm_is_kept_in_two_files():
    loaded = api.load(EXAMPLES / "wind_farm.argmap.yaml")
    assert len(loaded.sources) == 2
    assert {"noise", "lease"} <= {each.id for each in loaded.map.claims}
    assert not loaded.map.part
    assert api.load(EXAMPLES / "parts" / "wind_farm_neighbours.yaml").map.part


def test_the_faulty_map_has_each_fault_that_its_comment_names():
    path = EXAMPLES / "faulty.yaml"
    promised = {line.split()[1] for line in path.read_text("utf-8").splitlines() if line.startswith("#   AM")}
    assert len(promised) >= 10
    assert promised == {each.code for each in findings(path)}


def test_the_file_that_is_not_yaml_has_each_of_its_faults_told_and_nothing_else():
    found = findings(EXAMPLES / "faulty_yaml.yaml")
    assert {each.code for each in found} == {"AM001"}
    assert len(found) == 10
    assert len({each.message for each in found}) == 10


# The flagship


def test_the_flagship_checks_clean_but_for_what_the_article_leaves_open():
    assert {each.name for each in findings(FLAGSHIP)} == {"open-claim", "open-critical-question"}


def test_the_flagship_is_of_a_size_to_be_read():
    argument_map = api.load(FLAGSHIP).map
    assert 45 <= len(argument_map.claims) <= 70
    assert argument_map.thesis == ("strengthens",)
    for claim in argument_map.claims:
        assert len(claim.text.split()) <= 25, claim.id
        assert claim.title is not None, claim.id
        assert len(claim.title.split()) <= 5, claim.id


def test_every_claim_of_the_flagship_tells_where_it_is_from_or_that_it_is_the_mappers():
    for claim in api.load(FLAGSHIP).map.claims:
        assert claim.implicit != any(each.attitude is not Attitude.DENIES for each in claim.said), claim.id
        assert not claim.cite, claim.id


def test_what_the_flagships_reporter_passes_on_has_somebody_who_asserts_it():
    for claim in api.load(FLAGSHIP).map.claims:
        if any(each.attitude is Attitude.REPORTS for each in claim.said):
            assert claim.asserted_by, claim.id
            assert "browne" not in claim.asserted_by, claim.id


def test_the_two_debates_of_the_flagship():
    view = GraphView(api.load(FLAGSHIP).map)
    objections = [each for each in view.map.inferences if each.role is Role.OBJECTION]
    attacks = {(premise, each.target) for each in objections for premise in each.premises}
    assert {("edge", "doomed"), ("edge", "hold-back"), ("hayek-whole", "only-economy")} <= attacks
    assert view.claims["edge"].group == view.claims["doomed"].group == "innovation"
    assert view.claims["ma-scan"].group == view.claims["hayek-means"].group == "planning"
    # Hayek and Ma never address each other: what joins them is the mapper's, and marked so.
    assert view.inferences["bridge"].implicit
    assert view.inferences["bridge"].premises == ("ma-grows", "hayek-means")
    assert view.claims["only-economy"].implicit


def test_the_flagships_claims_help_and_hurt_as_they_should():
    view = GraphView(api.load(FLAGSHIP).map)
    stances = {each: view.stance(each) for each in view.claims}
    assert [each for each, stance in stances.items() if stance is Stance.MIXED] == ["ma-scan"]
    assert Stance.NONE not in stances.values()
    con = {each for each, stance in stances.items() if stance is Stance.CON}
    assert {"undermines", "liberalise", "doomed", "invisible-hand", "overload", "overreach", "only-economy"} <= con
    assert not {"edge", "modernise", "ma-grows", "hayek-means", "hayek-whole", "upended", "big-brother"} & con
