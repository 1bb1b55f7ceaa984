"""A day that can be empty: typed in many forms, or picked from a calendar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QVBoxLayout, QWidget

from planner.domain.typed_date import Span, parse_date
from planner.presentation.formats import short_date
from planner.ui.icons import bind_icon
from planner.ui.inspector.fields.floating import dress_calendar
from planner.ui.inspector.fields.line import LineField

# Two digits of a year are left to what reads typed days.
_FIRST_YEAR = 1000


class CalendarPopup(QFrame):
    """A calendar that floats below a field until a day is picked or Escape is pressed."""

    def __init__(self, pick: Callable[[date], None], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._pick = pick
        self._owner = parent
        self.calendar = QCalendarWidget(self)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setGridVisible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(self.calendar)
        self.setFocusProxy(self.calendar)
        self.calendar.activated.connect(self._take)
        self.calendar.clicked.connect(self._take)

    def open_at(self, place: QPoint, day: date) -> None:
        """Show it at a place of the screen, with a day marked."""
        dress_calendar(self, self.calendar)
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.adjustSize()
        area = self._owner.screen().availableGeometry()
        x = min(place.x(), area.right() - self.width())
        y = place.y() if place.y() + self.height() <= area.bottom() else area.bottom() - self.height()
        self.move(max(x, area.left()), y)
        self.show()
        self.calendar.setFocus()

    def _take(self, day: QDate) -> None:
        """Hand on the day that was picked, once."""
        if self.isVisible():
            self.close()
            self._pick(date(day.year(), day.month(), day.day()))


class DayField(LineField):
    """A day; the up and down keys move it by one.

    `within` tells the cycle whose year is meant when none is typed.
    """

    def __init__(
        self,
        today: Callable[[], date],
        *,
        within: Callable[[], Span | None] = lambda: None,
        required: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._within = within
        self._required = required
        self._popup: CalendarPopup | None = None
        self.edit.installEventFilter(self)
        self.edit.setPlaceholderText("" if required else self.tr("none"))
        self._add_calendar()

    def parse(self, text: str) -> date | None:
        """The day that was typed."""
        try:
            day = parse_date(_in_figures(text), self._today(), self._within())
        except ValueError:
            hint = self.tr("“{text}” is no day; try 10/20, tomorrow or 2024-10-20.")
            raise ValueError(hint.format(text=text)) from None
        if day is None and self._required:
            raise ValueError(self.tr("A day is needed here; the old one was kept."))
        return day

    def format_value(self, value: date | None) -> str:
        """The day as every view writes it."""
        return "" if value is None else short_date(value, self._today())

    def open_calendar(self) -> None:
        """Show the calendar below the field."""
        if self._popup is None:
            self._popup = CalendarPopup(self._pick, self)
        self._popup.open_at(self.mapToGlobal(QPoint(0, self.height() + 4)), self.value or self._today())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move the day by the up and down keys; open the calendar by Alt+Down."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not self.pending:
            if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.open_calendar()
                return True
            step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
            if step and self.value is not None:
                self.offer(date.fromordinal(self.value.toordinal() + step))
                return True
        return super().eventFilter(watched, event)

    def _pick(self, day: date) -> None:
        """Offer a day of the calendar."""
        self.edit.setFocus()
        self.edit.show_text(self.format_value(day))
        self.offer(day)

    def _add_calendar(self) -> None:
        """Add the button that opens the calendar."""
        action = QAction(self.tr("Open calendar"), self)
        bind_icon(action, "calendar")
        action.triggered.connect(self.open_calendar)
        self.edit.addAction(action, QLineEdit.ActionPosition.TrailingPosition)


def _in_figures(text: str) -> str:
    """A day by the customs of the place, such as "Dec 31, 2024", in figures; else the text as it is."""
    short = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    if "yyyy" not in short:
        short = short.replace("yy", "yyyy")
    for form in (short, f"{short} (ddd)", "MMM d, yyyy", "MMMM d, yyyy", "d MMM yyyy"):
        day = QLocale().toDate(text.strip(), form)
        if day.isValid() and day.year() >= _FIRST_YEAR:
            return f"{day.year():04}-{day.month()}-{day.day()}"
    for form in ("MMM d", "MMMM d", "d MMM"):
        # In a leap year, so that February has all its days.
        day = QLocale().toDate(f"{text.strip()} 2000", f"{form} yyyy")
        if day.isValid():
            return f"{day.month()}/{day.day()}"
    return text
