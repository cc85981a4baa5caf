"""Maps built by hand for the tests of the picture."""

from argmap.model import (
    ArgumentMap,
    Citation,
    Claim,
    Group,
    Inference,
    Kind,
    Said,
    Source,
    Speaker,
)


class Sketch:
    """Collects claims and inferences and makes a map of them; `a <- b, c` is written `support("a", "b", "c")`."""

    def __init__(self, **fields):
        self.fields = fields
        self.claims = []
        self.inferences = []
        self.speakers = {}
        self.sources = {}

    def claim(self, id, text, *, by=None, source=None, at=None, **fields):
        said = ()
        if by or source or at:
            name = self._known(self.speakers, by, Speaker, "name") if by else None
            place = self._known(self.sources, source, Source, "title") if source else None
            said = (Said(by=name, source=place, at=at),)
        self.claims.append(Claim(id, text, said=said, **fields))
        return self

    def support(self, target, *premises, **fields):
        return self._infer(Kind.SUPPORT, "r", target, premises, fields)

    def attack(self, target, *premises, **fields):
        return self._infer(Kind.ATTACK, "o", target, premises, fields)

    def _infer(self, kind, letter, target, premises, fields):
        number = 1 + sum(each.target == target and each.kind is kind for each in self.inferences)
        id = fields.pop("id", f"{target}.{letter}{number}")
        on_step = any(each.id == target for each in self.inferences)
        self.inferences.append(Inference(id, kind, premises, target, on_step, **fields))
        return id

    def _known(self, table, text, kind, field):
        for each in table.values():
            if getattr(each, field) == text:
                return each.id
        made = kind(id=f"{kind.__name__.lower()}{len(table) + 1}", **{field: text})
        table[made.id] = made
        return made.id

    def map(self):
        fields = {"speakers": tuple(self.speakers.values()), "sources": tuple(self.sources.values())} | self.fields
        return ArgumentMap(claims=tuple(self.claims), inferences=tuple(self.inferences), **fields)


def reference():
    """The made-up map of the reference drawing."""
    s = Sketch(thesis=("T",), lang="en")
    c = s.claim
    c("T", "Authoritarian regimes can out-innovate democracies in a data-rich era.")
    c("P1", "Firms with access to more training data build better AI products.", title="More data, better AI", by="Industry economist", source="Beraja, Yang & Yuchtman 2023")
    c("P2", "Autocracies can pool citizens' data at national scale and hand it to firms.", title="Autocracies pool data", by="Policy analyst", source="Report A", at="p. 12")
    c("P3", "Pooled administrative data are accurate enough to train on.", title="Pooled data are usable", implicit=True)
    c("C1", "People who know they are watched falsify their behaviour, so pooled data are biased where it matters most.", title="Falsified signals", by="Political scientist", source="Kuran 1995")
    c("R1", "Sensor and payment data record what people do, not what they say.", title="Sensors do not ask", by="Engineer", source="Interview 4")
    c("U1", "Frontier systems train mostly on public and synthetic data, so extra citizen records no longer buy better AI.", title="Data is not the bottleneck", by="ML researcher", source="Talk", at="12:40")
    c("R2", "Medical and industrial records cannot be synthesised without real ones.", title="Domain data is scarce", by="Hospital CIO", source="Interview 7")
    c("S1", "Firms with public-security contracts produce more commercial AI software afterwards.", title="Face recognition", source="Case study 2")
    c("R3", "In face recognition the state is itself the main customer.", title="A single sector", by="Industry economist", source="Comment")
    c("P4", "One-party states can set a technical standard and deploy it nationally within months.", title="Decision speed", by="Policy analyst", source="Report A", at="p. 30")
    c("S2", "QR payments and e-ID reached near-universal use within a few years.", title="Payments", source="Case study 1")
    c("C2", "Speed of deployment is speed of lock-in: a wrong standard cannot be contested.", title="Lock-in", by="Historian", source="Essay", at="sec. 3")
    c("S3", "The mandated 3G standard was abandoned within a few years.", title="TD-SCDMA", source="Case study 5")
    c("P5", "State funds can finance long projects that markets will not.", title="Patient capital", by="Banker", source="Interview 2")
    c("S4", "Subsidised scale drove the learning curves of solar cells and batteries.", title="Solar and batteries", source="Dataset B")
    c("C3", "Soft budget constraints keep failing projects alive.", title="Soft budgets", by="Economist", source="Kornai 1986")
    c("S5", "The national chip fund has seen large defaults.", title="Chip fund", source="News report")
    c("P6", "New ideas survive only where superiors can be told they are wrong.", title="Innovation needs criticism", by="Philosopher", source="Popper 1945")
    c("P7", "Autocracies punish public criticism of superiors.", title="Criticism is punished", by="Political scientist", source="Index C")
    c("U2", "Scientific criticism can be tolerated while political criticism is not.", title="STEM is apolitical", by="Physicist", source="Interview 9")
    c("C4", "Self-censorship spreads from politics into technical advice.", title="Fear spills over", by="Engineer", source="Interview 4")
    c("S6", "Subordinates hide bad news, so errors persist.", title="Error hiding", source="Case study 3")
    c("P8", "Talented people leave regimes that restrict them.", title="Talent flight", by="Demographer", source="Dataset D")
    c("C5", "Large return programmes have reversed part of the outflow.", title="Returnees", by="Official", source="Statement")
    c("C6", "Returnees are not the best of their cohorts.", title="Selection", by="Demographer", source="Dataset D")
    c("P9", "People share data willingly with institutions they trust; democracies earn more trust.", title="Trust", by="Sociologist", source="Survey E")
    c("C7", "Trust in many democratic governments is near historic lows.", title="Low trust", by="Pollster", source="Survey F")
    j1 = s.support("T", "P1", "P2", "P3")
    s.attack(j1, "U1")
    s.support("T", "P4")
    s.support("T", "P5")
    j2 = s.attack("T", "P6", "P7")
    s.attack(j2, "U2")
    s.attack("T", "P8")
    s.attack("T", "P9")
    for tail, head in (("S1", "P1"), ("S2", "P4"), ("S3", "C2"), ("S4", "P5"), ("S5", "C3"), ("S6", "P7")):
        s.support(head, tail)
    for tail, head in (("C1", "P3"), ("R1", "C1"), ("R2", "U1"), ("R3", "S1"), ("C2", "P4"), ("C3", "P5"), ("C4", "U2"), ("C5", "P8"), ("C6", "C5"), ("C7", "P9")):
        s.attack(head, tail)
    return s.map()
