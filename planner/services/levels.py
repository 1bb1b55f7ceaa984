"""Changing an item's level in the outline: objective ↔ key result ↔ initiative, with what stands below it."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from planner.domain.changes import Changes
from planner.domain.entities import (
    ActionItem,
    CheckIn,
    Initiative,
    KeyResult,
    Objective,
    Ref,
)
from planner.domain.errors import ImpossibleMove, KeepsHistory
from planner.services.placing import ranks_at, siblings
from planner.services.ports import BeginWork, UnitOfWork
from planner.services.removal import remove_whole

Level = TypeVar("Level", Objective, KeyResult)

# The fields that an item keeps whatever its level is.
COMMON = ("title", "owner_id", "weight", "due", "notes", "progress", "document_id", "line", "fingerprint")


class Levels:
    """Tab and Shift+Tab."""

    def __init__(self, begin: BeginWork) -> None:
        self._begin = begin

    def demote(self, ref: Ref) -> Changes:
        """Put an item one level down, under the sibling above it.

        Raises `ImpossibleMove` for an initiative, the first sibling, or an objective whose key results would
        need a level below initiatives; `KeepsHistory` for a key result with check-ins.
        """
        with self._begin() as work:
            if ref.kind == Objective.kind:
                _demote_objective(work, work.get(Objective, ref.id))
            elif ref.kind == KeyResult.kind:
                key_result = work.get(KeyResult, ref.id)
                above = _sibling_above(siblings(work, KeyResult, key_result.objective_id), key_result)
                _to_initiative(work, key_result, above.id, None)
            else:
                raise ImpossibleMove(title=work.get(Initiative, ref.id).title)
            return work.commit()

    def promote(self, ref: Ref) -> Changes:
        """Put an item one level up, right after what it stood under.

        Raises `ImpossibleMove` for an objective and `KeepsHistory` for a key result with check-ins.
        """
        with self._begin() as work:
            if ref.kind == KeyResult.kind:
                _promote_key_result(work, work.get(KeyResult, ref.id))
            elif ref.kind == Initiative.kind:
                _promote_initiative(work, work.get(Initiative, ref.id))
            else:
                raise ImpossibleMove(title=work.get(Objective, ref.id).title)
            return work.commit()


def _common(item: Objective | KeyResult | Initiative) -> dict[str, object]:
    """The values that survive a change of level."""
    return {field: getattr(item, field) for field in COMMON}


def _sibling_above(present: list[Level], item: Level) -> Level:
    """The sibling just before an item; `ImpossibleMove` when it is the first."""
    at = [sibling.id for sibling in present].index(item.id)
    if at == 0:
        raise ImpossibleMove(title=item.title)
    return present[at - 1]


def _sibling_below(present: list[Level], item_id: int) -> int | None:
    """The id of the sibling just after an item, or None when it is the last."""
    ids = [sibling.id for sibling in present]
    at = ids.index(item_id) + 1
    return ids[at] if at < len(ids) else None


def _require_no_history(work: UnitOfWork, key_result: KeyResult) -> None:
    """See that no check-in would be lost."""
    if work.find(CheckIn, key_result_id=key_result.id):
        raise KeepsHistory(title=key_result.title)


def _demote_objective(work: UnitOfWork, objective: Objective) -> None:
    """Make it a key result of the objective above; its key results become initiatives."""
    same_group = [
        sibling
        for sibling in siblings(work, Objective, objective.cycle_id)
        if sibling.team_id == objective.team_id and sibling.stage == objective.stage
    ]
    above = _sibling_above(same_group, objective)
    rank = ranks_at(work, KeyResult, above.id, None)[0]
    made = work.add(KeyResult(objective_id=above.id, rank=rank, **_common(objective)))  # type: ignore[arg-type]
    for key_result in siblings(work, KeyResult, objective.id):
        if work.find(Initiative, key_result_id=key_result.id):
            raise ImpossibleMove(title=objective.title)
        _to_initiative(work, key_result, made.id, None)
    remove_whole(work, objective.ref, set())


def _to_initiative(work: UnitOfWork, key_result: KeyResult, parent_id: int, before_id: int | None) -> None:
    """Make a key result an initiative; its own initiatives follow it and its cards stay linked."""
    _require_no_history(work, key_result)
    rank = ranks_at(work, Initiative, parent_id, before_id)[0]
    work.add(Initiative(key_result_id=parent_id, rank=rank, **_common(key_result)))  # type: ignore[arg-type]
    for initiative in siblings(work, Initiative, key_result.id):
        below = ranks_at(work, Initiative, parent_id, before_id)[0]
        work.put(replace(initiative, key_result_id=parent_id, rank=below))
    for card in work.find(ActionItem, key_result_id=key_result.id):
        work.put(replace(card, key_result_id=parent_id))
    remove_whole(work, key_result.ref, set())


def _promote_key_result(work: UnitOfWork, key_result: KeyResult) -> None:
    """Make it an objective after its own; its initiatives become key results."""
    _require_no_history(work, key_result)
    objective = work.get(Objective, key_result.objective_id)
    below = _sibling_below(siblings(work, Objective, objective.cycle_id), objective.id)
    made = work.add(
        Objective(
            cycle_id=objective.cycle_id,
            rank=ranks_at(work, Objective, objective.cycle_id, below)[0],
            team_id=objective.team_id,
            stage=objective.stage,
            **_common(key_result),  # type: ignore[arg-type]
        )
    )
    for initiative in siblings(work, Initiative, key_result.id):
        rank = ranks_at(work, KeyResult, made.id, None)[0]
        work.add(KeyResult(objective_id=made.id, rank=rank, **_common(initiative)))  # type: ignore[arg-type]
    remove_whole(work, key_result.ref, set())


def _promote_initiative(work: UnitOfWork, initiative: Initiative) -> None:
    """Make it a key result after its own."""
    key_result = work.get(KeyResult, initiative.key_result_id)
    below = _sibling_below(siblings(work, KeyResult, key_result.objective_id), key_result.id)
    rank = ranks_at(work, KeyResult, key_result.objective_id, below)[0]
    work.add(KeyResult(objective_id=key_result.objective_id, rank=rank, **_common(initiative)))  # type: ignore[arg-type]
    remove_whole(work, initiative.ref, set())
