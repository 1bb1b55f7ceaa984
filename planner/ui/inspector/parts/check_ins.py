"""The check-ins of a key result: a chart of them, and the same as a table."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.presentation.charts import History, HistoryPoint
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
        self._history: History | None = None
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

    def show_history(self, history: History) -> None:
        """Draw a history, stored or as a dragged slider would make it."""
        self._history = history
        self.chart.show_history(history)
        self.chart.setVisible(bool(history.points))
        self.none.setVisible(not history.points)

    def show_table(self, session: Session) -> None:
        """Tell the same history as a table."""
        points = self._history.points if self._history else ()
        self.table.setVisible(bool(points))
        self.table.set_rows([(point, self._told(point, session)) for point in reversed(points)])
        self.table.setColumnHidden(2, all(point.confidence is None for point in points))

    def _told(self, point: HistoryPoint, session: Session) -> list[str]:
        """A row of the table."""
        confidence = NO_FIGURE if point.confidence is None else f"{point.confidence}/10"
        return [short_date(point.on, session.today), point.figure, confidence, point.note]
