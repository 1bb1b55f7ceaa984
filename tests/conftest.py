"""What every test stands on: no display, an empty home, one locale and time zone, no leftovers.

Fixtures of one area belong into `tests/fixtures_<area>.py`.
"""

import gc
import logging
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"
os.environ["TZ"] = "Asia/Seoul"
if hasattr(time, "tzset"):
    time.tzset()

# A shared machine is slow at times; a deadline would fail tests for that.
settings.register_profile("planner", deadline=None)
settings.load_profile("planner")


@pytest.fixture(autouse=True)
def isolated_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the test, and every process it starts, a home of its own."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    for variable, folder in {
        "XDG_DATA_HOME": ".local/share",
        "XDG_CONFIG_HOME": ".config",
        "XDG_CACHE_HOME": ".cache",
        "XDG_STATE_HOME": ".local/state",
        "APPDATA": "AppData/Roaming",
        "LOCALAPPDATA": "AppData/Local",
    }.items():
        monkeypatch.setenv(variable, str(home / folder))
    return home


@pytest.fixture(autouse=True)
def isolated_settings(isolated_home: Path) -> None:
    """Keep QSettings in that home too: Qt looks up the folder once for the whole process."""
    from PySide6.QtCore import QSettings

    for form in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(form, QSettings.Scope.UserScope, str(isolated_home / ".config"))


@pytest.fixture(autouse=True)
def same_look(request: pytest.FixtureRequest) -> None:
    """Begin each test with a window system in English, light, and in the shipped font."""
    if "qapp" not in request.fixturenames:
        return
    from planner.ui.fonts import use_shipped_font
    from planner.ui.i18n import apply_language
    from planner.ui.theme import apply_theme

    qapp = request.getfixturevalue("qapp")
    use_shipped_font(qapp)
    apply_theme(qapp, "light")
    apply_language(qapp, "en")


@pytest.fixture(autouse=True)
def no_leaked_windows(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a window behind: close it by qtbot.addWidget or by its owner."""
    if "qapp" not in request.fixturenames:
        yield
        return
    from PySide6.QtWidgets import QApplication

    before = set(QApplication.topLevelWidgets())
    yield
    leaked = _windows_since(before)
    if leaked:
        gc.collect()
        leaked = _windows_since(before)
    for window in leaked:
        window.deleteLater()
    assert not leaked, f"windows left behind: {leaked}"


def _windows_since(before: set) -> list:  # type: ignore[type-arg]
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    windows = set(QApplication.topLevelWidgets()) - before
    # Qt keeps the last tool tip for the next one.
    return [window for window in windows if window.metaObject().className() != "QTipLabel"]


@pytest.fixture(autouse=True)
def no_unexpected_log(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test during which a warning was logged, unless it is marked with `expects_log`."""
    yield
    if request.node.get_closest_marker("expects_log"):
        return
    records = caplog.get_records("setup") + caplog.get_records("call")
    lines = [record.getMessage() for record in records if record.levelno >= logging.WARNING]
    assert not lines, f"unexpected log lines: {lines}"
