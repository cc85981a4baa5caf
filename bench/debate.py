"""Maps of any size that draw findings: a debate in sentences of all kinds, for measuring the rules.

python bench/debate.py 10000 > debate.yaml
"""

import random
import re
import sys
from collections.abc import Iterator

# How claims are worded; half of it is in order. {N} and {n} stand for a noun, {v} for a verb, {y} for a year.
WORDINGS = (
    "{N} {v} {n}.",
    "{N} that {v} {n} {v} the {n} of {n}.",
    "{N} do not {v} {n}.",
    "The {n} of {n} {v} more {n} than {n} in {y}.",
    "{N} often {v} {n} and {n}.",
    "All {n} {v} {n} in the end.",
    "The state should {v} {n} in {n}.",
    "Whoever harms {n} has a duty to {v} {n}.",
    "If {n} {v} {n}, then {n} {v} {n}.",
    "Some {n} may {v} {n}, but others {v} {n} as well.",
    "Studies of {y} show that {n} {v} {n} by {y} per cent.",
    "{N} {v} {n}; {n} {v} {n}.",
    "{N} {v} {n} because {n} {v} {n}.",
    "This {n} {v} more than {n}.",
    "I think that {n} should {v} {n}.",
    "Do {n} {v} {n}?",
    "{N} and {n}",
    "{N} {v} {n}. They {v} {n} too.",
    "{N} {v}, as {n} of {n} {v} {n}, the {n} that {v} {n}, {n} of {n} and {n} of {n} and the {n} of {n} of {n} or {n}.",
    "Ban {n}.",
    "TODO",
)
ENDINGS = ("s", "tion", "ment", "ers", "ing", "ity", "ship", "ness", "ies", "ists")
SYLLABLES = [start + vowel for start in (*"bcdfglmnprstv", "st", "tr", "pl", "gr") for vowel in "aeiou"]
SCHEMES = ("expert-opinion", "analogy", "sign", "consequences")


def debate(size: int, seed: int = 1) -> Iterator[str]:
    """Yield the lines of a map of so many claims: a tree of linked reasons, single ones, and ones of a scheme.

    One claim in a hundred repeats one, another denies one. The same size and seed give the same lines.
    """
    chance = random.Random(seed)
    voice = Voice(chance, 40 + 20 * int(size**0.5))
    yield from ("thesis: c0", "terms:")
    yield from (f"  - [{', '.join(voice.word() for _ in range(3))}]" for _ in range(20))
    yield "sides: {pro: For, con: Against}"
    yield "speakers: {ann: {name: Ann Lee, side: pro}, ben: {name: Ben Ruiz, side: con}, eva: Eva Ode}"
    yield "sources:"
    for number in range(size // 20 + 1):
        yield f"  s{number}: {{title: Report {number}, author: An Author, date: {1950 + number % 70}}}"
    yield "claims:"
    for number in range(size):
        yield f"  c{number}:"
        yield f"    text: >-\n      {voice.sentence()}"
        yield f"    by: {chance.choice(('ann', 'ben', 'eva'))}"
        yield from _grounds(chance, number, size)


def _grounds(chance: random.Random, number: int, size: int) -> Iterator[str]:
    """Yield what a claim rests on: claims of higher numbers, or a source."""
    children = [f"c{each}" for each in range(3 * number + 1, 3 * number + 4) if each < size]
    if not children:
        yield f"    cite: [{{source: s{chance.randrange(size // 20 + 1)}, at: p. {number % 300}, quote: as they say}}]"
    elif len(children) == 3:
        first, second, third = children
        scheme = f"{{premises: [{first}, {second}], scheme: {chance.choice(SCHEMES)}}}"
        yield f"    reasons: [{chance.choice((scheme, f'[{first}, {second}]', f'{first}, {second}'))}]"
        yield f"    objections: [{third}]"
    else:
        yield "    reasons:"
        yield from (f"      - {each}" for each in children)


class Voice:
    """Somebody who says sentences of made-up words, a few of which come up again and again."""

    def __init__(self, chance: random.Random, size: int) -> None:
        self._chance = chance
        stems = ("".join(chance.choices(SYLLABLES, k=chance.choice((1, 2, 2, 3)))) for _ in range(size))
        self._words = [stem + chance.choice(ENDINGS) for stem in stems]
        self._said: list[str] = []

    def word(self) -> str:
        return self._words[int(len(self._words) * self._chance.random() ** 3)]

    def sentence(self) -> str:
        form = self._chance.random()
        if self._said and form < 0.02:
            before = self._chance.choice(self._said)
            return before if form < 0.01 else f"It is false that {before[0].lower()}{before[1:]}"
        said = re.sub(r"\{(\w)\}", self._filled, self._chance.choice(WORDINGS))
        self._said.append(said)
        return said

    def _filled(self, place: re.Match[str]) -> str:
        if place[1] == "y":
            return str(self._chance.randrange(1900, 2030))
        return self.word().capitalize() if place[1] == "N" else self.word()


if __name__ == "__main__":
    sys.stdout.write("\n".join(debate(int(sys.argv[1]))) + "\n")
