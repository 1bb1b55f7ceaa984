"""Small texts of the inspector: captions, headings and links, each in the font and colour of its role."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from planner.presentation.palette import current_theme
from planner.ui.theme import metrics


class Caption(QLabel):
    """Muted text: what a field is called, or what stands beside a figure."""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, small: bool = False) -> None:
        super().__init__(text, parent)
        # Words of documents come here too, and none of them is HTML.
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._tint()
        if small:
            self.setFont(metrics.chip_font())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._tint()

    def _tint(self) -> None:
        """Take the colour of muted text."""
        palette = self.palette()
        if palette.color(QPalette.ColorRole.WindowText) != current_theme().muted:
            palette.setColor(QPalette.ColorRole.WindowText, current_theme().muted)
            self.setPalette(palette)


class Heading(QLabel):
    """The name of a section."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setFont(metrics.body_bold_font())
        self.setContentsMargins(0, metrics.SPACE, 0, 0)


class LinkButton(QPushButton):
    """A button that reads as a link; a text that is too long is cut and told whole in the tool tip."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setText(text)
        self.setFlat(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        """Show a text in which an ampersand is no key."""
        self._words = text
        super().setText(text.replace("&", "&&"))

    def sizeHint(self) -> QSize:
        """As wide as the text, without the margins of a button."""
        size = QFontMetrics(self.font()).size(Qt.TextFlag.TextSingleLine, self._words)
        return QSize(size.width() + 2, max(size.height() + metrics.SPACE_TIGHT, 24))

    def minimumSizeHint(self) -> QSize:
        """Room for a word; the rest may be cut."""
        return QSize(min(self.sizeHint().width(), 48), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the text as a link, underlined under the pointer or focus."""
        painter = QPainter(self)
        font = self.font()
        font.setUnderline(self.underMouse() or self.hasFocus())
        painter.setFont(font)
        painter.setPen(current_theme().accent if self.isEnabled() else current_theme().faint)
        text = QFontMetrics(font).elidedText(self._words, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        if self.hasFocus():
            option = QStyleOptionButton()
            option.initFrom(self)
            self.style().drawPrimitive(QStyle.PrimitiveElement.PE_FrameFocusRect, option, painter, self)
