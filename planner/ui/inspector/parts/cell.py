"""The place of a field on a page: below it stands why an edit was refused."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from planner.presentation.palette import current_theme
from planner.ui.inspector.fields.field import Field
from planner.ui.theme import metrics


class Message(QLabel):
    """A sentence in the colour of trouble, there only while there is something to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(metrics.chip_font())
        self.hide()
        self._tint()

    def say(self, sentence: str) -> None:
        """Show a sentence and tell screen readers; an empty one takes the message away."""
        self.setText(sentence)
        self.setVisible(bool(sentence))
        if sentence:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._tint()

    def _tint(self) -> None:
        """Take the colour of trouble."""
        palette = self.palette()
        colour = current_theme().off_track
        if palette.color(QPalette.ColorRole.WindowText) != colour:
            palette.setColor(QPalette.ColorRole.WindowText, colour)
            self.setPalette(palette)


class Cell(QWidget):
    """A field and its message; `label` is the words that stand beside or above it."""

    def __init__(self, field: Field, label: QLabel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.label = label
        self.message = Message(self)
        label.setBuddy(field.control)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(metrics.SPACE_TIGHT)
        layout.addWidget(field)
        layout.addWidget(self.message)
        field.refused.connect(self.message.say)

    def show_row(self, shown: bool) -> None:
        """Show or hide field and label."""
        self.setVisible(shown)
        self.label.setVisible(shown)

    def refuse(self, sentence: str) -> None:
        """Say why an edit was refused and show the stored value again; an empty sentence: it was kept."""
        self.message.say(sentence)
        if sentence:
            self.field.revert()
