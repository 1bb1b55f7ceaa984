"""A row of a tree of things that documents say: before they are kept, and after."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QCoreApplication, Qt

from planner.presentation.words import kind_word

# What a row can be besides the kinds of items.
SECTION = "section"
WARNING = "warning"


class Column(IntEnum):
    """The columns, from left to right."""

    TITLE = 0
    KIND = 1
    OWNER = 2
    FIGURE = 3
    DUE = 4
    LINE = 5
    SURE = 6


class Role(IntEnum):
    """What a row tells beyond Qt's own roles."""

    ROW = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True, slots=True)
class Row:
    """What one row shows; `key` names it for as long as it is the same thing.

    `kept` is None for a row without a check box. `editable` are the columns that are typed into. `alert` is a
    row to look at: a doubtful item, a line without a place.
    """

    key: Hashable
    kind: str
    title: str
    owner: str = ""
    figure: str = ""
    due: str = ""
    line: int | None = None
    sure: str = ""
    alert: bool = False
    kept: bool | None = None
    editable: frozenset[Column] = frozenset()
    children: tuple[Row, ...] = ()

    def texts(self) -> tuple[str, ...]:
        """The words of each column."""
        line = "" if self.line is None else str(self.line)
        return (self.title, self.kind_text(), self.owner, self.figure, self.due, line, self.sure)

    def kind_text(self) -> str:
        """The word for what it is; a section is none."""
        return "" if self.kind == SECTION else row_kind(self.kind)

    def walk(self) -> Iterator[Row]:
        """The row itself and all below it."""
        yield self
        for child in self.children:
            yield from child.walk()


def walk(rows: Sequence[Row]) -> Iterator[Row]:
    """All rows, from top to bottom."""
    for row in rows:
        yield from row.walk()


def row_kind(kind: str) -> str:
    """The word for a kind, as it begins a cell."""
    word = QCoreApplication.translate("DocumentRows", "not placed") if kind == WARNING else kind_word(kind)
    return word[:1].upper() + word[1:]


def heading(column: Column) -> str:
    """The heading of a column."""
    return {
        Column.TITLE: QCoreApplication.translate("DocumentRows", "Title"),
        Column.KIND: QCoreApplication.translate("DocumentRows", "Kind"),
        Column.OWNER: QCoreApplication.translate("DocumentRows", "Owner"),
        Column.FIGURE: QCoreApplication.translate("DocumentRows", "Metric"),
        Column.DUE: QCoreApplication.translate("DocumentRows", "Due"),
        Column.LINE: QCoreApplication.translate("DocumentRows", "Line"),
        Column.SURE: QCoreApplication.translate("DocumentRows", "Sure"),
    }[column]


def spoken(row: Row) -> str:
    """A row in one breath, for screen readers."""
    parts = [row.title or QCoreApplication.translate("DocumentRows", "Objective not stated")]
    if row.kind == WARNING:
        return f"{parts[0]} ({row.kind_text()})"
    if row.kind != SECTION:
        parts.append(row.kind_text())
    parts += [part for part in (row.owner, row.figure, row.due) if part]
    if row.line is not None:
        parts.append(QCoreApplication.translate("DocumentRows", "line {line}").format(line=row.line))
    if row.alert and row.sure:
        parts.append(
            QCoreApplication.translate("DocumentRows", "read with doubt, {figure} sure").format(
                figure=row.sure
            )
        )
    if row.kept is False:
        parts.append(QCoreApplication.translate("DocumentRows", "left out"))
    return ", ".join(parts)
