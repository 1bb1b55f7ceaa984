"""The inspector in the real window, beside tree and board."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.domain.entities import ActionItem, KeyResult, Objective, Stage
from planner.ui.drafts.drafts_dialog import DraftsDialog
from planner.ui.inspector.pages.key_result_page import KeyResultPage
from planner.ui.main_window import MainWindow
from tests.support.windows import filled_window, reopened_window, type_text


def key_result(window: MainWindow) -> KeyResult:
    return next(item for item in window.session.workspace.all(KeyResult) if item.title.startswith("ARR"))


def test_a_title_typed_in_the_inspector_is_in_the_tree_and_on_the_disk(qtbot: QtBot, tmp_path: Path) -> None:
    window = filled_window(qtbot, tmp_path)
    item = key_result(window)
    window.reveal(item.ref)
    qtbot.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    edit = window.focusWidget()
    assert edit is not None
    assert window.inspector.isAncestorOf(edit)
    qtbot.keyClick(edit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_text(edit, "ARR 18억 달성")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    assert window.plan.isAncestorOf(window.focusWidget())
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert key_result(window).title == "ARR 16억 달성"
    window.session.undo_stack.redo()
    window.close()
    assert key_result(reopened_window(qtbot, tmp_path)).title == "ARR 18억 달성"


def test_a_linked_card_leads_to_the_board_and_back_to_its_key_result(qtbot: QtBot, tmp_path: Path) -> None:
    window = filled_window(qtbot, tmp_path)
    item = key_result(window)
    window.reveal(item.ref)
    page = window.inspector.page
    assert isinstance(page, KeyResultPage)
    cards = page.cards.cards
    cards.setFocus()
    cards.setCurrentItem(cards.topLevelItem(0))
    qtbot.keyClick(cards, Qt.Key.Key_Return)
    card = window.session.workspace.children(ActionItem, "key_result_id", item.id)[0]
    assert window.current_view is window.board
    assert window.selection.current == card.ref
    card_page = window.inspector.page
    assert card_page is not None
    assert card_page.entity == card
    qtbot.mouseClick(card_page.place.link, Qt.MouseButton.LeftButton)  # type: ignore[attr-defined]
    assert window.current_view is window.plan
    assert window.selection.current == item.ref


def test_drafts_are_compared_from_the_menu(qtbot: QtBot, tmp_path: Path) -> None:
    window = filled_window(qtbot, tmp_path)
    objective = window.session.workspace.all(Objective)[0]
    cycle = window.session.workspace.cycle_of(objective).ref
    planning = window.session.services.planning
    window.session.do("Add", lambda: planning.add(cycle, "초안", stage=Stage.DRAFT, draft_of_id=objective.id))
    next(action for action in window.menus.commands() if action.text() == "Compare draft wordings").trigger()
    dialog = window.findChild(DraftsDialog)
    assert dialog is not None
    assert dialog.approved == objective
    qtbot.mouseClick(dialog.approve, Qt.MouseButton.LeftButton)
    window.close()
    stored = reopened_window(qtbot, tmp_path).session.workspace.get(Objective, objective.id)
    assert (stored.title, stored.stage) == ("초안", Stage.APPROVED)
    assert window.selection.current == objective.ref
