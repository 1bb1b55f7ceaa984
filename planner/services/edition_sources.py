"""The stored documents that speak of what a reading speaks of, read again from their stored words."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import PurePath

from planner.domain.entities import Document
from planner.services.edition_series import Reading, page_of, reading_of, series_of
from planner.services.edition_threads import Threads
from planner.services.import_trace import NO_WORD
from planner.services.ports import ReadText, UnitOfWork

# Words shorter than this, as "CRM", stand in any document.
_TELLING = 4
_REMEMBERED = 256


class Sources:
    """Reads stored documents, each once, and goes on from the threads that it followed last.

    So a folder of many editions costs each of them a look at the one before, not at all of them.
    """

    def __init__(self, read: ReadText) -> None:
        self._read = read
        self.reading = lru_cache(_REMEMBERED)(self._read_again)
        self._last = Threads()

    def threads(self, readings: list[Reading]) -> Threads:
        """The threads of readings of stored documents, not to be changed."""
        known = self._last.readings
        if known != readings[: len(known)]:
            self._last = Threads(readings)
            return self._last
        for reading in readings[len(known) :]:
            self._last = self._last.and_then(reading)
        return self._last

    def _read_again(self, document: Document) -> Reading:
        """What a stored document says."""
        report = self._read(document.text, document.path)
        return reading_of(report, document.id, document.read_at.astimezone().date())

    def about(self, work: UnitOfWork, reading: Reading) -> list[Reading]:
        """The readings that share words, file or series with one, in the order of import."""
        documents = sorted(work.find(Document), key=lambda document: document.id)
        words = {_squashed(said.words) for said in reading.said}
        telling = [word for word in words if len(word) >= _TELLING]
        names = _names(reading.path, reading.title)
        near = {document.id for document in documents if names & _names(document.path, document.title)}
        near |= {document.id for document in documents if _tells(document, telling)}
        kin = {name for each in documents if each.id in near for name in _names(each.path, each.title)}
        return [
            self.reading(document)
            for document in documents
            if document.id != reading.document_id
            and (document.id in near or kin & _names(document.path, document.title))
        ]


def _names(path: str, title: str) -> set[tuple[str, str]]:
    """By what a document is known as a reading of a source."""
    series = series_of(title)
    folder = "" if series else str(PurePath(path).parent)
    page = page_of(path)
    return {("path", path), ("series", f"{folder}/{series}")} | ({("page", page)} if page else set())


def _tells(document: Document, words: Iterable[str]) -> bool:
    """Whether one of the words stands in a document."""
    text = _squashed_text(document)
    return any(word in text for word in words)


@lru_cache(_REMEMBERED)
def _squashed_text(document: Document) -> str:
    """The letters and digits of a document."""
    return _squashed(document.text)


def _squashed(text: str) -> str:
    """Letters and digits alone, as fingerprints take them."""
    return NO_WORD.sub("", text.casefold())
