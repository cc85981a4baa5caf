"""Plain text, and every file whose suffix no other kind has."""

from argmap.quotes.texts import SourceKind, SourceText, by_lines, decoded


def read(data: bytes) -> SourceText:
    """Return the text as it is."""
    return by_lines(decoded(data))


KIND = SourceKind("plain text", (), read)
