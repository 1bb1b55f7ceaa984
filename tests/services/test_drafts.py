from datetime import date

from planner.domain.entities import (
    ActionItem,
    CheckIn,
    Initiative,
    KeyResult,
    Measure,
    Objective,
    Person,
    Ref,
    Stage,
    Status,
)
from planner.domain.scoring import Scorer
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


def key_results(kept: Kept, ref: Ref) -> list[KeyResult]:
    return kept.workspace.children(KeyResult, "objective_id", ref.id)


def test_the_approved_objective_stays_and_takes_the_words_of_the_draft(kept: Kept) -> None:
    approved, first, second = wordings(kept)
    kept.services.editing.edit(approved, owner="윤재석", team="영업", weight=2.0, due=date(2024, 12, 1))
    kept.services.editing.edit(first, notes="초안의 메모")
    before = kept.get(approved, Objective)
    kept.services.drafts.approve(first)
    now, draft, other = (kept.get(ref, Objective) for ref in (approved, first, second))
    assert (now.title, now.notes, now.stage) == ("1위를 선점한다", "초안의 메모", Stage.APPROVED)
    for field in ("owner_id", "team_id", "weight", "due", "rank", "parent_id", "draft_of_id"):
        assert getattr(now, field) == getattr(before, field)
    assert (draft.title, draft.stage, draft.draft_of_id) == (before.title, Stage.DRAFT, approved.id)
    assert (other.stage, other.draft_of_id) == (Stage.DRAFT, approved.id)
    shown = [objective for objective in kept.all(Objective) if objective.stage is Stage.APPROVED]
    assert titles(shown) == ["앞", "1위를 선점한다", "뒤"]


def test_a_paired_key_result_keeps_figures_and_takes_words_and_scale(kept: Kept) -> None:
    approved, first, _ = wordings(kept)
    own = kept.add(approved, "ARR 16억 달성", measure=Measure.METRIC, start=12.0, target=16.0, unit="억")
    kept.services.progress.set_value(own, 14.0)
    kept.services.editing.edit(own, status=Status.AT_RISK, owner="윤재석", weight=2.0)
    campaign = kept.add(own, "캠페인")
    card = kept.card("견적", key_result_id=own.id)
    worded = kept.add(first, "ARR 20억 달성", measure=Measure.METRIC, start=12.0, target=20.0, unit="억원")
    kept.services.drafts.approve(first)
    (now,), (draft,) = key_results(kept, approved), key_results(kept, first)
    assert (now.id, draft.id) == (own.id, worded.id)
    assert (now.title, now.target, now.unit) == ("ARR 20억 달성", 20.0, "억원")
    assert (now.current, now.status, now.weight) == (14.0, Status.AT_RISK, 2.0)
    assert (draft.title, draft.target, draft.current) == ("ARR 16억 달성", 16.0, None)
    workspace = kept.workspace
    assert workspace.name_of(Person, now.owner_id) == "윤재석"
    assert [check_in.key_result_id for check_in in kept.all(CheckIn)] == [own.id]
    assert kept.get(campaign, Initiative).key_result_id == own.id
    assert kept.get(card, ActionItem).key_result_id == own.id
    score = Scorer(workspace, kept.now.date()).score(kept.get(approved, Objective))
    assert score.progress == 0.25


def test_a_draft_of_words_alone_leaves_the_measure_as_it_is(kept: Kept) -> None:
    approved, first, _ = wordings(kept)
    own = kept.add(approved, "ARR 16억 달성", measure=Measure.METRIC, start=12.0, target=16.0, unit="억")
    kept.services.progress.set_value(own, 14.0)
    kept.add(first, "ARR 16억을 달성한다")
    kept.services.drafts.approve(first)
    (now,) = key_results(kept, approved)
    assert (now.title, now.measure, now.target, now.current) == (
        "ARR 16억을 달성한다",
        Measure.METRIC,
        16.0,
        14.0,
    )


def test_key_results_without_a_pair_change_places_with_all_they_have(kept: Kept) -> None:
    approved, first, _ = wordings(kept)
    dropped = kept.add(approved, "고객 인터뷰 50명")
    kept.services.progress.set_progress(dropped, 0.5)
    stays = kept.add(approved, "매출 3억")
    fresh = kept.add(first, "파트너 계약")
    kept.add(fresh, "제안서")
    kept.add(first, "매출 4억")
    kept.services.drafts.approve(first)
    now = key_results(kept, approved)
    assert [(each.id, each.title) for each in now] == [(fresh.id, "파트너 계약"), (stays.id, "매출 4억")]
    assert titles(kept.workspace.children(Initiative, "key_result_id", fresh.id)) == ["제안서"]
    draft = key_results(kept, first)
    assert titles(draft) == ["고객 인터뷰 50명", "매출 3억"]
    assert draft[0].progress == 0.5
    assert [check_in.key_result_id for check_in in kept.all(CheckIn)] == [dropped.id]


def test_links_of_support_stay(kept: Kept) -> None:
    approved, first, _ = wordings(kept)
    cycle = kept.workspace.cycle_of(kept.get(first, Objective)).ref
    above = kept.add(cycle, "회사 목표")
    below = kept.add(cycle, "팀 목표", parent_id=approved.id)
    kept.services.editing.edit(approved, parent_id=above.id)
    kept.services.drafts.approve(first)
    assert kept.get(below, Objective).parent_id == approved.id
    assert kept.get(approved, Objective).parent_id == above.id
    assert kept.get(first, Objective).parent_id is None


def test_approving_is_one_step_to_take_back(kept: Kept) -> None:
    approved, first, _ = wordings(kept)
    kept.add(approved, "없어질 결과")
    kept.add(first, "초안에만 있는 것")
    before = kept.everything()
    changes = kept.services.drafts.approve(first)
    after = kept.everything()
    kept.services.history.apply(changes.inverse())
    assert kept.everything() == before
    kept.services.history.apply(changes)
    assert kept.everything() == after
    assert titles(key_results(kept, approved)) == ["초안에만 있는 것"]


def test_approving_the_former_wording_again_brings_it_back(kept: Kept) -> None:
    approved, first, _ = wordings(kept)
    kept.add(approved, "매출 3억", measure=Measure.METRIC, target=3.0, unit="억")
    kept.add(first, "매출 4억", measure=Measure.METRIC, target=4.0, unit="억")
    before = kept.everything()
    kept.services.drafts.approve(first)
    kept.services.drafts.approve(first)
    assert kept.everything() == before


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
