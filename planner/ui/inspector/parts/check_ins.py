"""The check-ins of a key result: a chart of them, and the same as a table."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.domain.entities import KeyResult
from planner.domain.workspace import Workspace
from planner.presentation.charts import HistoryPoint, history_of
from planner.presentation.formats import NO_FIGURE, short_date
from planner.presentation.session import Session
from planner.ui.charts.history_chart import HistoryChart
from planner.ui.inspector.parts.rows import RowList
from planner.ui.inspector.parts.texts import Caption, Heading
from planner.ui.theme import metrics

_NOTE_COLUMN = 3


class CheckInsPart(QWidget):
    """Chart and table of what was checked in, the latest first."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart = HistoryChart(self)
        self.table = RowList(_NOTE_COLUMN, self)
        names = (self.tr("Day"), self.tr("Value"), self.tr("Confidence"), self.tr("Note"))
        self.table.set_headers(names)
        self.none = Caption(self.tr("No check-in yet"), self)
        self.table.setAccessibleName(self.tr("Check-ins"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(metrics.SPACE_TIGHT)
        for widget in (Heading(self.tr("Check-ins"), self), self.none, self.chart, self.table):
            layout.addWidget(widget)
        self.chart.left.connect(self.left)
        self.table.left.connect(self.left)

    def show_history(self, workspace: Workspace, key_result: KeyResult, session: Session) -> None:
        """Show the history; `key_result` may be a preview."""
        history = history_of(workspace, key_result, session.today)
        self.chart.show_history(history)
        for widget in (self.chart, self.table):
            widget.setVisible(bool(history.points))
        self.none.setVisible(not history.points)
        self.table.set_rows([(point, self._told(point, session)) for point in reversed(history.points)])
        self.table.setColumnHidden(2, all(point.confidence is None for point in history.points))

    def _told(self, point: HistoryPoint, session: Session) -> list[str]:
        """A row of the table."""
        confidence = NO_FIGURE if point.confidence is None else f"{point.confidence}/10"
        return [short_date(point.on, session.today), point.figure, confidence, point.note]
