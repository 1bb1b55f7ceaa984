"""Two wordings side by side, a row for the objective and one for each key result."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QWidget

from planner.domain.wording_diff import Mark
from planner.presentation.drafts.comparison import Comparison, Row
from planner.presentation.palette import current_theme
from planner.ui.inspector.parts.texts import Caption
from planner.ui.theme import metrics


class Hairline(QWidget):
    """A line that parts two rows."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line."""
        QPainter(self).fillRect(event.rect(), current_theme().hairline)


class Wording(QLabel):
    """One side of a row."""

    def __init__(self, row: Row, other: Mark, parent: QWidget) -> None:
        super().__init__(parent)
        self._row = row
        self._other = other
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleDescription(row.in_words())
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        """Mark in the colours of the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._write()

    def _write(self) -> None:
        """Write the words with their marks."""
        self.setText(self._row.as_html(self._other, current_theme()))


class Wordings(QScrollArea):
    """The comparison as a table of two columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows: list[tuple[Wording, Wording]] = []

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Show a comparison, or nothing."""
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, metrics.SPACE, 0)
        grid.setHorizontalSpacing(metrics.SPACE_PAGE)
        grid.setVerticalSpacing(metrics.SPACE_WIDE)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        self.rows = []
        if comparison is not None:
            self._fill(grid, body, comparison)
        grid.setRowStretch(grid.rowCount(), 1)
        self.setWidget(body)

    def _fill(self, grid: QGridLayout, body: QWidget, comparison: Comparison) -> None:
        """Write the headings and every row."""
        grid.addWidget(Caption(self.tr("Approved wording"), body), 0, 0)
        grid.addWidget(Caption(self.tr("Draft wording"), body), 0, 1)
        self._add(grid, body, comparison.title, is_title=True)
        if comparison.key_results:
            grid.addWidget(Caption(self.tr("Key results"), body, small=True), grid.rowCount(), 0, 1, 2)
        for row in comparison.key_results:
            self._add(grid, body, row, is_title=False)

    def _add(self, grid: QGridLayout, body: QWidget, row: Row, *, is_title: bool) -> None:
        """Add one row, parted from the one above by a line."""
        at = grid.rowCount()
        grid.addWidget(Hairline(body), at, 0, 1, 2)
        sides = Wording(row, Mark.ADDED, body), Wording(row, Mark.REMOVED, body)
        for column, wording in enumerate(sides):
            if is_title:
                wording.setFont(metrics.body_bold_font())
            grid.addWidget(wording, at + 1, column)
        self.rows.append(sides)
