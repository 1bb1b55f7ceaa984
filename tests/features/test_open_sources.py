"""Archives and folders that are opened become documents of their own, each one step of undo."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from planner.composition import _read_again, build_imports, build_window, now
from planner.domain.entities import Document, Objective
from planner.services.bundle import build_services
from planner.store.open import open_workspace
from planner.ui.main_window import MainWindow
from tests.documents.sources.archives import PLAN, by_hand, zipped

PAGE = "<h1>2024 Q4 OKR</h1><h2>O1: Grow</h2><ul><li>KR1: 30 contracts</li></ul>"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """The window over a new workspace."""
    store = open_workspace(tmp_path / "data")
    made = build_window(store.load(), build_services(store.begin, now, _read_again), tmp_path / "data")
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    store.close()


def read(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    """Read what a path names to the end, and keep it."""
    imports = build_imports(window)
    with qtbot.waitSignal(imports.ended, timeout=30_000):
        imports.open([path])


def test_each_part_of_an_archive_is_one_step_of_undo(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    archive = tmp_path / "export.zip"
    archive.write_bytes(zipped({"a.md": PLAN, "b.html": PAGE}))
    read(qtbot, window, archive)
    workspace, stack = window.session.workspace, window.session.undo_stack
    assert [document.path for document in workspace.all(Document)] == [f"{archive}/a.md", f"{archive}/b.html"]
    assert stack.count() == 2
    stack.undo()
    assert [objective.title for objective in workspace.all(Objective)] == ["신규 고객 확대"]
    stack.undo()
    assert workspace.all(Objective) == []


def test_what_an_archive_should_not_hold_is_told(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    archive = tmp_path / "export.zip"
    archive.write_bytes(by_hand([b"../evil.md", b"good.md"], PLAN.encode()))
    read(qtbot, window, archive)
    assert len(window.session.workspace.all(Document)) == 1
    assert "evil.md points to a place outside of its archive" in window.notices.message


def test_a_folder_is_read_with_its_folders(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "notes" / "deep").mkdir(parents=True)
    (tmp_path / "notes" / "a.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "notes" / "deep" / "b.md").write_text(PLAN, encoding="utf-8")
    read(qtbot, window, tmp_path / "notes")
    assert [document.title for document in window.session.workspace.all(Document)] == ["2024 Q4 OKR"] * 2
