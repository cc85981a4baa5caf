"""The JSON Schema and the reader accept the same documents, up to what JSON Schema cannot say."""

import json
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings

from argmap import api
from argmap.yamlmap import fields
from argmap.yamlmap.schema import json_schema
from tests.yamlmap.documents import map_documents

VALIDATOR = jsonschema.Draft202012Validator(json_schema())
# Keys that repeat, cut text, sizes, encodings, YAML's extras, versions, documents, and whether ids are defined.
BEYOND = {"AM002", "AM005", "AM006", "AM007", "AM009", "AM010", "AM011", "AM012", "AM013"}


def faults(document: Any) -> list[str]:
    found = api.read(json.dumps(document, ensure_ascii=False)).findings
    told = [f"{each.code} {each.message}" for each in found if each.code not in BEYOND and each.code < "AM100"]
    return [each for each in told if not each.endswith("is inside itself")]  # nor can a schema follow parents of groups


@settings(max_examples=400, deadline=None)
@given(map_documents())
def test_reader_and_schema_accept_the_same_documents(document: Any) -> None:
    problems = [each.message for each in VALIDATOR.iter_errors(document)]
    told = faults(document)
    assert bool(told) == bool(problems), (told, problems)


def test_the_property_sees_both_sorts_of_documents() -> None:
    accepted: list[bool] = []

    @settings(max_examples=200, deadline=None, database=None)
    @given(map_documents())
    def count(document: Any) -> None:
        accepted.append(not faults(document))

    count()
    assert 20 <= sum(accepted) <= len(accepted) - 20


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema())


@pytest.mark.parametrize("table", fields.TABLES, ids=lambda table: table.name)
def test_every_field_of_the_table_is_in_the_schema(table: fields.Table) -> None:
    text = json.dumps(json_schema())
    assert all(json.dumps(name) in text for name in table.fields)


def test_ids_of_a_map_are_offered_and_others_still_allowed() -> None:
    schema = json_schema(["ban", "scores"])
    offered = schema["properties"]["thesis"]["anyOf"][0]["anyOf"][0]
    assert offered == {"enum": ["ban", "scores"]}
    jsonschema.validate({"thesis": "other", "claims": {"other": "It is."}}, schema)
