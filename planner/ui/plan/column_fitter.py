"""The widths of the tree's columns: fitted to the room, until a person arranges them; all shown ones fit."""

from __future__ import annotations

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QHeaderView

from planner.presentation.plan.columns import Column

# The widths of the columns in a wide view and in a narrow one; the title takes the rest.
WIDE = {Column.OWNER: 88, Column.PROGRESS: 264, Column.STATUS: 128, Column.DUE: 104, Column.TREND: 112}
NARROW = {Column.OWNER: 72, Column.PROGRESS: 204, Column.STATUS: 112, Column.DUE: 100, Column.TREND: 112}
WIDE_FROM = 1100
# A narrow view leaves out what can be read beside it, in this order, until titles have so much room.
LEFT_OUT = (Column.TREND, Column.DUE, Column.OWNER)
LEAST_TITLE = 250


class ColumnFitter:
    """Fits the columns of one header."""

    def __init__(self, header: QHeaderView) -> None:
        self._header = header
        self._is_arranged = False
        self._is_fitting = False
        header.sectionResized.connect(self._note_arranged)
        header.sectionMoved.connect(self._note_arranged)

    def restore(self, state: QByteArray) -> None:
        """Arrange the columns as a person left them."""
        self._is_fitting = True
        self._is_arranged = self._header.restoreState(state)
        self._is_fitting = False

    def state(self) -> QByteArray:
        """How a person arranged the columns; empty when nobody did."""
        return self._header.saveState() if self._is_arranged else QByteArray()

    def fit(self, width: int) -> None:
        """Fit the columns to a width, as far as a person left that to us."""
        self._is_fitting = True
        for column in LEFT_OUT:
            self._header.setSectionHidden(column, False)
        if not self._is_arranged:
            for column, room in (WIDE if width >= WIDE_FROM else NARROW).items():
                self._header.resizeSection(column, room)
        hidden = {Column.TREND} if width < WIDE_FROM and not self._is_arranged else set()
        for column in LEFT_OUT:
            if self._title_room(width, hidden) < LEAST_TITLE:
                hidden.add(column)
        for column in hidden:
            self._header.setSectionHidden(column, True)
        # Asking for a size settles what Qt would only report later, when it would look like a person's doing.
        self._header.sectionSize(Column.TITLE)
        self._is_fitting = False

    def _title_room(self, width: int, hidden: set[Column]) -> int:
        """What is left for titles beside the columns that are not hidden."""
        shown = set(Column) - {Column.TITLE} - hidden
        return width - sum(self._header.sectionSize(column) for column in shown)

    def _note_arranged(self, column: int) -> None:
        """Leave the widths alone once a person gave a column another one."""
        by_hand = column != Column.TITLE and self._header.isVisible() and not self._is_fitting
        self._is_arranged = self._is_arranged or by_hand
