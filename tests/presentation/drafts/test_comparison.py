from pathlib import Path

import pytest

from planner.domain.entities import Cycle, Objective, Stage
from planner.domain.wording_diff import Mark
from planner.domain.workspace import Workspace
from planner.presentation.drafts.comparison import compare_wordings, drafts_of, objectives_with_drafts
from planner.presentation.palette import DARK, LIGHT, Theme
from tests.support.kept import Kept


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    kept = Kept(tmp_path)
    cycle = kept.cycle()
    approved = kept.add(cycle, "1위 이미지를 선점한다")
    for title in ("30개 고객사 확보", "인터뷰 50명"):
        kept.add(approved, title)
    draft = kept.add(cycle, "1위 <b>이미지를</b> 만든다", stage=Stage.DRAFT, draft_of_id=approved.id)
    for title in ("인터뷰 60명", "매출 3억"):
        kept.add(draft, title)
    kept.add(cycle, "다른 목표")
    kept.add(cycle, "혼자인 초안", stage=Stage.DRAFT)
    workspace = kept.workspace
    kept.close()
    return workspace


def test_objectives_with_drafts_are_listed_for_a_cycle_or_all(workspace: Workspace) -> None:
    cycle = workspace.all(Cycle)[0]
    assert [made.title for made in objectives_with_drafts(workspace, cycle.id)] == ["1위 이미지를 선점한다"]
    assert len(objectives_with_drafts(workspace, None)) == 1
    assert objectives_with_drafts(workspace, cycle.id + 1) == []


def test_wordings_and_key_results_are_held_against_each_other(workspace: Workspace) -> None:
    approved = objectives_with_drafts(workspace, None)[0]
    comparison = compare_wordings(workspace, approved, drafts_of(workspace, approved)[0])
    assert [(row.former, row.latter) for row in comparison.key_results] == [
        ("30개 고객사 확보", None),
        ("인터뷰 50명", "인터뷰 60명"),
        (None, "매출 3억"),
    ]
    assert comparison.key_results[1].in_words() == "removed: 50; added: 60"
    assert not comparison.title.is_same


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_marks_are_lines_beside_colours_and_words_stay_text(workspace: Workspace, theme: Theme) -> None:
    approved = objectives_with_drafts(workspace, None)[0]
    title = compare_wordings(workspace, approved, drafts_of(workspace, approved)[0]).title
    before, after = title.as_html(Mark.ADDED, theme), title.as_html(Mark.REMOVED, theme)
    assert f'<s style="color: {theme.off_track.name()}">선점한다</s>' in before
    assert f'<u style="color: {theme.on_track.name()}">&lt;/b&gt; 만든다</u>' in after
    assert "<b>" not in after


def test_the_same_wording_is_told_as_unchanged(workspace: Workspace) -> None:
    objective = workspace.all(Objective)[0]
    comparison = compare_wordings(workspace, objective, objective)
    assert comparison.title.is_same
    assert all(row.in_words() == "unchanged" for row in comparison.key_results)
