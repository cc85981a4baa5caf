"""What a check did not look into, for its summary: silence about it would look like approval."""

from collections.abc import Callable, Iterator

from argmap import language
from argmap.finding import Limit
from argmap.quotes import Quotes, Verdict
from argmap.rules._catalogue import Severities, checking_families, rules_of
from argmap.rules._wording import one_line

_LONGEST_LANG = 20
_NOT_CHECKED = "not checked (argmap quotes says why)"


def limits(severities: Severities, lang: str | None, read_quotes: Callable[[], Quotes]) -> Iterator[Limit]:
    """Yield what the rules that are on could not check in a map, whose texts are in `lang`."""
    if lang and not language.has(lang) and _know_words(severities):
        known = f"in '{one_line(lang, _LONGEST_LANG)}', and wording is checked in '{language.DEFAULT}' only"
        yield Limit(1, f"map is {known}", f"maps are {known}")
    if severities.get("quote-absent") or severities.get("quote-altered"):
        unchecked = read_quotes().counts[Verdict.NOT_CHECKED]
        if unchecked:
            yield Limit(
                unchecked, "quote not checked (argmap quotes says why)", "quotes not checked (argmap quotes says why)"
            )


def _know_words(severities: Severities) -> bool:
    rules = (rule for family in checking_families() for rule in rules_of(family))
    return any(rule.knows_words and severities.get(rule.name) for rule in rules)
