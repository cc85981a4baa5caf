"""From a map's file to its interactive page, with what `argmap check` has to say of it."""

from typing import TYPE_CHECKING

from argmap.layout.options import DrawOptions, WriteOptions
from argmap.views.picture import DiagramOptions

if TYPE_CHECKING:
    from argmap.finding import Finding
    from argmap.formats import Format
    from argmap.graph import GraphView
    from argmap.yamlmap.load import Loaded


def check_words(form: "Format", chosen: DiagramOptions, placing: DrawOptions, writing: WriteOptions) -> None:
    """Refuse what would be asked of a page in vain, since a browser lays it out; other formats are fine."""
    from argmap.errors import ArgmapError
    from argmap.views.page import Page

    if form.view is not Page:
        return
    usual = DrawOptions()
    vain = {
        f"--engine {placing.engine}": placing.engine != usual.engine,
        f"--layout {placing.layout}": placing.layout != usual.layout,
        "--no-legend": not placing.legend,
        f"--dpi {writing.dpi}": writing.dpi != WriteOptions().dpi,
    }
    for typed, asked in vain.items():
        if asked:
            raise ArgmapError(f"{typed} says nothing to a page, which a browser lays out; leave it out")
    if chosen.around is not None:
        raise ArgmapError("a page goes to any claim and what is around it by itself; leave --around out")
    if writing.theme == "print":
        raise ArgmapError("a page has no theme 'print'; it does without tints by itself when it is printed")


def page(file: str, form: "Format", chosen: DiagramOptions, writing: WriteOptions) -> str | bytes:
    """Load a map, check it, and write it as a page."""
    from argmap.errors import ArgmapError
    from argmap.views.page import page as page_of

    view, findings = open_checked(file)
    opened = page_of(view, chosen, findings)
    if not opened.diagram.cards and view.map.claims:
        raise ArgmapError(f"{file}: no claim is left to show; loosen --root, --side or --group")
    return form.write(opened, writing)


def open_checked(file: str) -> "tuple[GraphView, tuple[Finding, ...]]":
    """Load a map and check it; how many findings there are is told on standard error."""
    from argmap.cli import _output

    loaded, view = _output.open_readable(file)
    findings = _findings(loaded, view)
    _output.tell_count(file, findings)
    return view, findings


def _findings(loaded: "Loaded", view: "GraphView") -> "tuple[Finding, ...]":
    """Return what `argmap check` would tell: quotes are looked up, and what the baseline knows is hidden."""
    from argmap import api
    from argmap.cli import _baseline, _settings
    from argmap.reports import Checked

    config = _settings.current().config
    findings = api.check(loaded, config, view)
    if config.baseline is None:
        return findings
    [checked], _ = _baseline.hide_known([Checked(findings, loaded.sources)], config.baseline, config)
    return checked.findings
