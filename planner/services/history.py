"""Taking an operation back, and doing it again: the steps it made are all that is needed."""

from __future__ import annotations

from planner.domain.changes import Change, Changes
from planner.domain.entities import Entity
from planner.domain.errors import ChangedSince, MissingItem
from planner.services.ports import BeginWork, UnitOfWork


class History:
    """Replays recorded changes."""

    def __init__(self, begin: BeginWork) -> None:
        self._begin = begin

    def apply(self, changes: Changes) -> Changes:
        """Make the changes, in one transaction.

        Raises `ChangedSince` when a row is no longer as the changes found it.
        """
        with self._begin() as work:
            for step in changes:
                _require(work, step)
                if step.after is None:
                    work.remove(step.ref)
                elif step.before is None:
                    work.add(step.after)
                else:
                    work.put(step.after)
            return work.commit()


def _require(work: UnitOfWork, step: Change) -> None:
    """See that a row still is what a step starts from, or still is not there."""
    entity = step.before or step.after
    if entity is not None and _stored(work, entity) != step.before:
        raise ChangedSince(title=_title(entity))


def _stored(work: UnitOfWork, entity: Entity) -> Entity | None:
    """The row as it is now, or None when it is gone."""
    try:
        return work.get(type(entity), entity.id)
    except MissingItem:
        return None


def _title(entity: Entity) -> str:
    """What a person would call the entity."""
    for field in ("title", "name", "text"):
        if getattr(entity, field, ""):
            return str(getattr(entity, field))
    return entity.kind
