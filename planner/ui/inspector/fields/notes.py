"""Notes: Markdown as it reads, and its source while it is edited. Nothing that it names is ever fetched."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QVBoxLayout, QWidget

from planner.ui.inspector.fields.field import Field
from planner.ui.inspector.fields.title import GrowingEdit
from planner.ui.tips import plain_tip

LOWEST_LINES = 3
HIGHEST_LINES = 14
# HTML inside of Markdown stays text: it could ask for pictures and styles.
_DIALECT = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML


class RenderedNotes(QTextBrowser):
    """Markdown as it reads; a click or the focus asks to edit it."""

    edit_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        # A click must not take the focus, or nothing could be selected to be copied.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.highlighted.connect(lambda url: self.setToolTip(plain_tip(url.toDisplayString())))
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def loadResource(self, _kind: int, _name: QUrl | str) -> Any:  # noqa: ANN401 - Qt's own signature
        """Load nothing: neither a picture from the network nor a file of this machine."""
        return None

    def show_markdown(self, text: str) -> None:
        """Show what the notes say."""
        self.document().setMarkdown(text, _DIALECT)

    def sizeHint(self) -> QSize:
        """As high as the text, within the bounds."""
        line = self.fontMetrics().lineSpacing()
        height = min(max(self.document().size().height(), LOWEST_LINES * line), HIGHEST_LINES * line)
        frame = self.contentsMargins()
        return QSize(super().sizeHint().width(), round(height) + frame.top() + frame.bottom())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Edit as soon as the focus comes by the Tab key."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.edit_requested.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Edit by a click, unless it selected something or was on a link."""
        super().mouseReleaseEvent(event)
        if not self.textCursor().hasSelection() and not self.anchorAt(event.position().toPoint()):
            self.edit_requested.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the lines that another width makes."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Take the height of the text."""
        if self.height() != self.sizeHint().height():
            self.setFixedHeight(self.sizeHint().height())


class NotesField(Field):
    """The notes of an item. Escape keeps what was written: a page of text is too much to lose by one key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        holder = QWidget()
        self.rendered = RenderedNotes(holder)
        self.edit = GrowingEdit(LOWEST_LINES, HIGHEST_LINES, holder)
        self.edit.hide()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.rendered)
        layout.addWidget(self.edit)
        super().__init__(holder, parent, self.rendered)
        self.rendered.setPlaceholderText(self.tr("Write notes here, in Markdown"))
        self.rendered.edit_requested.connect(self.begin)
        self.edit.submitted.connect(self.end)
        self.edit.escaped.connect(self._escape)

    @property
    def pending(self) -> bool:
        """Whether something was typed."""
        return not self.edit.isHidden() and self.edit.pending

    def display(self) -> None:
        """Show the stored notes."""
        text = self._value or ""
        self.edit.show_text(text)
        self.rendered.show_markdown(text)

    def begin(self) -> None:
        """Edit the source."""
        self.edit.show()
        self.edit.setFocus()
        self.rendered.hide()

    def end(self) -> None:
        """Keep the source and show how it reads."""
        self.commit()
        self.rendered.show()
        self.edit.hide()

    def commit(self) -> None:
        """Offer the notes that were typed."""
        if self.pending:
            text = self.edit.toPlainText()
            self.edit.show_text(text)
            self.offer(text)

    def reset(self, value: Any) -> None:  # noqa: ANN401
        """Show the notes of another item."""
        self.rendered.show()
        self.edit.hide()
        super().reset(value)

    def set_name(self, name: str) -> None:
        """Name both forms."""
        self.rendered.setAccessibleName(name)
        self.edit.setAccessibleName(name)

    def _escape(self) -> None:
        """Keep and leave."""
        self.end()
        self.left.emit()
