"""The page around the tree: why a figure is so, empty states, selection, menus, what a cell says aloud."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QToolTip
from pytestqt.qtbot import QtBot

from planner.domain.entities import ActionItem, Cycle, Objective, Ref
from planner.presentation.plan.columns import Column
from planner.presentation.scope import Scope, Selection
from planner.ui.plan.plan_view import PlanView
from planner.ui.plan.why_popover import WhyPopover
from tests.support.workspaces import LONG_TITLE, open_session
from tests.ui.plan.conftest import Hands

Key = Qt.Key


def popover(hands: Hands) -> WhyPopover | None:
    found = hands.view.findChildren(WhyPopover)
    return next((one for one in found if one.isVisible()), None)


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [
        (Key.Key_Return, Qt.KeyboardModifier.AltModifier),
        (Key.Key_Question, Qt.KeyboardModifier.NoModifier),
    ],
)
def test_keys_explain_the_current_figure_until_escape(
    hands: Hands, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    hands.go_to("연간 매출")
    hands.keys(key, modifiers=modifiers)
    shown = popover(hands)
    assert shown is not None
    for words in ("32%", "weighted mean", "ARR 16억 달성", "30%", "× 1", "50% of the cycle has passed"):
        assert words in shown.label.text()
    assert shown.label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    QTest.keyClick(shown.label, Key.Key_Escape)
    assert popover(hands) is None


def test_a_title_from_a_document_is_no_markup_in_the_explanation(hands: Hands) -> None:
    item = hands.item("ARR 16억")
    hands.session.do("R", lambda: hands.session.services.editing.edit(item.ref, title="<img src=x> ARR"))
    hands.go_to("연간 매출")
    hands.view.ask_why()
    shown = popover(hands)
    assert shown is not None
    assert "&lt;img src=x&gt; ARR" in shown.label.text()
    shown.close()


def empty_view(qtbot: QtBot, folder: Path, *, with_cycle: bool = False) -> PlanView:
    session = open_session(folder)
    if with_cycle:
        session.do("Add", lambda: session.services.planning.add_cycle("Q4", session.today, session.today))
    view = PlanView(session, Scope(), Selection())
    qtbot.addWidget(view)
    view.show()
    qtbot.waitExposed(view)
    return view


@pytest.mark.parametrize("with_cycle", [False, True])
def test_an_empty_plan_says_what_to_do_and_its_button_starts_it(
    qtbot: QtBot, tmp_path: Path, with_cycle: bool
) -> None:
    view = empty_view(qtbot, tmp_path, with_cycle=with_cycle)
    button = next(button for button in view.findChildren(QPushButton) if button.text() == "Add an objective")
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    editor = view.tree.open_editor()
    assert editor is not None
    editor.insert("첫 목표")
    QTest.keyClick(editor, Key.Key_Return)
    QApplication.processEvents()
    stored = open_session(tmp_path).workspace
    assert [objective.title for objective in stored.all(Objective)] == ["첫 목표"]
    assert stored.all(Cycle)[0].name == ("Q4" if with_cycle else "2024 Q4")
    assert view.tree.isVisible()


def test_giving_up_the_first_objective_comes_back_to_the_empty_page(qtbot: QtBot, tmp_path: Path) -> None:
    view = empty_view(qtbot, tmp_path, with_cycle=True)
    view.add_objective()
    assert view.tree.isVisible()
    editor = view.tree.open_editor()
    assert editor is not None
    QTest.keyClick(editor, Key.Key_Escape)
    assert not view.tree.isVisible()


def test_the_empty_page_opens_documents(qtbot: QtBot, tmp_path: Path) -> None:
    view = empty_view(qtbot, tmp_path)
    button = next(button for button in view.findChildren(QPushButton) if "Open" in button.text())
    with qtbot.waitSignal(view.import_requested):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_current_row_is_the_selected_item_and_reveal_brings_another(hands: Hands) -> None:
    hands.go_to("ARR 16억")
    assert hands.selection.current == hands.item("ARR 16억").ref
    hands.tree.collapseAll()
    hands.selection.reveal(hands.item("모니터링").ref)
    assert hands.tree.currentIndex().data() == "모니터링"
    assert hands.tree.viewport().rect().contains(hands.tree.visualRect(hands.tree.currentIndex()))
    assert hands.selection.current == hands.item("모니터링").ref


def test_an_item_selected_elsewhere_becomes_current(hands: Hands) -> None:
    card = next(card for card in hands.session.workspace.all(ActionItem) if card.key_result_id)
    hands.selection.select(card.ref)
    assert hands.tree.currentIndex().data() == card.title
    hands.selection.select(Ref(ActionItem.kind, 1))
    assert hands.tree.currentIndex().data() == card.title


def test_the_context_menu_offers_every_action(hands: Hands, qtbot: QtBot) -> None:
    hands.go_to("ARR 16억")
    QTest.mouseClick(
        hands.tree.viewport(), Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, QPoint(5, 5)
    )
    hands.tree.menu_asked.emit(QPoint(5, 5))
    menu = next(menu for menu in hands.tree.findChildren(QMenu) if menu.isVisible())
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert texts[:3] == ["Add below", "Add inside", "Rename"]
    assert texts[-1] == "Set status"
    menu.close()


def tool_tip(hands: Hands, words: str, column: Column) -> str:
    index = hands.index(words, column)
    at = hands.tree.visualRect(index).center()
    QToolTip.hideText()
    event = QHelpEvent(QHelpEvent.Type.ToolTip, at, hands.tree.viewport().mapToGlobal(at))
    QApplication.sendEvent(hands.tree.viewport(), event)
    return QToolTip.text()


def test_a_tool_tip_shows_a_title_only_when_it_is_cut(hands: Hands) -> None:
    assert tool_tip(hands, "ARR 16억", Column.TITLE) == ""
    hands.view.resize(760, 600)
    hands.view.grab()
    assert tool_tip(hands, LONG_TITLE, Column.TITLE) == LONG_TITLE
    assert "weighted mean" in tool_tip(hands, LONG_TITLE, Column.PROGRESS)


def test_every_cell_says_in_words_what_it_paints(hands: Hands) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    assert hands.index("ARR 16억").data(role) == "key result, ARR 16억 달성"
    assert hands.index("ARR 16억", Column.PROGRESS).data(role) == (
        "30 percent, 13.2 / 16억, No check-in, 50 percent of the cycle has passed"
    )
    assert hands.index("연간 매출", Column.PROGRESS).data(role).endswith("computed")
    assert hands.index("엔터프라이즈", Column.OWNER).data(role) == "no owner"


def test_the_trend_shows_only_where_there_is_room(hands: Hands) -> None:
    assert not hands.tree.isColumnHidden(Column.TREND)
    hands.view.resize(900, 600)
    assert hands.tree.isColumnHidden(Column.TREND)


def test_columns_come_back_as_they_were_left(hands: Hands, qtbot: QtBot) -> None:
    hands.tree.header().resizeSection(Column.OWNER, 150)
    state = hands.view.save_state()
    other = PlanView(hands.session, Scope(), Selection())
    qtbot.addWidget(other)
    other.restore_state(state)
    assert other.tree.header().sectionSize(Column.OWNER) == 150


def test_drafts_stand_below_their_objective_only_when_asked_for(hands: Hands) -> None:
    objective = hands.item("연간 매출")
    edit = hands.session.services.planning.add
    cycle = hands.session.workspace.all(Cycle)[0].ref
    hands.session.do("D", lambda: edit(cycle, "매출을 온라인으로", draft_of_id=objective.id, stage="draft"))
    assert hands.view.draft_count() == 1
    assert "Draft wording" not in hands.titles("연간 매출")
    hands.view.set_drafts_visible(True)
    assert hands.titles("연간 매출")[-1] == "Draft wording"
    assert hands.shown("매출을 온라인", Column.TITLE) == "매출을 온라인으로"


def test_a_width_given_by_hand_outlives_the_size_of_the_window(hands: Hands) -> None:
    hands.view.resize(1000, 600)
    hands.tree.header().resizeSection(Column.OWNER, 140)
    hands.view.resize(1300, 600)
    assert hands.tree.header().sectionSize(Column.OWNER) == 140


def test_the_current_item_stays_current_when_another_scope_shows_it_too(hands: Hands) -> None:
    hands.go_to("모니터링")
    hands.view.set_drafts_visible(True)
    assert hands.tree.currentIndex().data() == "모니터링"
    hands.scope.show(hands.session.workspace.all(Cycle)[0].id, None)
    assert hands.tree.currentIndex().data() == "모니터링"
    assert hands.tree.viewport().rect().contains(hands.tree.visualRect(hands.tree.currentIndex()))


@pytest.mark.parametrize("width", [1200, 900, 700, 560])
@pytest.mark.parametrize("by_hand", [False, True])
def test_the_columns_that_are_shown_fit(hands: Hands, width: int, by_hand: bool) -> None:
    if by_hand:
        hands.tree.header().resizeSection(Column.DUE, 140)
    for size in (1200, 800, width):
        hands.view.resize(size, 600)
    header = hands.tree.header()
    assert header.length() <= hands.tree.viewport().width()
    assert header.sectionSize(Column.TITLE) >= 150
    hands.view.resize(1300, 600)
    assert not header.isSectionHidden(Column.DUE)
    assert header.sectionSize(Column.DUE) == (140 if by_hand else 104)
