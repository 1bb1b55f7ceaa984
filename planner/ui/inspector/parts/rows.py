"""A short list that is as high as its rows, each row with a few words and what it stands for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from planner.ui.theme import metrics
from planner.ui.tips import plain_tip

MOST_ROWS = 6


class RowList(QTreeWidget):
    """Rows of texts; `opened` tells what the row stands for that was clicked twice or entered."""

    opened = Signal(object)
    left = Signal()

    def __init__(self, stretched: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setIndentation(0)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setFrameShape(QTreeWidget.Shape.NoFrame)
        self.setStyleSheet("RowList::item { height: 24px; padding: 0 4px; }")
        self._stretched = stretched
        self.itemActivated.connect(
            lambda item, _column: self.opened.emit(item.data(0, Qt.ItemDataRole.UserRole))
        )

    def set_headers(self, names: Sequence[str]) -> None:
        """Name the columns; one takes the room that the others leave."""
        self.setColumnCount(len(names))
        self.setHeaderLabels(list(names))
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(32)
        for column in range(len(names)):
            mode = QHeaderView.ResizeMode
            header.setSectionResizeMode(
                column, mode.Stretch if column == self._stretched else mode.ResizeToContents
            )

    def set_rows(self, rows: Sequence[tuple[Any, Sequence[str]]]) -> None:
        """Show rows: what each stands for, and its texts; the current row stays if it still is there."""
        item = self.currentItem()
        current = item.data(0, Qt.ItemDataRole.UserRole) if item else None
        self.clear()
        for value, texts in rows:
            item = QTreeWidgetItem(list(texts))
            item.setData(0, Qt.ItemDataRole.UserRole, value)
            for column, text in enumerate(texts):
                item.setToolTip(column, plain_tip(text))
            self.addTopLevelItem(item)
            if value is not None and value == current:
                self.setCurrentItem(item)
        self._fit(len(rows))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Escape; open by Enter."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit(self.topLevelItemCount())

    def _fit(self, rows: int) -> None:
        """Take the height of the rows; more than a few scroll."""
        row = self.sizeHintForRow(0) if rows else metrics.ROW_HEIGHT_COMPACT
        header = 0 if self.isHeaderHidden() else self.header().sizeHint().height()
        self.setFixedHeight(header + row * min(rows, MOST_ROWS) + 2)
