"""The slider of a row: what it shows, and the one geometry that painting and the mouse share."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

# The groove begins where the heading does, so that only half of a knob at 0 stands out of it.
LEFT = 8.0
RIGHT = 10.0
GAP = 12.0
KNOB_RADIUS = 6.0
# A press this far above or below the groove still means it, and so does one this close to the knob.
REACH = 12.0
# A groove shorter than this is too short to be aimed at.
SHORTEST_TRACK = 32.0


@dataclass(frozen=True, slots=True)
class Gauge:
    """What a progress cell shows: `progress` and `pace` are 0..1, None where there is no figure."""

    progress: float | None
    figure: str
    pace: float | None = None
    slides: bool = False
    computed: bool = False


@dataclass(frozen=True, slots=True)
class GaugeLayout:
    """Where the parts of a progress cell lie; `track` is the groove's centre line with no height."""

    track: QRectF
    figure: QRectF

    @property
    def is_long_enough(self) -> bool:
        """Whether there is room for a groove at all."""
        return self.track.width() >= SHORTEST_TRACK

    def x_of(self, share: float) -> float:
        """The place of a share of the way, beyond either end held at it."""
        return self.track.left() + min(max(share, 0.0), 1.0) * self.track.width()

    def knob(self, share: float) -> QPointF:
        """The centre of the knob."""
        return QPointF(self.x_of(share), self.track.center().y())

    def share_at(self, x: float) -> float:
        """The share of the way at a place, held between 0 and 1."""
        return min(max((x - self.track.left()) / self.track.width(), 0.0), 1.0)

    def hits_track(self, point: QPointF) -> bool:
        """Whether a press there means the groove."""
        reach = self.track.adjusted(-REACH, -REACH, REACH, REACH)
        return self.is_long_enough and reach.contains(point)

    def hits_knob(self, point: QPointF, share: float) -> bool:
        """Whether a press there takes the knob."""
        return self.hits_track(point) and abs(point.x() - self.x_of(share)) <= KNOB_RADIUS + 2


def gauge_layout(cell: QRectF, figure_width: float) -> GaugeLayout:
    """The parts of a progress cell: the figure takes its room at the right, the groove the rest."""
    figure_width = min(figure_width, max(cell.width() - LEFT - RIGHT, 0.0))
    right = cell.right() - RIGHT
    figure = QRectF(right - figure_width, cell.top(), figure_width, cell.height())
    left = cell.left() + LEFT
    width = max(figure.left() - GAP - KNOB_RADIUS - left, 0.0)
    return GaugeLayout(QRectF(left, cell.center().y(), width, 0.0), figure)
