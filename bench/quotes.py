"""A source of a given size and a map that quotes it: some quotes to the letter, some cut, some altered, some absent."""

import random
from collections.abc import Iterator
from itertools import accumulate

_SYLLABLES = ("ka", "to", "mi", "ren", "sol", "ba", "vi", "dor", "el", "is", "um", "tra", "que", "lo", "na", "pre")
_WORDS = 12_000


def source(letters: int) -> str:
    """Return a text of about so many letters, in lines; its words are as common and as rare as those of a language."""
    chance = random.Random(1)
    words = ["".join(chance.choices(_SYLLABLES, k=chance.randint(1, 4))) for _ in range(_WORDS)]
    weights = [*accumulate(1 / (rank + 1) for rank in range(_WORDS))]
    lines: list[str] = []
    while letters > 0:
        line = chance.choices(words, cum_weights=weights, k=13)
        line[chance.randrange(12)] += chance.choice((",", ",", ".", " —", "-\n"))
        lines.append(" ".join(line))
        letters -= len(lines[-1]) + 1
    return "\n".join(lines)


def quoting(text: str, number: int, file: str) -> Iterator[str]:
    """Yield the lines of a map with so many quotes of a text: a quarter each found, cut, altered and absent."""
    chance = random.Random(2)
    words = text.replace("-\n ", "").split()
    yield from ("thesis: c0", "sources:", f"  s: {{title: A source, author: An Author, date: 2017, file: {file}}}")
    yield from ("claims:", "  c0:", "    text: So it is said.", "    cite:")
    for each in range(number):
        length = chance.randint(6, 40)
        start = chance.randrange(len(words) - length)
        quote = words[start : start + length]
        if each % 4 == 1:
            quote[2:-2] = ["..."]
        elif each % 4 == 2:
            quote[length // 2] = "altered"
        elif each % 4 == 3:
            quote = chance.choices(words, k=length)
        yield f'      - {{source: s, at: p. 1, quote: "{" ".join(quote)}"}}'
