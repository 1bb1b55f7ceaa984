"""Where an imported entity came from."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TypedDict

from planner.domain.entities import Document

NO_WORD = re.compile(r"[\W_]+")


class TraceFields(TypedDict):
    """The fields by which an entity knows its source."""

    document_id: int | None
    line: int | None
    fingerprint: str | None


class Trace:
    """Makes the source fields of the entities of one document."""

    def __init__(self, document: Document) -> None:
        self._document_id = document.id

    def of(self, words: str, line: int) -> TraceFields:
        """The source of something that `words` said on `line`, 1-based."""
        return {"document_id": self._document_id, "line": line, "fingerprint": fingerprint(words)}


def fingerprint(words: str) -> str:
    """Sixteen hexadecimal digits that stay the same while only spacing, case or punctuation change."""
    kept = NO_WORD.sub("", words.casefold())
    return sha256(kept.encode()).hexdigest()[:16]
