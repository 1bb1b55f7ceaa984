"""The real window over a real workspace."""

from pathlib import Path

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from planner.presentation.session import Session
from planner.ui.main_window import MainWindow
from planner.ui.preferences import PreferenceFile
from tests.support.workspaces import filled_session, open_session


def show_window(qtbot: QtBot, session: Session, directory: Path) -> MainWindow:
    """Show a window over a session; it is closed at the end of the test."""
    window = MainWindow(session, PreferenceFile(directory))
    session.setParent(window)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    with qtbot.waitExposed(window):
        window.show()
    return window


def filled_window(qtbot: QtBot, directory: Path) -> MainWindow:
    """A window over a new workspace with the sample content."""
    return show_window(qtbot, filled_session(directory), directory)


def reopened_window(qtbot: QtBot, directory: Path) -> MainWindow:
    """A window over the workspace as it is stored now."""
    return show_window(qtbot, open_session(directory), directory)


def type_text(widget: QWidget, text: str) -> None:
    """Type any text as an input method hands it over; QTest's own keys know Latin letters only."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)
