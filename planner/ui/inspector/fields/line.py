"""One line of text: kept by Enter or when the focus leaves it, taken back by Escape."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QToolButton, QWidget

from planner.presentation.palette import current_theme
from planner.ui.enter_guard import EnterGuard
from planner.ui.inspector.fields.field import Field
from planner.ui.inspector.fields.keys import is_enter, leaves_undo
from planner.ui.tips import plain_tip

_ELLIPSIS = "…"
# What Qt leaves before the text of a line, whatever its style.
_TEXT_INSET = 2


class LineEdit(QLineEdit):
    """A line editor that respects input methods and leaves undo to the program while nothing is pending."""

    escaped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.guard = EnterGuard()
        self._shown = ""
        # Qt sets the text of lines two pixels further in than that of lists.
        self.setTextMargins(-2, 0, 0, 0)

    @property
    def pending(self) -> bool:
        """Whether the text is another than the one that was shown."""
        return self.guard.composing or self.text() != self._shown

    def show_text(self, text: str) -> None:
        """Show a stored text from its beginning; its undo steps begin anew."""
        self._shown = text
        self.setText(text)
        if not self.hasFocus():
            self.setCursorPosition(0)

    @property
    def ellipsis(self) -> QRect:
        """Where a text that is too long is ended while nobody edits it; empty for one that fits."""
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        area = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        area = area.marginsRemoved(self.textMargins()).adjusted(_TEXT_INSET, 0, 0, 0)
        buttons = [button.x() for button in self.findChildren(QToolButton) if button.isVisible()]
        area.setRight(min([area.right(), *buttons]))
        metrics = self.fontMetrics()
        if self.hasFocus() or metrics.horizontalAdvance(self.text()) <= area.width():
            return QRect()
        cut = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        area.setLeft(area.left() + metrics.horizontalAdvance(cut.removesuffix(_ELLIPSIS)))
        return area

    def paintEvent(self, event: QPaintEvent) -> None:
        """End a text that is too long with an ellipsis instead of within a letter."""
        super().paintEvent(event)
        area = self.ellipsis
        if not area.isEmpty():
            painter = QPainter(self)
            painter.fillRect(area, current_theme().surface)
            painter.setPen(current_theme().text)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, _ELLIPSIS)

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
        """Keep Enter from ending more than a composition; tell Escape."""
        if self.guard.takes(event):
            event.accept()
        elif event.key() == Qt.Key.Key_Escape:
            self._escape(event)
        else:
            super().keyPressEvent(event)
            event.setAccepted(event.isAccepted() or is_enter(event))

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Take note of the release."""
        self.guard.released()
        super().keyReleaseEvent(event)

    def _escape(self, event: QKeyEvent) -> None:
        """Tell Escape, unless it is there to close the list of completions."""
        if is_list_open(self):
            event.ignore()
        else:
            self.escaped.emit()
            event.accept()


def is_list_open(edit: QLineEdit) -> bool:
    """Whether the list of completions is shown."""
    completer = edit.completer()
    popup = completer.popup() if completer else None
    return popup is not None and popup.isVisible()


class LineField(Field):
    """A value that is written as one line; `parse` and `format_value` say how."""

    def __init__(self, parent: QWidget | None = None, edit: LineEdit | None = None) -> None:
        self.edit = edit or LineEdit()
        super().__init__(self.edit, parent)
        self.edit.editingFinished.connect(self.commit)
        self.edit.escaped.connect(self._escape)

    @property
    def pending(self) -> bool:
        """Whether something was typed."""
        return self.edit.pending

    def parse(self, text: str) -> Any:  # noqa: ANN401
        """The value that a text says; ValueError with a sentence for a person when it says none."""
        return text

    def format_value(self, value: Any) -> str:  # noqa: ANN401
        """The text that says a value."""
        return "" if value is None else str(value)

    def display(self) -> None:
        """Show the stored value."""
        text = self.format_value(self._value)
        self.edit.show_text(text)
        self.edit.setToolTip(plain_tip(text))

    def commit(self) -> None:
        """Offer what was typed, or say why it can't be kept."""
        if not self.edit.pending:
            return
        try:
            value = self.parse(self.edit.text())
        except ValueError as error:
            self.display()
            self.refused.emit(str(error))
            return
        # From here on the text is no more than a proposal: a refusal or a change shows the stored value.
        self.edit.show_text(self.edit.text())
        self.offer(value)

    def _escape(self) -> None:
        """Take back what was typed, else leave."""
        if self.pending:
            self.revert()
        else:
            self.left.emit()
