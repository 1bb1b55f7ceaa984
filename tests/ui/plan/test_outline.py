"""The plan as an outline: every key of it, on a real store."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from planner.domain.entities import CheckIn, Initiative, KeyResult, Objective, Status
from planner.presentation.plan.columns import Column
from tests.support.workspaces import LONG_TITLE, open_session
from tests.ui.plan.conftest import Hands

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
SALES = "연간 매출"


def add(hands: Hands, title: str) -> None:
    hands.type(title)
    hands.keys(Key.Key_Return)


# --- adding


def test_enter_adds_below_and_again_until_escape(hands: Hands) -> None:
    hands.go_to("ARR 16억")
    hands.keys(Key.Key_Return)
    add(hands, "신규 고객 20곳")
    add(hands, "해지율 2% 이하")
    hands.keys(Key.Key_Escape)
    wanted = ["ARR 16억 달성", "신규 고객 20곳", "해지율 2% 이하", "엔터프라이즈 신규 계약 3건"]
    assert hands.titles(SALES) == wanted
    assert hands.steps == 2
    assert hands.undo_text == "Add “해지율 2% 이하”"
    assert hands.tree.hasFocus()
    stored = open_session(hands.folder).workspace
    assert [kr.title for kr in stored.children(KeyResult, "objective_id", hands.item(SALES).id)] == wanted


def test_escape_on_an_empty_row_leaves_no_trace(hands: Hands) -> None:
    hands.go_to("ARR 16억")
    before = hands.titles(SALES)
    hands.keys(Key.Key_Return)
    assert len(hands.titles(SALES)) == len(before) + 1
    hands.type("그만둘 것")
    hands.keys(Key.Key_Escape)
    assert hands.titles(SALES) == before
    assert hands.steps == 0
    assert hands.tree.currentIndex() == hands.index("ARR 16억")
    hands.keys(Key.Key_Return, Key.Key_Return)
    assert hands.titles(SALES) == before
    assert hands.steps == 0


def test_a_new_row_is_kept_when_the_pointer_goes_elsewhere(hands: Hands) -> None:
    hands.go_to("ARR 16억")
    hands.keys(Key.Key_Return)
    hands.type("신규 고객 20곳")
    hands.tree.setFocus()
    assert hands.titles(SALES)[1] == "신규 고객 20곳"
    assert hands.editor is None
    assert hands.steps == 1


def test_control_enter_adds_inside(hands: Hands) -> None:
    hands.go_to("엔터프라이즈")
    hands.keys(Key.Key_Return, modifiers=CTRL)
    add(hands, "제안서 세 부")
    assert hands.titles("엔터프라이즈")[0] == "제안서 세 부"
    assert isinstance(hands.item("제안서"), Initiative)


def test_tab_in_a_new_row_makes_it_a_child_and_back(hands: Hands) -> None:
    hands.go_to("엔터프라이즈")
    hands.keys(Key.Key_Return)
    hands.type("제안서")
    hands.keys(Key.Key_Tab)
    assert hands.editor is not None
    assert hands.editor.text() == "제안서"
    hands.type(" 세 부")
    hands.keys(Key.Key_Return, Key.Key_Escape)
    assert hands.titles("엔터프라이즈") == ["제안서 세 부"]
    hands.go_to("제안서")
    hands.keys(Key.Key_Return)
    hands.keys(Key.Key_Backtab, modifiers=SHIFT)
    hands.type("고객 면담 30회")
    hands.keys(Key.Key_Return, Key.Key_Escape)
    assert hands.titles(SALES)[-1] == "고객 면담 30회"
    assert isinstance(hands.item("면담"), KeyResult)


def test_a_new_objective_takes_the_team_of_its_group(hands: Hands) -> None:
    hands.go_to(SALES)
    hands.keys(Key.Key_Return)
    add(hands, "해외 진출")
    added = hands.item("해외 진출")
    assert isinstance(added, Objective)
    assert added.team_id == hands.item(SALES).team_id


# --- renaming


def test_f2_renames(hands: Hands) -> None:
    hands.go_to("ARR 16억", Column.PROGRESS)
    hands.keys(Key.Key_F2)
    assert hands.editor is not None
    hands.editor.selectAll()
    hands.type("ARR 20억 달성")
    hands.keys(Key.Key_Return)
    assert hands.stored("ARR 20억").title == "ARR 20억 달성"
    assert hands.undo_text == "Rename “ARR 16억 달성”"


def test_double_click_renames_and_the_same_name_is_no_step(hands: Hands) -> None:
    hands.go_to("ARR 16억")
    hands.double_click(hands.index("ARR 16억"))
    assert hands.editor is not None
    hands.keys(Key.Key_Return)
    assert hands.steps == 0


def test_an_empty_title_is_refused(hands: Hands) -> None:
    failures: list[object] = []
    hands.session.failed.connect(failures.append)
    hands.go_to("ARR 16억")
    hands.keys(Key.Key_F2)
    assert hands.editor is not None
    hands.editor.selectAll()
    hands.type(" ")
    hands.keys(Key.Key_Return)
    assert len(failures) == 1
    assert hands.stored("ARR 16억").title == "ARR 16억 달성"


def compose(hands: Hands, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    assert hands.editor is not None
    QApplication.sendEvent(hands.editor, event)


def test_the_enter_that_ends_a_hangul_composition_does_not_submit(
    hands: Hands, qtbot: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands.go_to("ARR 16억")
    hands.keys(Key.Key_Return)
    compose(hands, "매")
    compose(hands, "출", "매")
    compose(hands, "", "출")
    hands.keys(Key.Key_Return)
    assert hands.editor is not None
    assert hands.editor.text() == "매출"
    assert hands.steps == 0
    monkeypatch.setattr("planner.ui.enter_guard.SAME_KEY_SECONDS", 0)
    hands.keys(Key.Key_Return)
    assert hands.steps == 1
    assert hands.stored("매출").title


def test_an_owner_is_typed_in_its_column(hands: Hands) -> None:
    hands.go_to("엔터프라이즈", Column.OWNER)
    hands.double_click(hands.index("엔터프라이즈", Column.OWNER))
    hands.type("송유진")
    hands.keys(Key.Key_Return)
    assert hands.shown("엔터프라이즈", Column.OWNER) == "송유진"
    assert hands.stored("엔터프라이즈").owner_id == hands.item("연말 프로모션").owner_id


# --- levels and order


def test_tab_and_shift_tab_change_the_level(hands: Hands) -> None:
    hands.go_to("엔터프라이즈")
    hands.keys(Key.Key_Tab)
    assert isinstance(hands.stored("엔터프라이즈"), Initiative)
    assert hands.undo_text == "Lower “엔터프라이즈 신규 계약 3건” by a level"
    assert hands.tree.currentIndex().data() == "엔터프라이즈 신규 계약 3건"
    hands.keys(Key.Key_Backtab, modifiers=SHIFT)
    assert isinstance(hands.stored("엔터프라이즈"), KeyResult)
    hands.keys(Key.Key_Backtab, modifiers=SHIFT)
    assert isinstance(hands.stored("엔터프라이즈"), Objective)
    for _ in range(3):
        hands.undo()
    assert hands.titles(SALES) == ["ARR 16억 달성", "엔터프라이즈 신규 계약 3건"]


def test_tab_where_it_can_not_be_is_refused_and_keeps_the_row(hands: Hands) -> None:
    failures: list[object] = []
    hands.session.failed.connect(failures.append)
    hands.go_to("ARR 16억")
    hands.keys(Key.Key_Tab)
    assert len(failures) == 1
    assert hands.tree.hasFocus()
    assert hands.tree.currentIndex() == hands.index("ARR 16억")


def test_control_tab_leaves_the_tree(hands: Hands) -> None:
    elsewhere = QLineEdit(hands.view)
    elsewhere.show()
    hands.keys(Key.Key_Tab, modifiers=CTRL)
    assert elsewhere.hasFocus()


def test_alt_arrows_reorder(hands: Hands) -> None:
    hands.go_to("엔터프라이즈")
    hands.keys(Key.Key_Up, modifiers=ALT)
    assert hands.titles(SALES) == ["엔터프라이즈 신규 계약 3건", "ARR 16억 달성"]
    assert hands.tree.currentIndex() == hands.index("엔터프라이즈")
    hands.keys(Key.Key_Up, modifiers=ALT)
    assert hands.steps == 1
    hands.keys(Key.Key_Down, modifiers=ALT)
    assert hands.titles(SALES) == ["ARR 16억 달성", "엔터프라이즈 신규 계약 3건"]
    assert hands.undo_text == "Move “엔터프라이즈 신규 계약 3건”"


def test_several_siblings_move_together(hands: Hands) -> None:
    hands.go_to("서비스 업타임")
    hands.keys(Key.Key_Down, modifiers=SHIFT)
    hands.keys(Key.Key_Down, modifiers=ALT)
    assert [title[:3] for title in hands.titles("온라인(")] == ["품질 ", "서비스", "E2E"]
    assert hands.undo_text.startswith("Move 2 item")
    assert len(hands.tree.selectionModel().selectedRows()) == 2


# --- deleting


def test_delete_says_what_went_and_undo_brings_it_back(hands: Hands) -> None:
    item = hands.item("ARR 16억")
    hands.session.do("Check in", lambda: hands.session.services.progress.set_value(item.ref, 14.0))
    hands.go_to("ARR 16억")
    hands.keys(Key.Key_Delete)
    (notice,) = hands.notices
    assert notice.startswith("Deleted “ARR 16억 달성”. 2 item")
    assert hands.titles(SALES) == ["엔터프라이즈 신규 계약 3건"]
    assert hands.tree.currentIndex() == hands.index("엔터프라이즈")
    hands.undo()
    assert hands.shown("ARR 16억") == "14 / 16억"
    assert len(open_session(hands.folder).workspace.children(CheckIn, "key_result_id", item.id)) == 1
    assert "AI 로드맵" in hands.titles("ARR 16억")


def test_a_heading_of_a_team_can_not_be_deleted(hands: Hands) -> None:
    hands.tree.make_current(hands.index(SALES).parent())
    hands.keys(Key.Key_Delete)
    assert hands.steps == 0
    assert hands.notices == []


# --- status, selection, expansion


def test_a_status_is_set_and_computed_again(hands: Hands) -> None:
    hands.go_to("E2E 암호화")
    actions = {action.text(): action for action in hands.view.actions_for_menu()}
    actions["Status: ▲ At risk"].trigger()
    assert hands.stored("E2E").status is Status.AT_RISK  # type: ignore[union-attr]
    assert hands.shown("E2E", Column.STATUS) == "At risk"
    actions["Status: Computed"].trigger()
    assert hands.shown("E2E", Column.STATUS) == "No check-in"


@pytest.mark.parametrize("change", ["rename above", "delete above", "undo", "move to another objective"])
def test_selection_and_expansion_survive(hands: Hands, change: str) -> None:
    services = hands.session.services
    hands.go_to("ARR 16억")
    hands.keys(Key.Key_Right)
    hands.tree.setExpanded(hands.index("품질 기반"), True)
    key_result, goal = hands.item("ARR 16억"), hands.item("온라인(")
    deeds: dict[str, Callable[[], object]] = {
        "rename above": lambda: hands.session.do(
            "R", lambda: services.editing.edit(goal.ref, title="새 이름")
        ),
        "delete above": lambda: hands.session.do(
            "D", lambda: services.removal.delete([hands.item("E2E").ref])
        ),
        "undo": lambda: (
            hands.session.do("A", lambda: services.planning.add(goal.ref, "잠깐")),
            hands.undo(),
        ),
        "move to another objective": lambda: hands.session.do(
            "M", lambda: services.planning.move([key_result.ref], goal.ref)
        ),
    }
    deeds[change]()
    assert hands.tree.currentIndex() == hands.index("ARR 16억")
    assert hands.tree.isExpanded(hands.index("ARR 16억"))
    assert hands.tree.isExpanded(hands.index("품질 기반"))


def test_what_was_opened_and_closed_is_remembered_over_another_scope(hands: Hands) -> None:
    hands.tree.setExpanded(hands.index("ARR 16억"), True)
    hands.tree.setExpanded(hands.index(LONG_TITLE), False)
    hands.view.set_drafts_visible(True)
    assert hands.tree.isExpanded(hands.index("ARR 16억"))
    assert not hands.tree.isExpanded(hands.index(LONG_TITLE))
