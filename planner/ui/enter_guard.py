"""Input methods: the Enter that ends a Hangul composition must not also submit what is typed."""

from __future__ import annotations

from time import monotonic

from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, Qt

SUBMIT_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
# Some input methods commit first and then pass the same Enter on, as a key of its own; nobody is that fast.
SAME_KEY_SECONDS = 0.05
LONG_AGO = float("-inf")


class EnterGuard:
    """Follows the composition in one field and tells which Enter belongs to it."""

    def __init__(self) -> None:
        self._composing = False
        self._ended_at = LONG_AGO

    @property
    def composing(self) -> bool:
        """Whether a syllable is being composed, which the text of the field does not hold yet."""
        return self._composing

    def follow(self, event: QInputMethodEvent) -> None:
        """Take note of an event of the input method."""
        if self._composing and not event.preeditString():
            self._ended_at = monotonic()
        self._composing = bool(event.preeditString())

    def released(self) -> None:
        """Take note of a released key: the next press is not the one that ended it."""
        self._ended_at = LONG_AGO

    def takes(self, event: QKeyEvent) -> bool:
        """Whether this key ends the composition and must do nothing else; what was composed is committed."""
        just_ended = monotonic() - self._ended_at < SAME_KEY_SECONDS
        self._ended_at = LONG_AGO
        if event.key() not in SUBMIT_KEYS:
            return False
        if self._composing:
            QGuiApplication.inputMethod().commit()
            return True
        return just_ended
