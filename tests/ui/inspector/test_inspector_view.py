from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from planner.domain.entities import ActionItem, Document, KeyResult, Objective
from planner.domain.workspace import Workspace
from planner.ui.i18n import apply_language
from planner.ui.inspector.document_viewer import DocumentViewer
from planner.ui.inspector.pages.key_result_page import KeyResultPage
from tests.services.test_importing import REPORT
from tests.support.inspecting import Bench, commit_text, compose

TEXT = "\n".join(["# Q4 목표", "", *(f"줄 {number} [곳](https://example.com)" for number in range(3, 200))])


def test_nothing_selected_says_what_belongs_here(bench: Bench) -> None:
    assert bench.view.page is None
    bench.select(bench.find(Objective, "연간"))
    assert bench.page.isVisible()
    bench.selection.select(None)
    assert bench.view.page is None


def test_an_item_that_is_deleted_leaves_the_inspector_empty_and_comes_back(bench: Bench) -> None:
    card = bench.find(ActionItem, "AI")
    bench.select(card)
    bench.session.do("x", lambda: bench.session.services.removal.delete([card.ref]))
    assert bench.view.page is None
    bench.session.undo_stack.undo()
    assert bench.page.entity == card


def test_what_is_being_typed_outlives_changes_elsewhere(bench: Bench) -> None:
    item = bench.find(Objective, "연간")
    bench.select(item)
    bench.type_into("title", "halb fertig", end=None)
    bench.session.do(
        "x", lambda: bench.session.services.editing.edit(item.ref, owner="다른 사람", title="anders")
    )
    edit = bench.field("title").control
    assert isinstance(edit, QPlainTextEdit)
    assert edit.toPlainText() == "halb fertig"
    assert edit.hasFocus()
    owner = bench.field("owner").control
    assert isinstance(owner, QLineEdit)
    assert owner.text() == "다른 사람"
    bench.qtbot.keyClick(edit, Qt.Key.Key_Escape)
    assert edit.toPlainText() == "anders"


def test_a_composition_outlives_changes_elsewhere(bench: Bench) -> None:
    item = bench.find(Objective, "연간")
    bench.select(item)
    edit = bench.enter("owner")
    compose(edit, "홍")
    bench.session.do("x", lambda: bench.session.services.editing.edit(item.ref, owner="다른 사람"))
    commit_text(edit, "홍길동")
    assert edit.property("text").endswith("홍길동")


def test_selecting_another_item_keeps_what_was_typed_for_the_first(bench: Bench) -> None:
    first, second = bench.find(Objective, "연간"), bench.find(Objective, "온라인")
    bench.select(first)
    bench.type_into("title", "새 제목", end=None)
    bench.select(second)
    assert bench.stored(first).title == "새 제목"
    assert bench.stored(second) == second


def test_hiding_the_inspector_keeps_what_was_typed(bench: Bench) -> None:
    item = bench.find(Objective, "연간")
    bench.select(item)
    bench.type_into("title", "새 제목", end=None)
    bench.view.hide()
    assert bench.stored(item).title == "새 제목"


def test_closing_the_window_keeps_what_was_typed(bench: Bench) -> None:
    item = bench.find(Objective, "연간")
    bench.select(item)
    bench.type_into("title", "새 제목", end=None)
    bench.window.close()
    assert bench.stored(item).title == "새 제목"


def test_escape_leaves_from_a_button_too(bench: Bench) -> None:
    bench.select(bench.find(KeyResult, "ARR"))
    for button in (key_result_page(bench).standing.why, key_result_page(bench).place.link):
        button.setFocus()
        with bench.qtbot.waitSignal(bench.view.left):
            bench.qtbot.keyClick(button, Qt.Key.Key_Escape)


def test_a_message_goes_with_its_item(bench: Bench) -> None:
    bench.select(bench.find(Objective, "연간"))
    bench.type_into("title", "")
    assert bench.cell("title").message.isVisible()
    bench.select(bench.find(Objective, "온라인"))
    assert not bench.cell("title").message.isVisible()


def test_another_workspace_takes_its_place(bench: Bench) -> None:
    bench.select(bench.find(Objective, "연간"))
    bench.session.reload(Workspace())
    assert bench.view.page is None


def test_another_language_keeps_item_and_typing(bench: Bench, qapp: QApplication) -> None:
    item = bench.find(Objective, "연간")
    bench.select(item)
    bench.type_into("title", "새 제목", end=None)
    before = bench.page
    apply_language(qapp, "ko")
    bench.qtbot.waitUntil(lambda: bench.view.page is not before)
    assert bench.stored(item).title == "새 제목"
    assert bench.page.ref == item.ref
    apply_language(qapp, "en")


@pytest.fixture
def imported(bench: Bench) -> KeyResult:
    from dataclasses import replace

    report = replace(REPORT, text=TEXT)
    bench.session.do("Import", lambda: bench.session.services.importing.keep(report))
    item = next(
        key_result for key_result in bench.session.workspace.all(KeyResult) if key_result.line is not None
        and key_result.title == "ARR 16억 달성"
    )  # fmt: skip
    bench.select(item)
    return item


def key_result_page(bench: Bench) -> KeyResultPage:
    page = bench.page
    assert isinstance(page, KeyResultPage)
    return page


def test_an_imported_item_shows_the_words_of_its_line(bench: Bench, imported: KeyResult) -> None:
    source = key_result_page(bench).source
    assert source.isVisible()
    assert source.link.text() == "Q4 목표:4"
    assert source.quote.text() == "줄 4 [곳](https://example.com)"
    bench.select(bench.find(KeyResult, "품질 기반"))
    assert not source.isVisible()


def test_a_doubtful_reading_says_so_until_a_person_confirms_it(bench: Bench, imported: KeyResult) -> None:
    source = key_result_page(bench).source
    assert "40%" in source.doubt.text()
    bench.page.ensureWidgetVisible(source.confirm)
    bench.qtbot.mouseClick(source.confirm, Qt.MouseButton.LeftButton)
    assert bench.stored(imported).certainty == 1.0
    assert not source.doubt.isVisible()
    assert bench.undo() == "Confirm reading"


def viewer_of(bench: Bench) -> DocumentViewer:
    source = key_result_page(bench).source
    bench.page.ensureWidgetVisible(source.link)
    bench.qtbot.mouseClick(source.link, Qt.MouseButton.LeftButton)
    viewer = bench.window.findChild(DocumentViewer)
    assert viewer is not None
    bench.qtbot.waitExposed(viewer)
    return viewer


def test_the_source_opens_at_its_line_and_can_only_be_read(bench: Bench, imported: KeyResult) -> None:
    viewer = viewer_of(bench)
    assert viewer.isVisible()
    assert not viewer.isModal()
    assert viewer.text.toPlainText() == bench.stored_all(Document)[0].text
    assert viewer.text.textCursor().blockNumber() + 1 == viewer.text.marked == 4
    assert viewer.text.extraSelections()[0].cursor.blockNumber() == 3
    bench.qtbot.keyClicks(viewer.text, "x")
    assert viewer.text.toPlainText() == TEXT
    bench.qtbot.keyClick(viewer.text, Qt.Key.Key_Escape)
    assert not viewer.isVisible()


def test_the_source_is_searched(bench: Bench, imported: KeyResult) -> None:
    viewer = viewer_of(bench)
    viewer.search.setFocus()
    commit_text(viewer.search, "줄 1")
    lines = [viewer.text.textCursor().blockNumber() + 1]
    for modifier in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
        bench.qtbot.keyClick(viewer.search, Qt.Key.Key_Return, modifier)
        lines.append(viewer.text.textCursor().blockNumber() + 1)
    assert lines == [10, 11, 10]
    bench.qtbot.keyClick(viewer.search, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert viewer.text.textCursor().blockNumber() + 1 == 199
    viewer.search.clear()
    commit_text(viewer.search, "gibt es nicht")
    assert viewer.count.text() == "Not found"
    viewer.close()


def test_the_pages_fit_a_narrow_inspector(bench: Bench, qtbot: QtBot, tmp_path: Path) -> None:
    bench.view.resize(bench.view.minimumWidth(), 700)
    for item in (
        bench.find(Objective, "온라인"),
        bench.find(KeyResult, "ARR"),
        bench.find(ActionItem, "온라인"),
    ):
        bench.select(item)
        qtbot.waitUntil(lambda: bench.page.viewport().width() > 0)
        assert bench.page.body.minimumSizeHint().width() <= bench.view.minimumWidth() - 13
