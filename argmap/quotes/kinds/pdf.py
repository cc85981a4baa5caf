"""PDF files, by the optional pypdf; places are pages, counted from the first. Source: https://pypdf.readthedocs.io/"""

import warnings
from io import BytesIO
from typing import TYPE_CHECKING

from argmap.quotes.texts import SourceKind, SourceText, UnreadableError

if TYPE_CHECKING:
    from pypdf import PdfReader

# A small file can hold text without end: pages that are all the same one, and streams that unpack to much more.
_MOST_PAGES = 5_000
_MOST_TEXT = 20_000_000
_BY_HAND = "save its text as a .txt file and name that in `file:`"


def read(data: bytes) -> SourceText:
    """Return the text of all pages, as far as the file has it as text."""
    try:
        import pypdf
    except ImportError as problem:
        way_out = "pip install 'pypdf>=6.15'"
        raise UnreadableError("PDF files are read by pypdf, which is not installed", way_out, is_fault=False) from (
            problem
        )
    import logging

    logger = logging.getLogger(pypdf.__name__)
    level = logger.level
    logger.setLevel(logging.CRITICAL + 1)  # it and those below it tell of faults of the file
    try:
        with warnings.catch_warnings(action="ignore"):
            return _joined(_pages(pypdf.PdfReader(BytesIO(data))))
    except UnreadableError:
        raise
    except Exception as problem:  # a damaged file can make pypdf fail in any way
        raise UnreadableError(f"this PDF file is damaged ({type(problem).__name__})", _BY_HAND) from problem
    finally:
        logger.setLevel(level)


def _pages(reader: "PdfReader") -> list[str]:
    if reader.is_encrypted and not _opens(reader):
        raise UnreadableError("this PDF file is locked with a password", _BY_HAND)
    if len(reader.pages) > _MOST_PAGES:
        raise UnreadableError(f"this PDF file has more than {_MOST_PAGES:,} pages", _BY_HAND)
    pages: list[str] = []
    length = 0
    for page in reader.pages:
        pages.append(page.extract_text() + "\n")
        length += len(pages[-1])
        if length > _MOST_TEXT:
            raise UnreadableError("this PDF file holds more text than any book", _BY_HAND)
    return pages


def _opens(reader: "PdfReader") -> bool:
    """Tell whether a file that is locked against changes alone can be read."""
    try:
        return bool(reader.decrypt(""))
    except Exception:  # a way of locking that takes another package, or that is not known
        return False


def _joined(pages: list[str]) -> SourceText:
    text = "".join(pages)
    if not text.strip():
        way_out = f"it is made of pictures, as scans are: have its text recognised (OCR), or {_BY_HAND}"
        raise UnreadableError("this PDF file has no text", way_out)
    starts = [0]
    for page in pages[:-1]:
        starts.append(starts[-1] + len(page))
    return SourceText(text, starts, range(1, len(pages) + 1), paged=True)


KIND = SourceKind("PDF", (".pdf",), read)
