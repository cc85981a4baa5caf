"""Kinds of source files, one a module; each makes of a file's bytes what a reader sees. Add one by adding a file."""
