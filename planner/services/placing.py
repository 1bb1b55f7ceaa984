"""Where an entity stands among its siblings."""

from __future__ import annotations

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
    present = siblings(work, cls, parent_id)
    if any(len(rank_of(entity)) > LONGEST for entity in present):
        present = _renumber(work, present)
    staying = [entity for entity in present if entity.id not in leaving]
    passed = _ids_from(present, before_id)
    at = next((n for n, entity in enumerate(staying) if entity.id in passed), len(staying))
    low = rank_of(staying[at - 1]) if at > 0 else None
    high = rank_of(staying[at]) if at < len(staying) else None
    taken = {rank_of(entity) for entity in present if entity.id in leaving}
    return spread(count, low, high, taken)


def _ids_from(present: list[Ranked], before_id: int | None) -> set[int]:
    """The ids of the sibling and all after it."""
    at = next((n for n, entity in enumerate(present) if entity.id == before_id), len(present))
    return {entity.id for entity in present[at:]}


def _renumber(work: UnitOfWork, present: list[Ranked]) -> list[Ranked]:
    """Give siblings short ranks again, beyond the present ones so that no two are ever equal."""
    fresh = spread(len(present), rank_of(present[-1]))
    return [
        work.put(cast("Any", replace)(entity, rank=rank)) for entity, rank in zip(present, fresh, strict=True)
    ]
