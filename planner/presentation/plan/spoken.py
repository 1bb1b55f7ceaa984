"""The cells of a row in words, for screen readers: what a painted slider can't tell by itself."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from planner.domain.entities import Entity
from planner.presentation.formats import percent
from planner.presentation.plan.cells import Cells
from planner.presentation.plan.columns import Column
from planner.presentation.plan.gauge import Gauge
from planner.presentation.words import kind_word


def spoken(entity: Entity | None, cells: Cells, column: int) -> str:
    """What a screen reader says of a cell."""
    match column:
        case Column.TITLE:
            return _title(entity, cells)
        case Column.OWNER:
            return _or_none(cells.owner, QCoreApplication.translate("PlanSpoken", "no owner"))
        case Column.PROGRESS:
            return "" if cells.gauge is None else _progress(cells.gauge, cells)
        case Column.STATUS:
            return _status(cells)
        case Column.DUE:
            return _due(cells)
        case Column.TREND:
            return _trend(cells)
    return ""


def _title(entity: Entity | None, cells: Cells) -> str:
    """The kind, the title, and whether it is a draft."""
    words = [kind_word(entity.kind), cells.title] if entity is not None else [cells.title]
    if cells.is_draft:
        words.append(QCoreApplication.translate("PlanSpoken", "draft"))
    return ", ".join(words)


def _progress(gauge: Gauge, cells: Cells) -> str:
    """The figure, how it stands, and whether it can be moved."""
    if gauge.progress is None:
        words = [QCoreApplication.translate("PlanSpoken", "no figure yet")]
    else:
        share = QCoreApplication.translate("PlanSpoken", "{figure} percent")
        words = [share.format(figure=percent(gauge.progress).removesuffix("%"))]
        if gauge.figure != percent(gauge.progress):
            words.append(gauge.figure)
    if cells.status_word:
        words.append(_status(cells))
    if gauge.pace is not None:
        expected = QCoreApplication.translate("PlanSpoken", "{pace} percent of the cycle has passed")
        words.append(expected.format(pace=percent(gauge.pace).removesuffix("%")))
    if gauge.computed:
        words.append(QCoreApplication.translate("PlanSpoken", "computed"))
    return ", ".join(words)


def _status(cells: Cells) -> str:
    """The status, and whether a person set it."""
    if not cells.status_is_set:
        return cells.status_word
    return QCoreApplication.translate("PlanSpoken", "{status}, set by hand").format(status=cells.status_word)


def _due(cells: Cells) -> str:
    """The day, and whether it has passed."""
    if not cells.is_overdue:
        return _or_none(cells.due, QCoreApplication.translate("PlanSpoken", "no due date"))
    return QCoreApplication.translate("PlanSpoken", "{day}, overdue").format(day=cells.due)


def _trend(cells: Cells) -> str:
    """The last change in percentage points."""
    if not cells.trend:
        return QCoreApplication.translate("PlanSpoken", "no check-ins")
    if not cells.delta:
        return QCoreApplication.translate("PlanSpoken", "one check-in")
    change = QCoreApplication.translate("PlanSpoken", "{points} points since the check-in before")
    return change.format(points=cells.delta)


def _or_none(text: str, otherwise: str) -> str:
    """A text, or what to say when there is none."""
    return text or otherwise
