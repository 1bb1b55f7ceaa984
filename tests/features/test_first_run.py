"""Documents are read while the window answers, each kept as one step that can be undone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtWidgets import QProgressBar
from pytestqt.qtbot import QtBot

from planner.composition import build_window, now
from planner.documents.reading import FoundDocument, find_documents, read_document
from planner.domain.entities import ActionItem, BoardColumn, Cycle, Document, KeyResult
from planner.domain.report import DocumentReport
from planner.presentation.plan.columns import Role
from planner.resources import seeds_path
from planner.services.bundle import build_services
from planner.store.open import open_workspace
from planner.ui.first_run import DocumentImports, Progress
from planner.ui.main_window import MainWindow


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """The window over a new workspace."""
    store = open_workspace(tmp_path / "data")
    made = build_window(store.load(), build_services(store.begin, now), tmp_path / "data")
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    store.close()


class HeldReader:
    """Reads nothing until it is let go, as a very large document would."""

    def __init__(self) -> None:
        self.began = Event()
        self.may_go_on = Event()

    def __call__(self, document: FoundDocument, progress: Progress) -> DocumentReport:
        self.began.set()
        assert self.may_go_on.wait(30)
        return read_document(document, progress)


class HalfReader:
    """Reads the first half of a document, and the rest once it is let go."""

    def __init__(self) -> None:
        self.may_go_on = Event()
        self.left_at = 0.0

    def __call__(self, document: FoundDocument, progress: Progress) -> DocumentReport:
        def held(share: float) -> bool:
            self.left_at = share
            goes_on = progress(share)
            if share < 0.5:
                return goes_on
            assert self.may_go_on.wait(30)
            return progress(share)

        return read_document(document, held)


def read_all(qtbot: QtBot, imports: DocumentImports, *paths: Path) -> None:
    """Read documents to the end."""
    with qtbot.waitSignal(imports.ended, timeout=30_000):
        imports.open(list(paths))


def progress_is_shown(window: MainWindow) -> bool:
    """Whether the status bar says that something is under way."""
    return window.notices.findChild(QProgressBar).isVisible()


def on_disk(tmp_path: Path, kind: Any) -> list[Any]:
    """What a program that starts now would find."""
    store = open_workspace(tmp_path / "data")
    try:
        return store.load().all(kind)
    finally:
        store.close()


def test_the_seed_documents_are_read_and_kept(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    imports = DocumentImports(window, find_documents, read_document)
    read_all(qtbot, imports, seeds_path())
    workspace = window.session.workspace
    assert [cycle.name for cycle in workspace.all(Cycle)] == ["2023 2/3분기", "2023 5-6월", "2024 Q4"]
    assert workspace.all(KeyResult) == on_disk(tmp_path, KeyResult)
    assert "3 document" in window.notices.message
    assert not progress_is_shown(window)


def test_after_the_seeds_the_current_row_is_one_that_is_seen(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.activateWindow()
    window.plan.tree.setFocus()
    read_all(qtbot, DocumentImports(window, find_documents, read_document), seeds_path())
    window.plan.tree.setFocus()
    tree, model = window.plan.tree, window.plan.model
    current = tree.currentIndex()
    assert current.siblingAtColumn(0) in (model.index(0, 0), model.index(-1, 0))
    assert window.selection.current == (current.data(Role.REF) if current.isValid() else None)
    assert not current.isValid() or tree.viewport().rect().contains(tree.visualRect(current).topLeft())


def test_each_document_is_one_step_of_undo(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    imports = DocumentImports(window, find_documents, read_document)
    read_all(qtbot, imports, seeds_path())
    stack = window.session.undo_stack
    assert [stack.text(n) for n in range(stack.count())] == [
        "Import “2/3분기 OKR”", "Import “[23/05/19] 그로스팀 주간회고”", "Import “Q4 목표 및 연말 계획”",
    ]  # fmt: skip
    for _ in range(3):
        stack.undo()
    assert on_disk(tmp_path, Document) == []
    assert on_disk(tmp_path, ActionItem) == []
    for _ in range(3):
        stack.redo()
    assert len(on_disk(tmp_path, Document)) == 3


def test_the_window_answers_while_a_document_is_read(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    reader = HeldReader()
    imports = DocumentImports(window, find_documents, reader)
    with qtbot.waitSignal(imports.ended, timeout=30_000):
        imports.open([seeds_path() / "004_e80a5d158cdb41cd.txt"])
        qtbot.waitUntil(lambda: progress_is_shown(window), timeout=10_000)
        assert window.notices.message == "Reading 004_e80a5d158cdb41cd.txt…"
        session = window.session
        column = session.workspace.all(BoardColumn)[0]
        session.do("Add card", lambda: session.services.board.add_card(column.id, "while reading"))
        assert [card.title for card in on_disk(tmp_path, ActionItem)] == ["while reading"]
        reader.may_go_on.set()
    assert len(on_disk(tmp_path, ActionItem)) == 11


def test_cancelling_keeps_what_was_kept_and_reads_no_more(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    reader = HeldReader()
    imports = DocumentImports(window, find_documents, reader)
    with qtbot.waitSignal(imports.ended, timeout=30_000):
        imports.open([seeds_path()])
        qtbot.waitUntil(lambda: progress_is_shown(window), timeout=10_000)
        assert reader.began.wait(10)
        window.cancel_requested.emit()
        reader.may_go_on.set()
    assert on_disk(tmp_path, Document) == []
    assert window.notices.message == "Nothing was read."


def test_one_large_document_shows_its_share_and_can_be_left_within(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    large = tmp_path / "large.md"
    large.write_text("# 2024 Q4 OKR\n\n" + "O1: Grow\n- KR1: 3 more\n\n" * 20_000)
    reader = HalfReader()
    imports = DocumentImports(window, find_documents, reader)
    bar = window.notices.findChild(QProgressBar)
    with qtbot.waitSignal(imports.ended, timeout=30_000):
        imports.open([large])
        qtbot.waitUntil(lambda: bar.value() >= bar.maximum() // 2, timeout=30_000)
        assert window.notices.message == "Reading large.md…"
        window.cancel_requested.emit()
        reader.may_go_on.set()
    assert reader.left_at < 0.6
    assert on_disk(tmp_path, Document) == []
    assert window.notices.message == "Nothing was read."


def test_what_is_opened_meanwhile_waits_its_turn(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    imports = DocumentImports(window, find_documents, read_document)
    with qtbot.waitSignal(imports.ended, timeout=30_000):
        imports.open([seeds_path() / "000_ce5108172942ea5a.txt"])
        imports.open([seeds_path() / "004_e80a5d158cdb41cd.txt"])
        assert imports.is_running
    assert [document.title for document in on_disk(tmp_path, Document)] == [
        "2/3분기 OKR", "Q4 목표 및 연말 계획",
    ]  # fmt: skip


def test_what_cannot_be_read_is_told_and_the_rest_is_kept(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.md"
    empty.touch()
    imports = DocumentImports(window, find_documents, read_document)
    read_all(qtbot, imports, empty, tmp_path / "missing.md", seeds_path() / "004_e80a5d158cdb41cd.txt")
    assert len(on_disk(tmp_path, Document)) == 1
    assert "missing.md doesn't exist" in window.notices.message
    assert "1 more" in window.notices.message


def test_the_same_document_is_kept_once(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    imports = DocumentImports(window, find_documents, read_document)
    read_all(qtbot, imports, seeds_path())
    count = window.session.undo_stack.count()
    read_all(qtbot, imports, seeds_path())
    assert window.session.undo_stack.count() == count
    assert len(on_disk(tmp_path, Document)) == 3
    assert "had been read before" in window.notices.message


@pytest.mark.expects_log
def test_a_fault_in_reading_is_told_and_ends_nothing(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def faulty(document: FoundDocument, progress: Progress) -> DocumentReport:
        if document.name.startswith("000"):
            raise ZeroDivisionError
        return read_document(document, progress)

    imports = DocumentImports(window, find_documents, faulty)
    read_all(qtbot, imports, seeds_path())
    assert len(on_disk(tmp_path, Document)) == 2
    assert "000_ce5108172942ea5a.txt can't be read because of a fault" in window.notices.message
    assert "ZeroDivisionError" in caplog.text
