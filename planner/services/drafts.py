"""Draft wordings beside the approved one.

Approving exchanges words, never items: the approved objective and its key results stay the items that they
are, with every figure, check-in, card and link, and take over what the draft says they are about.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeVar

from planner.domain.changes import Changes
from planner.domain.entities import KeyResult, Measure, Objective, Ref, Stage
from planner.domain.wording_diff import paired
from planner.services.placing import ranks_at, siblings
from planner.services.ports import BeginWork, UnitOfWork

Worded = TypeVar("Worded", Objective, KeyResult)
Pair = tuple[KeyResult | None, KeyResult | None]

# What an item says, and where that was read.
WORDING = ("title", "notes", "document_id", "line", "fingerprint", "certainty")
# What a key result measures; where it stands on that scale is no wording.
DEFINITION = ("measure", "start", "target", "unit", "direction", "inclusive")


class Drafts:
    """Moves objectives between their stages."""

    def __init__(self, begin: BeginWork) -> None:
        self._begin = begin

    def approve(self, ref: Ref) -> Changes:
        """Make a draft the approved wording; the wording that it replaces becomes the draft's.

        Key results are paired as they are compared. One that only the draft has moves below the approved
        objective, one that only that has below the draft, with all that belongs to it.
        """
        with self._begin() as work:
            draft = work.get(Objective, ref.id)
            if draft.draft_of_id is None:
                work.put(replace(draft, stage=Stage.APPROVED))
            else:
                _exchange(work, work.get(Objective, draft.draft_of_id), draft)
            return work.commit()

    def set_stage(self, ref: Ref, stage: Stage) -> Changes:
        """Close an approved objective, reopen a closed one, or make either a draft again."""
        with self._begin() as work:
            work.put(replace(work.get(Objective, ref.id), stage=stage))
            return work.commit()


def _exchange(work: UnitOfWork, approved: Objective, draft: Objective) -> None:
    """Let an objective and a draft of it change their wordings, their key results' too."""
    stage = Stage.APPROVED if approved.stage is Stage.DRAFT else approved.stage
    _swap(work, approved, draft, WORDING)
    work.put(replace(work.get(Objective, approved.id), stage=stage, draft_of_id=None))
    pairs = paired(
        siblings(work, KeyResult, approved.id), siblings(work, KeyResult, draft.id), lambda each: each.title
    )
    for former, latter in pairs:
        if former is not None and latter is not None:
            _swap(work, former, latter, WORDING + (DEFINITION if _is_defined(latter) else ()))
    _move_unpaired(work, pairs, approved, draft)


def _is_defined(key_result: KeyResult) -> bool:
    """Whether it says how it is measured; one that is words alone leaves the other's measure as it is."""
    return key_result.target is not None or key_result.measure is not Measure.MILESTONE


def _swap(work: UnitOfWork, first: Worded, second: Worded, fields: tuple[str, ...]) -> None:
    """Let two items change the values of some fields."""
    values: dict[str, Any] = {field: getattr(first, field) for field in fields}
    work.put(replace(first, **{field: getattr(second, field) for field in fields}))
    work.put(replace(second, **values))


def _move_unpaired(work: UnitOfWork, pairs: list[Pair], approved: Objective, draft: Objective) -> None:
    """Put key results without a counterpart below the other objective, where their wording stands."""
    before: dict[int, int | None] = {approved.id: None, draft.id: None}
    for former, latter in reversed(pairs):
        if former is not None and latter is not None:
            before = {approved.id: former.id, draft.id: latter.id}
            continue
        moved, goal = (former, draft) if latter is None else (latter, approved)
        assert moved is not None
        rank = ranks_at(work, KeyResult, goal.id, before[goal.id])[0]
        work.put(replace(work.get(KeyResult, moved.id), objective_id=goal.id, rank=rank))
        before[goal.id] = moved.id
