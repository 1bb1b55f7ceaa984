from datetime import UTC, date, datetime, timedelta

import pytest

from planner.domain.entities import CheckIn, Initiative, KeyResult, Measure, Objective, Ref, Status
from planner.domain.errors import InvalidValue, MissingTarget
from planner.domain.report import DocumentReport, ReadHistory, ReadKeyResult, ReadMetric, ReadObjective
from tests.support.kept import Kept


@pytest.fixture
def objective(kept: Kept) -> Ref:
    return kept.add(kept.cycle(), "목표")


@pytest.fixture
def arr(kept: Kept, objective: Ref) -> Ref:
    return kept.add(
        objective, "ARR", measure=Measure.METRIC, start=12.0, current=12.0, target=16.0, unit="억"
    )


def test_a_metric_slides_along_its_values(kept: Kept, arr: Ref) -> None:
    kept.services.progress.set_progress(arr, 0.301)
    assert kept.get(arr, KeyResult).current == 13.2
    (check_in,) = kept.all(CheckIn)
    assert (check_in.on, check_in.value, check_in.progress) == (date(2024, 11, 15), 13.2, pytest.approx(0.3))
    assert check_in.at == kept.now


def test_a_value_beyond_the_target_is_kept(kept: Kept, arr: Ref) -> None:
    kept.services.progress.set_value(arr, 18)
    assert kept.get(arr, KeyResult).current == 18.0
    assert [(check_in.value, check_in.progress) for check_in in kept.all(CheckIn)] == [(18.0, 1.0)]


def test_a_day_has_one_check_in_by_hand(kept: Kept, arr: Ref) -> None:
    kept.services.progress.set_value(arr, 13)
    kept.services.progress.set_value(arr, 14)
    assert [check_in.value for check_in in kept.all(CheckIn)] == [14.0]
    kept.now += timedelta(days=1)
    kept.services.progress.set_value(arr, 15)
    assert [check_in.value for check_in in kept.all(CheckIn)] == [14.0, 15.0]


def test_the_day_is_that_of_the_place_where_the_person_is(kept: Kept, arr: Ref) -> None:
    kept.now = datetime(2024, 11, 15, 16, 30, tzinfo=UTC)  # half past one on the 16th in Seoul
    kept.services.progress.set_value(arr, 13)
    assert kept.all(CheckIn)[0].on == date(2024, 11, 16)


def test_a_check_in_of_a_document_is_not_amended(kept: Kept) -> None:
    report = DocumentReport(
        "a.md", "a", "okr", "text", date(2024, 11, 15),
        objectives=(ReadObjective("목표", 1, key_results=(
            ReadKeyResult("ARR", 2, metric=ReadMetric(12, 13, 16, "억"), history=(ReadHistory("W45", 0.1),)),
        )),),
    )  # fmt: skip
    kept.services.importing.keep(report)
    key_result = kept.all(KeyResult)[0]
    before = kept.all(CheckIn)
    kept.services.progress.set_value(key_result.ref, 14)
    assert kept.all(CheckIn)[: len(before)] == before
    assert kept.all(CheckIn)[-1].value == 14.0


def test_a_milestone_is_set_by_hand(kept: Kept, objective: Ref) -> None:
    milestone = kept.add(objective, "베타 출시", status=Status.AT_RISK)
    kept.services.progress.set_progress(milestone, 0.4)
    stored = kept.get(milestone, KeyResult)
    assert (stored.progress, stored.status) == (0.4, Status.AT_RISK)
    assert [(check_in.value, check_in.progress) for check_in in kept.all(CheckIn)] == [(None, 0.4)]


def test_an_initiative_checks_in_the_key_result_that_it_moves(kept: Kept, objective: Ref) -> None:
    roll_up = kept.add(objective, "품질", measure=Measure.ROLL_UP)
    first = kept.add(roll_up, "자동화", progress=0.5)
    kept.add(roll_up, "모니터링", weight=3.0)
    kept.services.progress.set_progress(first, 0.8)
    assert kept.get(first, Initiative).progress == 0.8
    assert [check_in.progress for check_in in kept.all(CheckIn)] == [pytest.approx(0.2)]


def test_an_initiative_of_a_metric_is_no_check_in(kept: Kept, arr: Ref) -> None:
    initiative = kept.add(arr, "캠페인")
    kept.services.progress.set_progress(initiative, 0.8)
    assert kept.all(CheckIn) == []


def test_initiatives_that_count_nothing_are_no_check_in(kept: Kept, objective: Ref) -> None:
    roll_up = kept.add(objective, "품질", measure=Measure.ROLL_UP)
    initiative = kept.add(roll_up, "자동화", weight=0.0)
    kept.services.progress.set_progress(initiative, 0.8)
    assert kept.all(CheckIn) == []


def test_the_first_value_takes_the_place_of_a_stated_progress(kept: Kept, objective: Ref) -> None:
    stated = kept.add(objective, "ARR", measure=Measure.METRIC, target=16.0, progress=0.4)
    kept.services.progress.set_value(stated, 8)
    stored = kept.get(stated, KeyResult)
    assert (stored.current, stored.progress) == (8.0, None)


def test_a_maintained_bound_takes_values_and_no_progress(kept: Kept, objective: Ref) -> None:
    uptime = kept.add(objective, "업타임", measure=Measure.MAINTAIN, target=99.9, unit="%")
    kept.services.progress.set_value(uptime, 99.95)
    assert [(check_in.value, check_in.progress) for check_in in kept.all(CheckIn)] == [(99.95, None)]
    with pytest.raises(InvalidValue):
        kept.services.progress.set_progress(uptime, 0.5)


def test_what_cannot_be_moved_says_why_and_stays(kept: Kept, objective: Ref) -> None:
    roll_up = kept.add(objective, "품질", measure=Measure.ROLL_UP)
    metric = kept.add(objective, "ARR", measure=Measure.METRIC)
    before = kept.everything()
    with pytest.raises(InvalidValue):
        kept.services.progress.set_progress(roll_up, 0.5)
    with pytest.raises(MissingTarget, match="ARR"):
        kept.services.progress.set_value(metric, 5)
    with pytest.raises(InvalidValue):
        kept.services.progress.set_progress(metric, 1.01)
    assert kept.everything() == before


def test_the_objective_itself_is_never_stored(kept: Kept, objective: Ref, arr: Ref) -> None:
    before = kept.get(objective, Objective)
    kept.services.progress.set_value(arr, 16)
    assert kept.get(objective, Objective) == before
