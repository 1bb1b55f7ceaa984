"""Finds items by the words of their titles and notes, Hangul syllables inside a word included."""

from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import normalize

from PySide6.QtCore import QObject

from planner.domain.changes import Changes
from planner.domain.entities import ActionItem, Cycle, Decision, Initiative, KeyResult, Kpi, Objective, Ref
from planner.presentation.session import Session

SEARCHED = (Objective, KeyResult, Initiative, ActionItem, Cycle, Decision, Kpi)


@dataclass(frozen=True, slots=True)
class Hit:
    """An item that was found, with the words that it is listed by."""

    ref: Ref
    title: str


class SearchIndex(QObject):
    """Folded texts of a session's items, kept up to date with its changes."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._texts: dict[Ref, str] | None = None
        session.changed.connect(self._follow)
        session.reloaded.connect(self._forget)

    def find(self, query: str, limit: int = 50) -> list[Hit]:
        """Items that contain every word of the query; those whose title starts with it come first."""
        words = fold(query).split()
        if not words:
            return []
        first, *others = sorted(words, key=len, reverse=True)
        found = [ref for ref, text in self._all().items() if first in text]
        for word in others:
            found = [ref for ref in found if word in self._all()[ref]]
        hits = [Hit(ref, _title(self._session.workspace.find(ref))) for ref in found[: limit * 20]]
        hits.sort(key=lambda hit: (not fold(hit.title).startswith(words[0]), len(hit.title)))
        return hits[:limit]

    def _all(self) -> dict[Ref, str]:
        """The folded text of every item, made when it is first asked for."""
        if self._texts is None:
            self._texts = dict(self._read())
        return self._texts

    def _read(self) -> Iterator[tuple[Ref, str]]:
        """Fold every item of the workspace."""
        for cls in SEARCHED:
            for entity in self._session.workspace.all(cls):
                yield entity.ref, _searched(entity)

    def _follow(self, changes: Changes) -> None:
        """Take up what changed."""
        if self._texts is None:
            return
        for ref in changes.refs():
            entity = self._session.workspace.find(ref)
            if entity is None:
                self._texts.pop(ref, None)
            elif isinstance(entity, SEARCHED):
                self._texts[ref] = _searched(entity)

    def _forget(self) -> None:
        """Drop what was read of another workspace."""
        self._texts = None


def fold(text: str) -> str:
    """The text as it is compared: composed, without case."""
    return normalize("NFC", text).casefold()


def _title(entity: object) -> str:
    """What an item is listed by."""
    for field in ("title", "name", "text"):
        if hasattr(entity, field):
            return str(getattr(entity, field))
    return ""


def _searched(entity: object) -> str:
    """The folded words by which an item is found."""
    return fold(f"{_title(entity)}\n{getattr(entity, 'notes', '')}")
