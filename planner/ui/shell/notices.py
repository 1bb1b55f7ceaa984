"""Messages and progress in the status bar: one sentence, in place, with an undo where one fits."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QToolButton, QWidget

from planner.ui.icons import bind_icon
from planner.ui.theme.metrics import SPACE

# Long enough to read two lines; what can be undone stays in the menu anyway.
SHOWN_MS = 12_000


class NoticeBar(QStatusBar):
    """Shows the last message, and the progress of what runs."""

    cancel_requested = Signal()

    def __init__(self, undo_stack: QUndoStack, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(SPACE, 0, SPACE, 0)
        self._undo_stack = undo_stack
        self._text = QLabel(self)
        self._undo = QToolButton(self)
        self._undo.clicked.connect(self._undo_last)
        self._about_step = undo_stack.index()
        undo_stack.indexChanged.connect(self._follow_undo)
        self._follow: Callable[[], object] | None = None
        self._link = QToolButton(self)
        self._link.clicked.connect(self._go)
        self._progress = QProgressBar(self)
        self._progress.setFixedWidth(160)
        self._progress.setTextVisible(False)
        self._cancel = QToolButton(self)
        bind_icon(self._cancel, "close")
        self._cancel.clicked.connect(self.cancel_requested)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._timer.timeout.connect(self.clear)
        for widget in (self._text, self._undo, self._link):
            self.addWidget(widget)
        for busy in (self._progress, self._cancel):
            self.addPermanentWidget(busy)
            busy.hide()
        self._undo.hide()
        self._link.hide()
        self.retranslate()

    @property
    def message(self) -> str:
        """The sentence that is shown."""
        return self._text.text()

    def notice(self, text: str, *, undoable: bool = False) -> None:
        """Show a sentence for a while, with an undo of the last change where that fits."""
        self._text.setText(text)
        self._undo.setVisible(undoable and self._undo_stack.canUndo())
        self._about_step = self._undo_stack.index()
        self._link.hide()
        self._timer.start()

    def offer(self, text: str, follow: Callable[[], object]) -> None:
        """Offer beside the sentence that is shown a way to what it is about."""
        self._follow = follow
        self._link.setText(text)
        self._link.show()

    def clear(self) -> None:
        """Show nothing."""
        self._text.clear()
        self._undo.hide()
        self._link.hide()

    def show_progress(self, text: str, done: int, total: int) -> None:
        """Show how far something has come; it can be cancelled."""
        self._timer.stop()
        self._undo.hide()
        self._link.hide()
        self._text.setText(text)
        self._progress.setRange(0, total)
        self._progress.setValue(done)
        self._progress.setAccessibleName(text)
        self._progress.show()
        self._cancel.show()

    def end_progress(self) -> None:
        """Take the progress away."""
        self._progress.hide()
        self._cancel.hide()

    def retranslate(self) -> None:
        """Show the texts in the language of the interface."""
        self._undo.setText(self.tr("Undo"))
        self._cancel.setToolTip(self.tr("Cancel"))
        self._cancel.setAccessibleName(self.tr("Cancel"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _go(self) -> None:
        """Go to what the message is about."""
        self.clear()
        if self._follow is not None:
            self._follow()

    def _follow_undo(self, step: int) -> None:
        """Take the message away once its undo would take back something else."""
        if self._undo.isVisible() and step != self._about_step:
            self.clear()

    def _undo_last(self) -> None:
        """Take back what the message is about."""
        self.clear()
        self._undo_stack.undo()
