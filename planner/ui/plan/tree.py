"""The tree itself: rows painted whole, sliders moved in place, rows dragged, keys."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem, QTreeView, QWidget

from planner.domain.entities import Person, Ref
from planner.presentation.plan.columns import Column
from planner.presentation.plan.gauge import GaugeLayout
from planner.presentation.plan.model import PlanModel
from planner.presentation.plan.nodes import Node
from planner.presentation.plan.places import ancestors
from planner.presentation.plan.slider import can_slide, can_type
from planner.presentation.plan.slider_drag import SliderDrag, SliderKeys
from planner.presentation.session import Session
from planner.ui.plan.column_fitter import ColumnFitter
from planner.ui.plan.editors import LineEditor, PlanDelegate
from planner.ui.plan.expansion import Expansion
from planner.ui.plan.row_drop import RowDrop
from planner.ui.plan.row_painter import INDENT, RowLook, RowPainter
from planner.ui.theme.metrics import ROW_HEIGHT

Index = QModelIndex | QPersistentModelIndex
Trigger = QAbstractItemView.EditTrigger
# A closed row that a drag rests on opens after this time.
AUTO_EXPAND_MS = 700
# How much is seen of rows that were cut.
FADED = 0.4


class PlanTree(QTreeView):
    """Shows a `PlanModel`."""

    current_changed = Signal(object)  # Ref | None
    why_asked = Signal(QModelIndex)
    menu_asked = Signal(QPoint)
    escaped = Signal()

    def __init__(self, session: Session, model: PlanModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._rows = model
        self.row_painter = RowPainter()
        self.drag_slider = SliderDrag(session, model.commands)
        self._keys = SliderKeys(model.commands)
        self._hovered: tuple[Node | None, int] = (None, -1)
        self._pressed_figure: Node | None = None
        self._sections: list[tuple[int, int, int]] = []
        self.chose_itself = False
        self._faded: tuple[Ref, ...] = ()
        self.setModel(model)
        self.delegate = PlanDelegate(model, self._names, self)
        self.delegate.fits = self._fits
        self.setItemDelegate(self.delegate)
        self._set_up()
        self._set_up_header()
        self.expansion = Expansion(self, model)
        self._drop = RowDrop(self, model)

    # --- set-up

    def _set_up(self) -> None:
        """Rows of one height, many may be selected, dragging moves."""
        self.setUniformRowHeights(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setIndentation(INDENT)
        self.setExpandsOnDoubleClick(False)
        self.setAllColumnsShowFocus(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(Trigger.DoubleClicked)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)
        self.setAutoExpandDelay(AUTO_EXPAND_MS)
        self.setAccessibleName(self.tr("Plan"))
        self.verticalScrollBar().setSingleStep(ROW_HEIGHT)
        self.selectionModel().currentChanged.connect(self._tell_current)

    def _set_up_header(self) -> None:
        """The title takes the room that is left."""
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(True)
        header.setFirstSectionMovable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(56)
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        self.columns = ColumnFitter(header)

    # --- asking

    def open_editor(self) -> LineEditor | None:
        """The editor that is open in a row."""
        # One that was closed lives on until the next turn of the event loop.
        found = self.viewport().findChildren(LineEditor)
        return next((editor for editor in found if not editor.isHidden()), None)

    def current_node(self) -> Node | None:
        """The row under the keys."""
        return self._rows.node(self.currentIndex())

    def selected_nodes(self) -> list[Node]:
        """The selected rows; the current one when none is."""
        found = [self._rows.node(index) for index in self.selectionModel().selectedRows()]
        return [node for node in found if node is not None] or [n for n in [self.current_node()] if n]

    def make_current(self, index: Index, *, column: int | None = None) -> None:
        """Select a row alone, in the column that is current unless another is named."""
        if not index.isValid():
            return
        at = self.currentIndex().column() if column is None else column
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        target = self._rows.sibling(index.row(), max(at, 0), index)
        self.selectionModel().setCurrentIndex(target, flags)
        self.scrollTo(target)

    @property
    def faded(self) -> tuple[Ref, ...]:
        """The items that were cut and wait to be pasted."""
        return self._faded

    def fade(self, refs: tuple[Ref, ...]) -> None:
        """Draw the rows of items faded, with all below them; all others as ever."""
        self._faded = refs
        self.viewport().update()

    def select_nodes(self, nodes: list[Node]) -> None:
        """Select rows, the first of them current."""
        for at, node in enumerate(nodes):
            index = self._rows.index_of(node)
            if at == 0:
                self.make_current(index)
            rows = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().select(index, rows)

    def gauge_layout(self, index: Index) -> GaugeLayout:
        """Where the parts of a row's slider lie, in the viewport."""
        cell = self.visualRect(self._rows.sibling(index.row(), Column.PROGRESS, index))
        return self.row_painter.gauge_layout(QRectF(cell))

    # --- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, then where a drop would go."""
        self.row_painter.scale = self.devicePixelRatioF()
        header = self.header()
        left, right = event.rect().left(), event.rect().right()
        at = [
            (section, header.sectionViewportPosition(section), header.sectionSize(section))
            for section in range(header.count())
            if not header.isSectionHidden(section)
        ]
        self._sections = [(n, x, width) for n, x, width in at if x <= right and x + width >= left]
        super().paintEvent(event)
        self._drop.paint()

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row, all of its cells that are in sight."""
        node = self._rows.node(index)
        if node is None:
            return
        row: QRect = option.rect
        look = self._look(node, index)
        self.row_painter.paint_ground(painter, row, look)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cells = self._rows.cells(node)
        if self._faded and any(above.ref in self._faded for above in (node, *ancestors(node))):
            painter.setOpacity(FADED)
        for column, x, width in self._sections:
            cell = QRectF(x, row.y(), width, row.height())
            self.row_painter.paint_cell(painter, cell, node, cells, column, look)
        painter.setOpacity(1.0)

    def drawBranches(self, _painter: QPainter, _rect: QRect, _index: Index) -> None:
        """Nothing: the row paints its own chevron."""

    def _look(self, node: Node, index: Index) -> RowLook:
        """How a row is drawn just now."""
        hovered, hovered_column = self._hovered
        current = self.currentIndex()
        is_current = self.hasFocus() and self._rows.node(current) is node
        is_held = self.drag_slider.ref is not None and self.drag_slider.ref == node.ref
        return RowLook(
            is_selected=self.selectionModel().isSelected(index),
            is_hovered=hovered is node,
            column=current.column() if is_current else -1,
            is_open=self.isExpanded(index),
            has_children=bool(node.children) if node.children is not None else self._rows.hasChildren(index),
            gauge_is_hovered=is_held or (hovered is node and hovered_column == Column.PROGRESS),
        )

    def _fits(self, index: Index) -> bool:
        """Whether a cell shows all of its text."""
        node = self._rows.node(index)
        cell = QRectF(self.visualRect(index))
        if index.column() == Column.TITLE:
            cell.setLeft(self.header().sectionViewportPosition(Column.TITLE))
        return node is None or not self.row_painter.is_cut(cell, node, self._rows.cells(node), index.column())

    # --- the pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a slider, remember a pressed figure, or leave it to the tree."""
        if self.drag_slider.ref is not None:
            self.drag_slider.cancel()
            return
        index = self.indexAt(event.position().toPoint())
        self._pressed_figure = None
        if event.button() == Qt.MouseButton.LeftButton and not event.modifiers():
            if self._press_slider(index, event.position()):
                return
            if self._hits_computed_figure(index, event.position()):
                self._pressed_figure = self._rows.node(index)
        super().mousePressEvent(event)

    def _press_slider(self, index: QModelIndex, point: QPointF) -> bool:
        """Take hold of the slider under the pointer, if there is one."""
        node = self._rows.node(index)
        if node is None or index.column() != Column.PROGRESS or not can_slide(node.entity):
            return False
        layout = self.gauge_layout(index)
        if not layout.hits_track(point):
            return False
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.make_current(index, column=Column.PROGRESS)
        self.drag_slider.press(node.entity, layout, point)
        return True

    def _hits_computed_figure(self, index: QModelIndex, point: QPointF) -> bool:
        """Whether the pointer is on a figure that can be explained."""
        node = self._rows.node(index)
        gauge = None if node is None else self._rows.cells(node).gauge
        if gauge is None or index.column() != Column.PROGRESS or not gauge.computed:
            return False
        return self.gauge_layout(index).figure.contains(point)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the slider that is held; else follow the pointer."""
        if self.drag_slider.ref is not None:
            self.drag_slider.move(event.position())
            return
        self._hover(self.indexAt(event.position().toPoint()), event.position())
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Store what the slider shows; a click on a computed figure asks why."""
        if self.drag_slider.ref is not None:
            if event.button() == Qt.MouseButton.LeftButton:
                self.drag_slider.release()
            return
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        pressed, self._pressed_figure = self._pressed_figure, None
        if pressed is not None and pressed is self._rows.node(index):
            self.why_asked.emit(index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second press on a slider is a press; elsewhere a double click edits."""
        if self._press_slider(self.indexAt(event.position().toPoint()), event.position()):
            return
        super().mouseDoubleClickEvent(event)

    def _hover(self, index: QModelIndex, point: QPointF) -> None:
        """Light up the row under the pointer, and show by the cursor what a press would do."""
        node = self._rows.node(index)
        self._set_hovered(node, index.column())
        on_slider = (
            node is not None
            and index.column() == Column.PROGRESS
            and can_slide(node.entity)
            and self.gauge_layout(index).hits_track(point)
        )
        if on_slider or self._hits_computed_figure(index, point):
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.viewport().unsetCursor()

    def _set_hovered(self, node: Node | None, column: int) -> None:
        """Have the row that was under the pointer and the one that is painted again."""
        if (node, column) != self._hovered:
            for known in {self._hovered[0], node} - {None}:
                self.update_row(known)
            self._hovered = (node, column)

    def update_row(self, node: Node | None) -> None:
        """Have a row painted again."""
        if node is not None:
            rect = self.visualRect(self._rows.index_of(node))
            self.viewport().update(0, rect.y(), self.viewport().width(), rect.height())

    def viewportEvent(self, event: QEvent) -> bool:
        """Leave the row when the pointer leaves the tree."""
        if event.type() in (QEvent.Type.Leave, QEvent.Type.HoverLeave):
            self._set_hovered(None, -1)
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done; the right button lets go of a slider."""
        if self.drag_slider.ref is None:
            self.menu_asked.emit(event.globalPos())

    # --- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move a slider, type a figure, go from column to column; else what a tree does."""
        if self.drag_slider.ref is not None:
            if event.key() == Qt.Key.Key_Escape:
                self.drag_slider.cancel()
            return
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            # Tab alone changes levels, so Ctrl+Tab is the way out.
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Tab)
        elif not (self._column_key(event) or self._slider_key(event) or self._digit(event)):
            if event.key() == Qt.Key.Key_Escape:
                self.escaped.emit()
            super().keyPressEvent(event)

    def _column_key(self, event: QKeyEvent) -> bool:
        """Ctrl+←/→ goes from column to column, and so do the arrows outside of title and progress."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        current = self.currentIndex()
        plain = _modifiers(event) == Qt.KeyboardModifier.NoModifier
        free = plain and current.column() not in (Column.TITLE, Column.PROGRESS)
        if (
            not step
            or not current.isValid()
            or not (free or _modifiers(event) == Qt.KeyboardModifier.ControlModifier)
        ):
            return False
        header = self.header()
        shown = [
            n for at in range(header.count()) if not header.isSectionHidden(n := header.logicalIndex(at))
        ]
        at = min(max(shown.index(current.column()) + step, 0), len(shown) - 1)
        target = current.siblingAtColumn(shown[at])
        self.selectionModel().setCurrentIndex(target, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.update_row(self.current_node())
        return True

    def _slider_key(self, event: QKeyEvent) -> bool:
        """The keys that move a slider, in its column."""
        node = self.current_node()
        if node is None or self.currentIndex().column() != Column.PROGRESS:
            return False
        if _modifiers(event) != Qt.KeyboardModifier.NoModifier or not can_slide(node.entity):
            return False
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                self._keys.step(node.entity, 1 if event.key() == Qt.Key.Key_Right else -1)
            case Qt.Key.Key_PageUp | Qt.Key.Key_PageDown:
                self._keys.step(node.entity, 1 if event.key() == Qt.Key.Key_PageUp else -1, large=True)
            case Qt.Key.Key_Home | Qt.Key.Key_End:
                self._keys.go_to(node.entity, 0.0 if event.key() == Qt.Key.Key_Home else 1.0)
            case _:
                return False
        return True

    def _digit(self, event: QKeyEvent) -> bool:
        """A digit, or a minus in the column of figures, opens the figure of the row and is its first."""
        node = self.current_node()
        is_minus = event.text() == "-" and self.currentIndex().column() == Column.PROGRESS
        if node is None or not (is_minus or event.text().isdecimal()) or not can_type(node.entity):
            return False
        index = self.currentIndex().siblingAtColumn(Column.PROGRESS)
        self.make_current(index, column=Column.PROGRESS)
        self.edit(index)
        editor = self.open_editor()
        if editor is not None:
            editor.insert(event.text())
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Note when the tree makes a row current by itself, having none when the keys come to it."""
        had_none = not self.currentIndex().isValid()
        super().focusInEvent(event)
        self.chose_itself = self.chose_itself or (had_none and self.currentIndex().isValid())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A slider is let go of when the window loses the keys."""
        self.drag_slider.cancel()
        super().focusOutEvent(event)

    # --- dragging rows

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Drag the selected rows; the tree moves them itself, so nothing is removed afterwards."""
        self._drop.start()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take the tree's own rows; files are for the window to open."""
        if self._drop.is_under_way:
            super().dragEnterEvent(event)
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where a drop would go; the tree scrolls near its edges."""
        super().dragMoveEvent(event)
        self._drop.move(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show nothing any more."""
        super().dragLeaveEvent(event)
        self._drop.leave()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put the dragged rows where the line is."""
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        self._drop.drop(event)

    # --- following

    def rowsInserted(self, parent: Index, first: int, last: int) -> None:
        """Open new rows as they would have been opened at the start."""
        super().rowsInserted(parent, first, last)
        self.expansion.open_new(parent, first, last)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns to the room."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.columns.fit(self.viewport().width())

    def changeEvent(self, event: QEvent) -> None:
        """Follow fonts, language and theme."""
        kinds = (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange, QEvent.Type.StyleChange)
        if event.type() in (*kinds, QEvent.Type.LanguageChange):
            self.setAccessibleName(self.tr("Plan"))
            self.row_painter.renew()
            self._rows.refresh()
        super().changeEvent(event)

    def viewportSizeHint(self) -> QSize:
        """Enough for a dozen rows."""
        return QSize(800, 12 * ROW_HEIGHT)

    def _tell_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        """Tell which item is current."""
        self.chose_itself = False
        node = self._rows.node(current)
        self.current_changed.emit(None if node is None else node.ref)

    def _names(self) -> list[str]:
        """The people that an owner may be completed to."""
        return [person.name for person in self._session.workspace.all(Person)]


def _modifiers(event: QKeyEvent) -> Qt.KeyboardModifier:
    """The modifiers that count: the keypad's own is none."""
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
