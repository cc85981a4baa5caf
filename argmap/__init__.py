"""argmap: argument maps from YAML, checked, outlined and drawn."""

__version__ = "0.1.0"
