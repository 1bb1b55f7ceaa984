"""The cards of one column: a list view that does its own layout, since each card has its own height.

QListView asks the delegate for every height after each change, which takes 8 ms with 2,000 cards; heights
that are kept and summed up take half of one. It stays a QListView for what screen readers know of lists.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem, QWidget

from planner.presentation.board.arrangement import RowKind
from planner.presentation.board.column_model import ColumnModel
from planner.presentation.board.moves import gaps_around
from planner.presentation.palette import current_theme
from planner.ui.board.card_delegate import CardDelegate
from planner.ui.board.card_layout import LEFT, RIGHT, CardLayout, ChipKind
from planner.ui.theme.metrics import DROP_LINE_WIDTH, SPACE, SPACE_WIDE, body_font

Index = QModelIndex | QPersistentModelIndex
Cursor = QAbstractItemView.CursorAction
WHEEL_STEP = 24
KEYPAD = Qt.KeyboardModifier.KeypadModifier


class CardList(QListView):
    """Shows a `ColumnModel`; what is done to cards is left to who listens."""

    drag_started = Signal()
    fold_requested = Signal(int)  # the card whose checklist is to be shown or hidden
    tick_requested = Signal(int)  # the line of a checklist
    left_sideways = Signal(int)  # -1 or 1
    menu_wanted = Signal(QPoint)  # where on the screen

    def __init__(self, model: ColumnModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = model
        # Nothing is laid out before the first resize tells a width.
        self.layout_of_cards = CardLayout(0)
        self.delegate = CardDelegate(self.layout_of_cards, self)
        self.hint = ""
        self.keeps_others = False
        self._tops: list[int] = [0]
        self._hovered = -1
        self._pressed: tuple[str, int] | None = None
        self._drop_row: int | None = None
        self._band: tuple[QPoint, QPoint] | None = None
        self._heights: list[int] = []
        self.setItemDelegate(self.delegate)
        self._measure_all()
        # Before the view itself hears of a change and may ask where things are.
        model.modelReset.connect(self._measure_all)
        model.rowsInserted.connect(self._measure_inserted)
        model.rowsRemoved.connect(self._forget_removed)
        model.dataChanged.connect(self._measure_changed)
        self.setModel(model)
        self._configure()

    def top_of_row(self, row: int) -> int:
        """Where a row begins, in pixels from the top of all; the number of rows names the end of all."""
        self.executeDelayedItemsLayout()
        return self._tops[min(row, len(self._tops) - 1)]

    def row_at(self, y: int) -> int:
        """The row at a height of the viewport; -1 where there is none."""
        self.executeDelayedItemsLayout()
        at = y + self.verticalOffset()
        return bisect_right(self._tops, at) - 1 if 0 <= at < self._tops[-1] else -1

    def gap_at(self, y: int) -> int:
        """The row above which a card dropped at a height of the viewport goes."""
        self.executeDelayedItemsLayout()
        at = y + self.verticalOffset()
        row = min(max(bisect_right(self._tops, at) - 1, 0), len(self.column.rows))
        near = gaps_around(self.column.rows, row)
        return min(near, key=lambda gap: abs(self._tops[gap] - at))

    def show_hint(self, text: str) -> None:
        """Say what belongs here while there are no cards."""
        self.hint = text
        if not self.column.rows:
            self.viewport().update()

    def show_drop_at(self, row: int | None) -> None:
        """Draw the drop line above a row, or take it away."""
        if row != self._drop_row:
            self._drop_row = row
            self.viewport().update()

    @property
    def drop_row(self) -> int | None:
        """The row above which the drop line is drawn."""
        return self._drop_row

    def set_lifted(self, card_ids: frozenset[int]) -> None:
        """Show cards faintly while they are being dragged."""
        shown = any(self.column.row_of(card_id) is not None for card_id in card_ids | self.delegate.lifted)
        self.delegate.lifted = card_ids
        if shown:
            self.viewport().update()

    def item_index(self, item_id: int) -> QModelIndex:
        """The index of a card or line; invalid when it is not shown here."""
        row = self.column.row_of(item_id)
        return QModelIndex() if row is None else self.column.index(row)

    def current_id(self) -> int | None:
        """The card or line that has the focus."""
        ref = self.column.ref_at(self.currentIndex())
        return ref.id if ref else None

    def relayout(self) -> None:
        """Lay out anew, as after a change of font."""
        self.layout_of_cards = CardLayout(self.width())
        self.delegate.layout = self.layout_of_cards
        self._measure_all()
        self.doItemsLayout()

    # What follows overrides QListView: geometry first.

    def doItemsLayout(self) -> None:
        """Sum up the heights of all rows."""
        self._tops = list(accumulate(self._heights, initial=SPACE // 2))
        QAbstractItemView.doItemsLayout(self)

    def visualRect(self, index: Index) -> QRect:
        """Where a row is in the viewport."""
        self.executeDelayedItemsLayout()
        if not index.isValid() or index.row() >= len(self._tops) - 1:
            return QRect()
        top, bottom = self._tops[index.row()], self._tops[index.row() + 1]
        return QRect(0, top - self.verticalOffset(), self.width(), bottom - top)

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The row at a point of the viewport."""
        row = self.row_at(point.y())
        return self.column.index(row) if row >= 0 else QModelIndex()

    def verticalOffset(self) -> int:
        """How far is scrolled, in pixels."""
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        """Nothing scrolls sideways in a column."""
        return 0

    def updateGeometries(self) -> None:
        """Fit the scroll bar to what there is to scroll."""
        height = self.viewport().height()
        bar = self.verticalScrollBar()
        bar.setSingleStep(WHEEL_STEP)
        bar.setPageStep(height)
        bar.setRange(0, max(self._tops[-1] + SPACE - height, 0))
        QAbstractItemView.updateGeometries(self)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Scroll what is painted, and let editors go with it."""
        self.viewport().scroll(dx, dy)
        self._hovered = -1

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a row into the viewport, a heading right above it too."""
        if self.state() == QAbstractItemView.State.DragSelectingState:
            return
        rect = self.visualRect(index)
        first = index.row() == 1 and self.column.rows[0].kind is RowKind.HEADING
        top = rect.top() - (self.visualRect(self.column.index(0)).height() if first else 0)
        if hint == QAbstractItemView.ScrollHint.PositionAtCenter:
            self._scroll_by(rect.center().y() - self.viewport().height() // 2)
        elif top < 0:
            self._scroll_by(top - SPACE)
        elif rect.bottom() > self.viewport().height():
            self._scroll_by(min(rect.bottom() + SPACE - self.viewport().height(), top))

    def moveCursor(self, action: Cursor, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """The card or line that a key leads to."""
        rows = [at for at, row in enumerate(self.column.rows) if row.kind is not RowKind.HEADING]
        if not rows:
            return QModelIndex()
        current = self.currentIndex().row()
        return self.column.index(_target(action, rows, current, self._rows_on_page()))

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the cards and lines that touch a rectangle of the viewport."""
        self.executeDelayedItemsLayout()
        area = rect.normalized()
        offset = self.verticalOffset()
        first = max(bisect_right(self._tops, area.top() + offset) - 1, 0)
        last = min(bisect_right(self._tops, area.bottom() + offset) - 1, len(self.column.rows) - 1)
        selection = QItemSelection()
        for row in range(first, last + 1):
            if self.column.rows[row].kind is not RowKind.HEADING:
                selection.select(self.column.index(row), self.column.index(row))
        self.selectionModel().select(selection, command)

    def selectionCommand(
        self, index: Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """What a key or click does to the selection; `keeps_others`: what other columns have chosen stays."""
        command = super().selectionCommand(index, event)
        if command != QItemSelectionModel.SelectionFlag.NoUpdate:
            self.keeps_others = not command & QItemSelectionModel.SelectionFlag.Clear
        return command

    def visualRegionForSelection(self, _selection: QItemSelection) -> QRegion:
        """What to paint again when a selection changes: few cards are in sight, so all of them."""
        return QRegion(self.viewport().rect())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right lead to the neighbouring columns."""
        sideways = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if sideways is not None and event.modifiers() in (Qt.KeyboardModifier.NoModifier, KEYPAD):
            self.left_sideways.emit(sideways)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows in sight, then what lies above them."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), current_theme().ground)
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        for row in self._rows_between(event.rect().top(), event.rect().bottom()):
            self._paint_row(painter, option, row)
        if not self.column.rows:
            self._paint_hint(painter)
        self._paint_drop_line(painter)
        self._paint_band(painter)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the cards that are chosen, at the pointer or at the current one."""
        at = event.pos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.visualRect(self.currentIndex()).center()
        if self.column.ref_at(self.indexAt(at)) is not None:
            self.menu_wanted.emit(self.viewport().mapToGlobal(at))

    def selectAll(self) -> None:
        """Choose every card of this column, and none of others."""
        self.keeps_others = False
        super().selectAll()

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Leave the drag to the board, which moves the cards itself when they are dropped."""
        self._pressed = None
        self.drag_started.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember what was pressed: a tick box and a checklist chip act when the release is on them too."""
        self._pressed = self._zone_at(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            self._pressed = None
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer with the hover and the rubber band."""
        self._hover(self.row_at(event.position().toPoint().y()))
        if self._pressed is None:
            super().mouseMoveEvent(event)
            self._stretch_band(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Act on what was pressed and released."""
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            super().mouseReleaseEvent(event)
            self._drop_band()
        elif pressed == self._zone_at(event.position().toPoint()):
            signal = self.fold_requested if pressed[0] == "fold" else self.tick_requested
            signal.emit(pressed[1])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second click on a tick box is a click, anywhere else it edits."""
        if self._zone_at(event.position().toPoint()) is None:
            super().mouseDoubleClickEvent(event)
        else:
            self.mousePressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is hovered any more."""
        self._hover(-1)
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew for another width."""
        super().resizeEvent(event)
        if self.layout_of_cards.width != self.width():
            self.relayout()
        else:
            self.updateGeometries()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Keep the input method out of a list: N must be N in a Hangul layout too."""
        super().currentChanged(current, previous)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def keyboardSearch(self, _search: str) -> None:
        """Letters are commands on the board; the search of the window finds cards."""

    def _configure(self) -> None:
        """Set what a board needs of a list."""
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setDragEnabled(True)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setStyleSheet("QListView { background: palette(window); }")
        self.setMinimumHeight(4 * SPACE_WIDE)

    def _measured(self, first: int, last: int) -> list[int]:
        """The heights of some rows, 0 as long as there is no width."""
        rows = self.column.rows[first : last + 1]
        if not self.layout_of_cards.width:
            return [0] * len(rows)
        return [self.layout_of_cards.row_height(self.column, row) for row in rows]

    def _measure_all(self) -> None:
        """Take the height of every row."""
        self._heights = self._measured(0, len(self.column.rows) - 1)

    def _measure_inserted(self, _parent: Index, first: int, last: int) -> None:
        """Take the heights of new rows."""
        self._heights[first:first] = self._measured(first, last)

    def _forget_removed(self, _parent: Index, first: int, last: int) -> None:
        """Drop the heights of rows that are gone."""
        del self._heights[first : last + 1]

    def _measure_changed(self, first: Index, last: Index) -> None:
        """Take the heights of rows that look different."""
        self._heights[first.row() : last.row() + 1] = self._measured(first.row(), last.row())

    def _scroll_by(self, pixels: int) -> None:
        """Scroll, as far as there is anything."""
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + pixels)

    def _rows_between(self, top: int, bottom: int) -> range:
        """The rows that a stretch of the viewport shows."""
        offset = self.verticalOffset()
        first = max(bisect_right(self._tops, top + offset) - 1, 0)
        last = bisect_right(self._tops, bottom + offset)
        return range(first, min(last, len(self._tops) - 1))

    def _rows_on_page(self) -> int:
        """How many rows fit into the viewport, roughly."""
        return max(len(self._rows_between(0, self.viewport().height())) - 1, 1)

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: int) -> None:
        """Paint one row in its state."""
        index = self.column.index(row)
        option.rect = self.visualRect(index)
        state = QStyle.StateFlag.State_Enabled
        if self.selectionModel().isSelected(index):
            state |= QStyle.StateFlag.State_Selected
        if row == self._hovered:
            state |= QStyle.StateFlag.State_MouseOver
        if self.hasFocus() and index == self.currentIndex():
            state |= QStyle.StateFlag.State_HasFocus
        option.state = state
        self.delegate.paint(painter, option, index)

    def _paint_hint(self, painter: QPainter) -> None:
        """Say what belongs into an empty column."""
        area = self.viewport().rect().adjusted(LEFT + SPACE_WIDE, SPACE, -RIGHT - SPACE_WIDE, 0)
        painter.setFont(body_font())
        painter.setPen(current_theme().muted)
        flags = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        painter.drawText(area, flags, self.hint)

    def _paint_drop_line(self, painter: QPainter) -> None:
        """Paint where a drop would go."""
        if self._drop_row is None:
            return
        y = self.top_of_row(self._drop_row) - self.verticalOffset() - DROP_LINE_WIDTH // 2
        # As wide as the column, so that it looks out from under the picture of the dragged card.
        line = QRect(0, max(y, 0), self.viewport().width(), DROP_LINE_WIDTH)
        painter.fillRect(line, current_theme().accent)

    def _paint_band(self, painter: QPainter) -> None:
        """Paint the rubber band."""
        if self._band is None:
            return
        theme = current_theme()
        offset = QPoint(0, self.verticalOffset())
        painter.setPen(QPen(theme.accent, 1))
        painter.drawRect(QRect(self._band[0] - offset, self._band[1] - offset).normalized())

    def _hover(self, row: int) -> None:
        """Show another row as hovered."""
        if row != self._hovered:
            for changed in (self._hovered, row):
                self.viewport().update(self.visualRect(self.column.index(changed)))
            self._hovered = row

    def _stretch_band(self, to: QPoint) -> None:
        """Stretch the rubber band to the pointer."""
        if self.state() == QAbstractItemView.State.DragSelectingState:
            point = to + QPoint(0, self.verticalOffset())
            self._band = (self._band[0] if self._band else point, point)
            self.viewport().update()

    def _drop_band(self) -> None:
        """Take the rubber band away."""
        if self._band is not None:
            self._band = None
            self.viewport().update()

    def _zone_at(self, point: QPoint) -> tuple[str, int] | None:
        """What acts by itself at a point: a checklist chip, "fold", or a tick box, "tick"."""
        at = self.row_at(point.y())
        if at < 0:
            return None
        row = self.column.rows[at]
        rect = self.visualRect(self.column.index(at))
        if row.kind is RowKind.CARD:
            chip = self.layout_of_cards.of(self.column.face(row)).chip_at(point - rect.topLeft())
            return ("fold", row.id) if chip and chip.kind is ChipKind.CHECKLIST else None
        if row.kind is RowKind.LINE:
            box = self.layout_of_cards.tick_rect(rect, self.column.line(row).depth)
            return ("tick", row.id) if box.adjusted(-6, -6, 6, 6).contains(point) else None
        return None


def _target(action: Cursor, rows: Sequence[int], current: int, page: int) -> int:
    """The row that a key leads to, of those that can be reached."""
    at = next((number for number, row in enumerate(rows) if row >= current), 0) if current >= 0 else -1
    steps = {
        Cursor.MoveUp: at - 1,
        Cursor.MovePrevious: at - 1,
        Cursor.MoveDown: at + 1,
        Cursor.MoveNext: at + 1,
        Cursor.MovePageUp: at - page,
        Cursor.MovePageDown: at + page,
        Cursor.MoveHome: 0,
        Cursor.MoveEnd: len(rows) - 1,
    }
    return rows[min(max(steps.get(action, at), 0), len(rows) - 1)]
