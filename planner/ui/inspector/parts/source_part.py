"""Where an item was read: the document, the line and its very words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from planner.domain.entities import Entity
from planner.domain.workspace import Workspace
from planner.presentation.formats import percent, shortened
from planner.presentation.inspector.source import Source, document_name, source_of
from planner.presentation.palette import current_theme
from planner.ui.inspector.document_viewer import DocumentViewer
from planner.ui.inspector.parts.texts import Caption, Heading, LinkButton
from planner.ui.theme import metrics
from planner.ui.tips import plain_tip


class Quote(QLabel):
    """Words of a document, with the bar of a quotation at their side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setContentsMargins(metrics.SPACE_WIDE, 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar, then the words."""
        painter = QPainter(self)
        painter.fillRect(0, 0, 3, self.height(), current_theme().track)
        painter.end()
        super().paintEvent(event)


class SourcePart(QWidget):
    """The source of an item; hidden for what was made by hand."""

    confirmed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = Heading(self.tr("Source"), self)
        self.link = LinkButton("", self)
        self.quote = Quote(self)
        self.doubt = Caption("", self)
        self.doubt.setWordWrap(True)
        self.confirm = QPushButton(self.tr("It is right"), self)
        self._source: Source | None = None
        self.link.clicked.connect(self.show_document)
        self.confirm.clicked.connect(self.confirmed)
        self._arrange()

    def show_source(self, workspace: Workspace, entity: Entity) -> None:
        """Show where an item was read."""
        self._source = source_of(workspace, entity)
        self.setVisible(self._source is not None)
        if self._source is not None:
            self._describe(self._source)

    def show_document(self) -> None:
        """Open the document at the line."""
        if self._source is None:
            return
        viewer = self.window().findChild(DocumentViewer)
        if not isinstance(viewer, DocumentViewer):
            viewer = DocumentViewer(self.window())
        viewer.show_line(self._source.document, self._source.line)

    def _describe(self, source: Source) -> None:
        """Tell name, line, words and doubts."""
        name = document_name(source.document)
        self.link.setText(f"{shortened(name, 30)}:{source.line}")
        tip = self.tr("Show line {line} of {path}").format(line=source.line, path=source.document.path)
        self.link.setToolTip(plain_tip(tip))
        self.link.setAccessibleName(
            self.tr("Show source: {name}, line {line}").format(name=name, line=source.line)
        )
        self.quote.setText(source.quote)
        self.quote.setVisible(bool(source.quote))
        doubt = self.tr("Read with doubt ({figure} sure): compare it with the line.")
        self.doubt.setText(doubt.format(figure=percent(source.certainty)))
        self.doubt.setVisible(source.is_doubtful)
        self.confirm.setVisible(source.is_doubtful)

    def _arrange(self) -> None:
        """One below the other."""
        row = QHBoxLayout()
        row.addWidget(self.confirm)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(metrics.SPACE_TIGHT)
        for widget in (self.heading, self.link, self.quote, self.doubt):
            layout.addWidget(widget)
        layout.addLayout(row)
