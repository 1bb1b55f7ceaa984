"""The documents that were imported: the text of one beside what came from it, each leading to the other."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from planner.domain.entities import ActionItem, Document, Initiative, KeyResult, Objective, Ref
from planner.presentation.documents.kept_rows import Imported, imported, kept_rows
from planner.presentation.documents.row_model import RowModel
from planner.presentation.documents.rows import Column, Row, walk
from planner.presentation.session import Session
from planner.ui.documents.document_table import DocumentTable
from planner.ui.documents.row_tree import RowTree
from planner.ui.documents.source_text import SourceText
from planner.ui.icons import bind_icon
from planner.ui.theme import metrics

_REVEALED = (Objective.kind, KeyResult.kind, Initiative.kind, ActionItem.kind)


class ListPage(QWidget):
    """Lists documents and shows the one that is chosen."""

    open_requested = Signal()
    taken_back = Signal(str)  # the title of the document
    read_requested = Signal(list)  # list[Path]
    reveal_requested = Signal(object)  # Ref

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._found: dict[int, Imported] = {}
        self._shown = 0
        self.table = DocumentTable(self)
        self.text = SourceText(self)
        self.model = RowModel(None, self)
        self.tree = RowTree(self.model, self)
        self.tree.setColumnHidden(Column.SURE, True)
        self.title = QLabel(self)
        self.read_again, self.take_back, self.reveal, self.open_another = self._make_actions()
        self._arrange()
        self._connect()
        self.retranslate()

    def refresh(self) -> None:
        """Follow the workspace."""
        found = imported(self._session.workspace)
        self._found = {each.document.id: each for each in found}
        self.table.show_documents(found)

    def choose(self, document_id: int) -> None:
        """Show a document."""
        self.table.choose(document_id)

    def actions_for_menu(self) -> list[QAction]:
        """What can be done here."""
        return [self.read_again, self.take_back, self.reveal]

    def retranslate(self) -> None:
        """Show the texts in the language of the interface."""
        self.title.setText(self.tr("Documents"))
        self.read_again.setText(self.tr("Read again"))
        self.read_again.setToolTip(self.tr("Read the file at this path once more"))
        self.take_back.setText(self.tr("Take back this import"))
        self.take_back.setToolTip(self.tr("Remove what this document made; it can be undone"))
        self.reveal.setText(self.tr("Show where it is kept"))
        self.reveal.setToolTip(self.tr("Go to this item in the plan or on the board (Enter)"))
        self.open_another.setText(self.tr("Open another…"))
        self.text.setAccessibleName(self.tr("Text of the document"))
        self.tree.setAccessibleName(self.tr("What came from it"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.refresh()

    def _show(self, document_id: int) -> None:
        """Show a document's text and what came from it."""
        found = self._found.get(document_id)
        for action in (self.read_again, self.take_back):
            action.setEnabled(found is not None)
        if found is None:
            self._shown = 0
            self.text.show_document("")
            self.tree.show_anew(())
            return
        rows = kept_rows(self._session.workspace, found, self._session.today)
        if self._shown == document_id:
            self.tree.set_rows(rows)
        else:
            self._shown = document_id
            self.text.show_document(found.document.text)
            self.tree.show_anew(rows)
        self.text.set_marks({part.line for part in found.parts if part.line is not None}, ())

    def _show_row(self, row: Row | None) -> None:
        """Light the lines of a row."""
        self.reveal.setEnabled(row is not None and row.kind in _REVEALED)
        if row is None or row.line is None:
            self.text.light(())
        else:
            below = {each.line for each in walk(row.children) if each.line is not None}
            self.text.light({row.line}, below)

    def _choose_line(self, line: int) -> None:
        """Go to the row that came from a line."""
        found, current = self._found.get(self._shown), self.tree.current_row()
        refs = found.at_line(line) if found else []
        if refs and (current is None or current.line != line):
            self.tree.make_current(refs[0])

    def _reveal(self) -> None:
        """Go to the current row's item."""
        row = self.tree.current_row()
        if row is not None and row.kind in _REVEALED and isinstance(row.key, Ref):
            self.reveal_requested.emit(row.key)

    def _read_again(self) -> None:
        """Read the file once more."""
        document = self._document()
        if document is not None:
            self.read_requested.emit([Path(document.path)])

    def _take_back(self) -> None:
        """Remove what the document made."""
        document = self._document()
        if document is None:
            return
        importing = self._session.services.importing
        name = self.tr("Take back “{title}”").format(title=document.title)
        if self._session.do(name, lambda: importing.take_back(document.id)):
            self.taken_back.emit(document.title)

    def _document(self) -> Document | None:
        """The document that is chosen."""
        found = self._found.get(self.table.current_id)
        return found.document if found else None

    def _make_actions(self) -> tuple[QAction, QAction, QAction, QAction]:
        """What can be done with a document, and with the row that is current."""
        made = []
        for run, sign in (
            (self._read_again, "redo"),
            (self._take_back, "undo"),
            (self._reveal, "link"),
            (self.open_requested.emit, "import"),
        ):
            action = QAction(self)
            bind_icon(action, sign)
            action.triggered.connect(lambda _checked=False, run=run: run())
            made.append(action)
        return made[0], made[1], made[2], made[3]

    def _connect(self) -> None:
        """Let the parts hear of each other."""
        self.table.chosen.connect(self._show)
        self.tree.row_chosen.connect(self._show_row)
        self.tree.opened.connect(lambda _row: self._reveal())
        self.text.line_chosen.connect(self._choose_line)
        self.reveal.setEnabled(False)

    def _arrange(self) -> None:
        """The list above, one document below."""
        self.panes = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter = QSplitter(Qt.Orientation.Vertical, self)
        for pane in (self.text, self.tree):
            self.panes.addWidget(pane)
        for part in (self.table, self.panes):
            self.splitter.addWidget(part)
        for splitter, sizes in ((self.panes, (560, 740)), (self.splitter, (200, 500))):
            splitter.setChildrenCollapsible(False)
            splitter.setSizes(list(sizes))
            for at, size in enumerate(sizes):
                splitter.setStretchFactor(at, size)
        self.title.setFont(metrics.section_font())
        head = QHBoxLayout()
        head.setContentsMargins(*(metrics.SPACE_SECTION, metrics.SPACE) * 2)
        head.setSpacing(metrics.SPACE)
        head.addWidget(self.title, 1)
        for action in (self.reveal, self.take_back, self.read_again, self.open_another):
            head.addWidget(_button(action, self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.splitter, 1)


def _button(action: QAction, parent: QWidget) -> QPushButton:
    """A button that does what an action does."""
    button = QPushButton(parent)

    def follow() -> None:
        button.setText(action.text())
        button.setToolTip(action.toolTip())
        button.setEnabled(action.isEnabled())
        button.setIcon(action.icon())

    action.changed.connect(follow)
    button.clicked.connect(action.trigger)
    follow()
    return button
