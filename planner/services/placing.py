"""Where an entity stands among its siblings."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from typing import Any, TypeVar, cast

from planner.domain.entities import (
    ActionItem,
    BoardColumn,
    Decision,
    Entity,
    Initiative,
    KeyResult,
    Kpi,
    Objective,
)
from planner.domain.errors import MissingItem
from planner.domain.ordering import LONGEST, between, spread
from planner.services.ports import UnitOfWork

Ranked = TypeVar("Ranked", bound=Entity)

# The field that makes ranked entities siblings.
SIBLING_FIELD: dict[str, str | None] = {
    Objective.kind: "cycle_id",
    KeyResult.kind: "objective_id",
    Initiative.kind: "key_result_id",
    BoardColumn.kind: None,
    ActionItem.kind: "column_id",
    Kpi.kind: "cycle_id",
    Decision.kind: "meeting_id",
}


def siblings(work: UnitOfWork, cls: type[Ranked], parent_id: int | None) -> list[Ranked]:
    """The entities under one parent, in order."""
    field = SIBLING_FIELD[cls.kind]
    return work.find(cls) if field is None else work.find(cls, **{field: parent_id})


def last_rank(work: UnitOfWork, cls: type[Ranked], parent_id: int | None) -> str:
    """A rank after every sibling."""
    present = siblings(work, cls, parent_id)
    return between(rank_of(present[-1]) if present else None, None)


def rank_of(entity: Entity) -> str:
    """The rank of an entity of one of the kinds in `SIBLING_FIELD`."""
    return str(getattr(entity, "rank"))  # noqa: B009 - the base class has no rank to read


def ranks_at(
    work: UnitOfWork,
    cls: type[Ranked],
    parent_id: int | None,
    before_id: int | None,
    count: int = 1,
    leaving: frozenset[int] = frozenset(),
) -> list[str]:
    """`count` ranks just before the sibling `before_id`, or at the end when it is None or not there.

    `leaving` are siblings about to be moved themselves: none of them bounds the place, and where `before_id`
    is one of them the place is before the next that stays.
    """
    place = _place(cls, parent_id)
    moved = [entity for entity in _there(work, cls, leaving) if _stands_in(entity, place)]
    high = _rank_at(work, cls, place, before_id, leaving)
    below = work.beside(cls, high, len(leaving) + 1, up=False, **place)
    low = next((rank_of(entity) for entity in below if entity.id not in leaving), None)
    ranks = spread(count, low, high, {rank_of(entity) for entity in moved})
    if max(map(len, ranks), default=0) <= LONGEST:
        return ranks
    _renumber(work, siblings(work, cls, parent_id))
    return ranks_at(work, cls, parent_id, before_id, count, leaving)


def _place(cls: type[Entity], parent_id: int | None) -> dict[str, int | None]:
    """The field values by which siblings are found."""
    field = SIBLING_FIELD[cls.kind]
    return {} if field is None else {field: parent_id}


def _there(work: UnitOfWork, cls: type[Ranked], ids: Iterable[int | None]) -> list[Ranked]:
    """The entities of these ids that exist."""
    found: list[Ranked] = []
    for entity_id in ids:
        with suppress(MissingItem):
            found.append(work.get(cls, entity_id or 0))
    return found


def _stands_in(entity: Entity, place: dict[str, int | None]) -> bool:
    """Whether an entity has these field values."""
    return all(getattr(entity, field) == value for field, value in place.items())


def _rank_at(
    work: UnitOfWork,
    cls: type[Ranked],
    place: dict[str, int | None],
    before_id: int | None,
    leaving: frozenset[int],
) -> str | None:
    """The rank of the sibling `before_id`, or of the next one that stays; None for the end."""
    before = [entity for entity in _there(work, cls, [before_id]) if _stands_in(entity, place)]
    if not before or before_id not in leaving:
        return rank_of(before[0]) if before else None
    above = work.beside(cls, rank_of(before[0]), len(leaving), up=True, **place)
    return next((rank_of(entity) for entity in above if entity.id not in leaving), None)


def _renumber(work: UnitOfWork, present: list[Ranked]) -> None:
    """Give siblings short ranks again, beyond the present ones so that no two are ever equal."""
    fresh = spread(len(present), rank_of(present[-1]))
    for entity, rank in zip(present, fresh, strict=True):
        work.put(cast("Any", replace)(entity, rank=rank))
