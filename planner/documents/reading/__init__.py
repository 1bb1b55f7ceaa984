"""Reading: a document's bytes in, a report of what it says with lines and confidence out."""

from __future__ import annotations

from pathlib import Path

from planner.documents.reading.assembly import read_text
from planner.documents.reading.decoding import decode
from planner.documents.sources.files import find_documents, load
from planner.domain.report import DocumentReport

__all__ = ["find_documents", "read_bytes", "read_path"]


def read_path(path: Path) -> DocumentReport:
    """Read a document's file; raises a `DocumentError` that says why it can't be read."""
    return read_bytes(load(path), str(path))


def read_bytes(data: bytes, name: str) -> DocumentReport:
    """Read a document's bytes; `name` is what messages and the report call it."""
    return read_text(decode(data, name), name)
