"""The documents that were imported, one a line, read last first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QEvent, QLocale, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from planner.domain.entities import Document
from planner.presentation.documents.kept_rows import COUNTED, Imported
from planner.presentation.documents.naming import nature_word
from planner.presentation.formats import NO_FIGURE, number, short_date
from planner.presentation.inspector.source import document_name
from planner.ui.tips import plain_tip

_ID = int(Qt.ItemDataRole.UserRole)
_TITLE, _PATH = 0, 4 + len(COUNTED)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ROW_STYLE = "DocumentTable::item { height: 28px; padding: 0 4px; }"


class DocumentTable(QTreeWidget):
    """Lists documents; `chosen` tells the id of the one that became current, 0 for none."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setStyleSheet(_ROW_STYLE)
        self.setColumnCount(_PATH + 1)
        self.currentItemChanged.connect(self._tell)
        self.retranslate()
        self._size_columns()

    @property
    def current_id(self) -> int:
        """The document that is current, 0 for none."""
        item = self.currentItem()
        return int(item.data(0, _ID)) if item else 0

    def show_documents(self, found: Sequence[Imported]) -> None:
        """List documents anew; the current one stays current if it still is there, else the first is."""
        current = self.current_id
        self.blockSignals(True)
        self.clear()
        for each in found:
            self.addTopLevelItem(_line(each))
        self.blockSignals(False)
        self.choose(current)

    def choose(self, document_id: int) -> None:
        """Make a document current; the first one when it is not there."""
        items = [self.topLevelItem(row) for row in range(self.topLevelItemCount())]
        wanted = [item for item in items if item is not None and item.data(0, _ID) == document_id]
        first = wanted or items[:1]
        if first and first[0] is not None:
            self.setCurrentItem(first[0])
        self.chosen.emit(self.current_id)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Show the texts in the language of the interface."""
        self.setAccessibleName(self.tr("Imported documents"))
        self.setHeaderLabels(
            [
                self.tr("Title"),
                self.tr("Kind"),
                self.tr("Date"),
                self.tr("Objectives"),
                self.tr("Key results"),
                self.tr("Initiatives"),
                self.tr("Action items"),
                self.tr("Decisions"),
                self.tr("Read"),
                self.tr("Path"),
            ]
        )

    def _size_columns(self) -> None:
        """Title and path share the room that the figures leave."""
        header = self.header()
        header.setStretchLastSection(False)
        for column in range(self.columnCount()):
            wide = column in (_TITLE, _PATH)
            mode = QHeaderView.ResizeMode.Stretch if wide else QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(column, mode)
        for column in range(3, 3 + len(COUNTED)):
            self.headerItem().setTextAlignment(column, _RIGHT)

    def _tell(self) -> None:
        """Tell which document is current."""
        self.chosen.emit(self.current_id)


def _line(found: Imported) -> QTreeWidgetItem:
    """A document's line."""
    document = found.document
    counts = [number(found.count(kind)) for kind in COUNTED]
    day = _day(document)
    texts = [
        document_name(document),
        nature_word(document.nature),
        day,
        *counts,
        _read_at(document),
        document.path,
    ]
    item = QTreeWidgetItem(texts)
    item.setData(0, _ID, document.id)
    for column, text in enumerate(texts):
        item.setToolTip(column, plain_tip(text))
    for column in range(3, 3 + len(COUNTED)):
        item.setTextAlignment(column, _RIGHT)
    return item


def _day(document: Document) -> str:
    """The day that a document tells of itself."""
    return NO_FIGURE if document.on is None else short_date(document.on, document.on.replace(year=1))


def _read_at(document: Document) -> str:
    """When a document was read, where the person is."""
    moment = QDateTime.fromSecsSinceEpoch(int(document.read_at.timestamp()))
    return str(QLocale().toString(moment, QLocale.FormatType.ShortFormat))
