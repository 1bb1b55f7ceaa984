"""The program as it is started: first run, later runs, and what keeps a window from being shown."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox

from planner.cli import display
from planner.ui import application
from tests.support.command import Result, run, run_code

# Starts the program and closes its window as soon as nothing is being read any more.
START = """
import sys
import planner.composition as composition
from planner.__main__ import main

windows = []
build_imports, prepare = composition.build_imports, composition._prepare

def note(window):
    imports = build_imports(window)
    imports.ended.connect(window.close)
    windows.append((window, imports))
    return imports

def when_seen(*arguments):
    from PySide6.QtCore import QTimer
    loaded = list(sys.modules)
    slow = [name for name in ("sqlalchemy", "alembic") if name in loaded]
    assert not slow or loaded.index("sqlalchemy") < loaded.index("PySide6")
    print("imported at the first paint:", slow, file=sys.stderr)
    prepare(*arguments)
    QTimer.singleShot(0, when_idle)

def when_idle():
    window, imports = windows[0]
    {then}
    if not imports.is_running:
        window.close()

composition.build_imports, composition._prepare = note, when_seen
sys.exit(main(sys.argv[1:]))
"""


def start(*arguments: str | Path, then: str = "") -> Result:
    """Start the program without a screen and close it when it is idle."""
    return run_code(START.replace("{then}", then), *arguments, env={"QT_QPA_PLATFORM": "offscreen"})


def titles(data: Path) -> list[str]:
    """The documents of a workspace."""
    exported = run("--data", data, "export", "--format", "json")
    return [document["title"] for document in json.loads(exported.out)["documents"]]


def test_the_first_run_reads_the_seed_documents_and_the_second_nothing(tmp_path: Path) -> None:
    first = start("--data", tmp_path)
    assert (first.status, first.out, len(first.sentences)) == (0, "", 1)
    expected = ["2/3분기 OKR", "[23/05/19] 그로스팀 주간회고", "Q4 목표 및 연말 계획"]
    assert titles(tmp_path) == expected
    second = start("--data", tmp_path)
    assert second.status == 0
    assert titles(tmp_path) == expected
    assert not (tmp_path / "logs").exists()


def test_it_can_start_empty(tmp_path: Path) -> None:
    assert start("--data", tmp_path, "--no-seeds").status == 0
    assert titles(tmp_path) == []


def test_nothing_slow_is_imported_before_the_window_is_seen(tmp_path: Path) -> None:
    # A new workspace needs SQLAlchemy to be made, and it comes in before Qt, which would slow it.
    assert "imported at the first paint: ['sqlalchemy']" in start("--data", tmp_path, "--no-seeds").err
    assert "imported at the first paint: []" in start("--data", tmp_path, "--no-seeds").err


def test_the_days_copy_is_made_of_what_there_is(tmp_path: Path) -> None:
    start("--data", tmp_path)
    assert not (tmp_path / "backups").exists()
    wait = "import threading; [t.join() for t in threading.enumerate() if t.name == 'preparing']"
    start("--data", tmp_path, then=wait)
    assert len(list((tmp_path / "backups").glob("*.db"))) == 1


def test_a_fault_is_told_with_the_place_of_the_log_and_the_window_stays(tmp_path: Path) -> None:
    fault = "from PySide6.QtCore import QTimer; QTimer.singleShot(0, lambda: 1 / 0); "
    fault += "QTimer.singleShot(0, window.close); return"
    result = start("--data", tmp_path, "--no-seeds", then=fault)
    log = tmp_path / "logs" / "okr-planner.log"
    assert result.status == 0
    assert result.sentences[-1].endswith(f"what happened is in {log}.")
    assert "ZeroDivisionError" in log.read_text(encoding="utf-8")


def test_a_damaged_workspace_is_one_sentence(tmp_path: Path) -> None:
    file = tmp_path / "okr-planner.db"
    file.write_bytes(b"this is no workspace" * 100)
    before = file.read_bytes()
    result = start("--data", tmp_path)
    (sentence,) = result.sentences
    assert result.status == 1
    assert str(file) in sentence
    assert file.read_bytes() == before


@pytest.mark.skipif(os.name != "posix", reason="a display can only be missing where it is a server")
@pytest.mark.parametrize(
    "env",
    [
        {"DISPLAY": "", "WAYLAND_DISPLAY": ""},
        {"DISPLAY": ":4097", "WAYLAND_DISPLAY": ""},
        {"DISPLAY": "", "WAYLAND_DISPLAY": "wayland-4097"},
    ],
)
def test_without_a_display_one_sentence_says_what_works(env: dict[str, str], tmp_path: Path) -> None:
    result = run("--data", tmp_path / "data", env={**env, "QT_QPA_PLATFORM": ""})
    (sentence,) = result.sentences
    assert result.status == 1
    assert sentence.startswith("There is no display")
    assert sentence.endswith("without a window, the commands import, export and snapshot work.")
    assert not (tmp_path / "data").exists()


def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def load(name: str) -> None:
        raise OSError(
            f"libxcb-cursor.so.0: cannot open shared object file: No such file or directory ({name})"
        )

    monkeypatch.setattr(display.sys, "platform", "linux")
    monkeypatch.setattr(display, "_load_plugin", load)
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", "")
    sentence = display.missing_for_window()
    assert sentence is not None
    assert sentence.startswith("The system library libxcb-cursor.so.0 is missing")


def test_a_platform_that_was_chosen_is_not_doubted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.delenv("DISPLAY", raising=False)
    assert display.missing_for_window() is None


def test_only_a_missing_library_is_taken_for_one() -> None:
    missing = ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")
    assert display.missing_for_qt(missing).startswith("The system library libEGL.so.1 is missing")
    with pytest.raises(ImportError):
        display.missing_for_qt(ImportError("cannot import name 'x' from 'planner'"))


def test_a_dialog_says_why_there_is_no_window_where_somebody_can_close_it(
    monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QMessageBox, "critical", lambda _parent, _title, text: shown.append(text))
    application.show_sentence(qapp, "nobody sees this")
    assert shown == []
    monkeypatch.setattr(QApplication, "platformName", lambda _app: "xcb")
    application.show_sentence(qapp, "The workspace is damaged.")
    assert shown == ["The workspace is damaged."]
