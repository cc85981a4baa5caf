"""Frameworks in the Trivial Graph Format. Source: https://en.wikipedia.org/wiki/Trivial_Graph_Format

An argument a line, its name and after a space what it says; then a line `#`; then an attack a line, two names.
"""

import re

from argmap.config import Config
from argmap.formats import Format
from argmap.formats._frameworks import LINE, Argument, Attack, Reading
from argmap.formats._frameworks import read as read_framework
from argmap.views.framework import Framework
from argmap.yamlmap.faults import Fault
from argmap.yamlmap.load import Loaded

_ARGUMENT = re.compile(r"[ \t]*([^ \t]+)(.*)")
_ATTACK = re.compile(r"[ \t]*([^ \t]+)[ \t]+([^ \t]+)[ \t]*")


def write(framework: Framework) -> str:
    """Return names and attacks; no texts, which solvers would take for a part of the names."""
    names = framework.arguments
    attacks = (f"{names[attacker]} {names[attacked]}\n" for attacker, attacked in framework.attacks)
    return "".join([*(f"{name}\n" for name in names), "#\n", *attacks])


def read(data: bytes, name: str, config: Config) -> Loaded:
    """Return a framework as a map; what stands behind a name is the claim's text. O(n)."""
    return read_framework(data, name, config, _find)


def _find(text: str, reading: Reading) -> None:
    parted = False
    for line in LINE.finditer(text):
        start, end = line.span()
        if not line[0].strip(" \t"):
            continue
        if not parted and line[0].strip(" \t") == "#":
            parted = True
        elif not parted:
            _declare(_ARGUMENT.fullmatch(text, start, end), reading)
        elif found := _ATTACK.fullmatch(text, start, end):
            starts, ends = (found.start(1), found.start(2)), (found.end(1), found.end(2))
            reading.attacks.append(Attack(found[1], found[2], starts, ends))
        else:
            reading.invalid(start, end, "this line is no attack: after the line `#` two names stand in each",
                            "write `a b` where a attacks b; a framework has no other relation")  # fmt: skip
        if reading.enough:
            return
    if not parted:
        reading.faults.findings.clear()
        reading.invalid(len(text), len(text), "no line `#` parts the arguments from the attacks",
                        "write a line `#` after the last argument")  # fmt: skip


def _declare(found: re.Match[str] | None, reading: Reading) -> None:
    if found is None:
        raise AssertionError("a line that is not blank has a first word")
    name, text = found[1], found[2].strip() or found[1]
    first = reading.declare(name, Argument(name, text, *found.span()))
    if first.text != text:
        note = reading.faults.note(first.start, first.end, "declared here first")
        reading.faults.add(Fault.REPEATED_ID, *found.span(1), f"the argument {name} is declared already, with another "
                           "text", "leave one of the two lines", note)  # fmt: skip


FORMAT = Format("tgf", suffixes=(".tgf",), view=Framework, write=write, read=read)
