"""One column of the board as a list model: only what it shows, by ids."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from itertools import compress

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from planner.domain.entities import ActionItem, BoardColumn, Ref
from planner.presentation.board.arrangement import Row, RowKind
from planner.presentation.board.card_face import CardFace, Faces, Line, spoken, spoken_line
from planner.presentation.words import column_name

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
ROOT_FLAGS = Qt.ItemFlag.ItemIsDropEnabled
ITEM_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable


class ColumnModel(QAbstractListModel):
    """The rows of a column. It removes nothing by itself: a drop is a change like any other."""

    title_edited = Signal(object, str)  # Ref, the new title

    def __init__(
        self, column: BoardColumn, faces: Faces, heading: Callable[[int], str], parent: QObject
    ) -> None:
        super().__init__(parent)
        self.column = column
        self.rows: list[Row] = []
        # All cards of the column in their order, whether shown or not.
        self.order: list[int] = []
        self.items = 0
        self.filtered = 0
        self.out_of_scope = 0
        self._faces = faces
        self._heading = heading
        self._row_of: dict[int, int] | None = None

    @property
    def name(self) -> str:
        """What the column is called."""
        return column_name(self.column)

    @property
    def hidden(self) -> int:
        """How many of its cards filter and scope hide."""
        return self.filtered + self.out_of_scope

    @property
    def is_occupied(self) -> bool:
        """Whether anything stands in it, lines of checklists included, so that it can't be deleted."""
        return self.items > 0

    @property
    def is_over_limit(self) -> bool:
        """Whether it holds more cards than its limit; that warns and blocks nothing."""
        return self.column.wip_limit is not None and len(self.order) > self.column.wip_limit

    def face(self, row: Row) -> CardFace:
        """The face of the card that a row belongs to."""
        return self._faces.of(row.card)

    def line(self, row: Row) -> Line:
        """The line of a checklist that a row shows."""
        return next(line for line in self.face(row).lines if line.id == row.id)

    def heading(self, row: Row) -> str:
        """The words of a group's heading."""
        assert row.group is not None
        return self._heading(row.group)

    def row_of(self, ref_id: int) -> int | None:
        """Where a card or a line of a checklist is shown."""
        if self._row_of is None:
            self._row_of = {row.id: at for at, row in enumerate(self.rows) if row.card}
        return self._row_of.get(ref_id)

    def shown_cards(self) -> list[int]:
        """The cards that are shown, in their order."""
        return [row.id for row in self.rows if row.kind is RowKind.CARD]

    def set_rows(self, rows: list[Row], touched: Collection[int]) -> None:
        """Show other rows; those of `touched` cards may have moved, all others keep their order."""
        if rows == self.rows:
            self._tell_of(touched)
            return
        same = _common(self.rows, rows)
        end = _common(self.rows[same:][::-1], rows[same:][::-1])
        old, new = self.rows[same : len(self.rows) - end], rows[same : len(rows) - end]
        present = set(new)
        staying = {row for row in old if row in present and row.card not in touched}
        if [row for row in old if row in staying] != [row for row in new if row in staying]:
            self._reset(rows)
            return
        self._remove(same, [row not in staying for row in old])
        self._insert(same, new, [row not in staying for row in new])

    def tell_of_all(self) -> None:
        """Tell views that every row may look different."""
        if self.rows:
            self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are only read; cards are dragged, and dropped between, never onto, one another."""
        if not index.isValid():
            return ROOT_FLAGS
        kind = self.rows[index.row()].kind
        if kind is RowKind.HEADING:
            return Qt.ItemFlag.ItemIsEnabled
        return ITEM_FLAGS | Qt.ItemFlag.ItemIsDragEnabled if kind is RowKind.CARD else ITEM_FLAGS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """The title, and the words for a screen reader."""
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._title(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Pass an edited title on; the row follows when it is stored."""
        ref = self.ref_at(index)
        if ref is None or role != Qt.ItemDataRole.EditRole:
            return False
        self.title_edited.emit(ref, str(value))
        return True

    def ref_at(self, index: Index) -> Ref | None:
        """The card or line in a row; None for a heading."""
        if not index.isValid() or self.rows[index.row()].kind is RowKind.HEADING:
            return None
        return Ref(ActionItem.kind, self.rows[index.row()].id)

    def _title(self, row: Row) -> str:
        """What stands in a row."""
        if row.kind is RowKind.HEADING:
            return self.heading(row)
        return self.face(row).title if row.kind is RowKind.CARD else self.line(row).title

    def _spoken(self, row: Row) -> str:
        """A row in words."""
        if row.kind is RowKind.HEADING:
            return self.heading(row)
        return spoken(self.face(row), self.name) if row.kind is RowKind.CARD else spoken_line(self.line(row))

    def _tell_of(self, touched: Collection[int]) -> None:
        """Tell views which rows look different."""
        if not touched:
            return
        for at, row in enumerate(self.rows):
            if row.card in touched:
                self.dataChanged.emit(self.index(at), self.index(at))

    def _reset(self, rows: list[Row]) -> None:
        """Show entirely other rows."""
        self.beginResetModel()
        self.rows, self._row_of = rows, None
        self.endResetModel()

    def _remove(self, start: int, leaving: Sequence[bool]) -> None:
        """Take out the rows that leave, of those from `start` on, in runs from the end."""
        for first, last in reversed(_runs(start, leaving)):
            self.beginRemoveRows(NO_PARENT, first, last)
            del self.rows[first : last + 1]
            self._row_of = None
            self.endRemoveRows()

    def _insert(self, start: int, rows: Sequence[Row], coming: Sequence[bool]) -> None:
        """Put in the rows that come, of those that are to stand from `start` on, in runs from the start."""
        for first, last in _runs(start, coming):
            self.beginInsertRows(NO_PARENT, first, last)
            self.rows[first:first] = rows[first - start : last + 1 - start]
            self._row_of = None
            self.endInsertRows()


def _common(first: Sequence[Row], second: Sequence[Row]) -> int:
    """How many rows two lists have in common from their start."""
    pairs = zip(first, second, strict=False)
    shorter = min(len(first), len(second))
    return next((at for at, (one, other) in enumerate(pairs) if one != other), shorter)


def _runs(start: int, marked: Sequence[bool]) -> list[tuple[int, int]]:
    """First and last of each run of marked places, counted from `start`."""
    runs: list[tuple[int, int]] = []
    for place in compress(range(start, start + len(marked)), marked):
        if runs and runs[-1][1] == place - 1:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return runs
