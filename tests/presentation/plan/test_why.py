"""Why a figure is what it is: each rule told with the figures that it took."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from planner.domain.entities import (
    CheckIn,
    Cycle,
    Direction,
    Entity,
    Initiative,
    KeyResult,
    Measure,
    Objective,
    Status,
)
from planner.domain.scoring import Scorer
from planner.domain.workspace import Workspace
from planner.presentation.plan.why import Explanation, explain

TODAY = date(2024, 11, 15)
CYCLE = Cycle(id=1, name="Q4", start=date(2024, 10, 1), end=date(2024, 12, 31))
OBJECTIVE = Objective(id=1, cycle_id=1, rank="V", title="매출", progress=None)
CHECK_IN = CheckIn(id=1, key_result_id=1, on=TODAY, at=datetime(2024, 11, 15, tzinfo=UTC), value=13.2)


def kr(number: int = 1, **fields: Any) -> KeyResult:
    return KeyResult(id=number, objective_id=1, rank=f"V{number}", title=f"KR{number}", **fields)


def why(entity: Objective | KeyResult, *entities: Entity) -> Explanation:
    workspace = Workspace({one.ref: one for one in (CYCLE, OBJECTIVE, entity, *entities)}.values())
    return explain(entity, workspace, Scorer(workspace, TODAY))


METRIC = {"measure": Measure.METRIC, "start": 12.0, "current": 13.2, "target": 16.0, "unit": "억"}


@pytest.mark.parametrize(
    ("fields", "figure", "rule"),
    [
        (METRIC, "30%", "(current − start) ÷ (target − start) = (13.2 − 12) ÷ (16 − 12), in 억."),
        ({**METRIC, "current": 17.0, "unit": ""}, "125%", "(17 − 12) ÷ (16 − 12)."),
        ({**METRIC, "start": 16.0}, "0%", "Start and target are both 16억: it is reached or not."),
        ({"progress": 0.4}, "40%", "Set by hand; nothing is computed."),
        ({}, "–", "There is no figure yet."),
        ({"measure": Measure.ROLL_UP}, "–", "There is no figure yet."),
        (
            {"measure": Measure.MAINTAIN, "target": 99.9, "current": 99.95, "unit": "%"},
            "0%",
            "0 of 1 periods",
        ),
    ],
)
def test_each_rule_is_told_with_its_figures(fields: dict[str, Any], figure: str, rule: str) -> None:
    found = why(kr(**fields), CHECK_IN)
    assert found.figure == figure
    assert rule in found.rule


@pytest.mark.parametrize(
    ("direction", "inclusive", "bound"),
    [
        (Direction.INCREASE, True, "≥ 99.9%"),
        (Direction.INCREASE, False, "> 99.9%"),
        (Direction.DECREASE, True, "≤ 99.9%"),
        (Direction.DECREASE, False, "< 99.9%"),
    ],
)
def test_a_bound_is_told_by_its_sign(direction: Direction, inclusive: bool, bound: str) -> None:
    fields = {"measure": Measure.MAINTAIN, "target": 99.9, "current": 1.0, "unit": "%"}
    assert bound in why(kr(**fields, direction=direction, inclusive=inclusive)).rule


def test_a_mean_tells_each_part_and_the_sum_to_follow() -> None:
    found = why(OBJECTIVE, kr(1, progress=0.8, weight=3.0), kr(2))
    assert found.figure == "60%"
    assert [(term.title, term.figure, term.weight) for term in found.terms] == [
        ("KR1", "80%", "3"),
        ("KR2", "–", "1"),
    ]
    assert found.sum == "(80% × 3 + 0% × 1) ÷ 4 = 60%"
    assert found.sum in found.as_html()
    thirds = why(OBJECTIVE, kr(1, progress=0.55), kr(2, progress=0.0), kr(3, progress=0.46))
    assert thirds.sum == "(55% × 1 + 0% × 1 + 46% × 1) ÷ 3 = 34%"
    roll_up = why(
        kr(measure=Measure.ROLL_UP), Initiative(id=1, key_result_id=1, rank="V", title="I", progress=0.5)
    )
    assert roll_up.figure == "50%"
    assert "initiatives" in roll_up.rule


def test_pace_and_status_are_told() -> None:
    assert why(kr(**METRIC), CHECK_IN).notes == (
        "50% of the cycle has passed.",
        "Status ■ Off track: progress ÷ expected pace is 0.6; on track from 0.9, at risk from 0.7.",
    )
    assert why(kr(status=Status.AT_RISK)).notes[1] == "Status ▲ At risk, set by hand."
    assert why(kr(progress=0.5)).notes[1] == "Status ○ No check-in."
    assert why(OBJECTIVE, kr(1, status=Status.DONE), kr(2, status=Status.AT_RISK)).notes[1] == (
        "Status ▲ At risk, as its weakest key result: “KR2”."
    )
    assert why(OBJECTIVE).notes == ("50% of the cycle has passed.",)


def test_of_equally_weak_key_results_the_furthest_behind_is_named() -> None:
    behind = kr(2, **{**METRIC, "current": 12.1})
    later = CheckIn(id=2, key_result_id=2, on=TODAY, at=datetime(2024, 11, 15, tzinfo=UTC), value=12.1)
    assert why(OBJECTIVE, kr(1, **METRIC), behind, CHECK_IN, later).notes[1] == (
        "Status ■ Off track, as its weakest key result: “KR2”."
    )
    silent = why(OBJECTIVE, kr(1, progress=0.3), kr(2, progress=0.1))
    assert silent.notes[1] == "Status ○ No check-in, as its weakest key result: “KR2”."


def test_markup_in_a_title_stays_text() -> None:
    html = why(OBJECTIVE, KeyResult(id=1, objective_id=1, rank="V", title="<b>&", progress=0.5)).as_html()
    assert "&lt;b&gt;&amp;" in html
