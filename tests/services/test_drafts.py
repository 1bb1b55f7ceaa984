from planner.domain.entities import KeyResult, Objective, Ref, Stage
from tests.support.kept import Kept, titles


def wordings(kept: Kept) -> tuple[Ref, Ref, Ref]:
    """An approved objective between two others, and two drafts of it."""
    cycle = kept.cycle()
    kept.add(cycle, "앞")
    approved = kept.add(cycle, "1위 이미지를 선점한다")
    kept.add(cycle, "뒤")
    first = kept.add(cycle, "1위를 선점한다", stage=Stage.DRAFT, draft_of_id=approved.id)
    second = kept.add(cycle, "1위가 된다", stage=Stage.DRAFT, draft_of_id=approved.id)
    return approved, first, second


def test_the_approved_wording_and_the_draft_change_places(kept: Kept) -> None:
    approved, first, second = wordings(kept)
    kept.services.drafts.approve(first)
    now, former, other = (kept.get(ref, Objective) for ref in (first, approved, second))
    assert (now.stage, now.draft_of_id) == (Stage.APPROVED, None)
    assert (former.stage, former.draft_of_id) == (Stage.DRAFT, first.id)
    assert (other.stage, other.draft_of_id) == (Stage.DRAFT, first.id)


def test_an_approved_wording_stands_where_the_former_stood(kept: Kept) -> None:
    approved, first, _ = wordings(kept)
    kept.services.drafts.approve(first)
    shown = [objective for objective in kept.all(Objective) if objective.stage is Stage.APPROVED]
    assert titles(shown) == ["앞", "1위를 선점한다", "뒤"]
    assert kept.get(approved, Objective).rank > kept.get(first, Objective).rank


def test_what_supported_the_former_wording_supports_the_new_one(kept: Kept) -> None:
    approved, first, _ = wordings(kept)
    cycle = kept.workspace.cycle_of(kept.get(first, Objective)).ref
    above = kept.add(cycle, "회사 목표")
    below = kept.add(cycle, "팀 목표", parent_id=approved.id)
    kept.services.editing.edit(approved, parent_id=above.id)
    kept.services.drafts.approve(first)
    assert kept.get(below, Objective).parent_id == first.id
    assert kept.get(first, Objective).parent_id == above.id
    assert kept.get(approved, Objective).parent_id is None


def test_approving_is_one_step_to_take_back(kept: Kept) -> None:
    _, first, _ = wordings(kept)
    kept.add(first, "초안의 결과")
    before = kept.everything()
    changes = kept.services.drafts.approve(first)
    kept.services.history.apply(changes.inverse())
    assert kept.everything() == before
    kept.services.history.apply(changes)
    assert titles(kept.workspace.children(KeyResult, "objective_id", first.id)) == ["초안의 결과"]


def test_a_draft_of_nothing_is_approved_too(kept: Kept) -> None:
    draft = kept.add(kept.cycle(), "초안", stage=Stage.DRAFT)
    kept.services.drafts.approve(draft)
    assert kept.get(draft, Objective).stage is Stage.APPROVED


def test_approving_what_is_approved_changes_nothing(kept: Kept) -> None:
    objective = kept.add(kept.cycle(), "목표")
    assert not kept.services.drafts.approve(objective)


def test_an_objective_is_closed_and_opened_again(kept: Kept) -> None:
    objective = kept.add(kept.cycle(), "목표")
    for stage in (Stage.CLOSED, Stage.APPROVED, Stage.DRAFT):
        kept.services.drafts.set_stage(objective, stage)
        assert kept.get(objective, Objective).stage is stage
