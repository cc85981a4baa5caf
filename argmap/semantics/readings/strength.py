"""How strong a claim is by the weights that the author gives: DF-QuAD."""

from collections.abc import Mapping

from argmap.semantics import Semantics
from argmap.semantics.evaluation import Evaluation, fixed_strengths
from argmap.semantics.strength import strengths


def read(evaluation: Evaluation) -> Mapping[str, float | None]:
    """Return the strength of each claim, from 0 to 1; None where it does not settle."""
    program = evaluation.program
    found = strengths(program, fixed_strengths(evaluation.fiats))
    return {claim.id: found[program.atoms[claim.id]] for claim in program.view.map.claims}


SEMANTICS = Semantics("strength", "How strong the claim is, from 0 to 1", read)
