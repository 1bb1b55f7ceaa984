"""How lists and calendars look that float above a field: raised, with a hairline around them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPixmap, QTextCharFormat, QTransform
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QCalendarWidget,
    QLineEdit,
    QToolButton,
    QWidget,
)

from planner.presentation.palette import current_theme
from planner.ui.icons import icon_pixmap

_ICON = 16
_LIST = """
QAbstractItemView {{ background: {raised}; border: 1px solid {hairline}; padding: 0; outline: 0; }}
QAbstractItemView::item {{ min-height: 28px; padding: 0 8px; }}
QAbstractItemView::item:hover {{ background: {hover}; color: {text}; }}
QAbstractItemView::item:selected {{ background: {selection}; color: {text}; }}
"""
_FRAME = """
CalendarPopup {{ background: {raised}; border: 1px solid {hairline}; }}
QCalendarWidget QWidget#qt_calendar_navigationbar {{ background: {raised}; }}
QCalendarWidget QAbstractItemView {{ background: {raised}; selection-background-color: {selection}; }}
"""


def _filled(sheet: str) -> str:
    """A style sheet in the colours of the theme that is shown now."""
    theme = current_theme()
    roles = ("raised", "hairline", "hover", "text", "selection")
    return sheet.format(**{role: theme.colour(role).name() for role in roles})


def dress_list(view: QAbstractItemView) -> None:
    """Give a list its look, with status colours legible on the chosen row, each time before it is shown."""
    view.setStyleSheet(_filled(_LIST))


def dress_completions(edit: QLineEdit) -> None:
    """Give the list of completions its look; call it each time before it is shown."""
    completer = edit.completer()
    view = completer.popup() if completer else None
    if view is not None:
        dress_list(view)


def dress_calendar(popup: QWidget, calendar: QCalendarWidget) -> None:
    """Give a calendar its look; call it each time before it is shown."""
    popup.setStyleSheet(_filled(_FRAME))
    days = Qt.DayOfWeek
    for day, role in ((days.Sunday, "off_track"), (days.Saturday, "done")):
        form = QTextCharFormat()
        form.setForeground(current_theme().colour(role))
        calendar.setWeekdayTextFormat(day, form)
    for name, mirrored in (("qt_calendar_prevmonth", True), ("qt_calendar_nextmonth", False)):
        button = calendar.findChild(QToolButton, name)
        if isinstance(button, QToolButton):
            button.setIcon(_arrow(mirrored=mirrored))


def _arrow(*, mirrored: bool) -> QIcon:
    """The arrow to the right, or to the left."""
    app = QApplication.instance()
    scale = app.devicePixelRatio() if isinstance(app, QApplication) else 1.0
    pixmap: QPixmap = icon_pixmap("chevron-right", current_theme().muted, _ICON, scale)
    return QIcon(pixmap.transformed(QTransform().scale(-1, 1)) if mirrored else pixmap)
