from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from planner.domain.entities import ActionItem, Initiative, KeyResult, Objective, Person, Team
from planner.ui.inspector.fields.completed import CompletedField
from planner.ui.inspector.fields.day import DayField
from planner.ui.inspector.fields.labels import LabelsField
from planner.ui.inspector.fields.line import LineEdit
from planner.ui.inspector.fields.notes import NotesField
from tests.support.inspecting import Bench, commit_text, compose


def title_edit(bench: Bench) -> QPlainTextEdit:
    edit = bench.field("title").control
    assert isinstance(edit, QPlainTextEdit)
    return edit


def line_edit(bench: Bench, name: str) -> QLineEdit:
    edit = bench.field(name).control
    assert isinstance(edit, QLineEdit)
    return edit


@pytest.mark.parametrize(
    ("cls", "title"), [(Objective, "연간"), (KeyResult, "ARR"), (Initiative, "연말"), (ActionItem, "AI")]
)
def test_enter_keeps_a_title(bench: Bench, cls: type[Objective], title: str) -> None:
    item = bench.find(cls, title)
    bench.select(item)
    bench.type_into("title", "새 제목")
    assert bench.stored(item).title == "새 제목"
    assert bench.undo() == "Change title"
    assert bench.stored(item) == item
    assert title_edit(bench).toPlainText() == item.title


def test_leaving_a_title_keeps_it_too(bench: Bench) -> None:
    item = bench.find(Objective, "연간")
    bench.select(item)
    bench.type_into("title", "새 제목", end=Qt.Key.Key_Tab)
    assert bench.stored(item).title == "새 제목"


def test_escape_takes_a_title_back_and_then_leaves(bench: Bench) -> None:
    item = bench.find(Objective, "연간")
    bench.select(item)
    bench.type_into("title", "halb", end=Qt.Key.Key_Escape)
    assert title_edit(bench).toPlainText() == item.title
    with bench.qtbot.waitSignal(bench.view.left):
        bench.qtbot.keyClick(title_edit(bench), Qt.Key.Key_Escape)
    assert bench.stored(item) == item


def test_an_empty_title_is_refused_in_place(bench: Bench) -> None:
    item = bench.find(Objective, "연간")
    bench.select(item)
    bench.type_into("title", "")
    message = bench.cell("title").message
    assert message.isVisible()
    assert message.text() == "A title can't be empty; the old one was kept."
    assert title_edit(bench).toPlainText() == item.title
    assert bench.stored(item) == item
    bench.type_into("title", "jetzt")
    assert not message.isVisible()


def test_enter_that_ends_a_composition_keeps_nothing_yet(bench: Bench) -> None:
    item = bench.find(Objective, "연간")
    bench.select(item)
    edit = bench.enter("title")
    compose(edit, "목")
    bench.qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert bench.stored(item) == item
    commit_text(edit, "목표")
    bench.qtbot.keyPress(edit, Qt.Key.Key_Return)
    assert bench.stored(item) == item
    bench.qtbot.keyRelease(edit, Qt.Key.Key_Return)
    bench.qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert bench.stored(item).title == "목표"


def test_enter_that_ends_a_composition_keeps_no_line_either(bench: Bench) -> None:
    item = bench.find(Objective, "연간")
    bench.select(item)
    edit = bench.enter("owner")
    compose(edit, "홍길")
    bench.qtbot.keyPress(edit, Qt.Key.Key_Return)
    commit_text(edit, "홍길동")
    bench.qtbot.keyPress(edit, Qt.Key.Key_Return)
    bench.qtbot.keyRelease(edit, Qt.Key.Key_Return)
    assert bench.stored(item) == item
    bench.qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert "홍길동" in [person.name for person in bench.stored_all(Person)]


def test_pasted_lines_make_one_title(bench: Bench) -> None:
    item = bench.find(Objective, "연간")
    bench.select(item)
    edit = bench.enter("title")
    bench.qtbot.keyClick(edit, Qt.Key.Key_Delete)
    from PySide6.QtGui import QGuiApplication

    QGuiApplication.clipboard().setText("하나\n둘\n")
    bench.qtbot.keyClick(edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    bench.qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert bench.stored(item).title == "하나 둘"


def test_a_new_owner_is_a_new_person(bench: Bench) -> None:
    item = bench.find(Objective, "연간")
    bench.select(item)
    bench.type_into("owner", "홍길동")
    people = {person.id: person.name for person in bench.stored_all(Person)}
    assert people[bench.stored(item).owner_id or 0] == "홍길동"
    assert bench.undo() == "Change owner"
    assert "홍길동" not in [person.name for person in bench.stored_all(Person)]
    assert line_edit(bench, "owner").text() == "윤재석"


def test_an_owner_is_chosen_from_those_who_match(bench: Bench) -> None:
    item = bench.find(Objective, "연간")
    bench.select(item)
    edit = bench.enter("owner")
    bench.qtbot.keyClick(edit, Qt.Key.Key_Delete)
    field = bench.field("owner")
    assert isinstance(field, CompletedField)
    bench.qtbot.keyClick(edit, Qt.Key.Key_Down)
    popup = field.edit.completer().popup()
    assert popup is not None
    bench.qtbot.waitUntil(popup.isVisible)
    names = [popup.model().index(row, 0).data() for row in range(popup.model().rowCount())]
    at = names.index("송유진")
    for _ in range(at + 1):
        bench.qtbot.keyClick(popup, Qt.Key.Key_Down)
    bench.qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert bench.session.workspace.name_of(Person, bench.stored(item).owner_id) == "송유진"


def test_an_owner_is_cleared(bench: Bench) -> None:
    item = bench.find(Objective, "연간")
    bench.select(item)
    bench.type_into("owner", "")
    assert bench.stored(item).owner_id is None


def test_a_team_is_named(bench: Bench) -> None:
    item = bench.find(Objective, "연간")
    bench.select(item)
    bench.type_into("team", "제품")
    stored = bench.stored(item).team_id
    assert bench.session.workspace.name_of(Team, stored) == "제품"
    assert bench.undo() == "Change team"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("10/20", date(2024, 10, 20)),
        ("내일", date(2024, 11, 16)),
        ("2024-12-24", date(2024, 12, 24)),
        ("", None),
    ],
)
def test_a_due_date_is_typed(bench: Bench, text: str, day: date | None) -> None:
    item = bench.find(Initiative, "고객")
    bench.select(item)
    bench.type_into("due", text)
    assert bench.stored(item).due == day
    assert bench.undo() == "Change due date"
    assert bench.stored(item) == item


def test_a_due_date_as_it_is_shown_is_understood(bench: Bench) -> None:
    item = bench.find(Initiative, "고객")
    bench.select(item)
    shown = line_edit(bench, "due").text()
    bench.type_into("due", f"{shown} ")
    assert bench.session.undo_stack.isClean() or bench.stored(item) == item
    assert not bench.cell("due").message.isVisible()


def test_what_is_no_day_is_refused_in_place(bench: Bench) -> None:
    item = bench.find(Initiative, "고객")
    bench.select(item)
    shown = line_edit(bench, "due").text()
    bench.type_into("due", "언젠가")
    assert "언젠가" in bench.cell("due").message.text()
    assert line_edit(bench, "due").text() == shown
    assert bench.stored(item) == item


def test_a_due_date_moves_by_the_keys(bench: Bench) -> None:
    item = bench.find(Initiative, "고객")
    bench.select(item)
    edit = bench.enter("due")
    bench.qtbot.keyClick(edit, Qt.Key.Key_Up)
    assert bench.stored(item).due == date(2024, 11, 21)
    bench.qtbot.keyClick(edit, Qt.Key.Key_Down)
    assert bench.stored(item).due == date(2024, 11, 20)


def test_a_due_date_is_picked_from_the_calendar(bench: Bench) -> None:
    item = bench.find(Initiative, "고객")
    bench.select(item)
    field = bench.field("due")
    assert isinstance(field, DayField)
    bench.qtbot.keyClick(field.control, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = field.findChild(type(field._popup))
    assert popup is not None
    bench.qtbot.waitUntil(popup.isVisible)
    view = popup.calendar.findChild(object, "qt_calendar_calendarview")
    bench.qtbot.keyClick(view, Qt.Key.Key_Right)
    bench.qtbot.keyClick(view, Qt.Key.Key_Return)
    assert bench.stored(item).due == date(2024, 11, 21)
    assert not popup.isVisible()


@pytest.mark.parametrize(("text", "weight"), [("2.5", 2.5), ("0", 0.0)])
def test_a_weight_is_typed(bench: Bench, text: str, weight: float) -> None:
    item = bench.find(Objective, "연간")
    bench.select(item)
    bench.type_into("weight", text)
    assert bench.stored(item).weight == weight
    assert bench.undo() == "Change weight"


@pytest.mark.parametrize("text", ["-1", "viel", ""])
def test_what_is_no_weight_is_refused_in_place(bench: Bench, text: str) -> None:
    item = bench.find(Objective, "연간")
    bench.select(item)
    bench.type_into("weight", text)
    assert bench.cell("weight").message.isVisible()
    assert line_edit(bench, "weight").text() == "1"
    assert bench.stored(item) == item


def notes_of(bench: Bench) -> NotesField:
    field = bench.field("notes")
    assert isinstance(field, NotesField)
    return field


def test_notes_are_written_as_markdown_and_read_as_text(bench: Bench) -> None:
    item = bench.find(Objective, "연간")
    bench.select(item)
    notes = notes_of(bench)
    bench.qtbot.mouseClick(notes.rendered.viewport(), Qt.MouseButton.LeftButton)
    assert notes.edit.isVisible()
    commit_text(notes.edit, "# 배경")
    bench.qtbot.keyClick(notes.edit, Qt.Key.Key_Return)
    commit_text(notes.edit, "**굵게** [곳](https://example.com)")
    bench.elsewhere.setFocus()
    assert bench.stored(item).notes == "# 배경\n**굵게** [곳](https://example.com)"
    assert notes.rendered.isVisible()
    assert notes.rendered.toPlainText() == "배경\n굵게 곳"
    assert bench.undo() == "Change notes"
    assert notes.rendered.toPlainText() == ""


def test_the_tab_key_begins_and_ends_notes(bench: Bench) -> None:
    bench.select(bench.find(Objective, "연간"))
    notes = notes_of(bench)
    line_edit(bench, "supports").setFocus()
    bench.qtbot.keyClick(line_edit(bench, "supports"), Qt.Key.Key_Tab)
    assert notes.edit.hasFocus()
    bench.qtbot.keyClick(notes.edit, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert not notes.edit.isVisible()
    assert line_edit(bench, "supports").hasFocus()


def test_escape_keeps_notes_and_leaves(bench: Bench) -> None:
    item = bench.find(Objective, "연간")
    bench.select(item)
    notes = notes_of(bench)
    notes.begin()
    commit_text(notes.edit, "viel Text")
    with bench.qtbot.waitSignal(bench.view.left):
        bench.qtbot.keyClick(notes.edit, Qt.Key.Key_Escape)
    assert bench.stored(item).notes == "viel Text"


def test_notes_fetch_nothing(bench: Bench) -> None:
    item = bench.find(Objective, "연간")
    bench.session.services.editing.edit(item.ref, notes="")
    bench.select(item)
    rendered = notes_of(bench).rendered
    rendered.show_markdown("![x](file:///etc/hostname) ![y](https://example.com/y.png) <img src='z.png'>")
    assert rendered.loadResource(2, "file:///etc/hostname") is None
    assert "<img src='z.png'>" in rendered.toPlainText()
    assert not rendered.openLinks()
    assert not rendered.openExternalLinks()


def test_every_control_has_a_name_and_every_label_its_control(bench: Bench) -> None:
    for item in (
        bench.find(Objective, "연간"),
        bench.find(KeyResult, "ARR"),
        bench.find(Initiative, "고객"),
        bench.find(ActionItem, "AI"),
    ):
        bench.select(item)
        for binding in bench.page.bindings:
            assert binding.cell.field.control.accessibleName(), binding.name
            assert binding.cell.label.buddy() is binding.cell.field.control


def test_a_control_z_with_nothing_typed_is_left_to_the_program(bench: Bench) -> None:
    from PySide6.QtGui import QKeySequence, QShortcut

    item = bench.find(Objective, "연간")
    bench.select(item)
    shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), bench.window)
    shortcut.activated.connect(bench.session.undo_stack.undo)
    for name in ("title", "team"):
        bench.type_into(name, "anders")
        assert bench.stored(item) != item
        bench.qtbot.keyClick(bench.field(name).control, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert bench.stored(item) == item


def test_a_day_without_a_year_is_of_the_items_cycle_and_shown_as_in_the_tree(bench: Bench) -> None:
    key_result = bench.find(KeyResult, "ARR")
    cycle = bench.session.workspace.cycle_of(key_result)
    edit = bench.session.services.editing.edit
    bench.session.do("", lambda: edit(cycle.ref, start=date(2023, 1, 1), end=date(2023, 3, 31)))
    bench.select(key_result)
    bench.type_into("due", "3/20")
    assert bench.stored(key_result).due == date(2023, 3, 20)
    assert line_edit(bench, "due").text() == "Mar 20, 2023"
    bench.type_into("due", "Mar 21, 2023")
    assert bench.stored(key_result).due == date(2023, 3, 21)
    bench.type_into("due", "Mar 22")
    assert bench.stored(key_result).due == date(2023, 3, 22)


def test_fields_stand_in_line_and_stay_where_they_are(bench: Bench) -> None:
    heights = {}
    for title in ("성과 보고서", "AI 로드맵"):
        card = bench.find(ActionItem, title)
        bench.select(card)
        control = bench.field("column").control
        heights[title] = control.mapTo(bench.page, QPoint(0, 0)).y()
    assert len(set(heights.values())) == 1
    title = bench.field("title").control
    assert isinstance(title, QPlainTextEdit)
    words = title.viewport().mapTo(bench.page, title.cursorRect().topLeft()).x()
    label = bench.cell("column").label
    assert words == label.mapTo(bench.page, QPoint(0, 0)).x()


def test_labels_stand_in_their_order(bench: Bench) -> None:
    card = bench.find(ActionItem, "AI 로드맵")
    bench.select(card)
    bench.type_into("labels", "전략, 2025, 제품")
    field = bench.field("labels")
    assert isinstance(field, LabelsField)
    assert bench.stored(card).labels == ("전략", "2025", "제품")
    lefts = [(chip.y(), chip.x()) for chip in field.chips]
    assert lefts == sorted(lefts)


def test_a_link_that_is_too_long_ends_with_an_ellipsis_until_it_is_edited(bench: Bench) -> None:
    objective = bench.find(Objective, "온라인")
    key_result = bench.find(KeyResult, "E2E")
    assert key_result.objective_id == objective.id
    bench.select(key_result)
    edit = bench.field("objective").control
    assert isinstance(edit, LineEdit)
    bench.page.ensureWidgetVisible(edit)
    area = edit.ellipsis
    assert not area.isEmpty()
    assert edit.rect().contains(area)
    edit.setFocus()
    assert edit.ellipsis.isEmpty()
    bench.select(bench.find(KeyResult, "ARR"))
    bench.elsewhere.setFocus()
    assert edit.ellipsis.isEmpty()
