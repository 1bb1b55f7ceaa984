"""The ground on which the columns stand: it takes dropped cards and scrolls while they are dragged.

It takes drops for all columns, since each list would scroll only itself, and none of them the board sideways.
"""

from __future__ import annotations

from collections.abc import Sequence
from uuid import uuid4

from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QScrollBar, QWidget

from planner.presentation.board.moves import Spot, spot_at
from planner.ui.board.column_view import ColumnView

MIME_TYPE = "application/x-okr-planner-cards"
TICK_MS = 16
# Within this distance of an edge a drag scrolls, the faster the nearer it is.
EDGE = 48
FASTEST = 24


class BoardCanvas(QWidget):
    """Columns side by side; `dropped` tells which cards were dropped where."""

    dropped = Signal(list, object)  # list[int], Spot

    def __init__(self, scroll_area: QScrollArea) -> None:
        super().__init__(scroll_area)
        self._area = scroll_area
        self._token = uuid4().hex
        self._columns: list[ColumnView] = []
        self._at: QPoint | None = None
        self._spot: Spot | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self._scroll)
        self.setAcceptDrops(True)

    @property
    def columns(self) -> list[ColumnView]:
        """The columns from left to right."""
        return self._columns

    def set_columns(self, columns: Sequence[ColumnView]) -> None:
        """Show these columns."""
        while self._row.count():
            self._row.takeAt(0)
        self._columns = list(columns)
        for column in columns:
            self._row.addWidget(column, 1)
        self._row.addStretch(0)

    def mime_data(self, card_ids: Sequence[int], text: str) -> QMimeData:
        """What a drag of cards carries; the token keeps out cards of another window."""
        data = QMimeData()
        data.setData(MIME_TYPE, f"{self._token}:{','.join(map(str, card_ids))}".encode())
        data.setText(text)
        return data

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take our own cards."""
        if self._cards_in(event.mimeData()):
            self._follow(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where the cards would go."""
        if self._cards_in(event.mimeData()):
            self._follow(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The drag has gone elsewhere, or was cancelled."""
        self._end()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell where cards were dropped; the model moves them, nothing is removed here."""
        cards = self._cards_in(event.mimeData())
        if not cards:
            return
        self._point_at(event.position().toPoint())
        spot = self._spot
        self._end()
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()
        if spot is not None:
            self.dropped.emit(cards, spot)

    def _follow(self, event: QDragMoveEvent) -> None:
        """Point at what is under the drag, and scroll near an edge."""
        self._point_at(event.position().toPoint())
        self._timer.start()
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()

    def _cards_in(self, data: QMimeData) -> list[int]:
        """The cards of this board that a drag carries."""
        token, _, ids = bytes(data.data(MIME_TYPE).data()).decode().partition(":")
        return [int(card_id) for card_id in ids.split(",")] if token == self._token and ids else []

    def _point_at(self, point: QPoint) -> None:
        """Work out the spot under a point and draw the drop line there."""
        self._at = self.mapTo(self._area.viewport(), point)
        column = self._column_at(point)
        self._spot = None
        for each in self._columns:
            each.cards.show_drop_at(None)
        if column is not None:
            row = column.cards.gap_at(column.cards.viewport().mapFrom(self, point).y())
            column.cards.show_drop_at(row)
            self._spot = spot_at(column.column_id, column.model.rows, row)

    def _column_at(self, point: QPoint) -> ColumnView | None:
        """The column nearest to a point."""
        return min(self._columns, key=lambda each: _distance(each, point.x()), default=None)

    def _end(self) -> None:
        """Take the drop line away and stop scrolling."""
        self._timer.stop()
        self._at = self._spot = None
        for column in self._columns:
            column.cards.show_drop_at(None)

    def _scroll(self) -> None:
        """Scroll the board and the column under the drag, then look again what is there."""
        if self._at is None:
            return
        viewport = self._area.viewport()
        moved = _nudge(self._area.horizontalScrollBar(), self._at.x(), viewport.width())
        column = self._column_at(self.mapFrom(viewport, self._at))
        if column is not None:
            inside = column.cards.viewport().mapFrom(viewport, self._at)
            height = column.cards.viewport().height()
            moved |= _nudge(column.cards.verticalScrollBar(), inside.y(), height)
        if moved:
            self._point_at(self.mapFrom(viewport, self._at))


def _distance(column: ColumnView, x: int) -> int:
    """How far a column is from a place, sideways."""
    return max(column.geometry().left() - x, x - column.geometry().right(), 0)


def _nudge(bar: QScrollBar, at: int, length: int) -> bool:
    """Scroll a little when a place is near an end of what is seen; returns whether anything moved."""
    depth = max(EDGE - at, 0) or -max(at - (length - EDGE), 0)
    before = bar.value()
    bar.setValue(before - round(depth / EDGE * FASTEST))
    return bar.value() != before
