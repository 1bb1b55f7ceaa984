"""Draft wordings beside the approved one."""

from __future__ import annotations

from dataclasses import replace

from planner.domain.changes import Changes
from planner.domain.entities import Objective, Ref, Stage
from planner.services.ports import BeginWork


class Drafts:
    """Moves objectives between their stages."""

    def __init__(self, begin: BeginWork) -> None:
        self._begin = begin

    def approve(self, ref: Ref) -> Changes:
        """Make a draft the approved wording; the wording that it replaces becomes a draft of it."""
        with self._begin() as work:
            draft = work.get(Objective, ref.id)
            former_id = draft.draft_of_id
            work.put(replace(draft, stage=Stage.APPROVED, draft_of_id=None))
            if former_id is not None:
                former = work.get(Objective, former_id)
                work.put(replace(former, stage=Stage.DRAFT, draft_of_id=draft.id))
                for other in work.find(Objective, draft_of_id=former_id):
                    work.put(replace(other, draft_of_id=draft.id))
            return work.commit()

    def set_stage(self, ref: Ref, stage: Stage) -> Changes:
        """Close an approved objective, reopen a closed one, or make either a draft again."""
        with self._begin() as work:
            work.put(replace(work.get(Objective, ref.id), stage=stage))
            return work.commit()
