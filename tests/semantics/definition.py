"""The definitions of what stands and how strongly, as they are written down: slow, and plainly right."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from hypothesis import assume

from argmap.model import ArgumentMap, Kind, Standard

Rule = tuple[str, frozenset[str], frozenset[str]]
TIE = 1e-6


class Definition:
    """A map's rules, head <- needs, not attacks, by the ids of claims and inferences."""

    def __init__(self, argument_map: ArgumentMap) -> None:
        self.map = argument_map
        self.same = self._joined()
        self.atoms = [*dict.fromkeys(self.same.values()), *(each.id for each in argument_map.inferences)]
        self.weights = [*self._weights()]

    def _joined(self) -> dict[str, str]:
        """Return for each claim the first of those that restate each other."""
        same = {claim.id: claim.id for claim in self.map.claims}
        for _ in self.map.claims:
            for claim in self.map.claims:
                for other in claim.restates:
                    first = min(same[claim.id], same[other], key=[*same].index)
                    same[claim.id] = same[other] = first
        return same

    def members(self, atom: str) -> list[str]:
        return [claim for claim, first in self.same.items() if first == atom]

    def _bearing(self, kind: Kind, atom: str) -> list[str]:
        return [
            each.id
            for each in self.map.inferences
            if each.kind is kind and self.same.get(each.target, each.target) == atom
        ]

    def supports(self, atom: str) -> list[str]:
        return self._bearing(Kind.SUPPORT, atom)

    def attacks(self, atom: str) -> list[str]:
        contraries = []
        for claim in self.map.claims:
            for other in claim.contradicts:
                one, two = self.same[claim.id], self.same[other]
                contraries += [two] * (atom == one) + [one] * (atom == two)
        return [*self._bearing(Kind.ATTACK, atom), *dict.fromkeys(contraries)]

    def is_given(self, atom: str) -> bool:
        claims = [claim for claim in self.map.claims if self.same[claim.id] == atom]
        return not self.supports(atom) or any(claim.cite or claim.basis for claim in claims)

    def standard(self, atom: str) -> Standard:
        named = {claim.standard for claim in self.map.claims if self.same[claim.id] == atom} - {Standard.UNANSWERED}
        return Standard.PREPONDERANCE if len(named) == 2 else next(iter(named), Standard.UNANSWERED)

    def rules(self, fiats: Mapping[str, str]) -> Iterator[Rule]:
        """Yield the rules, with atoms that stand, fall or are open by fiat."""
        strengths = self.strengths(fiats) if any(claim.standard != "unanswered" for claim in self.map.claims) else {}
        for atom in self.atoms:
            fiat = fiats.get(atom)
            if fiat == "stands":
                yield atom, frozenset(), frozenset()
            elif fiat == "open":
                yield atom, frozenset(), frozenset([atom])
            elif fiat != "falls":
                yield from self._of_step(atom) if atom not in self.same else self._of_claim(atom, strengths)

    def _of_step(self, atom: str) -> Iterator[Rule]:
        step = next(each for each in self.map.inferences if each.id == atom)
        premises = frozenset(self.same[each] for each in step.premises)
        for backing in self.supports(atom) or [None]:
            yield atom, premises | ({backing} if backing else set()), frozenset(self.attacks(atom))

    def _of_claim(self, atom: str, strengths: Mapping[str, float]) -> Iterator[Rule]:
        attacks, standard = self.attacks(atom), self.standard(atom)
        ways = [([each], strengths.get(each, 0.0)) for each in self.supports(atom)]
        if self.is_given(atom):
            ways.append(([], self.tau(atom)))
        for needs, strength in ways:
            if standard is Standard.SCINTILLA and needs:
                against: Iterable[str] = ()
            elif standard is Standard.PREPONDERANCE:
                against = [each for each in attacks if strengths[each] >= strength - TIE]
            else:
                against = attacks
            yield atom, frozenset(needs), frozenset(against)

    def status(self, fiats: Mapping[str, str] = {}) -> dict[str, str]:
        """Return the well-founded status of all claims and inferences, by the alternating fixpoint."""
        rules = [
            *self.rules(dict.fromkeys(self.withdrawn(), "falls") | {self.same.get(x, x): y for x, y in fiats.items()})
        ]
        certain: set[str] = set()
        possible = least(rules, certain)
        while (better := least(rules, possible)) != certain:
            certain = better
            possible = least(rules, certain)
        names = [*self.same, *(each.id for each in self.map.inferences)]
        return {name: self._word(self.same.get(name, name), certain, possible) for name in names}

    def _word(self, atom: str, certain: set[str], possible: set[str]) -> str:
        return "stands" if atom in certain else "undecided" if atom in possible else "falls"

    def withdrawn(self) -> set[str]:
        return {self.same[claim.id] for claim in self.map.claims if claim.withdrawn}

    def positions(self) -> set[frozenset[str]]:
        """Return the preferred positions: the greatest sets K with K = G(G(K)) that are possible, as sets of atoms."""
        rules = [*self.rules(dict.fromkeys(self.withdrawn(), "falls"))]
        fixed = []
        for size in range(len(self.atoms) + 1):
            for chosen in map(set, combinations(self.atoms, size)):
                possible = least(rules, chosen)
                if chosen <= possible and least(rules, possible) == chosen:
                    fixed.append(frozenset(chosen))
        return {each for each in fixed if not any(each < other for other in fixed)}

    # Strength

    def tau(self, atom: str) -> float:
        given = [
            claim.confidence
            for claim in self.map.claims
            if self.same[claim.id] == atom and claim.confidence is not None
        ]
        return given[0] if given else float(self.is_given(atom))

    def _weights(self) -> Iterator[tuple[str, float]]:
        yield from ((each.id, 1.0 if each.strength is None else each.strength) for each in self.map.inferences)

    def step_strength(self, atom: str, claims: Mapping[str, float], fixed: Mapping[str, float]) -> float:
        """Return s(i) from the strengths of the claims; `atom` may be a claim that contradicts."""
        if atom in fixed:
            return fixed[atom]
        if atom in claims:
            return claims[atom]
        step = next(each for each in self.map.inferences if each.id == atom)
        found = dict(self.weights)[atom] * min(claims[self.same[each]] for each in step.premises)
        for each in self.attacks(atom):
            found *= 1 - self.step_strength(each, claims, fixed)
        if self.supports(atom):
            found *= self.joined(self.supports(atom), claims, fixed)
        return found

    def joined(self, steps: Iterable[str], claims: Mapping[str, float], fixed: Mapping[str, float]) -> float:
        left = 1.0
        for each in steps:
            left *= 1 - self.step_strength(each, claims, fixed)
        return 1 - left

    def round(self, claims: Mapping[str, float], fixed: Mapping[str, float]) -> dict[str, float]:
        """Return F(s): all claims worked out anew at once."""
        found = {}
        for atom in claims:
            tau = self.tau(atom)
            vs, va = (self.joined(each, claims, fixed) for each in (self.supports(atom), self.attacks(atom)))
            strength = tau + (1 - tau) * (vs - va) if vs >= va else tau - tau * (va - vs)
            found[atom] = fixed.get(atom, strength)
        return found

    def strengths(self, fiats: Mapping[str, str] = {}) -> dict[str, float]:
        """Return the strengths that the damped rounds come to, one circle after the other.

        A map where they have not come to rest is passed over: where they creep, numbers may be told apart that are one.
        """
        fixed = {atom: float(word == "stands") for atom, word in fiats.items() if word in ("stands", "falls")}
        claims = {atom: fixed.get(atom, self.tau(atom)) for atom in dict.fromkeys(self.same.values())}
        below = {atom: self.below(atom) for atom in claims}
        for atom in sorted(claims, key=lambda atom: len(below[atom])):
            circle = [each for each in claims if each == atom or (each in below[atom] and atom in below[each])]
            claims |= {each: fixed.get(each, self.tau(each)) for each in circle}
            change = 1.0
            for _ in range(2_000):
                after = self.round(claims, fixed)
                moved = {each: claims[each] + (after[each] - claims[each]) / 2 for each in circle}
                change = max(abs(moved[each] - claims[each]) for each in circle)
                claims |= moved
                if change < 1e-14:
                    break
            assume(change < 1e-12)
        steps = [each.id for each in self.map.inferences]
        return {atom: self.step_strength(atom, claims, fixed) for atom in (*claims, *steps)}

    def below(self, atom: str) -> set[str]:
        """Return all that the strength of an atom is worked out from, in however many steps."""
        found: set[str] = set()
        waiting = [atom]
        while waiting:
            each = waiting.pop()
            premises = [self.same[x] for step in self.map.inferences if step.id == each for x in step.premises]
            more = {*self.supports(each), *self.attacks(each), *premises} - found
            found |= more
            waiting += more
        return found


def least(rules: Iterable[Rule], against: set[str]) -> set[str]:
    """Return G(Y): the least set closed under the rules, with their negative parts read from Y."""
    reduct = [(head, needs) for head, needs, attacks in rules if not attacks & against]
    found: set[str] = set()
    while more := {head for head, needs in reduct if needs <= found} - found:
        found |= more
    return found
