import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from planner.domain.entities import ActionItem, BoardColumn, ColumnRole, KeyResult
from planner.ui.inspector.fields.labels import LabelsField
from planner.ui.inspector.pages.card_page import CardPage
from tests.support.inspecting import Bench, commit_text


@pytest.fixture
def card(bench: Bench) -> ActionItem:
    item = bench.find(ActionItem, "AI")
    bench.select(item)
    return item


def page_of(bench: Bench) -> CardPage:
    page = bench.page
    assert isinstance(page, CardPage)
    return page


def add_lines(bench: Bench, *titles: str) -> None:
    line = page_of(bench).checklist.line
    line.setFocus()
    for title in titles:
        commit_text(line, title)
        bench.qtbot.keyClick(line, Qt.Key.Key_Return)


def lines_of(bench: Bench, card: ActionItem) -> list[ActionItem]:
    lines = [line for line in bench.stored_all(ActionItem) if line.parent_id == card.id]
    return sorted(lines, key=lambda line: line.id)


def role_of(bench: Bench, card: ActionItem) -> ColumnRole:
    return bench.session.workspace.get(BoardColumn, card.column_id).role


def test_the_column_moves_the_card(bench: Bench, card: ActionItem) -> None:
    bench.choose("column", 3)
    stored = bench.stored(card)
    assert role_of(bench, stored) is ColumnRole.DONE
    assert stored.done_at is not None
    assert bench.undo() == "Move card"
    assert bench.stored(card) == card


def test_a_card_is_linked_and_unlinked(bench: Bench, card: ActionItem) -> None:
    other = bench.find(KeyResult, "품질")
    bench.type_into("key_result", "품질 기반")
    assert bench.stored(card).key_result_id == other.id
    bench.type_into("key_result", "")
    assert bench.stored(card).key_result_id is None
    assert bench.undo() == "Change key result"


def test_a_card_becomes_part_of_another(bench: Bench, card: ActionItem) -> None:
    parent = bench.find(ActionItem, "성과")
    bench.type_into("parent", "성과")
    assert bench.stored(card).parent_id == parent.id
    assert page_of(bench).place.link.text() == parent.title
    bench.select(parent)
    bench.type_into("parent", card.title)
    assert bench.cell("parent").message.isVisible()
    assert bench.stored(parent).parent_id is None
    assert bench.undo() == "Change parent card"


def labels_of(bench: Bench) -> LabelsField:
    field = bench.field("labels")
    assert isinstance(field, LabelsField)
    return field


def test_labels_are_added_by_comma_and_enter(bench: Bench, card: ActionItem) -> None:
    field = labels_of(bench)
    field.edit.setFocus()
    commit_text(field.edit, "전략,")
    assert bench.stored(card).labels == ("전략",)
    commit_text(field.edit, "2025")
    bench.qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    assert bench.stored(card).labels == ("전략", "2025")
    commit_text(field.edit, "전략, 전략 ")
    bench.elsewhere.setFocus()
    assert bench.stored(card).labels == ("전략", "2025")
    assert bench.undo() == "Change labels"
    assert [chip.accessibleName() for chip in field.chips] == ["Remove label 전략"]


def test_labels_are_removed_by_click_and_by_backspace(bench: Bench) -> None:
    item = next(card for card in bench.session.workspace.all(ActionItem) if card.labels)
    bench.select(item)
    field = labels_of(bench)
    bench.qtbot.mouseClick(field.chips[0], Qt.MouseButton.LeftButton)
    assert bench.stored(item).labels == item.labels[1:]
    field.edit.setFocus()
    bench.qtbot.keyClick(field.edit, Qt.Key.Key_Backspace)
    assert bench.stored(item).labels == ()
    bench.qtbot.keyClick(field.edit, Qt.Key.Key_Backspace)
    assert not field.chips


def test_a_label_that_is_being_typed_outlives_other_changes(bench: Bench, card: ActionItem) -> None:
    field = labels_of(bench)
    field.edit.setFocus()
    commit_text(field.edit, "전")
    bench.session.do("x", lambda: bench.session.services.editing.edit(card.ref, labels=("다른",)))
    assert field.edit.text() == "전"
    assert len(field.chips) == 1
    bench.qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    assert bench.stored(card).labels == ("다른", "전")


def test_a_checklist_is_written_ticked_renamed_and_shortened(bench: Bench, card: ActionItem) -> None:
    add_lines(bench, "모으기", "쓰기")
    part = page_of(bench).checklist
    assert [line.title for line in lines_of(bench, card)] == ["모으기", "쓰기"]
    assert all(line.key_result_id == card.key_result_id for line in lines_of(bench, card))
    bench.qtbot.mouseClick(part.rows[0].box, Qt.MouseButton.LeftButton, pos=part.rows[0].box.rect().center())
    assert [role_of(bench, line) for line in lines_of(bench, card)] == [ColumnRole.DONE, ColumnRole.TODO]
    assert part.count.text() == "1 of 2 done"
    edit = part.rows[1].title.control
    assert isinstance(edit, QLineEdit)
    edit.setFocus()
    edit.selectAll()
    commit_text(edit, "다듬기")
    bench.qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert lines_of(bench, card)[1].title == "다듬기"
    bench.qtbot.mouseClick(part.rows[0].remove, Qt.MouseButton.LeftButton)
    assert [line.title for line in lines_of(bench, card)] == ["다듬기"]
    names = ["Delete checklist line", "Change title", "Tick off", "Add checklist line", "Add checklist line"]
    assert [bench.undo() for _ in names] == names
    assert lines_of(bench, card) == []


def test_a_tick_is_taken_back(bench: Bench, card: ActionItem) -> None:
    add_lines(bench, "하나")
    box = page_of(bench).checklist.rows[0].box
    for role in (ColumnRole.DONE, ColumnRole.TODO):
        box.setFocus()
        bench.qtbot.keyClick(box, Qt.Key.Key_Space)
        assert role_of(bench, lines_of(bench, card)[0]) is role
    assert bench.undo() == "Take tick back"


def test_a_line_without_words_gets_its_old_ones_back(bench: Bench, card: ActionItem) -> None:
    add_lines(bench, "하나")
    edit = page_of(bench).checklist.rows[0].title.control
    assert isinstance(edit, QLineEdit)
    edit.setFocus()
    edit.selectAll()
    bench.qtbot.keyClick(edit, Qt.Key.Key_Delete)
    bench.qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert edit.text() == "하나"
    assert lines_of(bench, card)[0].title == "하나"


def test_the_tab_key_goes_from_top_to_bottom(bench: Bench, card: ActionItem) -> None:
    add_lines(bench, "하나", "둘")
    rows = page_of(bench).checklist.rows
    bench.qtbot.waitUntil(lambda: rows[1].y() > rows[0].y())
    bench.field("title").control.setFocus()
    places: list[tuple[int, int]] = []
    while (focus := bench.window.focusWidget()) is not bench.elsewhere:
        place = focus.mapTo(bench.page.body, focus.rect().center())
        places.append((place.y() // 12, place.x()))
        bench.qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert len(places) == 15
    assert places == sorted(places)
