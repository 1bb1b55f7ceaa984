"""Where everything on a card is: one geometry, which painting and the mouse share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache
from math import ceil

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF

from planner.presentation.board.arrangement import Row, RowKind
from planner.presentation.board.card_face import CardFace, due_words
from planner.presentation.board.column_model import ColumnModel
from planner.presentation.board.wrapping import Advances, break_lines
from planner.ui.theme.metrics import GRID, SPACE, SPACE_TIGHT, SPACE_WIDE, body_font, chip_font, line_spacing

MOST_TITLE_LINES = 3
# Half of the gap between two cards stands above and below each.
HALF_GAP = GRID
LEFT = SPACE
# As wide as a scroll bar, which so comes and goes beside the cards without moving them.
RIGHT = SPACE_WIDE
CHIP_PADDING = 6
CHIP_ICON = 12
AVATAR = 24
TICK_BOX = 14
LINE_INDENT = 12


class ChipKind(Enum):
    """What a chip tells; the value is its icon."""

    KEY_RESULT = "target"
    DUE = "calendar"
    CHECKLIST = "check"
    LABEL = ""


@dataclass(frozen=True, slots=True)
class Chip:
    """A chip at its place on the card."""

    kind: ChipKind
    rect: QRect
    text: str


@dataclass(frozen=True, slots=True)
class CardGeometry:
    """The parts of one card, from the top left of its row."""

    face: CardFace
    height: int
    title: QRect
    title_lines: tuple[str, ...]
    chips: tuple[Chip, ...]
    avatar: QRect
    source: QPoint

    def chip_at(self, point: QPoint) -> Chip | None:
        """The chip under a point."""
        return next((chip for chip in self.chips if chip.rect.contains(point)), None)


class CardLayout:
    """Lays out the rows of a column for one width; each card once as long as its face stays the same."""

    def __init__(self, width: int) -> None:
        self.width = width
        self.title_font = body_font()
        self.chip_font = chip_font()
        self.title_metrics = QFontMetrics(self.title_font)
        self.chip_metrics = QFontMetrics(self.chip_font)
        self._title_advances = Advances(QFontMetricsF(self.title_font).horizontalAdvance)
        # Chips say the same words on many cards, so that each can be measured as it will be painted.
        self._chip_width_of = cache(QFontMetricsF(self.chip_font).horizontalAdvance)
        self.title_line_height = line_spacing(self.title_font)
        self.chip_height = line_spacing(self.chip_font) + SPACE_TIGHT
        self.heading_height = self.chip_height + SPACE
        self.line_height = self.title_line_height + SPACE
        self._kept: dict[int, CardGeometry] = {}

    def row_height(self, column: ColumnModel, row: Row) -> int:
        """The height of a row, in pixels."""
        if row.kind is RowKind.CARD:
            height = self.of(column.face(row)).height
            return height if row.closes else height - HALF_GAP
        if row.kind is RowKind.HEADING:
            return self.heading_height
        return self.line_height + (SPACE + HALF_GAP if row.closes else 0)

    def of(self, face: CardFace) -> CardGeometry:
        """The geometry of a card."""
        kept = self._kept.get(face.id)
        if kept is None or kept.face is not face:
            kept = self._kept[face.id] = self._lay_out(face)
        return kept

    def tick_rect(self, row_rect: QRect, depth: int) -> QRect:
        """The box that ticks a line of a checklist."""
        left = row_rect.left() + LEFT + SPACE_WIDE + depth * LINE_INDENT
        top = row_rect.top() + (self.line_height - TICK_BOX) // 2
        return QRect(left, top, TICK_BOX, TICK_BOX)

    def line_text_rect(self, row_rect: QRect, depth: int) -> QRect:
        """Where the words of a line of a checklist stand."""
        left = self.tick_rect(row_rect, depth).right() + SPACE
        right = row_rect.right() - RIGHT - SPACE_WIDE
        return QRect(left, row_rect.top(), max(right - left, 1), self.line_height)

    def _lay_out(self, face: CardFace) -> CardGeometry:
        """Work out a geometry."""
        left, top = LEFT + SPACE_WIDE, HALF_GAP + SPACE_WIDE
        inner = max(self.width - left - RIGHT - SPACE_WIDE, 1)
        # The mark of a source stands in the corner, where it costs no line of its own.
        source = QPoint(left + inner - CHIP_ICON, top + (self.title_line_height - CHIP_ICON) // 2)
        title_width = max(inner - CHIP_ICON - SPACE, 1) if face.has_source else inner
        lines = self._title_lines(face.title, title_width)
        title = QRect(left, top, title_width, len(lines) * self.title_line_height)
        chips_top = title.bottom() + 1 + SPACE
        disc = self._avatar_width(face.initials)
        reserved = disc + SPACE if disc else 0
        chips = tuple(self._flow(face, QRect(left, chips_top, inner, 0), reserved))
        bottom = max([chip.rect.bottom() + 1 for chip in chips], default=title.bottom() + 1)
        avatar = QRect()
        if face.initials:
            middle = chips[-1].rect.center().y() + 1 if chips else chips_top + AVATAR // 2
            avatar = QRect(left + inner - disc, middle - AVATAR // 2, disc, AVATAR)
            bottom = max(bottom, avatar.bottom() + 1)
        return CardGeometry(face, bottom + SPACE_WIDE + HALF_GAP, title, lines, chips, avatar, source)

    def _title_lines(self, title: str, width: int) -> tuple[str, ...]:
        """The title in lines, the last one cut with an ellipsis where it must be."""
        lines = break_lines(title, width, self._title_advances.width, MOST_TITLE_LINES)
        if self._title_advances.width(lines[-1]) > width:
            lines[-1] = self.title_metrics.elidedText(lines[-1], Qt.TextElideMode.ElideRight, width)
        return tuple(lines)

    def _flow(self, face: CardFace, area: QRect, reserved: int) -> Iterator[Chip]:
        """Chips in lines of the area; each line leaves room for the avatar at its right."""
        left, top = area.left(), area.top()
        room = area.width() - reserved
        for kind, text in _chip_texts(face):
            width = min(self._chip_width(kind, text), room)
            if left > area.left() and left + width > area.left() + room:
                left, top = area.left(), top + self.chip_height + SPACE_TIGHT
            yield Chip(kind, QRect(left, top, width, self.chip_height), text)
            left += width + SPACE_TIGHT

    def _avatar_width(self, initials: str) -> int:
        """How wide the disc of an owner is: it grows for the number of others."""
        if " " not in initials:
            return AVATAR if initials else 0
        return QFontMetrics(avatar_font(self.chip_font)).horizontalAdvance(initials) + AVATAR // 2

    def _chip_width(self, kind: ChipKind, text: str) -> int:
        """How wide a chip would like to be."""
        icon = CHIP_ICON if kind.value else 0
        gap = SPACE_TIGHT if icon and text else 0
        return 2 * CHIP_PADDING + icon + gap + ceil(self._chip_width_of(text)) + 1


def avatar_font(chip_font: QFont) -> QFont:
    """The font of initials, which must fit into their disc."""
    font = QFont(chip_font)
    font.setWeight(QFont.Weight.DemiBold)
    font.setPixelSize(AVATAR * 9 // 20)
    return font


def _chip_texts(face: CardFace) -> Iterator[tuple[ChipKind, str]]:
    """The chips of a card in their order."""
    if face.key_result:
        yield ChipKind.KEY_RESULT, face.key_result
    if face.due:
        yield ChipKind.DUE, due_words(face)
    if face.lines:
        yield ChipKind.CHECKLIST, f"{face.ticked}/{len(face.lines)}"
    for label in face.labels:
        yield ChipKind.LABEL, label
