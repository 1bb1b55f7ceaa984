"""Rows dragged to other places: drops as Qt delivers them, without the pointer of a window system."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from planner.domain.entities import ActionItem, KeyResult
from tests.support.workspaces import open_session
from tests.ui.plan.conftest import Hands

BUTTON, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
SALES, PRODUCT = "연간 매출", "온라인("


def drop(hands: Hands, monkeypatch: pytest.MonkeyPatch, onto: QPoint) -> bool:
    """Drag what is selected to a point; returns whether it may land there."""
    taken: list[bool] = []

    def carry(drag: QDrag, actions: Qt.DropAction) -> Qt.DropAction:
        viewport = hands.tree.viewport()
        data = QMimeData()
        data.setText(drag.mimeData().text())
        QApplication.sendEvent(viewport, QDragEnterEvent(onto, actions, data, BUTTON, NONE))
        move = QDragMoveEvent(onto, actions, data, BUTTON, NONE)
        QApplication.sendEvent(viewport, move)
        hands.view.grab()
        taken.append(move.isAccepted())
        if move.isAccepted():
            QApplication.sendEvent(viewport, QDropEvent(onto, actions, data, BUTTON, NONE))
        return Qt.DropAction.MoveAction

    monkeypatch.setattr(QDrag, "exec", carry)
    hands.tree.startDrag(Qt.DropAction.MoveAction)
    return taken == [True]


def on(hands: Hands, words: str, share: float) -> QPoint:
    """In a row, at a share of its height."""
    row = hands.tree.visualRect(hands.index(words))
    return QPoint(row.x() + 40, row.y() + round(row.height() * share))


def test_a_key_result_moves_before_and_after_its_siblings(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands.go_to("품질 기반")
    assert drop(hands, monkeypatch, on(hands, "서비스 업타임", 0.2))
    assert [title[:2] for title in hands.titles(PRODUCT)] == ["품질", "서비", "E2"]
    assert hands.tree.currentIndex() == hands.index("품질 기반")
    hands.undo()
    hands.go_to("서비스 업타임")
    assert drop(hands, monkeypatch, on(hands, "E2E", 0.8))
    assert [title[:2] for title in hands.titles(PRODUCT)] == ["E2", "서비", "품질"]


def test_a_key_result_is_dropped_onto_another_objective(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands.go_to("엔터프라이즈")
    assert drop(hands, monkeypatch, on(hands, PRODUCT, 0.5))
    assert hands.titles(PRODUCT)[-1] == "엔터프라이즈 신규 계약 3건"
    stored = hands.stored("엔터프라이즈")
    assert isinstance(stored, KeyResult)
    assert stored.objective_id == hands.item(PRODUCT).id
    assert hands.undo_text == "Move “엔터프라이즈 신규 계약 3건”"


def test_an_objective_takes_the_team_that_it_is_dropped_into(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands.go_to(SALES)
    assert drop(hands, monkeypatch, on(hands, PRODUCT, 0.9))
    assert hands.stored(SALES).team_id == hands.stored(PRODUCT).team_id  # type: ignore[union-attr]


def test_a_card_is_linked_by_a_drop_and_stays_in_its_column(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = next(card for card in hands.session.workspace.all(ActionItem) if card.key_result_id)
    hands.view.reveal(card.ref)
    assert drop(hands, monkeypatch, on(hands, "E2E", 0.5))
    stored = open_session(hands.folder).workspace.get(ActionItem, card.id)
    assert stored.key_result_id == hands.item("E2E").id
    assert stored.column_id == card.column_id


@pytest.mark.parametrize(("dragged", "onto"), [(SALES, "ARR 16억"), ("테스트 자동화", SALES)])
def test_what_can_not_stand_there_is_refused(
    hands: Hands, monkeypatch: pytest.MonkeyPatch, dragged: str, onto: str
) -> None:
    hands.go_to(dragged)
    assert not drop(hands, monkeypatch, on(hands, onto, 0.5))
    assert hands.steps == 0


@pytest.mark.parametrize("share", [0.1, 0.9])
def test_a_drop_where_it_stands_is_no_step(
    hands: Hands, monkeypatch: pytest.MonkeyPatch, share: float
) -> None:
    hands.go_to("E2E")
    drop(hands, monkeypatch, on(hands, "E2E", share))
    assert hands.steps == 0


def test_several_rows_move_in_their_order(hands: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    hands.go_to("품질 기반")
    hands.tree.select_nodes([node for words in ("품질", "서비스") if (node := hands.node(words))])
    assert drop(hands, monkeypatch, on(hands, "ARR 16억", 0.1))
    assert [title[:2] for title in hands.titles(SALES)] == ["서비", "품질", "AR", "엔터"]
    assert hands.undo_text.startswith("Move 2 item")
    hands.undo()
    assert [title[:2] for title in hands.titles(PRODUCT)] == ["서비", "E2", "품질"]
