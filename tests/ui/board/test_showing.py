"""What the board shows: filters, groups, scope, the selection, empty states, a screen reader's words."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QFont
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from planner.domain.changes import Changes
from planner.domain.entities import ActionItem, ColumnRole, Cycle, KeyResult, Objective, Ref, Stage
from planner.presentation.board.arrangement import Grouping
from planner.presentation.board.card_filter import CardFilter, DueFilter
from planner.presentation.scope import Scope, Selection
from planner.presentation.session import Session
from planner.services.bundle import build_services
from planner.store.open import open_workspace
from planner.ui.board.board_view import BoardView
from planner.ui.board.card_layout import CHIP_ICON, CHIP_PADDING
from planner.ui.board.card_list import CardList
from planner.ui.elided import ElidedComboBox
from planner.ui.i18n import apply_language
from planner.ui.theme import apply_theme, current_theme
from planner.ui.theme.metrics import SPACE_TIGHT
from tests.support.workspaces import LONG_TITLE, clock, only
from tests.ui.board.conftest import Board

BACKLOG, TODO, DOING, DONE = ColumnRole
CONTROL = Qt.KeyboardModifier.ControlModifier
REPORT, DASHBOARD, ROADMAP, PARTY = "성과 보고서 초안", "OKR 대시보드 생성", "AI 로드맵", "송년회 예약"


def pick(board: Board, chooser: QComboBox, text: str) -> None:
    """Choose an entry with keys, as a person does."""
    chooser.setFocus()
    board.qtbot.keyClick(chooser, Qt.Key.Key_Home)
    for _ in range(chooser.findText(text)):
        board.qtbot.keyClick(chooser, Qt.Key.Key_Down)
    assert chooser.currentText() == text


def all_shown(board: Board) -> list[str]:
    return [title for role in ColumnRole for title in board.shown(role)]


def test_filters_by_owner_due_team_key_result_and_words(board: Board) -> None:
    bar = board.view.bar
    pick(board, bar.person, "오수현")
    assert all_shown(board) == [DASHBOARD, PARTY]
    assert bar.clear_button.text().startswith("3 hidden")
    pick(board, bar.due, "No due date")
    assert all_shown(board) == [PARTY]
    board.qtbot.mouseClick(bar.clear_button, Qt.MouseButton.LeftButton)
    assert len(all_shown(board)) == 5
    assert not bar.clear_button.isVisible()
    assert bar.person.currentText() == "All people"
    pick(board, bar.person, "Nobody")
    assert all_shown(board) == [LONG_TITLE]
    bar.clear_filters()
    pick(board, bar.due, "Overdue")
    assert all_shown(board) == [REPORT]
    bar.clear_filters()
    pick(board, bar.key_result, "ARR 16억 달성")
    assert all_shown(board) == [ROADMAP]
    bar.clear_filters()
    # By its key result a card is of the sales team; others by the objectives that their owners have.
    pick(board, bar.team, "영업")
    assert all_shown(board) == [ROADMAP]
    bar.clear_filters()
    board.qtbot.keyClicks(bar.text, "okr")
    assert all_shown(board) == [DASHBOARD]
    bar.clear_filters()
    assert bar.text.text() == ""
    assert len(all_shown(board)) == 5


def test_due_this_week_is_monday_to_sunday(board: Board) -> None:
    for title, day in {"월": 11, "일": 17, "지난주": 10, "다음 주": 18}.items():
        changes = board.view.commands.add(board.column(TODO).column_id, f"{title} ~2024-11-{day}")
        assert changes is not None
    pick(board, board.view.bar.due, "Due this week")
    assert sorted(all_shown(board)) == ["월", "일"]


def test_an_edit_is_filtered_at_once(board: Board) -> None:
    pick(board, board.view.bar.due, "Overdue")
    board.view.commands.set_due([board.id_of(REPORT)], date(2024, 11, 20))
    assert all_shown(board) == []
    board.session.undo_stack.undo()
    assert all_shown(board) == [REPORT]


def test_a_hidden_column_says_so(board: Board) -> None:
    pick(board, board.view.bar.due, "Overdue")
    assert "hidden" in board.cards(DONE).hint
    board.view.bar.clear_filters()
    board.view.commands.delete([board.id_of(PARTY)])
    assert "drop one" in board.cards(DONE).hint


def test_a_filter_for_a_person_who_is_undone_is_let_go(board: Board) -> None:
    board.view.commands.add(board.column(TODO).column_id, "일 @홍길동")
    pick(board, board.view.bar.person, "홍길동")
    assert all_shown(board) == ["일"]
    board.session.undo_stack.undo()
    assert len(all_shown(board)) == 5
    assert board.view.bar.person.currentText() == "All people"


def test_groups_have_headings_in_order_and_can_not_be_chosen(board: Board) -> None:
    pick(board, board.view.bar.grouping, "Group by key result")
    assert board.shown(DOING) == ["ARR 16억 달성", ROADMAP]
    assert board.shown(TODO) == ["No key result", REPORT, DASHBOARD]
    cards = board.cards(TODO)
    heading = cards.visualRect(cards.column.index(0)).center()
    board.qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=heading)
    assert board.view.hand.ids() == []
    board.click(DASHBOARD)
    board.press(Qt.Key.Key_Home)
    assert board.selection.current == board.card(REPORT).ref
    board.press(Qt.Key.Key_Up)
    assert board.selection.current == board.card(REPORT).ref


def test_filter_and_grouping_are_remembered_and_rubbish_is_not(board: Board) -> None:
    chosen = CardFilter(person="김민수", due=DueFilter.OVERDUE, text="보고")
    board.view.model.set_filter(chosen)
    board.view.model.set_grouping(Grouping.PERSON)
    state = board.view.saveState()
    board.view.bar.clear_filters()
    board.view.model.set_grouping(Grouping.NONE)
    board.view.restoreState(state)
    assert board.view.bar.text.text() == "보고"
    assert board.view.bar.due.currentText() == "Overdue"
    assert all_shown(board) == ["김민수", REPORT]
    for rubbish in (b"", b"[]", b"{", b'{"grouping": "x"}', b"\xff", state.data().replace(b"null", b"[]")):
        board.view.restoreState(QByteArray(rubbish))
        assert board.view.model.filter == chosen
    board.view.restoreState(QByteArray(state.data().replace(b'"person": "', b'"person": "9')))
    assert board.view.model.filter.person is None


def test_cards_of_other_cycles_are_told_of_and_shown_on_request(board: Board) -> None:
    services = board.session.services
    with_cycle = services.planning.add_cycle("2025 Q1", date(2025, 1, 1), date(2025, 3, 31))
    board.session.record("", with_cycle)
    cycle = only(with_cycle, Cycle.kind)
    button = board.view.bar.scope_button
    assert not button.isVisible()
    board.scope.show(cycle.id, None)
    # Only the card whose key result is of the other cycle is hidden; work without one is of any cycle.
    assert ROADMAP not in all_shown(board)
    assert len(all_shown(board)) == 4
    assert button.isVisible()
    assert button.text().startswith("Show 1 of")
    board.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(all_shown(board)) == 5
    board.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(all_shown(board)) == 4
    board.scope.show(None, None)
    assert len(all_shown(board)) == 5


def test_the_team_of_the_window_hides_only_what_is_another_teams(board: Board) -> None:
    workspace = board.session.workspace
    objectives = {each.title: each for each in workspace.all(Objective)}
    board.scope.show(None, objectives["연간 매출 목표 초과 달성"].team_id)
    assert ROADMAP in all_shown(board)
    assert REPORT in all_shown(board)
    board.scope.show(None, objectives[LONG_TITLE].team_id)
    assert ROADMAP not in all_shown(board)
    assert REPORT in all_shown(board)


def test_a_card_is_revealed_whatever_hides_it(board: Board) -> None:
    board.view.commands.add_line(board.id_of(ROADMAP), "줄")
    line = next(item for item in board.session.workspace.all(ActionItem) if item.title == "줄")
    board.view.model.set_filter(CardFilter(text="보고서"))
    board.selection.reveal(line.ref)
    assert board.shown(DOING) == [ROADMAP, "줄"]
    assert board.view.hand.ids() == [line.id]
    assert board.selection.current == line.ref
    assert board.cards(DOING).hasFocus()
    # What is no action item, or is gone, is left to others.
    board.selection.reveal(Ref(KeyResult.kind, 1))
    board.selection.reveal(Ref(ActionItem.kind, 999))
    assert board.view.hand.ids() == [line.id]


def test_a_click_selects_for_the_inspector(board: Board) -> None:
    board.click(ROADMAP)
    assert board.selection.current == board.card(ROADMAP).ref
    board.click(PARTY)
    assert board.selection.current == board.card(PARTY).ref
    assert board.view.hand.ids() == [board.id_of(PARTY)]


def test_a_plain_click_on_one_of_many_leaves_only_that_one(board: Board) -> None:
    board.click(REPORT)
    board.click(ROADMAP, CONTROL)
    board.click(ROADMAP)
    assert board.view.hand.ids() == [board.id_of(ROADMAP)]


def test_a_rubber_band_chooses_what_it_touches(board: Board) -> None:
    cards = board.cards(TODO)
    start = QPoint(150, cards.viewport().height() - 10)
    top = cards.visualRect(cards.item_index(board.id_of(DASHBOARD))).center()
    view = cards.viewport()
    board.qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    board.qtbot.mouseMove(view, start - QPoint(0, 40))
    board.qtbot.mouseMove(view, top)
    assert board.view.hand.ids() == [board.id_of(DASHBOARD)]
    board.qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=top)
    assert board.view.hand.ids() == [board.id_of(DASHBOARD)]


def test_a_screen_reader_hears_what_a_card_says(board: Board) -> None:
    interface = QAccessible.queryAccessibleInterface(board.cards(TODO))
    assert interface.role() == QAccessible.Role.List
    assert interface.text(QAccessible.Text.Name) == "Cards in To do"
    names = [interface.child(at).text(QAccessible.Text.Name) for at in range(interface.childCount())]
    assert names == [
        f"{REPORT}, To do, due Nov 1 · overdue, owner 김민수",
        f"{DASHBOARD}, To do, due Dec 1, owner 오수현",
    ]
    for child in (board.column(TODO).quick_add.line, board.view.bar.person, board.view.bar.text):
        assert child.accessibleName()


def test_a_change_from_elsewhere_is_shown(board: Board) -> None:
    session = board.session
    ref = board.card(ROADMAP).ref
    session.do(
        "x", lambda: session.services.editing.edit(ref, title="로드맵 2", owner="김민수", labels=("a",))
    )
    face = board.view.model.faces.of(ref.id)
    assert (face.title, face.initials, face.labels) == ("로드맵 2", "민수", ("a",))
    assert board.shown(DOING) == ["로드맵 2"]
    key_result = session.workspace.get(KeyResult, board.card("로드맵 2").key_result_id or 0)
    session.do("x", lambda: session.services.editing.edit(key_result.ref, title="ARR"))
    assert board.view.model.faces.of(ref.id).key_result == "ARR"


def test_another_workspace_is_shown_whole(board: Board, tmp_path: Path) -> None:
    other = open_workspace(tmp_path / "other")
    build_services(other.begin, clock).board.add_card(1, "다른 카드")
    board.session.reload(other.load())
    assert all_shown(board) == ["다른 카드"]
    other.close()


def test_the_menu_of_a_card_moves_assigns_and_dates(board: Board) -> None:
    board.click(REPORT)
    menu = menu_at(board, board.cards(TODO), board.centre(REPORT))
    assert menu is not None
    submenus = {action.text(): action.menu() for action in menu.actions() if action.menu()}
    assert list(submenus) == ["Move to", "Owner", "Due"]
    choose(submenus["Owner"], "송유진")
    choose(submenus["Due"], "Tomorrow, Nov 16")
    choose(submenus["Move to"], "Done")
    stored = board.stored()
    card = stored.get(ActionItem, board.id_of(REPORT))
    assert card.due == date(2024, 11, 16)
    assert board.stored_titles(DONE) == [REPORT, PARTY]
    choose(submenus["Owner"], "Nobody")
    choose(submenus["Due"], "No due date")
    card = board.stored().get(ActionItem, card.id)
    assert (card.owner_id, card.due) == (None, None)
    menu.close()


def menu_at(board: Board, cards: CardList, at: QPoint) -> QMenu | None:
    """The menu that a right click opens."""
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, cards.viewport().mapToGlobal(at))
    QApplication.sendEvent(cards.viewport(), event)
    return next((menu for menu in board.view.findChildren(QMenu) if menu.isVisible()), None)


def test_a_menu_opens_by_key_and_not_beside_cards(board: Board) -> None:
    cards = board.click(REPORT)
    assert menu_at(board, cards, QPoint(50, cards.viewport().height() - 5)) is None
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(cards.viewport(), event)
    (menu,) = (menu for menu in board.view.findChildren(QMenu) if menu.isVisible())
    menu.close()


def choose(menu: object, text: str) -> None:
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text() == text).trigger()


@pytest.fixture
def empty_view(qtbot: QtBot, tmp_path: Path) -> Iterator[BoardView]:
    store = open_workspace(tmp_path / "data")
    services = build_services(store.begin, clock)
    view = BoardView(Session(store.load(), services, clock), Scope(), Selection())
    qtbot.addWidget(view)
    view.show()
    yield view
    store.close()


def note(view: BoardView) -> str:
    """What stands over the columns."""
    labels = (label for label in view.findChildren(QLabel) if label.parent() is view and label.isVisible())
    return next((label.text() for label in labels), "")


def test_an_empty_board_says_what_belongs_there(empty_view: BoardView, qtbot: QtBot) -> None:
    assert note(empty_view).startswith("No action items yet")
    line = empty_view.columns[1].quick_add.line
    qtbot.keyClicks(line, "first")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert note(empty_view) == ""


def test_a_board_without_columns_offers_one(empty_view: BoardView, qtbot: QtBot) -> None:
    for column in list(empty_view.columns):
        empty_view.commands.delete_column(column.column_id)
    assert empty_view.columns == []
    (button,) = (button for button in empty_view.findChildren(QPushButton) if button.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(empty_view.columns) == 1
    assert not button.isVisible()


def test_language_and_theme_are_followed(board: Board, qapp: QApplication) -> None:
    apply_theme(qapp, "dark")
    image = board.cards(TODO).viewport().grab().toImage()
    assert image.pixelColor(2, image.height() - 2) == current_theme().ground
    before = board.view.model.faces.of(board.id_of(REPORT)).due
    apply_language(qapp, "ko")
    board.qtbot.waitUntil(lambda: board.view.model.faces.of(board.id_of(REPORT)).due != before)
    apply_language(qapp, "en")
    apply_theme(qapp, "light")
    QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)


def test_a_midnight_makes_cards_overdue(board: Board, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not board.view.model.faces.of(board.id_of(DASHBOARD)).overdue
    monkeypatch.setattr(Session, "today", date(2024, 12, 2))
    board.view.hide()
    board.view.show()
    assert board.view.model.faces.of(board.id_of(DASHBOARD)).overdue


@pytest.fixture
def plain_font(qapp: QApplication) -> Iterator[None]:
    """A font that takes Hangul from another one, in which a space is narrower than among Latin letters."""
    usual = qapp.font()
    qapp.setFont(QFont("Sans Serif", 9))
    yield
    qapp.setFont(usual)


@pytest.mark.usefixtures("plain_font")
def test_chips_have_room_for_all_that_they_say(board: Board) -> None:
    board.view.commands.set_due([board.id_of(REPORT)], date(2023, 5, 25))
    cards = board.cards(TODO)
    face = board.view.model.faces.of(board.id_of(REPORT))
    (chip,) = cards.layout_of_cards.of(face).chips
    assert chip.text == "May 25, 2023 · overdue"
    room = chip.rect.width() - 2 * CHIP_PADDING - CHIP_ICON - SPACE_TIGHT
    assert room >= cards.layout_of_cards.chip_metrics.horizontalAdvance(chip.text)


def test_people_who_were_written_together_are_found_one_by_one(board: Board) -> None:
    board.view.commands.assign([board.id_of(REPORT)], "성은, 다혜, 오수현")
    assert board.view.model.faces.of(board.id_of(REPORT)).initials == "성은 +2"
    person = board.view.bar.person
    listed = [person.itemText(at) for at in range(person.count())]
    assert [name for name in listed if name in ("성은", "다혜", "상언", "오수현")] == [
        "다혜",
        "성은",
        "오수현",
    ]
    assert not [name for name in listed if "," in name]
    pick(board, person, "다혜")
    assert all_shown(board) == [REPORT]
    pick(board, person, "오수현")
    assert all_shown(board) == [REPORT, DASHBOARD, PARTY]


def test_a_column_tells_how_many_of_its_cards_are_shown(board: Board, qapp: QApplication) -> None:
    header = board.column(TODO).header
    assert header.count_text == "2"
    pick(board, board.view.bar.due, "Overdue")
    assert header.count_text == "1 of 2"
    apply_language(qapp, "ko")
    board.qtbot.waitUntil(lambda: header.count_text == "2 중 1")
    apply_language(qapp, "en")
    board.view.bar.clear_filters()
    board.qtbot.waitUntil(lambda: header.count_text == "2")


def test_a_warning_keeps_its_colour_when_the_theme_changes(board: Board, qapp: QApplication) -> None:
    board.view.commands.set_limit(board.column(TODO).column_id, 1)
    for theme in ("dark", "light", "dark", "light"):
        apply_theme(qapp, theme)
        assert_warns(board)


def assert_warns(board: Board) -> None:
    """The head of the column for what is to do shows the colour of a warning."""
    image = board.column(TODO).header.grab().toImage()
    wanted = current_theme().at_risk.name()
    pixels = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert wanted in pixels


def test_a_new_column_is_seen_whole(board: Board) -> None:
    board.view.resize(1000, 716)
    board.view.actions_of_board.new_column.trigger()
    # Where it stands once every layout has settled, not only where it was expected to.
    QApplication.processEvents()
    viewport = board.view.canvas.parentWidget()
    view = next(view for view in board.view.columns if view.model.name == "New column")
    left = view.mapTo(viewport, QPoint(0, 0)).x()
    assert left >= 0
    assert left + view.width() <= viewport.width()


def test_key_results_are_listed_as_in_the_tree_without_drafts(board: Board) -> None:
    plan = board.session.services.planning
    (quarter,) = board.session.workspace.all(Cycle)
    later = only(record(board, plan.add_cycle("2025 Q1", date(2025, 1, 1), date(2025, 3, 31))), Cycle.kind)
    sales = only(record(board, plan.add(later, "매출")), Objective.kind)
    record(board, plan.add(sales, "ARR 16억 달성"))
    draft = only(record(board, plan.add(quarter.ref, "초안", stage=Stage.DRAFT)), Objective.kind)
    record(board, plan.add(draft, "초안의 결과"))
    chooser = board.view.bar.key_result
    assert [chooser.itemText(at) for at in range(chooser.count())] == [
        "All key results",
        "ARR 16억 달성 · 매출",
        "ARR 16억 달성 · 연간 매출 목표 초과 달성",
        "엔터프라이즈 신규 계약 3건",
        "서비스 업타임 99.9% 유지",
        "E2E 암호화 기능 베타 출시",
        "품질 기반 다지기",
    ]


def record(board: Board, changes: Changes) -> Changes:
    """Let the window hear of what was kept."""
    board.session.record("", changes)
    return changes


def test_a_choice_that_is_too_long_ends_with_an_ellipsis(board: Board) -> None:
    board.view.resize(820, 716)
    chooser = board.view.bar.key_result
    pick(board, chooser, "엔터프라이즈 신규 계약 3건")
    assert isinstance(chooser, ElidedComboBox)
    chooser.setFixedWidth(110)
    assert chooser.shown_text.endswith("…")
    assert chooser.fontMetrics().horizontalAdvance(chooser.shown_text) < 110
