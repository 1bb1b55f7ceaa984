"""The tree of what a document says: compact rows with the signs of doubt, driven by mouse and keys alike."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from planner.presentation.documents.row_model import RowModel
from planner.presentation.documents.rows import SECTION, WARNING, Column, Role, Row, heading
from planner.presentation.palette import current_theme
from planner.ui.icons import icon
from planner.ui.inspector.fields.line import LineEdit
from planner.ui.theme import metrics

_WIDTHS = {
    Column.KIND: 84,
    Column.OWNER: 68,
    Column.FIGURE: 104,
    Column.DUE: 90,
    Column.LINE: 44,
    Column.SURE: 52,
}
_ROW_STYLE = """
RowTree::item { height: 28px; padding: 0 4px; }
RowTree::item:selected { background: palette(highlight); }
"""


class RowDelegate(QStyledItemDelegate):
    """Paints left-out rows struck through, doubtful ones with a sign, sections bold."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Give a row the look of its state."""
        super().initStyleOption(option, index)
        row = index.data(Role.ROW)
        if not isinstance(row, Row):
            return
        theme = current_theme()
        if row.kind == SECTION:
            option.font.setBold(True)
        if row.kept is False:
            option.font.setStrikeOut(index.column() == Column.TITLE)
            option.palette.setColor(option.palette.ColorRole.Text, theme.muted)
            option.palette.setColor(option.palette.ColorRole.HighlightedText, theme.muted)
        elif index.column() not in (Column.TITLE, Column.FIGURE):
            option.palette.setColor(option.palette.ColorRole.Text, theme.muted)
        if row.alert and index.column() == Column.TITLE:
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
            option.icon = icon("warning", "at_risk")
            option.decorationSize = QSize(14, 14)

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        """A line that leaves the Enter of an input method alone."""
        editor = LineEdit(parent)
        editor.setAccessibleName(heading(Column(index.column())))
        return editor

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        """Begin with what the cell says."""
        assert isinstance(editor, LineEdit)
        editor.show_text(index.data(Qt.ItemDataRole.EditRole) or "")
        editor.selectAll()

    def setModelData(
        self, editor: QWidget, model: QAbstractItemModel, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Hand over what was typed, if anything was."""
        assert isinstance(editor, LineEdit)
        if editor.pending:
            model.setData(index, editor.text())

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """An Enter that ends a composition ends nothing else."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(editor, LineEdit):
            return super().eventFilter(editor, event)
        if isinstance(event, QKeyEvent) and editor.guard.takes(event):
            return True
        return super().eventFilter(editor, event)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Compact rows."""
        return QSize(super().sizeHint(option, index).width(), metrics.ROW_HEIGHT_COMPACT)


class RowTree(QTreeView):
    """Shows a RowModel; `row_chosen` tells the row that became current, `opened` the one that was entered."""

    row_chosen = Signal(object)  # Row | None
    opened = Signal(object)  # Row

    def __init__(self, model: RowModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._closed: set[Hashable] = set()
        self.setModel(model)
        self.setItemDelegate(RowDelegate(self))
        self.setUniformRowHeights(True)
        self.setStyleSheet(_ROW_STYLE)
        self.setIndentation(18)
        self.setAllColumnsShowFocus(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self._size_columns()
        self.collapsed.connect(self._note_closed)
        self.expanded.connect(self._note_open)
        self.selectionModel().currentChanged.connect(self._tell)
        self.doubleClicked.connect(self._open)

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown."""
        return self._model.rows

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows, open and scrolled as the view was, with the same row current."""
        current = self.current_key()
        place = self.verticalScrollBar().value()
        if self._model.set_rows(rows):
            return
        self._open_all()
        self.make_current(current, scroll=False)
        self.verticalScrollBar().setValue(place)

    def show_anew(self, rows: Sequence[Row]) -> None:
        """Show the rows of another document from the top, all open."""
        self._closed.clear()
        self._model.set_rows(())
        self._model.set_rows(rows)
        self._open_all()
        self.scrollToTop()

    def current_row(self) -> Row | None:
        """The row that is current."""
        return self._model.row_of(self.currentIndex())

    def current_key(self) -> Hashable | None:
        """The key of the row that is current."""
        row = self.current_row()
        return None if row is None else row.key

    def make_current(self, key: Hashable | None, *, scroll: bool = True) -> None:
        """Make a row current, if there is one with this key."""
        index = self._model.find(key)
        if not index.isValid():
            return
        self.selectionModel().setCurrentIndex(
            index,
            QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows,
        )
        if scroll:
            self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Check by Space from every column, open by Enter, edit the title by F2."""
        index = self.currentIndex().siblingAtColumn(Column.TITLE)
        row = self._model.row_of(index)
        if event.key() == Qt.Key.Key_Space and row is not None and row.kept is not None:
            self._model.setData(
                index,
                Qt.CheckState.Unchecked if row.kept else Qt.CheckState.Checked,
                Qt.ItemDataRole.CheckStateRole,
            )
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() and row:
            self.opened.emit(row)
        elif event.key() == Qt.Key.Key_F2 and row is not None:
            self._edit(self.currentIndex(), row)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current row in sight when what stands below takes room."""
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def changeEvent(self, event: QEvent) -> None:
        """Show the headings in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def _size_columns(self) -> None:
        """Let the title take the room that the others leave."""
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(40)
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        header.setSectionsMovable(False)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)

    def _open_all(self) -> None:
        """Open every row that a person did not close; sections and sentences run across all columns."""
        closed = set(self._closed)
        self.expandAll()
        for key in closed:
            index = self._model.find(key)
            if index.isValid():
                self.collapse(index)
        for at, section in enumerate(self._model.rows):
            self.setFirstColumnSpanned(at, QModelIndex(), True)
            for below, row in enumerate(section.children):
                if row.kind == WARNING:
                    self.setFirstColumnSpanned(below, self._model.index(at, 0), True)

    def _note_closed(self, index: QModelIndex) -> None:
        """Remember a row that was closed."""
        row = self._model.row_of(index)
        if row is not None:
            self._closed.add(row.key)

    def _note_open(self, index: QModelIndex) -> None:
        """Forget that a row was closed."""
        row = self._model.row_of(index)
        if row is not None:
            self._closed.discard(row.key)

    def _tell(self, current: QModelIndex) -> None:
        """Tell which row is current."""
        self.row_chosen.emit(self._model.row_of(current))

    def _edit(self, index: QModelIndex, row: Row) -> None:
        """Edit a cell, or the title where that one can't be typed into."""
        cell = index if index.column() in row.editable else index.siblingAtColumn(Column.TITLE)
        if cell.column() in row.editable:
            self.setCurrentIndex(cell)
            self.edit(cell)

    def _open(self, index: QModelIndex) -> None:
        """Edit the cell that was clicked twice, or tell that its row was entered."""
        row = self._model.row_of(index)
        if row is not None and Column(index.column()) in row.editable:
            self.edit(index)
        elif row is not None:
            self.opened.emit(row)
