"""The menus of a card and of a column."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from planner.domain.entities import Person
from planner.presentation.board.board_model import BoardModel
from planner.presentation.board.column_model import ColumnModel
from planner.presentation.board.commands import BoardCommands
from planner.presentation.board.moves import Spot
from planner.presentation.formats import short_date
from planner.presentation.session import Session
from planner.ui.board.actions import BoardActions
from planner.ui.board.column_view import ColumnView


class BoardMenus(QObject):
    """Fills menus for the cards that are chosen and for columns."""

    def __init__(
        self,
        session: Session,
        model: BoardModel,
        commands: BoardCommands,
        actions: BoardActions,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._model = model
        self._commands = commands
        self._actions = actions

    def for_cards(self, ids: Sequence[int], card_ids: Sequence[int], parent: QWidget) -> QMenu:
        """The menu of the chosen items, of which `card_ids` are cards and not lines of checklists."""
        menu = QMenu(parent)
        actions = self._actions
        menu.addActions([actions.rename, actions.tick, actions.fold, actions.new_line])
        menu.addSeparator()
        if card_ids:
            self._add_columns(menu.addMenu(self.tr("Move to")), card_ids)
        self._add_people(menu.addMenu(self.tr("Owner")), ids)
        self._add_days(menu.addMenu(self.tr("Due")), ids)
        menu.addSeparator()
        menu.addAction(actions.delete)
        return menu

    def fill_for_column(self, menu: QMenu, view: ColumnView) -> None:
        """Fill the menu of a column."""
        menu.clear()
        column_id, columns = view.column_id, [column.column.id for column in self._model.columns]
        menu.addAction(self.tr("Rename"), view.header.edit_name)
        menu.addAction(self.tr("Set WIP limit"), view.header.edit_limit)
        menu.addSeparator()
        left = menu.addAction(self.tr("Move left"), lambda: self._commands.shift_column(column_id, -1))
        left.setEnabled(column_id != columns[0])
        right = menu.addAction(self.tr("Move right"), lambda: self._commands.shift_column(column_id, 1))
        right.setEnabled(column_id != columns[-1])
        menu.addAction(self._actions.new_column)
        menu.addSeparator()
        delete = menu.addAction(
            self._delete_words(view.model), lambda: self._commands.delete_column(column_id)
        )
        delete.setEnabled(not view.model.is_occupied)

    def _delete_words(self, column: ColumnModel) -> str:
        """What deleting a column is called, and why it can't be deleted."""
        if column.is_occupied:
            return self.tr("Delete (only an empty column can be)")
        return self.tr("Delete")

    def _add_columns(self, menu: QMenu, card_ids: Sequence[int]) -> None:
        """Offer the columns to move to, each on top."""
        for column in self._model.columns:
            first = next(iter(column.shown_cards()), None)
            spot = Spot(column.column.id, None, first)
            menu.addAction(column.name, self._runner(self._commands.move, card_ids, spot))

    def _add_people(self, menu: QMenu, ids: Sequence[int]) -> None:
        """Offer the people to give cards to."""
        for person in self._session.workspace.all(Person):
            menu.addAction(person.name, self._runner(self._commands.assign, ids, person.name))
        menu.addSeparator()
        menu.addAction(self.tr("Nobody"), self._runner(self._commands.assign, ids, ""))

    def _add_days(self, menu: QMenu, ids: Sequence[int]) -> None:
        """Offer the days that are asked for most."""
        today = self._session.today
        friday = today + timedelta(days=(4 - today.weekday()) % 7)
        for words, day in (
            (self.tr("Today"), today),
            (self.tr("Tomorrow"), today + timedelta(days=1)),
            (self.tr("Friday"), friday),
            (self.tr("In a week"), today + timedelta(days=7)),
        ):
            text = self.tr("{words}, {day}").format(words=words, day=short_date(day, today))
            menu.addAction(text, self._runner(self._commands.set_due, ids, day))
        menu.addSeparator()
        none: date | None = None
        menu.addAction(self.tr("No due date"), self._runner(self._commands.set_due, ids, none))

    def _runner(self, run: Callable[..., object], *values: object) -> Callable[[], object]:
        """A call with its values, for a menu to make later."""
        return lambda: run(*values)
