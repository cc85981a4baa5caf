"""The steps that rules of wording look at, and how strong their claims are."""

from collections.abc import Iterator

from argmap.language.glossary import glossary
from argmap.model import Basis, Claim, Inference, Role
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


def is_ought(context: Context, claim: Claim) -> bool:
    """Tell whether a claim says what ought to be, and not only that somebody says so."""
    for _, _, kind in glossary(context.lang, "reporting", "ought").found(context.terms.words(claim.text)):
        return kind == "ought"
    return False


def is_normative(context: Context, claim: Claim) -> bool:
    """Tell whether a claim says what is good, right or due."""
    return claim.basis is Basis.VALUE or _speaks_of(context, claim, "normative")


def is_hedged(context: Context, claim: Claim) -> bool:
    """Tell whether a claim keeps itself from holding always or of all, in its text or by its `hedge:`."""
    return claim.hedge is not None or _speaks_of(context, claim, "hedges")


def is_universal(context: Context, claim: Claim) -> bool:
    """Tell whether a claim says that it holds always or of all."""
    return _speaks_of(context, claim, "universals", "not_universals")


def _speaks_of(context: Context, claim: Claim, name: str, *others: str) -> bool:
    """Tell whether a phrase of a word list is in the claim's text, other than as a part of those of other lists."""
    found = glossary(context.lang, name, *others).found(context.terms.words(claim.text))
    return any(kind == name for _, _, kind in found)
