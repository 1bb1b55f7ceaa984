"""Cards moved by drag and by key: what is shown, what is stored, and what undo brings back."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QScrollArea

from planner.domain.entities import ActionItem, ColumnRole
from planner.presentation.board.arrangement import Grouping
from planner.presentation.board.card_filter import CardFilter
from planner.presentation.board.moves import Spot
from planner.ui.board.drag import drag_pixmap
from tests.ui.board.conftest import Board

BACKLOG, TODO, DOING, DONE = ColumnRole
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
REPORT, DASHBOARD, ROADMAP, PARTY = "성과 보고서 초안", "OKR 대시보드 생성", "AI 로드맵", "송년회 예약"


def test_a_card_dropped_into_another_column_stands_where_the_line_was(board: Board) -> None:
    board.drop([REPORT], DOING, before=ROADMAP)
    assert board.shown(DOING) == [REPORT, ROADMAP]
    assert board.shown(TODO) == [DASHBOARD]
    assert board.stored_titles(DOING) == [REPORT, ROADMAP]
    assert board.session.undo_stack.undoText() == f"Move “{REPORT}” to Doing"


def test_a_drop_within_a_column_reorders_it(board: Board) -> None:
    board.drop([DASHBOARD], TODO, before=REPORT)
    assert board.shown(TODO) == board.stored_titles(TODO) == [DASHBOARD, REPORT]
    board.drop([DASHBOARD], TODO)
    assert board.shown(TODO) == board.stored_titles(TODO) == [REPORT, DASHBOARD]


def test_a_drop_on_its_own_place_is_no_step(board: Board) -> None:
    steps = board.session.undo_stack.count()
    board.drop([REPORT], TODO, before=DASHBOARD)
    board.drop([REPORT, DASHBOARD], TODO)
    assert board.session.undo_stack.count() == steps
    assert board.shown(TODO) == [REPORT, DASHBOARD]


def test_several_cards_keep_their_order_and_come_back_by_one_undo(board: Board) -> None:
    board.click(REPORT)
    board.click(ROADMAP, CONTROL)
    assert board.view.hand.card_ids() == [board.id_of(REPORT), board.id_of(ROADMAP)]
    board.drop([REPORT, ROADMAP], DONE, before=PARTY)
    assert board.shown(DONE) == board.stored_titles(DONE) == [REPORT, ROADMAP, PARTY]
    assert board.session.undo_stack.undoText().startswith("Move 2 card")
    assert board.session.undo_stack.undoText().endswith("to Done")
    assert board.stored().get(ActionItem, board.id_of(REPORT)).done_at is not None
    board.session.undo_stack.undo()
    assert board.shown(TODO) == board.stored_titles(TODO) == [REPORT, DASHBOARD]
    assert board.shown(DOING) == board.stored_titles(DOING) == [ROADMAP]
    assert board.stored().get(ActionItem, board.id_of(REPORT)).done_at is None
    board.session.undo_stack.redo()
    assert board.shown(DONE) == board.stored_titles(DONE) == [REPORT, ROADMAP, PARTY]


def test_a_drop_into_an_empty_column_and_beside_all_columns(board: Board) -> None:
    board.drop([ROADMAP], TODO)
    board.drop([PARTY], DOING)
    assert board.stored_titles(DOING) == [PARTY]
    # Beyond the last card of the last column, in the free ground to its right.
    board.drop_at([PARTY], QPoint(board.view.canvas.width() - 1, board.view.canvas.height() - 1))
    assert board.stored_titles(DONE) == [PARTY]


def test_the_line_shows_where_a_card_would_go_and_goes_away(board: Board) -> None:
    cards = board.cards(DOING)
    rect = cards.visualRect(cards.item_index(board.id_of(ROADMAP)))
    at = cards.viewport().mapTo(board.view.canvas, rect.center() + QPoint(0, 10))
    data = board.view.canvas.mime_data([board.id_of(REPORT)], REPORT)
    enter = QDragEnterEvent(
        at, Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(board.view.canvas, enter)
    assert enter.isAccepted()
    assert cards.drop_row == 1
    line = cards.viewport().grab().toImage().pixelColor(100, rect.bottom() + 1)
    accent = board.view.palette().accent().color()
    assert line == accent
    QApplication.sendEvent(board.view.canvas, QDragLeaveEvent())
    assert cards.drop_row is None
    assert board.shown(DOING) == [ROADMAP]


@pytest.mark.parametrize("content", [b"", b"0123:1", b"nonsense", b":"])
def test_what_is_not_of_this_board_is_not_taken(board: Board, content: bytes) -> None:
    data = QMimeData()
    data.setData("application/x-okr-planner-cards", content)
    at = QPointF(board.view.canvas.rect().center())
    drop = QDropEvent(
        at, Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    drop.ignore()
    QApplication.sendEvent(board.view.canvas, drop)
    assert not drop.isAccepted()
    assert board.session.undo_stack.count() == 0


def test_a_card_deleted_while_it_is_dragged_is_not_moved(board: Board) -> None:
    canvas = board.view.canvas
    data = canvas.mime_data([board.id_of(REPORT)], REPORT)
    board.view.commands.delete([board.id_of(REPORT)])
    drop = QDropEvent(
        QPointF(canvas.rect().center()),
        Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(canvas, drop)
    assert board.session.undo_stack.count() == 1
    assert board.stored_titles(TODO) == [DASHBOARD]


def test_a_drop_among_filtered_cards_keeps_the_hidden_ones_in_place(board: Board) -> None:
    board.view.commands.add(board.column(TODO).column_id, "숨은 일 @김민수")
    board.view.commands.move([board.id_of("숨은 일")], board_spot(board, TODO, after=REPORT))
    assert board.shown(TODO) == [REPORT, "숨은 일", DASHBOARD]
    board.view.model.set_filter(CardFilter(person="오수현"))
    assert board.shown(TODO) == [DASHBOARD]
    board.drop([PARTY], TODO, before=DASHBOARD)
    assert board.shown(TODO) == [PARTY, DASHBOARD]
    board.drop([PARTY], TODO)
    board.view.bar.clear_filters()
    assert board.stored_titles(TODO) == [REPORT, "숨은 일", DASHBOARD, PARTY]


def test_a_drop_into_a_persons_cards_gives_it_to_that_person(board: Board) -> None:
    board.view.model.set_grouping(Grouping.PERSON)
    assert board.shown(TODO) == ["김민수", REPORT, "오수현", DASHBOARD]
    board.drop([ROADMAP], TODO, before=REPORT)
    assert board.shown(TODO) == ["김민수", ROADMAP, REPORT, "오수현", DASHBOARD]
    assert board.stored().get(ActionItem, board.id_of(ROADMAP)).owner_id == board.card(REPORT).owner_id
    board.session.undo_stack.undo()
    assert board.card(ROADMAP).owner_id != board.card(REPORT).owner_id
    assert board.shown(DOING) == ["박지현", ROADMAP]


def test_keys_move_a_card_and_the_selection_goes_along(board: Board) -> None:
    board.click(REPORT)
    board.press(Qt.Key.Key_Down, CONTROL)
    assert board.shown(TODO) == board.stored_titles(TODO) == [DASHBOARD, REPORT]
    board.press(Qt.Key.Key_Up, CONTROL)
    assert board.shown(TODO) == [REPORT, DASHBOARD]
    board.press(Qt.Key.Key_Right, CONTROL)
    assert board.shown(DOING) == board.stored_titles(DOING) == [REPORT, ROADMAP]
    assert board.cards(DOING).hasFocus()
    assert board.view.hand.ids() == [board.id_of(REPORT)]
    assert board.selection.current == board.card(REPORT).ref
    board.press(Qt.Key.Key_Right, CONTROL)
    assert board.shown(DONE) == [REPORT, PARTY]
    board.press(Qt.Key.Key_Right, CONTROL)
    assert board.shown(DONE) == [REPORT, PARTY]
    board.press(Qt.Key.Key_Left, CONTROL)
    board.press(Qt.Key.Key_Left, CONTROL)
    assert board.shown(TODO) == board.stored_titles(TODO) == [REPORT, DASHBOARD]


def test_keys_move_several_cards_together(board: Board) -> None:
    board.click(REPORT)
    board.press(Qt.Key.Key_Down, SHIFT)
    assert len(board.view.hand.card_ids()) == 2
    board.press(Qt.Key.Key_Right, CONTROL)
    assert board.shown(TODO) == []
    assert board.stored_titles(DOING) == [ROADMAP, REPORT, DASHBOARD]
    assert len(board.view.hand.card_ids()) == 2
    board.press(Qt.Key.Key_Up, CONTROL)
    assert board.stored_titles(DOING) == [REPORT, DASHBOARD, ROADMAP]
    board.press(Qt.Key.Key_Up, CONTROL)
    assert board.stored_titles(DOING) == [REPORT, DASHBOARD, ROADMAP]


def test_arrows_walk_over_the_board(board: Board) -> None:
    board.click(REPORT)
    board.press(Qt.Key.Key_Down)
    assert board.selection.current == board.card(DASHBOARD).ref
    board.press(Qt.Key.Key_Right)
    assert board.selection.current == board.card(ROADMAP).ref
    assert board.cards(DOING).hasFocus()
    board.press(Qt.Key.Key_Right)
    assert board.selection.current == board.card(PARTY).ref
    board.press(Qt.Key.Key_Right)
    assert board.selection.current == board.card(PARTY).ref
    board.press(Qt.Key.Key_Left)
    board.press(Qt.Key.Key_Left)
    assert board.selection.current == board.card(REPORT).ref
    assert board.view.hand.ids() == [board.id_of(REPORT)]


def test_a_drag_that_ends_nowhere_changes_nothing(board: Board) -> None:
    """Offscreen a drag ends as soon as it began: what it leaves behind is what a cancelled one leaves."""
    board.click(REPORT)
    board.click(DASHBOARD, CONTROL)
    view, at = board.cards(TODO).viewport(), board.centre(DASHBOARD)
    board.qtbot.wait(QApplication.doubleClickInterval())
    board.qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=at)
    began = []
    board.cards(TODO).drag_started.connect(lambda: began.append(board.view.hand.card_ids()))
    board.qtbot.mouseMove(view, at + QPoint(4, 4))
    board.qtbot.mouseMove(view, at + QPoint(40, 40))
    board.qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=at + QPoint(40, 40))
    assert began == [[board.id_of(REPORT), board.id_of(DASHBOARD)]]
    assert board.shown(TODO) == board.stored_titles(TODO) == [REPORT, DASHBOARD]
    assert board.cards(TODO).delegate.lifted == frozenset()


def test_the_picture_of_a_drag_is_the_card_with_the_number(board: Board) -> None:
    cards = board.cards(TODO)
    row = cards.visualRect(cards.item_index(board.id_of(REPORT)))
    alone, _ = drag_pixmap(cards, board.id_of(REPORT), 1)
    many, at = drag_pixmap(cards, board.id_of(REPORT), 12)
    assert alone.width() == row.width()
    assert many.width() > alone.width()
    # A line above the card, where only the badge can be.
    line = [QPoint(x, at.y() - 4) for x in range(row.width() - 48, row.width())]
    accent = board.view.palette().accent().color().name()
    assert accent in {many.toImage().pixelColor(point).name() for point in line}
    assert accent not in {alone.toImage().pixelColor(point).name() for point in line}


def test_near_an_edge_a_drag_scrolls_and_keeps_pointing(board: Board) -> None:
    for number in range(30):
        board.view.commands.add(board.column(DOING).column_id, f"일 {number}")
    board.view.resize(700, 400)
    cards, canvas = board.cards(DOING), board.view.canvas
    sideways = board.view.findChild(QScrollArea).horizontalScrollBar()
    board.qtbot.waitUntil(lambda: sideways.maximum() > 0 and cards.verticalScrollBar().maximum() > 0)
    sideways.setValue(sideways.maximum() // 2)
    at = canvas.mapFrom(board.view, QPoint(690, 390))
    data = canvas.mime_data([board.id_of(REPORT)], "")
    how = (Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(canvas, QDragEnterEvent(at, *how))
    board.qtbot.waitUntil(lambda: sideways.value() == sideways.maximum())
    QApplication.sendEvent(canvas, QDragLeaveEvent())
    before = sideways.value()
    inside = cards.viewport().mapTo(canvas, QPoint(100, cards.viewport().height() - 4))
    QApplication.sendEvent(canvas, QDragEnterEvent(inside, *how))
    board.qtbot.waitUntil(lambda: cards.verticalScrollBar().value() == cards.verticalScrollBar().maximum())
    assert cards.drop_row == cards.column.rowCount()
    QApplication.sendEvent(canvas, QDragLeaveEvent())
    assert sideways.value() <= before
    # Nothing scrolls once the drag has left.
    cards.verticalScrollBar().setValue(0)
    board.qtbot.wait(60)
    assert cards.verticalScrollBar().value() == 0


def board_spot(board: Board, role: ColumnRole, after: str) -> Spot:
    return Spot(board.column(role).column_id, after_id=board.id_of(after))
