"""Reading a document again, and its next week's edition, through the real reader."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import pytest

from planner.documents.reading import read_bytes
from planner.domain.changes import Changes
from planner.domain.edition import ChangeKind, Choice, Edition, EditionChange
from planner.domain.entities import (
    ActionItem,
    CheckIn,
    ColumnRole,
    Cycle,
    Decision,
    Document,
    Initiative,
    KeyResult,
    Meeting,
    Objective,
    Person,
    Stage,
    Traced,
)
from planner.domain.report import DocumentReport
from tests.services.edition_content import content
from tests.support.kept import Kept, titles

T = TypeVar("T", Objective, KeyResult, Initiative, ActionItem)
SEEDS = Path(__file__).parents[2] / "seeds"
OCTOBER = """\
# 전사 OKR 점검

**일시**: 2024-10-07 (월) 10:00
**참석자**: 김민수 (CEO), 박지현 (CTO)

**Objective 1**: 연간 매출 목표 초과 달성
- KR1: ARR 16억 달성 (현재 12억)
- KR2: 엔터프라이즈 신규 계약 체결

**Objective 2**: 제품 안정성 및 확장성 확보
- KR1: 서비스 업타임 99.9% 유지
- KR2: E2E 암호화 기능 베타 출시

### 결정 사항
- Q4 전사 OKR 확정

### 액션 아이템
- [ ] 김민수: 2024년 성과 보고서 초안 (10/20까지)
- [ ] 오수현: OKR 대시보드 Notion에 생성 (10/10까지)
"""
NOVEMBER = """\
# 전사 OKR 점검

**일시**: 2024-11-04 (월) 10:00
**참석자**: 김민수 (CEO), 정우성 (개발팀장)

**Objective 1**: 연간 매출 목표 초과 달성
- KR1: ARR 16억 달성 (현재 13.5억)

**Objective 2**: 제품 안정성 및 확장성 확보
- KR2: E2E 암호화 기능의 베타 출시
- KR3: 고객 문의 첫 응답을 두 시간 안에

### 결정 사항
- 채용 예산을 늘린다

### 액션 아이템
- [x] 김민수: 2024년 성과 보고서 초안 (10/20까지)
- [ ] 정우성: 암호화 베타 고객 모집 (11/15까지)
"""


def read(text: str, path: str = "점검.md") -> DocumentReport:
    return read_bytes(text.encode(), path)


def keep(kept: Kept, text: str, path: str = "점검.md") -> Changes:
    return kept.services.importing.keep(read(text, path))


def preview(kept: Kept, text: str, path: str = "점검.md") -> Edition:
    return kept.services.importing.preview(read(text, path))


def named(kept: Kept, cls: type[T], begin: str) -> T:
    (found,) = (entity for entity in kept.all(cls) if entity.title.startswith(begin))
    return found


def of_kind(edition: Edition, kind: ChangeKind) -> list[EditionChange]:
    return [change for change in edition.changes if change.kind is kind]


def role(kept: Kept, card: ActionItem) -> ColumnRole:
    return next(column.role for column in kept.workspace.all(type(kept.column(ColumnRole.TODO)))
                if column.id == card.column_id)  # fmt: skip


def assert_lines_point_into_the_stored_words(kept: Kept) -> None:
    workspace = kept.workspace
    for cls in (Objective, KeyResult, Initiative, ActionItem, Decision):
        entities: list[Traced] = list(workspace.all(cls))
        for entity in entities:
            if entity.document_id is not None and entity.line is not None:
                lines = workspace.get(Document, entity.document_id).text.split("\n")
                words = getattr(entity, "title", "") or getattr(entity, "text", "")
                assert not words or words[:4] in lines[entity.line - 1]


@pytest.fixture
def october(kept: Kept) -> Kept:
    keep(kept, OCTOBER)
    return kept


def test_a_changed_file_updates_what_it_made(october: Kept) -> None:
    arr = named(october, KeyResult, "ARR")
    keep(october, OCTOBER.replace("현재 12억", "현재 13.5억").replace("베타 출시", "베타를 출시"))
    assert len(october.all(Objective)), len(october.all(KeyResult)) == (2, 4)
    now = named(october, KeyResult, "ARR")
    assert (now.id, now.start, now.current, now.target) == (arr.id, 12.0, 13.5, 16.0)
    assert named(october, KeyResult, "E2E").title == "E2E 암호화 기능 베타를 출시"
    assert_lines_point_into_the_stored_words(october)


def test_the_same_words_change_nothing(october: Kept) -> None:
    changed = OCTOBER.replace("현재 12억", "현재 13.5억")
    keep(october, changed)
    before = october.everything()
    assert not keep(october, changed)
    assert not preview(october, changed).changes
    assert october.everything() == before


def test_a_file_that_goes_back_to_former_words_takes_them_along(october: Kept) -> None:
    keep(october, OCTOBER.replace("현재 12억", "현재 13.5억"))
    keep(october, OCTOBER)
    assert named(october, KeyResult, "ARR").current == 12.0
    assert not keep(october, OCTOBER)


def test_what_vanished_from_a_file_goes_if_nobody_touched_it(october: Kept) -> None:
    text = OCTOBER.replace("- KR2: 엔터프라이즈 신규 계약 체결\n", "")
    (gone,) = of_kind(preview(october, text), ChangeKind.REMOVED)
    assert (gone.title, gone.item_kind, gone.line, gone.mine) == (
        "엔터프라이즈 신규 계약 체결",
        "key_result",
        8,
        None,
    )
    keep(october, text)
    assert "엔터프라이즈 신규 계약 체결" not in titles(october.all(KeyResult))


@pytest.mark.parametrize("touch", ["progress", "owner", "card", "initiative"])
def test_what_vanished_from_a_file_stays_if_a_person_touched_it(october: Kept, touch: str) -> None:
    contract = named(october, KeyResult, "엔터프라이즈")
    if touch == "progress":
        october.services.progress.set_progress(contract.ref, 0.4)
    elif touch == "owner":
        october.services.editing.edit(contract.ref, owner="윤재석")
    elif touch == "card":
        october.card("견적서 보내기", key_result_id=contract.id)
    else:
        october.add(contract.ref, "제안서 쓰기")
    text = OCTOBER.replace("- KR2: 엔터프라이즈 신규 계약 체결\n", "")
    (gone,) = of_kind(preview(october, text), ChangeKind.REMOVED)
    assert gone.mine == "엔터프라이즈 신규 계약 체결"
    keep(october, text)
    still = named(october, KeyResult, "엔터프라이즈")
    assert still.id == contract.id
    assert_lines_point_into_the_stored_words(october)
    keep(october, OCTOBER)
    assert named(october, KeyResult, "엔터프라이즈").id == contract.id


def test_a_preview_stores_nothing(october: Kept) -> None:
    before = october.everything()
    edition = preview(october, NOVEMBER)
    assert edition.document_id == october.all(Document)[0].id
    assert edition.changes
    assert october.everything() == before


def test_a_new_document_is_all_additions(kept: Kept) -> None:
    edition = preview(kept, OCTOBER)
    assert edition.document_id is None
    assert {change.kind for change in edition.changes} == {ChangeKind.ADDED}
    assert "ARR 16억 달성" in [change.title for change in edition.changes]


def test_a_later_edition_updates_and_removes_nothing(october: Kept) -> None:
    keep(october, NOVEMBER, "11월.md")
    assert titles(october.all(Objective)) == ["연간 매출 목표 초과 달성", "제품 안정성 및 확장성 확보"]
    assert sorted(titles(october.all(KeyResult))) == [
        "ARR 16억 달성",
        "E2E 암호화 기능의 베타 출시",
        "고객 문의 첫 응답을 두 시간 안에",
        "서비스 업타임 99.9% 유지",
        "엔터프라이즈 신규 계약 체결",
    ]
    assert [made.title for made in october.all(Meeting)] == ["전사 OKR 점검"] * 2
    assert {made.text for made in october.all(Decision)} == {"Q4 전사 OKR 확정", "채용 예산을 늘린다"}
    assert len(october.all(Document)) == 2
    assert_lines_point_into_the_stored_words(october)


def test_progress_of_a_later_edition_is_a_check_in_of_its_day(october: Kept) -> None:
    keep(october, NOVEMBER, "11월.md")
    arr = named(october, KeyResult, "ARR")
    figures = [(each.on, each.value) for each in october.workspace.children(CheckIn, "key_result_id", arr.id)]
    assert figures == [(date(2024, 10, 7), 12.0), (date(2024, 11, 4), 13.5)]


def test_an_older_edition_that_is_read_late_tells_only_the_past(kept: Kept) -> None:
    keep(kept, NOVEMBER, "11월.md")
    keep(kept, OCTOBER, "10월.md")
    arr = named(kept, KeyResult, "ARR")
    assert arr.current == 13.5
    figures = [(each.on, each.value) for each in kept.workspace.children(CheckIn, "key_result_id", arr.id)]
    assert (date(2024, 11, 4), 13.5) in figures
    assert role(kept, named(kept, ActionItem, "2024년 성과")) is ColumnRole.DONE
    assert len(kept.all(KeyResult)) == 5


def test_a_card_that_was_done_moves_to_done(october: Kept) -> None:
    keep(october, NOVEMBER, "11월.md")
    report = named(october, ActionItem, "2024년 성과")
    assert role(october, report) is ColumnRole.DONE
    assert report.done_at == datetime(2024, 10, 20, tzinfo=UTC)
    assert role(october, named(october, ActionItem, "OKR 대시보드")) is ColumnRole.TODO


def test_a_card_that_a_person_moved_stays_where_it_is(october: Kept) -> None:
    report = named(october, ActionItem, "2024년 성과")
    october.services.board.move_cards([report.id], october.column(ColumnRole.DOING).id)
    conflicts = of_kind(preview(october, NOVEMBER, "11월.md"), ChangeKind.CONFLICT)
    assert [(each.ref, each.field, each.mine) for each in conflicts] == [
        (report.ref, "column", ColumnRole.DOING)
    ]
    keep(october, NOVEMBER, "11월.md")
    assert role(october, named(october, ActionItem, "2024년 성과")) is ColumnRole.DOING


def test_a_newer_figure_by_hand_wins_over_an_older_document(october: Kept) -> None:
    arr = named(october, KeyResult, "ARR")
    october.services.progress.set_value(arr.ref, 14.0)
    keep(october, NOVEMBER, "11월.md")
    now = named(october, KeyResult, "ARR")
    assert now.current == 14.0
    last = october.workspace.children(CheckIn, "key_result_id", arr.id)[-1]
    assert (last.value, last.document_id) == (14.0, None)


def test_a_person_may_choose_the_document(october: Kept) -> None:
    arr = named(october, KeyResult, "ARR")
    october.services.progress.set_value(arr.ref, 14.0)
    report = read(NOVEMBER, "11월.md")
    conflicts = of_kind(october.services.importing.preview(report), ChangeKind.CONFLICT)
    assert [(each.field, each.before, each.after, each.mine) for each in conflicts] == [
        ("current", 12.0, 13.5, 14.0)
    ]
    october.services.importing.keep(report, {(arr.ref, "current"): Choice.THEIRS})
    assert named(october, KeyResult, "ARR").current == 13.5


def test_hand_edits_that_the_document_did_not_change_are_no_conflict(october: Kept) -> None:
    objective = named(october, Objective, "연간 매출")
    october.services.editing.edit(objective.ref, title="매출을 넘어선다", owner="윤재석")
    edition = preview(october, NOVEMBER, "11월.md")
    assert not of_kind(edition, ChangeKind.CONFLICT)
    keep(october, NOVEMBER, "11월.md")
    now = named(october, Objective, "매출을")
    assert (now.id, october.workspace.name_of(Person, now.owner_id)) == (objective.id, "윤재석")


def test_what_a_person_deleted_stays_away(october: Kept) -> None:
    october.services.removal.delete([named(october, KeyResult, "엔터프라이즈").ref])
    keep(october, OCTOBER.replace("현재 12억", "현재 13억"))
    assert "엔터프라이즈 신규 계약 체결" not in titles(october.all(KeyResult))


def test_a_key_result_that_went_to_another_objective_moves(october: Kept) -> None:
    line = "- KR2: 엔터프라이즈 신규 계약 체결\n"
    text = OCTOBER.replace(line, "").replace("- KR1: 서비스", f"{line}- KR1: 서비스")
    (moved,) = of_kind(preview(october, text), ChangeKind.MOVED)
    assert (moved.field, moved.before, moved.after) == (
        "objective",
        "연간 매출 목표 초과 달성",
        "제품 안정성 및 확장성 확보",
    )
    contract = named(october, KeyResult, "엔터프라이즈")
    keep(october, text)
    now = named(october, KeyResult, "엔터프라이즈")
    assert (now.id, now.objective_id) == (contract.id, named(october, Objective, "제품").id)
    below = october.workspace.children(KeyResult, "objective_id", now.objective_id)
    assert titles(below)[0] == now.title


def test_an_addition_stands_where_the_document_has_it(october: Kept) -> None:
    keep(october, OCTOBER.replace("- KR2: 엔터", "- KR2: 신규 고객 100곳 확보\n- KR3: 엔터"))
    first = named(october, Objective, "연간")
    assert titles(october.workspace.children(KeyResult, "objective_id", first.id)) == [
        "ARR 16억 달성",
        "신규 고객 100곳 확보",
        "엔터프라이즈 신규 계약 체결",
    ]


def test_what_was_typed_before_is_not_doubled(kept: Kept) -> None:
    objective = kept.add(kept.cycle(), "연간 매출 목표 초과 달성")
    arr = kept.add(objective, "ARR 16억 달성", owner="윤재석")
    kept.card("2024년 성과 보고서 초안")
    keep(kept, OCTOBER)
    assert len(kept.all(Objective)) == 2
    assert len(kept.all(KeyResult)) == 4
    assert kept.get(arr, KeyResult).document_id is None
    assert len(kept.all(ActionItem)) == 2


def test_undo_and_redo_of_an_edition(october: Kept) -> None:
    before = october.everything()
    changes = keep(october, NOVEMBER, "11월.md")
    after = october.everything()
    october.services.history.apply(changes.inverse())
    assert october.everything() == before
    october.services.history.apply(changes)
    assert october.everything() == after


@pytest.mark.parametrize("path", ["점검.md", "11월.md"])
def test_taking_an_edition_back_restores_what_was_there(october: Kept, path: str) -> None:
    before = content(october.workspace)
    keep(october, NOVEMBER, path)
    october.services.importing.take_back(october.all(Document)[-1].id)
    assert content(october.workspace) == before


def test_taking_the_first_import_back_leaves_nothing(kept: Kept) -> None:
    before = content(kept.workspace)
    for seed in sorted(SEEDS.iterdir()):
        kept.services.importing.keep(read_bytes(seed.read_bytes(), str(seed)))
    for document in kept.all(Document):
        kept.services.importing.take_back(document.id)
    assert content(kept.workspace) == before


def test_taking_back_can_be_undone(october: Kept) -> None:
    before = october.everything()
    changes = october.services.importing.take_back(october.all(Document)[0].id)
    october.services.history.apply(changes.inverse())
    assert october.everything() == before


def test_taking_back_keeps_what_a_person_edited_as_made_by_hand(october: Kept) -> None:
    arr = named(october, KeyResult, "ARR")
    october.services.progress.set_value(arr.ref, 14.0)
    october.services.importing.take_back(october.all(Document)[0].id)
    (still,) = october.all(KeyResult)
    assert (still.id, still.document_id, still.line) == (arr.id, None, None)
    assert titles(october.all(Objective)) == ["연간 매출 목표 초과 달성"]
    assert not october.all(Document)
    assert october.workspace.count(Cycle) == 1
    keep(october, OCTOBER)
    assert len(october.all(KeyResult)) == 4


def test_taking_an_earlier_edition_back_leaves_what_the_later_says(october: Kept) -> None:
    keep(october, NOVEMBER, "11월.md")
    october.services.importing.take_back(october.all(Document)[0].id)
    assert sorted(titles(october.all(KeyResult))) == [
        "ARR 16억 달성",
        "E2E 암호화 기능의 베타 출시",
        "고객 문의 첫 응답을 두 시간 안에",
    ]
    assert_lines_point_into_the_stored_words(october)


def test_a_draft_stays_apart_from_the_approved_wording_of_equal_words(kept: Kept) -> None:
    seed = next(SEEDS.glob("000*"))
    text = seed.read_text()
    keep(kept, text, "분기.md")
    before = {(each.id, each.title, each.stage) for each in kept.all(Objective)}
    keep(kept, text.replace("50명 이상", "60명 이상"), "분기.md")
    assert {(each.id, each.title, each.stage) for each in kept.all(Objective)} == before
    assert sum(each.stage is Stage.DRAFT for each in kept.all(Objective)) == 2


def test_the_weekly_retrospective_read_again_with_other_figures(kept: Kept) -> None:
    text = next(SEEDS.glob("001*")).read_text()
    keep(kept, text, "회고.md")
    counts = {cls: len(kept.all(cls)) for cls in (Objective, KeyResult, Initiative, ActionItem)}
    report = read(text)
    arrival = next(kr for o in report.objectives for kr in o.key_results if kr.title == "이력서 등록 1만건")
    before = named(kept, KeyResult, arrival.title)
    keep(kept, text.replace("0.392", "0.455").replace("39.2%", "45.5%"), "회고.md")
    assert {cls: len(kept.all(cls)) for cls in counts} == counts
    now = named(kept, KeyResult, arrival.title)
    assert (now.id, before.progress, now.progress) == (before.id, 0.392, 0.455)
    check_ins = kept.workspace.children(CheckIn, "key_result_id", now.id)
    assert [each.progress for each in check_ins][-1] == 0.455
    assert len({(each.on, each.period) for each in check_ins}) == len(check_ins)


def test_next_weeks_retrospective_doubles_nothing(kept: Kept) -> None:
    text = next(SEEDS.glob("001*")).read_text()
    keep(kept, text, "회고 0519.md")
    counts = {cls: len(kept.all(cls)) for cls in (Objective, KeyResult, Initiative, ActionItem)}
    later = text.replace("23/05/19", "23/05/26").replace("2023-05-18", "2023-05-25")
    later = later.replace("0.392", "0.455").replace("39.2%", "45.5%")
    kept.now += timedelta(days=7)
    keep(kept, later, "회고 0526.md")
    assert {cls: len(kept.all(cls)) for cls in counts} == counts
    assert named(kept, KeyResult, "이력서 등록 1만건").progress == 0.455


def test_the_minutes_and_a_november_edition(kept: Kept) -> None:
    text = next(SEEDS.glob("004*")).read_text()
    keep(kept, text, "minutes.md")
    counts = {cls: len(kept.all(cls)) for cls in (Objective, KeyResult, ActionItem)}
    november = text.replace("2024-10-07 (월)", "2024-11-04 (월)").replace("현재 12억", "현재 14억")
    keep(kept, november.replace("- [ ] 오수현", "- [x] 오수현"), "minutes november.md")
    assert {cls: len(kept.all(cls)) for cls in counts} == counts
    assert len(kept.all(Meeting)) == 2
    arr = named(kept, KeyResult, "ARR")
    assert (arr.start, arr.current) == (12.0, 14.0)
    days = [each.on for each in kept.workspace.children(CheckIn, "key_result_id", arr.id)]
    assert days == [date(2024, 10, 7), date(2024, 11, 4)]


def corrected(report: DocumentReport) -> DocumentReport:
    """The report after a person renamed a key result and left a card out before keeping."""
    first, *others = report.objectives
    arr, *below = first.key_results
    first = replace(first, key_results=(replace(arr, title="연 매출 16억"), *below))
    return replace(report, objectives=(first, *others), action_items=report.action_items[:1])


def test_corrections_made_before_keeping_outlive_the_next_reading(kept: Kept) -> None:
    kept.services.importing.keep(corrected(read(OCTOBER)))
    keep(kept, OCTOBER.replace("현재 12억", "현재 13.5억"))
    assert named(kept, KeyResult, "연 매출").current == 13.5
    assert len(kept.all(KeyResult)) == 4
    assert titles(kept.all(ActionItem)) == ["2024년 성과 보고서 초안"]


def test_a_corrected_import_is_taken_back_whole(kept: Kept) -> None:
    before = content(kept.workspace)
    kept.services.importing.keep(corrected(read(OCTOBER)))
    kept.services.importing.take_back(kept.all(Document)[0].id)
    assert content(kept.workspace) == before


def test_a_document_without_a_plan_holds_no_cycle(kept: Kept) -> None:
    keep(
        kept, "# 전사 OKR 점검\n\n**일시**: 2024-10-07 10:00\n\n### 액션 아이템\n- [ ] 김민수: 송년회 예약\n"
    )
    before = content(kept.workspace)
    assert kept.workspace.count(Cycle) == 0
    keep(kept, NOVEMBER, "11월.md")
    kept.services.importing.take_back(kept.all(Document)[-1].id)
    assert content(kept.workspace) == before
