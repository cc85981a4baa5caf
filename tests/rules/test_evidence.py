"""AM4xx: sources, and what is cited from them."""

import pytest

from argmap.rules.evidence.unsafe_url import unsafe_scheme
from tests.marked import findings_of
from tests.rules.marks import assert_fires


def test_a_source_that_nothing_names_is_unused():
    found = assert_fires("AM401", """
        thesis: t
        source: whole
        speakers: {ann: Ann}
        sources:
          whole: {title: The debate}
          cited: {title: A book}
          said: {title: A talk}
          drawn: {title: A speech}
          left: {title: A leaflet}  # <-
          bare: {author: Nobody}  # <-
        claims:
          t: {text: The thesis., reasons: [{premises: [a], said: [{by: ann, source: drawn}]}]}
          a: {text: One., cite: "cited, p. 3", said: [{source: said}]}
    """)  # fmt: skip
    assert '("A leaflet")' in found[0].message


def test_sources_of_a_part_may_be_used_elsewhere():
    assert_fires("AM401", """
        part: true
        sources: {s: {title: A book}}
        claims: {a: {text: One., basis: granted}}
    """)  # fmt: skip


def test_a_source_is_not_called_unused_where_a_citation_could_not_be_read():
    text = "sources: {book: {title: A book}}\nclaims: {a: {text: One., cite: bok}}\n"
    assert "AM401" not in codes(text)


SOURCED = """
    speakers: {{sara: {{name: Sara Abrahamsson, role: economist}}, ben: Ben}}
    sources:
      s: {source}
    claims:
      a: {{text: One., cite: {cite}}}
"""


@pytest.mark.parametrize(
    ("source", "lacks"),
    [
        ("A book", "an author and a date"),
        ("{}", "a title, an author and a date"),
        ("{title: A, author: B}", "a date"),
        ("{author: B, date: 2016}", "a title"),
        ("{title: A, author: [B, C], date: n. d.}", None),
    ],
)
def test_a_source_has_a_title_an_author_and_a_date(source: str, lacks: str | None):
    mark = "  # <-" if lacks else ""
    found = assert_fires("AM402", SOURCED.format(source=source + mark, cite="s"))
    assert [each.message for each in found] == ([f"the source 's' lacks {lacks}"] if lacks else [])


WHOLE = "title: A, author: Sara Abrahamsson, date: 2024, publisher: NHH"


@pytest.mark.parametrize(
    ("source", "cite", "lacks"),
    [
        (f"{{{WHOLE}}}", "s, p. 12", None),
        (f"{{{WHOLE}}}", "s", "a page"),
        (f"{{{WHOLE}, url: 'https://a.org', accessed: 2026-11-01}}", "s", None),
        (f"{{{WHOLE}, url: 'https://a.org'}}", "s", "the day of access"),
        (f"{{{WHOLE}, accessed: 2026-11-01}}", "s", "an address"),
        ("{title: A, author: Sara Abrahamsson, date: 2024}", "s, 3", "its publication"),
        ("{title: A, author: Ben, date: 2024, publisher: P}", "s, 3", "what qualifies its author"),
        ("{title: A, author: Ben, date: 2024, publisher: P, x-qualification: professor}", "s, 3", None),
        ("{title: A, author: Ben, date: 2024, publisher: P, x-qualifications: [professor]}", "s, 3", None),
        ("{title: A, author: [Ben, Sara Abrahamsson], date: 2024, publisher: P}", "s, 3", "what qualifies its author"),
        ("A book", "s", "an author, a date, its publication and a page"),
    ],
)
def test_in_a_debate_a_cited_source_says_what_the_rules_of_evidence_ask(source: str, cite: str, lacks: str | None):
    text = SOURCED.format(source=source + ("  # <-" if lacks else ""), cite=f'"{cite}"')
    found = assert_fires("AM402", text, "debate")
    assert [each.message for each in found] == ([f"the source 's' lacks {lacks}"] if lacks else [])


def test_in_a_debate_less_is_asked_of_a_source_that_nothing_is_cited_from():
    text = "sources: {s: {title: A, author: B, date: 2024}}\nclaims: {a: {text: One., basis: value, said: s}}\n"
    assert_fires("AM402", text, "debate")


def test_a_missing_page_is_shown_where_it_is_missing():
    text = f"sources:\n  s: {{{WHOLE}, x-qualification: yes}}  # <-\nclaims:\n"
    text += "".join(f"  c{n}: {{text: Claim {n}., cite: s}}\n" for n in range(5))
    (found,) = assert_fires("AM402", text, "debate")
    assert len(found.notes) == 3


def test_an_unused_source_is_not_called_incomplete_too():
    found = codes("sources: {s: A book}\nclaims: {a: {text: One., basis: value}}\n")
    assert [each for each in found if each.startswith("AM4")] == ["AM401"]


def codes(text: str, profile: str = "default") -> list[str]:
    return [each.code for _, each in findings_of(text, profile)]


ONE_SOURCE = """
    sources: {{s: {{title: S}}, t: {{title: T}}}}
    thesis: x
    claims:
      x: {{text: The thesis., reasons: {reasons}}}{mark}
      a: {{text: One., cite: [s, "s, p. 3"]}}
      b: {{text: Two., cite: s}}
      other: {{text: Three., cite: t}}
      both: {{text: Four., cite: [s, t]}}
      plain: {{text: Five., basis: value}}
      reasoned: {{text: Six., cite: s, reasons: [plain]}}
"""


@pytest.mark.parametrize("reasons", ["[a, b]", "[[a, b]]", "[[a, plain], b]", "[[a, plain, b]]", "[a, [reasoned, b]]"])
def test_all_evidence_from_one_source(reasons: str):
    (found,) = assert_fires("AM403", ONE_SOURCE.format(reasons=reasons, mark="  # <-"))
    assert "'s'" in found.message
    assert len(found.notes) == 2


@pytest.mark.parametrize(
    "reasons",
    ["[a]", "[plain]", "[a, other]", "[a, both]", "[a, b, plain]", "[[a, b], other]", "[a, reasoned]", "[[a, plain]]"],
)
def test_evidence_from_elsewhere_or_a_reason_without_it_is_enough(reasons: str):
    assert_fires("AM403", ONE_SOURCE.format(reasons=reasons, mark=""))


def test_a_claim_that_cites_for_itself_is_left_alone():
    text = ONE_SOURCE.format(reasons="[a, b], cite: t", mark="")
    assert_fires("AM403", text)


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/a:b",
        "HTTP://EXAMPLE.ORG",
        "mailto:ann@example.org",
        "doi:10.1000/182",
        "DOI: 10.1000/182",
        "10.1000/182",
        "www.example.org/page",
        "www.example.org:8080/page",
        "example.org:443",
        "//example.org/page",
        "pages/one.html",
        "/pages/one:two.html",
        "?page=javascript:1",
        "archive, box 3: folder 2",
        "",
    ],
)
def test_addresses_that_lead_to_the_web_are_safe(url: str):
    assert unsafe_scheme(url) is None


@pytest.mark.parametrize(
    ("url", "scheme"),
    [
        ("javascript:alert(1)", "javascript"),
        ("JavaScript:alert(1)", "javascript"),
        ("  \x01javascript:alert(1)", "javascript"),
        ("java\tscr\nipt:alert(1)", "javascript"),
        ("javascript:1/alert(1)", "javascript"),
        ("javascript://example.org/%0aalert(1)", "javascript"),
        ("vbscript:x", "vbscript"),
        ("data:text/html,<script>", "data"),
        ("file:///etc/passwd", "file"),
        ("C:\\texts\\a.pdf", "c"),
        ("ms-msdt:/id", "ms-msdt"),
        ("ftp://example.org", "ftp"),
        ("blob:https://example.org/1", "blob"),
        ("view-source:https://example.org", "view-source"),
    ],
)
def test_other_addresses_are_not(url: str, scheme: str):
    assert unsafe_scheme(url) == scheme


def test_an_unsafe_address_is_an_error_at_its_source_and_blocks_nothing():
    (found,) = assert_fires("AM405", r"""
        sources:
          s:  # <-
            title: A
            author: B
            date: 2016
            url: "java\tscript:alert(1)"
          t: {title: A, author: B, date: 2016, url: "https://example.org"}
        claims:
          a: {text: One., cite: [s, t]}
    """)  # fmt: skip
    assert found.severity == "error"
    (found,) = assert_fires("AM405", """
        sources:
          s: {title: A, url: "file:///texts/a.txt"}  # <-
        claims: {a: {text: One., cite: s}}
    """)  # fmt: skip
    assert "goes into `file:`" in found.help


BOTH = """
    thesis: t
    sources:
      s: {{title: A study}}{mark}
    claims:
      t: {{text: The thesis., reasons: [helps], objections: [hurts]}}
      helps: {{text: One., cite: s}}
      hurts: {{text: Two., cite: s{hurts}}}
      more: {{text: Three., cite: s}}
"""


def test_a_source_for_and_against_is_told_once():
    (found,) = assert_fires("AM409", BOTH.format(mark="  # <-", hurts="").replace("[helps]", "[helps, more]"))
    assert "is cited for the thesis by 'helps' and 'more', and against it by 'hurts'" in found.message
    assert len(found.notes) == 2


def test_a_source_that_is_turned_against_its_reader_is_no_surprise():
    assert_fires("AM409", BOTH.format(mark="", hurts=", objections: [more]"))
    assert_fires("AM409", BOTH.format(mark="", hurts=", contradicts: helps"))
    undercut = BOTH.format(mark="", hurts="").replace("[hurts]", "[{premises: [hurts], objections: [more]}]")
    assert_fires("AM409", undercut)


def test_one_side_alone_may_use_a_source_as_often_as_it_likes():
    assert_fires("AM409", BOTH.format(mark="", hurts="").replace("objections: [hurts]", "objections: [[plain, more]]")
                 .replace("helps: {text: One., cite: s}", "helps: {text: One., basis: value}")
                 + "      plain: {text: Five., cite: s}\n")  # fmt: skip


def test_a_claim_that_helps_and_hurts_counts_for_neither():
    assert_fires("AM409", """
        thesis: t
        sources:
          s: {title: A study}
        claims:
          t: {text: The thesis., reasons: [mixed, helps], objections: [mixed]}
          mixed: {text: One., cite: s}
          helps: {text: Two., cite: s}
    """)  # fmt: skip
