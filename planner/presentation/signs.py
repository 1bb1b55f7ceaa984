"""The sign of each status: a shape, a word and a colour role, always told together.

Shapes are painted as paths, since the characters differ in size and place from font to font; `character` is
for places that hold only text.
"""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from planner.domain.entities import Status
from planner.presentation.palette import current_theme


@dataclass(frozen=True, slots=True)
class StatusSign:
    """How one status is shown."""

    status: Status
    character: str
    role: str
    word_source: str

    @property
    def word(self) -> str:
        """Return the status in the language of the interface."""
        return QCoreApplication.translate("Status", self.word_source)

    @property
    def text(self) -> str:
        """Return shape and word for places that hold only text, e.g. "▲ At risk"."""
        return f"{self.character} {self.word}"

    @property
    def colour(self) -> QColor:
        """Return the colour of shape and word in the current theme."""
        return current_theme().colour(self.role)


_SIGNS = {
    sign.status: sign
    for sign in (
        StatusSign(Status.ON_TRACK, "●", "on_track", str(QT_TRANSLATE_NOOP("Status", "On track"))),
        StatusSign(Status.AT_RISK, "▲", "at_risk", str(QT_TRANSLATE_NOOP("Status", "At risk"))),
        StatusSign(Status.OFF_TRACK, "■", "off_track", str(QT_TRANSLATE_NOOP("Status", "Off track"))),
        StatusSign(Status.DONE, "✓", "done", str(QT_TRANSLATE_NOOP("Status", "Done"))),
        StatusSign(Status.NO_CHECK_IN, "○", "muted", str(QT_TRANSLATE_NOOP("Status", "No check-in"))),
        StatusSign(Status.OUTDATED, "◌", "muted", str(QT_TRANSLATE_NOOP("Status", "Outdated"))),
    )
}


def sign_for(status: Status) -> StatusSign:
    """Return how a status is shown."""
    return _SIGNS[status]


def paint_sign(painter: QPainter, rect: QRectF, status: Status, colour: QColor | None = None) -> None:
    """Paint the shape of a status into the square in the middle of `rect`, 10 to 12 pixels beside body text.

    `colour` is for grounds that need another one than the status' own, such as a ground of accent.
    """
    side = min(rect.width(), rect.height())
    square = QRectF(0, 0, side, side)
    square.moveCenter(rect.center())
    sign = sign_for(status)
    pen = QPen(colour or sign.colour, side * 0.14, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_shape(painter, square, status, pen)
    painter.restore()


def _paint_shape(painter: QPainter, square: QRectF, status: Status, pen: QPen) -> None:
    """Fill the solid shapes, stroke the others."""
    if status in (Status.ON_TRACK, Status.AT_RISK, Status.OFF_TRACK):
        painter.fillPath(_solid(square, status), pen.brush())
        return
    if status is Status.OUTDATED:
        pen.setDashPattern([0.05, 1.85])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if status is Status.DONE:
        painter.drawPolyline(_within(square, (0.12, 0.54), (0.40, 0.82), (0.90, 0.20)))
    else:
        painter.drawEllipse(square.center(), square.width() * 0.39, square.width() * 0.39)


def _solid(square: QRectF, status: Status) -> QPainterPath:
    """Return the outline of a filled sign; the three look equally heavy, so their boxes differ."""
    side = square.width()
    path = QPainterPath()
    if status is Status.ON_TRACK:
        path.addEllipse(square.center(), side * 0.43, side * 0.43)
    elif status is Status.AT_RISK:
        path.addPolygon(_within(square, (0.5, 0.04), (1.0, 0.92), (0.0, 0.92)))
        path.closeSubpath()
    else:
        inset = side * 0.12
        path.addRoundedRect(square.adjusted(inset, inset, -inset, -inset), side * 0.08, side * 0.08)
    return path


def _within(square: QRectF, *points: tuple[float, float]) -> QPolygonF:
    """Return a polygon from points given as shares of a square's sides."""
    return QPolygonF(
        [QPointF(square.x() + x * square.width(), square.y() + y * square.height()) for x, y in points]
    )
