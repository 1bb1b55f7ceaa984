"""The title: as many lines as it takes, kept by Enter or when the focus leaves it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from planner.domain.fields import clean_line
from planner.ui.enter_guard import EnterGuard
from planner.ui.inspector.fields.field import Field
from planner.ui.inspector.fields.keys import is_enter, leaves_undo

# A focus that goes to another window or to a menu comes back: nothing is committed by that.
_PASSING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


_HEADING = """
TitleEdit { background: transparent; border: none; border-radius: 0; padding: 3px 0; }
TitleEdit:hover { border-bottom: 1px solid palette(dark); padding-bottom: 2px; }
TitleEdit:focus { border: none; border-bottom: 2px solid palette(link); padding: 3px 0 1px 0; }
"""


class GrowingEdit(QPlainTextEdit):
    """A plain text editor as high as its text, between two numbers of lines."""

    submitted = Signal()
    escaped = Signal()

    def __init__(self, lowest: int, highest: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.guard = EnterGuard()
        self._shown = ""
        self._lowest, self._highest = lowest, highest
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    @property
    def pending(self) -> bool:
        """Whether the text is another than the one that was shown."""
        return self.guard.composing or self.toPlainText() != self._shown

    def show_text(self, text: str) -> None:
        """Show a stored text; its undo steps begin anew."""
        self._shown = text
        if self.toPlainText() != text:
            self.setPlainText(text)
        else:
            self.document().clearUndoRedoStacks()

    def sizeHint(self) -> QSize:
        """As high as the text, within the bounds."""
        line = self.fontMetrics().lineSpacing()
        frame = self.contentsMargins()
        margins = 2 * self.document().documentMargin() + frame.top() + frame.bottom()
        height = min(max(self._text_height(), self._lowest * line), self._highest * line)
        return QSize(super().sizeHint().width(), round(height + margins))

    def event(self, event: QEvent) -> bool:
        """Let undo pass while nothing is pending."""
        if leaves_undo(event, pending=self.pending):
            event.ignore()
            return False
        return super().event(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take note of compositions."""
        self.guard.follow(event)
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Submit by Enter where one line is meant, leave by Escape."""
        if self.guard.takes(event):
            event.accept()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif is_enter(event) and self.submits(event):
            self.submitted.emit()
        else:
            super().keyPressEvent(event)

    def submits(self, event: QKeyEvent) -> bool:
        """Whether this Enter submits instead of beginning a line."""
        return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Take note of the release."""
        self.guard.released()
        super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Submit what was typed when the focus leaves for good."""
        super().focusOutEvent(event)
        if event.reason() not in _PASSING:
            self.submitted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the lines that another width makes."""
        super().resizeEvent(event)
        self._fit()

    def _text_height(self) -> float:
        """The height of all lines; Hangul out of another font makes some of them higher."""
        height, block = 0.0, self.document().firstBlock()
        while block.isValid():
            height += self.blockBoundingRect(block).height()
            block = block.next()
        return height

    def _fit(self) -> None:
        """Take the height of the text; scroll only beyond the bounds."""
        beyond = self._text_height() > self._highest * self.fontMetrics().lineSpacing()
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if beyond else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
        if self.height() != self.sizeHint().height():
            self.setFixedHeight(self.sizeHint().height())


class TitleEdit(GrowingEdit):
    """An editor of one line that may be long: it has no line breaks of its own.

    It reads as a heading, in line with the fields below it: only a line under it shows that it can be edited.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(1, 8, parent)
        self.setStyleSheet(_HEADING)
        self.document().setDocumentMargin(0)

    def submits(self, event: QKeyEvent) -> bool:  # noqa: ARG002 - every Enter does
        """Every Enter submits."""
        return True

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste lines as one."""
        self.insertPlainText(clean_line(source.text()))


class TitleField(Field):
    """The title of an item."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.edit = TitleEdit()
        super().__init__(self.edit, parent)
        self.edit.submitted.connect(self.commit)
        self.edit.escaped.connect(self._escape)

    @property
    def pending(self) -> bool:
        """Whether something was typed."""
        return self.edit.pending

    def display(self) -> None:
        """Show the stored title."""
        self.edit.show_text(self._value or "")

    def commit(self) -> None:
        """Offer the title that was typed."""
        if self.edit.pending:
            text = self.edit.toPlainText()
            self.edit.show_text(text)
            self.offer(clean_line(text))

    def _escape(self) -> None:
        """Take back what was typed, else leave."""
        if self.pending:
            self.revert()
        else:
            self.left.emit()
