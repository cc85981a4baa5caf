"""The diagram of a map: each claim a card, each inference an arrow or a junction with arrows."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import TypedDict

from argmap.graph import GraphView
from argmap.graph.view import Stance
from argmap.model import Claim, Inference, Role
from argmap.views.anchors import Anchors
from argmap.views.areas import Areas
from argmap.views.captions import Captions, sentence
from argmap.views.credits import Credits
from argmap.views.excerpt import Clipping, Excerpt
from argmap.views.picture import Arrow, Card, Diagram, DiagramOptions, Junction, Relation
from argmap.views.selection import places_in_words
from argmap.views.standing import Standing
from argmap.views.words import Words, words
from argmap.visible import visible

_RELATIONS = {
    Role.REASON: Relation.SUPPORT,
    Role.OBJECTION: Relation.ATTACK,
    Role.UNDERCUT: Relation.UNDERCUT,
    Role.BACKING: Relation.BACKING,
}


class _Drawn(TypedDict):
    """What all lines of a step have in common."""

    step: str
    implicit: bool
    falls: bool


def diagram(view: GraphView, options: DiagramOptions | None = None, shown: Excerpt | Clipping | None = None) -> Diagram:
    """Return the diagram of a map, or of the part that `options` ask for; `shown` is that part if known. O(V + E).

    Raises `UnknownNameError` for a root, side or group that the map does not have.
    """
    chosen = options or DiagramOptions()
    return _Drafting(view, chosen, shown or Excerpt(view, chosen)).diagram()


class _Drafting:
    """Makes the parts of one diagram."""

    def __init__(self, view: GraphView, options: DiagramOptions, shown: Excerpt | Clipping) -> None:
        self._view, self._options, self._words = view, options, words(view.map.lang)
        self._excerpt = shown
        self._credits = Credits(view, self._words)
        self._standing = Standing(view, self._words, asked=options.status)
        anchors = Anchors(view)
        self._anchors = anchors
        self._claims = {each: anchors.claim(each) for each in self._excerpt.claims}
        self._order = {each: number for number, each in enumerate(self._excerpt.claims)}
        self._steps = {each.id: anchors.step(each) for each in self._excerpt.steps}
        self._areas = Areas(view, self._excerpt, anchors, self._words)
        self._joined = self._find_joined()
        self._captions = Captions(view, self._words, self._standing, self._claims, self._steps)

    def _find_joined(self) -> dict[str, Inference]:
        """Return the inferences that get a junction: premises work together, something bears on it, or more was cut."""
        bearing = {each.target for each in self._excerpt.steps if each.on_step}
        bearing |= {part for part, _ in self._excerpt.hidden}
        return {each.id: each for each in self._excerpt.steps if len(set(each.premises)) > 1 or each.id in bearing}

    def diagram(self) -> Diagram:
        """Return the whole diagram."""
        argument_map, told = self._view.map, self._words
        stubs = list(self._stubs())
        count = len(self._excerpt.claims)
        title, remark = visible(argument_map.title or ""), self._remark()
        counted = told.described.format(claims=told.claims(count))
        described = (sentence(title) if title else "", counted, remark, self._standing.summary())
        return Diagram(
            title=title,
            remark=remark,
            description=" ".join(each for each in described if each),
            lang=visible(argument_map.lang or "en"),
            words=told,
            cards=(
                *(self._card(self._view.claims[each]) for each in self._excerpt.claims),
                *(card for card, _ in stubs),
            ),
            junctions=tuple(self._junction(each) for each in self._joined.values()),
            arrows=(
                *chain.from_iterable(self._arrows(each) for each in self._excerpt.steps),
                *self._ties(),
                *(arrow for _, arrow in stubs),
            ),
            areas=self._areas.areas,
        )

    def _remark(self) -> str:
        """Return which part of the map is drawn; what `depth` cuts is told where it was."""
        told, root, options = self._words, self._options.root, self._options
        if options.around is not None:
            whole = len(self._excerpt.claims) == len(self._view.claims)
            told_of = told.only_around.format(head=options.around, links=told.links(options.radius))
            return "" if whole else visible(told_of)
        filters = ", ".join(places_in_words(self._view, told, options.side, options.group))
        if root is not None and len(self._excerpt.claims) < len(self._view.claims):
            return visible(told.only_below.format(head=f"{root} ({filters})" if filters else root))
        return visible(told.only.format(filters=filters)) if filters else ""

    # Cards

    def _card(self, claim: Claim) -> Card:
        stance, anchor = self._view.stance(claim.id), self._claims[claim.id]
        tag, marks = _tag(stance, self._words), self._marks(claim)
        said, cited = self._credits.said(claim), self._credits.cited(claim)
        small = (*marks, *(each.text for each in (*said, *cited) if not each.link))
        return Card(
            anchor=anchor,
            claim=claim.id,
            stance=stance,
            tag=tag,
            label="" if claim.generated else claim.id,
            title=visible(claim.title or ""),
            text=visible(claim.text),
            said=said,
            cited=cited,
            marks=marks,
            implicit=claim.implicit,
            open=claim.open,
            conceded=claim.withdrawn,
            focus=claim.id == self._options.around,
            status=self._standing.of(claim.id),
            standing=self._standing.told(claim.id),
            tooltip=self._captions.claim(claim, tag, small),
            link=f"#{anchor}",
            area=self._areas.of_claim(claim.id),
        )

    def _marks(self, claim: Claim) -> tuple[str, ...]:
        told = self._words
        found = [word for on, word in ((claim.implicit, told.implicit_premise), (claim.open, told.open)) if on]
        found += [told.conceded] if claim.withdrawn else []
        found += [f"{told.hedged}{told.colon} {visible(claim.hedge)}"] if claim.hedge else []
        return tuple(found)

    def _stubs(self) -> Iterator[tuple[Card, Arrow]]:
        """Yield a stub and its line for each place where claims were cut: below it, or toward the thesis."""
        for (part, up), count in self._excerpt.hidden.items():
            step = self._view.inferences.get(part)
            at = self._claims[part] if step is None else self._steps[part]
            area = self._areas.of_claim(part) if step is None else self._areas.of_step(step)
            text = f"+{self._words.more.format(n=count)}"
            tip = self._captions.cut(part, count, above=up)
            stub = self._anchors.part(at, "beyond" if up else "more")
            yield (
                Card(anchor=stub, stance=Stance.NONE, text=text, tooltip=tip, stub=True, area="" if up else area),
                Arrow(
                    anchor=self._anchors.part(stub, "line"),
                    relation=Relation.MORE,
                    tail=at if up else stub,
                    head=stub if up else at,
                    tooltip=tip,
                    headless=True,
                ),
            )

    # Junctions and arrows

    def _junction(self, step: Inference) -> Junction:
        return Junction(
            anchor=self._steps[step.id],
            relation=_RELATIONS[step.role],
            tooltip=self._captions.junction(step),
            linked=len(set(step.premises)) > 1,
            step=step.id,
            falls=self._falls(step),
            area=self._areas.of_step(step),
        )

    def _arrows(self, step: Inference) -> Iterator[Arrow]:
        relation, told = _RELATIONS[step.role], self._captions.step(step)
        head = (self._steps if step.on_step else self._claims)[step.target]
        own = self._steps[step.id]
        drawn: _Drawn = {"step": step.id, "implicit": step.implicit, "falls": self._falls(step)}
        if step.id not in self._joined:
            tail = self._claims[step.premises[0]]
            yield Arrow(anchor=own, relation=relation, tail=tail, head=head, tooltip=told, **drawn)
            return
        for premise in dict.fromkeys(step.premises):
            yield Arrow(
                anchor=self._anchors.part(own, self._claims[premise]),
                relation=relation,
                tail=self._claims[premise],
                head=own,
                tooltip=told,
                headless=True,
                **drawn,
            )
        anchor = self._anchors.part(own, "line")
        yield Arrow(anchor=anchor, relation=relation, tail=own, head=head, tooltip=told, **drawn)

    def _falls(self, step: Inference) -> bool:
        return self._standing.of(step.id) == "falls"

    def _ties(self) -> Iterator[Arrow]:
        """Yield the lines between claims that cannot both hold, or that say the same; each pair once."""
        told = self._captions
        for claim in self._excerpt.claims:
            yield from self._tied(claim, self._view.contraries(claim), Relation.CONTRADICTS, told.contradiction)
            yield from self._tied(claim, self._view.restatements(claim), Relation.RESTATES, told.restatement)

    def _tied(
        self, claim: str, others: Iterable[str], relation: Relation, told: Callable[[str, str], str]
    ) -> Iterator[Arrow]:
        for other in others:
            if self._order.get(other, -1) > self._order[claim]:
                yield Arrow(
                    anchor=self._anchors.tie(relation.value, claim, other),
                    relation=relation,
                    tail=self._claims[other],
                    head=self._claims[claim],
                    tooltip=told(other, claim),
                )


def _tag(stance: Stance, told: Words) -> str:
    return {
        Stance.THESIS: told.roles.thesis.upper(),
        Stance.PRO: told.pro,
        Stance.CON: told.con,
        Stance.MIXED: told.mixed,
        Stance.NONE: "",
    }[stance]
