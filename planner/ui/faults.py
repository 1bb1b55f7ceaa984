"""What nobody expected: it goes into the log, and the person is told where that is."""

from __future__ import annotations

import logging
import sys
import threading
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

_log = logging.getLogger(__name__)


class Faults(QObject):
    """Takes exceptions that nothing caught, of any thread, from where Python would print them."""

    told = Signal(str)  # a sentence, in the thread of who made this object

    def __init__(self, log: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = log

    def install(self) -> None:
        """Take them from now on."""
        sys.excepthook = self._take
        threading.excepthook = self._take_from_thread

    def _take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log an exception and tell of it; Ctrl+C in the terminal stays what it is."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        _log.critical("Nothing caught this.", exc_info=(kind, error, trace))
        text = self.tr("Something went wrong that should not have; what happened is in {log}.")
        self.told.emit(text.format(log=self._path))

    def _take_from_thread(self, told: threading.ExceptHookArgs) -> None:
        """Take the exception that ended a thread."""
        if told.exc_value is not None:
            self._take(told.exc_type, told.exc_value, told.exc_traceback)
