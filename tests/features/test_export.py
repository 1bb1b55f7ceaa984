"""What the window shows is written to a file: asked for by the menu, told in the status bar."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialogButtonBox, QFileDialog, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from planner.composition import build_exports
from planner.documents.reading import read_path
from planner.domain.entities import Cycle
from planner.services.export_choice import Export
from planner.ui.export import Exports
from planner.ui.main_window import MainWindow
from tests.support.windows import filled_window

KINDS = [
    "Markdown of “2024 Q4” (*.md)",
    "Spreadsheet of “2024 Q4” (*.csv)",
    "JSON of “2024 Q4” (*.json)",
    "Markdown of everything (*.md)",
    "Spreadsheet of everything (*.csv)",
    "JSON of everything (*.json)",
]


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    return filled_window(qtbot, tmp_path)


@pytest.fixture
def exports(window: MainWindow) -> Exports:
    return build_exports(window)


@pytest.fixture
def unwritable(tmp_path: Path) -> Path:
    """A folder in which nothing can be written, not even by root: it is a file."""
    place = tmp_path / "locked"
    place.write_text("", encoding="utf-8")
    return place


def dialog_of(window: MainWindow) -> QFileDialog:
    """The dialog that the menu opens."""
    action = next(a for a in window.findChildren(QAction) if a.text() == "Export…")
    action.trigger()
    return window.findChild(QFileDialog)


def choose(dialog: QFileDialog, kind: str, name: str) -> None:
    """Choose a kind of file, type its name and press Save."""
    kinds = dialog.findChild(QComboBox, "fileTypeCombo")
    for _ in range(kinds.findText(kind)):
        QTest.keyClick(kinds, Qt.Key.Key_Down)
    dialog.findChild(QLineEdit).setText(name)
    buttons = dialog.findChild(QDialogButtonBox)
    QTest.mouseClick(buttons.button(QDialogButtonBox.StandardButton.Save), Qt.MouseButton.LeftButton)


def export(qtbot: QtBot, window: MainWindow, exports: Exports, kind: str, name: Path) -> str:
    """Export by the dialog; returns what the status bar says then."""
    with qtbot.waitSignal(exports.ended, timeout=10_000):
        choose(dialog_of(window), kind, str(name))
    return window.notices.message


def test_each_kind_is_offered_for_the_shown_cycle_and_for_everything(
    window: MainWindow, exports: Exports
) -> None:
    window.scope.show(window.session.workspace.all(Cycle)[0].id, None)
    dialog = dialog_of(window)
    assert dialog.nameFilters() == KINDS
    assert [Path(name).name for name in dialog.selectedFiles()] == ["2024 Q4.md"]
    window.scope.show(None, None)
    dialog.reject()


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_gets_its_ending_and_what_was_asked_for(
    kind: str, qtbot: QtBot, window: MainWindow, exports: Exports, tmp_path: Path
) -> None:
    window.scope.show(window.session.workspace.all(Cycle)[0].id, None)
    said = export(qtbot, window, exports, kind, tmp_path / "out")
    ending = kind.rpartition(".")[2].rstrip(")")
    file = tmp_path / f"out.{ending}"
    assert said == f"Exported to {file}."
    text = file.read_text(encoding="utf-8")
    if ending == "md":
        assert len(read_path(file).objectives) == 2
    elif ending == "json":
        assert json.loads(text)["documents"][0]["objectives"]
    else:
        assert text.startswith("\ufeffkind,cycle,")


def test_the_offered_name_gets_the_ending_of_the_chosen_kind(
    qtbot: QtBot, window: MainWindow, exports: Exports, tmp_path: Path
) -> None:
    cycle = window.session.workspace.all(Cycle)[0]
    session = window.session
    session.do("Rename", lambda: session.services.editing.edit(cycle.ref, name="v1.2: Q4/Q1"))
    window.scope.show(cycle.id, None)
    with qtbot.waitSignal(exports.ended, timeout=10_000):
        exports.write(Export("json", session.today), tmp_path / "first.json")
    dialog = dialog_of(window)
    kinds = dialog.findChild(QComboBox, "fileTypeCombo")
    QTest.keyClick(kinds, Qt.Key.Key_Down)
    assert dialog.selectedFiles() == [str(tmp_path / "v1-2- Q4-Q1.csv")]
    dialog.reject()


def test_nothing_is_replaced_before_the_dialog_asked(
    qtbot: QtBot, window: MainWindow, exports: Exports, tmp_path: Path
) -> None:
    file = tmp_path / "out.md"
    file.write_text("mine", encoding="utf-8")
    asked: list[str] = []

    def refuse() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        asked.append(box.text())
        box.button(QMessageBox.StandardButton.No).click()

    dialog = dialog_of(window)
    QTimer.singleShot(200, refuse)
    choose(dialog, KINDS[3], str(tmp_path / "out"))
    assert len(asked) == 1
    assert "out.md" in asked[0]
    assert file.read_text(encoding="utf-8") == "mine"
    dialog.reject()


def test_a_place_that_cannot_be_written_is_a_sentence(
    qtbot: QtBot, window: MainWindow, exports: Exports, unwritable: Path
) -> None:
    with qtbot.waitSignal(exports.ended, timeout=10_000):
        exports.write(Export("json", window.session.today), unwritable / "out.json")
    assert window.notices.message.startswith(f"{unwritable / 'out.json'} can't be written (Not a directory)")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
def test_a_full_disk_is_a_sentence(qtbot: QtBot, window: MainWindow, exports: Exports) -> None:
    with qtbot.waitSignal(exports.ended, timeout=10_000):
        exports.write(Export("json", window.session.today), Path("/dev/full"))
    assert "No space left on device" in window.notices.message
