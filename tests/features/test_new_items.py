"""Key results and initiatives are added from the menus, where the current row of the plan has a place."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.domain.entities import Entity, Initiative, KeyResult, Objective
from planner.ui.i18n import apply_language
from planner.ui.main_window import MainWindow
from tests.support.windows import filled_window, reopened_window, type_text


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    apply_language(qapp, "en")
    return filled_window(qtbot, tmp_path)


def action(window: MainWindow, text: str) -> QAction:
    """The action in the menu below “New”."""
    return next(each for each in window.menus.new_actions() if each.text() == text)


def go_to(window: MainWindow, cls: type[Entity], title: str) -> None:
    found = next(each for each in window.session.workspace.all(cls) if title in getattr(each, "title", ""))
    window.plan.reveal(found.ref)


def add(qtbot: QtBot, window: MainWindow, text: str, title: str) -> None:
    action(window, text).trigger()
    editor = window.plan.tree.open_editor()
    assert editor is not None
    type_text(editor, title)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    # Enter goes on with a next row; Esc leaves that one.
    QApplication.processEvents()
    following = window.plan.tree.open_editor()
    assert following is not None
    qtbot.keyClick(following, Qt.Key.Key_Escape)
    QApplication.processEvents()


def test_a_key_result_goes_into_the_objective_of_the_current_row(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    go_to(window, Objective, "연간")
    add(qtbot, window, "New key result", "재구매율 30%")
    go_to(window, Initiative, "고객 사례")
    add(qtbot, window, "New key result", "신규 고객 20곳")
    again = reopened_window(qtbot, tmp_path).session.workspace
    goal = next(each for each in again.all(Objective) if "연간" in each.title)
    titles = [each.title for each in again.children(KeyResult, "objective_id", goal.id)]
    assert titles == ["ARR 16억 달성", "신규 고객 20곳", "엔터프라이즈 신규 계약 3건", "재구매율 30%"]


def test_an_initiative_needs_a_key_result(qtbot: QtBot, window: MainWindow) -> None:
    go_to(window, Objective, "연간")
    assert not action(window, "New initiative").isEnabled()
    assert action(window, "New key result").isEnabled()
    go_to(window, KeyResult, "엔터프라이즈")
    assert action(window, "New initiative").isEnabled()
    window.show_view("board")
    add(qtbot, window, "New initiative", "제안서")
    assert window.current_view is window.plan
    workspace = window.session.workspace
    (made,) = (each for each in workspace.all(Initiative) if each.title == "제안서")
    assert workspace.get(KeyResult, made.key_result_id).title.startswith("엔터프라이즈")


def test_without_a_current_row_neither_is_offered(window: MainWindow) -> None:
    window.scope.show(999, None)
    assert not action(window, "New initiative").isEnabled()
    assert not action(window, "New key result").isEnabled()
    assert "Ctrl+Enter" in action(window, "New key result").toolTip()
