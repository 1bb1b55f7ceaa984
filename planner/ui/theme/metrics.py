"""Sizes that every view shares: the grid of 4, radii, row heights and the fonts of each kind of text.

Sizes are logical pixels, fonts are relative to the base font of the application.
"""

from math import ceil

from PySide6.QtGui import QFont, QFontInfo, QFontMetrics, QTextLayout
from PySide6.QtWidgets import QApplication

GRID = 4
SPACE_TIGHT = GRID
SPACE = 2 * GRID
SPACE_WIDE = 3 * GRID
SPACE_SECTION = 4 * GRID
SPACE_PAGE = 6 * GRID

CHIP_RADIUS = 4
CARD_RADIUS = 8

ROW_HEIGHT = 34
ROW_HEIGHT_COMPACT = 28
CONTROL_HEIGHT = 32
ICON_SIZE = 16
RAIL_ICON_SIZE = 20
DROP_LINE_WIDTH = 2

ANIMATION_MS = 150


def _sized(step: float, weight: QFont.Weight = QFont.Weight.Normal, factor: float = 1.0) -> QFont:
    """Return the application's font, `step` points larger and `factor` times as large."""
    font = QApplication.font()
    font.setPointSizeF(max(QFontInfo(font).pointSizeF() * factor + step, 1.0))
    font.setWeight(weight)
    return font


def body_font() -> QFont:
    """Return the font of rows, fields and sentences."""
    return _sized(0)


def body_bold_font() -> QFont:
    """Return the body font for what leads a row, such as an objective's title."""
    return _sized(0, QFont.Weight.DemiBold)


def chip_font() -> QFont:
    """Return the font of chips and meta text, one point below the body."""
    return _sized(-1)


def section_font() -> QFont:
    """Return the font of a heading inside a page."""
    return _sized(2, QFont.Weight.Bold)


def title_font() -> QFont:
    """Return the font of a page's title."""
    return _sized(5, QFont.Weight.Bold)


def figure_font() -> QFont:
    """Return the font of the one figure of a meeting page, to be read from eight metres."""
    return _sized(0, QFont.Weight.Bold, factor=4)


def line_spacing(font: QFont) -> int:
    """Return the height of a line that holds Latin and Hangul, which may come from two fonts."""
    layout = QTextLayout("Ag각힣", font)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return max(ceil(line.height()), QFontMetrics(font).lineSpacing())
