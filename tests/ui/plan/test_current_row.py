"""The current row is one that is seen, and the item that the window is about."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLineEdit

from planner.domain.entities import Cycle, Team
from planner.presentation.plan.columns import Column
from tests.ui.plan.conftest import Hands, Key, Qt

CTRL = Qt.KeyboardModifier.ControlModifier


def current(hands: Hands) -> str:
    return str(hands.tree.currentIndex().siblingAtColumn(Column.TITLE).data())


def row_is_seen(hands: Hands) -> bool:
    rect: QRect = hands.tree.visualRect(hands.tree.currentIndex())
    return rect.height() > 0 and hands.tree.viewport().rect().contains(rect.topLeft())


def team(hands: Hands, name: str) -> int:
    return next(team.id for team in hands.session.workspace.all(Team) if team.name == name)


def test_what_another_team_hides_is_no_longer_selected(hands: Hands) -> None:
    hands.go_to("ARR 16억")
    hands.scope.show(None, team(hands, "제품"))
    assert hands.selection.current is None
    assert not hands.tree.currentIndex().isValid()
    hands.keys(Key.Key_Delete)
    assert hands.steps == 0
    assert hands.stored("ARR 16억")


def test_what_another_team_shows_too_stays_selected(hands: Hands) -> None:
    hands.go_to("ARR 16억")
    hands.scope.show(None, team(hands, "영업"))
    assert hands.selection.current == hands.item("ARR 16억").ref
    assert current(hands) == "ARR 16억 달성"


def test_the_cycle_that_is_shown_may_be_selected(hands: Hands) -> None:
    cycle = hands.session.workspace.all(Cycle)[0].ref
    hands.scope.show(cycle.id, None)
    hands.selection.select(cycle)
    hands.view.set_drafts_visible(True)
    assert hands.selection.current == cycle


def test_a_deleted_row_is_current_again_after_undo(hands: Hands) -> None:
    hands.go_to("ARR 16억")
    hands.keys(Key.Key_Delete)
    assert current(hands) != "ARR 16억 달성"
    hands.undo()
    assert current(hands) == "ARR 16억 달성"
    assert hands.selection.current == hands.item("ARR 16억").ref


def test_undo_and_redo_bring_what_they_change_into_sight(hands: Hands) -> None:
    hands.view.resize(1200, 200)
    hands.go_to("테스트 자동화", Column.PROGRESS)
    hands.keys(Key.Key_Right)
    hands.go_to("연간 매출")
    hands.tree.collapse(hands.index("품질 기반"))
    hands.undo()
    assert current(hands) == "테스트 자동화"
    assert row_is_seen(hands)
    hands.go_to("연간 매출")
    hands.session.undo_stack.redo()
    assert current(hands) == "테스트 자동화"
    assert row_is_seen(hands)


def test_undo_leaves_the_keys_where_they_are(hands: Hands) -> None:
    hands.go_to("ARR 16억")
    hands.keys(Key.Key_Delete)
    elsewhere = QLineEdit(hands.view.parentWidget() or hands.view)
    elsewhere.show()
    elsewhere.setFocus()
    hands.undo()
    assert elsewhere.hasFocus()
    assert current(hands) == "ARR 16억 달성"
