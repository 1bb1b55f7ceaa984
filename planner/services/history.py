"""Taking an operation back, and doing it again: the steps it made are all that is needed."""

from __future__ import annotations

from planner.domain.changes import Changes
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
                _require(work, step.before)
                if step.after is None:
                    work.remove(step.ref)
                elif step.before is None:
                    work.add(step.after)
                else:
                    work.put(step.after)
            return work.commit()


def _require(work: UnitOfWork, before: Entity | None) -> None:
    """See that a row still is what a step starts from."""
    if before is None:
        return
    try:
        stored = work.get(type(before), before.id)
    except MissingItem as error:
        raise ChangedSince(title=_title(before)) from error
    if stored != before:
        raise ChangedSince(title=_title(before))


def _title(entity: Entity) -> str:
    """What a person would call the entity."""
    for field in ("title", "name", "text"):
        if getattr(entity, field, ""):
            return str(getattr(entity, field))
    return entity.kind
