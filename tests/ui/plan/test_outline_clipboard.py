from PySide6.QtGui import QGuiApplication

from planner.domain.entities import (
    ActionItem,
    CheckIn,
    Initiative,
    KeyResult,
    Measure,
    Objective,
    Stage,
    Status,
)
from planner.domain.errors import PlannerError
from planner.presentation.words import error_sentence
from planner.ui.plan.outline_clipboard import MIME_TYPE
from tests.support.workspaces import open_session
from tests.ui.plan.conftest import Hands, Key, Qt

CTRL = Qt.KeyboardModifier.ControlModifier


def cut(hands: Hands, words: str) -> None:
    hands.go_to(words)
    hands.keys(Key.Key_X, modifiers=CTRL)


def paste_at(hands: Hands, words: str) -> None:
    hands.go_to(words)
    hands.keys(Key.Key_V, modifiers=CTRL)


def test_copy_and_paste_keep_level_owner_and_figures(hands: Hands) -> None:
    hands.go_to("ARR 16억")
    hands.keys(Key.Key_C, modifiers=CTRL)
    text = QGuiApplication.clipboard().text()
    assert text.splitlines() == [
        "- ARR 16억 달성 [12 → 13.2 → 16억] @윤재석",
        "  - 연말 프로모션 캠페인 [60%] @송유진",
        "  - 고객 사례 콘텐츠 @송유진 ~2024-11-20",
    ]
    hands.go_to("E2E 암호화")
    hands.keys(Key.Key_V, modifiers=CTRL)
    assert hands.undo_text.startswith("Paste 3 item")
    stored = open_session(hands.folder).workspace.all(KeyResult)
    pasted = max(stored, key=lambda key_result: key_result.id)
    assert (pasted.start, pasted.current, pasted.target, pasted.unit) == (12.0, 13.2, 16.0, "억")
    assert hands.titles("온라인(")[2] == "ARR 16억 달성"
    hands.undo()
    assert len(hands.titles("온라인(")) == 3


def test_cut_and_paste_move_an_item_with_all_that_belongs_to_it(hands: Hands) -> None:
    services, arr = hands.session.services, hands.item("ARR 16억").ref
    hands.session.do("Value", lambda: services.progress.set_value(arr, 14.0))
    fields = {"weight": 3.0, "status": Status.AT_RISK, "notes": "메모"}
    hands.session.do("Edit", lambda: services.editing.edit(arr, **fields))
    before = hands.item("ARR 16억")
    steps = hands.steps
    cut(hands, "ARR 16억")
    assert hands.stored("ARR 16억") == before
    assert hands.tree.faded == (arr,)
    paste_at(hands, "온라인(")
    moved = hands.stored("ARR 16억")
    assert isinstance(moved, KeyResult)
    assert isinstance(before, KeyResult)
    assert moved.objective_id == hands.item("온라인(").id
    for field in ("id", "measure", "start", "current", "target", "unit", "owner_id", *fields):
        assert getattr(moved, field) == getattr(before, field)
    stored = open_session(hands.folder).workspace
    assert [check_in.key_result_id for check_in in stored.all(CheckIn)] == [arr.id]
    assert len(stored.children(Initiative, "key_result_id", arr.id)) == 2
    assert [card.title for card in stored.children(ActionItem, "key_result_id", arr.id)] == ["AI 로드맵"]
    assert hands.titles("온라인(")[-1] == "ARR 16억 달성"
    assert hands.selection.current == arr
    assert (hands.steps, hands.undo_text) == (steps + 1, "Move “ARR 16억 달성”")
    assert hands.tree.faded == ()
    hands.undo()
    assert hands.stored("ARR 16억") == before


def test_several_are_moved_in_one_step_beside_their_like(hands: Hands) -> None:
    hands.go_to("서비스 업타임")
    hands.keys(Key.Key_Down, modifiers=Qt.KeyboardModifier.ShiftModifier)
    hands.keys(Key.Key_X, modifiers=CTRL)
    paste_at(hands, "ARR 16억")
    assert hands.titles("연간")[:3] == [
        "ARR 16억 달성",
        "서비스 업타임 99.9% 유지",
        "E2E 암호화 기능 베타 출시",
    ]
    stored = hands.stored("서비스 업타임")
    assert isinstance(stored, KeyResult)
    assert stored.measure is Measure.MAINTAIN
    assert hands.undo_text == "Move 2 items"


def test_initiatives_go_inside_a_key_result_and_beside_their_like(hands: Hands) -> None:
    cut(hands, "테스트 자동화")
    paste_at(hands, "ARR 16억")
    assert hands.titles("ARR 16억")[2] == "테스트 자동화"
    cut(hands, "테스트 자동화")
    paste_at(hands, "연말 프로모션")
    assert hands.titles("ARR 16억")[1] == "테스트 자동화"
    assert hands.stored("테스트 자동화").progress == 0.5


def test_an_item_that_can_not_stand_there_is_refused(hands: Hands) -> None:
    told: list[PlannerError] = []
    hands.session.failed.connect(told.append)
    cut(hands, "테스트 자동화")
    paste_at(hands, "연간")
    assert list(map(error_sentence, told)) == ["“테스트 자동화” can't be moved there; nothing was changed."]
    assert hands.steps == 0
    assert hands.tree.faded == (hands.item("테스트 자동화").ref,)


def test_escape_ends_a_cut_and_so_does_another_copy(hands: Hands) -> None:
    cut(hands, "테스트 자동화")
    hands.keys(Key.Key_Escape)
    assert hands.tree.faded == ()
    cut(hands, "테스트 자동화")
    hands.go_to("모니터링")
    hands.keys(Key.Key_C, modifiers=CTRL)
    assert hands.tree.faded == ()
    cut(hands, "테스트 자동화")
    QGuiApplication.clipboard().setText("- 다른 것")
    assert hands.tree.faded == ()
    paste_at(hands, "모니터링")
    assert hands.titles("품질 기반") == ["테스트 자동화", "모니터링", "다른 것"]


def test_what_was_cut_is_markdown_for_other_programs(hands: Hands) -> None:
    cut(hands, "테스트 자동화")
    held = QGuiApplication.clipboard().mimeData()
    assert held.text() == "- 테스트 자동화 [50%]\n"
    assert held.hasFormat("text/markdown")
    assert held.hasFormat(MIME_TYPE)


def test_what_was_cut_and_deleted_comes_back_from_the_outline(hands: Hands) -> None:
    cut(hands, "테스트 자동화")
    hands.keys(Key.Key_Delete)
    paste_at(hands, "모니터링")
    assert hands.titles("품질 기반") == ["모니터링", "테스트 자동화"]


def test_an_objective_is_pasted_beside_what_a_draft_belongs_to(hands: Hands) -> None:
    services, goal = hands.session.services, hands.item("온라인(")
    assert isinstance(goal, Objective)
    cycle = hands.session.workspace.cycle_of(goal).ref
    fields = {"stage": Stage.DRAFT, "draft_of_id": goal.id}
    hands.session.do("Add", lambda: services.planning.add(cycle, "초안 문구", **fields))
    hands.view.set_drafts_visible(True)
    cut(hands, "연간")
    paste_at(hands, "초안 문구")
    moved = hands.stored("연간")
    assert isinstance(moved, Objective)
    assert moved.rank > goal.rank
    assert moved.team_id == goal.team_id


def test_rows_that_were_cut_are_drawn_faded_with_all_below(hands: Hands) -> None:
    hands.go_to("연말 프로모션")
    hands.go_to("연간")
    row = hands.tree.visualRect(hands.index("연말 프로모션"))
    before = hands.tree.viewport().grab(row).toImage()
    cut(hands, "ARR 16억")
    hands.go_to("연간")
    assert hands.tree.viewport().grab(row).toImage() != before
    hands.keys(Key.Key_Escape)
    assert hands.tree.viewport().grab(row).toImage() == before


def test_hostile_text_is_pasted_as_titles_only(hands: Hands) -> None:
    lines = ["<script>alert(1)</script>", "a\u202eb\x00c", "", "   ", "- " * 400]
    QGuiApplication.clipboard().setText("\n".join(lines) + "\n" + "\t" * 5000 + "deep")
    hands.go_to("모니터링")
    hands.keys(Key.Key_V, modifiers=CTRL)
    assert hands.titles("품질 기반")[2:4] == ["<script>alert(1)</script>", "ab c"]
    assert hands.steps == 1


def test_paste_of_nothing_changes_nothing(hands: Hands) -> None:
    QGuiApplication.clipboard().clear()
    hands.go_to("모니터링")
    hands.keys(Key.Key_V, modifiers=CTRL)
    assert hands.steps == 0
