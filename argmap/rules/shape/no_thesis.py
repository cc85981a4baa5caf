"""The map has no thesis: nobody can tell what it argues for.

A map is read from its thesis: what speaks for it, what against it, and what these rest on. Where none is named, it is
the claim that is no premise of another. Here there is no such claim, because each one serves another or because there
are no claims at all.

Bad:
    claims:
      ban:
        text: Schools should ban phones.
        basis: value
        objections: [hide]
      hide:
        text: Pupils hide what is banned.
        reasons: [ban]

Good:
    thesis: ban
    claims:
      ban:
        text: Schools should ban phones.
        basis: value
        reasons: [distract]
      distract:
        text: Phones distract pupils.
        basis: observation

Mend: Name the claim that the map is about: `thesis: its-id`, at the top of the file.
"""

from argmap.rules import Context, Hit, Hits, Needs, Rule, Severity


def check(context: Context) -> Hits:
    """Look whether there is a claim to call the thesis."""
    if not context.map.claims:
        yield Hit(
            context.map,
            "the map has no claims, and so no thesis",
            "write the claim it is about: `claims: {ban: Schools should ban phones.}`",
        )
    elif not context.view.theses:
        yield Hit(
            context.map,
            "no thesis is named, and every claim is a premise of another",
            f"name the claim the map is about at the top of the file: `thesis: {context.map.claims[0].id}`, say",
        )


RULE = Rule("AM202", "no-thesis", Severity.ERROR, check, needs=Needs.ALL)
