"""Paints a row's slider: groove, way gone, pace mark, and the knob where a person may move it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from planner.presentation.palette import Theme
from planner.presentation.plan.gauge import KNOB_RADIUS, Gauge, GaugeLayout

GROOVE = 4.0
COMPUTED_GROOVE = 2.0
PACE_WIDTH = 2.0
PACE_REACH = 7.0
RING = 2.0


def paint_gauge(painter: QPainter, layout: GaugeLayout, gauge: Gauge, theme: Theme, *, strong: bool) -> None:
    """Paint a slider; a `strong` one is under the pointer or the keys."""
    if not layout.is_long_enough:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    colour = theme.outline if gauge.computed else theme.accent
    height = COMPUTED_GROOVE if gauge.computed else GROOVE
    _bar(painter, layout, 1.0, height, theme.track)
    if gauge.progress:
        _bar(painter, layout, gauge.progress, height, colour)
    if gauge.pace is not None:
        _pace(painter, layout, gauge.pace, theme.text)
    if gauge.slides:
        _knob(painter, layout.knob(gauge.progress or 0.0), theme, gauge.progress is not None, strong)


def _bar(painter: QPainter, layout: GaugeLayout, share: float, height: float, colour: QColor) -> None:
    """The groove up to a share of its way."""
    track = layout.track
    painter.setBrush(colour)
    bar = QRectF(track.left(), track.top() - height / 2, layout.x_of(share) - track.left(), height)
    painter.drawRoundedRect(bar, height / 2, height / 2)


def _pace(painter: QPainter, layout: GaugeLayout, pace: float, colour: QColor) -> None:
    """The mark of where one should be today, on whole pixels so that it is sharp."""
    x = round(layout.x_of(pace) - PACE_WIDTH / 2)
    top = round(layout.track.top() - PACE_REACH)
    painter.fillRect(QRectF(x, top, PACE_WIDTH, 2 * PACE_REACH), QBrush(colour))


def _knob(painter: QPainter, centre: QPointF, theme: Theme, has_figure: bool, strong: bool) -> None:
    """The knob: a ring, filled while it is under the pointer or the keys, grey while there is no figure."""
    colour = theme.accent if has_figure or strong else theme.outline
    painter.setPen(QPen(colour, RING))
    painter.setBrush(colour if strong else theme.surface)
    radius = KNOB_RADIUS if strong else KNOB_RADIUS - RING / 2
    painter.drawEllipse(centre, radius, radius)
    painter.setPen(Qt.PenStyle.NoPen)
