"""What a tree shows, as plain lists: to compare a model that followed changes with one built afresh."""

from typing import Any

from PySide6.QtCore import QModelIndex, Qt

from planner.presentation.plan.columns import Column, Role
from planner.presentation.plan.model import PlanModel

Shape = list[tuple[Any, tuple[Any, ...], "Shape"]]


def shape(model: PlanModel, parent: QModelIndex | None = None) -> Shape:
    """Keys, texts and children of every row."""
    above = parent or QModelIndex()
    rows = [model.index(row, 0, above) for row in range(model.rowCount(above))]
    return [(model.data(row, Role.KEY), texts(model, row), shape(model, row)) for row in rows]


def texts(model: PlanModel, row: QModelIndex) -> tuple[Any, ...]:
    """What each cell of a row says."""
    cells = [row.siblingAtColumn(column) for column in Column]
    return tuple(cell.data(Qt.ItemDataRole.AccessibleTextRole) for cell in cells)


def titles(model: PlanModel, parent: QModelIndex | None = None) -> list[Any]:
    """The titles, each with those below it."""
    above = parent or QModelIndex()
    rows = [model.index(row, 0, above) for row in range(model.rowCount(above))]
    return [(row.data(), below) if (below := titles(model, row)) else row.data() for row in rows]
