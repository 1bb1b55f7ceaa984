"""Paints the rows of a column and edits titles in place."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPixmap, QStaticText
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from planner.domain.entities import Status
from planner.presentation.board.arrangement import Row, RowKind
from planner.presentation.board.card_face import CardFace
from planner.presentation.board.column_model import ColumnModel
from planner.presentation.palette import Theme, current_theme
from planner.presentation.signs import paint_sign
from planner.ui.board.card_layout import (
    AVATAR,
    CHIP_ICON,
    CHIP_PADDING,
    HALF_GAP,
    LEFT,
    RIGHT,
    CardGeometry,
    CardLayout,
    Chip,
    ChipKind,
    avatar_font,
)
from planner.ui.board.title_editor import TitleEditor
from planner.ui.icons import icon_pixmap
from planner.ui.theme.metrics import CARD_RADIUS, CHIP_RADIUS, SPACE, SPACE_TIGHT

Index = QModelIndex | QPersistentModelIndex
LINE_SEPARATOR = "\u2028"
LIFTED_OPACITY = 0.35
FOCUS_WIDTH = 2


class CardDelegate(QStyledItemDelegate):
    """Paints from the model's rows directly; `lifted` cards, which are being dragged, are shown faintly."""

    def __init__(self, layout: CardLayout, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.layout = layout
        self.lifted: frozenset[int] = frozenset()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        column = index.model()
        assert isinstance(column, ColumnModel)
        row = column.rows[index.row()]
        painter.save()
        painter.setOpacity(LIFTED_OPACITY if row.card in self.lifted else 1.0)
        if row.kind is RowKind.HEADING:
            self._paint_heading(painter, option.rect, column.heading(row))
        else:
            self._paint_frame(painter, option, row)
            if row.kind is RowKind.CARD:
                selected = bool(option.state & QStyle.StateFlag.State_Selected)
                geometry = self.layout.of(column.face(row))
                self._paint_card(painter, option.rect.topLeft(), geometry, selected=selected)
            else:
                self._paint_line(painter, option, column, row)
        painter.restore()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index) -> QWidget:
        """An editor for the title, as tall as it needs to be."""
        editor = TitleEditor(parent)
        editor.committed.connect(lambda: self._finish(editor))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the present title, all of it selected."""
        assert isinstance(editor, TitleEditor)
        if not editor.is_touched:
            editor.show_title(str(index.data(Qt.ItemDataRole.EditRole)))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand over the typed title."""
        assert isinstance(editor, TitleEditor)
        model.setData(index, editor.title)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """Cover the title, and as much of the card as a long one needs."""
        assert isinstance(editor, TitleEditor)
        area = option.rect.adjusted(LEFT + SPACE_TIGHT, HALF_GAP + SPACE_TIGHT, -RIGHT - SPACE_TIGHT, 0)
        editor.setGeometry(area.x(), area.y(), area.width(), editor.height_for(area.width()))

    def _finish(self, editor: TitleEditor) -> None:
        """Keep what was typed and close the editor."""
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def _paint_heading(self, painter: QPainter, rect: QRect, text: str) -> None:
        """Paint the name of a group over a hairline."""
        theme, fonts = current_theme(), self.layout
        area = rect.adjusted(LEFT + SPACE_TIGHT, 0, -RIGHT - SPACE_TIGHT, -SPACE_TIGHT)
        painter.setFont(_bold(fonts.chip_font))
        painter.setPen(theme.muted)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, shown)

    def _paint_frame(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        """Paint the ground and the edge of a card, or of the part of it that a row is."""
        theme = current_theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        painter.setClipRect(option.rect)
        frame = QRectF(option.rect).adjusted(LEFT + 0.5, HALF_GAP + 0.5, -RIGHT - 0.5, -HALF_GAP - 0.5)
        if row.kind is RowKind.LINE:
            frame.setTop(option.rect.top() - 2 * CARD_RADIUS)
        if not row.closes:
            frame.setBottom(option.rect.bottom() + 2 * CARD_RADIUS)
        painter.setPen(QPen(_edge(theme, option), 1))
        painter.setBrush(_ground(theme, option))
        painter.drawRoundedRect(frame, CARD_RADIUS, CARD_RADIUS)
        painter.restore()
        if option.state & QStyle.StateFlag.State_HasFocus:
            _paint_ring(painter, option, row)

    def _paint_card(
        self, painter: QPainter, origin: QPoint, geometry: CardGeometry, *, selected: bool
    ) -> None:
        """Paint what stands on a card."""
        theme, face = current_theme(), geometry.face
        painter.translate(origin)
        painter.setFont(self.layout.title_font)
        painter.setPen(theme.muted if face.done else theme.text)
        painter.drawStaticText(geometry.title.topLeft(), _static(LINE_SEPARATOR.join(geometry.title_lines)))
        if face.has_source:
            painter.drawPixmap(geometry.source, _icon(painter, "source", theme.muted))
        painter.setFont(self.layout.chip_font)
        ground = theme.surface if selected else theme.chip
        for chip in geometry.chips:
            self._paint_chip(painter, chip, face, ground)
        if face.initials:
            self._paint_avatar(painter, geometry.avatar, face.initials, ground)

    def _paint_chip(self, painter: QPainter, chip: Chip, face: CardFace, ground: QColor) -> None:
        """Paint one chip: its ground, icon and words."""
        theme = current_theme()
        role = "off_track" if chip.kind is ChipKind.DUE and face.overdue else "muted"
        painter.setPen(theme.hairline if chip.kind is ChipKind.LABEL else Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush if chip.kind is ChipKind.LABEL else ground)
        painter.drawRoundedRect(QRectF(chip.rect).adjusted(0.5, 0.5, -0.5, -0.5), CHIP_RADIUS, CHIP_RADIUS)
        left = chip.rect.left() + CHIP_PADDING
        if chip.kind.value:
            name = "clock" if role == "off_track" else chip.kind.value
            top = chip.rect.center().y() - CHIP_ICON // 2 + 1
            painter.drawPixmap(left, top, _icon(painter, name, theme.colour(role)))
            left += CHIP_ICON + SPACE_TIGHT
        room = chip.rect.right() + 1 - CHIP_PADDING - left
        metrics = self.layout.chip_metrics
        shown = metrics.elidedText(chip.text, Qt.TextElideMode.ElideRight, room + 1)
        painter.setPen(theme.colour(role))
        top = chip.rect.top() + (chip.rect.height() - metrics.height()) // 2
        painter.drawStaticText(left, top, _static(shown))

    def _paint_avatar(self, painter: QPainter, circle: QRect, initials: str, ground: QColor) -> None:
        """Paint the owner as a disc with two letters; it grows for the number of others."""
        theme = current_theme()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(circle, AVATAR / 2, AVATAR / 2)
        painter.setPen(theme.accent)
        painter.setFont(avatar_font(self.layout.chip_font))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, initials)
        painter.setFont(self.layout.chip_font)

    def _paint_line(
        self, painter: QPainter, option: QStyleOptionViewItem, column: ColumnModel, row: Row
    ) -> None:
        """Paint a line of a checklist."""
        theme, line = current_theme(), column.line(row)
        box = self.layout.tick_rect(option.rect, line.depth)
        painter.setPen(QPen(theme.accent if line.done else theme.outline, 1))
        painter.setBrush(theme.accent if line.done else theme.surface)
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        if line.done:
            paint_sign(painter, QRectF(box).adjusted(3, 3, -3, -3), Status.DONE, theme.on_accent)
        area = self.layout.line_text_rect(option.rect, line.depth)
        painter.setFont(self.layout.title_font)
        painter.setPen(theme.muted if line.done else theme.text)
        metrics = self.layout.title_metrics
        shown = metrics.elidedText(line.title, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def _paint_ring(painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
    """Paint the focus around a card, or around the one line of its checklist that has it."""
    ring = QRectF(option.rect).adjusted(LEFT + 1, HALF_GAP + 1, -RIGHT - 1, -HALF_GAP - 1)
    if row.kind is RowKind.LINE:
        bottom = SPACE + HALF_GAP if row.closes else 0
        ring = QRectF(option.rect).adjusted(LEFT + SPACE_TIGHT, 1, -RIGHT - SPACE_TIGHT, -bottom - 1)
    elif not row.closes:
        ring.setBottom(option.rect.bottom())
    path = QPainterPath()
    path.addRoundedRect(ring, CARD_RADIUS - 1, CARD_RADIUS - 1)
    painter.strokePath(path, QPen(current_theme().accent, FOCUS_WIDTH))


def _edge(theme: Theme, option: QStyleOptionViewItem) -> QColor:
    """The colour of a card's edge."""
    return theme.accent if option.state & QStyle.StateFlag.State_Selected else theme.hairline


def _ground(theme: Theme, option: QStyleOptionViewItem) -> QColor:
    """The colour of a card's ground."""
    if option.state & QStyle.StateFlag.State_Selected:
        return theme.selection
    return theme.hover if option.state & QStyle.StateFlag.State_MouseOver else theme.surface


@lru_cache(maxsize=4096)
def _static(text: str) -> QStaticText:
    """A text that Qt lays out only once; its font must always be the same one."""
    made = QStaticText(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made


def _icon(painter: QPainter, name: str, colour: QColor) -> QPixmap:
    """A small icon, crisp on the device that is painted on."""
    return _icon_at(name, colour.name(), painter.device().devicePixelRatioF())


@lru_cache(maxsize=256)
def _icon_at(name: str, colour: str, scale: float) -> QPixmap:
    """A small icon in a colour."""
    return icon_pixmap(name, QColor(colour), CHIP_ICON, scale)


def _bold(font: QFont) -> QFont:
    """The font in bold."""
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made
