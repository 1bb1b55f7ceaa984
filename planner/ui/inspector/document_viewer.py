"""Reads a document in its own words: one line marked, all numbered, with a search. It follows no link."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRegularExpression, QSize, Qt
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from planner.domain.entities import Document
from planner.presentation.inspector.source import document_name
from planner.presentation.palette import current_theme
from planner.ui.icons import bind_icon
from planner.ui.inspector.parts.texts import Caption
from planner.ui.theme import metrics

SIZE = QSize(720, 640)


class LineNumbers(QWidget):
    """The numbers beside the lines."""

    def __init__(self, text: NumberedText) -> None:
        super().__init__(text)
        self._text = text

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the numbers of the lines that are in sight."""
        self._text.paint_numbers(event)


class NumberedText(QPlainTextEdit):
    """A text that can be read and copied, each line with its number, one of them marked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.marked = 0
        self._numbers = LineNumbers(self)
        self.updateRequest.connect(self._follow)

    def show_text(self, text: str, line: int) -> None:
        """Show a text with the cursor on a line, 1-based, and that line in the middle."""
        self.setPlainText(text)
        self.setViewportMargins(self.number_width(), 0, 0, 0)
        self.marked = line
        block = self.document().findBlockByNumber(line - 1)
        if block.isValid():
            self.setTextCursor(QTextCursor(block))
        self._mark()

    def number_width(self) -> int:
        """The width of the longest number."""
        digits = max(len(str(self.blockCount())), 3)
        return self.fontMetrics().horizontalAdvance("9") * digits + 2 * metrics.SPACE

    def paint_numbers(self, event: QPaintEvent) -> None:
        """Paint the numbers of the lines in sight."""
        theme = current_theme()
        painter = QPainter(self._numbers)
        painter.fillRect(event.rect(), theme.ground)
        block = self.firstVisibleBlock()
        top = round(self.blockBoundingGeometry(block).translated(self.contentOffset()).top())
        while block.isValid() and top <= event.rect().bottom():
            line = block.blockNumber() + 1
            painter.setPen(theme.text if line == self.marked else theme.muted)
            width, height = self._numbers.width() - metrics.SPACE, self.fontMetrics().height()
            painter.drawText(0, top, width, height, Qt.AlignmentFlag.AlignRight, str(line))
            top += round(self.blockBoundingRect(block).height())
            block = block.next()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the numbers at the side."""
        super().resizeEvent(event)
        area = self.contentsRect()
        self._numbers.setGeometry(QRect(area.left(), area.top(), self.number_width(), area.height()))

    def changeEvent(self, event: QEvent) -> None:
        """Mark in the colours of the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._mark()

    def _follow(self, rect: QRect, scrolled: int) -> None:
        """Scroll the numbers with the text."""
        if scrolled:
            self._numbers.scroll(0, scrolled)
        else:
            self._numbers.update(0, rect.y(), self._numbers.width(), rect.height())

    def _mark(self) -> None:
        """Mark the line."""
        block = self.document().findBlockByNumber(self.marked - 1)
        if not block.isValid():
            self.setExtraSelections([])
            return
        mark = QTextEdit.ExtraSelection()
        mark.cursor = QTextCursor(block)
        mark.format.setBackground(current_theme().selection)
        mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        self.setExtraSelections([mark])


class DocumentViewer(QDialog):
    """A document beside the window; Escape closes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.resize(SIZE)
        self.setModal(False)
        self.path = Caption("", self, small=True)
        self.text = NumberedText(self)
        self.search = QLineEdit(self)
        self.count = QLabel(self)
        self.search.textEdited.connect(self._search_anew)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self._focus_search)
        self._arrange()
        self.retranslate()

    def show_line(self, document: Document, line: int) -> None:
        """Show a document at a line, 1-based."""
        self.setWindowTitle(document_name(document))
        self.path.setText(self.tr("{path}, line {line}").format(path=document.path, line=line))
        self.text.show_text(document.text, line)
        self.show()
        # Only a text that has its size knows where its middle is.
        self.text.centerCursor()
        self.raise_()
        self.activateWindow()
        self.text.setFocus()

    def search_on(self, *, backward: bool = False) -> bool:
        """Go to the next place that has the words, from the other end after the last; False without any."""
        words = self.search.text()
        found = bool(words) and self._find_from(self.text.textCursor(), words, backward=backward)
        self.count.setText("" if found or not words else self.tr("Not found"))
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Search on by Enter; Escape closes, as in every dialog."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.search_on(backward=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Show the texts in the language of the interface."""
        self.search.setPlaceholderText(self.tr("Search in this document"))
        self.search.setAccessibleName(self.tr("Search in this document"))
        self.text.setAccessibleName(self.tr("Text of the document"))
        for button, name in ((self._up, self.tr("Previous")), (self._down, self.tr("Next"))):
            button.setToolTip(name)
            button.setAccessibleName(name)

    def _search_anew(self) -> None:
        """Look for the words that are being typed, from where the last ones were found."""
        cursor = self.text.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self.text.setTextCursor(cursor)
        self.search_on()

    def _find_from(self, cursor: QTextCursor, words: str, *, backward: bool) -> bool:
        """Select the next place after a cursor, or the first of all."""
        flags = QTextDocument.FindFlag.FindBackward if backward else QTextDocument.FindFlag(0)
        pattern = QRegularExpression(
            QRegularExpression.escape(words), QRegularExpression.PatternOption.CaseInsensitiveOption
        )
        document = self.text.document()
        found = document.find(pattern, cursor, flags)
        if found.isNull():
            start = QTextCursor(document)
            start.movePosition(QTextCursor.MoveOperation.End if backward else QTextCursor.MoveOperation.Start)
            found = document.find(pattern, start, flags)
        if not found.isNull():
            self.text.setTextCursor(found)
        return not found.isNull()

    def _focus_search(self) -> None:
        """Go to the search line."""
        self.search.setFocus()
        self.search.selectAll()

    def _button(self, icon: str, *, backward: bool) -> QToolButton:
        """A button that searches on."""
        button = QToolButton(self)
        bind_icon(button, icon)
        button.clicked.connect(lambda: self.search_on(backward=backward))
        return button

    def _arrange(self) -> None:
        """The search above, the text below."""
        self._up = self._button("arrow-up", backward=True)
        self._down = self._button("arrow-down", backward=False)
        row = QHBoxLayout()
        row.setSpacing(metrics.SPACE_TIGHT)
        for widget in (self.search, self.count, self._up, self._down):
            row.addWidget(widget, 1 if widget is self.search else 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(metrics.SPACE_SECTION,) * 4)
        layout.setSpacing(metrics.SPACE)
        layout.addLayout(row)
        layout.addWidget(self.path)
        layout.addWidget(self.text, 1)
