"""The text of a document: lit lines, marks at the numbers, and what is selected."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planner.presentation.palette import current_theme
from planner.ui.documents.source_text import SourceText

LONG = "온라인(+내배단) 강의를 중심으로 한 프로덕트 간 위계 정리와 그를 통한 낙수 효과 초석 다지기 " * 8


@pytest.fixture
def text(qtbot: QtBot) -> SourceText:
    """A text of 10,000 lines, the second of them very long."""
    made = SourceText()
    qtbot.addWidget(made)
    made.resize(420, 400)
    made.show_document("\n".join([f"첫 줄\n{LONG}", *(f"{n}번째 줄" for n in range(3, 10_001))]))
    with qtbot.waitExposed(made):
        made.show()
    return made


def colours_at(image: QImage, x: int, lines: range) -> set[str]:
    return {QColor(image.pixel(x, y)).name() for y in lines}


def test_a_lit_line_comes_into_sight_with_bar_and_ground(text: SourceText) -> None:
    text.light({9_000})
    assert text.firstVisibleBlock().blockNumber() < 8_999
    block = text.document().findBlockByNumber(8_999)
    area = text.blockBoundingGeometry(block).translated(text.contentOffset())
    assert 0 < area.top() < text.viewport().height()
    image = text.grab().toImage()
    top = round(area.center().y()) + text.viewport().y()
    assert current_theme().accent.name() in colours_at(image, text.frameWidth() + 1, range(top - 3, top + 3))
    ground = colours_at(image, text.viewport().x() + 300, range(top - 8, top + 8))
    assert current_theme().selection.name() in ground


def test_lines_that_were_read_and_that_found_no_place_are_marked(text: SourceText) -> None:
    before = text.grab().toImage()
    text.set_marks({1}, {3})
    after = text.grab().toImage()
    colours = {
        QColor(after.pixel(x, y)).name()
        for x in range(40)
        for y in range(after.height())
        if after.pixel(x, y) != before.pixel(x, y)
    }
    assert {current_theme().accent.name(), current_theme().at_risk.name()} <= colours


def test_long_lines_wrap(text: SourceText) -> None:
    second = text.document().findBlockByNumber(1)
    assert second.layout().lineCount() > 3
    assert text.horizontalScrollBar().maximum() == 0


def test_a_line_that_wraps_is_lit_to_its_end(text: SourceText) -> None:
    text.light({2})
    area = text.blockBoundingGeometry(text.document().findBlockByNumber(1)).translated(text.contentOffset())
    last = round(area.bottom()) - 4 + text.viewport().y()
    ground = colours_at(text.grab().toImage(), text.viewport().x() + 100, range(last - 8, last))
    assert current_theme().selection.name() in ground


def test_a_line_in_sight_is_lit_without_scrolling(text: SourceText) -> None:
    text.light({5_000})
    place = text.verticalScrollBar().value()
    text.light({5_001})
    assert text.verticalScrollBar().value() == place
    assert text.lit == {5_001}


def test_words_within_a_line_and_whole_lines_are_told(text: SourceText) -> None:
    cursor = QTextCursor(text.document().findBlockByNumber(4))
    cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor, 3)
    text.setTextCursor(cursor)
    assert text.selected_lines() == [(5, "5번째")]
    cursor.movePosition(QTextCursor.MoveOperation.NextBlock, QTextCursor.MoveMode.KeepAnchor, 2)
    text.setTextCursor(cursor)
    assert text.selected_lines() == [(5, "5번째 줄"), (6, "6번째 줄")]
    cursor.clearSelection()
    text.setTextCursor(cursor)
    assert text.selected_lines() == [(7, "7번째 줄")]


def test_keys_go_from_line_to_line(qtbot: QtBot, text: SourceText) -> None:
    text.setFocus()
    with qtbot.waitSignal(text.line_chosen) as told:
        QTest.keyClick(text, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [10_000]
    with qtbot.assertNotEmitted(text.line_chosen):
        QTest.keyClick(text, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
