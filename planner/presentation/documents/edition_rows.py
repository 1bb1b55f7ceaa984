"""What a later edition changes, as a person reads it: conflicts first, then changed, moved, gone, new."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from planner.domain.edition import ChangeKind, Choice, Choices, Edition, EditionChange
from planner.domain.entities import Ref, Stage, Status
from planner.presentation.documents.rows import row_kind
from planner.presentation.formats import NO_FIGURE, long_date, number, percent
from planner.presentation.signs import sign_for
from planner.presentation.words import field_word, kind_word, stage_word

ORDER = (
    ChangeKind.CONFLICT,
    ChangeKind.CHANGED,
    ChangeKind.MOVED,
    ChangeKind.REMOVED,
    ChangeKind.ADDED,
)
_WORDS = {
    ChangeKind.CONFLICT: QT_TRANSLATE_NOOP("Edition", "Changed by you and by the document"),
    ChangeKind.CHANGED: QT_TRANSLATE_NOOP("Edition", "Changed"),
    ChangeKind.MOVED: QT_TRANSLATE_NOOP("Edition", "Moved"),
    ChangeKind.REMOVED: QT_TRANSLATE_NOOP("Edition", "No longer in the document"),
    ChangeKind.ADDED: QT_TRANSLATE_NOOP("Edition", "Added"),
}
_CHOICES = {
    Choice.MINE: QT_TRANSLATE_NOOP("Edition", "Mine"),
    Choice.THEIRS: QT_TRANSLATE_NOOP("Edition", "The document's"),
}
_PLACES = frozenset({"objective", "key_result", "parent", "cycle", "draft_of"})
_SHARES = frozenset({"progress"})


@dataclass(frozen=True, slots=True)
class EditionRow:
    """One difference: `now` is what the workspace holds, `then` what the document says.

    `key` names a conflict for the choice, None for what needs none. `outcome` says which side will hold.
    `line` is one of this edition, None for what it lacks.
    """

    title: str
    what: str
    now: str
    then: str
    outcome: str
    line: int | None
    key: tuple[Ref, str] | None = None


@dataclass(frozen=True, slots=True)
class EditionSection:
    """All differences of one kind."""

    kind: ChangeKind
    title: str
    rows: tuple[EditionRow, ...]


def edition_sections(edition: Edition, choices: Choices) -> tuple[EditionSection, ...]:
    """The sections that have anything in them."""
    sections = []
    for kind in ORDER:
        rows = tuple(_row(change, choices) for change in edition.changes if change.kind is kind)
        if rows:
            title = QCoreApplication.translate("Edition", str(_WORDS[kind]))
            sections.append(EditionSection(kind, f"{title}  ({len(rows)})", rows))
    return tuple(sections)


def is_later(edition: Edition) -> bool:
    """Whether there is anything to look at besides what is new."""
    return edition.document_id is not None or any(
        change.kind is not ChangeKind.ADDED for change in edition.changes
    )


def conflicts(edition: Edition) -> list[tuple[Ref, str]]:
    """What a person has to choose."""
    return [
        (change.ref, change.field)
        for change in edition.changes
        if change.kind is ChangeKind.CONFLICT and change.ref is not None and change.field is not None
    ]


def choice_word(choice: Choice) -> str:
    """What a side is called."""
    return QCoreApplication.translate("Edition", str(_CHOICES[choice]))


def _row(change: EditionChange, choices: Mapping[tuple[Ref, str], Choice]) -> EditionRow:
    """A difference as a row."""
    title = change.title or QCoreApplication.translate("DocumentRows", "Objective not stated")
    if change.kind is ChangeKind.ADDED:
        return EditionRow(title, row_kind(change.item_kind), "", "", "", change.line)
    if change.kind is ChangeKind.REMOVED:
        outcome = _kept_word() if change.mine else _going_word()
        return EditionRow(title, row_kind(change.item_kind), "", "", outcome, None)
    field = change.field or ""
    then = value_text(change.after, field)
    if change.kind is not ChangeKind.CONFLICT or change.ref is None:
        now, outcome = value_text(change.before, field), choice_word(Choice.THEIRS)
        return EditionRow(title, _field_text(field), now, then, outcome, change.line)
    key = (change.ref, field)
    now = QCoreApplication.translate("Edition", "{mine} (before: {before})")
    now = now.format(mine=value_text(change.mine, field), before=value_text(change.before, field))
    outcome = choice_word(choices.get(key, Choice.MINE))
    return EditionRow(title, _field_text(field), now, then, outcome, change.line, key)


def value_text(value: Any, field: str) -> str:  # noqa: ANN401 - as many types as fields
    """A value of a field in words."""
    if value is None or value == "":
        return NO_FIGURE
    if isinstance(value, Status):
        return sign_for(value).text
    if isinstance(value, Stage):
        return stage_word(value)
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, date):
        return long_date(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return percent(value) if field in _SHARES else number(value)
    return str(value)


def _field_text(field: str) -> str:
    """What a field is called, as it begins a cell."""
    word = kind_word(field) if field in ("objective", "key_result", "cycle") else field_word(field)
    if field in _PLACES - {"objective", "key_result", "cycle"}:
        word = QCoreApplication.translate("Edition", "place")
    return word[:1].upper() + word[1:]


def _kept_word() -> str:
    """What becomes of an item that the document lacks and a person worked on."""
    return QCoreApplication.translate("Edition", "Stays: you worked on it")


def _going_word() -> str:
    """What becomes of an item that the document lacks."""
    return QCoreApplication.translate("Edition", "Goes")
