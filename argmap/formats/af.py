"""Frameworks as numbers, the format of the solvers' competition. Source: https://iccma2023.github.io/rules.html

`p af N` says that there are N arguments, a line `i j` that the i-th attacks the j-th; `#` begins a comment. Names of
arguments are kept in comments `# 1 = name`, which reading takes up again.
"""

import re

from argmap.config import Config
from argmap.formats import Format
from argmap.formats._frameworks import LINE, Argument, Attack, Reading
from argmap.formats._frameworks import read as read_framework
from argmap.views.framework import Framework
from argmap.yamlmap.faults import Fault
from argmap.yamlmap.load import Loaded

_ATTACK = re.compile(r"[ \t]*(0*[1-9][0-9]{0,17})[ \t]+(0*[1-9][0-9]{0,17})[ \t]*")
_HEAD = re.compile(r"[ \t]*p[ \t]+af[ \t]+([0-9]{1,18})[ \t]*")
_NAME = re.compile(r"[ \t]*#[ \t]*([1-9][0-9]{0,17})[ \t]*=[ \t]*(\S.*)")
_OTHER = re.compile(r"[ \t]*(?:#.*)?")
# So many bytes of what a file may have at the most stand for an argument: `p af 999999999` is 15 bytes long.
_BYTES_FOR_ONE = 64


def write(framework: Framework) -> str:
    """Return the number of arguments, their names as comments, and the attacks."""
    lines = [f"p af {len(framework.arguments)}"]
    named = enumerate(framework.arguments, 1)
    lines += [f"# {number} = {name}" for number, name in named if name != str(number)]
    lines += [f"{attacker + 1} {attacked + 1}" for attacker, attacked in framework.attacks]
    return "\n".join(lines) + "\n"


def read(data: bytes, name: str, config: Config) -> Loaded:
    """Return a framework as a map; its arguments are called as comments say, else by their numbers. O(n)."""
    return read_framework(data, name, config, _find)


def _find(text: str, reading: Reading) -> None:
    names: dict[int, re.Match[str]] = {}
    head: re.Match[str] | None = None
    for line in LINE.finditer(text):
        start, end = line.span()
        if found := _ATTACK.fullmatch(text, start, end):
            one, two = int(found[1]), int(found[2])
            reading.attacks.append(Attack(one, two, (found.start(1), found.start(2)), (found.end(1), found.end(2))))
        elif found := _NAME.fullmatch(text, start, end):
            names.setdefault(int(found[1]), found)
        elif found := _HEAD.fullmatch(text, start, end):
            if head is not None:
                reading.invalid(start, end, "`p af` stands here a second time", "leave one of the two lines")
            head = head or found
        elif not _OTHER.fullmatch(text, start, end):
            reading.invalid(start, end, "this line is no attack: it should be two numbers from 1, as in `1 2`",
                            "an attack is `1 2`, a comment begins with #")  # fmt: skip
        if reading.enough:
            return
    if head is None:
        reading.invalid(0, 0, "no line tells how many arguments there are", "begin with `p af N`, N being their number")
    else:
        _declare(int(head[1]), head, names, reading)


def _declare(count: int, head: re.Match[str], names: dict[int, re.Match[str]], reading: Reading) -> None:
    most = reading.config.max_size // _BYTES_FOR_ONE
    if count > most:
        reading.faults.add(Fault.INPUT_TOO_LARGE, head.start(1), head.end(1), f"{count:,} arguments are more than "
                           f"{most:,}, the most that are read", "raise `max-size` in argmap.toml")  # fmt: skip
        return
    for number in range(1, count + 1):
        name, place = (found[2].strip(), found) if (found := names.get(number)) else (str(number), head)
        reading.declare(number, Argument(name, name, *place.span()))


FORMAT = Format("af", suffixes=(".af",), view=Framework, write=write, read=read)
