"""`argmap schema`: the JSON Schema of the format."""

from pathlib import Path
from typing import Annotated

import typer


def command(
    ids: Annotated[
        str | None, typer.Option(metavar="FILE", help="Offer the claim ids of this map where a claim is due.")
    ] = None,
    output: Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write it to a file.")] = None,
) -> None:
    """Print the JSON Schema (2020-12) of the format, for editors that complete and check while you type."""
    import json

    from argmap.cli import _output
    from argmap.yamlmap.schema import json_schema

    claim_ids = _claim_ids(ids) if ids is not None else ()
    _output.product(json.dumps(json_schema(claim_ids), indent=2, ensure_ascii=False) + "\n", output)


def _claim_ids(file: str) -> list[str]:
    """Return the ids in a map. One that is being written may have faults; those ids count that could be read."""
    from argmap.cli import _output

    loaded = _output.load(file)
    if loaded.findings and not loaded.map.claims:
        _output.refuse(loaded)
    if loaded.findings:
        told = f"{_output.counted(loaded.findings)}: argmap check {file}"
        _output.note(f"{told}; the ids that could be read are offered")
    return [each.id for each in loaded.map.claims if not each.generated]
