"""Paints the history of a key result: the way it went, the expected pace, and today; all of it vector."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from planner.presentation.charts import History, HistoryPoint
from planner.presentation.formats import short_date
from planner.presentation.palette import Theme

DOT = 3.0
_GAP = 6.0
# How much taller than the font's own signs those may be that come from another one, such as Hangul.
_TALLER = 4.0


@dataclass(frozen=True, slots=True)
class Plot:
    """Where the figures of a history lie in a rectangle."""

    history: History
    area: QRectF

    def place(self, point: HistoryPoint) -> QPointF:
        """The place of a dated figure."""
        return QPointF(self.x(self.history.x_of(point.on)), self.y(point.level))

    def x(self, share: float) -> float:
        """The place of a share of the time."""
        return self.area.left() + share * self.area.width()

    def y(self, level: float) -> float:
        """The place of a level."""
        return self.area.bottom() - self.history.y_of(level) * self.area.height()

    def nearest(self, x: float) -> int | None:
        """The number of the figure that is nearest to a place; None without figures."""
        points = self.history.points
        return min(range(len(points)), key=lambda at: abs(self.place(points[at]).x() - x), default=None)


def plot_in(rect: QRectF, history: History, font: QFont) -> Plot:
    """The plot in a rectangle, with room for the words at the left and below."""
    metrics = QFontMetricsF(font)
    left = max((metrics.horizontalAdvance(grade.figure) for grade in history.grades), default=0.0) + _GAP
    below = metrics.height() + _GAP + _TALLER
    return Plot(history, rect.adjusted(left, metrics.height() / 2 + 2, -DOT - 3, -below))


def paint_history(
    painter: QPainter, plot: Plot, theme: Theme, font: QFont, selected: int | None = None
) -> None:
    """Paint the chart; `selected` is the number of the figure that is pointed at."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    _paint_grades(painter, plot, theme)
    _paint_ends(painter, plot, theme)
    _paint_today(painter, plot, theme)
    _paint_pace(painter, plot, theme)
    _paint_way(painter, plot, theme.accent, theme.surface, selected)
    painter.restore()


def _paint_grades(painter: QPainter, plot: Plot, theme: Theme) -> None:
    """The lines of start and target, each with its figure."""
    height = QFontMetricsF(painter.font()).height()
    for grade in plot.history.grades:
        y = plot.y(grade.level)
        painter.setPen(QPen(theme.track, 1))
        painter.drawLine(QLineF(plot.area.left(), y, plot.area.right(), y))
        painter.setPen(theme.muted)
        place = QRectF(plot.area.left() - 400, y - height / 2, 400 - _GAP, height)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, grade.figure)


def _paint_ends(painter: QPainter, plot: Plot, theme: Theme) -> None:
    """The first and the last day."""
    painter.setPen(theme.muted)
    place = QRectF(plot.area.left(), plot.area.bottom() + _GAP, plot.area.width(), 100)
    history = plot.history
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft, short_date(history.start, history.today))
    painter.drawText(place, Qt.AlignmentFlag.AlignRight, short_date(history.end, history.today))


def _paint_today(painter: QPainter, plot: Plot, theme: Theme) -> None:
    """Where we are in the cycle."""
    if plot.history.start <= plot.history.today <= plot.history.end:
        x = plot.x(plot.history.x_of(plot.history.today))
        painter.setPen(QPen(theme.hairline, 1))
        painter.drawLine(QLineF(x, plot.area.top(), x, plot.area.bottom()))


def _paint_pace(painter: QPainter, plot: Plot, theme: Theme) -> None:
    """The way that is expected, dashed."""
    pen = QPen(theme.muted, 1.2)
    pen.setDashPattern([4, 3])
    painter.setPen(pen)
    history = plot.history
    painter.drawPolyline([QPointF(plot.x(history.x_of(day)), plot.y(level)) for day, level in history.pace])


def _paint_way(painter: QPainter, plot: Plot, line: QColor, ground: QColor, selected: int | None) -> None:
    """The way that it went: a line through all figures, and a dot for each."""
    places = [plot.place(point) for point in plot.history.points]
    if not places:
        return
    path = QPainterPath(places[0])
    for place in places[1:]:
        path.lineTo(place)
    painter.setPen(QPen(line, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    for at, place in enumerate(places):
        radius = DOT + 2 if at == selected else DOT
        painter.setBrush(ground if at == selected else line)
        painter.drawEllipse(place, radius, radius)
