"""Readings of a map, one a module: each gives every claim a value."""
