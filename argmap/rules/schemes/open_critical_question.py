"""A step takes for granted what its scheme must show if somebody asks.

Each argumentation scheme comes with the critical questions that people ask of arguments of its kind. Some of them ask
for what the argument assumes: that the expert knows the field, that the sample was drawn well. Whoever argues so owes
an answer as soon as one is asked, and is better off with the answer on the map. A question is met by a claim, by
`waived` where all agree to pass over it, and by an attack on the premise or the step that it is about: then it has
been asked, and AM303 tells whether the attack has an answer. In the profile `debate` this is a warning, since the
other side will ask. What the challenger would have to show is not told of here: `argmap questions` lists it.

Bad:
    claims:
      flood:
        text: The meadow will flood.
        reasons:
          - premises: [expert, field, says]
            scheme: expert-opinion
            slots: {expert: Dr Vega, field: hydrology}
            answers: {expertise: record, field: waived}
      expert: {text: Dr Vega is an expert in hydrology., reasons: [record]}
      field: {text: Floods are a matter for hydrology., basis: granted}
      says: {text: Dr Vega says that the meadow will flood., basis: observation}
      record: {text: Dr Vega has drawn the flood maps of three counties., basis: observation}

Good:
    claims:
      flood:
        text: The meadow will flood.
        reasons:
          - premises: [expert, field, says]
            scheme: expert-opinion
            slots: {expert: Dr Vega, field: hydrology}
            answers: {expertise: record, field: waived, words: minutes, basis: gauges}
            reasons: [gauges]
      expert: {text: Dr Vega is an expert in hydrology., reasons: [record]}
      field: {text: Floods are a matter for hydrology., basis: granted}
      says: {text: Dr Vega says that the meadow will flood., reasons: [minutes]}
      record: {text: Dr Vega has drawn the flood maps of three counties., basis: observation}
      minutes: {text: The minutes record what Dr Vega says., basis: observation}
      gauges: {text: Her forecast rests on sixty years of gauges., basis: observation}

Mend: Write a claim that meets the question, let it support the premise or the step that the question is about, and
name it in `answers:`; or write `waived` if nobody would ask.
"""

from argmap.rules import Context, Hit, Hits, Rule, Severity
from argmap.rules._wording import count, step_name


def check(context: Context) -> Hits:
    """Look for steps that leave questions open which whoever argues so must answer."""
    if not any(step.scheme for step in context.map.inferences):
        return
    from argmap.graph.critical import Inquiry, filled

    inquiry = Inquiry(context.view)
    for step, scheme in inquiry.steps():
        asked = [each for each in inquiry.open_questions(step, scheme) if each.kind == "assume"]
        if asked:
            slots = inquiry.fillings(step, scheme)
            told = " ".join(f"`{each.key}`: {filled(each.ask, slots)}" for each in asked)
            yield Hit(
                step,
                f"the {step_name(step)} leaves {count(len(asked), 'critical question')} of {scheme.name} open",
                f"name the claim that meets it in `answers:`, or write `waived`. {told}",
                also=tuple(dict.fromkeys((*step.premises, step.target))),
            )


RULE = Rule("AM602", "open-critical-question", Severity.INFO, check, profiles={"debate": Severity.WARNING})
