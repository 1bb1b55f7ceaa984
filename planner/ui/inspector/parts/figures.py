"""The figures of a key result: which there are follows from how it is measured."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QGridLayout, QWidget

from planner.domain.entities import KeyResult, Measure
from planner.presentation.inspector import options
from planner.ui.inspector.fields.choice import ChoiceField
from planner.ui.inspector.fields.field import Field
from planner.ui.inspector.fields.line import LineField
from planner.ui.inspector.fields.number import NumberField
from planner.ui.inspector.fields.progress import ProgressField
from planner.ui.inspector.parts.cell import Cell
from planner.ui.inspector.parts.texts import Caption
from planner.ui.theme import metrics

if TYPE_CHECKING:
    from planner.ui.inspector.pages.page import Page

# Which figures each measure has, line by line, and how many of the three columns each takes.
_SHOWN: dict[Measure, tuple[tuple[tuple[str, int], ...], ...]] = {
    Measure.METRIC: ((("current", 1), ("target", 1), ("unit", 1)), (("start", 1), ("direction", 2))),
    Measure.MAINTAIN: ((("current", 1), ("target", 1), ("unit", 1)), (("bound", 3),)),
    Measure.MILESTONE: ((("progress", 3),),),
    Measure.ROLL_UP: (),
}


class FiguresPart(QWidget):
    """Three columns of figures with their names above."""

    def __init__(self, page: Page) -> None:
        super().__init__(page.body)
        self._page = page
        self._unit = ""
        self._cells: dict[str, Cell] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(metrics.SPACE)
        self._grid.setVerticalSpacing(metrics.SPACE_TIGHT)
        for column in range(3):
            self._grid.setColumnStretch(column, 1)
        self._make_numbers()
        self._make_choices()
        self.hint = Caption("", self, small=True)
        self.hint.setWordWrap(True)
        self._shown: Measure | None = None

    def show_measure(self, key_result: KeyResult) -> None:
        """Show the figures that this measure has."""
        self._unit = key_result.unit
        self.hint.setText(self._hint(key_result.measure))
        if key_result.measure is not self._shown:
            self._shown = key_result.measure
            self._place(_SHOWN[key_result.measure])

    def show_live(self, key_result: KeyResult) -> None:
        """Show the figures of a key result whose slider is being dragged."""
        self._cells["current"].field.show_value(key_result.current)
        progress = self._cells["progress"].field
        assert isinstance(progress, ProgressField)
        progress.show_live(key_result.progress)

    def _make_numbers(self) -> None:
        """Make the numbers, the unit and the progress."""
        for name, label in (
            ("current", self.tr("Current")),
            ("target", self.tr("Target")),
            ("start", self.tr("Start")),
        ):
            self._bind(name, label, NumberField(lambda: self._unit), _attribute(name))
        self._bind("unit", self.tr("Unit"), LineField(), _attribute("unit"))
        progress = ProgressField()
        progress.previewed.connect(self._preview)
        self._bind("progress", self.tr("Progress"), progress, _attribute("progress"))

    def _make_choices(self) -> None:
        """Make the direction and the side of a bound."""
        direction, bound = ChoiceField(), ChoiceField()
        direction.set_options(options.directions())
        bound.set_options(options.bounds())
        self._bind("direction", self.tr("Direction"), direction, _attribute("direction"))
        self._bind("bound", self.tr("Bound"), bound, lambda item: (item.direction, item.inclusive))

    def _bind(self, name: str, label: str, field: Field, read: Callable[[Any], Any]) -> None:
        """Make a figure with its name."""
        field.set_name(label)
        cell = self._page.bound(name, Caption(label, self, small=True), field, read)
        cell.setParent(self)
        self._cells[name] = cell

    def _place(self, lines: tuple[tuple[tuple[str, int], ...], ...]) -> None:
        """Put the figures of a measure into the grid, and hide the others."""
        shown = {name for line in lines for name, _ in line}
        for name, cell in self._cells.items():
            self._grid.removeWidget(cell.label)
            self._grid.removeWidget(cell)
            cell.show_row(name in shown)
        for row, line in enumerate(lines):
            column = 0
            for name, span in line:
                cell = self._cells[name]
                self._grid.addWidget(cell.label, 2 * row, column, 1, span)
                self._grid.addWidget(cell, 2 * row + 1, column, 1, span)
                column += span
        self._grid.addWidget(self.hint, 2 * len(lines), 0, 1, 3)
        self.hint.setVisible(bool(self.hint.text()))

    def _hint(self, measure: Measure) -> str:
        """What a person should know of a measure without figures of its own."""
        if measure is Measure.ROLL_UP:
            return self.tr("Computed as the weighted mean of its initiatives.")
        return ""

    def _preview(self, progress: float | None) -> None:
        """Let every view follow the knob."""
        shown = None if progress is None else replace(self._page.entity, progress=progress)
        self._page.context.session.set_preview(shown)


def _attribute(name: str) -> Callable[[Any], Any]:
    """Reads a field of an item."""
    return lambda item: getattr(item, name)
