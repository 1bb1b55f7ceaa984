from datetime import date

import pytest

from planner.domain.entities import ActionItem, Initiative, KeyResult, Measure, Objective, Ref, Stage
from planner.domain.errors import ImpossibleMove, KeepsHistory
from tests.support.kept import Kept, titles


def shape(kept: Kept) -> list[object]:
    """The tree as nested titles."""
    workspace = kept.workspace
    return [
        (
            objective.title,
            [
                (key_result.title, titles(workspace.children(Initiative, "key_result_id", key_result.id)))
                for key_result in workspace.children(KeyResult, "objective_id", objective.id)
            ],
        )
        for objective in workspace.all(Objective)
    ]


@pytest.fixture
def cycle(kept: Kept) -> Ref:
    return kept.cycle()


def test_a_key_result_goes_below_the_one_above_with_its_initiatives_and_cards(kept: Kept, cycle: Ref) -> None:
    objective = kept.add(cycle, "목표")
    above, moved = (
        kept.add(objective, "위"),
        kept.add(objective, "아래", owner="윤재석", due=date(2024, 12, 1)),
    )
    kept.add(above, "첫 인풋")
    kept.add(moved, "둘째 인풋")
    card = kept.card("카드", key_result_id=moved.id)
    kept.services.levels.demote(moved)
    assert shape(kept) == [("목표", [("위", ["첫 인풋", "아래", "둘째 인풋"])])]
    made = next(initiative for initiative in kept.all(Initiative) if initiative.title == "아래")
    assert made.due == date(2024, 12, 1)
    assert made.owner_id is not None
    assert kept.get(card, ActionItem).key_result_id == above.id


def test_an_initiative_rises_and_sinks_again_with_its_fields(kept: Kept, cycle: Ref) -> None:
    objective = kept.add(cycle, "목표")
    first, _ = kept.add(objective, "1"), kept.add(objective, "3")
    initiative = kept.add(first, "2", progress=0.4, notes="메모", weight=2.0)
    kept.services.levels.promote(initiative)
    assert shape(kept) == [("목표", [("1", []), ("2", []), ("3", [])])]
    risen = kept.all(KeyResult)[1]
    assert (risen.progress, risen.notes, risen.weight) == (0.4, "메모", 2.0)
    kept.services.levels.demote(risen.ref)
    assert shape(kept) == [("목표", [("1", ["2"]), ("3", [])])]


def test_a_key_result_rises_next_to_its_objective(kept: Kept, cycle: Ref) -> None:
    first = kept.add(cycle, "가", team="제품", stage=Stage.DRAFT)
    kept.add(cycle, "다")
    key_result = kept.add(first, "나")
    kept.add(key_result, "인풋")
    kept.services.levels.promote(key_result)
    assert shape(kept) == [("가", []), ("나", [("인풋", [])]), ("다", [])]
    risen = kept.all(Objective)[1]
    assert (risen.team_id, risen.stage) == (kept.get(first, Objective).team_id, Stage.DRAFT)


def test_an_objective_sinks_under_the_one_above_in_its_team(kept: Kept, cycle: Ref) -> None:
    kept.add(cycle, "가", team="제품")
    kept.add(cycle, "다른 팀", team="영업")
    moved = kept.add(cycle, "나", team="제품")
    kept.add(moved, "결과")
    kept.services.levels.demote(moved)
    assert shape(kept) == [("가", [("나", ["결과"])]), ("다른 팀", [])]


def test_there_is_no_level_beyond_the_ends_and_none_below_nothing(kept: Kept, cycle: Ref) -> None:
    objective = kept.add(cycle, "목표")
    key_result = kept.add(objective, "결과")
    initiative = kept.add(key_result, "인풋")
    before = kept.everything()
    for change, ref in (
        (kept.services.levels.demote, initiative),
        (kept.services.levels.promote, objective),
        (kept.services.levels.demote, key_result),
        (kept.services.levels.demote, objective),
    ):
        with pytest.raises(ImpossibleMove):
            change(ref)
    assert kept.everything() == before


def test_initiatives_have_no_level_to_sink_to_with_their_objective(kept: Kept, cycle: Ref) -> None:
    kept.add(cycle, "위")
    objective = kept.add(cycle, "목표")
    kept.add(kept.add(objective, "결과"), "인풋")
    before = kept.everything()
    with pytest.raises(ImpossibleMove):
        kept.services.levels.demote(objective)
    assert kept.everything() == before


def test_a_history_is_never_lost_to_a_level(kept: Kept, cycle: Ref) -> None:
    objective = kept.add(cycle, "목표")
    kept.add(objective, "위")
    key_result = kept.add(objective, "결과", measure=Measure.METRIC, target=3.0)
    kept.services.progress.set_value(key_result, 1)
    before = kept.everything()
    for change in (kept.services.levels.demote, kept.services.levels.promote):
        with pytest.raises(KeepsHistory):
            change(key_result)
    assert kept.everything() == before


def test_cards_of_a_key_result_that_rises_are_linked_to_nothing(kept: Kept, cycle: Ref) -> None:
    key_result = kept.add(kept.add(cycle, "목표"), "결과")
    card = kept.card("카드", key_result_id=key_result.id)
    kept.services.levels.promote(key_result)
    assert kept.get(card, ActionItem).key_result_id is None


def test_a_change_of_level_is_one_step_to_take_back(kept: Kept, cycle: Ref) -> None:
    objective = kept.add(cycle, "목표")
    kept.add(objective, "위")
    key_result = kept.add(objective, "결과")
    kept.add(key_result, "인풋")
    before = kept.everything()
    changes = kept.services.levels.demote(key_result)
    kept.services.history.apply(changes.inverse())
    assert kept.everything() == before
