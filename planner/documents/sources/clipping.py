"""Turns what the clipboard holds into text: its HTML, which keeps lists and tables, else its plain text."""

from __future__ import annotations

import re

from planner.documents.errors import DocumentError, EmptyClipboard, OversizedDocument
from planner.documents.sources.files import MAX_BYTES
from planner.documents.sources.text import SourceText

_MEGABYTE = 1024 * 1024
# Without one of these, HTML says no more than the plain text beside it: editors wrap code in spans.
_STRUCTURE = re.compile(r"<(?:ul|ol|table|h[1-6]|input)\b", re.IGNORECASE)
_TABLE = re.compile(r"<table\b", re.IGNORECASE)
_MARKED = re.compile(r"^[ \t]*(?:#{1,6} |[-*+•] |\d+[.)] )", re.MULTILINE)
_ROW = re.compile(r"^[ \t]*\|.*\|", re.MULTILINE)


def clipping(html: str | None, text: str | None, name: str) -> SourceText:
    """Return what was copied; `name` is what messages and the document call it.

    Raises `EmptyClipboard`, or another `DocumentError` where there is only a page and it can't be read.
    """
    for held in (html, text):
        if held is not None and len(held) > MAX_BYTES:
            size = len(held) // _MEGABYTE
            raise OversizedDocument(name=name, size=size, limit=MAX_BYTES // _MEGABYTE)
    plain = text if text is not None and text.strip() else None
    if html is not None and html.strip() and (plain is None or _says_more(html, plain)):
        from planner.documents.sources.html_page import page_text  # few clippings are pages

        try:
            page, warnings = page_text(html, name)
            return SourceText(name, page, "page", warnings=warnings)
        except DocumentError:
            if plain is None:
                raise
    if plain is None:
        raise EmptyClipboard
    return SourceText(name, plain, "markdown")


def _says_more(html: str, plain: str) -> bool:
    """Say whether the page shows lists and tables that the plain text lost."""
    if _TABLE.search(html):
        return not _ROW.search(plain)
    return bool(_STRUCTURE.search(html)) and not _MARKED.search(plain)
