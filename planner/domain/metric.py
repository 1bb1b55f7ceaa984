"""The figures of a key result: how progress, 0..1, and a value in its unit follow from each other."""

from __future__ import annotations

from math import floor, log10

from planner.domain.entities import Direction, KeyResult, Measure

# In these units part of one makes sense; a contract, a person or a visit only counts whole.
DIVISIBLE_UNITS = frozenset(
    "% %p 억 조 만원 억원 원 $ € £ ¥ ₩ 배 시간 분 초 h s ms".split()  # noqa: SIM905 - words read best as words
)
NICE_STEPS = (1.0, 2.0, 5.0, 10.0)


def has_scale(key_result: KeyResult) -> bool:
    """Whether it slides along start → target in its own unit."""
    return key_result.measure is Measure.METRIC and key_result.target is not None


def start_of(key_result: KeyResult) -> float:
    """Where its scale begins: what is said, else nothing reached yet."""
    return 0.0 if key_result.start is None else key_result.start


def raw_progress(key_result: KeyResult, value: float) -> float:
    """(value − start) / (target − start), unclamped; the same formula serves a decrease.

    Where start and target are one there is no way to go, so it is reached, 1, or not, 0.
    """
    start, target = start_of(key_result), key_result.target
    assert target is not None
    if start == target:
        return float(is_inside(key_result, value))
    return (value - start) / (target - start)


def value_at(key_result: KeyResult, progress: float) -> float:
    """The value in its unit at a progress, rounded to its step; both ends are exact."""
    start, target = start_of(key_result), key_result.target
    assert target is not None
    if progress <= 0 or progress >= 1:
        return start if progress <= 0 else target
    step = value_step(key_result)
    value = start + progress * (target - start)
    return round(round(value / step) * step, 10)


def value_step(key_result: KeyResult) -> float:
    """One step of its slider: about a hundredth of the way, rounded to 1, 2 or 5; whole for counts."""
    start, target = start_of(key_result), key_result.target
    span = abs((target or 0.0) - start)
    if span == 0:
        return 1.0
    unit = 10.0 ** floor(log10(span / 100))
    step = next(nice for nice in NICE_STEPS if nice * unit >= span / 100 * 0.999) * unit
    whole = start.is_integer() and target is not None and float(target).is_integer()
    return max(step, 1.0) if whole and key_result.unit not in DIVISIBLE_UNITS else step


def is_inside(key_result: KeyResult, value: float) -> bool:
    """Whether a maintained value is on the right side of its bound; 이상/이하 include the bound itself."""
    target = key_result.target
    assert target is not None
    if value == target:
        return key_result.inclusive
    return value > target if key_result.direction is Direction.INCREASE else value < target
