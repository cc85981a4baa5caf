"""A step names a scheme and leaves a slot of it empty, or has fewer premises than the scheme.

A scheme says what an argument of its kind needs. Where one of its premises is not on the map, the argument takes it for
granted, and nobody can question what they do not see; a premise that nobody states can be written down and marked
`implicit: true`. The slots are what the critical questions ask about: with the slot `expert` filled, a question asks
for Dr Vega and not for some expert. The slot `claim` is filled from the conclusion.

Bad:
    claims:
      flood:
        text: The meadow will flood.
        reasons:
          - premises: [says]
            scheme: expert-opinion
            slots: {expert: Dr Vega}
            answers: {expertise: waived, field: waived, words: waived, basis: waived}
      says: {text: Dr Vega says that the meadow will flood., basis: observation}

Good:
    claims:
      flood:
        text: The meadow will flood.
        reasons:
          - premises: [expert, field, says]
            scheme: expert-opinion
            slots: {expert: Dr Vega, field: hydrology}
            answers: {expertise: waived, field: waived, words: waived, basis: waived}
      expert: {text: Dr Vega is an expert in hydrology., basis: granted}
      field: {text: Floods are a matter for hydrology., basis: granted}
      says: {text: Dr Vega says that the meadow will flood., basis: observation}

Mend: Compare the step with its scheme, `argmap schemes expert-opinion`, write the premises that are missing, and fill
the slots in `slots:`. If the step is no argument of that kind, take `scheme:` out.
"""

from argmap.rules import Context, Hit, Hits, Rule, Severity
from argmap.rules._wording import count, joined, step_name


def check(context: Context) -> Hits:
    """Look for steps that do not fill the scheme they name."""
    if not any(step.scheme for step in context.map.inferences):
        return
    from argmap.graph.critical import Inquiry, filled

    inquiry = Inquiry(context.view)
    for step, scheme in inquiry.steps():
        known = inquiry.fillings(step, scheme)
        slots = [each for each in scheme.slots if each not in known]
        given, due = len(step.premises), len(scheme.premises)
        told = [f"does not fill {joined([f'`{each}`' for each in slots])}"] if slots else []
        ways = [f"write `slots: {{{', '.join(f'{each}: ...' for each in slots)}}}`"] if slots else []
        if given < due:
            told.append(f"has {count(given, 'premise')} of {due}")
            ways.append(f"the premises are: {' '.join(filled(each, known) for each in scheme.premises)}")
        if told:
            yield Hit(
                step,
                f"the {step_name(step)} is of the scheme {scheme.name} and {' and '.join(told)}",
                "; ".join([*ways, f"argmap schemes {scheme.name} shows it"]),
                also=tuple(dict.fromkeys((*step.premises, step.target))),
            )


RULE = Rule("AM601", "missing-slot", Severity.INFO, check)
