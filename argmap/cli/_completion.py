"""The words that options take, for shells that complete them; each list is made when a shell asks for it."""


def colours() -> list[str]:
    """Return when to colour."""
    return ["auto", "always", "never"]


def profiles() -> list[str]:
    """Return the profiles of a check."""
    from argmap.rules import PROFILES

    return list(PROFILES)


def severities() -> list[str]:
    """Return what a check may fail on."""
    from argmap.finding import Severity

    return [*Severity, "never"]


def rules() -> list[str]:
    """Return the names of all rules, then their codes."""
    from argmap.rules._catalogue import all_rules

    return [*(each.name for each in all_rules()), *(each.code for each in all_rules())]


def pages() -> list[str]:
    """Return the forms of a rule's page."""
    from argmap.rules._manual import FORMS

    return list(FORMS)


def reports() -> list[str]:
    """Return the reports of a check."""
    from argmap.registry import discover
    from argmap.reports import Report

    return [each.name for each in discover("argmap.reports", Report)]


def outlines() -> list[str]:
    """Return the formats of an outline."""
    from argmap.views.outline import Outline

    return _formats(Outline)


def drawings() -> list[str]:
    """Return the formats of a diagram."""
    from argmap.layout.drawing import Drawing
    from argmap.views.page import Page
    from argmap.views.picture import Diagram

    return _formats(Drawing, Diagram, Page)


def maps() -> list[str]:
    """Return the formats of maps."""
    from argmap.model import ArgumentMap
    from argmap.views.framework import Framework

    return _formats(ArgumentMap, Framework)


def tables() -> list[str]:
    """Return the formats of a table."""
    from argmap.views.table import Table

    return _formats(Table)


def quotes() -> list[str]:
    """Return the formats of quotes with their verdicts."""
    from argmap.views.quotes import QuoteList
    from argmap.views.table import Table

    return _formats(QuoteList, Table)


def statistics() -> list[str]:
    """Return the formats of statistics."""
    from argmap.views.statistics import Statistics

    return _formats(Statistics)


def schemes() -> list[str]:
    """Return the argumentation schemes."""
    from argmap.yamlmap.catalogue import schemes

    return sorted(schemes())


def scheme_lists() -> list[str]:
    """Return the formats of a list of schemes."""
    from argmap.views.schemes import SchemeList

    return _formats(SchemeList)


def drills() -> list[str]:
    """Return the formats of open questions."""
    from argmap.views.questions import Questions

    return _formats(Questions)


def answers() -> list[str]:
    """Return the formats of an evaluation."""
    from argmap.views.evaluation import Answer

    return _formats(Answer)


def justifications() -> list[str]:
    """Return the formats of a justification."""
    from argmap.views.justification import Justification

    return _formats(Justification)


def readings() -> list[str]:
    """Return the readings of a map."""
    from argmap.semantics import all_semantics

    return list(all_semantics())


def circles() -> list[str]:
    """Return what may become of claims that rest on each other alone."""
    return ["falls", "undecided"]


def goals() -> list[str]:
    """Return what the cheapest set of claims to reject may be for."""
    return ["attack", "rescue"]


def kinds() -> list[str]:
    """Return the kinds of records of a table."""
    from argmap.views.table import columns

    return list(columns())


def layouts() -> list[str]:
    """Return where a diagram may have its thesis."""
    from argmap.layout.options import LAYOUTS

    return list(LAYOUTS)


def paper() -> list[str]:
    """Return the sizes of a page."""
    from argmap.layout.sheets import PAGES

    return list(PAGES)


def engines() -> list[str]:
    """Return what may place the cards of a diagram."""
    from argmap.layout.options import ENGINES

    return list(ENGINES)


def themes() -> list[str]:
    """Return the themes of a diagram."""
    from argmap.layout.inks import THEMES

    return list(THEMES)


def templates() -> list[str]:
    """Return what a new map may start from."""
    return ["debate", "essay", "classroom"]


def _formats(*views: type) -> list[str]:
    from argmap.formats import formats_of

    return [name for view in views for name in formats_of(view)]
