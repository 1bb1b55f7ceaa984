"""The review of a document: names for screen readers, both languages, and rows that stay as they were."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from planner.domain.report import DocumentReport, ReadCycle
from planner.presentation.documents.review import DocumentReview
from planner.presentation.documents.rows import walk
from planner.ui.documents.documents_view import DocumentsView
from planner.ui.documents.review_page import ReviewPage
from planner.ui.i18n import apply_language
from tests.presentation.documents.test_draft_report import REPORT
from tests.support.workspaces import open_session


@pytest.fixture
def view(qtbot: QtBot, tmp_path: Path) -> DocumentsView:
    """The view with a document under review."""
    made = DocumentsView(open_session(tmp_path))
    qtbot.addWidget(made)
    made.resize(1300, 640)
    made.review(REPORT)
    with qtbot.waitExposed(made):
        made.show()
    return made


def page_of(view: DocumentsView) -> ReviewPage:
    return view.review_page


def go_to_first_line(page: ReviewPage) -> None:
    page.text.setFocus()
    page.text.moveCursor(QTextCursor.MoveOperation.Start)


def shown(page: ReviewPage) -> list[str]:
    return [row.title for row in walk(page.model.rows)]


def test_every_control_has_a_name(view: DocumentsView) -> None:
    kinds = (QAbstractButton, QComboBox, QLineEdit)
    controls = [each for kind in kinds for each in view.findChildren(kind)]
    # Scroll buttons of tab bars and the line within a combo box belong to what has a name.
    own = [each for each in controls if not each.objectName().startswith("Scroll")]
    nameless = [each for each in own if not (each.accessibleName() or getattr(each, "text", str)())]
    assert nameless == []


def test_the_page_follows_the_language(view: DocumentsView, qtbot: QtBot, qapp: QApplication) -> None:
    page = page_of(view)
    apply_language(qapp, "ko")
    qtbot.waitUntil(lambda: "액션 아이템  (2)" in shown(page))
    assert page.model.headerData(0, Qt.Orientation.Horizontal) == "제목"
    apply_language(qapp, "en")
    qtbot.waitUntil(lambda: "Action items  (2)" in shown(page))


def test_rows_that_were_closed_stay_closed_when_the_tree_changes(view: DocumentsView) -> None:
    page = page_of(view)
    row = next(each for each in walk(page.model.rows) if each.title == "ARR 16억 달성")
    page.tree.make_current(row.key)
    page.tree.setFocus()
    QTest.keyClick(page.tree, Qt.Key.Key_Left)
    go_to_first_line(page)
    QTest.keyClick(page.text, Qt.Key.Key_D)
    assert not page.tree.isExpanded(page.model.find(row.key))
    assert "line 1" in shown(page)


def test_an_item_that_is_gone_by_undo_leaves_no_form_behind(view: DocumentsView) -> None:
    page = page_of(view)
    go_to_first_line(page)
    QTest.keyClick(page.text, Qt.Key.Key_O)
    current = page.tree.current_row()
    assert current is not None
    assert current.title == "line 1"
    view.undo_stack.undo()
    after = page.tree.current_row()
    item = None if after is None or page.review is None else page.review.item(after.key)
    assert page.correction.fields["title"].isVisible() == (item is not None)


def test_a_refused_correction_says_why_and_shows_the_old_value(view: DocumentsView, qtbot: QtBot) -> None:
    page = page_of(view)
    title = page.correction.fields["title"].control
    assert isinstance(title, QLineEdit)
    before = title.text()
    title.setFocus()
    title.selectAll()
    QTest.keyClick(title, Qt.Key.Key_Space)
    QTest.keyClick(title, Qt.Key.Key_Return)
    assert "empty" in page.correction.message.text()
    assert title.text() == before


def test_other_cycles_of_a_document_are_shown_and_left_as_they_were_read(
    view: DocumentsView, tmp_path: Path
) -> None:
    cycle = ReadCycle("2025 Q1", date(2025, 1, 1), date(2025, 3, 31))
    part = replace(
        REPORT, cycle=cycle, objectives=REPORT.objectives[:1], action_items=(), decisions=(), kpis=()
    )
    report: DocumentReport = replace(REPORT, following=(part,))
    page = page_of(view)
    review = DocumentReview(open_session(tmp_path / "other"), report, view)
    page.show_review(review, 1, 1)
    section = next(row for row in page.model.rows if row.title.startswith("2025 Q1"))
    assert [row.title for row in section.children] == ["매출 목표 초과 달성"]
    assert all(row.kept is None for row in section.walk())
    assert review.report() == report


def test_the_focus_goes_through_all_panes(view: DocumentsView) -> None:
    page = page_of(view)
    page.tree.setFocus()
    seen: set[QWidget] = set()
    for _ in range(40):
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.add(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    fields = {field.control for name, field in page.correction.fields.items() if field.isVisible()}
    assert {page.tree, page.text, page.keep_button} | fields <= seen
