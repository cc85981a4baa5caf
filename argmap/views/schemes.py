"""Argumentation schemes as people look them up, and how a step of a scheme is written in a map."""

from dataclasses import dataclass

from argmap.errors import UnknownNameError
from argmap.graph.critical import blank, filled
from argmap.yamlmap.catalogue import Scheme, canonical, schemes


@dataclass(frozen=True, slots=True)
class SchemeList:
    """Schemes by name; `one` says that a single one was asked for, and is told in full."""

    schemes: tuple[Scheme, ...]
    one: bool = False


def scheme_list(name: str | None = None) -> SchemeList:
    """Return the scheme of that name, or all of them. Raises `UnknownNameError`."""
    if name is None:
        return SchemeList(tuple(each for _, each in sorted(schemes().items())))
    return SchemeList((scheme_named(name),), one=True)


def scheme_named(name: str) -> Scheme:
    """Return the scheme of a name as people type it: in any case, with either dash. Raises `UnknownNameError`."""
    known = schemes()
    folded = canonical(name.casefold())
    if folded not in known:
        raise UnknownNameError("scheme", name, known)
    return known[folded]


def hit(hits: str) -> str:
    """Return what a bad answer to a question attacks, in words: premise 1, the step, the conclusion."""
    return {"link": "the step", "end": "the conclusion"}.get(hits) or f"premise {hits[1:]}"


def place(scheme: Scheme) -> str:
    """Return where in a map a step of the scheme is written."""
    return "under a claim" if scheme.under == "reasons" else "under the reason that it attacks"


def takes_claim_from_conclusion(scheme: Scheme) -> bool:
    """Tell whether a step of the scheme leaves its slot `claim` to be filled from the conclusion."""
    return "claim" in scheme.slots and scheme.conclusion == "{claim}"


def snippet(scheme: Scheme) -> str:
    """Return a step of a scheme as YAML to paste into a map; what is to be replaced stands in brackets.

    Its questions are comments: a question is met when its line is taken out of the comment.
    """
    blanks = {each: blank(each) for each in scheme.slots}
    slots = [each for each in scheme.slots if not (each == "claim" and takes_claim_from_conclusion(scheme))]
    lines = [f"{scheme.under}:", f"  - scheme: {scheme.name}", "    slots:"]
    lines += [f'      {each}: "{blanks[each]}"' for each in slots]
    lines += ["    premises:", *(f'      - text: "{filled(each, blanks)}"' for each in scheme.premises)]
    lines += ["    # answers:  # the id of the claim that meets a question, or `waived`"]
    lines += [f"    #   {each.key}: waived  # {filled(each.ask, blanks)}" for each in scheme.questions]
    return "".join(f"{line}\n" for line in lines)
