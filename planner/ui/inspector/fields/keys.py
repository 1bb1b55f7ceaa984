"""Keys in text editors that need care: Enter and input methods, Escape, and the program's own undo."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EnterGuard:
    """Tells the Enter that ends a composition from the one that submits.

    Some input methods keep that Enter to themselves, others commit and then pass it on. So an Enter right
    after the end of a composition is the input method's; any other key, or a release, ends that.
    """

    def __init__(self) -> None:
        self.composing = False
        self._just_ended = False

    def follow(self, event: QInputMethodEvent) -> None:
        """Take note of what the input method does."""
        was_composing = self.composing
        self.composing = bool(event.preeditString())
        self._just_ended = was_composing and not self.composing

    def released(self) -> None:
        """Take note of a key that was released."""
        self._just_ended = False

    def keeps(self, event: QKeyEvent) -> bool:
        """Whether this key press is an Enter that belongs to the input method."""
        ended, self._just_ended = self._just_ended, False
        return is_enter(event) and (self.composing or ended)


def is_enter(event: QKeyEvent) -> bool:
    """Whether a key is one of the two Enter keys."""
    return event.key() in _ENTER


def leaves_undo(event: QEvent, *, pending: bool) -> bool:
    """Whether undo and redo should go to the program, since nothing typed here waits to be kept."""
    if pending or not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
        return False
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
