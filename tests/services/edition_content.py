"""What a workspace holds, told without ids and ranks, so that two workspaces can be compared."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from planner.domain.entities import (
    ENTITY_TYPES,
    ActionItem,
    Attendee,
    BoardColumn,
    CheckIn,
    Cycle,
    Decision,
    Document,
    Entity,
    Initiative,
    KeyResult,
    Kpi,
    Meeting,
    Objective,
    Person,
    Ref,
    Team,
)
from planner.domain.workspace import Workspace

POINTERS: dict[str, type[Entity]] = {
    "document_id": Document,
    "cycle_id": Cycle,
    "team_id": Team,
    "owner_id": Person,
    "parent_id": ActionItem,
    "draft_of_id": Objective,
    "objective_id": Objective,
    "key_result_id": KeyResult,
    "column_id": BoardColumn,
    "meeting_id": Meeting,
    "person_id": Person,
}
LEFT_OUT = ("id", "rank")


UNORDERED = (Person, Team, CheckIn, Attendee, Decision)


def content(workspace: Workspace, unordered: tuple[type[Entity], ...] = UNORDERED) -> dict[str, list[Any]]:
    """All rows by kind, in their order where it tells something, each pointer told as what it points at."""
    return {
        cls.kind: sorted(_told(workspace, entity) for entity in _in_order(workspace, cls))
        if cls in unordered
        else [_told(workspace, entity) for entity in _in_order(workspace, cls)]
        for cls in ENTITY_TYPES.values()
    }


def _in_order(workspace: Workspace, cls: type[Entity]) -> list[Entity]:
    """The rows of a kind; those that are ordered below something, by that first."""
    pointer = {Objective: "cycle_id", KeyResult: "objective_id", Initiative: "key_result_id"}
    pointer |= {ActionItem: "column_id", Kpi: "cycle_id"}
    field = pointer.get(cls)  # type: ignore[call-overload]
    entities: list[Entity] = list(workspace.all(cls))
    if field is not None:
        entities.sort(key=lambda entity: _name(workspace, field, cls, getattr(entity, field)))
    return entities


def _told(workspace: Workspace, entity: Entity) -> str:
    """One row."""
    told = {
        field.name: _name(workspace, field.name, type(entity), getattr(entity, field.name))
        if field.name in POINTERS
        else getattr(entity, field.name)
        for field in fields(entity)
        if field.name not in LEFT_OUT
    }
    return repr(told)


def _name(workspace: Workspace, field: str, cls: type[Entity], entity_id: int | None) -> str:
    """What a pointer points at, with what that stands below."""
    if entity_id is None:
        return ""
    target = Objective if (field, cls) == ("parent_id", Objective) else POINTERS[field]
    other = workspace.find(Ref(target.kind, entity_id))
    assert other is not None, f"{field} of {cls.kind} points at nothing"
    words = getattr(other, "title", "") or getattr(other, "name", "") or getattr(other, "role", "")
    above = {Objective: "cycle_id", KeyResult: "objective_id"}.get(target)  # type: ignore[call-overload]
    place = _name(workspace, above, target, getattr(other, above)) if above else ""
    stage = getattr(other, "stage", "")
    return f"{place}/{words}{stage}"
