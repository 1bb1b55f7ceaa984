"""Which figures a slider moves, and where it moves them: along start → target, or 0–100%."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeGuard

from planner.domain.entities import Entity, Initiative, KeyResult, Measure
from planner.domain.metric import has_scale, raw_progress, start_of, value_at, value_step

Slid = KeyResult | Initiative
# What PgUp and PgDn move by, and what ←/→ do where there is no unit.
LARGE_STEP = 0.1
SMALL_STEP = 0.01


def can_slide(entity: Entity | None) -> TypeGuard[Slid]:
    """Whether the figure of an entity is moved by a knob."""
    if isinstance(entity, KeyResult):
        if has_scale(entity):
            return start_of(entity) != entity.target
        return entity.measure in (Measure.METRIC, Measure.MILESTONE)
    return isinstance(entity, Initiative)


def can_type(entity: Entity | None) -> TypeGuard[Slid]:
    """Whether the figure of an entity can be typed; a maintained one is only ever typed."""
    if isinstance(entity, KeyResult) and entity.measure in (Measure.METRIC, Measure.MAINTAIN):
        return entity.target is not None or can_slide(entity)
    return can_slide(entity)


def is_typed_as_value(entity: Slid) -> bool:
    """Whether one types a value in a unit; else it is a percentage."""
    return (
        isinstance(entity, KeyResult)
        and entity.measure in (Measure.METRIC, Measure.MAINTAIN)
        and entity.target is not None
    )


def share_of(entity: Slid) -> float:
    """Where the knob stands, 0..1, or beyond for a value beyond its ends; nothing yet stands at 0."""
    if isinstance(entity, KeyResult) and has_scale(entity) and entity.current is not None:
        return raw_progress(entity, entity.current)
    return entity.progress or 0.0


def moved_to(entity: Slid, share: float) -> Slid:
    """The entity as it would be with its knob at a share, snapped to a step."""
    if isinstance(entity, KeyResult) and has_scale(entity):
        return with_value(entity, value_at(entity, share))
    return replace(entity, progress=round(min(max(share, 0.0), 1.0), 2))


def with_value(key_result: KeyResult, value: float) -> KeyResult:
    """The key result with another current value, which a stated progress gives way to."""
    return replace(key_result, current=value, progress=None)


def stepped(entity: Slid, steps: int, *, large: bool = False) -> Slid:
    """The entity some steps further; what already lies beyond an end is never pulled back to it."""
    share = share_of(entity)
    by = steps * (LARGE_STEP if large else small_step(entity))
    low, high = min(share, 0.0), max(share, 1.0)
    wanted = min(max(share + by, low), high)
    if wanted == share:
        return entity
    if isinstance(entity, KeyResult) and has_scale(entity) and not 0 <= wanted <= 1:
        return with_value(entity, _value_beyond(entity, wanted))
    return moved_to(entity, wanted)


def _value_beyond(key_result: KeyResult, share: float) -> float:
    """The value at a share beyond either end, where a knob can't go, on its step."""
    start, step = start_of(key_result), value_step(key_result)
    value = start + share * ((key_result.target or 0.0) - start)
    return round(round(value / step) * step, 10)


def small_step(entity: Slid) -> float:
    """One step as a share of the way."""
    if isinstance(entity, KeyResult) and has_scale(entity):
        return value_step(entity) / abs((entity.target or 0.0) - start_of(entity))
    return SMALL_STEP


def is_moved(before: Slid, after: Slid) -> bool:
    """Whether the two say different figures."""
    if isinstance(before, KeyResult) and isinstance(after, KeyResult) and has_scale(before):
        return before.current != after.current
    return before.progress != after.progress
