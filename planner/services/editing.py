"""Changing the fields of one or many items in place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from planner.domain.changes import Changes
from planner.domain.entities import ENTITY_TYPES, Cycle, Entity, Person, Ref, Team
from planner.domain.errors import EmptyTitle, NameTaken
from planner.domain.fields import check_period, checked
from planner.services.people import person_id, team_id
from planner.services.ports import BeginWork, UnitOfWork


class Editing:
    """Edits of fields that don't move an item; `owner` and `team` take names."""

    def __init__(self, begin: BeginWork) -> None:
        self._begin = begin

    def edit(self, refs: Ref | Iterable[Ref], **fields: Any) -> Changes:  # noqa: ANN401 - as many types as fields
        """Give items new field values, all or none.

        Raises `MissingItem`, `EmptyTitle`, `InvalidValue` or `NameTaken`.
        """
        with self._begin() as work:
            values = _resolved(work, checked(fields))
            for ref in [refs] if isinstance(refs, Ref) else refs:
                entity = replace(work.get(ENTITY_TYPES[ref.kind], ref.id), **values)
                _check_whole(work, entity)
                work.put(entity)
            return work.commit()


def _check_whole(work: UnitOfWork, entity: Entity) -> None:
    """See that the fields of an entity go together, and with the other entities."""
    if isinstance(entity, Cycle | Team | Person) and not entity.name:
        raise EmptyTitle
    if isinstance(entity, Cycle):
        check_period(entity.start, entity.end)
    if isinstance(entity, Team | Person):
        others = work.find(type(entity), name=entity.name)
        if any(other.id != entity.id for other in others):
            raise NameTaken(kind=entity.kind, name=entity.name)


def _resolved(work: UnitOfWork, fields: dict[str, Any]) -> dict[str, Any]:
    """The fields with names of people and teams turned into their ids."""
    values = dict(fields)
    if "owner" in values:
        values["owner_id"] = person_id(work, values.pop("owner"))
    if "team" in values:
        values["team_id"] = team_id(work, values.pop("team"))
    return values
