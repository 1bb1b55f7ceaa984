"""The checklist of a card: tick, rename, delete and add its lines."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from planner.domain.entities import ActionItem, BoardColumn, ColumnRole, Ref
from planner.domain.workspace import Workspace
from planner.ui.icons import bind_icon
from planner.ui.inspector.fields.line import LineField
from planner.ui.inspector.parts.adder import AddLine
from planner.ui.inspector.parts.texts import Caption, Heading
from planner.ui.theme import metrics


class ChecklistRow(QWidget):
    """One line of a checklist."""

    ticked = Signal(object, bool)
    renamed = Signal(object, str)
    deleted = Signal(object)

    def __init__(self, ref: Ref, parent: QWidget) -> None:
        super().__init__(parent)
        self.ref = ref
        self.box = QCheckBox(self)
        self.title = LineField(self)
        self.remove = QToolButton(self)
        bind_icon(self.remove, "close")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.SPACE_TIGHT)
        for widget in (self.box, self.title, self.remove):
            row.addWidget(widget, 1 if widget is self.title else 0)
        self.box.clicked.connect(lambda done: self.ticked.emit(self.ref, done))
        self.title.committed.connect(lambda text: self.renamed.emit(self.ref, text))
        self.remove.clicked.connect(lambda: self.deleted.emit(self.ref))

    def show_line(self, line: ActionItem, *, done: bool) -> None:
        """Show the stored line."""
        self.box.setChecked(done)
        self.title.show_value(line.title)
        self.title.set_name(self.tr("Checklist line"))
        self.box.setAccessibleName(self.tr("Done: {title}").format(title=line.title))
        self.remove.setAccessibleName(self.tr("Delete {title}").format(title=line.title))
        self.remove.setToolTip(self.tr("Delete this line"))


class ChecklistPart(QWidget):
    """Every line of a checklist, and a line that adds one."""

    ticked = Signal(object, bool)
    renamed = Signal(object, str)
    deleted = Signal(object)
    added = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[ChecklistRow] = []
        self.heading = Heading(self.tr("Checklist"), self)
        self.count = Caption("", self, small=True)
        self.line = AddLine(self.tr("Add checklist line"), self)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(metrics.SPACE_TIGHT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(metrics.SPACE_TIGHT)
        layout.addWidget(self.heading)
        layout.addWidget(self.count)
        layout.addLayout(self._lines)
        layout.addWidget(self.line)
        self.line.added.connect(self.added)
        self.line.left.connect(self.left)

    def show_checklist(self, workspace: Workspace, card: ActionItem) -> None:
        """Show the lines of a card, in the order in which they were made."""
        lines = sorted(workspace.children(ActionItem, "parent_id", card.id), key=lambda line: line.id)
        if [row.ref for row in self.rows] != [line.ref for line in lines]:
            self._make_rows(lines)
        done = [workspace.get(BoardColumn, line.column_id).role is ColumnRole.DONE for line in lines]
        for row, line, ticked in zip(self.rows, lines, done, strict=True):
            row.show_line(line, done=ticked)
        self.count.setVisible(bool(lines))
        self.count.setText(self.tr("{done} of {all} done").format(done=sum(done), all=len(lines)))

    def commit(self) -> None:
        """Offer titles that are being typed."""
        for row in self.rows:
            row.title.commit()

    def row_of(self, ref: Ref) -> ChecklistRow | None:
        """The row of a line."""
        return next((row for row in self.rows if row.ref == ref), None)

    def _make_rows(self, lines: Sequence[ActionItem]) -> None:
        """Make the rows that are missing, keep those that stay, drop the others."""
        present = {row.ref: row for row in self.rows}
        self.rows = [present.pop(line.ref) if line.ref in present else self._row(line.ref) for line in lines]
        for row in present.values():
            self._lines.removeWidget(row)
            row.hide()
            row.deleteLater()
        for at, row in enumerate(self.rows):
            self._lines.insertWidget(at, row)

    def _row(self, ref: Ref) -> ChecklistRow:
        """A new row."""
        row = ChecklistRow(ref, self)
        row.ticked.connect(self.ticked)
        row.renamed.connect(self.renamed)
        row.deleted.connect(self.deleted)
        row.title.left.connect(self.left)
        row.show()
        return row
