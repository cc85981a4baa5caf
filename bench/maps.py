"""Maps of any size for measuring: a tree of claims as authors write them, with titles, speakers, sources and groups."""

import sys
from collections.abc import Iterator

SENTENCES = (
    "Firms with access to more data build better products than their rivals.",
    "People who know that they are watched give firms worse data about themselves.",
    "A standard that is set by decree keeps firms from building better products.",
    "State funds finance data projects that firms with rivals will not build.",
    "Talented people leave states that restrict what they may publish.",
)
TITLES = ("More data, better products", "Watched people hide", "Lock-in", "Patient capital", "Talent flight")
SOURCES = ("report", "letter", "survey")


def tree(size: int) -> Iterator[str]:
    """Yield the lines of a map in order: `size` claims of which every leaf cites, and an objection that is answered."""
    yield from ("argmap: 1", "title: A debate", "thesis: c0", "sides: {pro: For, con: Against}")
    yield "speakers:"
    yield "  {ann: {name: Ann Lee, side: pro}, ben: {name: Ben Ruiz, side: con}, eva: {name: Eva Ode, role: Judge}}"
    yield "sources:"
    yield from (
        f"  {each}: {{title: A {each}, author: An Author, date: 2017}}"
        for each in (*SOURCES[:size], "audit", "hearing")
    )
    yield "groups: {data: Data, people: People, money: Money}"
    yield "claims:"
    for number in range(size):
        yield from _claim(number, size)
    yield "  doubt:"
    yield "    text: Data of poor quality does not make a product better."
    yield "    by: ben"
    yield "    cite: [audit]"
    yield "    objections: [{text: Firms sort out poor data before they use them., by: ann, cite: [report]}]"


def _claim(number: int, size: int) -> Iterator[str]:
    children = [each for each in range(3 * number + 1, 3 * number + 4) if each < size]
    yield f"  c{number}:"
    yield f"    title: {TITLES[number % 5]}"
    yield f"    text: {SENTENCES[number % 5][:-1]}, as case {number} shows."
    yield f"    group: {('data', 'people', 'money')[number % 3]}"
    yield "    said:"
    yield f"      - {{by: {('ann', 'ben', 'eva')[number % 3]}, source: hearing, at: para. {number % 90}}}"
    if number == 0:
        yield "    objections: [doubt]"
    if not children:
        yield "    cite:"
        yield f"      - {{source: {SOURCES[number % 3]}, at: p. {number % 300}, quote: as case {number} shows}}"
    elif len(children) == 3:
        yield "    reasons:"
        yield f"      - [c{children[0]}, c{children[1]}]"
        yield "      - premises:"
        yield f"          - c{children[2]}"
        yield "        implicit: true"
    else:
        yield "    reasons:"
        yield from (f"      - c{each}" for each in children)


def lattice(layers: int) -> Iterator[str]:
    """Yield the lines of a legal map with 2 ** layers paths: both claims of a layer rest on both of the next."""
    yield "thesis: [c0-0, c0-1]"
    yield "claims:"
    for layer in range(layers):
        for each in (0, 1):
            yield f"  c{layer}-{each}:"
            yield f"    text: Claim {each} of layer {layer} holds."
            if layer + 1 < layers:
                yield f"    reasons: [c{layer + 1}-0, c{layer + 1}-1]"
            else:
                yield "    basis: granted"


if __name__ == "__main__":
    sys.stdout.write("\n".join(tree(int(sys.argv[1]))) + "\n")


def chain(size: int) -> Iterator[str]:
    """Yield the lines of a map in which each claim attacks the one before; of an odd number the thesis stands."""
    yield from ("thesis: c0", "claims:")
    for number in range(size):
        objections = f", objections: [c{number + 1}]" if number + 1 < size else ""
        yield f"  c{number}: {{text: Claim number {number} holds., basis: granted{objections}}}"
