"""The words of the interactive page, a table within that of each language."""

from typing import NamedTuple


class PageWords(NamedTuple):
    """What the interactive page says of itself, besides the words of diagrams and outlines.

    `n` and `m` are numbers. `key_*` tell in the help what a key does.
    """

    # Finding
    search: str
    found: str
    none_found: str
    filters: str
    no_filter: str
    all: str
    status: str
    finding: str
    with_findings: str
    shown: str

    # Moving about
    depth: str
    fit: str
    zoom_in: str
    zoom_out: str
    collapse: str
    expand_all: str
    collapse_all: str
    below: str
    tree: str
    overview: str

    # About the page
    theme: str
    light: str
    dark: str
    help: str
    close: str
    print: str
    copy_link: str
    copied: str
    no_script: str

    legend: str
    stance: str

    # What is told of a claim
    details: str
    reasons: str
    objections: str
    undercuts: str
    backings: str
    bears_on: str
    together_with: str
    statements: str
    evidence: str
    findings: str
    notes: str
    standard: str
    confidence: str
    error: str
    warning: str
    info: str

    # Keys
    keys: str
    key_move: str
    key_open: str
    key_fold: str
    key_unfold: str
    key_search: str
    key_zoom: str
    key_fit: str
    key_pan: str
    key_close: str
    key_help: str
