"""A line that adds one thing after the other: Enter adds, and the line is ready for the next."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from planner.domain.fields import clean_line
from planner.ui.inspector.fields.line import LineEdit


class AddLine(LineEdit):
    """Offers what was typed; leaving it keeps the text until it is added or taken back."""

    added = Signal(str)
    left = Signal()

    def __init__(self, invitation: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(invitation)
        self.setAccessibleName(invitation)
        self.returnPressed.connect(self._add)
        self.escaped.connect(self._give_up)

    def _add(self) -> None:
        """Offer the text and begin anew."""
        text = clean_line(self.text())
        if text:
            self.show_text("")
            self.added.emit(text)

    def _give_up(self) -> None:
        """Take the text back, else leave."""
        if self.text():
            self.show_text("")
        else:
            self.left.emit()
