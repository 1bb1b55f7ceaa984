from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from planner.domain.entities import Initiative, KeyResult, Measure, Ref
from planner.presentation.charts import History, history_of
from tests.support.kept import Kept
from tests.support.workspaces import NOW

TODAY = date(2024, 11, 15)


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return Kept(tmp_path)


def history(kept: Kept, ref: Ref) -> History:
    workspace = kept.workspace
    kept.close()
    return history_of(workspace, workspace.get(KeyResult, ref.id), TODAY)


def levels(drawn: History) -> list[float]:
    return [level for _, level in drawn.pace]


def add(kept: Kept, **fields: object) -> Ref:
    return kept.add(kept.add(kept.cycle(), "목표"), "결과", **fields)


def test_a_metric_is_drawn_in_its_unit_with_its_pace(kept: Kept) -> None:
    ref = add(kept, measure=Measure.METRIC, start=12.0, target=16.0, unit="억")
    for days, value in ((30, 12.5), (0, 13.0)):
        kept.now = NOW - timedelta(days=days)
        kept.services.progress.set_value(ref, value)
    drawn = history(kept, ref)
    assert [(point.on, point.level, point.figure) for point in drawn.points] == [
        (date(2024, 10, 16), 12.5, "12.5억"),
        (date(2024, 11, 15), 13.0, "13억"),
    ]
    assert (drawn.start, drawn.end) == (date(2024, 10, 1), date(2024, 12, 31))
    assert (drawn.low, drawn.high, levels(drawn)) == (12.0, 16.0, [12.0, 12.0, 16.0, 16.0])
    assert [grade.figure for grade in drawn.grades] == ["12억", "16억"]
    assert drawn.expected is not None
    assert drawn.expected.level == pytest.approx(12 + 4 * 46 / 92)
    assert drawn.expected.figure == "14억"


def test_a_decrease_falls(kept: Kept) -> None:
    ref = add(kept, measure=Measure.METRIC, start=20.0, target=10.0, unit="%")
    kept.services.progress.set_value(ref, 5)
    drawn = history(kept, ref)
    assert levels(drawn) == [20.0, 20.0, 10.0, 10.0]
    assert (drawn.low, drawn.high) == (5.0, 20.0)
    assert drawn.y_of(20.0) == 1.0
    assert drawn.y_of(drawn.points[0].level) == 0.0


def test_a_bound_has_room_on_both_sides_and_no_pace(kept: Kept) -> None:
    ref = add(kept, measure=Measure.MAINTAIN, target=99.0, unit="%")
    kept.services.progress.set_value(ref, 97)
    drawn = history(kept, ref)
    assert drawn.pace == ()
    assert drawn.expected is None
    assert drawn.low < 97
    assert drawn.high > 99


def test_a_milestone_is_drawn_in_shares(kept: Kept) -> None:
    ref = add(kept)
    kept.services.progress.set_progress(ref, 0.4)
    drawn = history(kept, ref)
    assert [(point.level, point.figure) for point in drawn.points] == [(0.4, "40%")]
    assert (drawn.low, drawn.high, levels(drawn)) == (0.0, 1.0, [0.0, 0.0, 1.0, 1.0])


def test_a_start_that_is_the_target_divides_by_nothing(kept: Kept) -> None:
    drawn = history(kept, add(kept, measure=Measure.METRIC, start=5.0, target=5.0))
    assert drawn.low < 5 < drawn.high
    assert drawn.y_of(5.0) == 0.5


def test_a_check_in_outside_of_the_cycle_widens_the_time(kept: Kept) -> None:
    ref = add(kept)
    kept.now = NOW - timedelta(days=100)
    kept.services.progress.set_progress(ref, 0.1)
    drawn = history(kept, ref)
    assert drawn.start == date(2024, 8, 7)
    assert drawn.x_of(drawn.start) == 0.0
    assert drawn.x_of(date(2024, 1, 1)) == 0.0
    assert drawn.x_of(drawn.end) == 1.0


def test_after_the_cycle_the_pace_stays_at_the_target(kept: Kept) -> None:
    ref = add(kept, measure=Measure.METRIC, start=12.0, target=16.0, unit="억")
    for day, value in (("2024-10-31", 12.5), ("2025-02-10", 15.0)):
        kept.now = datetime.fromisoformat(f"{day}T03:00:00+00:00")
        kept.services.progress.set_value(ref, value)
    workspace = kept.workspace
    kept.close()
    drawn = history_of(workspace, workspace.get(KeyResult, ref.id), date(2025, 2, 12))
    assert drawn.pace == (
        (date(2024, 10, 1), 12.0),
        (date(2024, 10, 1), 12.0),
        (date(2024, 12, 31), 16.0),
        (date(2025, 2, 10), 16.0),
    )
    assert [point.expected for point in drawn.points] == ["13.35억", "16억"]
    assert drawn.expected is not None
    assert drawn.expected.figure == "16억"


def test_a_dragged_slider_is_the_point_of_today(kept: Kept) -> None:
    ref = add(kept, measure=Measure.METRIC, start=12.0, current=12.0, target=16.0)
    kept.services.progress.set_value(ref, 13)
    workspace = kept.workspace
    kept.close()
    dragged = replace(workspace.get(KeyResult, ref.id), current=15.0)
    drawn = history_of(workspace, dragged, TODAY)
    assert [(point.on, point.level) for point in drawn.points] == [(TODAY, 15.0)]


def test_a_dragged_milestone_is_drawn_in_shares(kept: Kept) -> None:
    ref = add(kept)
    workspace = kept.workspace
    kept.close()
    drawn = history_of(workspace, replace(workspace.get(KeyResult, ref.id), progress=0.7), TODAY)
    assert [point.figure for point in drawn.points] == ["70%"]


def test_a_roll_up_keeps_the_history_of_its_mean(kept: Kept) -> None:
    ref = add(kept, measure=Measure.ROLL_UP)
    initiative = kept.add(ref, "인풋")
    kept.add(ref, "다른 인풋")
    kept.services.progress.set_progress(initiative, 0.5)
    assert [point.figure for point in history(kept, ref).points] == ["25%"]
    assert initiative.kind == Initiative.kind


def test_a_share_that_was_stated_without_a_value_is_told_as_a_share(kept: Kept) -> None:
    ref = add(kept)
    kept.services.progress.set_progress(ref, 0.283)
    kept.services.editing.edit(ref, measure=Measure.METRIC, start=0.0, target=500.0, unit="건")
    drawn = history(kept, ref)
    assert [(point.level, point.figure) for point in drawn.points] == [(pytest.approx(141.5), "28.3%")]
