"""What an inference says of its scheme: its name, what fills its slots, which critical questions are answered."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Any

from argmap.model import Inference
from argmap.yamlmap.catalogue import canonical, schemes
from argmap.yamlmap.drafts import Draft, Written
from argmap.yamlmap.names import Names

WAIVED = "waived"


def with_scheme(file: int, draft: Draft, step: Inference, names: Names) -> Inference:
    """Return the step with its scheme, slots and answers; names that the scheme does not have are reported."""
    written = draft.get("scheme")
    name = names.scheme(file, written) if written else None
    slots, answers = draft.get("slots") or (), draft.get("answers") or ()
    if name is not None:
        scheme = schemes()[name]
        _known(file, slots, f"slot of {name}", scheme.slots, names)
        _known(file, answers, f"critical question of {name}", [each.key for each in scheme.questions], names)
    answered = ((key, _answer(file, value, names)) for key, value in answers)
    return replace(
        step,
        scheme=name,
        slots=tuple((canonical(key.text), value) for key, value in slots),
        answers=tuple((canonical(key.text), answer) for key, answer in answered if answer is not None),
    )


def _answer(file: int, written: Written, names: Names) -> str | None:
    return WAIVED if written.text == WAIVED else names.claim(file, written, many=False)


def _known(file: int, pairs: Iterable[tuple[Written, Any]], kind: str, known: Collection[str], names: Names) -> None:
    for key, _ in pairs:
        if canonical(key.text) not in known:
            names.dangling(kind, file, key, known)
