from datetime import date

import pytest

from planner.domain.entities import (
    ActionItem,
    Cycle,
    Direction,
    KeyResult,
    Measure,
    Objective,
    Person,
    Ref,
    Rhythm,
    Status,
    Team,
)
from planner.domain.errors import EmptyTitle, InvalidValue, MissingItem, NameTaken
from tests.support.kept import Kept, added, titles


def test_fields_are_kept(kept: Kept) -> None:
    key_result = kept.add(kept.add(kept.cycle(), "목표"), "핵심 결과")
    kept.services.editing.edit(
        key_result,
        title="  새  제목 ",
        measure=Measure.METRIC,
        start=1,
        target=5.5,
        unit="억",
        direction=Direction.DECREASE,
        inclusive=False,
        status=Status.AT_RISK,
        weight=2,
        due=date(2024, 12, 1),
        notes="# 메모\n\n본문",
    )
    stored = kept.get(key_result, KeyResult)
    assert (stored.title, stored.measure, stored.start, stored.target) == (
        "새 제목",
        Measure.METRIC,
        1.0,
        5.5,
    )
    assert (stored.unit, stored.direction, stored.inclusive) == ("억", Direction.DECREASE, False)
    assert (stored.status, stored.weight, stored.due) == (Status.AT_RISK, 2.0, date(2024, 12, 1))
    assert stored.notes == "# 메모\n\n본문"


def test_an_edit_of_many_is_one_change_or_none(kept: Kept) -> None:
    first, second = kept.card("하나"), kept.card("둘")
    kept.services.editing.edit([first, second], due=date(2024, 12, 1), labels=["전략", " 전략 ", "2025"])
    assert all(card.due == date(2024, 12, 1) for card in kept.all(ActionItem))
    assert all(card.labels == ("전략", "2025") for card in kept.all(ActionItem))
    before = kept.everything()
    with pytest.raises(MissingItem):
        kept.services.editing.edit([first, Ref("action_item", 999)], notes="x")
    assert kept.everything() == before


def test_owner_and_team_are_named_and_made_when_new(kept: Kept) -> None:
    objective = kept.add(kept.cycle(), "목표", owner="윤재석")
    kept.services.editing.edit(objective, owner="박지현", team="제품")
    stored = kept.get(objective, Objective)
    assert titles(kept.all(Person)) == ["박지현", "윤재석"]
    assert kept.workspace.name_of(Person, stored.owner_id) == "박지현"
    assert kept.workspace.name_of(Team, stored.team_id) == "제품"
    kept.services.editing.edit(objective, owner="윤재석", team="")
    assert kept.workspace.name_of(Person, kept.get(objective, Objective).owner_id) == "윤재석"
    assert kept.get(objective, Objective).team_id is None
    kept.services.editing.edit(objective, owner=None)
    assert kept.get(objective, Objective).owner_id is None


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"title": "  "}, EmptyTitle),
        ({"weight": -1.0}, InvalidValue),
        ({"weight": float("inf")}, InvalidValue),
        ({"progress": 1.5}, InvalidValue),
        ({"target": float("nan")}, InvalidValue),
        ({"start": 1e16}, InvalidValue),
        ({"status": Status.OUTDATED}, InvalidValue),
    ],
)
def test_a_refused_value_changes_nothing(
    kept: Kept, fields: dict[str, object], error: type[Exception]
) -> None:
    key_result = kept.add(kept.add(kept.cycle(), "목표"), "핵심 결과")
    before = kept.everything()
    with pytest.raises(error):
        kept.services.editing.edit(key_result, **fields)
    assert kept.everything() == before


def test_a_cycle_is_renamed_and_moved(kept: Kept) -> None:
    cycle = kept.cycle()
    kept.services.editing.edit(
        cycle, name=" 5-6월 ", start=date(2024, 5, 1), end=date(2024, 6, 30), rhythm=Rhythm.MONTH
    )
    stored = kept.get(cycle, Cycle)
    assert (stored.name, stored.start, stored.end) == ("5-6월", date(2024, 5, 1), date(2024, 6, 30))
    assert stored.rhythm is Rhythm.MONTH
    with pytest.raises(InvalidValue):
        kept.services.editing.edit(cycle, end=date(2024, 4, 30))
    with pytest.raises(EmptyTitle):
        kept.services.editing.edit(cycle, name=" ")
    assert kept.get(cycle, Cycle) == stored


def test_a_cycle_keeps_both_of_its_days(kept: Kept) -> None:
    cycle = kept.cycle()
    for field in ("start", "end"):
        with pytest.raises(InvalidValue):
            kept.services.editing.edit(cycle, **{field: None})


def test_a_team_takes_no_name_that_another_has(kept: Kept) -> None:
    cycle = kept.cycle()
    kept.add(cycle, "하나", team="제품")
    kept.add(cycle, "둘", team="영업")
    sales = next(team for team in kept.all(Team) if team.name == "영업")
    with pytest.raises(NameTaken):
        kept.services.editing.edit(sales.ref, name="제품")
    kept.services.editing.edit(sales.ref, name="영업")
    kept.services.editing.edit(sales.ref, name="영업 1팀")
    assert titles(kept.all(Team)) == ["영업 1팀", "제품"]


def test_no_change_touches_nothing(kept: Kept) -> None:
    card = kept.card("카드")
    assert not kept.services.editing.edit(card, title="카드")


def test_an_added_person_is_part_of_the_change(kept: Kept) -> None:
    card = kept.card("카드")
    assert added(kept.services.editing.edit(card, owner="새 사람")).kind == Person.kind
