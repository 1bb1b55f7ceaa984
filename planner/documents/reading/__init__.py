"""Reading: a document's bytes in, a report of what it says with lines and confidence out."""

from __future__ import annotations

from pathlib import Path

from planner.documents.reading.assembly import read_text
from planner.documents.reading.course import Progress
from planner.documents.reading.decoding import decode
from planner.documents.sources.files import find_documents, load
from planner.domain.report import DocumentReport

__all__ = ["find_documents", "read_bytes", "read_path"]


def read_path(path: Path, progress: Progress | None = None) -> DocumentReport:
    """Read a document's file; raises a `DocumentError` that says why it can't be read.

    `progress` is told now and then the share that is done, 0..1, and answers whether to go on; where it
    doesn't, `ReadingCancelled` is raised.
    """
    return read_text(decode(load(path), str(path)), str(path), progress)


def read_bytes(data: bytes, name: str, progress: Progress | None = None) -> DocumentReport:
    """Read a document's bytes; `name` is what messages and the report call it, `progress` as above."""
    return read_text(decode(data, name), name, progress)
