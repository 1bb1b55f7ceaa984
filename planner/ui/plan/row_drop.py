"""Dragging rows to another place: what may land where is the model's rule, this shows and does it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QDrag, QDragMoveEvent, QDropEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QTreeView

from planner.presentation.palette import current_theme
from planner.presentation.plan.model import PlanModel
from planner.presentation.plan.nodes import Node
from planner.presentation.plan.places import Landing, landing, movable, stays
from planner.ui.plan.row_painter import INDENT
from planner.ui.theme.metrics import CARD_RADIUS, DROP_LINE_WIDTH, SPACE, body_font

# A dragged row's picture: long titles are cut.
PICTURE_WIDTH = 320
PICTURE_HEIGHT = 32


class RowDrop:
    """One drag of rows within a tree."""

    def __init__(self, tree: QTreeView, model: PlanModel) -> None:
        self._tree = tree
        self._model = model
        self._dragged: list[Node] = []
        self._landing: Landing | None = None

    @property
    def is_under_way(self) -> bool:
        """Whether rows of the tree are being dragged."""
        return bool(self._dragged)

    def start(self) -> None:
        """Drag what is selected."""
        nodes = [self._model.node(index) for index in self._tree.selectionModel().selectedRows()]
        self._dragged = movable([node for node in nodes if node is not None])
        if not self._dragged:
            return
        drag = QDrag(self._tree)
        drag.setMimeData(self._model.mimeData([self._model.index_of(node) for node in self._dragged]))
        drag.setPixmap(self._picture())
        drag.setHotSpot(QPoint(-SPACE, PICTURE_HEIGHT // 2))
        drag.exec(Qt.DropAction.MoveAction)
        self._dragged = []
        self._show(None)

    def move(self, event: QDragMoveEvent) -> None:
        """Show where a drop here would go."""
        found = self._landing_at(event.position().toPoint())
        self._show(found)
        if found is None:
            event.ignore()
        else:
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()

    def leave(self) -> None:
        """Show nothing."""
        self._show(None)

    def drop(self, event: QDropEvent) -> None:
        """Move the rows, and open what they landed in."""
        found = self._landing_at(event.position().toPoint())
        self._show(None)
        if found is None:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()
        refs = [node.ref for node in self._dragged if node.ref is not None]
        if not stays(self._dragged, found) and self._model.commands.move(refs, found.place):
            self._tree.setExpanded(self._model.index_of(found.parent), True)

    def paint(self) -> None:
        """The line between rows, or the frame around the row that takes what is dropped."""
        if self._landing is None:
            return
        painter = QPainter(self._tree.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(current_theme().accent, DROP_LINE_WIDTH))
        line = self._line(self._landing)
        if line is None:
            row = self._tree.visualRect(self._model.index_of(self._landing.parent))
            frame = QRectF(1, row.y() + 1, self._tree.viewport().width() - 2, row.height() - 2)
            painter.drawRoundedRect(frame, CARD_RADIUS / 2, CARD_RADIUS / 2)
        else:
            painter.drawEllipse(QPoint(line.left(), line.top()), 3, 3)
            painter.drawLine(line.left() + 4, line.top(), line.right(), line.top())
        painter.end()

    def _landing_at(self, point: QPoint) -> Landing | None:
        """Where the dragged rows would land under the pointer; nowhere for what the tree did not drag."""
        if not self._dragged:
            return None
        index = self._tree.indexAt(point)
        target = self._model.node(index)
        if target is None or any(target.stands_under(node) and target is not node for node in self._dragged):
            return None
        lower = point.y() > self._tree.visualRect(index).center().y()
        return landing(self._model.structure, self._dragged[0].key.kind, target, lower=lower)

    def _line(self, found: Landing) -> QRect | None:
        """Where the line between rows runs, None for a drop onto a row."""
        if found.row is None:
            return None
        children = found.parent.built_children()
        left = (found.parent.depth + 2) * INDENT
        width = self._tree.viewport().width() - left - SPACE
        if found.row < len(children):
            y = self._tree.visualRect(self._model.index_of(children[found.row])).top()
        else:
            y = self._tree.visualRect(self._last_below(children[-1])).bottom()
        return QRect(left, max(y, DROP_LINE_WIDTH), width, 1)

    def _last_below(self, node: Node) -> QModelIndex:
        """The last row in sight of all that stand below a row, or that row itself."""
        index = self._model.index_of(node)
        while self._tree.isExpanded(index) and node.built_children():
            node = node.built_children()[-1]
            index = self._model.index_of(node)
        return index

    def _show(self, found: Landing | None) -> None:
        """Show another landing."""
        if found != self._landing:
            self._landing = found
            self._tree.viewport().update()

    def _picture(self) -> QPixmap:
        """What hangs at the pointer: the first title, and how many rows come along."""
        theme, scale = current_theme(), self._tree.devicePixelRatioF()
        picture = QPixmap(round(PICTURE_WIDTH * scale), round(PICTURE_HEIGHT * scale))
        picture.setDevicePixelRatio(scale)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.accent, 1))
        painter.setBrush(theme.raised)
        frame = QRectF(0.5, 0.5, PICTURE_WIDTH - 1, PICTURE_HEIGHT - 1)
        painter.drawRoundedRect(frame, CARD_RADIUS, CARD_RADIUS)
        more = len(self._dragged) - 1
        title = self._model.cells(self._dragged[0]).title
        painter.setFont(body_font())
        painter.setPen(theme.text)
        room = frame.adjusted(SPACE, 0, -SPACE - (40 if more else 0), 0)
        text = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
        if more:
            painter.setPen(theme.accent)
            right = frame.adjusted(0, 0, -SPACE, 0)
            painter.drawText(right, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"+{more}")
        painter.end()
        return picture
