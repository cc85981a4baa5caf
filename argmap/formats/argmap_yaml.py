"""Maps in argmap's own format, YAML; docs/format.md tells every field."""

from argmap.formats import Format
from argmap.model import ArgumentMap
from argmap.yamlmap.encode import encode
from argmap.yamlmap.load import load_bytes

FORMAT = Format("yaml", suffixes=(".yaml", ".yml"), view=ArgumentMap, write=encode, read=load_bytes)
