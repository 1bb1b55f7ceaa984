"""A board over a workspace on disk, shown offscreen, and what a new program would find on that disk."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.domain.entities import ActionItem, BoardColumn, ColumnRole
from planner.domain.workspace import Workspace
from planner.presentation.scope import Scope, Selection
from planner.presentation.session import Session
from planner.services.bundle import build_services
from planner.store.open import SqlStore, open_workspace
from planner.ui.board.board_view import BoardView
from planner.ui.board.card_list import CardList
from planner.ui.board.column_view import ColumnView
from tests.support.workspaces import clock, fill

COLUMNS = {role: place for place, role in enumerate(ColumnRole)}


@dataclass
class Board:
    """The view under test, with short ways to what tests look at."""

    view: BoardView
    session: Session
    scope: Scope
    selection: Selection
    store: SqlStore
    directory: Path
    qtbot: QtBot

    def column(self, role: ColumnRole) -> ColumnView:
        return self.view.columns[COLUMNS[role]]

    def cards(self, role: ColumnRole) -> CardList:
        return self.column(role).cards

    def shown(self, role: ColumnRole) -> list[str]:
        """The titles that a column shows, from top to bottom."""
        model = self.column(role).model
        return [str(model.index(row).data()) for row in range(model.rowCount())]

    def id_of(self, title: str) -> int:
        return next(card.id for card in self.session.workspace.all(ActionItem) if card.title == title)

    def card(self, title: str) -> ActionItem:
        return self.session.workspace.get(ActionItem, self.id_of(title))

    def list_with(self, title: str) -> CardList:
        wanted = self.id_of(title)
        return next(view.cards for view in self.view.columns if view.cards.item_index(wanted).isValid())

    def centre(self, title: str) -> QPoint:
        """The middle of a card, in its list's viewport."""
        cards = self.list_with(title)
        return cards.visualRect(cards.item_index(self.id_of(title))).center()

    def click(self, title: str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> CardList:
        cards = self.list_with(title)
        self.qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, modifier, self.centre(title))
        return cards

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        focused = QApplication.focusWidget()
        assert focused is not None
        self.qtbot.keyClick(focused, key, modifier)

    def drop(self, titles: list[str], role: ColumnRole, before: str | None = None) -> None:
        """Drag and drop cards as the platform would report it: before another card, or at the end."""
        cards = self.cards(role)
        rect = cards.visualRect(cards.item_index(self.id_of(before))) if before else None
        y = rect.top() + 2 if rect else cards.top_of_row(len(cards.column.rows)) + 4 - cards.verticalOffset()
        self.drop_at(titles, cards.viewport().mapTo(self.view.canvas, QPoint(40, y)))

    def drop_at(self, titles: list[str], at: QPoint) -> None:
        """Drop cards at a point of the canvas."""
        canvas = self.view.canvas
        data = canvas.mime_data([self.id_of(title) for title in titles], "\n".join(titles))
        move, left, none = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(canvas, QDragEnterEvent(at, move, data, left, none))
        QApplication.sendEvent(canvas, QDragMoveEvent(at, move, data, left, none))
        QApplication.sendEvent(canvas, QDropEvent(QPointF(at), move, data, left, none))

    def stored(self) -> Workspace:
        """What a program that starts now finds."""
        store = open_workspace(self.directory)
        try:
            return store.load()
        finally:
            store.close()

    def stored_titles(self, role: ColumnRole) -> list[str]:
        workspace = self.stored()
        column = next(column for column in workspace.all(BoardColumn) if column.role is role)
        cards = workspace.children(ActionItem, "column_id", column.id)
        return [card.title for card in cards if card.parent_id is None]


@pytest.fixture
def board(qtbot: QtBot, tmp_path: Path) -> Iterator[Board]:
    """The filled workspace of the tests on a board of 1302 × 716 pixels."""
    store = open_workspace(tmp_path / "data")
    services = build_services(store.begin, clock)
    fill(services)
    session = Session(store.load(), services, clock)
    scope, selection = Scope(), Selection()
    view = BoardView(session, scope, selection)
    qtbot.addWidget(view)
    view.resize(1302, 716)
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    yield Board(view, session, scope, selection, store, tmp_path / "data", qtbot)
    store.close()
