"""Fields that the columns of a row add to what its title says."""

from __future__ import annotations

from planner.documents.reading.annotations import Said
from planner.documents.reading.calendar import last_date
from planner.documents.reading.columns import Column, Layout
from planner.documents.reading.inline import plain
from planner.documents.reading.people import clean_name
from planner.documents.reading.placing import Placing
from planner.documents.reading.shares import share_of
from planner.documents.reading.statuses import column_of, status_of
from planner.documents.reading.table import Row


def fill_fields(layout: Layout, row: Row, said: Said, placing: Placing) -> None:
    """Add owner, due date, status and progress of a row to what its title said."""
    for at, column in enumerate(layout.columns):
        cell = plain(row.cells[at])
        if not cell:
            continue
        if column is Column.OWNER:
            said.owner = clean_name(cell) or said.owner
        elif column is Column.DUE:
            found = last_date(cell)
            day = found.on(placing.annotations.anchor) if found else None
            said.due = day or said.due
            if found is not None and day is None:
                placing.found.warn_undated(row.line)
        elif column is Column.STATUS:
            said.status, said.column = status_of(cell) or said.status, column_of(cell) or said.column
        elif column is Column.PROGRESS:
            value = share_of(cell)
            said.progress = value if value is not None else said.progress
        elif column is Column.NOTE:
            said.notes.append(cell)
