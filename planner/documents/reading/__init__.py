"""Reading: files, folders, archives and clippings in, reports of what they say with lines out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from planner.documents.reading.assembly import read_text
from planner.documents.reading.course import Progress
from planner.documents.sources.convert import source_text
from planner.documents.sources.documents import FoundDocument, find_documents, found_clipping
from planner.documents.sources.files import load
from planner.documents.sources.text import SourceText
from planner.domain.report import DocumentReport

__all__ = [
    "FoundDocument",
    "find_documents",
    "found_clipping",
    "read_bytes",
    "read_clipping",
    "read_document",
    "read_documents",
    "read_path",
    "read_text",
]


def read_documents(path: Path, progress: Progress | None = None) -> Iterator[DocumentReport]:
    """Read all documents that a path names; raises the `DocumentError` of the first that fails.

    Who wants the others all the same calls `find_documents` and `read_document`.
    """
    for document in find_documents([path]):
        yield read_document(document, progress)


def read_document(document: FoundDocument, progress: Progress | None = None) -> DocumentReport:
    """Read a document that was found; raises a `DocumentError` that says why it can't be read.

    `progress` is told now and then the share that is done, 0..1, and answers whether to go on; where it
    doesn't, `ReadingCancelled` is raised.
    """
    return _read(document.load(), progress)


def read_path(path: Path, progress: Progress | None = None) -> DocumentReport:
    """Read a file that is one document; raises a `DocumentError`. `progress` as above."""
    return read_bytes(load(path), str(path), progress)


def read_bytes(data: bytes, name: str, progress: Progress | None = None) -> DocumentReport:
    """Read a document's bytes; `name` is what messages and the report call it, its ending tells its kind."""
    return _read(source_text(data, name), progress)


def read_clipping(
    html: str | None, text: str | None, name: str, progress: Progress | None = None
) -> DocumentReport:
    """Read what the clipboard holds as HTML, plain text or both; raises a `DocumentError`."""
    return read_document(found_clipping(html, text, name), progress)


def _read(source: SourceText, progress: Progress | None) -> DocumentReport:
    """Read a source's text, and say what of the source could not become text."""
    report = read_text(source.text, source.name, progress)
    if not source.warnings:
        return report
    return replace(report, warnings=tuple(sorted((*source.warnings, *report.warnings), key=lambda w: w.line)))
