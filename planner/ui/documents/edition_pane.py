"""What keeping a later edition would change, and the choice between two sides where both changed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner.domain.edition import ChangeKind, Choice, Edition
from planner.domain.entities import Ref
from planner.presentation.documents.edition_rows import (
    EditionRow,
    EditionSection,
    choice_word,
    conflicts,
    edition_sections,
)
from planner.ui.icons import icon
from planner.ui.inspector.parts.texts import Caption
from planner.ui.theme import metrics
from planner.ui.tips import plain_tip

_ROW = int(Qt.ItemDataRole.UserRole)
_TITLE, _WHAT, _NOW, _THEN, _OUTCOME, _LINE = range(6)
_ROW_STYLE = """
EditionTree::item { height: 28px; padding: 0 4px; }
EditionTree::item:selected { background: palette(highlight); }
"""


class EditionTree(QTreeWidget):
    """The differences by kind; `chosen` tells that a side is to be taken for the rows that are selected."""

    chosen = Signal(object)  # Choice
    line_chosen = Signal(int)  # 0 where there is none in this edition

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setColumnCount(_LINE + 1)
        self.setUniformRowHeights(True)
        self.setIndentation(16)
        self.setAllColumnsShowFocus(True)
        self.setStyleSheet(_ROW_STYLE)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        header = self.header()
        header.setStretchLastSection(False)
        for column, width in ((_WHAT, 80), (_OUTCOME, 108), (_LINE, 44)):
            self.setColumnWidth(column, width)
        for column in (_TITLE, _NOW, _THEN):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.currentItemChanged.connect(self._tell)
        self.itemDoubleClicked.connect(lambda _item: self._turn())

    def show_sections(self, sections: tuple[EditionSection, ...]) -> None:
        """Show the differences anew; the current one stays current if it still is there."""
        current, place = self._row_of(self.currentItem()), self.verticalScrollBar().value()
        self.clear()
        for section in sections:
            top = QTreeWidgetItem(self, [section.title])
            font = top.font(0)
            font.setBold(True)
            top.setFont(0, font)
            top.setFirstColumnSpanned(True)
            top.setExpanded(True)
            for row in section.rows:
                item = _line(row, section.kind)
                top.addChild(item)
                if current is not None and (row.key or row.title) == (current.key or current.title):
                    self.setCurrentItem(item)
        self.verticalScrollBar().setValue(place)
        heading = self.topLevelItem(0)
        first = heading.child(0) if heading is not None else None
        if self.currentItem() is None and first is not None:
            self.setCurrentItem(first)

    def selected_keys(self) -> list[tuple[Ref, str]]:
        """The conflicts that are selected."""
        rows = [self._row_of(item) for item in self.selectedItems()]
        return [row.key for row in rows if row is not None and row.key is not None]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the other side by Space or Enter."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._turn()
        else:
            super().keyPressEvent(event)

    def _turn(self) -> None:
        """Take the other side of the current conflict."""
        row = self._row_of(self.currentItem())
        if row is not None and row.key is not None:
            mine = row.outcome == choice_word(Choice.MINE)
            self.chosen.emit(Choice.THEIRS if mine else Choice.MINE)

    def _tell(self) -> None:
        """Tell the line of the current difference."""
        row = self._row_of(self.currentItem())
        self.line_chosen.emit((row.line if row is not None else None) or 0)

    def _row_of(self, item: QTreeWidgetItem | None) -> EditionRow | None:
        """The difference that an item shows."""
        row = item.data(0, _ROW) if item is not None else None
        return row if isinstance(row, EditionRow) else None


class EditionPane(QWidget):
    """The differences and the buttons that choose."""

    chosen = Signal(object, object)  # list[tuple[Ref, str]], Choice

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edition = Edition(None)
        self._choices: dict[tuple[Ref, str], Choice] = {}
        self.tree = EditionTree(self)
        self.about = Caption("", self, small=True)
        self.about.setWordWrap(True)
        self.buttons = {choice: QPushButton(self) for choice in Choice}
        for choice, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, choice=choice: self._choose(choice))
        self.tree.chosen.connect(self._choose)
        self.tree.itemSelectionChanged.connect(self._allow)
        row = QHBoxLayout()
        row.setContentsMargins(*(metrics.SPACE_WIDE, metrics.SPACE) * 2)
        row.setSpacing(metrics.SPACE)
        row.addWidget(self.about, 1)
        for button in self.buttons.values():
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tree, 1)
        layout.addLayout(row)
        self.retranslate()

    def show_edition(self, edition: Edition, choices: dict[tuple[Ref, str], Choice]) -> None:
        """Show what an edition changes with these choices."""
        self._edition, self._choices = edition, choices
        self.tree.show_sections(edition_sections(edition, choices))
        self._allow()
        self._tell()

    def retranslate(self) -> None:
        """Show the texts in the language of the interface."""
        self.tree.setHeaderLabels(
            [
                self.tr("Title"),
                self.tr("What"),
                self.tr("Now"),
                self.tr("In the document"),
                self.tr("Result"),
                self.tr("Line"),
            ]
        )
        self.tree.setAccessibleName(self.tr("What keeping this document changes"))
        self.buttons[Choice.MINE].setText(self.tr("Keep mine"))
        self.buttons[Choice.THEIRS].setText(self.tr("Take the document's"))
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.show_edition(self._edition, self._choices)

    def _choose(self, choice: Choice) -> None:
        """Take a side for the conflicts that are selected, for all of them where none is."""
        self.chosen.emit(self.tree.selected_keys() or conflicts(self._edition), choice)

    def _allow(self) -> None:
        """Offer a choice where there is one."""
        for button in self.buttons.values():
            button.setVisible(bool(conflicts(self._edition)))

    def _tell(self) -> None:
        """Say what there is to choose."""
        count = len(conflicts(self._edition))
        if count:
            text = self.tr("%n value(s) changed on both sides: yours stays unless you choose.", "", count)
        elif self._edition.changes:
            text = self.tr("Nothing that you changed yourself is touched.")
        else:
            text = self.tr("This document changes nothing.")
        self.about.setText(text)


def _line(row: EditionRow, kind: ChangeKind) -> QTreeWidgetItem:
    """A difference as an item."""
    texts = [row.title, row.what, row.now, row.then, row.outcome, "" if row.line is None else str(row.line)]
    item = QTreeWidgetItem(texts)
    item.setData(0, _ROW, row)
    for column, text in enumerate(texts):
        item.setToolTip(column, plain_tip(text))
    item.setTextAlignment(_LINE, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    if kind is ChangeKind.CONFLICT:
        item.setIcon(0, icon("warning", "at_risk"))
    return item
