"""Argumentation schemes as Markdown, a section each. Source: https://github.github.com/gfm/"""

from argmap.formats import Format
from argmap.views.schemes import SchemeList, hit, place, snippet
from argmap.yamlmap.catalogue import Scheme

_WHO = {"assume": "whoever argues so", "except": "the challenger"}


def write(schemes: SchemeList, options: None = None) -> str:  # noqa: ARG001
    """Return the sections; with the YAML to start from where one scheme was asked for."""
    parts = [_section(each) for each in schemes.schemes]
    if schemes.one:
        parts += [f"In a map, {place(each)}:\n\n```yaml\n{snippet(each)}```\n" for each in schemes.schemes]
    return "\n".join(parts)


def _section(scheme: Scheme) -> str:
    slots = ", ".join(f"`{each}`" for each in scheme.slots)
    premises = "".join(f"- {each}\n" for each in scheme.premises)
    rows = [(f"`{each.key}`", each.ask, _WHO[each.kind], hit(each.hits)) for each in scheme.questions]
    head = ("question", "what is asked", "who must show it", "what a bad answer attacks")
    table = "".join(f"| {' | '.join(row)} |\n" for row in (head, ("---",) * len(head), *rows))
    return (
        f"## {scheme.name}\n\n{scheme.title}. Slots: {slots}.\n\n{premises}- Therefore: {scheme.conclusion}\n\n{table}"
    )


FORMAT = Format("markdown", suffixes=(".md", ".markdown"), view=SchemeList, write=write)
