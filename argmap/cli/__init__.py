"""The command line: one command a file, each with a function `command`; a trailing `_` in a file's name is dropped."""
