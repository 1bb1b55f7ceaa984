"""Turns the bytes of one file into the text that the reader reads, by what kind of file it is."""

from __future__ import annotations

import re

from planner.documents.sources.decoding import decode
from planner.documents.sources.names import title_of
from planner.documents.sources.text import SourceText, kind_of

# A page that was saved as plain text begins as only a page does.
_PAGE = re.compile(r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE)


def source_text(data: bytes, name: str, archive: str | None = None) -> SourceText:
    """Return what the file `name` says; raises a `DocumentError` that names it."""
    return converted(decode(data, name), name, archive)


def converted(text: str, name: str, archive: str | None = None) -> SourceText:
    """Return a file's text in lines of Markdown; raises a `DocumentError` that names it."""
    kind = kind_of(name) or "markdown"
    if kind == "markdown" and _PAGE.match(text):
        kind = "page"
    if kind == "table":
        from planner.documents.sources.csv_table import read_rows, table_text

        table, warnings = table_text(read_rows(text, name), title_of(name))
        return SourceText(name, table, kind, archive, warnings)
    if kind == "page":
        from planner.documents.sources.html_page import page_text

        page, warnings = page_text(text, name)
        return SourceText(name, page, kind, archive, warnings)
    return SourceText(name, text, "markdown", archive)
