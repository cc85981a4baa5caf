"""Reading reasons and objections: the short forms and the full one."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from argmap.yamlmap import fields, shapes
from argmap.yamlmap.containers import read_many, read_mapping
from argmap.yamlmap.drafts import Draft, Written
from argmap.yamlmap.events import MappingStartEvent, ScalarEvent, SequenceStartEvent
from argmap.yamlmap.faults import Fault
from argmap.yamlmap.records import finished
from argmap.yamlmap.scalars import read_claim_id

if TYPE_CHECKING:
    from argmap.yamlmap.decode import Decoder

_PREMISES = shapes.Many(shapes.Premise())


def read_step(decoder: "Decoder", event: Any, _: shapes.Step) -> Draft | Written | None:
    """Read one reason or objection: a claim's id, a draft of an inline claim, or a draft of an inference."""
    if type(event) is ScalarEvent:
        return read_claim_id(decoder, event, _)
    if type(event) is MappingStartEvent:
        return _identified(decoder, read_mapping(decoder, event, fields.STEP))
    draft = Draft(fields.INFERENCE, event.start_mark.index)
    draft.fields["premises"] = read_many(decoder, event, _PREMISES)
    if not draft.fields["premises"]:
        decoder.fail(Fault.WRONG_TYPE, event, "a list without premises", "name the claims that work together: [a, b]")
        return None
    return draft


def read_premise(decoder: "Decoder", event: Any, _: shapes.Premise) -> Draft | Written | None:
    """Read one premise: a claim's id or a draft of an inline claim."""
    if type(event) is ScalarEvent:
        return read_claim_id(decoder, event, _)
    if type(event) is SequenceStartEvent:
        decoder.unread(
            Fault.WRONG_TYPE, event, "a list inside a list of premises", "list the premises side by side: [a, b]"
        )
        return None
    return _identified(decoder, read_mapping(decoder, event, fields.INLINE_CLAIM))


def _identified(decoder: "Decoder", draft: Draft | None) -> Draft | None:
    """Return the draft with the id that it gives itself defined, where nothing else has it."""
    if draft is None:
        return None
    kind = "inference" if draft.table is fields.INFERENCE else "claim"
    given = draft.fields.pop("id", None)
    if given is not None and decoder.names.define(kind, decoder.faults.number, given):
        draft.key = given
    whole: Draft = finished(decoder.faults.number, draft)
    return whole


READERS: dict[type, Callable[..., Any]] = {shapes.Step: read_step, shapes.Premise: read_premise}
