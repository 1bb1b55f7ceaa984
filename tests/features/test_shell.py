"""The frame of the window: navigation, search, undo, settings, and what is remembered."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QListWidget, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from planner.domain.entities import Cycle, KeyResult, Objective, Team
from planner.presentation.palette import current_theme
from planner.ui.main_window import MainWindow
from planner.ui.preferences import PreferenceFile
from planner.ui.shell.command_palette import CommandPalette
from planner.ui.theme import apply_theme
from tests.support.windows import filled_window, reopened_window, type_text
from tests.support.workspaces import filled_session

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    return filled_window(qtbot, tmp_path)


def key_result(window: MainWindow, words: str) -> KeyResult:
    return next(kr for kr in window.session.workspace.all(KeyResult) if words in kr.title)


def action(window: MainWindow, text: str) -> QAction:
    return next(a for a in window.findChildren(QAction) if a.text().replace("&", "") == text)


def palette(window: MainWindow, words: str) -> CommandPalette:
    QTest.keyClick(window, Qt.Key.Key_K, CTRL)
    type_text(window.palette_popup.findChild(QLineEdit), words)
    return window.palette_popup


def listed(popup: CommandPalette) -> list[str]:
    rows = popup.findChild(QListWidget)
    return [rows.item(n).text() for n in range(rows.count())]


def test_keys_and_buttons_change_the_view(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_2, CTRL)
    assert window.board.isVisible()
    assert not window.plan.isVisible()
    plan_button = next(b for b in window.findChildren(QToolButton) if b.text() == "Plan")
    qtbot.mouseClick(plan_button, Qt.MouseButton.LeftButton)
    assert window.plan.isVisible()
    assert not window.board.isVisible()


def test_search_goes_to_an_item(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_2, CTRL)
    popup = palette(window, "업타임")
    assert listed(popup)[0].startswith("서비스 업타임 99.9% 유지")
    QTest.keyClick(popup.findChild(QLineEdit), Qt.Key.Key_Return)
    assert not popup.isVisible()
    assert window.plan.isVisible()
    assert window.selection.current == key_result(window, "업타임").ref


def test_search_finds_cards_on_the_board(window: MainWindow) -> None:
    popup = palette(window, "송년회")
    QTest.keyClick(popup.findChild(QLineEdit), Qt.Key.Key_Return)
    assert window.board.isVisible()
    assert window.selection.current is not None
    assert window.selection.current.kind == "action_item"


def test_search_runs_commands_and_says_when_nothing_fits(window: MainWindow) -> None:
    popup = palette(window, "show the board")
    QTest.keyClick(popup.findChild(QLineEdit), Qt.Key.Key_Return)
    assert window.board.isVisible()
    popup = palette(window, "zzzz")
    assert listed(popup) == []
    QTest.keyClick(popup.findChild(QLineEdit), Qt.Key.Key_Escape)
    assert not popup.isVisible()


def test_arrow_keys_choose_among_what_was_found(window: MainWindow) -> None:
    popup = palette(window, "show the")
    texts = [text.split("  ·  ")[0] for text in listed(popup)]
    assert texts == ["Show the plan", "Show the board", "Show the documents"]
    QTest.keyClick(popup.findChild(QLineEdit), Qt.Key.Key_Down)
    QTest.keyClick(popup.findChild(QLineEdit), Qt.Key.Key_Return)
    assert window.board.isVisible()


def test_undo_is_named_in_the_menu(window: MainWindow) -> None:
    services = window.session.services
    ref = key_result(window, "ARR").ref
    window.session.do("Rename", lambda: services.editing.edit(ref, title="ARR 20억"))
    assert action(window, "Undo: Rename").isEnabled()
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert key_result(window, "ARR").title == "ARR 16억 달성"
    assert action(window, "Redo: Rename").isEnabled()
    assert not action(window, "Undo").isEnabled()


def test_a_refused_change_is_said_in_the_status_bar(window: MainWindow) -> None:
    services = window.session.services
    ref = key_result(window, "ARR").ref
    window.session.do("Rename", lambda: services.editing.edit(ref, title=" "))
    assert window.notices.message == "A title can't be empty; the old one was kept."


def test_the_undo_of_a_message_never_takes_back_something_else(window: MainWindow, qtbot: QtBot) -> None:
    services, ref = window.session.services, key_result(window, "ARR").ref
    window.session.do("Rename", lambda: services.editing.edit(ref, title="ARR 20억"))
    window.session.do("Delete", lambda: services.removal.delete([key_result(window, "업타임").ref]))
    window.notice("Deleted 1 item.", undoable=True)
    undo = next(b for b in window.notices.findChildren(QToolButton) if b.text() == "Undo")
    assert undo.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert key_result(window, "업타임")
    assert not undo.isVisible()
    assert window.notices.message == ""
    assert key_result(window, "ARR").title == "ARR 20억"


def test_the_undo_of_a_message_takes_back_what_it_is_about(window: MainWindow, qtbot: QtBot) -> None:
    services = window.session.services
    window.session.do("Delete", lambda: services.removal.delete([key_result(window, "업타임").ref]))
    window.notice("Deleted 1 item.", undoable=True)
    undo = next(b for b in window.notices.findChildren(QToolButton) if b.text() == "Undo")
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert key_result(window, "업타임")


def test_a_first_window_fits_on_its_screen(qtbot: QtBot, tmp_path: Path) -> None:
    window = MainWindow(filled_session(tmp_path), PreferenceFile(tmp_path))
    qtbot.addWidget(window)
    available = window.screen().availableSize()
    assert window.width() <= available.width()
    assert window.height() <= available.height()


def test_the_settings_name_their_groups(window: MainWindow) -> None:
    menu = next(m for m in window.findChildren(QMenu) if m.title() == "Settings")
    texts = [a.text() for a in menu.actions() if not a.isSeparator()]
    assert texts[0] == "Appearance"
    assert texts[4] == "Language"
    assert not menu.actions()[0].isEnabled()


def test_the_team_that_is_chosen_is_shown_and_remembered(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    team = next(team for team in window.session.workspace.all(Team) if team.name == "제품")
    chooser = next(c for c in window.findChildren(QComboBox) if c.accessibleName() == "Team")
    chooser.setFocus()
    while chooser.currentData() != team.id:
        QTest.keyClick(chooser, Qt.Key.Key_Down)
    assert window.scope.team_id == team.id
    window.close()
    again = reopened_window(qtbot, tmp_path)
    assert again.scope.team_id == team.id


def test_a_new_cycle_is_the_quarter_after_the_last_and_is_shown(window: MainWindow, qtbot: QtBot) -> None:
    action(window, "New cycle").trigger()
    newest = window.session.workspace.all(Cycle)[-1]
    assert (newest.name, newest.start.isoformat()) == ("2025 Q1", "2025-01-01")
    assert window.scope.cycle_id == newest.id
    assert window.selection.current == newest.ref
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert window.session.workspace.count(Cycle) == 1
    assert window.scope.cycle_id is None


def test_the_latest_cycle_stands_first_in_the_tree(window: MainWindow) -> None:
    action(window, "New cycle").trigger()
    window.scope.show(None, None)
    model = window.plan.tree.model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["2025 Q1", "2024 Q4"]


def test_the_theme_changes_at_once_and_is_remembered(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, qapp: QApplication
) -> None:
    action(window, "Dark").trigger()
    assert current_theme().dark
    assert window.palette().window().color() == current_theme().ground
    window.close()
    assert reopened_window(qtbot, tmp_path).preferences.theme == "dark"
    apply_theme(qapp, "light")


def test_the_language_changes_at_once(window: MainWindow, qtbot: QtBot, qapp: QApplication) -> None:
    from planner.ui.i18n import apply_language

    def is_called(text: str) -> bool:
        return any(button.text() == text for button in window.findChildren(QToolButton))

    # Qt tells the widgets of a change of language with the next round of events.
    action(window, "한국어").trigger()
    qtbot.waitUntil(lambda: is_called("보드"))
    apply_language(qapp, "en")
    qtbot.waitUntil(lambda: is_called("Board"))


def test_view_inspector_and_size_are_remembered(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    QTest.keyClick(window, Qt.Key.Key_2, CTRL)
    QTest.keyClick(window, Qt.Key.Key_I, CTRL)
    assert not window.inspector.isVisible()
    window.resize(1100, 700)
    window.close()
    again = reopened_window(qtbot, tmp_path)
    assert again.board.isVisible()
    assert not again.inspector.isVisible()


def test_a_boards_filter_is_remembered(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    QTest.keyClick(window, Qt.Key.Key_2, CTRL)
    field = next(f for f in window.board.findChildren(QLineEdit) if "ilter" in f.placeholderText())
    type_text(field, "로드맵")
    window.close()
    again = reopened_window(qtbot, tmp_path)
    field = next(f for f in again.board.findChildren(QLineEdit) if "ilter" in f.placeholderText())
    assert field.text() == "로드맵"


def test_a_preference_file_edited_to_nonsense_is_no_harm(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "window.ini").write_text("[General]\ntheme=purple\nview=moon\ncycle_id=abc\n")
    window = filled_window(qtbot, tmp_path)
    assert window.plan.isVisible()
    assert window.preferences.theme == "system"


def test_files_that_are_dropped_are_opened(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    document = tmp_path / "회의록.md"
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(document)), QUrl("https://example.com/x.md")])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(700, 20), Qt.DropAction.CopyAction, mime, buttons, keys)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    with qtbot.waitSignal(window.open_paths_requested) as asked:
        drop = QDropEvent(QPoint(700, 20), Qt.DropAction.CopyAction, mime, buttons, keys)
        QApplication.sendEvent(window, drop)
    assert asked.args == [[document]]


def test_the_switch_of_drafts_counts_those_in_scope(window: MainWindow, qtbot: QtBot) -> None:
    switch = next(b for b in window.findChildren(QToolButton) if b.text().startswith("Drafts"))
    assert not switch.isVisible()
    objective = window.session.workspace.all(Objective)[0]
    from planner.domain.entities import Stage

    drafts = window.session.services.drafts
    window.session.do("Make it a draft", lambda: drafts.set_stage(objective.ref, Stage.DRAFT))
    assert switch.isVisible()
    assert switch.text() == "Drafts 1"
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert window.preferences.drafts_shown
