"""Frameworks as facts of a logic program. Source: https://www.dbai.tuwien.ac.at/research/argumentation/aspartix/

`arg(a).` declares an argument, `att(a,b).` says that a attacks b, in any order; `%` begins a comment. Names are those
of answer set programming: a word that begins with a small letter, a number, or a text in double quotes. Source for
these: https://potassco.org/guide/, section 3.1.1. Other words are read too, as most solvers do.
"""

import re

from argmap.config import Config
from argmap.formats import Format
from argmap.formats._frameworks import Argument, Attack, Reading
from argmap.formats._frameworks import read as read_framework
from argmap.views.framework import Framework
from argmap.yamlmap.faults import Fault
from argmap.yamlmap.load import Loaded

_NAME = r'("[^"\\\r\n]*(?:\\[^\r\n][^"\\\r\n]*)*"|[^\s(),"%]+)'
_FACT = re.compile(rf"(?:arg\s*\(\s*{_NAME}|att\s*\(\s*{_NAME}\s*,\s*{_NAME})\s*\)\s*\.")
_BETWEEN = re.compile(r"(?:\s+|%(?!\*)[^\r\n]*)*")
_REST = re.compile(r"[^\r\n]*")
# What any answer set solver takes for a name as it is: `not` is a word of its own, and numbers have an end.
_PLAIN = re.compile(r"(?!not\Z)(?:[a-z][A-Za-z0-9_]*|0|[1-9][0-9]{0,8})")
_ESCAPE = re.compile(r"\\(.)")


def write(framework: Framework) -> str:
    """Return a fact a line, arguments first."""
    names = [each if _PLAIN.fullmatch(each) else f'"{each}"' for each in framework.arguments]
    attacks = (f"att({names[attacker]},{names[attacked]}).\n" for attacker, attacked in framework.attacks)
    return "".join([*(f"arg({name}).\n" for name in names), *attacks])


def read(data: bytes, name: str, config: Config) -> Loaded:
    """Return a framework as a map. A fact may be repeated. O(n)."""
    return read_framework(data, name, config, _find)


def _find(text: str, reading: Reading) -> None:
    between, fact, at = _BETWEEN.match, _FACT.match, 0
    while not reading.enough and (at := _end(between(text, at))) < len(text):
        if (found := fact(text, at)) is None:
            at = _pass_over(text, at, reading)
            continue
        at = found.end()
        if word := found[1]:
            _declare(word, found, reading)
        else:
            starts, ends = (found.start(2), found.start(3)), (found.end(2), found.end(3))
            reading.attacks.append(Attack(found[2], found[3], starts, ends))
    if not reading.arguments and not reading.attacks and not reading.faults.findings:
        reading.faults.add(Fault.NOT_A_MAP, 0, 0, "the file has no argument", "declare some: `arg(a).`")


def _end(found: re.Match[str] | None) -> int:
    if found is None:
        raise AssertionError("what may be empty matches anywhere")
    return found.end()


def _pass_over(text: str, at: int, reading: Reading) -> int:
    """Pass over a comment `%* ... *%`, else report what stands at `at`; return where to go on."""
    if text.startswith("%*", at):
        closed = text.find("*%", at + 2)
        if closed >= 0:
            return closed + 2
        reading.invalid(at, at + 2, "the comment that begins here is not closed", "close it with `*%`")
        return len(text)
    end = _end(_REST.match(text, at))
    reading.invalid(at, end, "this is no fact `arg(a).` or `att(a,b).`",
                    "close it with a full stop; put names with spaces or signs in double quotes")  # fmt: skip
    return end


def _declare(word: str, found: re.Match[str], reading: Reading) -> None:
    name = _ESCAPE.sub(lambda each: "\n" if each[1] == "n" else each[1], word[1:-1]) if word[0] == '"' else word
    reading.declare(word, Argument(name, name, *found.span(1)))


FORMAT = Format("apx", suffixes=(".apx",), view=Framework, write=write, read=read)
