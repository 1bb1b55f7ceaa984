"""Draft wordings beside the approved one."""

from __future__ import annotations

from dataclasses import replace

from planner.domain.changes import Changes
from planner.domain.entities import Objective, Ref, Stage
from planner.services.placing import last_rank
from planner.services.ports import BeginWork, UnitOfWork


class Drafts:
    """Moves objectives between their stages."""

    def __init__(self, begin: BeginWork) -> None:
        self._begin = begin

    def approve(self, ref: Ref) -> Changes:
        """Make a draft the approved wording; the wording that it replaces becomes a draft of it."""
        with self._begin() as work:
            draft = work.get(Objective, ref.id)
            if draft.draft_of_id is not None:
                _take_place(work, draft, work.get(Objective, draft.draft_of_id))
            work.put(replace(work.get(Objective, ref.id), stage=Stage.APPROVED, draft_of_id=None))
            return work.commit()

    def set_stage(self, ref: Ref, stage: Stage) -> Changes:
        """Close an approved objective, reopen a closed one, or make either a draft again."""
        with self._begin() as work:
            work.put(replace(work.get(Objective, ref.id), stage=stage))
            return work.commit()


def _take_place(work: UnitOfWork, draft: Objective, former: Objective) -> None:
    """Put a draft where the wording stands that it replaces: in the order, and in what others point at."""
    work.put(replace(former, stage=Stage.DRAFT, draft_of_id=draft.id, parent_id=None))
    work.put(replace(draft, parent_id=draft.parent_id or former.parent_id))
    for other in work.find(Objective, draft_of_id=former.id):
        if other.id != draft.id:
            work.put(replace(other, draft_of_id=draft.id))
    for below in work.find(Objective, parent_id=former.id):
        work.put(replace(below, parent_id=draft.id))
    if draft.cycle_id == former.cycle_id:
        _swap_ranks(work, draft.id, former.id)


def _swap_ranks(work: UnitOfWork, first_id: int, second_id: int) -> None:
    """Let two objectives of a cycle change places; no two may have one rank, not even for a moment."""
    first, second = work.get(Objective, first_id), work.get(Objective, second_id)
    work.put(replace(first, rank=last_rank(work, Objective, first.cycle_id)))
    work.put(replace(second, rank=first.rank))
    work.put(replace(work.get(Objective, first_id), rank=second.rank))
