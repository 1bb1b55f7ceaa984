"""The picture under the pointer while cards are dragged: the cards lifted, with their number."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from planner.presentation.palette import current_theme
from planner.ui.board.card_layout import HALF_GAP, LEFT, RIGHT
from planner.ui.board.card_list import CardList
from planner.ui.theme.metrics import CARD_RADIUS, SPACE, SPACE_TIGHT, body_bold_font

OPACITY = 0.8
# Cards behind the first one look out from under it, no more than two of them.
STACKED = 2
STEP = 6
BADGE = 24


def drag_pixmap(cards: CardList, card_id: int, count: int) -> tuple[QPixmap, QPoint]:
    """The picture of a drag of `count` cards that began on one of them, and where in it the card begins."""
    row = cards.column.rows[cards.item_index(card_id).row()]._replace(closes=True)
    height = cards.layout_of_cards.row_height(cards.column, row)
    behind = min(count - 1, STACKED)
    width = cards.layout_of_cards.width
    size = QSize(width + behind * STEP, height + behind * STEP + BADGE // 2)
    scale = cards.devicePixelRatioF()
    pixmap = QPixmap(size * scale)
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setOpacity(OPACITY)
    top = BADGE // 2
    for step in range(behind, 0, -1):
        _paint_blank(painter, QRect(step * STEP, top + step * STEP, width, height))
    _paint_card(painter, cards, card_id, QRect(0, top, width, height))
    if count > 1:
        _paint_badge(painter, QPoint(width - RIGHT, top + SPACE_TIGHT), count)
    painter.end()
    return pixmap, QPoint(0, top)


def _paint_blank(painter: QPainter, row_rect: QRect) -> None:
    """Paint the edge of a card behind."""
    theme = current_theme()
    painter.setPen(theme.hairline)
    painter.setBrush(theme.surface)
    frame = QRectF(row_rect).adjusted(LEFT + 0.5, HALF_GAP + 0.5, -RIGHT - 0.5, -HALF_GAP - 0.5)
    painter.drawRoundedRect(frame, CARD_RADIUS, CARD_RADIUS)


def _paint_card(painter: QPainter, cards: CardList, card_id: int, rect: QRect) -> None:
    """Paint the card as it is in its column, but not faint."""
    option = QStyleOptionViewItem()
    cards.initViewItemOption(option)
    option.rect = rect
    option.state = QStyle.StateFlag.State_Enabled | QStyle.StateFlag.State_Selected
    cards.delegate.paint(painter, option, cards.item_index(card_id))


def _paint_badge(painter: QPainter, centre: QPoint, count: int) -> None:
    """Paint how many cards are dragged."""
    theme = current_theme()
    text = str(count)
    painter.setFont(body_bold_font())
    width = max(painter.fontMetrics().horizontalAdvance(text) + 2 * SPACE, BADGE)
    badge = QRect(0, 0, width, BADGE)
    badge.moveCenter(QPoint(centre.x() - width // 2, centre.y()))
    painter.setOpacity(1.0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.accent)
    painter.drawRoundedRect(badge, BADGE / 2, BADGE / 2)
    painter.setPen(theme.on_accent)
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)
