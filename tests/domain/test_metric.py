"""How progress and a value in its unit follow from each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.entities import Direction, KeyResult, Measure
from planner.domain.metric import has_scale, is_inside, raw_progress, value_at, value_step


def metric(start: float | None, target: float, unit: str = "", **fields: object) -> KeyResult:
    figures = {"measure": Measure.METRIC, "start": start, "target": target, "unit": unit, **fields}
    return KeyResult(id=1, objective_id=1, rank="V", title="KR", **figures)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("start", "target", "value", "progress"),
    [
        (12, 16, 13.2, 0.3),
        (12, 16, 12, 0.0),
        (12, 16, 17, 1.25),
        (12, 16, 10, -0.5),
        (None, 3, 1, 1 / 3),
        (5, 2, 4, 1 / 3),
        (5, 2, 1, 4 / 3),
        (-10, 10, 0, 0.5),
    ],
)
def test_progress_is_the_share_of_the_way(
    start: float | None, target: float, value: float, progress: float
) -> None:
    assert raw_progress(metric(start, target), value) == pytest.approx(progress)


@pytest.mark.parametrize(
    ("direction", "value", "progress"),
    [
        (Direction.INCREASE, 5.0, 1.0),
        (Direction.INCREASE, 6.0, 1.0),
        (Direction.INCREASE, 4.9, 0.0),
        (Direction.DECREASE, 4.9, 1.0),
        (Direction.DECREASE, 5.1, 0.0),
    ],
)
def test_where_start_is_target_it_is_reached_or_not(
    direction: Direction, value: float, progress: float
) -> None:
    assert raw_progress(metric(5, 5, direction=direction), value) == progress


@pytest.mark.parametrize(
    ("direction", "inclusive", "value", "inside"),
    [
        (Direction.INCREASE, True, 99.9, True),  # 이상
        (Direction.INCREASE, False, 99.9, False),  # 초과
        (Direction.INCREASE, False, 99.91, True),
        (Direction.DECREASE, True, 99.9, True),  # 이하
        (Direction.DECREASE, False, 99.9, False),  # 미만
        (Direction.DECREASE, True, 100.0, False),
    ],
)
def test_a_bound_is_inside_only_when_it_says_so(
    direction: Direction, inclusive: bool, value: float, inside: bool
) -> None:
    assert is_inside(metric(None, 99.9, direction=direction, inclusive=inclusive), value) is inside


@pytest.mark.parametrize(
    ("start", "target", "unit", "step"),
    [
        (12, 16, "억", 0.05),
        (0, 3, "건", 1),
        (0, 18_000, "건", 200),
        (0, 100, "%", 1),
        (0, 1, "%", 0.01),
        (5, 2, "%", 0.05),
        (0, 0, "", 1),
        (0, 2.5, "점", 0.05),
        (100, 0, "명", 1),
    ],
)
def test_a_step_is_a_round_hundredth_and_whole_where_things_are_counted(
    start: float, target: float, unit: str, step: float
) -> None:
    assert value_step(metric(float(start), float(target), unit)) == pytest.approx(step)


FIGURES = st.floats(-1e9, 1e9, allow_subnormal=False).map(lambda value: round(value, 3))


@given(start=FIGURES, target=FIGURES, share=st.floats(-0.5, 1.5), unit=st.sampled_from(["", "건", "억"]))
def test_a_share_becomes_a_value_between_both_ends(
    start: float, target: float, share: float, unit: str
) -> None:
    key_result = metric(start, target, unit)
    value = value_at(key_result, share)
    step = value_step(key_result)
    assert min(start, target) - step <= value <= max(start, target) + step
    if share <= 0 or share >= 1:
        assert value == (start if share <= 0 else target)


@given(target=st.floats(1, 1e6), shares=st.lists(st.floats(0, 1), min_size=2, max_size=2))
def test_a_greater_share_is_never_a_smaller_value(target: float, shares: list[float]) -> None:
    low, high = sorted(shares)
    assert value_at(metric(0.0, target), low) <= value_at(metric(0.0, target), high)


def test_only_a_metric_with_a_target_has_a_scale() -> None:
    assert has_scale(metric(0, 1))
    assert not has_scale(metric(0, 1, measure=Measure.MAINTAIN))
    assert not has_scale(KeyResult(objective_id=1, rank="V", title="KR", measure=Measure.METRIC))
