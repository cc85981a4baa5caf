"""Path -> map: reads a file and what it includes, and puts them together."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from argmap.config import Config
from argmap.errors import ArgmapError
from argmap.finding import Finding
from argmap.model import ArgumentMap, IgnoreComment
from argmap.source import SourceFile
from argmap.values import value
from argmap.yamlmap.build import build
from argmap.yamlmap.comments import ignore_comments
from argmap.yamlmap.decode import decode
from argmap.yamlmap.drafts import Document, Faults, Written
from argmap.yamlmap.faults import Fault
from argmap.yamlmap.files import Text, read_bytes, to_text
from argmap.yamlmap.names import Names

# How many files may include each other in a row.
_CHAIN = 50


@value()
class Loaded:
    """A map as it was read.

    `findings` are the faults of reading, all of them blocking; `sources` the files, by number; `unsure` the ids that
    could not be read whole, of which no other rule should speak; `comments` what ignore comments there are. `whole` is
    false where a file could not be read as YAML, and then the map means nothing. `abstract` tells that it is made of an
    abstract framework: its claims say names, and there is nothing in them that a rule could judge.
    """

    map: ArgumentMap
    findings: tuple[Finding, ...]
    sources: tuple[SourceFile, ...]
    unsure: frozenset[str] = frozenset()
    comments: tuple[IgnoreComment, ...] = ()
    whole: bool = True
    abstract: bool = False


def load_file(path: str, config: Config) -> Loaded:
    """Read the map at `path` and all that it includes. Raises `FileError` where bytes cannot be had. O(n)."""
    # The bytes are nowhere kept: a big file is in memory twice already, as text and inside the parser.
    text = to_text(read_bytes(path, config.max_size), path, 0, config.max_size)
    return _Loading(config).load(text, Path(path).parent)


def load_bytes(data: bytes, name: str, config: Config) -> Loaded:
    """Read a map from bytes, called `name` in findings; what it includes lies in the working folder."""
    return _Loading(config).load(to_text(data, name, 0, config.max_size), Path())


def load_again(loaded: Loaded, texts: Mapping[str, str], config: Config) -> Loaded:
    """Read a map again as if its files held other texts, by their paths; what is not there is as it was read.

    Files that it did not include before are read from the disk.
    """
    known = {Path(each.path).resolve(): texts.get(each.path, each.text) for each in loaded.sources}
    path = loaded.sources[0].path
    main = Text(SourceFile(0, path, known[Path(path).resolve()]), Faults(0), True)
    return _Loading(config, known).load(main, Path(path).parent)


class _Loading:
    """One load: the files read so far, and those whose text need not be read from the disk."""

    def __init__(self, config: Config, known: Mapping[Path, str] = MappingProxyType({})) -> None:
        self.config, self.known = config, known
        self.sources: list[SourceFile] = []
        self.documents: list[Document] = []
        self.findings: list[Finding] = []
        self.seen: set[Path] = set()
        self.names = Names()

    def load(self, text: Text, folder: Path) -> Loaded:
        """Read the main file, then put together what was read."""
        own = Path(text.source.path).resolve()
        self.seen.add(own)
        self._file(text, folder, (own,))
        whole = all(each.whole for each in self.documents)
        argument_map, unsure = build(self.documents, self.names)
        findings = [each for document in self.documents for each in document.findings] + self.findings
        comments: tuple[IgnoreComment, ...] = ()
        if whole:
            findings += self.names.findings
            codes = {each.code for each in findings}
            if Fault.BAD_VALUE.code in codes and Fault.INPUT_TOO_LARGE.code not in codes:
                from argmap.yamlmap.renames import with_new_ids

                findings = with_new_ids(findings, argument_map, self.names, self.sources)
            comments = tuple(each for source in self.sources for each in ignore_comments(source))
        findings.sort(key=lambda each: each.sort_key)
        return Loaded(argument_map, tuple(findings), tuple(self.sources), unsure, comments, whole)

    def _file(self, text: Text, folder: Path, chain: tuple[Path, ...]) -> None:
        source, faults, is_text = text
        number = source.number
        self.sources.append(source)
        if not is_text:
            self.documents.append(Document(number, None, frozenset(), tuple(faults.findings), whole=False))
            return
        document = decode(source.text, number, self.names, self.config.max_depth)
        self.documents.append(document)
        if document.root is None or not document.whole:
            return
        faults = Faults(number)
        for written in document.root.get("include") or ():
            for path in self._included(written, folder, faults):
                self._include(path, written, faults, chain)
        self.findings += faults.findings

    def _included(self, written: Written, folder: Path, faults: Faults) -> Iterator[Path]:
        """Return the files that one entry of `include` names, sorted; none, with a finding, where there is a fault."""
        pattern = written.text.strip()
        inside = folder.resolve()
        try:
            plain = folder / pattern
            found = [plain] if plain.is_file() or not pattern else sorted(_matching(folder, pattern))
        except (OSError, ValueError):  # a name that no file can have: too long, or with a zero byte
            found = []
        if not found:
            faults.add(Fault.DANGLING_REFERENCE, written.start, written.end, f"no file {pattern!r} to include",
                       "paths are relative to the folder of this file; check the spelling")  # fmt: skip
        for path in found:
            if not self.config.allow_outside and not path.resolve().is_relative_to(inside):
                faults.add(Fault.BAD_VALUE, written.start, written.end, f"{pattern!r} leaves the folder of this file",
                           "move the part below it, or run with --allow-outside")  # fmt: skip
                return
            yield path

    def _include(self, path: Path, written: Written, faults: Faults, chain: tuple[Path, ...]) -> None:
        own = path.resolve()
        if own in chain:
            names = " -> ".join(each.name for each in (*chain[chain.index(own) :], own))
            faults.add(Fault.INCLUDE_CYCLE, written.start, written.end, f"files include each other: {names}",
                       "take this `include` out: the other file has it already")  # fmt: skip
        elif len(chain) > _CHAIN:
            told = f"files include each other more than {_CHAIN} deep"
            help_ = "include the parts from the main file"
            faults.add(Fault.INPUT_TOO_LARGE, written.start, written.end, told, help_)
        elif own not in self.seen:
            self.seen.add(own)
            try:
                text = self._text(path, own)
            except ArgmapError as problem:
                faults.add(Fault.DANGLING_REFERENCE, written.start, written.end, f"cannot include {problem}",
                           "check that it is a file you may read")  # fmt: skip
                return
            self._file(text, path.parent, (*chain, own))

    def _text(self, path: Path, own: Path) -> Text:
        number, most = len(self.sources), self.config.max_size
        if own in self.known:
            return Text(SourceFile(number, path.as_posix(), self.known[own]), Faults(number), True)
        return to_text(read_bytes(str(path), most), path.as_posix(), number, most)


def _matching(folder: Path, pattern: str) -> Iterator[Path]:
    """Return the files that a pattern such as `parts/*.yaml` names; it may start above the folder."""
    from glob import iglob

    names = iglob(pattern, root_dir=folder, recursive=True)  # noqa: PTH207  # Path.glob does not go above the folder
    return (path for each in names if (path := folder / each).is_file())
