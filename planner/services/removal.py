"""Deleting with everything that can't live without what is deleted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from planner.domain.changes import Changes
from planner.domain.entities import (
    ENTITY_TYPES,
    ActionItem,
    Attendee,
    BoardColumn,
    CheckIn,
    Cycle,
    Decision,
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
from planner.domain.errors import ColumnNotEmpty
from planner.services.ports import BeginWork, UnitOfWork

# What goes with a deleted entity, and by which field it belongs to it.
BELONGS: dict[str, tuple[tuple[type[Entity], str], ...]] = {
    Cycle.kind: ((Objective, "cycle_id"), (Kpi, "cycle_id")),
    Objective.kind: ((KeyResult, "objective_id"),),
    KeyResult.kind: ((Initiative, "key_result_id"), (CheckIn, "key_result_id")),
    ActionItem.kind: ((ActionItem, "parent_id"),),
    Meeting.kind: ((Attendee, "meeting_id"), (Decision, "meeting_id")),
    Person.kind: ((Attendee, "person_id"),),
}
# What stays when an entity is deleted, but no longer points at it.
POINTS: dict[str, tuple[tuple[type[Entity], str], ...]] = {
    Objective.kind: ((Objective, "draft_of_id"), (Objective, "parent_id")),
    KeyResult.kind: ((ActionItem, "key_result_id"),),
    Team.kind: ((Objective, "team_id"), (KeyResult, "team_id")),
    Person.kind: tuple((cls, "owner_id") for cls in (Objective, KeyResult, Initiative, ActionItem)),
}


class Removal:
    """Deletes; every deletion can be undone whole."""

    def __init__(self, begin: BeginWork) -> None:
        self._begin = begin

    def delete(self, refs: Iterable[Ref]) -> Changes:
        """Delete items and what belongs to them; an item that goes with another may be named too.

        Raises `MissingItem`, or `ColumnNotEmpty` for a board column that still holds cards.
        """
        with self._begin() as work:
            named = list(refs)
            gone: set[Ref] = set()
            for ref in named:
                if ref not in gone:
                    remove_whole(work, ref, gone)
            return work.commit()


def remove_whole(work: UnitOfWork, ref: Ref, gone: set[Ref]) -> None:
    """Delete one entity after what belongs to it, noting each in `gone`."""
    entity = work.get(ENTITY_TYPES[ref.kind], ref.id)
    if isinstance(entity, BoardColumn) and work.find(ActionItem, column_id=entity.id):
        raise ColumnNotEmpty(title=entity.name or entity.role)
    for cls, field in BELONGS.get(ref.kind, ()):
        for child in work.find(cls, **{field: ref.id}):
            remove_whole(work, child.ref, gone)
    for cls, field in POINTS.get(ref.kind, ()):
        for pointer in work.find(cls, **{field: ref.id}):
            work.put(replace(pointer, **{field: None}))  # type: ignore[arg-type]
    work.remove(ref)
    gone.add(ref)
