"""Maps built by hand for the tests of the picture."""

from dataclasses import replace

from argmap.model import (
    ArgumentMap,
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

    def claim(self, name, text, *, by=None, source=None, at=None, **fields):
        said = ()
        if by or source or at:
            speaker = self._known(self.speakers, by, Speaker, "name") if by else None
            place = self._known(self.sources, source, Source, "title") if source else None
            said = (Said(by=speaker, source=place, at=at),)
        self.claims.append(Claim(name, text, said=said, **fields))
        return self

    def support(self, target, *premises, **fields):
        return self._infer(Kind.SUPPORT, "r", target, premises, fields)

    def attack(self, target, *premises, **fields):
        return self._infer(Kind.ATTACK, "o", target, premises, fields)

    def _infer(self, kind, letter, target, premises, fields):
        number = 1 + sum(each.target == target and each.kind is kind for each in self.inferences)
        name = fields.pop("id", f"{target}.{letter}{number}")
        on_step = any(each.id == target for each in self.inferences)
        self.inferences.append(Inference(name, kind, premises, target, on_step, **fields))
        return name

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
    c(
        "P1",
        "Firms with access to more training data build better AI products.",
        title="More data, better AI",
        by="Industry economist",
        source="Beraja, Yang & Yuchtman 2023",
    )
    c(
        "P2",
        "Autocracies can pool citizens' data at national scale and hand it to firms.",
        title="Autocracies pool data",
        by="Policy analyst",
        source="Report A",
        at="p. 12",
    )
    c(
        "P3",
        "Pooled administrative data are accurate enough to train on.",
        title="Pooled data are usable",
        implicit=True,
    )
    c(
        "C1",
        "People who know they are watched falsify their behaviour, so pooled data are biased where it matters most.",
        title="Falsified signals",
        by="Political scientist",
        source="Kuran 1995",
    )
    c(
        "R1",
        "Sensor and payment data record what people do, not what they say.",
        title="Sensors do not ask",
        by="Engineer",
        source="Interview 4",
    )
    c(
        "U1",
        "Frontier systems train mostly on public and synthetic data, so extra citizen records no longer buy better AI.",
        title="Data is not the bottleneck",
        by="ML researcher",
        source="Talk",
        at="12:40",
    )
    c(
        "R2",
        "Medical and industrial records cannot be synthesised without real ones.",
        title="Domain data is scarce",
        by="Hospital CIO",
        source="Interview 7",
    )
    c(
        "S1",
        "Firms with public-security contracts produce more commercial AI software afterwards.",
        title="Face recognition",
        source="Case study 2",
    )
    c(
        "R3",
        "In face recognition the state is itself the main customer.",
        title="A single sector",
        by="Industry economist",
        source="Comment",
    )
    c(
        "P4",
        "One-party states can set a technical standard and deploy it nationally within months.",
        title="Decision speed",
        by="Policy analyst",
        source="Report A",
        at="p. 30",
    )
    c(
        "S2",
        "QR payments and e-ID reached near-universal use within a few years.",
        title="Payments",
        source="Case study 1",
    )
    c(
        "C2",
        "Speed of deployment is speed of lock-in: a wrong standard cannot be contested.",
        title="Lock-in",
        by="Historian",
        source="Essay",
        at="sec. 3",
    )
    c("S3", "The mandated 3G standard was abandoned within a few years.", title="TD-SCDMA", source="Case study 5")
    c(
        "P5",
        "State funds can finance long projects that markets will not.",
        title="Patient capital",
        by="Banker",
        source="Interview 2",
    )
    c(
        "S4",
        "Subsidised scale drove the learning curves of solar cells and batteries.",
        title="Solar and batteries",
        source="Dataset B",
    )
    c(
        "C3",
        "Soft budget constraints keep failing projects alive.",
        title="Soft budgets",
        by="Economist",
        source="Kornai 1986",
    )
    c("S5", "The national chip fund has seen large defaults.", title="Chip fund", source="News report")
    c(
        "P6",
        "New ideas survive only where superiors can be told they are wrong.",
        title="Innovation needs criticism",
        by="Philosopher",
        source="Popper 1945",
    )
    c(
        "P7",
        "Autocracies punish public criticism of superiors.",
        title="Criticism is punished",
        by="Political scientist",
        source="Index C",
    )
    c(
        "U2",
        "Scientific criticism can be tolerated while political criticism is not.",
        title="STEM is apolitical",
        by="Physicist",
        source="Interview 9",
    )
    c(
        "C4",
        "Self-censorship spreads from politics into technical advice.",
        title="Fear spills over",
        by="Engineer",
        source="Interview 4",
    )
    c("S6", "Subordinates hide bad news, so errors persist.", title="Error hiding", source="Case study 3")
    c(
        "P8",
        "Talented people leave regimes that restrict them.",
        title="Talent flight",
        by="Demographer",
        source="Dataset D",
    )
    c(
        "C5",
        "Large return programmes have reversed part of the outflow.",
        title="Returnees",
        by="Official",
        source="Statement",
    )
    c("C6", "Returnees are not the best of their cohorts.", title="Selection", by="Demographer", source="Dataset D")
    c(
        "P9",
        "People share data willingly with institutions they trust; democracies earn more trust.",
        title="Trust",
        by="Sociologist",
        source="Survey E",
    )
    c(
        "C7",
        "Trust in many democratic governments is near historic lows.",
        title="Low trust",
        by="Pollster",
        source="Survey F",
    )
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
    for tail, head in (
        ("C1", "P3"),
        ("R1", "C1"),
        ("R2", "U1"),
        ("R3", "S1"),
        ("C2", "P4"),
        ("C3", "P5"),
        ("C4", "U2"),
        ("C5", "P8"),
        ("C6", "C5"),
        ("C7", "P9"),
    ):
        s.attack(head, tail)
    return s.map()


NASTY = (
    "“Curly quotes” – dashes — and the apostrophe’s place…",
    "∀x→y: ∃z ∈ ℝ, x ≤ y ≠ z",
    "机器学习系统主要依赖公开数据，而不是公民记录；因此额外的公民数据不再带来更好的人工智能。",
    "人工知能は主に公開データで訓練されているため、市民の記録を増やしても性能は上がらない。",
    "مرحبا بالعالم، هذه حجة مكتوبة بالعربية (مع أقواس) ورقم 42.",
    "הטענה הזאת כתובה בעברית, עם המספר 42 ועם סוגריים (כאן).",
    "Больше данных — лучше искусственный интеллект, говорят сторонники.",
    "Emoji 😀 👍🏽 👨‍👩‍👧 🇩🇪 are characters too.",
    "Donaudampfschiffahrtsgesellschaftskapitänsmützenabzeichenverordnungsgesetzblatt" * 2,
    "https://example.org/a/very/long/path/that/never/ends/and/has/no/spaces/in/it/at/all?query=1&other=2",
    "<script>alert(1)</script> & ]]> --> %%{init: {}}%% \"quoted\" 'single' \\N \\G `ticks` #quot; #35;",
    "{{x}} [x](y) <b>bold</b> <br/> *stars* __lines__ |bars| end\\",
    "Control \x1b[31mred\x1b[0m \x00 \x7f \x9b and \u202egnirts\u202c \ufffe here.",
    "1. Not a list\n- nor this\n\nnor # a heading",
    "e\u0301te\u0301 na\u00efve Stra\u00dfe การศึกษา हिन्दी",
    " ".join(f"word{number}" for number in range(80)) + ".",
)


def nasty():
    """A thesis with claims whose texts are hard to set or to escape."""
    s = Sketch(thesis=("t",), title="Nasty <texts> & “quotes” 机器 \u202eevil", lang="en")
    s.claim("t", "Every text can be drawn as it is, whatever its script, and nothing is lost.")
    for number, text in enumerate(NASTY):
        s.claim(
            f"n{number}",
            text,
            title=text[:40] if number % 3 == 0 else None,
            by=f"Speaker {text[:12]}",
            source=text[:30],
        )
        (s.support if number % 2 else s.attack)("t", f"n{number}")
    return s.map()


def relations():
    """Every relation and every mark: undercuts of undercuts, backing, ties, mixed, open, conceded, implicit, hedged."""
    s = Sketch(thesis=("t",), title="All that a diagram can say", lang="en")
    s.claim("t", "Schools should ban phones during lessons.")
    s.claim("a", "Phones distract pupils.", title="Distraction", by="Dana Okafor", source="Hearing", at="12:40")
    s.claim("b", "Learning needs sustained attention.", implicit=True)
    s.claim(
        "c", "Bans raised test scores in English schools.", hedge="supposedly", by="Ben", source="Ill Communication"
    )
    s.claim("u", "The study did not control for school funding.")
    s.claim("v", "The study used fixed effects for each school.")
    s.claim("w", "Fixed effects miss changes over time.")
    s.claim("k", "The study was replicated in Norway.")
    s.claim("m", "Teachers already manage phones well.", open=True)
    s.claim("x", "Some schools have no rule at all.", withdrawn=True, by="Ben")
    s.claim("y", "Every school has a rule on phones.")
    s.claim("z", "Pupils look at their phones when they should listen.")
    s.claim("q", "Attention is scarce.", open=True, implicit=True)
    s.claim("generated-id-of-this-claim", "Pupils sleep too little.", generated=True)
    s.support("t", "a", "b", implicit=True)
    step = s.support("t", "c", id="step")
    under = s.attack(step, "u", id="under")
    again = s.attack(under, "v", id="again")
    s.attack(again, "w")
    s.support(step, "k")
    s.attack("t", "m")
    s.attack("m", "x")
    s.support("b", "q")
    s.support("m", "q")
    s.support("a", "generated-id-of-this-claim", implicit=True)
    s.attack("a", "y", implicit=True)
    found = s.map()

    ties = {"x": {"contradicts": ("y",)}, "z": {"restates": ("a",)}, "k": {"contradicts": ("u",)}}
    return replace(found, claims=tuple(replace(each, **ties.get(each.id, {})) for each in found.claims))


def grouped():
    """Nested groups, two theses, a circle, a part that nothing joins to the rest, a claim alone."""
    s = Sketch(
        thesis=("one", "two"),
        lang="de",
        title="Gruppen",
        groups=(Group("g", "Wirkung"), Group("h", "Wirkung auf die Noten", parent="g"), Group("k", "Kosten")),
    )
    s.claim("one", "Schulen sollen Handys verbieten.")
    s.claim("two", "Schulen sollen Handys nur einschränken.")
    for number in range(9):
        s.claim(
            f"c{number}",
            f"Das ist die Aussage Nummer {number} in dieser Karte.",
            group=(None, "g", "h", "k")[number % 4],
        )
    s.claim("alone", "Niemand antwortet auf diese Aussage.")
    s.claim("p", "Eins von zwei, die einander stützen.")
    s.claim("q", "Zwei von zwei, die einander stützen.")
    s.support("p", "q")
    s.support("q", "p")
    s.support("one", "c1", "c5")
    s.attack("two", "c3")
    s.support("two", "c0")
    s.attack("one", "c2")
    s.attack("c2", "c6")
    s.support("c6", "c4")
    s.support("c3", "c7")
    s.attack("c5", "c8")
    s.support("two", "c5")
    return s.map()


def many(count, *, linked=5):
    """A tree of `count` claims: every fifth reason is of two premises, every third an objection."""
    s = Sketch(thesis=("c0",), lang="en", title=f"A map of {count} claims")
    words = ("phones distract pupils who would rather learn in peace " + "than look at screens all day long").split()
    for number in range(count):
        text = (
            " ".join(words[(number * 3 + each) % len(words)] for each in range(6 + number * 7 % 11)).capitalize() + "."
        )
        s.claim(
            f"c{number}",
            text,
            title=words[number % len(words)].title() if number % 2 else None,
            by=f"Speaker {number % 7}",
        )
    number = 1
    kinds = (Kind.SUPPORT, Kind.SUPPORT, Kind.ATTACK)
    while number < count:
        size = 2 if number % linked == 0 and number + 1 < count else 1
        target = f"c{(number - 1) // 3}"
        premises = tuple(f"c{each}" for each in range(number, number + size))
        kind = kinds[number % 3]
        s.inferences.append(Inference(f"i{number}", kind, premises, target))
        number += size
    return s.map()
