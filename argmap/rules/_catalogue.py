"""Which rules there are, and which of them a profile and the caller's choices turn on.

A family is a folder of rules; its modules are imported when one of its rules is asked for.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module

from argmap import registry
from argmap.errors import ArgmapError, UnknownNameError
from argmap.finding import Severity
from argmap.rules import PROFILES, Rule

Severities = Mapping[str, Severity | None]


@cache
def families() -> tuple[str, ...]:
    """Return the names of the rule folders, sorted."""
    return tuple(name.rpartition(".")[2] for name in registry.module_names("argmap.rules"))


def checking_families() -> tuple[str, ...]:
    """Return the families whose rules look at a map; those of `reading` are pages of faults that the reader finds."""
    return tuple(name for name in families() if name != "reading")


@cache
def rules_of(family: str) -> tuple[Rule, ...]:
    """Return the rules of a family, in order of their codes."""
    return tuple(sorted(registry.discover(f"argmap.rules.{family}", Rule), key=lambda rule: rule.code))


@cache
def all_rules() -> tuple[Rule, ...]:
    """Return every rule, in order of the codes."""
    return tuple(sorted((rule for family in families() for rule in rules_of(family)), key=lambda rule: rule.code))


def docstring(rule: Rule) -> str:
    """Return the docstring of the rule's file."""
    module = rule.name.replace("-", "_")
    for family in families():
        name = f"argmap.rules.{family}.{module}"
        if name in registry.module_names(f"argmap.rules.{family}"):
            return import_module(name).__doc__ or ""
    raise LookupError(f"rule {rule.code} should stand in a file {module}.py")


@cache
def known_names() -> Mapping[str, tuple[Rule, ...]]:
    """Return what each word of `--select` and `--ignore` stands for.

    Words are names, codes, beginnings of codes (AM3, AM30) and families (support); letters of codes count in either
    case, see `named`.
    """
    found: dict[str, list[Rule]] = {}
    for rule in all_rules():
        for word in (rule.name, *(rule.code[:length] for length in range(3, len(rule.code) + 1))):
            found.setdefault(word, []).append(rule)
    for family in families():
        found.setdefault(family, []).extend(rules_of(family))
    return {word: tuple(rules) for word, rules in found.items()}


def named(word: str) -> tuple[Rule, ...]:
    """Return the rules that a word of `--select` stands for; raises `UnknownNameError` where there is none."""
    known = known_names()
    rules = known.get(word) or known.get(word.upper()) or known.get(word.casefold().replace("_", "-"))
    if rules is None:
        raise UnknownNameError("rule", word, _spellings())
    return rules


def rule(word: str) -> Rule:
    """Return the one rule of that name or code, in any case; raises `UnknownNameError` where there is none."""
    folded = word.casefold().replace("_", "-")
    for each in all_rules():
        if folded in (each.name, each.code.casefold()):
            return each
    raise UnknownNameError("rule", word, (spelling for each in all_rules() for spelling in (each.name, each.code)))


def severities(profile: str = "default", select: Iterable[str] = (), ignore: Iterable[str] = ()) -> Severities:
    """Return the severity of each rule that argmap checks for, by name; None where it is off.

    `select` leaves only the rules it names; one named by itself is on even where the profile has it off. `ignore` turns
    rules off and wins over `select`. The faults that blocking findings tell of are always on, and not in the answer.
    Raises `UnknownNameError` for a profile or a rule that there is not, `ArgmapError` for one that cannot be off.
    """
    if profile not in PROFILES:
        raise UnknownNameError("profile", profile, PROFILES)
    chosen = {
        each.name: each.severity_in(profile) for family in checking_families() for each in _free(rules_of(family))
    }
    select = tuple(select)
    if select:
        wanted = _wanted(select, chosen)
        chosen = {name: wanted.get(name) for name in chosen}
    for word in ignore:
        rules = named(word)
        if len(rules) == 1 and is_blocking(rules[0]):
            raise ArgmapError(f"{rules[0].name} cannot be ignored: a map with it cannot be read as it was meant")
        chosen.update((each.name, None) for each in _free(rules))
    return chosen


def _wanted(select: tuple[str, ...], chosen: Severities) -> dict[str, Severity | None]:
    wanted: dict[str, Severity | None] = {}
    for word in select:
        rules = named(word)
        for each in _free(rules):
            wanted[each.name] = chosen[each.name] or (_some_severity(each) if len(rules) == 1 else None)
    return wanted


def _some_severity(rule: Rule) -> Severity:
    """Return the severity of a rule in the profiles that have it on."""
    return next(found for found in (*(rule.severity_in(each) for each in PROFILES), Severity.INFO) if found)


def is_blocking(rule: Rule) -> bool:
    """Tell whether a finding of the rule keeps a map from being read as it was meant: the reader finds these."""
    return rule.check is None and rule.severity is Severity.ERROR


def _free(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    return tuple(rule for rule in rules if not is_blocking(rule))


def _spellings() -> tuple[str, ...]:
    return (*families(), *(spelling for each in all_rules() for spelling in (each.name, each.code)))
