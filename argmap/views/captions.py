"""What each part of a diagram says, in whole sentences: for tooltips, and for those who hear a picture."""

from collections.abc import Container, Iterable, Iterator, Sequence

from argmap.graph import GraphView
from argmap.model import Claim, Inference
from argmap.views.standing import Standing
from argmap.views.words import Words
from argmap.visible import shortened, visible

_MOST_NAMES, _LONGEST_NAME = 6, 40
_ENDS = ".!?\u2026:;\u3002\uff01\uff1f\uff0e\u061f\u06d4\u0964"
_CLOSERS = "\"'\u201d\u2019\u201c\u2018\u00bb\u00ab)]\u300d\u300f\uff09\u00a0"


class Captions:
    """Tells the parts of one diagram, which shows these `claims` and `steps`. `standing` tells what becomes of them."""

    def __init__(
        self, view: GraphView, words: Words, standing: Standing, claims: Container[str], steps: Container[str]
    ) -> None:
        self._view, self._words, self._standing, self._claims, self._steps = view, words, standing, claims, steps

    def claim(self, claim: Claim, tag: str, small: Iterable[str]) -> str:
        """Return what a card says, with its small print, and what the claim does.

        So: `PRO a: More data, better AI. Firms with access to more data build better products. Supports t.`
        """
        lead = " ".join(each for each in (tag, "" if claim.generated else claim.id) if each)
        told = [visible(claim.title or ""), visible(claim.text), *map(_capital, small)]
        told += [_capital(self._standing.told(claim.id)), *self._group(claim)]
        told += self._deeds(claim.id)
        body = " ".join(sentence(each) for each in told if each)
        return f"{lead}{self._words.colon} {body}" if lead else body

    def step(self, step: Inference) -> str:
        """Return what a step does, who drew it, and what becomes of it: `a and b support t (the step falls)`."""
        return self._sentence(step) + self._remarks(step)

    def junction(self, step: Inference) -> str:
        """Return the same, and why there is a junction."""
        linked = len(set(step.premises)) > 1
        return self._sentence(step) + self._remarks(step, self._words.linked if linked else self._words.step)

    def cut(self, part: str, count: int, *, above: bool) -> str:
        """Return that claims are left out below a claim or a step, or above it."""
        step = self._view.inferences.get(part)
        head = self.name(part) if step is None else self._words.quote.format(self._sentence(step))
        told = self._words.more_above_tip if above else self._words.more_tip
        return told.format(claims=self._words.claims(count), head=head)

    def contradiction(self, one: str, other: str) -> str:
        """Return that two claims cannot both hold."""
        return self._words.told.contradicts.format(one=self.name(one), other=self.name(other))

    def restatement(self, one: str, other: str) -> str:
        """Return that two claims say the same."""
        return self._words.told.restates.format(one=self.name(one), other=self.name(other))

    def name(self, claim: str) -> str:
        """Return what a claim is called: its id, or where the author gave none, its title or the start of its text."""
        found = self._view.claims[claim]
        if not found.generated:
            return visible(found.id)
        return self._words.quote.format(shortened(visible(found.title or found.text), _LONGEST_NAME))

    def _group(self, claim: Claim) -> list[str]:
        if claim.group is None:
            return []
        return [f"{_capital(self._words.group)}{self._words.colon} {visible(self._view.groups[claim.group].title)}"]

    def _deeds(self, claim: str) -> Iterator[str]:
        """Yield what lines lead from a claim, and what it is tied to."""
        yield from (self._deed(each, claim) for each in self._view.uses(claim) if each.id in self._steps)
        ties = ((self._view.contraries(claim), self.contradiction), (self._view.restatements(claim), self.restatement))
        yield from (told(claim, other) for others, told in ties for other in others if other in self._claims)

    def _deed(self, step: Inference, own: str) -> str:
        """Return what a claim does with a step; that it comes from the claim alone goes without saying."""
        if set(step.premises) != {own}:
            return self._sentence(step)
        verb = getattr(self._words.told.one, step.role.value)
        return _capital(verb.format(tails="", head=self._head(step)).strip(" "))

    def _sentence(self, step: Inference) -> str:
        premises, told = list(dict.fromkeys(step.premises)), self._words.told
        verb = getattr(told.several if len(premises) > 1 else told.one, step.role.value)
        return str(verb.format(tails=self._names(premises), head=self._head(step)))

    def _head(self, step: Inference) -> str:
        """Return what a step bears on: a claim, or the way from premises to what they bear on, no further."""
        if not step.on_step:
            return self.name(step.target)
        target = self._view.inferences[step.target]
        told, tails = self._words.told, self._names(list(dict.fromkeys(target.premises)))
        if not target.on_step:
            return told.way.format(tails=tails, head=self.name(target.target))
        beyond = self._view.inferences[target.target]
        return told.way.format(tails=tails, head=told.inference.format(tails=self._names(beyond.premises)))

    def _names(self, claims: Sequence[str]) -> str:
        """Return names as a list: `a, b and c`. Of many, only some are named."""
        names = [self.name(each) for each in claims[:_MOST_NAMES]]
        if len(claims) > _MOST_NAMES:
            names.append(self._words.more.format(n=len(claims) - _MOST_NAMES))
        *first, last = names
        return f"{', '.join(first)} {self._words.and_} {last}" if first else last

    def _remarks(self, step: Inference, *more: str) -> str:
        """Return in brackets what else is to be told of a step: who drew it, what becomes of it."""
        standing = self._standing.of(step.id)
        told = [*more, *([self._words.mapper] if step.implicit else [])]
        told += [getattr(self._words, f"step_{standing}")] if standing in ("falls", "undecided") else []
        return f" ({f'{self._words.semicolon} '.join(told)})" if told else ""


def sentence(text: str) -> str:
    """Return text with a full stop where it does not end in a mark already, quotation marks and brackets aside."""
    bare = text.rstrip(_CLOSERS)
    return text if bare and bare[-1] in _ENDS else f"{text}."


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
