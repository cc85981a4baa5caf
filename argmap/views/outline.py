"""The outline: a map told as indented entries, thesis first, each claim in full once."""

from argmap.graph import GraphView
from argmap.model import Claim, Inference, Said
from argmap.views.entries import (
    Entry,
    Evidence,
    Outline,
    OutlineOptions,
    Part,
    Reference,
    Section,
    Statement,
    Step,
    Voice,
)
from argmap.views.provenance import reference_of, voice_of
from argmap.views.selection import Selection
from argmap.views.standing import Standing
from argmap.views.support import supports
from argmap.views.tree import Node, Tree
from argmap.views.words import words


def outline(view: GraphView, options: OutlineOptions | None = None) -> Outline:
    """Return the outline of a map, or of the part that `options` ask for. O(V + E).

    Claims that no thesis reaches come last, under a heading, unless a root is given. Raises `UnknownNameError` for a
    root, side, group, speaker or tag that the map does not have.
    """
    chosen = options or OutlineOptions()
    return _Telling(view, chosen, Selection(view, chosen)).outline()


class _Telling:
    """Writes the entries of one outline."""

    def __init__(self, view: GraphView, options: OutlineOptions, selection: Selection) -> None:
        self._view, self._options, self._selection = view, options, selection
        self._words = words(view.map.lang)
        self._supports = supports(view)
        self._standing = Standing(view, self._words, asked=options.status)
        self._tree = _unfold(view, options)
        nodes = self._tree.nodes
        self._wanted = set(nodes) if selection.is_whole else {node for node in nodes if selection.wants(node)}
        self._kept = self._wanted if selection.is_whole else self._keep()
        self._sizes = self._count() if options.depth is not None else {}
        self._referred = {node.claim for node in self._kept if node.claim is not None and not node.full}
        self._statements: dict[str, Statement] = {}
        self._used: set[str] = set()

    def outline(self) -> Outline:
        """Return the whole outline."""
        sections = [Section(None, self._entries(self._tree.heads))]
        if strays := self._entries(self._tree.strays):
            heading = self._words.unlinked if self._tree.heads else self._words.no_thesis
            sections.append(Section(heading, strays))
        argument_map = self._view.map
        return Outline(
            title=argument_map.title,
            lang=argument_map.lang,
            words=self._words,
            usual_source=argument_map.source,
            remarks=tuple(self._remarks()),
            sections=tuple(each for each in sections if each.entries),
            sources=self._bibliography() if self._options.bibliography else (),
            work_list=self._options.unsupported,
        )

    # What is kept

    def _keep(self) -> set[Node]:
        """Return what is wanted, the paths to it, and linked premises whole: half of them would be another argument."""
        kept = set(self._wanted)
        for node in reversed(self._tree.nodes):
            if node in kept and node.parent is not None:
                kept.add(node.parent)
        for node in self._tree.nodes:
            if node in kept and node.claim is None:
                kept.update(child for child in node.children if child.part is Part.PREMISE)
        return kept

    def _count(self) -> dict[Node, int]:
        """How many entries with a claim stand at and under each kept node."""
        sizes = {node: int(node.claim is not None) for node in self._tree.nodes if node in self._kept}
        for node in reversed(self._tree.nodes):
            if node in sizes and node.parent is not None:
                sizes[node.parent] += sizes[node]
        return sizes

    def _entries(self, heads: list[Node]) -> tuple[Entry, ...]:
        entries: list[Entry] = []
        waiting: list[Node | Entry] = [node for node in reversed(heads) if node in self._kept]
        while waiting:
            node = waiting.pop()
            if isinstance(node, Entry):
                entries.append(node)
                continue
            entries.append(self._entry(node))
            waiting += reversed(self._below(node))
        return tuple(entries)

    def _below(self, node: Node) -> list[Node | Entry]:
        """Return the children that are shown, and an entry for those that lie too deep."""
        children = [child for child in node.children if child in self._kept]
        limit = self._options.depth
        if limit is None:
            return [*children]
        shown: list[Node | Entry] = [child for child in children if child.level <= limit]
        hidden = sum(self._sizes[child] for child in children) - sum(
            self._sizes[child] for child in shown if isinstance(child, Node)
        )
        if hidden:
            shown.append(Entry(Part.MORE, node.depth + 1, node.level + 1, hidden=hidden))
        return shown

    # What is told

    def _entry(self, node: Node) -> Entry:
        return Entry(
            part=node.part,
            depth=node.depth,
            level=node.level,
            step=self._step(node.step) if node.step is not None and node.part is not Part.PREMISE else None,
            claim=self._statement(node.claim) if node.claim is not None else None,
            refers=node.claim is not None and not node.full,
            matches=node in self._wanted,
        )

    def _step(self, step: Inference) -> Step:
        scheme = step.scheme.replace("_", "-") if step.scheme else None
        return Step(
            step.id,
            step.premises,
            scheme,
            step.implicit,
            self._voices(step.said),
            step.note,
            self._standing.of(step.id),
        )

    def _statement(self, name: str) -> Statement:
        if name not in self._statements:
            self._statements[name] = self._resolve(self._view.claims[name])
        return self._statements[name]

    def _resolve(self, claim: Claim) -> Statement:
        return Statement(
            id=claim.id,
            text=claim.text,
            title=claim.title,
            show_id=not claim.generated or claim.id in self._referred,
            stance=self._view.stance(claim.id).value,
            side=self._view.side(claim),
            group=claim.group,
            tags=claim.tags,
            hedge=claim.hedge,
            basis=claim.basis.value if claim.basis is not None else None,
            implicit=claim.implicit,
            open=claim.open,
            withdrawn=claim.withdrawn,
            support=self._supports[claim.id].value,
            voices=self._voices(claim.said),
            evidence=self._evidence(claim) if self._options.sources else (),
            note=claim.note,
            status=self._standing.of(claim.id),
        )

    def _voices(self, said: tuple[Said, ...]) -> tuple[Voice, ...]:
        voices = [voice for each in said if (voice := self._voice(each)) is not None]
        return tuple(dict.fromkeys(voices) if len(voices) > 1 else voices)

    def _voice(self, said: Said) -> Voice | None:
        """Return the voice; None where nothing is left to tell once sources are left out."""
        voice = voice_of(self._view, said)
        if not self._options.sources:
            return Voice(voice.attitude, voice.speaker, voice.speaker_name) if said.by is not None else None
        if voice.source is not None:
            self._used.add(voice.source)
        return voice

    def _evidence(self, claim: Claim) -> tuple[Evidence, ...]:
        found = []
        for each in claim.cite:
            self._used.add(each.source)
            found.append(Evidence(each.source, self._view.sources[each.source].label, each.at, each.quote))
        return tuple(found)

    def _bibliography(self) -> tuple[Reference, ...]:
        """Return the sources that the shown entries name, in written order."""
        return tuple(reference_of(each) for each in self._view.map.sources if each.id in self._used)

    def _remarks(self) -> list[str]:
        summary, usual = self._standing.summary(), self._view.map.source
        told = [*self._on_filters(), *([summary] if summary else [])]
        if usual is None or not self._options.sources:
            return told
        return [*told, self._words.usual_source.format(source=self._view.sources[usual].label)]

    def _on_filters(self) -> list[str]:
        if self._selection.is_whole:
            return []
        filters = self._selection.in_words(self._words)
        if self._options.unsupported:
            return [self._work(f" ({filters})" if filters else "")]
        if not self._wanted:
            return [self._words.no_match.format(filters=filters)]
        return [self._words.only.format(filters=filters)]

    def _work(self, filters: str) -> str:
        claims = [self._view.claims[node.claim] for node in self._wanted if node.claim is not None]
        opened = sum(claim.open for claim in claims)
        wanting = len(claims) - opened
        if not claims:
            return self._words.nothing_to_do.format(filters=filters)
        return self._words.work_list.format(filters=filters, claims=self._words.claims(wanting), open=opened)


def _unfold(view: GraphView, options: OutlineOptions) -> Tree:
    if options.root is not None:
        return Tree(view, [options.root], Part.THESIS if options.root in view.theses else Part.CLAIM)
    tree = Tree(view, view.theses, Part.THESIS)
    tree.plant_strays()
    return tree


__all__ = ["Outline", "OutlineOptions", "outline"]
