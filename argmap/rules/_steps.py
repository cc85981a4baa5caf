"""The steps that rules of wording look at."""

from collections.abc import Iterator

from argmap.model import Inference, Role
from argmap.rules import Context


def reasons(context: Context) -> Iterator[Inference]:
    """Yield the reasons that claims have, in written order; backings support a step and have no conclusion."""
    return (each for each in context.map.inferences if each.role is Role.REASON)


def plain_reasons(context: Context) -> Iterator[Inference]:
    """Yield the reasons that name no scheme: a scheme says by itself what leads from premises to conclusion."""
    return (each for each in reasons(context) if each.scheme is None)


def linked_reasons(context: Context) -> Iterator[Inference]:
    """Yield the plain reasons of two premises and more, none of which is the conclusion itself."""
    return (each for each in plain_reasons(context) if len(set(each.premises)) > 1 and each.target not in each.premises)
