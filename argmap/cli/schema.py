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

    claim_ids = [each.id for each in _output.open_map(ids).map.claims if not each.generated] if ids is not None else ()
    _output.product(json.dumps(json_schema(claim_ids), indent=2, ensure_ascii=False) + "\n", output)
