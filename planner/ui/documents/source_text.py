"""The text of a document beside what was read from it: lines light up, and a click tells its line.

A lit line has a bar at its left and a ground of its own; what belongs to it has the bar alone; every line
that something was read from has a dot at its number, a line without a place a triangle.
"""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPolygonF,
    QTextBlock,
    QTextCursor,
    QTextFormat,
    QTextOption,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from planner.presentation.palette import current_theme
from planner.ui.inspector.document_viewer import NumberedText
from planner.ui.theme import metrics

BAR_WIDTH = 3
_DOT = 2.5
_END, _NEXT = QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveOperation.NextBlock
_KEEP = QTextCursor.MoveMode.KeepAnchor
# A pane needs no frame of its own but the one that says that it has the keys.
_FRAME = """
SourceText { border: 2px solid transparent; border-radius: 0; padding: 0; }
SourceText:focus { border-color: palette(link); padding: 0; }
"""
_MOVES = frozenset(
    {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End}
)


class SourceText(NumberedText):
    """Shows the text; `line_chosen` tells the line that a person went to, 1-based."""

    line_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lit: frozenset[int] = frozenset()
        self._trailing: frozenset[int] = frozenset()
        self._read: frozenset[int] = frozenset()
        self._unplaced: frozenset[int] = frozenset()
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTabChangesFocus(True)
        self.setStyleSheet(_FRAME)

    @property
    def lit(self) -> frozenset[int]:
        """The lines that are lit."""
        return self._lit

    def show_document(self, text: str) -> None:
        """Show a text from its beginning, with nothing lit."""
        self._lit = self._trailing = frozenset()
        self.show_text(text, 0)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def set_marks(self, read: Collection[int], unplaced: Collection[int]) -> None:
        """Mark the lines that something was read from, and those that found no place."""
        self._read, self._unplaced = frozenset(read), frozenset(unplaced)
        self._numbers.update()

    def light(self, lines: Collection[int], trailing: Collection[int] = ()) -> None:
        """Light lines up and bring the first of them into sight; `trailing` ones belong to them."""
        self._lit, self._trailing = frozenset(lines), frozenset(trailing) - frozenset(lines)
        self.marked = min(self._lit, default=0)
        self._mark()
        self._numbers.update()
        if self._lit and not self._is_in_sight(self.marked):
            self._bring(self.marked)

    def selected_lines(self) -> list[tuple[int, str]]:
        """The lines of the selection, or the one of the cursor, each with its number.

        Of a selection within one line these are the selected words alone.
        """
        cursor = self.textCursor()
        document = self.document()
        first = document.findBlock(cursor.selectionStart())
        last = document.findBlock(max(cursor.selectionEnd() - 1, cursor.selectionStart()))
        if cursor.hasSelection() and first == last:
            return [(first.blockNumber() + 1, cursor.selectedText())]
        lines, block = [], first
        while block.isValid() and block.blockNumber() <= last.blockNumber():
            lines.append((block.blockNumber() + 1, block.text()))
            block = block.next()
        return lines

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell the line that was clicked, unless words were selected."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self._tell_line()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the cursor by keys, and tell the line that it comes to."""
        before = self.textCursor().blockNumber()
        super().keyPressEvent(event)
        moved = event.key() in _MOVES and self.textCursor().blockNumber() != before
        if moved and not self.textCursor().hasSelection():
            self._tell_line()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the cursor, which a text that is only read would hide."""
        super().focusInEvent(event)
        self.setCursorWidth(2)

    def paint_numbers(self, event: QPaintEvent) -> None:
        """Paint the numbers, then what the lines are to us."""
        super().paint_numbers(event)
        painter = QPainter(self._numbers)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        block = self.firstVisibleBlock()
        while block.isValid():
            area = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if area.top() > event.rect().bottom():
                break
            self._paint_marks(painter, block, area)
            block = block.next()

    def number_width(self) -> int:
        """Room for the mark before the longest number."""
        return super().number_width() + metrics.SPACE_WIDE

    def _paint_marks(self, painter: QPainter, block: QTextBlock, area: QRectF) -> None:
        """Paint bar, dot and triangle of one line."""
        theme, line = current_theme(), block.blockNumber() + 1
        if line in self._lit or line in self._trailing:
            width = BAR_WIDTH if line in self._lit else 1
            painter.setBrush(theme.accent)
            painter.drawRect(QRectF(0, area.top(), width, area.height()))
        middle = QPointF(metrics.SPACE_WIDE, area.top() + self.fontMetrics().height() / 2)
        if line in self._unplaced:
            _paint_triangle(painter, middle, theme.at_risk)
        elif line in self._read:
            painter.setBrush(theme.accent)
            painter.drawEllipse(middle, _DOT, _DOT)

    def _tell_line(self) -> None:
        """Tell the line of the cursor."""
        self.line_chosen.emit(self.textCursor().blockNumber() + 1)

    def _is_in_sight(self, line: int) -> bool:
        """Whether the first row of a line is seen whole."""
        block = self.document().findBlockByNumber(line - 1)
        if not block.isValid() or block.blockNumber() < self.firstVisibleBlock().blockNumber():
            return False
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        return top >= 0 and top + 2 * self.fontMetrics().lineSpacing() <= self.viewport().height()

    def _bring(self, line: int) -> None:
        """Scroll a line to the middle; a selection is left alone."""
        block = self.document().findBlockByNumber(line - 1)
        if block.isValid():
            kept = self.textCursor()
            self.setTextCursor(QTextCursor(block))
            self.centerCursor()
            if kept.hasSelection():
                place = self.verticalScrollBar().value()
                self.setTextCursor(kept)
                self.verticalScrollBar().setValue(place)

    def _mark(self) -> None:
        """Give the lit lines their ground."""
        marks = []
        for line in sorted(getattr(self, "_lit", ())):
            block = self.document().findBlockByNumber(line - 1)
            if block.isValid():
                mark = QTextEdit.ExtraSelection()
                mark.cursor = QTextCursor(block)
                # A cursor without words would light only the first row of a line that wraps.
                mark.cursor.movePosition(_END, _KEEP)
                mark.cursor.movePosition(_NEXT, _KEEP)
                mark.format.setBackground(current_theme().selection)
                mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
                marks.append(mark)
        self.setExtraSelections(marks)


def _paint_triangle(painter: QPainter, middle: QPointF, colour: QColor) -> None:
    """Paint the sign of a line without a place."""
    painter.setBrush(colour)
    x, y, half = middle.x(), middle.y(), 3.5
    painter.drawPolygon(
        QPolygonF([QPointF(x, y - half), QPointF(x + half, y + half), QPointF(x - half, y + half)])
    )
