"""Which rows an undo or redo is about: what it brought back, else what it changed."""

from __future__ import annotations

from dataclasses import replace

from planner.domain.changes import Change, Changes
from planner.domain.entities import ActionItem, CheckIn, Entity, Initiative, KeyResult, Objective, Ref

Item = Objective | KeyResult | Initiative | ActionItem


def touched_items(changes: Changes) -> list[Ref]:
    """The outermost items that were added; without any, those that changed in more than their order."""
    items = [change for change in changes if isinstance(change.after, Item)]
    back = [change.after for change in items if change.before is None and change.after is not None]
    if back:
        refs = {entity.ref for entity in back}
        return [entity.ref for entity in back if _above(entity) not in refs]
    told = [change.ref for change in items if not _is_reordered(change)] or [each.ref for each in items]
    figures = [Ref(KeyResult.kind, each.key_result_id) for each in _check_ins(changes)]
    return list(dict.fromkeys(told or figures))


def _above(entity: Entity) -> Ref | None:
    """What an item stands below."""
    match entity:
        case KeyResult():
            return Ref(Objective.kind, entity.objective_id)
        case Initiative():
            return Ref(KeyResult.kind, entity.key_result_id)
        case ActionItem() if entity.key_result_id is not None:
            return Ref(KeyResult.kind, entity.key_result_id)
    return None


def _is_reordered(change: Change) -> bool:
    """Whether an item only got another rank among its siblings."""
    before, after = change.before, change.after
    return isinstance(before, Item) and isinstance(after, Item) and replace(before, rank=after.rank) == after


def _check_ins(changes: Changes) -> list[CheckIn]:
    """The check-ins that came, went or changed."""
    entities = (change.after or change.before for change in changes)
    return [entity for entity in entities if isinstance(entity, CheckIn)]
