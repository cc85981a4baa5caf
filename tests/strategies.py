"""Random small maps with odd texts, for property tests."""

from hypothesis import strategies as st

from argmap.model import (
    ArgumentMap,
    Attitude,
    Basis,
    Citation,
    Claim,
    Inference,
    Kind,
    Said,
    Source,
    Speaker,
    Standard,
)

ODD = (
    "Plain words say it.",
    "*stars* and _lines_ and `ticks`",
    "[x] is [ticked](no) <script>alert(1)</script> &amp; &lt;",
    "# no heading, 1. no list, - no item",
    "Cost | benefit ~~gone~~ $x^2$ H~2~O",
    "See https://example.org, www.example.org, @name, #12 and :tada:",
    "first\nsecond\tthird\u2028fourth",
    "\x1b[31mred\x1b[0m \x00 \x7f \x9b1m \u202egnirts\u202c",
    "学校应该禁止手机，因为它们使学生分心。",
    "e\u0301te\u0301 naïve Straße مرحبا",
    "{{{macro}}} [[link]] \\alpha :tag: --- ... src_py{1}",
    '"quoted" \'single\' \\" end\\',
)
texts = st.sampled_from(ODD) | st.text(min_size=1, max_size=40).filter(lambda text: text.strip() != "")


@st.composite
def maps(draw: st.DrawFn) -> ArgumentMap:
    """A whole map of up to eight claims: circles, shared premises, undercuts of undercuts and loose claims included."""
    ids = [f"c{number}" for number in range(draw(st.integers(1, 8)))]
    some = st.lists(st.sampled_from(ids), max_size=2, unique=True).map(tuple)
    claims = [_claim(draw, name, some) for name in ids]
    inferences: list[Inference] = []
    for number in range(draw(st.integers(0, 9))):
        targets = [*ids, *(each.id for each in inferences)]
        target = draw(st.sampled_from(targets))
        premises = draw(st.lists(st.sampled_from(ids), min_size=1, max_size=3, unique=True))
        kind = draw(st.sampled_from(Kind))
        scheme = draw(st.none() | st.just("expert-opinion"))
        inferences.append(
            Inference(f"i{number}", kind, tuple(premises), target, on_step=target not in ids, scheme=scheme)
        )
    return ArgumentMap(
        title=draw(st.none() | texts),
        thesis=tuple(draw(st.lists(st.sampled_from(ids), max_size=2, unique=True))),
        source=draw(st.none() | st.just("s")),
        speakers=(Speaker("ann", draw(texts)),),
        sources=(Source("s", title=draw(st.none() | texts), author=(draw(texts),)),),
        claims=tuple(claims),
        inferences=tuple(inferences),
    )


def _claim(draw: st.DrawFn, name: str, others: st.SearchStrategy[tuple[str, ...]]) -> Claim:
    said = Said("ann", draw(st.none() | st.just("s")), draw(st.none() | texts), draw(st.none() | texts))
    return Claim(
        name,
        draw(texts),
        title=draw(st.none() | texts),
        said=draw(st.sampled_from([(), (said,), (Said("ann", attitude=Attitude.DENIES),)])),
        cite=draw(st.just(()) | st.tuples(st.builds(Citation, st.just("s"), st.none() | texts, st.none() | texts))),
        basis=draw(st.none() | st.sampled_from(Basis)),
        open=draw(st.booleans()),
        generated=draw(st.booleans()),
        contradicts=draw(st.just(()) | others),
        restates=draw(st.just(()) | others),
        note=draw(st.none() | texts),
    )


@st.composite
def arguments(
    draw: st.DrawFn, claims: int = 7, inferences: int = 9, *, standards: bool = True, ordered: bool = False
) -> ArgumentMap:
    """A small map of everything that changes what stands: weights, standards, withdrawn claims, contraries, circles.

    In an `ordered` one, reasons and objections come from claims that are written later, and most claims are plain, so
    that much bears on the first.
    """
    ids = [f"c{number}" for number in range(draw(st.integers(4 if ordered else 1, claims)))]
    found: list[Inference] = []
    for number in range(draw(st.integers(2 if ordered else 0, inferences))):
        target = draw(st.sampled_from([*(ids[:-1] if ordered else ids), *(each.id for each in found)]))
        later = ids[ids.index(target) + 1 :] if ordered and target in ids else ids[ordered:]
        premises = draw(st.lists(st.sampled_from(later), min_size=1, max_size=2, unique=True))
        kind, said = draw(st.sampled_from(Kind)), draw(_said())
        found.append(
            Inference(
                f"i{number}", kind, tuple(premises), target, target not in ids, said=said, strength=draw(_WEIGHTS)
            )
        )
    return ArgumentMap(
        speakers=(Speaker("ann", "Ann"), Speaker("ben", "Ben")),
        sources=(Source("s"),),
        claims=tuple(Claim(x, f"Claim {x}.") if ordered else _bare_claim(draw, x, ids, standards) for x in ids),
        inferences=tuple(found),
    )


_WEIGHTS = st.sampled_from([None, None, None, 0.0, 0.3, 0.5, 0.8, 1.0])


def _said() -> st.SearchStrategy[tuple[Said, ...]]:
    return st.sampled_from([(), (), (Said("ann"),), (Said("ben"),), (Said("ann"), Said("ben"))])


def _bare_claim(draw: st.DrawFn, name: str, others: list[str], standards: bool) -> Claim:
    rarely = st.sampled_from([False] * 6 + [True])
    some = st.sampled_from([(), (), (), (), *((each,) for each in others)])
    return Claim(
        name,
        f"Claim {name}.",
        said=draw(_said()),
        cite=(Citation("s"),) if draw(rarely) else (),
        basis=Basis.GRANTED if draw(rarely) else None,
        open=draw(rarely),
        withdrawn=draw(rarely),
        contradicts=draw(some),
        restates=draw(some) if draw(rarely) else (),
        confidence=draw(_WEIGHTS),
        standard=draw(st.sampled_from([Standard.UNANSWERED, *Standard])) if standards else Standard.UNANSWERED,
    )


# Ids that formats may take for something else: numbers, words of theirs, letters of other scripts, signs.
_NAMES = (*"abB123-", "c1", "10", "007", "not", "arg", "p", "_x", "a.b", "ban-phones", "é", "学校")


@st.composite
def frameworks(draw: st.DrawFn) -> ArgumentMap:
    """A map of nothing but claims that say their ids, and attacks of one claim on another."""
    ids = draw(st.lists(st.sampled_from(_NAMES), min_size=1, max_size=8, unique=True))
    pairs = draw(st.lists(st.tuples(st.sampled_from(ids), st.sampled_from(ids)), max_size=14))
    rarely = st.sampled_from([(), (), (), (), *((each,) for each in ids)])
    return ArgumentMap(
        claims=tuple(Claim(each, each, contradicts=draw(rarely)) for each in ids),
        inferences=tuple(Inference(f"i{at}", Kind.ATTACK, (one,), two) for at, (one, two) in enumerate(pairs)),
    )
