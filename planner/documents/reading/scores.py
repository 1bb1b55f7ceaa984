"""Scores that stand in a table apart from the key results that they rate, found by short name."""

from __future__ import annotations

import re

from planner.documents.reading.annotations import Said
from planner.documents.reading.columns import Column, Layout
from planner.documents.reading.drafts import DraftKeyResult, DraftObjective
from planner.documents.reading.inline import plain
from planner.documents.reading.placing import Placing
from planner.documents.reading.quantities import first_quantity, with_current
from planner.documents.reading.rows import fill_fields
from planner.documents.reading.table import Row

Numbers = tuple[int, ...]
_OBJECTIVE = re.compile(r"(?:O|Obj|Objective)\s*\d*", re.IGNORECASE)
_NUMBER = re.compile(r"\d+")


def apply_scores(layouts: list[Layout], placing: Placing) -> None:
    """Give each row's score to the key result of its name; a name that fits none or several is a warning."""
    if not layouts:
        return
    named = _by_numbers(placing.found.objectives)
    for layout in layouts:
        name_at = layout.at(Column.NAME) or 0
        for row in layout.table.rows:
            name = plain(row.cells[name_at])
            fitting = named.get(_numbers(name), [])
            if len(fitting) == 1:
                _apply(layout, row, fitting[0], placing)
            elif fitting or (name and not _OBJECTIVE.fullmatch(name)):
                placing.found.warn(row.line, f"“{name}” names no single key result of this document.")


def _apply(layout: Layout, row: Row, key_result: DraftKeyResult, placing: Placing) -> None:
    """Add what a row says to its key result."""
    said = Said("")
    fill_fields(layout, row, said, placing)
    key_result.progress = said.progress if said.progress is not None else key_result.progress
    key_result.status = said.status or key_result.status
    key_result.owner = key_result.owner or said.owner
    key_result.notes.extend(said.notes)
    at = layout.at(Column.CURRENT)
    current = first_quantity(plain(row.cells[at])) if at is not None else None
    if current is not None:
        key_result.metric = with_current(key_result.metric, current)


def _by_numbers(objectives: list[DraftObjective]) -> dict[Numbers, list[DraftKeyResult]]:
    """Return key results by the numbers of their names: "KR2" under "O1" and "KR1.2" are (1, 2)."""
    named: dict[Numbers, list[DraftKeyResult]] = {}
    for at, objective in enumerate(objectives, start=1):
        if objective.stage != "approved":
            continue
        number = _numbers(objective.number or "") or (at,)
        for key_result in objective.key_results:
            own = _numbers(key_result.name or "")
            for numbers in {own, number + own if len(own) == 1 else own} - {()}:
                named.setdefault(numbers, []).append(key_result)
    return named


def _numbers(name: str) -> Numbers:
    """Return the numbers of a short name."""
    return tuple(int(number) for number in _NUMBER.findall(name))
