"""What can wait until the window is seen: importing, warming up, copying."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class _FirstPaint(QObject):
    """Waits for a window to be painted."""

    def __init__(self, window: QWidget, run: Callable[[], None]) -> None:
        super().__init__(window)
        self._run = run
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Run once the first paint is over; the event itself goes its way."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._run)
        return False


def after_first_paint(window: QWidget, run: Callable[[], None]) -> None:
    """Call `run` when the window has been painted for the first time."""
    _FirstPaint(window, run)
