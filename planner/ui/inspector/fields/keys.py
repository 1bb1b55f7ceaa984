"""Keys in text editors that need care: Enter, Escape, and the program's own undo."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence

from planner.ui.enter_guard import SUBMIT_KEYS


def is_enter(event: QKeyEvent) -> bool:
    """Whether a key is one of the two Enter keys."""
    return event.key() in SUBMIT_KEYS


def leaves_undo(event: QEvent, *, pending: bool) -> bool:
    """Whether undo and redo should go to the program, since nothing typed here waits to be kept."""
    if pending or not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
        return False
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
