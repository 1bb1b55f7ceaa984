"""What was copied elsewhere is read as a document, by menu or keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from planner.composition import _read_again, build_imports, build_window, now
from planner.resources import seeds_path
from planner.services.bundle import build_services
from planner.store.open import open_workspace
from planner.ui.first_run import DocumentImports
from planner.ui.main_window import MainWindow

PAGE = "<h1>2024 Q4 OKR</h1><h2>O1: Grow</h2><ul><li>KR1: 30 contracts</li><li>KR2: 5 hires</li></ul>"


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


def copy(html: str = "", text: str = "", files: tuple[Path, ...] = ()) -> None:
    """Put something into the clipboard."""
    data = QMimeData()
    if html:
        data.setHtml(html)
    if text:
        data.setText(text)
    if files:
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
    QGuiApplication.clipboard().setMimeData(data)


def press(qtbot: QtBot, window: MainWindow, imports: DocumentImports) -> list[str]:
    """Press the keys and wait for the end; returns the titles of the documents that were read."""
    read: list[str] = []
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    with qtbot.waitSignal(imports.ended, timeout=30_000):
        qtbot.keyClick(
            window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        )
    read.append(window.notices.message)
    return read


def test_a_copied_page_is_read_as_a_document(qtbot: QtBot, window: MainWindow) -> None:
    copy(PAGE, "2024 Q4 OKR O1: Grow KR1: 30 contracts")
    (said,) = press(qtbot, window, build_imports(window))
    assert said.startswith("1 document")


def test_copied_files_are_opened(qtbot: QtBot, window: MainWindow) -> None:
    copy(files=(seeds_path() / "004_e80a5d158cdb41cd.txt",))
    (said,) = press(qtbot, window, build_imports(window))
    assert said.startswith("1 document")


def test_an_empty_clipboard_is_told(qtbot: QtBot, window: MainWindow) -> None:
    copy(text=" ")
    (said,) = press(qtbot, window, build_imports(window))
    assert said == "The clipboard holds no text; copy a document and try again. Nothing was read."


def test_the_file_menu_offers_it(window: MainWindow) -> None:
    (action,) = [each for each in window.menus.commands() if each.text() == "Read from the clipboard"]
    assert action.shortcut().toString() == "Ctrl+Shift+V"
