"""Which cycle's year is meant by a day that is typed without one."""

from __future__ import annotations

from planner.domain.entities import ActionItem, Cycle, Entity, Initiative, KeyResult, Objective, Ref
from planner.domain.typed_date import Span
from planner.domain.workspace import Workspace


def span_of(workspace: Workspace, entity: Entity | None, shown_cycle: int | None) -> Span | None:
    """First and last day of the cycle of an item, else of the one that is shown."""
    cycle = _cycle_of(workspace, entity) or workspace.find(Ref(Cycle.kind, shown_cycle or 0))
    return (cycle.start, cycle.end) if isinstance(cycle, Cycle) else None


def _cycle_of(workspace: Workspace, entity: Entity | None) -> Cycle | None:
    """The cycle in which an item stands, if it stands in one."""
    if isinstance(entity, Cycle):
        return entity
    if isinstance(entity, Objective | KeyResult):
        return workspace.cycle_of(entity)
    linked = entity.key_result_id if isinstance(entity, Initiative | ActionItem) else None
    return None if linked is None else workspace.cycle_of(workspace.get(KeyResult, linked))
