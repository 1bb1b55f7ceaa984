"""Text that is cut and laid out once and then only drawn: laying out is what makes rows slow."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QStaticText, QTextLayout

# Some pages of rows; when it is full it starts over.
MOST_TEXTS = 6_000


@dataclass(slots=True)
class Laid:
    """A text as it is drawn; `ascent` is from its top to its base line, which a fallback font moves."""

    text: QStaticText
    width: float
    ascent: float
    is_cut: bool


@dataclass(slots=True)
class Face:
    """A font with what was laid out in it."""

    font: QFont
    metrics: QFontMetricsF = field(init=False)
    texts: dict[tuple[str, int], Laid] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.metrics = QFontMetricsF(self.font)

    def laid(self, text: str, width: float) -> Laid:
        """A text cut to a width."""
        key = (text, int(width))
        found = self.texts.get(key)
        if found is None:
            if len(self.texts) >= MOST_TEXTS:
                self.texts.clear()
            found = self.texts[key] = self._lay_out(text, width)
        return found

    def draw(
        self, painter: QPainter, box: QRectF, text: str, colour: QColor, *, at_right: bool = False
    ) -> Laid:
        """Draw a text into a box, in the middle of its height."""
        laid = self.laid(text, box.width())
        x = box.right() - laid.width if at_right else box.left()
        base = box.center().y() + (self.metrics.ascent() - self.metrics.descent()) / 2
        painter.setFont(self.font)
        painter.setPen(colour)
        painter.drawStaticText(QPointF(round(x), round(base) - laid.ascent), laid.text)
        return laid

    def _lay_out(self, text: str, width: float) -> Laid:
        """Cut a text if it must be, and lay it out."""
        advance = self.metrics.horizontalAdvance(text)
        is_cut = advance > width
        if is_cut:
            text = self.metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
            advance = self.metrics.horizontalAdvance(text)
        laid = QStaticText(text)
        laid.setTextFormat(Qt.TextFormat.PlainText)
        laid.prepare(font=self.font)
        return Laid(laid, advance, self._ascent(text), is_cut)

    def _ascent(self, text: str) -> float:
        """The height of a line of the text above its base: Hangul may come from another font than Latin."""
        layout = QTextLayout(text, self.font)
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        return line.ascent() if line.isValid() else self.metrics.ascent()
