"""A map on several pages: an index with the theses and what bears on them directly, and a page for each branch."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import chain

from argmap.graph import GraphView
from argmap.graph.rings import Gate
from argmap.model import Inference
from argmap.values import value
from argmap.views.diagram import diagram
from argmap.views.entries import Part
from argmap.views.excerpt import Clipping, Excerpt
from argmap.views.filenames import filenames
from argmap.views.picture import MOST_CARDS, Card, Credit, Diagram, DiagramOptions, Relation
from argmap.views.tree import Tree
from argmap.views.words import words
from argmap.visible import shortened, visible

INDEX = "index"
_FEW = 12  # an index shows one more level as long as it has no more cards than that
_FEWEST = 2  # so many are drawn where they are: a page for them would be turned to in vain
_LONGEST_NAME = 60


@value()
class BranchPage:
    """One page: the claim at its head, empty for the index, its name for files, what it is called, its diagram."""

    head: str
    name: str
    title: str
    diagram: Diagram


def split(
    view: GraphView,
    options: DiagramOptions,
    link: Callable[[str, str], str],
    *,
    numbered: bool = False,
    most: int = MOST_CARDS,
) -> tuple[BranchPage, ...]:
    """Return the pages of a map, or of the part that `options` ask for; the index comes first.

    `link(name, anchor)` is how one page refers to a card of another; a `numbered` page tells its number besides, and
    where the others are, for paper. Every claim is on some page; one that bears on several branches is on the page of
    each. A branch gets a page where more than two of its claims would have to be left out; one of more than `most`
    claims is split further. O(V + E) for each page. Raises `UnknownNameError` for a root, side or group that the map
    does not have.
    """
    return tuple(_Splitting(view, options, numbered=numbered, most=most).pages(link))


class _Splitting:
    """Finds the pages of one map."""

    def __init__(self, view: GraphView, options: DiagramOptions, *, numbered: bool, most: int) -> None:
        self._view, self._options, self._numbered, self._most = view, options, numbered, most
        self._whole = Excerpt(view, options)
        self._claims = {each: number for number, each in enumerate(self._whole.claims)}
        self._steps = {each.id: number for number, each in enumerate(self._whole.steps)}
        tree = Tree(view, self._whole.heads, Part.THESIS)
        if options.root is None:
            tree.plant_strays()
        self._starts = [node.claim for node in tree.nodes if node.parent is None and node.claim in self._claims]
        self._tied: dict[str, list[str]] = {}
        for node in tree.nodes:
            if node.full and node.part in (Part.CONTRADICTS, Part.RESTATES) and node.parent and node.claim:
                self._tied.setdefault(node.parent.claim or "", []).append(node.claim)
        self._names = filenames((claim.id for claim in view.map.claims), taken=(INDEX,))
        self._came, self._places = {"": ""}, {"": 1}
        self._sheets: dict[str, _Sheet] = {}
        self._known: dict[str, list[str]] = {}

    def pages(self, link: Callable[[str, str], str]) -> Iterator[BranchPage]:
        """Yield the pages, each after the one that leads to it first."""
        queue = [""]
        for head in queue:  # it grows meanwhile
            self._sheets[head] = self._sheet(head)
            for each in self._sheets[head].cut:
                if each not in self._came:
                    self._came[each] = head
                    queue.append(each)
        self._places = {head: number for number, head in enumerate(queue, 1)}
        pictures = {head: self._picture(head) for head in queue}
        anchors = {head: {card.claim: card.anchor for card in each.cards} for head, each in pictures.items()}

        def refer(head: str, claim: str) -> str:
            return link(self._name(head), anchors[head].get(claim, ""))

        for head, picture in pictures.items():
            yield BranchPage(head, self._name(head), self._title(head), self._linked(head, picture, refer))

    def _name(self, head: str) -> str:
        return self._names[head] if head else INDEX

    def _title(self, head: str) -> str:
        if not head:
            return words(self._view.map.lang).sheets.whole
        claim = self._view.claims[head]
        return shortened(visible(claim.title or claim.text), _LONGEST_NAME)

    # What is on a page

    def _sheet(self, head: str) -> "_Sheet":
        """Return the claims of the page with this head, and how many more the page of each of them has."""
        if head and len(all_below := self._below(head)) < self._most:
            return _Sheet((head, *all_below), {})
        shown = self._first_levels([head] if head else self._starts, head)
        ends = [each for each in shown if not shown.keys() >= set(self._children(each))]
        cut = {each: [claim for claim in self._below(each) if claim not in shown] for each in ends}
        while few := [rest for rest in cut.values() if len(rest) <= _FEWEST]:
            shown.update(dict.fromkeys(chain.from_iterable(few)))
            left = ((each, [claim for claim in rest if claim not in shown]) for each, rest in cut.items())
            cut = {each: rest for each, rest in left if rest}
        return _Sheet(tuple(shown), {each: len(rest) for each, rest in cut.items()})

    def _first_levels(self, starts: Iterable[str], head: str) -> dict[str, None]:
        """Return the claims an index shows: one level below its heads, and more as long as these are few."""
        shown = dict.fromkeys(starts)
        level = [each for each in shown if each == head or each in self._whole.heads] or list(shown)
        first = True
        while level:
            level = [each for claim in level for each in self._children(claim) if each not in shown]
            if not first and len(shown) + len(set(level)) > _FEW:
                break
            shown.update(dict.fromkeys(level))
            first = False
        return shown

    def _children(self, claim: str) -> list[str]:
        """Return the claims that bear on a claim directly, or on a step that does, and those only tied to it."""
        if claim in self._known:
            return self._known[claim]
        found: list[str] = []
        targets = [claim]
        for target in targets:  # it grows meanwhile
            for step in self._bearing(target):
                found += step.premises
                targets.append(step.id)
        found += (each for each in self._tied.get(claim, ()) if each in self._claims)
        return self._known.setdefault(claim, found)

    def _bearing(self, target: str) -> Iterator[Inference]:
        found = (*self._view.reasons(target), *self._view.objections(target))
        return (each for each in found if each.id in self._steps)

    def _below(self, head: str) -> list[str]:
        """Return the claims below one, nearest first. A head of the index is not gone through a second time."""
        found, queue = {head}, [head]
        for claim in queue:  # it grows meanwhile
            if claim != head and claim in self._whole.heads:
                continue
            for each in self._children(claim):
                if each not in found:
                    found.add(each)
                    queue.append(each)
        return queue[1:]

    # How it is drawn

    def _picture(self, head: str) -> Diagram:
        sheet = self._sheets[head]
        heads = (head,) if head else self._whole.heads
        rest = sorted((each for each in sheet.claims if each not in heads), key=self._claims.__getitem__)
        claims = (*(each for each in heads if each in self._claims), *rest)
        steps = tuple(sorted(self._steps_among(set(claims)), key=lambda each: self._steps[each.id]))
        hidden = Counter({Gate(each, up=False): count for each, count in sheet.cut.items()})
        clipping = Clipping(heads, claims, steps, self._whole.branches, hidden)
        return diagram(self._view, replace(self._options, root=head or self._options.root), clipping)

    def _steps_among(self, claims: set[str]) -> Iterator[Inference]:
        """Yield the inferences between these claims, and those that bear on these."""
        targets = [*claims]
        for target in targets:  # it grows meanwhile
            for step in self._bearing(target):
                if claims.issuperset(step.premises):
                    targets.append(step.id)
                    yield step

    def _linked(self, head: str, picture: Diagram, refer: Callable[[str, str], str]) -> Diagram:
        """Return the picture with links to the pages of its branches, and back to where it was left out."""
        ends = {card.anchor: card.claim for card in picture.cards if card.claim in self._sheets[head].cut}
        ends.update({each.tail: ends[each.head] for each in picture.arrows if each.relation is Relation.MORE})
        cards = tuple(
            self._leading(card, ends[card.anchor], refer) if card.anchor in ends else card for card in picture.cards
        )
        if not head:
            return replace(picture, cards=cards)
        came = self._came[head]
        back = Credit(self._with_number(f"\u2190 {self._title(came)}", came), refer(came, head))
        remark = " \u00b7 ".join(each for each in (self._number(head), picture.remark) if each)
        return replace(picture, cards=cards, back=back, remark=remark)

    def _leading(self, card: Card, claim: str, refer: Callable[[str, str], str]) -> Card:
        text = self._with_number(card.text, claim) if card.stub else card.text
        return replace(card, link=refer(claim, claim), text=text)

    def _with_number(self, text: str, head: str) -> str:
        return f"{text} \u00b7 {self._number(head)}" if self._numbered else text

    def _number(self, head: str) -> str:
        """Return the number of a page in words, empty where pages have none."""
        return words(self._view.map.lang).sheets.number.format(n=self._places[head]) if self._numbered else ""


@value()
class _Sheet:
    """The claims of a page, and for each that has a page of its own how many more are there."""

    claims: tuple[str, ...]
    cut: dict[str, int]
