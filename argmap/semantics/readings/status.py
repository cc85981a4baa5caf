"""Whether a claim stands, falls or is undecided: the well-founded labelling."""

from collections.abc import Mapping

from argmap.semantics import Semantics
from argmap.semantics.evaluation import Evaluation


def read(evaluation: Evaluation) -> Mapping[str, str]:
    """Return the status of each claim."""
    return {claim: status.value for claim, status in evaluation.statuses.items()}


SEMANTICS = Semantics("status", "Whether the claim stands, falls or is undecided", read)
