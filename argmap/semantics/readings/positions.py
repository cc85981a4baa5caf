"""Whether a debater can hold a claim: in some position that holds together, or in none."""

from collections.abc import Mapping

from argmap.semantics import Semantics
from argmap.semantics.evaluation import Evaluation
from argmap.semantics.positions import held_by_some


def read(evaluation: Evaluation) -> Mapping[str, str]:
    """Return `some` for each claim that a position holds, else `none`. Raises `SolverMissingError` without clingo."""
    some = set(held_by_some(evaluation))
    return {claim: "some" if claim in some else "none" for claim in evaluation.statuses}


SEMANTICS = Semantics("positions", "Whether some position holds the claim, or none does", read)
