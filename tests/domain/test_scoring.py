"""The rules of scoring, one table each, as the product describes them."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from planner.domain.entities import (
    ActionItem,
    BoardColumn,
    CheckIn,
    ColumnRole,
    Cycle,
    Direction,
    Entity,
    Initiative,
    KeyResult,
    Measure,
    Objective,
    Rhythm,
    Status,
)
from planner.domain.scoring import Rule, Scorer, Standing, status_at
from planner.domain.workspace import Workspace

START, END = date(2024, 10, 1), date(2024, 12, 31)
TODAY = date(2024, 11, 15)  # half of the cycle has passed
CYCLE = Cycle(id=1, name="2024 Q4", start=START, end=END)
OBJECTIVE = Objective(id=1, cycle_id=1, rank="V", title="O")
AT = datetime(2024, 11, 14, tzinfo=UTC)


def kr(number: int = 1, **fields: Any) -> KeyResult:
    return KeyResult(id=number, objective_id=1, rank=f"V{number}", title=f"KR{number}", **fields)


def check_in(number: int, key_result: int = 1, on: date = date(2024, 11, 14), **figures: Any) -> CheckIn:
    return CheckIn(id=number, key_result_id=key_result, on=on, at=AT, **figures)


def scorer(*entities: Entity, today: date = TODAY, preview: Entity | None = None) -> Scorer:
    return Scorer(Workspace([CYCLE, OBJECTIVE, *entities]), today, preview)


METRIC: dict[str, Any] = {"measure": Measure.METRIC, "start": 12.0, "target": 16.0}


# --- the figure of a key result


@pytest.mark.parametrize(
    ("fields", "rule", "raw", "shown"),
    [
        ({**METRIC, "current": 13.2}, Rule.METRIC, 0.3, 0.3),
        ({**METRIC, "current": 17.0}, Rule.METRIC, 1.25, 1.0),
        ({**METRIC, "current": 11.0}, Rule.METRIC, -0.25, 0.0),
        ({**METRIC, "current": 13.2, "progress": 0.9}, Rule.METRIC, 0.3, 0.3),
        ({**METRIC, "progress": 0.9}, Rule.SET_BY_HAND, 0.9, 0.9),
        ({"measure": Measure.METRIC, "start": 5.0, "target": 5.0, "current": 5.0}, Rule.METRIC, 1.0, 1.0),
        ({"measure": Measure.METRIC, "start": 5.0, "target": 5.0, "current": 4.0}, Rule.METRIC, 0.0, 0.0),
        ({"measure": Measure.METRIC, "start": 5.0, "target": 2.0, "current": 3.5}, Rule.METRIC, 0.5, 0.5),
        ({"measure": Measure.MILESTONE, "progress": 0.4}, Rule.SET_BY_HAND, 0.4, 0.4),
        ({"measure": Measure.MILESTONE}, Rule.NOTHING_YET, None, None),
        ({"measure": Measure.ROLL_UP, "progress": 0.7}, Rule.NOTHING_YET, None, None),
    ],
)
def test_a_key_result_is_scored_by_its_measure(
    fields: dict[str, Any], rule: Rule, raw: float | None, shown: float | None
) -> None:
    score = scorer(key_result := kr(**fields)).score(key_result)
    assert score.rule is rule
    assert score.raw == pytest.approx(raw)
    assert score.progress == pytest.approx(shown)


@pytest.mark.parametrize(
    ("bound", "values", "kept"),
    [
        ({"direction": Direction.INCREASE, "inclusive": True}, [99.9, 99.95, 99.0], 2),
        ({"direction": Direction.INCREASE, "inclusive": False}, [99.9, 99.95, 99.0], 1),
        ({"direction": Direction.DECREASE, "inclusive": True}, [99.9, 99.95, 99.0], 2),
        ({"direction": Direction.DECREASE, "inclusive": False}, [99.9, 99.95, 99.0], 1),
    ],
)
def test_a_maintained_bound_is_kept_periods_over_elapsed_ones(
    bound: dict[str, Any], values: list[float], kept: int
) -> None:
    key_result = kr(measure=Measure.MAINTAIN, target=99.9, current=values[-1], **bound)
    check_ins = [check_in(n, on=date(2024, 10, n), value=value) for n, value in enumerate(values, 1)]
    score = scorer(key_result, *check_ins).score(key_result)
    assert (score.rule, score.kept, score.elapsed) == (Rule.MAINTAIN, kept, 3)
    assert score.progress == pytest.approx(kept / 3)


def test_a_maintained_bound_without_check_ins_counts_its_current_value() -> None:
    kept = kr(measure=Measure.MAINTAIN, target=99.9, current=99.9)
    silent = kr(2, measure=Measure.MAINTAIN, target=99.9)
    both = scorer(kept, silent)
    assert both.score(kept).progress == 1.0
    assert both.score(silent).rule is Rule.NOTHING_YET


def initiative(number: int, progress: float | None, weight: float = 1.0) -> Initiative:
    return Initiative(
        id=number, key_result_id=1, rank=f"V{number}", title=f"I{number}", progress=progress, weight=weight
    )


@pytest.mark.parametrize(
    ("parts", "mean"),
    [
        ([(0.5, 1.0), (0.1, 1.0)], 0.3),
        ([(0.5, 3.0), (0.1, 1.0)], 0.4),
        ([(0.5, 1.0), (None, 1.0)], 0.25),
        ([(0.5, 0.0), (0.1, 2.0)], 0.1),
        ([(None, 1.0), (None, 1.0)], None),
        ([(0.5, 0.0)], None),
        ([], None),
    ],
)
def test_a_roll_up_is_the_weighted_mean_of_its_initiatives(
    parts: list[tuple[float | None, float]], mean: float | None
) -> None:
    key_result = kr(measure=Measure.ROLL_UP)
    below = [initiative(n, progress, weight) for n, (progress, weight) in enumerate(parts, 1)]
    score = scorer(key_result, *below).score(key_result)
    assert score.raw == pytest.approx(mean)
    assert score.rule is (Rule.NOTHING_YET if mean is None else Rule.ROLL_UP)
    assert [part.weight for part in score.parts] == [weight for _, weight in parts]


# --- the figure of an objective


def test_an_objective_is_the_weighted_mean_of_its_key_results_clamped() -> None:
    over = kr(1, **METRIC, current=20.0, weight=3.0)
    nothing = kr(2)
    score = scorer(over, nothing).score(OBJECTIVE)
    assert score.rule is Rule.KEY_RESULTS
    assert score.progress == pytest.approx(0.75)
    assert [(part.title, part.progress) for part in score.parts] == [("KR1", 1.0), ("KR2", None)]


def test_a_stated_figure_counts_only_while_nothing_can_be_computed() -> None:
    stated = Objective(id=1, cycle_id=1, rank="V", title="O", progress=0.63)
    alone = Scorer(Workspace([CYCLE, stated]), TODAY).score(stated)
    assert (alone.rule, alone.progress) == (Rule.STATED, 0.63)
    computed = Scorer(Workspace([CYCLE, stated, kr(progress=0.2)]), TODAY).score(stated)
    assert (computed.rule, computed.progress) == (Rule.KEY_RESULTS, 0.2)


def test_closing_cards_raises_no_score() -> None:
    done = BoardColumn(id=1, rank="V", role=ColumnRole.DONE)
    card = ActionItem(id=1, column_id=1, rank="V", title="Card", key_result_id=1, done_at=AT)
    assert scorer(kr(progress=0.4), done, card).score(OBJECTIVE).progress == pytest.approx(0.4)


def test_a_dragged_slider_counts_in_every_mean_above_it() -> None:
    key_result = kr(measure=Measure.ROLL_UP)
    stored, dragged = initiative(1, 0.1), initiative(1, 0.9)
    preview = scorer(key_result, stored, preview=dragged)
    assert preview.score(stored).progress == 0.9
    assert preview.score(OBJECTIVE).progress == pytest.approx(0.9)


# --- how it stands


@pytest.mark.parametrize(
    ("progress", "expected", "status"),
    [
        (0.45, 0.5, Status.ON_TRACK),
        (0.449, 0.5, Status.AT_RISK),
        (0.35, 0.5, Status.AT_RISK),
        (0.349, 0.5, Status.OFF_TRACK),
        (0.0, 0.0, Status.ON_TRACK),
    ],
)
def test_progress_is_held_against_the_pace(progress: float, expected: float, status: Status) -> None:
    assert status_at(progress, expected) is status


@pytest.mark.parametrize(
    ("fields", "checked_on", "standing"),
    [
        ({"progress": 0.5}, TODAY, Standing(Status.ON_TRACK)),
        ({"progress": 0.4}, TODAY, Standing(Status.AT_RISK)),
        ({"progress": 0.2}, TODAY, Standing(Status.OFF_TRACK)),
        ({"progress": 1.0}, TODAY, Standing(Status.DONE)),
        ({"progress": 1.0}, None, Standing(Status.NO_CHECK_IN)),
        ({"progress": 0.5}, None, Standing(Status.NO_CHECK_IN)),
        ({}, TODAY, Standing(Status.NO_CHECK_IN)),
        ({"progress": 0.5}, date(2024, 11, 5), Standing(Status.ON_TRACK)),  # a week and three days
        ({"progress": 0.5}, date(2024, 11, 4), Standing(Status.OUTDATED)),
        ({"progress": 0.1, "status": Status.ON_TRACK}, None, Standing(Status.ON_TRACK, is_set=True)),
        ({"progress": 0.5, "status": Status.OFF_TRACK}, TODAY, Standing(Status.OFF_TRACK, is_set=True)),
    ],
)
def test_what_was_set_wins_and_silence_is_never_green(
    fields: dict[str, Any], checked_on: date | None, standing: Standing
) -> None:
    key_result = kr(**fields)
    check_ins = [check_in(1, on=checked_on)] if checked_on else []
    assert scorer(key_result, *check_ins).standing(key_result) == standing


@pytest.mark.parametrize(("rhythm", "days"), [(Rhythm.WEEK, 10), (Rhythm.TWO_WEEKS, 17), (Rhythm.MONTH, 34)])
def test_a_check_in_is_outdated_three_days_after_its_rhythm(rhythm: Rhythm, days: int) -> None:
    cycle = Cycle(id=1, name="Q4", start=START, end=END, rhythm=rhythm)
    key_result = kr(progress=0.99)
    for late, status in ((0, Status.ON_TRACK), (1, Status.OUTDATED)):
        last = check_in(1, on=date.fromordinal(TODAY.toordinal() - days - late))
        found = Scorer(Workspace([cycle, OBJECTIVE, key_result, last]), TODAY).standing(key_result)
        assert found == Standing(status)


def test_after_its_end_a_cycle_ages_no_more() -> None:
    key_result = kr(progress=0.95)
    last = check_in(1, on=date(2024, 12, 28))
    assert scorer(key_result, last, today=date(2025, 6, 1)).standing(key_result) == Standing(Status.ON_TRACK)


def test_a_maintained_bound_is_expected_whole_at_any_time() -> None:
    key_result = kr(measure=Measure.MAINTAIN, target=99.9, current=99.9)
    kept = [check_in(n, value=99.9) for n in range(1, 9)]
    missed = [check_in(n, value=90.0) for n in range(9, 11)]
    assert scorer(key_result, *kept).standing(key_result) == Standing(Status.ON_TRACK)
    assert scorer(key_result, *kept, *missed).standing(key_result) == Standing(Status.AT_RISK)


def test_an_objective_stands_as_its_weakest_key_result() -> None:
    strong, weak = kr(1, status=Status.DONE), kr(2, status=Status.AT_RISK)
    assert scorer(strong, weak).standing(OBJECTIVE) == Standing(Status.AT_RISK)
    assert scorer(strong, weak, kr(3, status=Status.OFF_TRACK)).standing(OBJECTIVE) == Standing(
        Status.OFF_TRACK
    )
    assert scorer().standing(OBJECTIVE) is None


@pytest.mark.parametrize(
    ("today", "share"),
    [(date(2024, 9, 1), 0.0), (START, 1 / 92), (TODAY, 0.5), (END, 1.0), (date(2025, 3, 1), 1.0)],
)
def test_the_pace_is_the_share_of_the_cycle_that_has_passed(today: date, share: float) -> None:
    assert scorer(today=today).pace(OBJECTIVE) == pytest.approx(share)
