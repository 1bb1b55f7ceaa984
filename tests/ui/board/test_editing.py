"""What is typed on the board: titles, quick adds, checklists and the heads of columns."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QSpinBox

from planner.domain.entities import ActionItem, BoardColumn, ColumnRole, KeyResult, Person
from planner.presentation.board.arrangement import RowKind
from planner.presentation.board.card_filter import CardFilter
from planner.ui.board.title_editor import TitleEditor
from planner.ui.enter_guard import SAME_KEY_SECONDS
from tests.ui.board.conftest import Board

BACKLOG, TODO, DOING, DONE = ColumnRole
CONTROL = Qt.KeyboardModifier.ControlModifier
REPORT, DASHBOARD, ROADMAP, PARTY = "성과 보고서 초안", "OKR 대시보드 생성", "AI 로드맵", "송년회 예약"


def editor(board: Board) -> TitleEditor:
    found = QApplication.focusWidget()
    assert isinstance(found, TitleEditor)
    return found


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_title_is_edited_in_place(board: Board, key: Qt.Key) -> None:
    board.click(REPORT)
    board.press(key)
    assert editor(board).title == REPORT
    board.qtbot.keyClicks(editor(board), "report")
    board.press(Qt.Key.Key_Return)
    assert board.shown(TODO) == board.stored_titles(TODO) == ["report", DASHBOARD]
    assert board.cards(TODO).hasFocus()
    assert board.session.undo_stack.undoText() == f"Rename “{REPORT}”"


def test_escape_and_an_empty_title_keep_the_old_one(board: Board) -> None:
    board.click(REPORT)
    board.press(Qt.Key.Key_F2)
    board.qtbot.keyClicks(editor(board), "other")
    board.press(Qt.Key.Key_Escape)
    assert board.shown(TODO) == [REPORT, DASHBOARD]
    board.press(Qt.Key.Key_F2)
    board.press(Qt.Key.Key_Delete)
    with board.qtbot.waitSignal(board.session.failed):
        board.press(Qt.Key.Key_Return)
    assert board.stored_titles(TODO) == [REPORT, DASHBOARD]


def test_a_double_click_edits_and_a_click_elsewhere_keeps(board: Board) -> None:
    cards = board.list_with(REPORT)
    board.qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=board.centre(REPORT))
    board.qtbot.mouseDClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=board.centre(REPORT))
    board.qtbot.keyClicks(editor(board), "A " * 60)
    board.click(ROADMAP)
    board.view.bar.text.setFocus()
    assert board.stored_titles(TODO)[0] == ("A " * 60).strip()


def test_an_enter_that_ends_a_composition_does_not_keep_the_title(board: Board) -> None:
    board.click(REPORT)
    board.press(Qt.Key.Key_F2)
    field = editor(board)
    QApplication.sendEvent(field, QInputMethodEvent("한", []))
    board.press(Qt.Key.Key_Return)
    assert field.isVisible()
    commit = QInputMethodEvent("", [])
    commit.setCommitString("한")
    QApplication.sendEvent(field, QInputMethodEvent("한", []))
    QApplication.sendEvent(field, commit)
    # The input method passes on the very Enter that made it commit.
    board.press(Qt.Key.Key_Return)
    assert field.isVisible()
    board.qtbot.wait(int(SAME_KEY_SECONDS * 1000) + 20)
    board.press(Qt.Key.Key_Return)
    assert board.stored_titles(TODO) == ["한", DASHBOARD]


def test_quick_add_understands_shows_and_stores(board: Board) -> None:
    board.click(REPORT)
    board.press(Qt.Key.Key_N)
    line = board.column(TODO).quick_add.line
    assert line.hasFocus()
    preview = board.column(TODO).quick_add.preview
    board.qtbot.keyClicks(line, "Call ")
    assert not preview.isVisible()
    line.insert("@민수 ~내일 #ARR")
    assert preview.isVisible()
    assert preview.accessibleName() == "김민수, Nov 16, ARR 16억 달성"
    board.press(Qt.Key.Key_Return)
    assert line.text() == ""
    assert line.hasFocus()
    assert not preview.isVisible()
    stored = board.stored()
    card = next(card for card in stored.all(ActionItem) if card.title == "Call")
    assert stored.get(Person, card.owner_id or 0).name == "김민수"
    assert stored.get(KeyResult, card.key_result_id or 0).title == "ARR 16억 달성"
    assert card.due == date(2024, 11, 16)
    board.qtbot.keyClicks(line, "Next")
    board.press(Qt.Key.Key_Return)
    assert board.shown(TODO) == board.stored_titles(TODO) == ["Next", "Call", REPORT, DASHBOARD]
    assert board.session.undo_stack.undoText() == "Add “Next”"


def test_quick_add_says_when_no_key_result_fits(board: Board) -> None:
    quick_add = board.column(DOING).quick_add
    quick_add.line.setText("일 #없음")
    assert quick_add.preview.accessibleName() == "no key result “없음”"


def test_quick_add_waits_for_a_title_and_for_the_end_of_a_composition(board: Board) -> None:
    line = board.column(TODO).quick_add.line
    line.setFocus()
    line.setText("@김민수 ~내일")
    board.press(Qt.Key.Key_Return)
    assert line.text() == "@김민수 ~내일"
    line.setText("전화")
    QApplication.sendEvent(line, QInputMethodEvent("하", []))
    board.press(Qt.Key.Key_Return)
    assert board.stored_titles(TODO) == [REPORT, DASHBOARD]
    assert line.hasFocus()


def test_control_enter_escape_and_down_go_to_and_fro(board: Board) -> None:
    board.click(ROADMAP)
    board.press(Qt.Key.Key_Return, CONTROL)
    line = board.column(DOING).quick_add.line
    assert line.hasFocus()
    line.setText("x")
    board.press(Qt.Key.Key_Escape)
    assert line.text() == ""
    assert line.hasFocus()
    board.press(Qt.Key.Key_Escape)
    assert board.cards(DOING).hasFocus()
    board.view.focus_quick_add()
    assert board.column(TODO).quick_add.line.hasFocus()
    board.press(Qt.Key.Key_Down)
    assert board.cards(TODO).hasFocus()


def test_a_new_card_that_the_filter_hides_is_told_of(board: Board) -> None:
    board.view.model.set_filter(CardFilter(text="보고서"))
    line = board.column(TODO).quick_add.line
    line.setFocus()
    line.setText("다른 일")
    with board.qtbot.waitSignal(board.view.notice) as told:
        board.press(Qt.Key.Key_Return)
    assert "hidden" in told.args[0]
    assert board.stored_titles(TODO)[0] == "다른 일"


def test_delete_takes_all_that_is_chosen_and_undo_brings_it_back(board: Board) -> None:
    board.click(REPORT)
    board.click(ROADMAP, CONTROL)
    board.press(Qt.Key.Key_Delete)
    assert board.shown(TODO) == board.stored_titles(TODO) == [DASHBOARD]
    assert board.shown(DOING) == board.stored_titles(DOING) == []
    board.session.undo_stack.undo()
    assert board.stored_titles(TODO) == [REPORT, DASHBOARD]
    assert board.stored_titles(DOING) == [ROADMAP]


def test_after_a_deletion_the_next_card_has_the_focus(board: Board) -> None:
    board.click(REPORT)
    board.press(Qt.Key.Key_Delete)
    assert board.selection.current == board.card(DASHBOARD).ref
    board.press(Qt.Key.Key_Delete)
    assert board.stored_titles(TODO) == []


def test_space_ticks_a_card_and_unticks_it(board: Board) -> None:
    board.click(REPORT)
    board.press(Qt.Key.Key_Space)
    assert board.stored_titles(DONE) == [PARTY, REPORT]
    assert board.stored().get(ActionItem, board.id_of(REPORT)).done_at is not None
    board.view.reveal(board.card(REPORT).ref)
    board.press(Qt.Key.Key_Space)
    assert board.stored_titles(TODO) == [DASHBOARD, REPORT]
    assert board.session.undo_stack.undoText() == f"Untick “{REPORT}”"


def with_checklist(board: Board) -> list[int]:
    """Give a card three lines, shown."""
    card = board.id_of(ROADMAP)
    for title in ("조사", "초안", "검토"):
        board.view.commands.add_line(card, title)
    board.view.model.set_expanded(card, True)
    return [item.id for item in board.session.workspace.all(ActionItem) if item.parent_id == card]


def test_a_checklist_is_ticked_by_click_and_by_key(board: Board) -> None:
    first, second, _ = with_checklist(board)
    cards = board.cards(DOING)
    assert board.shown(DOING) == [ROADMAP, "조사", "초안", "검토"]
    rect = cards.visualRect(cards.item_index(first))
    box = cards.layout_of_cards.tick_rect(rect, 0)
    board.qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    board.click("초안")
    board.press(Qt.Key.Key_Space)
    stored = board.stored()
    assert [stored.get(ActionItem, line).done_at is not None for line in (first, second)] == [True, True]
    # The order of the lines stays, and the card itself stays where it is.
    assert board.shown(DOING) == [ROADMAP, "조사", "초안", "검토"]
    assert board.view.model.faces.of(board.id_of(ROADMAP)).ticked == 2
    spoken = cards.item_index(board.id_of(ROADMAP)).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "checklist 2 of 3" in spoken
    assert cards.item_index(first).data(Qt.ItemDataRole.AccessibleTextRole) == "조사, done"


def test_a_checklist_is_shown_and_hidden_by_its_chip_and_by_key(board: Board) -> None:
    with_checklist(board)
    cards = board.click(ROADMAP)
    board.press(Qt.Key.Key_C)
    assert board.shown(DOING) == [ROADMAP]
    geometry = cards.layout_of_cards.of(cards.column.face(cards.column.rows[0]))
    chip = next(chip for chip in geometry.chips if chip.text == "0/3")
    at = chip.rect.center() + cards.visualRect(cards.column.index(0)).topLeft()
    board.qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert board.shown(DOING) == [ROADMAP, "조사", "초안", "검토"]
    # A press on the chip that is released elsewhere does nothing.
    board.qtbot.mousePress(cards.viewport(), Qt.MouseButton.LeftButton, pos=at)
    board.qtbot.mouseRelease(cards.viewport(), Qt.MouseButton.LeftButton, pos=board.centre("검토"))
    assert len(board.shown(DOING)) == 4


def test_a_line_is_added_named_and_deleted_by_key(board: Board) -> None:
    board.click(ROADMAP)
    board.view.actions_of_board.new_line.trigger()
    board.qtbot.keyClicks(editor(board), "ask")
    board.press(Qt.Key.Key_Return)
    assert board.shown(DOING) == [ROADMAP, "ask"]
    assert board.view.columns[2].model.rows[1].kind is RowKind.LINE
    board.press(Qt.Key.Key_Delete)
    assert board.shown(DOING) == [ROADMAP]
    assert board.stored().children(ActionItem, "parent_id", board.id_of(ROADMAP)) == []


def test_a_line_is_not_dragged_nor_moved_by_key(board: Board) -> None:
    with_checklist(board)
    board.click("초안")
    steps = board.session.undo_stack.count()
    board.press(Qt.Key.Key_Right, CONTROL)
    board.press(Qt.Key.Key_Down, CONTROL)
    assert board.view.hand.card_ids() == []
    assert board.session.undo_stack.count() == steps


def test_a_column_is_renamed_in_place(board: Board) -> None:
    header = board.column(DOING).header
    header.edit_name()
    field = header.findChild(QLineEdit)
    assert field is not None
    assert field.text() == "Doing"
    board.qtbot.keyClicks(field, "Underway")
    board.qtbot.keyClick(field, Qt.Key.Key_Return)
    assert board.column(DOING).model.name == "Underway"
    assert [column.name for column in board.stored().all(BoardColumn)] == ["", "", "Underway", ""]
    header.edit_name()
    field.clear()
    board.qtbot.keyClick(field, Qt.Key.Key_Return)
    assert board.column(DOING).model.name == "Doing"
    header.edit_name()
    field.setText("no")
    board.qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert board.column(DOING).model.name == "Doing"


def test_a_limit_warns_in_words_and_blocks_nothing(board: Board) -> None:
    header = board.column(TODO).header
    header.edit_limit()
    field = header.findChild(QSpinBox)
    assert field is not None
    field.setValue(2)
    board.qtbot.keyClick(field, Qt.Key.Key_Return)
    assert header.count_text == "2 / 2"
    board.drop([ROADMAP], TODO)
    assert header.count_text == "▲ 3 / 2 over the limit"
    assert board.stored().all(BoardColumn)[1].wip_limit == 2
    assert board.stored_titles(TODO) == [REPORT, DASHBOARD, ROADMAP]
    header.edit_limit()
    field.setValue(0)
    board.qtbot.keyClick(field, Qt.Key.Key_Return)
    assert header.count_text == "3"
    assert board.stored().all(BoardColumn)[1].wip_limit is None


def names(board: Board) -> list[str]:
    return [view.model.name for view in board.view.columns]


def menu_action(board: Board, role: ColumnRole, text: str) -> QAction:
    header = board.column(role).header
    header.menu.aboutToShow.emit()
    return next(action for action in header.menu.actions() if action.text().startswith(text))


def test_columns_are_added_moved_and_deleted_while_empty(board: Board) -> None:
    assert not menu_action(board, TODO, "Delete").isEnabled()
    assert not menu_action(board, BACKLOG, "Move left").isEnabled()
    menu_action(board, TODO, "Add column").trigger()
    assert names(board) == [
        "Backlog",
        "To do",
        "Doing",
        "New column",
        "Done",
    ]
    view = board.view.columns[3]
    field = view.header.findChild(QLineEdit)
    assert field is not None
    assert field.hasFocus()
    board.qtbot.keyClicks(field, "Review")
    board.qtbot.keyClick(field, Qt.Key.Key_Return)
    view.header.menu.aboutToShow.emit()
    actions = {action.text(): action for action in view.header.menu.actions()}
    actions["Move left"].trigger()
    assert [column.name for column in board.stored().all(BoardColumn)] == ["", "", "Review", "", ""]
    assert names(board) == ["Backlog", "To do", "Review", "Doing", "Done"]
    actions["Delete"].trigger()
    assert len(board.stored().all(BoardColumn)) == 4
    board.session.undo_stack.undo()
    assert names(board) == ["Backlog", "To do", "Review", "Doing", "Done"]
