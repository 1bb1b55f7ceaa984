"""A document is opened, looked over, corrected and kept; later it is listed with what came from it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from planner.composition import _read_again, build_imports, build_window, now
from planner.domain.entities import ActionItem, Decision, Document, KeyResult, Objective
from planner.presentation.documents.rows import Column, Row, walk
from planner.resources import seeds_path
from planner.services.bundle import build_services
from planner.store.open import open_workspace
from planner.ui.documents.documents_view import DocumentsView
from planner.ui.documents.review_page import ReviewPage
from planner.ui.documents.row_tree import RowTree
from planner.ui.first_run import DocumentImports
from planner.ui.main_window import MainWindow
from tests.support.windows import type_text

CTRL = Qt.KeyboardModifier.ControlModifier
MINUTES = seeds_path() / "004_e80a5d158cdb41cd.txt"
PLAN = seeds_path() / "000_ce5108172942ea5a.txt"
UPTIME = "서비스 업타임 99.9% 유지"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """The window over a new workspace."""
    store = open_workspace(tmp_path / "data")
    made = build_window(store.load(), build_services(store.begin, now, _read_again), tmp_path / "data")
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    store.close()


@pytest.fixture
def imports(window: MainWindow) -> DocumentImports:
    """What reads the documents that the window is asked to open."""
    return build_imports(window)


def open_by_hand(qtbot: QtBot, window: MainWindow, imports: DocumentImports, *paths: Path) -> ReviewPage:
    """Open documents as the menu does."""
    with qtbot.waitSignal(imports.ended, timeout=30_000):
        window.open_paths_requested.emit(list(paths))
    return window.documents.review_page


def on_disk(tmp_path: Path, kind: Any) -> list[Any]:
    """What a program that starts now would find."""
    store = open_workspace(tmp_path / "data")
    try:
        return store.load().all(kind)
    finally:
        store.close()


def row(tree: RowTree, title: str) -> Row:
    """The row with a title, in its place."""
    rows = walk(tree.rows)
    return next(r for r in rows if r.title == title and (not isinstance(r.key, tuple) or r.key[0] != "doubt"))


def go_to(tree: RowTree, title: str) -> None:
    """Make a row current by a click."""
    tree.make_current(row(tree, title).key)
    cell = tree.visualRect(tree.currentIndex().siblingAtColumn(Column.KIND))
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=cell.center())
    tree.setFocus()


def button(view: DocumentsView | ReviewPage, text: str) -> QPushButton:
    found = [b for b in view.findChildren(QPushButton) if b.text() == text and b.isVisible()]
    return found[0]


def click_line(page: Any, line: int) -> None:
    """Click on a line of the text."""
    text = page.text
    text.setTextCursor(QTextCursor(text.document().findBlockByNumber(line - 1)))
    text.centerCursor()
    QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=text.cursorRect().center())


def select_lines(page: ReviewPage, first: int, last: int) -> None:
    """Select whole lines of the text by keys."""
    text = page.text
    text.setFocus()
    text.setTextCursor(QTextCursor(text.document().findBlockByNumber(first - 1)))
    for _ in range(last - first):
        QTest.keyClick(text, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(text, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)


def test_what_a_person_opens_is_looked_over_before_it_is_kept(
    qtbot: QtBot, window: MainWindow, imports: DocumentImports, tmp_path: Path
) -> None:
    page = open_by_hand(qtbot, window, imports, MINUTES)
    assert page.isVisible()
    assert not window.inspector.isVisible()
    assert on_disk(tmp_path, Document) == []
    assert "to look over" in window.notices.message
    QTest.keyClick(page.tree, Qt.Key.Key_Return, CTRL)
    assert [document.title for document in on_disk(tmp_path, Document)] == ["Q4 목표 및 연말 계획"]
    counts = [len(on_disk(tmp_path, kind)) for kind in (Objective, KeyResult, ActionItem, Decision)]
    assert counts == [3, 9, 10, 12]
    assert window.documents.list.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert on_disk(tmp_path, Document) == on_disk(tmp_path, Objective) == []
    assert window.documents.empty.isVisible()


def test_corrections_by_keys_reach_the_store(
    qtbot: QtBot, window: MainWindow, imports: DocumentImports, tmp_path: Path
) -> None:
    page = open_by_hand(qtbot, window, imports, MINUTES)
    go_to(page.tree, UPTIME)
    QTest.keyClick(page.tree, Qt.Key.Key_F2)
    editor = page.tree.findChild(QLineEdit)
    editor.selectAll()
    type_text(editor, "업타임 99.95% 유지")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any(each.title == "업타임 99.95% 유지" for each in walk(page.tree.rows)))
    target = page.correction.fields["target"].control
    assert isinstance(target, QLineEdit)
    target.setFocus()
    target.selectAll()
    QTest.keyClicks(target, "99.95")
    QTest.keyClick(target, Qt.Key.Key_Return)
    go_to(page.tree, "API 응답 속도 20% 개선")
    QTest.keyClick(page.tree, Qt.Key.Key_Space)
    qtbot.mouseClick(page.keep_button, Qt.MouseButton.LeftButton)
    kept = {key_result.title: key_result for key_result in on_disk(tmp_path, KeyResult)}
    assert len(kept) == 8
    assert kept["업타임 99.95% 유지"].target == 99.95
    assert "API 응답 속도 20% 개선" not in kept


def test_what_is_still_being_typed_is_kept_too(
    qtbot: QtBot, window: MainWindow, imports: DocumentImports, tmp_path: Path
) -> None:
    page = open_by_hand(qtbot, window, imports, MINUTES)
    go_to(page.tree, UPTIME)
    owner = page.correction.fields["owner"].control
    owner.setFocus()
    type_text(owner, "송유진")
    QTest.keyClick(owner, Qt.Key.Key_Return, CTRL)
    (kept,) = (kr for kr in on_disk(tmp_path, KeyResult) if kr.title == UPTIME)
    assert kept.owner_id is not None


def test_undo_takes_back_corrections_and_not_the_workspace(
    qtbot: QtBot, window: MainWindow, imports: DocumentImports, tmp_path: Path
) -> None:
    session = window.session
    session.do("Add card", lambda: session.services.board.add_card(2, "카드"))
    page = open_by_hand(qtbot, window, imports, MINUTES)
    go_to(page.tree, UPTIME)
    QTest.keyClick(page.tree, Qt.Key.Key_Space)
    assert row(page.tree, UPTIME).kept is False
    QTest.keyClick(page.tree, Qt.Key.Key_Z, CTRL)
    assert row(page.tree, UPTIME).kept
    assert page.tree.current_row() == row(page.tree, UPTIME)
    QTest.keyClick(page.tree, Qt.Key.Key_Z, CTRL)
    assert [card.title for card in on_disk(tmp_path, ActionItem)] == ["카드"]
    QTest.keyClick(window, Qt.Key.Key_1, CTRL)
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert on_disk(tmp_path, ActionItem) == []


def test_rows_and_lines_lead_to_each_other(
    qtbot: QtBot, window: MainWindow, imports: DocumentImports
) -> None:
    page = open_by_hand(qtbot, window, imports, MINUTES)
    go_to(page.tree, UPTIME)
    assert page.text.lit == {44}
    click_line(page, 37)
    current = page.tree.current_row()
    assert current is not None
    assert (current.title, current.line) == ("ARR 16억 달성", 37)
    assert page.text.lit == {37}


def test_selected_lines_become_items(
    qtbot: QtBot, window: MainWindow, imports: DocumentImports, tmp_path: Path
) -> None:
    page = open_by_hand(qtbot, window, imports, MINUTES)
    select_lines(page, 37, 38)
    QTest.keyClick(page.text, Qt.Key.Key_A)
    current = page.tree.current_row()
    assert current is not None
    assert (current.kind, current.line) == ("action_item", 37)
    go_to(page.tree, UPTIME)
    select_lines(page, 46, 46)
    qtbot.mouseClick(
        next(b for b in page.buttons.buttons.values() if "Initiative" in b.text()), Qt.MouseButton.LeftButton
    )
    QTest.keyClick(page.tree, Qt.Key.Key_Return, CTRL)
    made = [card for card in on_disk(tmp_path, ActionItem) if card.line in (37, 38)]
    assert [card.title for card in made] == ["ARR 16억 달성 (현재 12억)", "엔터프라이즈 신규 계약 3건"]


def test_an_item_becomes_another_kind_and_moves_by_choice(
    qtbot: QtBot, window: MainWindow, imports: DocumentImports, tmp_path: Path
) -> None:
    page = open_by_hand(qtbot, window, imports, MINUTES)
    go_to(page.tree, UPTIME)
    place = page.correction.fields["place"].control
    place.setFocus()
    QTest.keyClick(place, Qt.Key.Key_Down)
    kind = page.correction.fields["kind"].control
    go_to(page.tree, "API 응답 속도 20% 개선")
    kind.setFocus()
    for _ in range(2):
        QTest.keyClick(kind, Qt.Key.Key_Down)
    QTest.keyClick(page.tree, Qt.Key.Key_Return, CTRL)
    objectives = {objective.title: objective.id for objective in on_disk(tmp_path, Objective)}
    kept = {key_result.title: key_result for key_result in on_disk(tmp_path, KeyResult)}
    assert kept[UPTIME].objective_id == objectives["조직 역량 강화"]
    assert "API 응답 속도 20% 개선" in [card.title for card in on_disk(tmp_path, ActionItem)]


def test_a_row_is_dragged_below_another(qtbot: QtBot, window: MainWindow, imports: DocumentImports) -> None:
    page = open_by_hand(qtbot, window, imports, MINUTES)
    model = page.model
    dragged = model.find(row(page.tree, UPTIME).key)
    data = model.mimeData([dragged])
    action = Qt.DropAction.MoveAction
    assert not model.canDropMimeData(data, action, -1, -1, model.find(row(page.tree, "ARR 16억 달성").key))
    onto = model.find(row(page.tree, "연간 매출 목표 초과 달성").key)
    # False: a view that is told of a move would take the row away itself.
    assert not model.dropMimeData(data, action, -1, -1, onto)
    assert UPTIME in [child.title for child in row(page.tree, "연간 매출 목표 초과 달성").children]


def test_nothing_of_a_discarded_document_is_kept(
    qtbot: QtBot, window: MainWindow, imports: DocumentImports, tmp_path: Path
) -> None:
    page = open_by_hand(qtbot, window, imports, MINUTES)
    qtbot.mouseClick(button(page, "Discard"), Qt.MouseButton.LeftButton)
    assert on_disk(tmp_path, Document) == []
    assert window.documents.empty.isVisible()
    assert "Q4 목표 및 연말 계획" in window.notices.message
    assert not any(b.text() == "Undo" and b.isVisible() for b in window.notices.findChildren(QToolButton))


def test_several_documents_come_one_after_the_other(
    qtbot: QtBot, window: MainWindow, imports: DocumentImports, tmp_path: Path
) -> None:
    page = open_by_hand(qtbot, window, imports, seeds_path())
    assert page.title.text() == "2/3분기 OKR"
    assert "Document 1 of 3" in page.about.text()
    QTest.keyClick(page.tree, Qt.Key.Key_Return, CTRL)
    assert "Document 2 of 3" in page.about.text()
    assert len(on_disk(tmp_path, Document)) == 1
    qtbot.mouseClick(button(page, "Keep all (2)"), Qt.MouseButton.LeftButton)
    assert len(on_disk(tmp_path, Document)) == 3
    assert window.documents.list.isVisible()
    assert window.session.undo_stack.count() == 3


def test_a_dropped_file_is_looked_over(qtbot: QtBot, window: MainWindow, imports: DocumentImports) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(PLAN))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(700, 20), Qt.DropAction.CopyAction, mime, buttons, keys)
    QApplication.sendEvent(window, enter)
    with qtbot.waitSignal(imports.ended, timeout=30_000):
        drop = QDropEvent(QPoint(700, 20), Qt.DropAction.CopyAction, mime, buttons, keys)
        QApplication.sendEvent(window, drop)
    assert window.documents.review_page.isVisible()


def test_what_is_known_already_is_not_looked_over_again(
    qtbot: QtBot, window: MainWindow, imports: DocumentImports
) -> None:
    with qtbot.waitSignal(imports.ended, timeout=30_000):
        imports.open([MINUTES])
    open_by_hand(qtbot, window, imports, MINUTES)
    assert not window.documents.is_reviewing
    assert "had been read before" in window.notices.message


def test_a_first_run_leads_to_what_was_read(
    qtbot: QtBot, window: MainWindow, imports: DocumentImports
) -> None:
    with qtbot.waitSignal(imports.ended, timeout=30_000):
        imports.open([seeds_path()])
    assert window.plan.isVisible()
    way = next(b for b in window.notices.findChildren(QToolButton) if b.text() == "Show what was read")
    qtbot.mouseClick(way, Qt.MouseButton.LeftButton)
    table = window.documents.list.table
    assert [table.topLevelItem(n).text(0) for n in range(3)] == [
        "Q4 목표 및 연말 계획", "[23/05/19] 그로스팀 주간회고", "2/3분기 OKR",
    ]  # fmt: skip
    assert [table.topLevelItem(0).text(column) for column in range(3, 8)] == ["3", "9", "0", "10", "12"]


def test_a_kept_document_is_linked_with_what_came_from_it(
    qtbot: QtBot, window: MainWindow, imports: DocumentImports
) -> None:
    with qtbot.waitSignal(imports.ended, timeout=30_000):
        imports.open([seeds_path()])
    QTest.keyClick(window, Qt.Key.Key_3, CTRL)
    page = window.documents.list
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    assert page.text.toPlainText().startswith("---")
    QTest.keyClick(page.table, Qt.Key.Key_Up)
    click_line(page, 44)
    current = page.tree.current_row()
    assert current is not None
    assert current.title == UPTIME
    page.tree.setFocus()
    QTest.keyClick(page.tree, Qt.Key.Key_Return)
    assert window.plan.isVisible()
    assert window.selection.current == current.key


def test_the_list_follows_undo_and_edits(qtbot: QtBot, window: MainWindow, imports: DocumentImports) -> None:
    with qtbot.waitSignal(imports.ended, timeout=30_000):
        imports.open([MINUTES])
    QTest.keyClick(window, Qt.Key.Key_3, CTRL)
    page, session = window.documents.list, window.session
    ref = next(kr for kr in session.workspace.all(KeyResult) if kr.title == UPTIME).ref
    session.do("Rename", lambda: session.services.editing.edit(ref, title="업타임"))
    assert "업타임" in [each.title for each in walk(page.tree.rows)]
    session.do("Delete", lambda: session.services.removal.delete([ref]))
    assert page.table.topLevelItem(0).text(4) == "8"


def test_reading_a_file_again_that_is_gone_says_so(
    qtbot: QtBot, window: MainWindow, imports: DocumentImports, tmp_path: Path
) -> None:
    copy = tmp_path / "minutes.md"
    copy.write_bytes(MINUTES.read_bytes())
    with qtbot.waitSignal(imports.ended, timeout=30_000):
        imports.open([copy])
    QTest.keyClick(window, Qt.Key.Key_3, CTRL)
    copy.unlink()
    with qtbot.waitSignal(imports.ended, timeout=30_000):
        qtbot.mouseClick(button(window.documents, "Read again"), Qt.MouseButton.LeftButton)
    assert "minutes.md doesn't exist" in window.notices.message
    assert not window.documents.is_reviewing


def test_reading_a_changed_file_again_opens_it_for_review(
    qtbot: QtBot, window: MainWindow, imports: DocumentImports, tmp_path: Path
) -> None:
    copy = tmp_path / "minutes.md"
    copy.write_bytes(MINUTES.read_bytes())
    with qtbot.waitSignal(imports.ended, timeout=30_000):
        imports.open([copy])
    QTest.keyClick(window, Qt.Key.Key_3, CTRL)
    copy.write_text(copy.read_text("utf-8") + "\n- [ ] 새 할 일\n", "utf-8")
    with qtbot.waitSignal(imports.ended, timeout=30_000):
        qtbot.mouseClick(button(window.documents, "Read again"), Qt.MouseButton.LeftButton)
    assert window.documents.review_page.isVisible()


def later_edition(tmp_path: Path) -> Path:
    """The minutes as they might stand a week later, at the same path."""
    words = MINUTES.read_text("utf-8")
    for old, new in (
        ("ARR 16억 달성 (현재 12억)", "ARR 20억 달성 (현재 13억)"),
        ("- KR2: E2E 암호화 기능 베타 출시\n", ""),
        ("- KR3: OKR 시스템", "- KR4: NPS 40 달성\n- KR3: OKR 시스템"),
    ):
        assert old in words
        words = words.replace(old, new)
    copy = tmp_path / "minutes.md"
    copy.write_text(words, "utf-8")
    return copy


def kept_and_edited(qtbot: QtBot, window: MainWindow, imports: DocumentImports, tmp_path: Path) -> None:
    """Keep the minutes, and give one key result another target by hand."""
    (tmp_path / "minutes.md").write_bytes(MINUTES.read_bytes())
    with qtbot.waitSignal(imports.ended, timeout=30_000):
        imports.open([tmp_path / "minutes.md"])
    session = window.session
    arr = next(kr for kr in session.workspace.all(KeyResult) if "ARR" in kr.title)
    session.do("Edit", lambda: session.services.editing.edit(arr.ref, target=18.0))


def differences(page: ReviewPage) -> dict[str, list[list[str]]]:
    """What the tree of changes says, section by section."""
    tree, found = page.changes.tree, {}
    for at in range(tree.topLevelItemCount()):
        top = tree.topLevelItem(at)
        found[top.text(0)] = [
            [top.child(row).text(column) for column in range(5)] for row in range(top.childCount())
        ]
    return found


def tabbed_through(start: QWidget) -> set[QWidget]:
    """What the Tab key comes to from a widget on."""
    start.setFocus()
    seen: set[QWidget] = set()
    focused = QApplication.focusWidget()
    while focused is not None and focused not in seen:
        seen.add(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
    start.setFocus()
    return seen


CONFLICT = "Changed by you and by the document  (1)"


@pytest.mark.parametrize(("choose", "target"), [(False, 18.0), (True, 20.0)])
def test_a_later_edition_shows_what_it_changes_and_asks_where_both_changed(
    qtbot: QtBot, window: MainWindow, imports: DocumentImports, tmp_path: Path, choose: bool, target: float
) -> None:
    kept_and_edited(qtbot, window, imports, tmp_path)
    page = open_by_hand(qtbot, window, imports, later_edition(tmp_path))
    assert page.changes.isVisible()
    said = differences(page)
    assert said[CONFLICT] == [["ARR 20억 달성", "Target", "18 (before: 16)", "20", "Mine"]]
    title = ["ARR 20억 달성", "Title", "ARR 16억 달성", "ARR 20억 달성", "The document's"]
    assert title in said["Changed  (2)"]
    assert said["No longer in the document  (1)"][0][0] == "E2E 암호화 기능 베타 출시"
    assert said["Added  (1)"][0][0] == "NPS 40 달성"
    assert page.text.lit == {37}
    assert {page.text, page.tabs, page.keep_button} <= tabbed_through(page.changes.tree)
    if choose:
        QTest.keyClick(page.changes.tree, Qt.Key.Key_Space)
        assert differences(page)[CONFLICT][0][4] == "The document's"
    QTest.keyClick(page.changes.tree, Qt.Key.Key_Return, CTRL)
    kept = {key_result.title: key_result for key_result in on_disk(tmp_path, KeyResult)}
    assert kept["ARR 20억 달성"].target == target
    assert kept["ARR 20억 달성"].current == 13.0
    assert "NPS 40 달성" in kept
    assert len(kept) == 9
    assert len(on_disk(tmp_path, ActionItem)) == 10


def test_a_choice_is_undone_and_a_correction_shows_among_the_changes(
    qtbot: QtBot, window: MainWindow, imports: DocumentImports, tmp_path: Path
) -> None:
    kept_and_edited(qtbot, window, imports, tmp_path)
    page = open_by_hand(qtbot, window, imports, later_edition(tmp_path))
    qtbot.mouseClick(button(page, "Take the document's"), Qt.MouseButton.LeftButton)
    assert differences(page)[CONFLICT][0][4] == "The document's"
    QTest.keyClick(page.changes.tree, Qt.Key.Key_Z, CTRL)
    assert differences(page)[CONFLICT][0][4] == "Mine"
    page.tabs.setCurrentIndex(1)
    go_to(page.tree, "NPS 40 달성")
    QTest.keyClick(page.tree, Qt.Key.Key_Space)
    assert "Added  (1)" not in differences(page)


def test_an_import_is_taken_back_and_the_taking_back_undone(
    qtbot: QtBot, window: MainWindow, imports: DocumentImports, tmp_path: Path
) -> None:
    with qtbot.waitSignal(imports.ended, timeout=30_000):
        imports.open([MINUTES, PLAN])
    QTest.keyClick(window, Qt.Key.Key_3, CTRL)
    minutes = next(each for each in window.session.workspace.all(Document) if "Q4" in each.title)
    window.documents.list.choose(minutes.id)
    qtbot.mouseClick(button(window.documents, "Take back this import"), Qt.MouseButton.LeftButton)
    assert [document.title for document in on_disk(tmp_path, Document)] == ["2/3분기 OKR"]
    assert UPTIME not in [key_result.title for key_result in on_disk(tmp_path, KeyResult)]
    assert window.documents.list.table.topLevelItemCount() == 1
    assert "taken back" in window.notices.message
    undo = next(b for b in window.notices.findChildren(QToolButton) if b.text() == "Undo")
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert len(on_disk(tmp_path, Document)) == 2
    assert window.documents.list.table.topLevelItemCount() == 2


def test_an_empty_workspace_offers_to_open_documents(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    monkeypatch.setattr(MainWindow, "choose_documents", lambda _self: asked.append(True))
    QTest.keyClick(window, Qt.Key.Key_3, CTRL)
    qtbot.mouseClick(button(window.documents, "Open documents…"), Qt.MouseButton.LeftButton)
    assert asked


def test_view_and_panes_are_remembered(
    qtbot: QtBot, window: MainWindow, imports: DocumentImports, tmp_path: Path
) -> None:
    page = open_by_hand(qtbot, window, imports, MINUTES)
    qtbot.waitUntil(lambda: page.width() > 1200)
    page.splitter.setSizes([400, 890])
    sizes = page.splitter.sizes()
    window.close()
    store = open_workspace(tmp_path / "data")
    again = build_window(store.load(), build_services(store.begin, now, _read_again), tmp_path / "data")
    qtbot.addWidget(again)
    again.resize(1366, 768)
    with qtbot.waitExposed(again):
        again.show()
    assert again.documents.isVisible()
    page = open_by_hand(qtbot, again, build_imports(again), MINUTES)
    qtbot.waitUntil(lambda: page.splitter.sizes() == sizes)
    store.close()


def test_a_doubtful_item_is_confirmed(
    qtbot: QtBot, window: MainWindow, imports: DocumentImports, tmp_path: Path
) -> None:
    page = open_by_hand(qtbot, window, imports, seeds_path() / "001_34a7a679f6434289.txt")
    current = page.tree.current_row()
    assert current is not None
    assert current.alert
    assert current.sure == "45%"
    qtbot.mouseClick(button(page, "It is right"), Qt.MouseButton.LeftButton)
    again = page.tree.current_row()
    assert again is not None
    assert (again.key, again.sure) == (current.key, "✓")
    warning = next(each for each in walk(page.model.rows) if each.kind == "warning")
    page.tree.make_current(warning.key)
    assert page.text.lit == {warning.line}
    assert page.model.find(warning.key).siblingAtColumn(Column.LINE).data() == str(warning.line)
