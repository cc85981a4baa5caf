"""What the formats of abstract argumentation frameworks share: from the arguments and attacks of a file to a map."""

import re
from collections.abc import Callable, Hashable
from typing import NamedTuple

from argmap.config import Config
from argmap.model import ArgumentMap, Claim, Inference, Kind
from argmap.source import SourceFile, Span
from argmap.yamlmap.drafts import Faults
from argmap.yamlmap.faults import Fault
from argmap.yamlmap.files import to_text
from argmap.yamlmap.letters import as_id, is_id
from argmap.yamlmap.load import Loaded

# A file that is of another format is not told so for each of its lines.
MOST_FAULTS = 100
LINE = re.compile(r"[^\r\n]+")
_ID_OF_A_STEP = re.compile(r"(.+)\.[or][0-9]+")


class Argument(NamedTuple):
    """An argument of a file: its name, what it says, and where it is declared."""

    name: str
    text: str
    start: int
    end: int


class Attack(NamedTuple):
    """An attack of a file: the keys of its two arguments, and where each of them is named."""

    attacker: Hashable
    attacked: Hashable
    starts: tuple[int, int]
    ends: tuple[int, int]


class Reading:
    """What has been read of a file: arguments by their keys, the words that tell them apart, attacks, and faults."""

    def __init__(self, faults: Faults, config: Config) -> None:
        self.faults, self.config = faults, config
        self.arguments: dict[Hashable, Argument] = {}
        self.attacks: list[Attack] = []

    @property
    def enough(self) -> bool:
        """Whether so much is wrong that there is no use in reading on."""
        return len(self.faults.findings) >= MOST_FAULTS

    def invalid(self, start: int, end: int, message: str, help: str) -> None:  # noqa: A002
        """Report a line that is not of the format."""
        self.faults.add(Fault.INVALID_FRAMEWORK, start, end, message, help)

    def declare(self, key: Hashable, argument: Argument) -> Argument:
        """Keep an argument and return it; where its key stood before, return the one that was kept."""
        if not argument.text.strip():
            help_ = "give it one that can be seen"
            self.faults.add(Fault.EMPTY_TEXT, argument.start, argument.end, "the name of an argument is empty", help_)
        return self.arguments.setdefault(key, argument)

    def undeclared(self) -> None:
        """Report the arguments that attack or are attacked and are not there."""
        told = set()
        for attack in self.attacks:
            for key, start, end in zip(attack[:2], attack.starts, attack.ends, strict=True):
                if key not in self.arguments and key not in told and not self.enough:
                    told.add(key)
                    self.faults.add(Fault.DANGLING_REFERENCE, start, end, f"there is no argument {key}",
                                    "declare it, or correct the name")  # fmt: skip

    def map(self) -> ArgumentMap:
        """Return the framework as a map: a claim for each argument, an objection for each attack."""
        ids = _ids(self.arguments)
        on: dict[Hashable, dict[Hashable, Attack]] = {key: {} for key in self.arguments}
        for attack in self.attacks:
            on[attack.attacked].setdefault(attack.attacker, attack)
        return ArgumentMap(
            claims=tuple(
                Claim(ids[key], each.text.strip(), span=(place := Span(0, each.start, each.end)), text_span=place)
                for key, each in self.arguments.items()
            ),
            inferences=tuple(
                _objection(ids[attack.attacker], ids[target], number, attack)
                for target, attacks in on.items()
                for number, attack in enumerate(attacks.values(), 1)
            ),
        )


def _objection(premise: str, target: str, number: int, attack: Attack) -> Inference:
    span = Span(0, attack.starts[0], attack.ends[1])
    spans = (Span(0, attack.starts[0], attack.ends[0]),)
    return Inference(f"{target}.o{number}", Kind.ATTACK, (premise,), target, span=span, premise_spans=spans)


def _ids(arguments: dict[Hashable, Argument]) -> dict[Hashable, str]:
    """Return an id for each argument: its name if that is one, else made of it, with a number where it is taken."""
    names = {each.name for each in arguments.values()}
    taken: set[str] = set()
    ids: dict[Hashable, str] = {}
    for key, (name, *_) in arguments.items():
        step = _ID_OF_A_STEP.fullmatch(name)
        if is_id(name) and name not in taken and not (step and step[1] in names):
            taken.add(name)
            ids[key] = name
    numbers: dict[str, int] = {}
    for key, (name, *_) in arguments.items():
        if key not in ids:
            base = identifier = as_id(name)
            number = numbers.get(base, 1)
            while identifier in taken:
                number += 1
                identifier = f"{base}-{number}"
            numbers[base] = number
            taken.add(identifier)
            ids[key] = identifier
    return {key: ids[key] for key in arguments}


def read(data: bytes, name: str, config: Config, find: Callable[[str, Reading], None]) -> Loaded:
    """Return the map in the bytes of a file called `name`; `find` takes arguments, attacks and faults from its text."""
    source, faults, is_text = to_text(data, name, 0, config.max_size)
    reading = Reading(faults, config)
    if is_text:
        find(source.text, reading)
        if not faults.findings:
            reading.undeclared()  # a line that was not understood may declare them
    if faults.findings:
        return _faulty(source, faults)
    return Loaded(reading.map(), (), (source,), abstract=True)


def _faulty(source: SourceFile, faults: Faults) -> Loaded:
    findings = sorted(faults.findings, key=lambda each: each.sort_key)
    return Loaded(ArgumentMap(), tuple(findings), (source,), whole=False)
