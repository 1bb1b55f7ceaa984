"""What reading alone would not work out again: the fields of a report that only our own pages say.

A field is told where importing the rest would make something else of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Literal

from planner.domain.entities import (
    ActionItem,
    CheckIn,
    ColumnRole,
    Direction,
    KeyResult,
    Measure,
    Objective,
    Stage,
)
from planner.domain.report import Bound, ReadCheckIn, ReadKeyResult
from planner.domain.report import Measure as ReadMeasure
from planner.domain.workspace import Workspace
from planner.services.import_board import done_moment
from planner.services.import_plan import direction_of, draft_of, figures_of, is_inclusive, measure_of

_MEASURES: dict[Measure, ReadMeasure] = {
    Measure.METRIC: "metric",
    Measure.MAINTAIN: "maintain",
    Measure.MILESTONE: "milestone",
    Measure.ROLL_UP: "roll-up",
}
# Stands in where only the number of figures matters.
_ANY_DAY = date(2000, 1, 1)
_BOUNDS: dict[tuple[Direction, bool], Bound] = {
    (Direction.INCREASE, True): "at-least",
    (Direction.INCREASE, False): "more-than",
    (Direction.DECREASE, True): "at-most",
    (Direction.DECREASE, False): "less-than",
}


class Places:
    """Where each objective and key result of a page stands: "O2", "KR2.1"."""

    def __init__(self, workspace: Workspace, objectives: Iterable[Objective]) -> None:
        self._objectives: dict[int, str] = {}
        self._key_results: dict[int, str] = {}
        for at, objective in enumerate(objectives, start=1):
            self._objectives[objective.id] = f"O{at}"
            below = workspace.children(KeyResult, "objective_id", objective.id)
            for number, key_result in enumerate(below, start=1):
                self._key_results[key_result.id] = f"KR{at}.{number}"

    def objective(self, objective: Objective) -> str:
        """The place of an objective, or its words when it stands elsewhere."""
        return self._objectives.get(objective.id) or f"“{objective.title}”"

    def key_result(self, key_result_id: int | None) -> str | None:
        """The place of a key result: empty for none, None where it stands elsewhere."""
        return "" if key_result_id is None else self._key_results.get(key_result_id)


def told_draft(objective: Objective, siblings: Sequence[Objective], former: str) -> str | None:
    """Which objective it is a draft of, `former`, unless their wordings tell among its siblings."""
    approved = [each for each in siblings if each.stage is not Stage.DRAFT]
    likely = draft_of(objective.title, approved, lambda each: each.title)
    return None if objective.draft_of_id == (likely.id if likely else None) else former


def with_rules(read: ReadKeyResult, key_result: KeyResult) -> ReadKeyResult:
    """The key result with how it is scored, where its figures and words don't tell."""
    measure = None if measure_of(read) == key_result.measure else _MEASURES[key_result.measure]
    told = replace(read, measure=measure)
    if (direction_of(told), is_inclusive(told)) == (key_result.direction, key_result.inclusive):
        return told
    return replace(told, bound=_BOUNDS[key_result.direction, key_result.inclusive])


def told_check_ins(
    read: ReadKeyResult, stored: Sequence[CheckIn], on: date | None
) -> tuple[ReadCheckIn, ...] | None:
    """The check-ins as recorded, unless a document of the day `on` tells the same by its figures."""
    recorded = tuple(map(_as_recorded, stored))
    derived = tuple(
        ReadCheckIn(figure.on, figure.value, figure.progress, None, figure.period)
        for figure in figures_of(read, on or _ANY_DAY)
    )
    if not recorded and not derived:
        return None
    return None if on is not None and recorded == derived else recorded


def told_moment(card: ActionItem, role: ColumnRole, on: date | None) -> datetime | Literal["unknown"] | None:
    """When a card was done, unless its own day or that of its document tells it."""
    if role is not ColumnRole.DONE or card.done_at == done_moment(role, card.due, on):
        return None
    return card.done_at or "unknown"


def _as_recorded(stored: CheckIn) -> ReadCheckIn:
    """A check-in in the words of a report."""
    midnight = datetime.combine(stored.on, time(), UTC)
    return ReadCheckIn(
        on=stored.on,
        value=stored.value,
        progress=stored.progress,
        confidence=stored.confidence,
        period=stored.period,
        note=stored.note,
        at=None if stored.at == midnight else stored.at,
    )
