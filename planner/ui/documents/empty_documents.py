"""What stands where no document was imported yet: what belongs here, and the button that starts it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from planner.ui.theme.metrics import SPACE, SPACE_SECTION, section_font

TEXT_WIDTH = 420


class EmptyDocuments(QWidget):
    """An empty state."""

    open_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._text = QLabel(self), QLabel(self)
        self._text.setWordWrap(True)
        self._text.setFixedWidth(TEXT_WIDTH)
        self.button = QPushButton(self)
        self.button.setDefault(True)
        self.button.clicked.connect(self.open_requested)
        layout = QVBoxLayout(self)
        layout.setSpacing(SPACE)
        layout.addStretch(2)
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(SPACE_SECTION)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self.retranslate()

    def retranslate(self) -> None:
        """Show the texts in the language of the interface."""
        self._title.setFont(section_font())
        self._title.setText(self.tr("No documents here yet"))
        self._text.setText(
            self.tr(
                "Open the plans, minutes and retrospectives that you already have, or drop them on the "
                "window. You see what was read, line by line, before anything is kept."
            )
        )
        # A label that wraps does not ask for its height by itself when it is centred.
        self._text.setFixedHeight(self._text.heightForWidth(TEXT_WIDTH))
        self.button.setText(self.tr("Open documents…"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
