"""A line with a list of what it may be: people, teams, and the items that another can be linked to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from planner.domain.fields import clean_line
from planner.presentation.inspector.options import Option
from planner.ui.icons import bind_icon
from planner.ui.inspector.fields.floating import dress_completions
from planner.ui.inspector.fields.line import LineEdit, LineField, is_list_open

Options = Callable[[], Sequence[Option]]


class ListedLineEdit(LineEdit):
    """A line whose down key asks for its list."""

    list_requested = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the list by the down key."""
        if event.key() == Qt.Key.Key_Down and not is_list_open(self):
            self.list_requested.emit()
        else:
            super().keyPressEvent(event)


class CompletedField(LineField):
    """A value that is told by its words; what it may be is asked for when somebody begins to choose."""

    def __init__(self, options: Options, parent: QWidget | None = None) -> None:
        edit = ListedLineEdit()
        super().__init__(parent, edit)
        self._options = options
        self._listed: Sequence[Option] | None = None
        self._words = QStringListModel(self)
        completer = QCompleter(self._words, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(10)
        edit.setCompleter(completer)
        edit.textEdited.connect(self.listed)
        edit.list_requested.connect(self.open_list)
        completer.activated[QModelIndex].connect(self._take)  # type: ignore[index]
        self._add_arrow()

    def listed(self) -> Sequence[Option]:
        """What it may be, read once while one value is edited."""
        if self._listed is None:
            dress_completions(self.edit)
            self._listed = self._options()
            self._words.setStringList([option.text for option in self._listed])
        return self._listed

    def open_list(self) -> None:
        """Show all that it may be."""
        self.listed()
        completer = self.edit.completer()
        completer.setCompletionPrefix("")
        completer.complete()

    def show_value(self, value: Any) -> None:  # noqa: ANN401
        """Show a stored value; what may be chosen can have changed with it."""
        self._listed = None
        super().show_value(value)

    def reset(self, value: Any) -> None:  # noqa: ANN401
        """Show the value of another item."""
        self._listed = None
        super().reset(value)

    def chosen(self, at: int) -> Any:  # noqa: ANN401
        """The value of an option that was pointed at."""
        return self.listed()[at].value

    def _take(self, index: QModelIndex) -> None:
        """Offer an option out of the list."""
        completer = self.edit.completer()
        row = completer.completionModel().mapToSource(index).row()  # type: ignore[attr-defined]
        self.edit.show_text(self.listed()[row].text)
        self.offer(self.chosen(row))

    def _add_arrow(self) -> None:
        """Add the arrow that opens the list."""
        action = QAction(self.tr("Show all"), self)
        bind_icon(action, "chevron-down")
        action.triggered.connect(self.open_list)
        self.edit.addAction(action, QLineEdit.ActionPosition.TrailingPosition)


class NameField(CompletedField):
    """The name of a person or team: one of those that are known, or a new one."""

    def parse(self, text: str) -> str:
        """The name as it is kept."""
        return clean_line(text)


class LinkField(CompletedField):
    """An item that another hangs on, found by its title; none at all only where `optional`."""

    def __init__(
        self,
        options: Options,
        title_of: Callable[[int], str],
        *,
        optional: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(options, parent)
        self._title_of = title_of
        self._optional = optional

    def parse(self, text: str) -> int | None:
        """The item whose title was typed, or the only one that has these words in its title."""
        words = clean_line(text).casefold()
        if not words and self._optional:
            return None
        titles = [(option.text.casefold(), option.value) for option in self.listed()]
        exact = [value for title, value in titles if title == words]
        found = exact or [value for title, value in titles if words and words in title]
        if not exact and len(found) != 1:
            raise ValueError(self._refusal(text, len(found)))
        return int(found[0])

    def format_value(self, value: int | None) -> str:
        """The item's title."""
        return "" if value is None else self._title_of(value)

    def _refusal(self, text: str, found: int) -> str:
        """Why a text names no item."""
        if found:
            return self.tr("“{text}” fits more than one; choose it from the list.").format(text=text)
        return self.tr("Nothing here is called “{text}”; choose from the list.").format(text=text)
