"""Text <-> map: the only importer of PyYAML."""
