"""One round of `argmap check`: from what was asked for to the exit status."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from argmap.cli import _checking, _output, _settings
from argmap.cli._outlets import Outlets, outlets
from argmap.config import Config
from argmap.errors import ArgmapError
from argmap.reports import Checked
from argmap.values import value


@value(kw_only=True)
class Asked:
    """The options of `argmap check`, as they were typed; None and empty where they were not."""

    paths: tuple[str, ...]
    profile: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str | None = None
    format: str = "full"
    output: tuple[str, ...] = ()
    quiet: bool = False
    most: int | None = None
    statistics: bool = False
    baseline: str | None = None
    update_baseline: bool = False
    fix: bool = False
    diff: bool = False


def check(asked: Asked) -> int:
    """Check the maps, write the reports, tell the verdict, and return the exit status."""
    config = _config(asked)
    least = _checking.least_rank(config.fail_on)
    where = outlets(asked.format, asked.output, statistics=asked.statistics)
    if asked.diff:
        from argmap.cli import _fixing

        return _fixing.show_diff(asked.paths, config, where, quiet=asked.quiet)
    remarks: list[str] = []
    if asked.fix:
        from argmap.cli import _fixing

        checked, problems, remarks = _fixing.fix_all(asked.paths, config, quiet=asked.quiet)
    else:
        checked, problems = _checking.check_all(asked.paths, config)
        remarks = _checking.fixable(checked)
    if config.baseline is not None:
        from argmap.cli import _baseline

        hide = _baseline.update if asked.update_baseline else _baseline.hide_known
        checked, known = hide(checked, config.baseline, config)
        remarks += known
    _write(asked, where, checked)
    if checked and not asked.quiet:
        _output.note(_checking.verdict(checked, remarks))
    failed = any(found.severity.rank >= least for each in checked for found in each.findings)
    return 2 if problems else int(failed)


def _config(asked: Asked) -> Config:
    config = _settings.current().config
    baseline = config.baseline if asked.baseline is None else Path(asked.baseline)
    if asked.update_baseline and baseline is None:
        raise ArgmapError("--update-baseline needs to know the file: --baseline FILE, or `baseline` in argmap.toml")
    return replace(
        config,
        profile=asked.profile or config.profile,
        select=asked.select or config.select,
        ignore=(*config.ignore, *asked.ignore),
        fail_on=asked.fail_on or config.fail_on,
        baseline=baseline,
    )


def _write(asked: Asked, where: Outlets, checked: Sequence[Checked]) -> None:
    shown = [_checking.at_most(each, asked.most) for each in checked] if asked.most else checked
    for report, path in where.others:
        _output.product(report.write(shown, False), path)
    if asked.fix and _output.STDIN in asked.paths and where.file is None:
        # The map itself goes to standard output.
        colour = _settings.current().colours(sys.stderr)
        _output.note_block(where.main.write(checked if asked.statistics else shown, colour))
        return
    colour = where.file is None and _settings.stdout_colours()
    _output.product(where.main.write(checked if asked.statistics else shown, colour), where.file)
