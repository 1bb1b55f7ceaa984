"""The tree of the plan: opening, scrolling, and the slider, against what Qt and sqlite3 alone need."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QStyledItemDelegate, QTreeView

from planner.domain.entities import (
    CheckIn,
    Cycle,
    Initiative,
    KeyResult,
    Measure,
    Objective,
    Person,
    Ref,
    Team,
)
from planner.domain.ordering import spread
from planner.presentation.plan.model import PlanModel
from planner.presentation.scope import Scope, Selection
from planner.presentation.session import Session
from planner.services.bundle import build_services
from planner.services.ports import UnitOfWork
from planner.store.open import open_workspace
from planner.store.version import FILE_NAME
from planner.ui.plan.plan_view import PlanView
from planner.ui.theme import apply_theme
from planner.ui.theme.metrics import ROW_HEIGHT
from tests.benchmarks.row import Row, p99, row

SIZE = (1366, 768)
FRAMES = 200
KEY_RESULTS, INITIATIVES = 4, 3
NOW = datetime(2024, 11, 15, 3, tzinfo=UTC)


def clock() -> datetime:
    return NOW


def fill(folder: Path, items: int) -> None:
    """A workspace of about so many items: objectives with four key results with three initiatives each."""
    store = open_workspace(folder)
    with store.begin() as work:
        cycle = work.add(Cycle(name="2024 Q4", start=date(2024, 10, 1), end=date(2024, 12, 31)))
        owners = [work.add(Person(name=f"사람 {n}")).id for n in range(20)]
        teams = [work.add(Team(name=f"팀 {n}")).id for n in range(5)]
        objectives = items // (1 + KEY_RESULTS * (1 + INITIATIVES))
        for n, rank in enumerate(spread(objectives)):
            place = {"cycle_id": cycle.id, "rank": rank, "team_id": teams[n % 5], "owner_id": owners[n % 20]}
            objective = work.add(Objective(title=f"목표 {n}: 온라인 강의를 중심으로 한 성장", **place))
            fill_objective(work, objective.id, owners[n % 20])
        work.commit()
    store.close()


def fill_objective(work: UnitOfWork, objective_id: int, owner: int) -> None:
    for n, rank in enumerate(spread(KEY_RESULTS)):
        figures = {
            "measure": Measure.METRIC,
            "start": 0.0,
            "current": 20.0 + n,
            "target": 100.0,
            "unit": "건",
        }
        place = {"objective_id": objective_id, "rank": rank, "owner_id": owner}
        key_result = work.add(KeyResult(title=f"핵심 결과 {objective_id}-{n}", **place, **figures))
        work.add(
            CheckIn(key_result_id=key_result.id, on=date(2024, 11, 10), at=NOW, value=20.0, progress=0.2)
        )
        for m, below in enumerate(spread(INITIATIVES)):
            work.add(Initiative(key_result_id=key_result.id, rank=below, title=f"인풋 {n}-{m}", progress=0.5))


def timed(run: Callable[[], object]) -> float:
    start = perf_counter()
    run()
    return perf_counter() - start


def open_view(folder: Path) -> tuple[PlanView, Session]:
    """From the file to the painted tree."""
    store = open_workspace(folder)
    session = Session(store.load(), build_services(store.begin, clock), clock)
    view = PlanView(session, Scope(), Selection())
    view.resize(*SIZE)
    view.show()
    QApplication.processEvents()
    view.tree.viewport().repaint()
    return view, session


def read_all(folder: Path) -> int:
    """Every column of every row, by sqlite3 alone."""
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        tables = [
            name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        return sum(len(connection.execute(f'SELECT * FROM "{table}"').fetchall()) for table in tables)


def opening(folder: Path, items: int, excellent: float) -> Row:
    opened = []
    for _ in range(3):
        start = perf_counter()
        view, _session = open_view(folder)
        opened.append(perf_counter() - start)
        view.close()
        view.deleteLater()
    floor = median(timed(lambda: read_all(folder)) for _ in range(5))
    return row(f"open {items // 1000}k items → painted tree", median(opened), floor, excellent, 5)


def frames(tree: QTreeView) -> list[float]:
    """The time of painting at places far from each other, so that each frame shows new rows."""
    bar = tree.verticalScrollBar()
    places = random.Random(1).sample(range(bar.maximum()), FRAMES)
    samples = []
    for place in places:
        start = perf_counter()
        bar.setValue(place)
        tree.viewport().repaint()
        samples.append(perf_counter() - start)
    return samples


def plain_page_frame(model: PlanModel) -> float:
    """The median frame of the same rows in Qt's own tree with its own delegate."""
    tree = QTreeView()
    tree.setUniformRowHeights(True)
    tree.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
    tree.setStyleSheet(f"QTreeView::item {{ height: {ROW_HEIGHT}px; }}")
    tree.setModel(model)
    tree.setItemDelegate(QStyledItemDelegate(tree))
    for column in range(model.columnCount()):
        tree.setColumnWidth(column, 200)
    tree.resize(*SIZE)
    tree.expandAll()
    tree.show()
    QApplication.processEvents()
    found = median(frames(tree))
    tree.close()
    return found


def drag_frames(view: PlanView, session: Session) -> list[float]:
    """The time of each move of a held slider until everything is painted."""
    tree = view.tree
    key_result = session.workspace.all(KeyResult)[0]
    view.reveal(key_result.ref)
    QApplication.processEvents()
    layout = tree.gauge_layout(view.model.find(key_result.ref))
    mouse(tree, QEvent.Type.MouseButtonPress, layout.knob(0.2).toPoint())
    samples = []
    for n in range(FRAMES):
        at = layout.knob(0.2 + 0.7 * n / FRAMES).toPoint()
        start = perf_counter()
        mouse(tree, QEvent.Type.MouseMove, at)
        QApplication.processEvents()
        samples.append(perf_counter() - start)
    tree.drag_slider.cancel()
    return samples


def mouse(tree: QTreeView, kind: QEvent.Type, at: QPoint) -> None:
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    place = QPointF(at)
    event = QMouseEvent(kind, place, tree.viewport().mapToGlobal(place), button, button, none)
    QApplication.sendEvent(tree.viewport(), event)


def commits(session: Session, ref: Ref) -> float:
    """The median time from letting go of a slider to the stored change."""
    progress = session.services.progress
    return median(
        timed(lambda value=value: session.do("Slide", lambda: progress.set_value(ref, value)))  # type: ignore[misc]
        for value in map(float, range(30, 60))
    )


def plain_commits(folder: Path, ref: Ref) -> float:
    """The same two rows by sqlite3 alone, fully durable."""
    with closing(sqlite3.connect(folder / FILE_NAME, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = FULL")

        def run(value: float) -> None:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("UPDATE key_result SET current = ? WHERE id = ?", (value, ref.id))
            connection.execute("UPDATE check_in SET value = ? WHERE key_result_id = ?", (value, ref.id))
            connection.execute("COMMIT")

        return median(timed(lambda value=value: run(value)) for value in map(float, range(30, 60)))  # type: ignore[misc]


def rows() -> list[Row]:
    """The rows of the plan."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    apply_theme(app, "light")
    found = []
    with TemporaryDirectory() as small, TemporaryDirectory() as large:
        fill(Path(small), 10_000)
        fill(Path(large), 100_000)
        found.append(opening(Path(small), 10_000, 3))
        found.append(opening(Path(large), 100_000, 2.5))
        view, session = open_view(Path(small))
        view.tree.expandAll()
        QApplication.processEvents()
        frame = plain_page_frame(view.model)
        found.append(row("scroll frame p99, 10k rows", p99(frames(view.tree)), frame, 1, 2))
        found.append(
            row("slider-drag frame p99, roll-up included", p99(drag_frames(view, session)), frame, 0.1, 0.5)
        )
        ref = session.workspace.all(KeyResult)[0].ref
        found.append(
            row(
                "release of a slider: durable commit",
                commits(session, ref),
                plain_commits(Path(small), ref),
                1.5,
                3,
            )
        )
        view.close()
    return found
