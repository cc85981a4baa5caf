"""Documents that pandoc makes of an outline: what to type for one."""

from pathlib import Path

_SUFFIXES = (".docx", ".epub", ".html", ".odt", ".pdf", ".pptx", ".rtf", ".tex")


def command_for(output: Path | None) -> str | None:
    """Return the command that makes the document called `output`; None where that is no document."""
    if output is None or output.suffix.lower() not in _SUFFIXES:
        return None
    return f"argmap outline MAP --to markdown | pandoc -o {output}"
