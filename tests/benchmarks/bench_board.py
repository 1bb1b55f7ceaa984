"""The board: a drop until it is durable, and until it is painted, at 5 × 200 and 5 × 2,000 cards."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from planner.domain.entities import ActionItem, BoardColumn, Person
from planner.domain.ordering import spread
from planner.presentation.scope import Scope, Selection
from planner.presentation.session import Session
from planner.services.bundle import build_services
from planner.store.open import SqlStore, open_workspace
from planner.store.version import FILE_NAME
from planner.ui.board.board_view import BoardView
from planner.ui.theme import apply_theme
from tests.benchmarks.row import Row, p99, row

SIZE = (1720, 768)
COLUMNS = 5
DROPS = 100
ONE_FRAME = 1 / 60
UPDATE = "UPDATE action_item SET column_id = ?, rank = ?, done_at = ? WHERE id = ?"
NOW = datetime(2024, 11, 15, 3, tzinfo=UTC)
WORDS = "보고서 고객 계약 출시 검토 회의 자료 정리 인터뷰 설계 테스트 배포 공지 예산 채용 협의".split()  # noqa: SIM905


def clock() -> datetime:
    return NOW


def fill(folder: Path, each: int) -> None:
    """Five columns of so many cards, with owners, days and titles of one to three lines."""
    chance = random.Random(1)
    store = open_workspace(folder)
    build_services(store.begin, clock).board.add_column("검토")
    with store.begin() as work:
        owners = [work.add(Person(name=name)).id for name in ("김민수", "송유진", "박지현", "오수현")]
        for column in work.find(BoardColumn):
            for rank in spread(each):
                work.add(
                    ActionItem(
                        column_id=column.id,
                        rank=rank,
                        title=" ".join(chance.choices(WORDS, k=chance.randint(2, 14))),
                        owner_id=chance.choice(owners),
                        due=chance.choice([None, date(2024, 11, 1) + timedelta(days=chance.randint(0, 60))]),
                    )
                )
        work.commit()
    store.close()


def drops(view: BoardView) -> list[float]:
    """The time of each drop of a card into another column until it is stored and painted."""
    chance = random.Random(2)
    samples = []
    for _ in range(DROPS):
        source, target = chance.sample(range(COLUMNS), 2)
        for column in (source, target):
            bar = view.columns[column].cards.verticalScrollBar()
            bar.setValue(chance.randrange(bar.maximum() + 1))
        QApplication.processEvents()
        seen = view.columns[source].cards
        card = seen.column.rows[seen.row_at(300)].id
        data = view.canvas.mime_data([card], "")
        cards = view.columns[target].cards.viewport()
        at = cards.mapTo(view.canvas, QPoint(60, chance.randrange(cards.height())))
        move, button, none = (
            Qt.DropAction.MoveAction,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(view.canvas, QDragEnterEvent(at, move, data, button, none))
        start = perf_counter()
        QApplication.sendEvent(view.canvas, QDropEvent(QPointF(at), move, data, button, none))
        QApplication.processEvents()
        samples.append(perf_counter() - start)
    return samples


def commits(folder: Path, session: Session) -> tuple[float, float]:
    """The median times of moving a card before another in the services alone, and of its UPDATE by sqlite3.

    They take turns, since what else the disk has to do changes from second to second. The last column is
    sqlite3's: the session does not hear of what happens there.
    """
    chance = random.Random(3)
    *ours, theirs = session.workspace.all(BoardColumn)
    cards = [card.id for column in ours for card in cards_of(session, column)]
    spare = cards_of(session, theirs)
    with closing(sqlite3.connect(folder / FILE_NAME, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")
        pairs = [
            (move(session, *chance.sample(cards, 2)), plain_move(connection, spare[turn % len(spare)], turn))
            for turn in range(DROPS)
        ]
    return median(ours for ours, _ in pairs), median(plain for _, plain in pairs)


def cards_of(session: Session, column: BoardColumn) -> list[ActionItem]:
    return list(session.workspace.children(ActionItem, "column_id", column.id))


def move(session: Session, card: int, before: int) -> float:
    """The time of one move by the services."""
    column = session.workspace.get(ActionItem, before).column_id
    start = perf_counter()
    changes = session.services.board.move_cards([card], column, before)
    took = perf_counter() - start
    session.publish(changes)
    return took


def plain_move(connection: sqlite3.Connection, card: ActionItem, number: int) -> float:
    """The time of the same UPDATE, fully durable."""
    values = (card.column_id, f"{card.rank}{number:09}k", None, card.id)
    start = perf_counter()
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(UPDATE, values)
    connection.execute("COMMIT")
    return perf_counter() - start


def show(store: SqlStore) -> tuple[BoardView, Session]:
    """A board over a store, painted."""
    session = Session(store.load(), build_services(store.begin, clock), clock)
    view = BoardView(session, Scope(), Selection())
    view.resize(*SIZE)
    view.show()
    QApplication.processEvents()
    return view, session


def measured(folder: Path, each: int, excellent: float) -> list[Row]:
    """The rows of one size of board."""
    fill(folder, each)
    store = open_workspace(folder)
    view, session = show(store)
    found = [row(f"drop of a card, frame p99, 5×{each}", p99(drops(view)), ONE_FRAME, excellent, 2)]
    name = f"drop of a card, durable commit, 5×{each}"
    found.append(row(name, *commits(folder, session), 1.5, 3))
    view.close()
    view.deleteLater()
    store.close()
    return found


def rows() -> list[Row]:
    """The rows of the board."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    apply_theme(app, "light")
    with TemporaryDirectory() as small, TemporaryDirectory() as large:
        return [*measured(Path(small), 200, 0.6), *measured(Path(large), 2_000, 1)]
