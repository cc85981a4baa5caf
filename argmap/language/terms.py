"""Words and terms of texts. A term is the stem of a word outside the stop list, cut to its first letters.

Words that the author of a map counts as one are one term. Source of the stems: the Snowball stemmer for English.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from unicodedata import normalize

from argmap.language import words
from argmap.language.glossary import Glossary

# Letters and digits, with apostrophes inside; a number keeps its points and commas.
_WORD = re.compile(r"\d++(?:[.,]\d++)++|[^\W_]++(?:'[^\W_]++)*+")
# Words that hyphens join; looked for where a word begins only, which keeps a long one from costing its square.
_JOINED = r"(?<![^\W_])[^\W_]++(?:-[^\W_]++)++"
_APOSTROPHES = str.maketrans("’ʼ‘´", "''''")
# What few texts need is compiled on first use. Characters without a width that may stand inside words: soft hyphens,
# joiners, marks of direction.
_NO_WIDTH = "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
_ACCENTS = "[\u0300-\u036f]"
# What English hangs on words: "China's", "they'll". "n't" is a word of its own.
_ENDINGS = frozenset({"s", "re", "ve", "ll", "d", "m"})
_CONTRACTED = {"can't": "can", "won't": "will", "shan't": "shall", "cannot": "can"}
_WHOLE = {"can't": "can not", "cannot": "can not", "won't": "will not", "n't": " not"}
# Punctuation that can change without a change of what is said. What stands inside a number stays, and so does a minus.
_PUNCTUATION = r"(?<!\d)[.,:]|[.,:](?!\d)|[;!…\"“”„‟«»‹›()\[\]{}¡¿‐‑‒–—―。，、；：！「」]|(?<!\s)-|-(?!\d)"
_STEMMERS = {"en": "english"}
# Of a text that is longer in characters only the beginning is looked at, so that comparing it many times costs little.
_LONGEST_READ = 10_000
# Longer ones are no words of a language.
_LONGEST_STEMMED = 40


def folded(text: str) -> str:
    """Return a text without what does not matter to what it says: case, width, spaces, punctuation. O(n)."""
    plain = _plain(text).casefold()
    for contracted, whole in _WHOLE.items():
        plain = plain.replace(contracted, whole)
    plain = plain.replace("'", "")
    return " ".join(re.sub(_PUNCTUATION, " ", f" {plain}").split())


class Terms:
    """The words and terms of texts in one language; what was found out of a text or a word is kept.

    `synonyms` are groups of words, or of phrases, that count as one term; groups that share one are one group.
    """

    def __init__(self, lang: str, synonyms: Iterable[Sequence[str]] = ()) -> None:
        self.lang = lang
        self._groups = tuple(tuple(group) for group in synonyms)
        self._texts: dict[str, tuple[str, ...]] = {}
        # As tuples, which take a tenth of the memory of sets.
        self._terms: dict[str, tuple[str, ...]] = {}
        self._runs = _Runs()
        self._stems: dict[str, str] = {}
        self._roots = _Roots()

    @property
    def has_synonyms(self) -> bool:
        """Tell whether words with nothing in common may count as one."""
        return bool(self._groups)

    def words(self, text: str) -> tuple[str, ...]:
        """Return the words of a text in order, in lower case: hyphens part words, "don't" is two. O(n)."""
        found = self._texts.get(text)
        if found is None:
            runs = _WORD.findall(_plain(text[:_LONGEST_READ]))
            known = tuple(map(self._runs.__getitem__, runs))
            found = tuple(word for run in runs for word in _parted(run)) if "" in known else known
            self._texts[text] = found
        return found

    def content(self, text: str) -> set[str]:
        """Return the words of a text outside the stop list. Needs no stemmer."""
        return set(self.words(text)).difference(self.stop)

    def of(self, text: str) -> frozenset[str]:
        """Return the terms of a text."""
        found = self._terms.get(text)
        if found is None:
            found = self._terms[text] = tuple(dict.fromkeys(term for term, _, _ in self._places(self.words(text))))
        return frozenset(found)

    def merged(self, text: Sequence[str]) -> list[str]:
        """Return the terms of words in order, of those in the stop list too."""
        found: list[str] = []
        place, terms = 0, [self._term(word) for word in text]
        for first, end, term in self._synonyms.found(terms):
            found += (*terms[place:first], term)
            place = end
        return found + terms[place:]

    def written(self, text: str, terms: Iterable[str]) -> list[str]:
        """Return the words of a text that are of these terms, as they are written there, each once, in order.

        A term is shown where it stands first; a part of a word with hyphens as the whole word. O(n).
        """
        wanted = set(terms)
        plain = _plain(text[:_LONGEST_READ])
        spans = [span.span() for span in _WORD.finditer(plain) for _ in _parted(span.group())]
        joined = [span.span() for span in re.finditer(_JOINED, plain)]
        found: dict[tuple[int, int], str] = {}
        for term, first, end in self._places(self.words(text)):
            if term in wanted:
                wanted.discard(term)
                place = _whole_word(plain, spans[first][0], spans[end - 1][1], joined)
                found[place] = _without_ending(" ".join(plain[slice(*place)].split()))
        return [*dict.fromkeys(found.values())]

    def stem(self, word: str) -> str:
        """Return the stem of one word in lower case, without accents."""
        found = self._stems.get(word)
        if found is None:
            bare = word if word.isascii() else normalize("NFC", re.sub(_ACCENTS, "", normalize("NFD", word)))
            found = self._stems[word] = self._stemmed(bare) if len(bare) <= _LONGEST_STEMMED else bare
        return found

    @cached_property
    def stop(self) -> frozenset[str]:
        """The words that carry no content of their own."""
        return words(self.lang, "stop")

    @cached_property
    def _families(self) -> dict[str, str]:
        """Words whose stem does not tell their family, each with the first of it: grew, and grow."""
        lines = (entry.split() for entry in words(self.lang, "irregular"))
        return {word: family[0] for family in sorted(lines) for word in family[1:]}

    @cached_property
    def _stemmed(self) -> Callable[[str], str]:
        name = _STEMMERS.get(self.lang[:2].casefold())
        if name is None:
            return str
        # Costs 10 ms: it loads the stemmers of all languages.
        import snowballstemmer

        stemmed: Callable[[str], str] = snowballstemmer.stemmer(name).stemWord
        return stemmed

    def _places(self, text: tuple[str, ...]) -> Iterator[tuple[str, int, int]]:
        """Yield the terms in the words of a text, in order, and from which word up to which each stands."""
        terms = [self._term(word) for word in text] if self._groups else []
        merged = {first: (end, term) for first, end, term in self._synonyms.found(terms)}
        place = 0
        while place < len(text):
            end, term = merged.get(place) or (place + 1, "" if text[place] in self.stop else self._term(text[place]))
            if term:
                yield self._roots[term], place, end
            place = end

    def _term(self, word: str) -> str:
        return self.stem(self._families.get(word, word))

    @cached_property
    def _synonyms(self) -> Glossary:
        """The phrases that count as one, as terms of their words, each with its term: the first phrase of its group."""
        groups = [
            [phrase for each in group if (phrase := tuple(map(self._term, self.words(each))))] for group in self._groups
        ]
        one_of: dict[tuple[str, ...], tuple[str, ...]] = {}

        def first(phrase: tuple[str, ...]) -> tuple[str, ...]:
            while (above := one_of.setdefault(phrase, phrase)) != phrase:
                one_of[phrase] = one_of[above]
                phrase = above
            return phrase

        for group in groups:
            for other in group[1:]:
                one_of[first(other)] = first(group[0])
        return Glossary({phrase: " ".join(first(phrase)) for group in groups for phrase in group})


def _plain(text: str) -> str:
    """Return a text with one form for each character that has several."""
    if text.isascii():
        return text
    return re.sub(_NO_WIDTH, "", normalize("NFKC", text)).translate(_APOSTROPHES)


class _Runs(dict[str, str]):
    """Runs of letters, each with the word that it is; with nothing where it is more than one."""

    def __missing__(self, run: str) -> str:
        found = _parted(run)
        return self.setdefault(run, found[0] if len(found) == 1 else "")


def _parted(run: str) -> tuple[str, ...]:
    """Return the words that one run of letters is: "Don't" is do and not, "China's" is china."""
    word = run.casefold()
    base, apostrophe, ending = word.rpartition("'")
    if word in _CONTRACTED:
        return (_CONTRACTED[word], "not")
    if apostrophe and ending == "t" and base.endswith("n"):
        return (base[:-1] or "do", "not")
    return (base,) if apostrophe and ending in _ENDINGS else (word,)


class _Roots(dict[str, str]):
    """Stems, each with what stems of its family have in common: injured and injury, vote and voter.

    That some stems of no family have it in common as well makes the rules that compare terms a little quieter.
    """

    def __missing__(self, stem: str) -> str:
        if stem[0].isdigit():
            return self.setdefault(stem, stem)
        root = stem[:-2] if len(stem) > 4 and stem.endswith(("er", "or")) else stem
        return self.setdefault(stem, root[:5].removesuffix("e"))


def _without_ending(written: str) -> str:
    base, apostrophe, ending = written.rpartition("'")
    return base if apostrophe and ending.casefold() in _ENDINGS else written


def _whole_word(text: str, start: int, end: int, joined: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """Return the place of the word with hyphens that a part of a text is in, or of the part where it is in none.

    `joined` are the places of such words, in order. O(log n).
    """
    first = _around(joined, start)[0] if text[start - 1 : start] == "-" else start
    last = _around(joined, end)[1] if text[end : end + 1] == "-" else end
    return first, last


def _around(joined: Sequence[tuple[int, int]], at: int) -> tuple[int, int]:
    """Return the place of the word with hyphens that an offset is inside; the offset twice where it is in none."""
    before = bisect_left(joined, (at,)) - 1
    return joined[before] if before >= 0 and at < joined[before][1] else (at, at)
