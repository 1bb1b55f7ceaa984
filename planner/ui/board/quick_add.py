"""The line at the top of a column that adds a card, and a preview of what it was understood to say."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from planner.domain.quick_add import QuickAdd
from planner.presentation.palette import current_theme
from planner.ui.board.card_layout import LEFT, RIGHT
from planner.ui.enter_guard import SUBMIT_KEYS, EnterGuard
from planner.ui.icons import bind_icon, icon, icon_pixmap
from planner.ui.theme.metrics import CHIP_RADIUS, SPACE_TIGHT, chip_font

ICON = 12
PADDING = 6
# There is one such line in each column: until it has the focus its frame stays in the background.
QUIET = """
QLineEdit { border: 1px solid palette(mid); background: transparent; }
QLineEdit:hover { background: palette(midlight); }
QLineEdit:focus { border: 2px solid palette(link); background: palette(base); }
"""


class QuickAddLine(QLineEdit):
    """A line edit whose Enter submits, unless it ends a composition; Esc and ↓ leave it."""

    submitted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._composition = EnterGuard()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Submit or leave."""
        if self._composition.takes(event):
            event.accept()
        elif event.key() in SUBMIT_KEYS:
            self.submitted.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Follow the composition."""
        self._composition.follow(event)
        super().inputMethodEvent(event)


class UnderstoodLine(QWidget):
    """Chips for what a typed line says besides its title."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parts: list[tuple[str, str]] = []
        self.setFont(chip_font())
        self.hide()

    def show_parts(self, parts: list[tuple[str, str]]) -> None:
        """Show icon names with words; nothing hides the line."""
        self._parts = parts
        self.setAccessibleName(", ".join(text for _, text in parts))
        self.setVisible(bool(parts))
        self.update()

    def sizeHint(self) -> QSize:
        """One line of chips, however long."""
        return QSize(0, self._chip_height() + SPACE_TIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chips that fit, the last one cut."""
        painter, theme = QPainter(self), current_theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for name, text, rect in self._places():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.chip)
            painter.drawRoundedRect(rect, CHIP_RADIUS, CHIP_RADIUS)
            colour = theme.at_risk if name == "warning" else theme.accent
            scale = self.devicePixelRatioF()
            top = rect.center().y() - ICON // 2 + 1
            painter.drawPixmap(rect.left() + PADDING, top, icon_pixmap(name, colour, ICON, scale))
            area = rect.adjusted(PADDING + ICON + SPACE_TIGHT, 0, -PADDING, 0)
            shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width() + 1)
            painter.setPen(theme.text)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)

    def _chip_height(self) -> int:
        """The height of a chip."""
        return self.fontMetrics().height() + SPACE_TIGHT

    def _places(self) -> Iterator[tuple[str, str, QRect]]:
        """Each part with its rectangle."""
        left = 0
        for name, text in self._parts:
            wanted = 2 * PADDING + ICON + SPACE_TIGHT + self.fontMetrics().horizontalAdvance(text) + 1
            width = min(wanted, self.width() - left)
            if width > 2 * PADDING + ICON:
                yield name, text, QRect(left, SPACE_TIGHT // 2, width, self._chip_height())
            left += width + SPACE_TIGHT


class QuickAddBox(QWidget):
    """The line with its preview; `submitted` carries what was typed."""

    submitted = Signal(str)
    left = Signal()

    def __init__(
        self,
        understand: Callable[[str], QuickAdd],
        describe: Callable[[QuickAdd], list[tuple[str, str]]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._understand = understand
        self._describe = describe
        self.line = QuickAddLine(self)
        self.preview = UnderstoodLine(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(LEFT, 0, RIGHT, SPACE_TIGHT)
        column.setSpacing(SPACE_TIGHT)
        column.addWidget(self.line)
        column.addWidget(self.preview)
        self.line.setStyleSheet(QUIET)
        self._plus = self.line.addAction(icon("plus"), QLineEdit.ActionPosition.LeadingPosition)
        bind_icon(self._plus, "plus")
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self._show_understood)
        self.line.submitted.connect(self._submit)
        self.line.left.connect(self.left)
        self.retranslate()

    def retranslate(self) -> None:
        """Show the texts in the language of the interface."""
        self.line.setPlaceholderText(self.tr("Add a card"))
        self.line.setToolTip(
            self.tr("Title @owner ~10/20 #key result; Enter adds the card on top and stays for the next")
        )

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _show_understood(self, text: str) -> None:
        """Show what the line says so far."""
        said = self._understand(text) if text.strip() else QuickAdd("")
        self.preview.show_parts(self._describe(said))

    def _submit(self) -> None:
        """Hand over what was typed; who takes it clears the line."""
        if self.line.text().strip():
            self.submitted.emit(self.line.text())
