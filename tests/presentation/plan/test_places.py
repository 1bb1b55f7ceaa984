"""Where rows may be dropped: one table of kinds, targets and halves."""

from pathlib import Path

import pytest

from planner.domain.entities import Cycle, Ref
from planner.presentation.plan.model import PlanModel
from planner.presentation.plan.nodes import Node
from planner.presentation.plan.places import Place, landing, movable
from planner.presentation.scope import Scope
from tests.presentation.plan.shape import shape
from tests.support.workspaces import filled_session


@pytest.fixture
def model(tmp_path: Path, qapp: object) -> PlanModel:
    model = PlanModel(filled_session(tmp_path), Scope())
    shape(model)
    return model


def node(model: PlanModel, words: str) -> Node:
    found = (one for one in model.nodes.values() if one.parent and words in model.cells(one).title)
    return next(found)


LOWER, UPPER = True, False


@pytest.mark.parametrize(
    ("kind", "target", "lower", "place"),
    [
        ("objective", "연간 매출", UPPER, Place(Ref("cycle", 1), 1, 1, keep_team=False)),
        ("objective", "연간 매출", LOWER, Place(Ref("cycle", 1), None, 1, keep_team=False)),
        ("objective", "ARR", UPPER, Place(Ref("cycle", 1), None, 1, keep_team=False)),
        ("objective", "제품", UPPER, Place(Ref("cycle", 1), None, 2, keep_team=False)),
        ("objective", "2024 Q4", UPPER, Place(Ref("cycle", 1))),
        ("key_result", "ARR", UPPER, Place(Ref("objective", 1), 1)),
        ("key_result", "ARR", LOWER, Place(Ref("objective", 1), 2)),
        ("key_result", "고객 사례", UPPER, Place(Ref("objective", 1), 2)),
        ("key_result", "엔터프라이즈", LOWER, Place(Ref("objective", 1))),
        ("key_result", "연간 매출", LOWER, Place(Ref("objective", 1))),
        ("key_result", "제품", LOWER, None),
        ("initiative", "고객 사례", UPPER, Place(Ref("key_result", 1), 2)),
        ("initiative", "고객 사례", LOWER, Place(Ref("key_result", 1))),
        ("initiative", "AI 로드맵", LOWER, None),
        ("initiative", "E2E", UPPER, Place(Ref("key_result", 4))),
        ("initiative", "연간 매출", UPPER, None),
        ("action_item", "E2E", UPPER, Place(Ref("key_result", 4))),
        ("action_item", "고객 사례", LOWER, Place(Ref("key_result", 1))),
        ("action_item", "연간 매출", LOWER, None),
    ],
)
def test_where_a_drop_lands(
    model: PlanModel, kind: str, target: str, lower: bool, place: Place | None
) -> None:
    found = landing(model.structure, kind, node(model, target), lower=lower)
    assert (found.place if found else None) == place


def test_what_moves_is_one_kind_in_the_order_of_the_tree(model: PlanModel) -> None:
    chosen = [node(model, words) for words in ("E2E", "ARR", "고객 사례", "업타임")]
    assert [model.cells(one).title[:3] for one in movable(chosen)] == ["ARR", "서비스", "E2E"]
    assert movable([node(model, "영업")]) == []


def test_with_one_cycle_and_one_team_new_objectives_get_both(model: PlanModel) -> None:
    scope = Scope()
    scope.show(1, 2)
    one_team = PlanModel(model._session, scope)
    (objective,) = one_team.children_of(one_team.root)
    found = landing(one_team.structure, "objective", objective, lower=True)
    assert found is not None
    assert found.place == Place(Ref(Cycle.kind, 1), None, 2, keep_team=False)
