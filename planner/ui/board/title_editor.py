"""Edits a title on its card: it wraps like the title does, Enter keeps it, Esc gives it up."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from planner.ui.enter_guard import SUBMIT_KEYS, EnterGuard
from planner.ui.theme.metrics import SPACE, body_font

MOST_LINES = 6
MARGINS = SPACE + 6


class TitleEditor(QPlainTextEdit):
    """A field of one title over as many lines as it needs."""

    committed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._composition = EnterGuard()
        self._shown = ""
        self.setFont(body_font())
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Title"))
        self.textChanged.connect(self._grow)

    @property
    def title(self) -> str:
        """What was typed, as one line."""
        return " ".join(self.toPlainText().split())

    @property
    def is_touched(self) -> bool:
        """Whether anything was typed since the title was shown."""
        return bool(self._shown) and self.toPlainText() != self._shown

    def show_title(self, title: str) -> None:
        """Show a title with all of it selected."""
        self._shown = title
        self.setPlainText(title)
        self.selectAll()

    def height_for(self, width: int) -> int:
        """The height that the typed title needs at a width."""
        metrics = self.fontMetrics()
        room = QRectF(0, 0, max(width - MARGINS - SPACE, 1), 10_000)
        lines = metrics.boundingRect(room.toRect(), Qt.TextFlag.TextWordWrap, self.toPlainText() or " ")
        count = min(max(round(lines.height() / metrics.lineSpacing()), 1), MOST_LINES)
        return int(count * metrics.lineSpacing() + MARGINS + SPACE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps what was typed; an Enter that ends a composition does only that."""
        if self._composition.takes(event):
            event.accept()
        elif event.key() in SUBMIT_KEYS:
            self.committed.emit()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Follow the composition."""
        self._composition.follow(event)
        super().inputMethodEvent(event)

    def _grow(self) -> None:
        """Be as tall as the title."""
        self.resize(self.width(), self.height_for(self.width()))
