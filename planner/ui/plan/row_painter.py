"""Paints the cells of a row straight from what the model keeps: no call of `data()`, no layout of text."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QPixmap, QPolygonF

from planner.domain.entities import ActionItem, Cycle, Objective, Stage, Status
from planner.presentation.palette import Theme, current_theme
from planner.presentation.plan.cells import Cells
from planner.presentation.plan.columns import Column
from planner.presentation.plan.gauge import GaugeLayout, gauge_layout
from planner.presentation.plan.nodes import DRAFT_GROUP, TEAM_GROUP, Node
from planner.presentation.signs import paint_sign, sign_for
from planner.presentation.words import stage_word
from planner.ui.icons import icon_pixmap
from planner.ui.plan.gauge_painter import paint_gauge
from planner.ui.plan.text_cache import Face
from planner.ui.theme.metrics import CHIP_RADIUS, ICON_SIZE, SPACE, SPACE_TIGHT, body_font, chip_font

INDENT = 20
SIGN_SIZE = 11.0
BOX_SIZE = 12.0
MARK_SIZE = 12
SPARK_WIDTH = 56.0
SPARK_HEIGHT = 14.0
FOCUS_BAR = 3
# The widest figure that should stand uncut beside the slider.
WIDE_FIGURE = "00,000 / 00,000건"
# In a narrow column the figure gets no more than this share of it.
WIDEST_FIGURE = 0.44


@dataclass(slots=True)
class RowLook:
    """How a row is drawn besides what it says; `column` is the one under the keys, or -1."""

    is_selected: bool = False
    is_hovered: bool = False
    column: int = -1
    is_open: bool = False
    has_children: bool = False
    gauge_is_hovered: bool = False


class RowPainter:
    """Draws rows in the current theme, at the `scale` of the screen; `renew` after a change of font."""

    def __init__(self) -> None:
        self.scale = 1.0
        self.renew()

    def renew(self) -> None:
        """Take the fonts of the application as they are now."""
        self.body = Face(body_font())
        bold, italic = body_font(), body_font()
        bold.setWeight(QFont.Weight.DemiBold)
        italic.setItalic(True)
        self.bold, self.italic, self.meta = Face(bold), Face(italic), Face(chip_font())
        self.figure_width = self.body.metrics.horizontalAdvance(WIDE_FIGURE)
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}

    def gauge_layout(self, cell: QRectF) -> GaugeLayout:
        """Where the parts of a progress cell lie."""
        return gauge_layout(cell, min(self.figure_width, cell.width() * WIDEST_FIGURE))

    def paint_ground(self, painter: QPainter, row: QRect, look: RowLook) -> None:
        """The row's ground, and the bar that marks the row under the keys."""
        theme = current_theme()
        if look.is_selected:
            painter.fillRect(row, theme.selection)
        elif look.is_hovered:
            painter.fillRect(row, theme.hover)
        if look.column >= 0:
            painter.fillRect(QRect(row.left(), row.top(), FOCUS_BAR, row.height()), theme.accent)

    def paint_cell(
        self, painter: QPainter, cell: QRectF, node: Node, cells: Cells, column: int, look: RowLook
    ) -> None:
        """One cell."""
        theme = current_theme()
        match column:
            case Column.TITLE:
                self._title(painter, cell, node, cells, look, theme)
            case Column.OWNER:
                self._text(painter, cell, cells.owner, theme)
            case Column.PROGRESS:
                self._progress(painter, cell, cells, look, theme)
            case Column.STATUS:
                self._status(painter, cell, cells, theme)
            case Column.DUE:
                self._due(painter, cell, cells, theme)
            case Column.TREND:
                self._trend(painter, cell, cells, theme)
        if look.column == column and column != Column.TITLE:
            _focus_frame(painter, cell, theme)

    def title_box(self, cell: QRectF, node: Node, cells: Cells) -> QRectF:
        """Where the title's text stands in its cell: behind the indent, before the chip of a draft."""
        left = cell.left() + (node.depth + 1) * INDENT + SPACE_TIGHT
        if isinstance(node.entity, ActionItem):
            left += BOX_SIZE + SPACE
        right = cell.right() - SPACE - (self._chip_width(cells) + SPACE if cells.is_draft else 0.0)
        return QRectF(left, cell.top(), max(right - left, 0.0), cell.height())

    def title_face(self, node: Node, cells: Cells) -> Face:
        """The font of a title: what leads is bold, what was not stated leans."""
        if not cells.is_stated:
            return self.italic
        leads = isinstance(node.entity, Objective | Cycle) and not cells.is_draft
        return self.bold if leads or node.key.kind in (TEAM_GROUP, DRAFT_GROUP) else self.body

    def is_cut(self, cell: QRectF, node: Node, cells: Cells, column: int) -> bool:
        """Whether a text does not fit into its cell."""
        if column == Column.TITLE:
            box = self.title_box(cell, node, cells)
            return self.title_face(node, cells).laid(cells.title, box.width()).is_cut
        text = cells.owner if column == Column.OWNER else cells.due
        return self.body.laid(text, cell.width() - 2 * SPACE).is_cut

    def _title(
        self, painter: QPainter, cell: QRectF, node: Node, cells: Cells, look: RowLook, theme: Theme
    ) -> None:
        """Chevron, title, and what marks a card or a draft."""
        box = self.title_box(cell, node, cells)
        if look.has_children:
            self._chevron(painter, cell, node, look, theme)
        if isinstance(node.entity, ActionItem):
            _card_box(painter, box.left() - BOX_SIZE - SPACE, cell, cells, theme)
        is_muted = not cells.is_stated or cells.is_draft or node.in_drafts or node.key.kind == TEAM_GROUP
        face = self.title_face(node, cells)
        laid = face.draw(painter, box, cells.title, theme.muted if is_muted else theme.text)
        if cells.is_draft:
            self._draft_chip(painter, cell, box.left() + laid.width + SPACE, cells, theme)

    def _chevron(self, painter: QPainter, cell: QRectF, node: Node, look: RowLook, theme: Theme) -> None:
        """The mark that opens and closes a row."""
        name = "chevron-down" if look.is_open else "chevron-right"
        x = cell.left() + node.depth * INDENT + (INDENT - ICON_SIZE) / 2 + SPACE_TIGHT
        self._mark(painter, QPointF(x, cell.center().y() - ICON_SIZE / 2), name, "muted", ICON_SIZE, theme)

    def _chip_width(self, cells: Cells) -> float:
        """The width of the chip of a draft."""
        word = stage_word(Stage.DRAFT)
        return self.meta.metrics.horizontalAdvance(word) + 2 * SPACE if cells.is_draft else 0.0

    def _draft_chip(self, painter: QPainter, cell: QRectF, x: float, cells: Cells, theme: Theme) -> None:
        """The chip of a draft, right behind its title."""
        height = self.meta.metrics.height() + SPACE_TIGHT
        chip = QRectF(x, cell.center().y() - height / 2, self._chip_width(cells), height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.chip)
        painter.drawRoundedRect(chip, CHIP_RADIUS, CHIP_RADIUS)
        self.meta.draw(painter, chip.adjusted(SPACE, 0, 0, 0), stage_word(Stage.DRAFT), theme.muted)

    def _text(self, painter: QPainter, cell: QRectF, text: str, theme: Theme) -> None:
        """A plain text."""
        if text:
            self.body.draw(painter, cell.adjusted(SPACE, 0, -SPACE, 0), text, theme.text)

    def _progress(self, painter: QPainter, cell: QRectF, cells: Cells, look: RowLook, theme: Theme) -> None:
        """Slider and figure."""
        if cells.gauge is None:
            return
        layout = self.gauge_layout(cell)
        strong = look.gauge_is_hovered or look.column == Column.PROGRESS
        paint_gauge(painter, layout, cells.gauge, theme, strong=strong and cells.gauge.slides)
        colour = theme.muted if cells.gauge.progress is None else theme.text
        self.body.draw(painter, layout.figure, cells.gauge.figure, colour, at_right=True)

    def _status(self, painter: QPainter, cell: QRectF, cells: Cells, theme: Theme) -> None:
        """Sign and word in the colour of the status, with a mark when a person set it."""
        box = cell.adjusted(SPACE, 0, -SPACE, 0)
        colour = theme.muted
        if cells.status is not None:
            sign = QRectF(box.left(), box.center().y() - SIGN_SIZE / 2, SIGN_SIZE, SIGN_SIZE)
            paint_sign(painter, sign, cells.status)
            colour = sign_for(cells.status).colour
        if not cells.status_word:
            return
        box.setLeft(box.left() + SIGN_SIZE + 6)
        laid = self.body.draw(painter, box, cells.status_word, colour)
        x = box.left() + laid.width + 6
        if cells.status_is_set and x + MARK_SIZE <= cell.right():
            self._mark(
                painter, QPointF(x, box.center().y() - MARK_SIZE / 2), "edit", "muted", MARK_SIZE, theme
            )

    def _due(self, painter: QPainter, cell: QRectF, cells: Cells, theme: Theme) -> None:
        """The day; what is overdue has a mark as well as the colour."""
        box = cell.adjusted(SPACE, 0, -SPACE, 0)
        if cells.is_overdue:
            at = QPointF(box.left(), box.center().y() - MARK_SIZE / 2)
            self._mark(painter, at, "warning", "off_track", MARK_SIZE, theme)
            box.setLeft(box.left() + MARK_SIZE + SPACE_TIGHT)
        if cells.due:
            self.body.draw(painter, box, cells.due, theme.off_track if cells.is_overdue else theme.text)

    def _trend(self, painter: QPainter, cell: QRectF, cells: Cells, theme: Theme) -> None:
        """The last check-ins as a line, and the last difference."""
        if len(cells.trend) < 2:
            return
        top = cell.center().y() - SPARK_HEIGHT / 2
        spark = QRectF(cell.left() + SPACE, top, SPARK_WIDTH, SPARK_HEIGHT)
        painter.setPen(QPen(theme.muted, 1.5))
        painter.drawPolyline(_spark_line(cells.trend, spark))
        box = QRectF(spark.right() + SPACE, cell.top(), cell.right() - spark.right() - SPACE, cell.height())
        self.meta.draw(painter, box, cells.delta, theme.muted)

    def _mark(self, painter: QPainter, at: QPointF, name: str, role: str, size: int, theme: Theme) -> None:
        """A small icon, rendered once for each theme and scale."""
        key = (name, theme.name, size, self.scale)
        if key not in self._pixmaps:
            self._pixmaps[key] = icon_pixmap(name, theme.colour(role), size, self.scale)
        painter.drawPixmap(QPointF(round(at.x()), round(at.y())), self._pixmaps[key])


def _card_box(painter: QPainter, x: float, cell: QRectF, cells: Cells, theme: Theme) -> None:
    """The box of a card, ticked when the card is done."""
    box = QRectF(round(x) + 0.5, round(cell.center().y() - BOX_SIZE / 2) + 0.5, BOX_SIZE - 1, BOX_SIZE - 1)
    painter.setPen(QPen(theme.outline, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 2, 2)
    if cells.status is Status.DONE:
        paint_sign(painter, box.adjusted(2, 2, -2, -2), Status.DONE)


def _focus_frame(painter: QPainter, cell: QRectF, theme: Theme) -> None:
    """The frame around the cell under the keys."""
    painter.setPen(QPen(theme.accent, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(cell.adjusted(2.5, 3.5, -2.5, -3.5), CHIP_RADIUS, CHIP_RADIUS)


def _spark_line(trend: tuple[float, ...], box: QRectF) -> QPolygonF:
    """The points of a trend; a flat one runs through the middle."""
    low, high = min(trend), max(trend)
    span = high - low
    step = box.width() / (len(trend) - 1)
    return QPolygonF(
        [
            QPointF(
                box.left() + at * step,
                box.center().y() if span == 0 else box.bottom() - (share - low) / span * box.height(),
            )
            for at, share in enumerate(trend)
        ]
    )
