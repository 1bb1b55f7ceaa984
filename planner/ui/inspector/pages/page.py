"""A page: the fields of one kind of item, each bound to a value that it shows and writes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QWidget

from planner.domain.entities import Entity, Ref
from planner.domain.typed_date import Span
from planner.presentation.inspector.spans import span_of
from planner.ui.inspector.context import Context
from planner.ui.inspector.fields.field import Field
from planner.ui.inspector.key_order import order_keys
from planner.ui.inspector.parts.cell import Cell
from planner.ui.inspector.parts.texts import Caption, Heading
from planner.ui.theme import metrics

LABEL_WIDTH = 92


@dataclass(frozen=True, slots=True)
class Binding:
    """A field, the name of what it writes, and how its value is read from an item."""

    name: str
    cell: Cell
    read: Callable[[Any], Any]


class Page(QScrollArea):
    """Shows one item; `left` asks for the focus to go back to the view."""

    left = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.ref: Ref | None = None
        self.bindings: list[Binding] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body = QWidget()
        self.grid = QGridLayout(self.body)
        margin = metrics.SPACE_SECTION
        self.grid.setContentsMargins(margin, metrics.SPACE_WIDE, margin, margin)
        self.grid.setHorizontalSpacing(metrics.SPACE_WIDE)
        self.grid.setVerticalSpacing(metrics.SPACE_TIGHT)
        self.grid.setColumnMinimumWidth(0, LABEL_WIDTH)
        self.grid.setColumnStretch(1, 1)
        self.build()
        self.grid.setRowStretch(self.grid.rowCount(), 1)
        self.setWidget(self.body)

    @property
    def entity(self) -> Any:  # noqa: ANN401 - each page knows its kind
        """The item that is shown, or None when it is gone."""
        return self.context.workspace.find(self.ref) if self.ref else None

    def span(self) -> Span | None:
        """The cycle whose year is meant by a day without one."""
        return span_of(self.context.workspace, self.entity, self.context.scope.cycle_id)

    def build(self) -> None:
        """Make the fields of this kind of item."""
        raise NotImplementedError

    def describe(self, entity: Any) -> None:  # noqa: ANN401
        """Bring what is not a field up to date."""

    def preview(self) -> None:
        """Follow a slider that is being dragged somewhere."""

    def show_item(self, ref: Ref) -> None:
        """Show another item from its top."""
        self.commit()
        self.ref = ref
        entity = self.entity
        for binding in self.bindings:
            binding.cell.message.say("")
            binding.cell.field.reset(binding.read(entity))
        self.describe(entity)
        order_keys(self.body)
        self.verticalScrollBar().setValue(0)

    def refresh(self) -> None:
        """Bring every field up to date, but for what is being edited."""
        entity = self.entity
        if entity is None:
            return
        for binding in self.bindings:
            binding.cell.field.show_value(binding.read(entity))
        self.describe(entity)
        order_keys(self.body)

    def commit(self) -> None:
        """Keep what is being typed."""
        if self.entity is not None:
            for binding in self.bindings:
                binding.cell.field.commit()

    def bind(
        self, name: str, label: str, field: Field, read: Callable[[Any], Any], *, above: bool = False
    ) -> Cell:
        """Add a field with its label beside or above it, bound to a value."""
        cell = self.bound(name, (Heading if above else Caption)(label, self.body), field, read)
        field.set_name(label)
        row = self.grid.rowCount()
        if above:
            self.grid.addWidget(cell.label, row, 0, 1, 2)
            self.grid.addWidget(cell, row + 1, 0, 1, 2)
        else:
            cell.label.setMinimumHeight(metrics.CONTROL_HEIGHT)
            self.grid.addWidget(cell.label, row, 0, Qt.AlignmentFlag.AlignTop)
            self.grid.addWidget(cell, row, 1)
        return cell

    def bound(self, name: str, label: QLabel, field: Field, read: Callable[[Any], Any]) -> Cell:
        """A cell that writes what its field offers; placing it is left to the caller."""
        cell = Cell(field, label, self.body)
        binding = Binding(name, cell, read)
        self.bindings.append(binding)
        field.committed.connect(lambda value: self.write(binding, value))
        field.left.connect(self.left)
        return cell

    def write(self, binding: Binding, value: Any) -> None:  # noqa: ANN401
        """Store a value of the item that is shown, or say why it was refused."""
        if self.ref is not None:
            binding.cell.refuse(self.context.edits.write(self.ref, binding.name, value))

    def add_wide(self, widget: QWidget) -> None:
        """Add a widget over the whole width."""
        self.grid.addWidget(widget, self.grid.rowCount(), 0, 1, 2)

    def add_heading(self, text: str) -> None:
        """Begin a section."""
        self.add_wide(Heading(text, self.body))

    def cell_of(self, name: str) -> Cell:
        """The cell of a field."""
        return next(binding.cell for binding in self.bindings if binding.name == name)


def title_of(entity: Entity | None) -> str:
    """What an item is called."""
    return "" if entity is None else str(getattr(entity, "title", "") or getattr(entity, "name", ""))
