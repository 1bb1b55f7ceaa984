from datetime import date

import pytest

from planner.domain.entities import (
    ActionItem,
    Cycle,
    Initiative,
    KeyResult,
    Measure,
    Objective,
    Ref,
    Stage,
    Team,
)
from planner.domain.errors import EmptyTitle, ImpossibleMove, InvalidValue, MissingItem
from tests.support.kept import Kept, titles


def tree(kept: Kept) -> tuple[Ref, list[Ref]]:
    """A cycle with three objectives, each with two key results."""
    cycle = kept.cycle()
    objectives = [kept.add(cycle, title, team="제품") for title in ("가", "나", "다")]
    for objective in objectives:
        kept.add(objective, "1")
        kept.add(objective, "2")
    return cycle, objectives


def below(kept: Kept, objective: Ref) -> list[str]:
    return titles(kept.workspace.children(KeyResult, "objective_id", objective.id))


def test_a_cycle_needs_a_name_and_days_in_order(kept: Kept) -> None:
    kept.cycle(" 2024  Q4 ")
    assert titles(kept.all(Cycle)) == ["2024 Q4"]
    with pytest.raises(EmptyTitle):
        kept.cycle(" ")
    with pytest.raises(InvalidValue):
        kept.services.planning.add_cycle("x", date(2024, 2, 1), date(2024, 1, 1))
    assert kept.workspace.count(Cycle) == 1


def test_items_are_added_last_or_before_a_sibling(kept: Kept) -> None:
    cycle, objectives = tree(kept)
    kept.services.planning.add(cycle, "처음", objectives[0].id)
    second = kept.workspace.children(KeyResult, "objective_id", objectives[0].id)[1]
    kept.services.planning.add(objectives[0], "사이", second.id)
    assert titles(kept.all(Objective)) == ["처음", "가", "나", "다"]
    assert below(kept, objectives[0]) == ["1", "사이", "2"]


def test_each_level_takes_its_fields(kept: Kept) -> None:
    objective = kept.add(kept.cycle(), "목표", stage=Stage.DRAFT, team="제품", weight=2.0)
    key_result = kept.add(objective, "결과", measure=Measure.METRIC, target=3.0, unit="건", owner="윤재석")
    initiative = kept.add(key_result, "인풋", progress=0.5)
    assert kept.get(objective, Objective).stage is Stage.DRAFT
    assert kept.get(key_result, KeyResult).target == 3.0
    assert kept.get(initiative, Initiative).progress == 0.5


def test_nothing_is_added_without_words_or_a_place(kept: Kept) -> None:
    cycle = kept.cycle()
    initiative = kept.add(kept.add(kept.add(cycle, "목표"), "결과"), "인풋")
    before = kept.everything()
    with pytest.raises(EmptyTitle):
        kept.add(cycle, "\u200e ")
    with pytest.raises(MissingItem):
        kept.add(Ref("objective", 99), "결과")
    with pytest.raises(ImpossibleMove):
        kept.add(initiative, "더 아래")
    assert kept.everything() == before


def test_items_move_within_and_between_parents_in_the_given_order(kept: Kept) -> None:
    cycle, (first, second, third) = tree(kept)
    kept.services.planning.move([third, first], cycle, second.id)
    assert titles(kept.all(Objective)) == ["다", "가", "나"]
    moved = kept.workspace.children(KeyResult, "objective_id", first.id)
    kept.services.planning.move([key_result.ref for key_result in reversed(moved)], second)
    assert below(kept, second) == ["1", "2", "2", "1"]
    assert below(kept, first) == []


def test_an_objective_moves_to_another_cycle_and_team(kept: Kept) -> None:
    _, (first, *_) = tree(kept)
    other = kept.cycle("2025 Q1")
    kept.services.planning.move([first], other)
    assert kept.get(first, Objective).cycle_id == other.id
    assert kept.workspace.name_of(Team, kept.get(first, Objective).team_id) == "제품"
    kept.services.planning.move([first], other, keep_team=False)
    assert kept.get(first, Objective).team_id is None


def test_a_card_on_a_key_result_is_linked_and_stays_on_the_board(kept: Kept) -> None:
    _, (first, *_) = tree(kept)
    card = kept.card("카드")
    before = kept.get(card, ActionItem)
    key_result = kept.workspace.children(KeyResult, "objective_id", first.id)[0]
    kept.services.planning.move([card], key_result.ref)
    after = kept.get(card, ActionItem)
    assert (after.key_result_id, after.column_id, after.rank) == (
        key_result.id,
        before.column_id,
        before.rank,
    )


def test_what_cannot_stand_there_stays(kept: Kept) -> None:
    cycle, (first, *_) = tree(kept)
    key_result = kept.all(KeyResult)[0].ref
    before = kept.everything()
    for refs, parent in (
        ([key_result], cycle),
        ([first], first),
        ([first, key_result], cycle),
        ([cycle], cycle),
    ):
        with pytest.raises(ImpossibleMove):
            kept.services.planning.move(refs, parent)
    assert kept.everything() == before


def test_an_objective_supports_another_but_never_itself(kept: Kept) -> None:
    _, (first, second, third) = tree(kept)
    kept.services.planning.support(second, first)
    kept.services.planning.support(third, second)
    assert kept.get(third, Objective).parent_id == second.id
    for below_id in (first, second, third):
        with pytest.raises(ImpossibleMove):
            kept.services.planning.support(first, below_id)
    kept.services.planning.support(second, None)
    assert kept.get(second, Objective).parent_id is None


def test_a_thousand_insertions_at_one_place_keep_their_order(kept: Kept) -> None:
    cycle = kept.cycle()
    last = kept.add(cycle, "끝")
    kept.add(cycle, "처음", before_id=last.id)
    for number in range(400):
        kept.services.planning.add(cycle, f"{number}", last.id)
    assert titles(kept.all(Objective)) == ["처음", *map(str, range(400)), "끝"]
