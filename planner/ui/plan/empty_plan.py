"""What stands where there is no plan yet: what belongs here, and the button that starts it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from planner.ui.icons import bind_icon
from planner.ui.theme.metrics import SPACE, SPACE_SECTION, section_font

TEXT_WIDTH = 420


class EmptyPlan(QWidget):
    """An empty state."""

    add_requested = Signal()
    open_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._text = QLabel(self), QLabel(self)
        self._text.setWordWrap(True)
        self._text.setFixedWidth(TEXT_WIDTH)
        self.add_button, self.open_button = QPushButton(self), QPushButton(self)
        self.add_button.setDefault(True)
        self.add_button.clicked.connect(self.add_requested)
        self.open_button.setFlat(True)
        bind_icon(self.open_button, "import")
        self.open_button.clicked.connect(self.open_requested)
        self.setFocusProxy(self.add_button)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Show the texts in the language of the interface."""
        self._title.setFont(section_font())
        self._title.setText(self.tr("No objectives here yet"))
        self._text.setText(
            self.tr(
                "An objective says where the team wants to be at the end of the cycle; its key results say "
                "how one will know. Type the first one, or open the documents you already have."
            )
        )
        # A label that wraps does not ask for its height by itself when it is centred.
        self._text.setFixedHeight(self._text.heightForWidth(TEXT_WIDTH))
        self.add_button.setText(self.tr("Add an objective"))
        self.open_button.setText(self.tr("Open documents…"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _arrange(self) -> None:
        """Everything in the middle, one below the other."""
        layout = QVBoxLayout(self)
        layout.setSpacing(SPACE)
        layout.addStretch(2)
        for widget in (self._title, self._text):
            widget.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(SPACE_SECTION)
        for button in (self.add_button, self.open_button):
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
