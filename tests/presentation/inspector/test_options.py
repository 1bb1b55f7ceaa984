from datetime import date
from pathlib import Path

import pytest

from planner.domain.entities import Measure, Objective, Rhythm, Stage
from planner.domain.workspace import Workspace
from planner.presentation.inspector import options
from tests.support.kept import Kept
from tests.support.workspaces import fill


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    kept = Kept(tmp_path)
    fill(kept.services)
    later = kept.services.planning.add_cycle("2025 Q1", date(2025, 1, 1), date(2025, 3, 31)).added()[0]
    kept.add(kept.add(later, "다음 목표"), "다음 결과")
    kept.add(later, "초안", stage=Stage.DRAFT)
    kept.card("한 줄", parent_id=kept.card("카드", labels=("나", "가")).id)
    workspace = kept.workspace
    kept.close()
    return workspace


def texts(found: list[options.Option]) -> list[str]:
    return [option.text for option in found]


def test_the_latest_cycle_comes_first_and_drafts_last(workspace: Workspace) -> None:
    found = texts(options.objectives(workspace))
    assert found[:2] == ["다음 목표", "초안"]
    assert found[2].startswith("연간")
    assert texts(options.key_results(workspace))[0] == "다음 결과"


def test_an_item_is_no_choice_for_itself(workspace: Workspace) -> None:
    first = workspace.all(Objective)[0]
    assert first.id not in [option.value for option in options.objectives(workspace, first.id)]
    cards = options.cards(workspace, 1)
    assert 1 not in [option.value for option in cards]
    assert "한 줄" not in texts(cards)


def test_names_and_labels_are_those_that_are_in_use(workspace: Workspace) -> None:
    assert "윤재석" in texts(options.owners(workspace))
    assert texts(options.teams(workspace)) == ["영업", "제품"]
    assert options.labels(workspace) == ["2025", "가", "나", "전략"]


def test_every_word_of_the_domain_can_be_chosen(workspace: Workspace) -> None:
    assert [option.value for option in options.measures()] == list(Measure)
    assert [option.value for option in options.rhythms()] == list(Rhythm)
    assert [option.value for option in options.stages()] == list(Stage)
    assert len({option.text for option in [*options.bounds(), *options.directions()]}) == 6
    assert texts(options.columns(workspace)) == ["Backlog", "To do", "Doing", "Done"]
    assert texts(options.cycles(workspace)) == ["2024 Q4", "2025 Q1"]
