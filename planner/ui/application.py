"""Sets the Qt application up: name, icon, font, theme, language, and where Qt's own messages go."""

from __future__ import annotations

import logging

from PySide6.QtCore import QCoreApplication, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMessageBox

from planner import __version__
from planner.resources import resource_path
from planner.ui.fonts import ensure_hangul_font, use_shipped_font
from planner.ui.i18n import LanguageChoice, apply_language
from planner.ui.theme import ThemeMode, apply_theme

NAME = "OKR Planner"
# What a Linux desktop calls the program, to find its icon.
DESKTOP_NAME = "okr-planner"
LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
# What a platform without a window manager says of itself at each window; nothing is wrong.
HARMLESS = "This plugin does not support"
_log = logging.getLogger("qt")


def make_application(theme: ThemeMode, language: LanguageChoice) -> QApplication:
    """The application of a window, looking as the person likes it; there can be one in a process."""
    app = _named_application()
    ensure_hangul_font(app)
    apply_theme(app, theme)
    apply_language(app, language)
    return app


def make_picture_application() -> QApplication:
    """An application for pictures: the same font everywhere, so that they are the same everywhere."""
    app = _named_application()
    use_shipped_font(app)
    return app


def show_sentence(app: QApplication, sentence: str) -> None:
    """Show why there is no window, until it is read; where nobody could close it, not at all."""
    if app.platformName() not in ("offscreen", "minimal"):
        QMessageBox.critical(None, NAME, sentence)


def _named_application() -> QApplication:
    """A bare application; the C locale of a plain terminal doesn't change what Qt shows."""
    qInstallMessageHandler(_note_message)
    QCoreApplication.setApplicationName(NAME)
    QCoreApplication.setApplicationVersion(__version__)
    app = QApplication(["okr-planner"])
    app.setApplicationDisplayName(NAME)
    app.setDesktopFileName(DESKTOP_NAME)
    app.setWindowIcon(QIcon(str(resource_path("icons", "app.svg"))))
    return app


def _note_message(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    """Put a message of Qt into our log."""
    level = logging.DEBUG if text.startswith(HARMLESS) else LEVELS[kind]
    _log.log(level, "%s (%s)", text, context.category)
