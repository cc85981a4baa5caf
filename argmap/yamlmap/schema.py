"""The JSON Schema of the format, made from the same table of fields that reads it.

It says what a file may look like, for editors. What JSON Schema cannot say is left to `argmap check`: keys that repeat,
text that YAML cut, sizes, anchors, versions, and whether ids are defined.
"""

from collections.abc import Callable, Iterable
from typing import Any

from argmap.yamlmap import fields, shapes
from argmap.yamlmap.fields import Table
from argmap.yamlmap.scalars import FALSE_WORDS, TRUE_WORDS

DIALECT = "https://json-schema.org/draft/2020-12/schema"
Schema = dict[str, Any]

# Any scalar is the text that was typed, so that `date: 2017` and `text: no` need no quotes.
_SCALAR = ["string", "number", "boolean", "null"]
# No white space and no ASCII punctuation but `-`, `_` and `.`; and not of the form that argmap gives out itself.
_ID_PATTERN = r"^[^\s\x00-\x2c/:-@\[-\^`{-\x7f]+$"
_RESERVED_PATTERN = r".\.[ro][0-9]+$"


def json_schema(claim_ids: Iterable[str] = ()) -> Schema:
    """Return the schema as plain data; `claim_ids` are offered wherever a claim is referred to.

    The ids are a help to completion and not a limit: a file may define more.
    """
    maker = _Maker(tuple(claim_ids))
    tables = (fields.CLAIM, fields.INLINE_CLAIM, fields.INFERENCE, fields.CITATION, fields.SAID)
    definitions = {_name(table): maker.record(table) for table in tables}
    definitions["step"] = maker.step()
    definitions["premise"] = {"anyOf": [maker.reference(shapes.Ref("claim")), _ref(fields.INLINE_CLAIM)]}
    top = maker.record(fields.MAP)
    return {
        "$schema": DIALECT,
        "title": "argmap map",
        "description": "A debate as a graph of claims, with reasons, objections, undercuts, speakers and sources.",
        **top,
        "$defs": definitions,
    }


def _name(table: Table) -> str:
    return table.name.replace(" ", "-")


def _ref(table: Table) -> Schema:
    return {"$ref": f"#/$defs/{_name(table)}"}


class _Maker:
    """Makes the schema of each shape."""

    def __init__(self, claim_ids: tuple[str, ...]) -> None:
        self._claim_ids = claim_ids

    def record(self, table: Table) -> Schema:
        """Return the schema of a mapping with the fields of a table."""
        made: Schema = {
            "type": "object",
            "properties": {
                name: {"description": field.doc, **self.shape(field.shape)} for name, field in table.fields.items()
            },
            "patternProperties": {"^x-": True},
            "additionalProperties": False,
        }
        if table.required:
            made["required"] = [*table.required]
        for name in table.required:
            made["properties"][name] = {**made["properties"][name], **_NOT_BLANK[name]}
        return made

    def step(self) -> Schema:
        """Return the schema of one reason or objection; with `premises` it is an inference, else an inline claim."""
        linked = {"type": "array", "items": {"$ref": "#/$defs/premise"}, "minItems": 1}
        return {
            "anyOf": [self.reference(shapes.Ref("claim")), linked, {"type": "object"}],
            "if": {"type": "object", "required": ["premises"]},
            "then": _ref(fields.INFERENCE),
            "else": {"if": {"type": "object"}, "then": _ref(fields.INLINE_CLAIM)},
        }

    def shape(self, shape: Any) -> Schema:
        """Return the schema of a value."""
        return self._BY_SHAPE[type(shape)](self, shape)

    def reference(self, shape: shapes.Ref) -> Schema:
        """Return the schema of an id that is defined elsewhere."""
        if shape.kind in ("claim", "answer") and self._claim_ids:
            return {"anyOf": [{"enum": [*self._claim_ids]}, {"type": _SCALAR}]}
        return {"type": _SCALAR}

    def _many(self, shape: shapes.Many) -> Schema:
        item = self.shape(shape.item)
        return {"anyOf": [item, {"type": "array", "items": item}]}

    def _keyed(self, shape: shapes.Keyed) -> Schema:
        value = self.shape(shape.value)
        if isinstance(shape.value, shapes.Text):
            value = {**value, "pattern": r"\S"}
        made: Schema = {"type": ["object", "null"], "additionalProperties": value}
        if isinstance(shape.key, shapes.NewId):
            made["propertyNames"] = {"pattern": _ID_PATTERN, "not": {"pattern": _RESERVED_PATTERN}}
        if shape.most is not None:
            made["maxProperties"] = shape.most
        return made

    def _record(self, shape: shapes.Record) -> Schema:
        table = shape.table
        whole = _ref(table) if table in (fields.CLAIM, fields.CITATION, fields.SAID) else self.record(table)
        if table.short is None and not table.located:
            return whole
        short: Schema = {"type": _SCALAR, **(_NOT_BLANK["text"] if table.required and not table.located else {})}
        return {"anyOf": [short, whole]}

    _BY_SHAPE: dict[type, Callable[..., Schema]] = {  # noqa: RUF012  # it is never changed
        shapes.Text: lambda _, __: {"type": _SCALAR},
        shapes.Word: lambda _, shape: {"enum": [*map(str, shape.words)]},
        shapes.Number: lambda _, shape: {"type": ["number", "null"], "minimum": shape.low, "maximum": shape.high},
        shapes.Flag: lambda _, __: {"anyOf": [{"type": ["boolean", "null"]}, {"enum": _FLAG_WORDS}]},
        shapes.Version: lambda _, __: {"type": _SCALAR},
        shapes.NewId: lambda _, __: {"type": _SCALAR, "pattern": _ID_PATTERN, "not": {"pattern": _RESERVED_PATTERN}},
        shapes.Ref: reference,
        shapes.Many: _many,
        shapes.Keyed: _keyed,
        shapes.Record: _record,
        shapes.Step: lambda _, __: {"$ref": "#/$defs/step"},
        shapes.Premise: lambda _, __: {"$ref": "#/$defs/premise"},
    }


# What a required field must hold, beyond its shape.
_NOT_BLANK: dict[str, Schema] = {
    "text": {"pattern": r"\S"},
    "source": {"pattern": r"\S"},
    "premises": {"minItems": 1},
}
_FLAG_WORDS: list[str] = [
    spelled for word in (*TRUE_WORDS, *FALSE_WORDS) for spelled in (word, word.title(), word.upper())
]
