"""The computed figure of an item: how far it is, how it stands, what the pace asks for, and why."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from planner.domain.entities import Initiative, KeyResult, Measure, Objective, Status
from planner.domain.scoring import Scorer
from planner.presentation import formats
from planner.presentation.palette import current_theme
from planner.presentation.signs import paint_sign, sign_for
from planner.ui.inspector.parts.texts import Caption, LinkButton
from planner.ui.theme import metrics

_SIGN = 12


class StatusWord(QWidget):
    """A status: its shape, its word and its colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._status: Status | None = None

    def show_status(self, status: Status | None) -> None:
        """Show a status, or nothing."""
        self._status = status
        self.setVisible(status is not None)
        self.setAccessibleName(sign_for(status).word if status else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Shape and word in one line."""
        word = sign_for(self._status).word if self._status else ""
        return QSize(_SIGN + 6 + self.fontMetrics().horizontalAdvance(word) + 2, 24)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint shape and word."""
        if self._status is None:
            return
        painter = QPainter(self)
        paint_sign(painter, QRectF(0, (self.height() - _SIGN) / 2, _SIGN, _SIGN), self._status)
        sign = sign_for(self._status)
        painter.setPen(sign.colour)
        place = self.rect().adjusted(_SIGN + 6, 0, 0, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, sign.word)


class ProgressBar(QWidget):
    """How far it is, with the mark of the pace."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._progress: float | None = None
        self._pace: float | None = None
        self.setFixedHeight(16)

    def show_progress(self, progress: float | None, pace: float | None) -> None:
        """Show shares of 1."""
        self._progress, self._pace = progress, pace
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint groove, progress and pace mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = current_theme()
        groove = QRectF(0, self.height() / 2 - 2, self.width(), 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.track)
        painter.drawRoundedRect(groove, 2, 2)
        if self._progress:
            painter.setBrush(theme.accent)
            done = QRectF(groove)
            done.setWidth(groove.width() * min(self._progress, 1.0))
            painter.drawRoundedRect(done, 2, 2)
        if self._pace is not None:
            x = min(max(self._pace, 0.0), 1.0) * (self.width() - 2)
            painter.fillRect(QRectF(x, self.height() / 2 - 6, 2, 12), theme.text)


class StandingPart(QWidget):
    """The figure in large, its status, and a link that tells why."""

    why_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figure = QLabel(self)
        self.figure.setFont(metrics.title_font())
        self.status = StatusWord(self)
        self.bar = ProgressBar(self)
        self.detail = Caption("", self, small=True)
        self.detail.setMinimumHeight(24)
        self.why = LinkButton("", self)
        self.why.setFont(metrics.chip_font())
        self.why.clicked.connect(self.why_requested)
        self._arrange()

    def show_score(self, scorer: Scorer, item: Objective | KeyResult | Initiative) -> None:
        """Show how an item stands."""
        progress = scorer.score(item).raw
        standing = None if isinstance(item, Initiative) else scorer.standing(item)
        pace = None if isinstance(item, Initiative) else self._pace(scorer, item)
        self.figure.setText(formats.percent(progress))
        self.status.show_status(standing.status if standing else None)
        self.bar.show_progress(progress, pace)
        told = self.tr("{figure} done").format(figure=formats.percent(progress))
        self.bar.setAccessibleName(told)
        self.why.setText(self.tr("Why {figure}?").format(figure=formats.percent(progress)))
        self.why.setVisible(progress is not None)
        self.detail.setText(self._detail(pace, is_set=bool(standing and standing.is_set)))

    def _pace(self, scorer: Scorer, item: Objective | KeyResult) -> float | None:
        """The pace that is expected; a bound is to be kept all the time."""
        keeps = isinstance(item, KeyResult) and item.measure is Measure.MAINTAIN
        return None if keeps else scorer.pace(item)

    def _detail(self, pace: float | None, *, is_set: bool) -> str:
        """What the pace asks for, and whether a person set the status."""
        parts = [self.tr("Pace {figure}").format(figure=formats.percent(pace))] if pace is not None else []
        if is_set:
            parts.append(self.tr("status set by hand"))
        return " · ".join(parts)

    def _arrange(self) -> None:
        """Figure and status in a line, the bar below, then what explains them."""
        first, last = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(metrics.SPACE_WIDE)
        first.addWidget(self.figure)
        first.addWidget(self.status)
        first.addStretch()
        last.addWidget(self.detail)
        last.addStretch()
        last.addWidget(self.why)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(metrics.SPACE_TIGHT)
        layout.addLayout(first)
        layout.addWidget(self.bar)
        layout.addLayout(last)


def status_icon(status: Status, scale: float) -> QIcon:
    """The shape of a status for lists."""
    pixmap = QPixmap(round(16 * scale), round(16 * scale))
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_sign(painter, QRectF(2, 2, _SIGN, _SIGN), status)
    painter.end()
    return QIcon(pixmap)
