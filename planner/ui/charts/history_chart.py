"""The history of a key result as a small chart; the arrow keys and the pointer tell each figure."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.presentation.charts import History, HistoryPoint
from planner.presentation.formats import short_date
from planner.presentation.palette import current_theme
from planner.ui.charts.history_painter import Plot, paint_history, plot_in
from planner.ui.theme import metrics
from planner.ui.tips import plain_tip

_HEIGHT = 132


class HistoryChart(QWidget):
    """Shows a history; its words for screen readers are the whole table."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._history: History | None = None
        self._selected: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("History"))

    @property
    def selected(self) -> HistoryPoint | None:
        """The figure that is pointed at."""
        if self._history is None or self._selected is None:
            return None
        return self._history.points[self._selected]

    def show_history(self, history: History) -> None:
        """Show another history."""
        if history != self._history:
            self._history = history
            self._selected = None
            self.setAccessibleDescription("\n".join(map(self._told, history.points)))
            self.update()

    def sizeHint(self) -> QSize:
        """Wide enough for a quarter."""
        return QSize(240, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chart, above it the figure that is pointed at, or the last one."""
        if self._history is None:
            return
        painter = QPainter(self)
        theme, font = current_theme(), metrics.chip_font()
        painter.setFont(font)
        painter.setPen(theme.text)
        line = QRectF(0, 0, self.width(), painter.fontMetrics().height() + metrics.SPACE_TIGHT)
        text = painter.fontMetrics().elidedText(self._headline(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
        paint_history(painter, self._plot(), theme, font, self._selected)
        if self.hasFocus():
            painter.setPen(theme.accent)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from figure to figure; leave by Escape."""
        count = len(self._history.points) if self._history else 0
        present = count if self._selected is None else self._selected
        step = {Qt.Key.Key_Left: present - 1, Qt.Key.Key_Right: present + 1,
                Qt.Key.Key_Home: 0, Qt.Key.Key_End: count - 1}  # fmt: skip
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif count and Qt.Key(event.key()) in step:
            self._select(min(max(step[Qt.Key(event.key())], 0), count - 1))
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the nearest figure."""
        if self._history is not None:
            self._select(self._plot().nearest(event.position().x()))

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing again."""
        super().leaveEvent(event)
        if not self.hasFocus():
            self._select(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Point at nothing again."""
        super().focusOutEvent(event)
        self._select(None)

    def _select(self, at: int | None) -> None:
        """Point at a figure and tell it."""
        if at == self._selected:
            return
        self._selected = at
        self.update()
        if self.selected is not None:
            self.setToolTip(plain_tip(self._told(self.selected)))
            self.setAccessibleName(self.tr("History, {figure}").format(figure=self._told(self.selected)))
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

    def _plot(self) -> Plot:
        """Where everything lies."""
        assert self._history is not None
        font = metrics.chip_font()
        top = self.fontMetrics().height() + metrics.SPACE_TIGHT
        return plot_in(QRectF(self.rect()).adjusted(4, top, 0, 0), self._history, font)

    def _headline(self) -> str:
        """The figure pointed at, else the last, beside the pace of its day; without any, the pace today."""
        assert self._history is not None
        last = self._history.points[-1] if self._history.points else None
        shown = self.selected or last
        if shown is not None:
            return self._told(shown)
        return self._pace(self._history.expected.figure) if self._history.expected is not None else ""

    def _told(self, point: HistoryPoint) -> str:
        """A figure in words, with what the pace of that day was."""
        pace = self._pace(point.expected) if point.expected else ""
        return " · ".join(filter(None, (self._figure(point), pace, point.note)))

    def _figure(self, point: HistoryPoint) -> str:
        """A figure with its day."""
        assert self._history is not None
        day = short_date(point.on, self._history.today)
        return self.tr("{day}: {figure}").format(day=day, figure=point.figure)

    def _pace(self, figure: str) -> str:
        """A figure as that of the pace."""
        return self.tr("pace {figure}").format(figure=figure)
