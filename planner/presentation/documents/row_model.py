"""The tree of rows as Qt's views read it; what is done to a row is asked of an editor, never done here.

New rows replace the old ones as a whole: cell by cell where the tree keeps its shape, else by a reset, after
which a view finds its way back by the keys of rows. An index carries the number of its row, so a stale one
finds nothing.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from html import escape
from typing import Any, Protocol

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from planner.presentation.documents.rows import SECTION, Column, Role, Row, heading, spoken, walk

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
MIME = "application/x-okr-planner-document-row"


class RowEditor(Protocol):
    """What can be done to rows, each named by its key; every method says whether it was done."""

    def edit(self, key: Hashable, column: Column, text: str) -> bool:
        """Take what was typed into a cell."""

    def keep(self, key: Hashable, kept: bool) -> bool:
        """Take a row in, or leave it out."""

    def can_move(self, key: Hashable, onto: Hashable) -> bool:
        """Whether a row may be dropped onto another."""

    def move(self, key: Hashable, onto: Hashable) -> bool:
        """Drop a row onto another."""


class _Node:
    """A row in its place."""

    __slots__ = ("at", "children", "id", "parent", "row")

    def __init__(self, row: Row, parent: _Node | None, at: int, number: int) -> None:
        self.row = row
        self.parent = parent
        self.at = at
        self.id = number
        self.children: list[_Node] = []


class RowModel(QAbstractItemModel):
    """Rows below sections; read-only without an editor."""

    def __init__(self, editor: RowEditor | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._rows: tuple[Row, ...] = ()
        self._top: list[_Node] = []
        self._nodes: dict[int, _Node] = {}
        self._by_key: dict[Hashable, _Node] = {}
        self._last_id = 0
        self._dragged: Hashable | None = None

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown."""
        return self._rows

    def set_rows(self, rows: Sequence[Row]) -> bool:
        """Show these rows from now on; returns whether the tree kept its shape."""
        found = list(walk(rows))
        if self._has_shape_of(rows):
            self._rows = tuple(rows)
            self._replace(found)
            return True
        self.beginResetModel()
        self._rows = tuple(rows)
        self._nodes.clear()
        self._by_key.clear()
        self._top = self._made(rows, None)
        self.endResetModel()
        return False

    def row_of(self, index: Index) -> Row | None:
        """The row at an index; None for the root and for an index whose row is gone."""
        node = self._node(index)
        return None if node is None else node.row

    def find(self, key: Hashable, column: int = 0) -> QModelIndex:
        """The index of a row; invalid when there is none with this key."""
        node = self._by_key.get(key)
        return ROOT if node is None else self.createIndex(node.at, column, node.id)

    # --- what Qt asks

    def index(self, row: int, column: int, parent: Index = ROOT) -> QModelIndex:
        """The index of a child."""
        below = self._below(parent)
        if 0 <= row < len(below) and 0 <= column < len(Column):
            return self.createIndex(row, column, below[row].id)
        return ROOT

    def parent(self, index: Index | None = None) -> Any:  # noqa: ANN401 - also QObject's
        """The index of the row above; without an index the owner of the model."""
        if index is None:
            return super().parent()
        node = self._node(index)
        if node is None or node.parent is None:
            return ROOT
        return self.createIndex(node.parent.at, 0, node.parent.id)

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many rows stand below a row."""
        return 0 if parent.isValid() and parent.column() > 0 else len(self._below(parent))

    def columnCount(self, _parent: Index = ROOT) -> int:
        """How many columns there are."""
        return len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - a variant
        """The headings."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return heading(Column(section))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Sections only head what is below them; items are checked, typed into and dragged."""
        node = self._node(index)
        if node is None:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        row = node.row
        if self._editor is None:
            return flags
        flags |= Qt.ItemFlag.ItemIsDropEnabled
        if row.kept is None:
            return flags
        flags |= Qt.ItemFlag.ItemIsDragEnabled
        if index.column() == Column.TITLE:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        if index.column() in row.editable:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - a variant
        """What a cell tells."""
        node = self._node(index)
        if node is None:
            return None
        row, column = node.row, index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return row.texts()[column]
            case Qt.ItemDataRole.CheckStateRole if column == Column.TITLE and row.kept is not None:
                return Qt.CheckState.Checked if row.kept else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.ToolTipRole:
                return f"<qt>{escape(row.texts()[column])}</qt>"
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken(row) if column == Column.TITLE else row.texts()[column]
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(column)
            case Role.ROW:
                return row
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401
        """Ask for what was typed or checked."""
        node = self._node(index)
        if node is None or self._editor is None:
            return False
        if role == Qt.ItemDataRole.CheckStateRole:
            return self._editor.keep(node.row.key, Qt.CheckState(value) == Qt.CheckState.Checked)
        if role != Qt.ItemDataRole.EditRole:
            return False
        return self._editor.edit(node.row.key, Column(index.column()), str(value))

    # --- dragging one row onto another

    def mimeTypes(self) -> list[str]:
        """What is dragged."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """A mark only: a row can't leave the view that it is in."""
        row = self.row_of(indexes[0]) if indexes else None
        self._dragged = row.key if row else None
        data = QMimeData()
        data.setData(MIME, b"row")
        return data

    def supportedDropActions(self) -> Qt.DropAction:
        """Rows are moved."""
        return Qt.DropAction.MoveAction

    def canDropMimeData(
        self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: Index
    ) -> bool:
        """Only onto what the row can stand below."""
        onto = self.row_of(parent)
        if self._editor is None or onto is None or row >= 0 or not data.hasFormat(MIME):
            return False
        return self._dragged is not None and self._editor.can_move(self._dragged, onto.key)

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Ask for the move; False, so that the view takes no row away itself."""
        onto = self.row_of(parent)
        if self.canDropMimeData(data, action, row, column, parent) and onto is not None and self._editor:
            self._editor.move(self._dragged, onto.key)
        return False

    # --- inside

    def _node(self, index: Index) -> _Node | None:
        """The row in its place."""
        return self._nodes.get(index.internalId()) if index.isValid() else None

    def _below(self, parent: Index) -> list[_Node]:
        """The rows below an index."""
        if not parent.isValid():
            return self._top
        node = self._node(parent)
        return [] if node is None else node.children

    def _made(self, rows: Sequence[Row], parent: _Node | None) -> list[_Node]:
        """Rows put into their places."""
        made = []
        for at, row in enumerate(rows):
            self._last_id += 1
            node = _Node(row, parent, at, self._last_id)
            self._nodes[node.id] = self._by_key[row.key] = node
            node.children = self._made(row.children, node)
            made.append(node)
        return made

    def _has_shape_of(self, rows: Sequence[Row]) -> bool:
        """Whether these rows have the keys of those that are shown, in the same tree."""
        return _shape(self._rows) == _shape(rows)

    def _replace(self, rows: Sequence[Row]) -> None:
        """Take over rows one by one and tell of those that differ."""
        for row in rows:
            node = self._by_key[row.key]
            shown, node.row = node.row, row
            if _bare(shown) != _bare(row):
                first = self.createIndex(node.at, 0, node.id)
                self.dataChanged.emit(first, self.createIndex(node.at, len(Column) - 1, node.id))


def _shape(rows: Sequence[Row]) -> list[tuple[Hashable, int]]:
    """The keys of rows from top to bottom, each with how many stand below it."""
    return [(row.key, len(row.children)) for row in walk(rows)]


def _bare(row: Row) -> tuple[Any, ...]:
    """What a row shows."""
    return (*row.texts(), row.kept, row.alert, row.kind == SECTION)


def _alignment(column: int) -> Qt.AlignmentFlag:
    """Figures stand to the right."""
    side = Qt.AlignmentFlag.AlignRight if column in (Column.LINE, Column.SURE) else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
