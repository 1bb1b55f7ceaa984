"""One column of the board: head, quick-add line and cards."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from planner.domain.entities import KeyResult
from planner.domain.quick_add import QuickAdd
from planner.presentation.board.column_model import ColumnModel
from planner.presentation.board.commands import BoardCommands
from planner.presentation.formats import short_date
from planner.presentation.session import Session
from planner.ui.board.card_list import CardList
from planner.ui.board.column_header import ColumnHeader
from planner.ui.board.quick_add import QuickAddBox

NARROWEST = 280
WIDEST = 340


class ColumnView(QWidget):
    """Shows a `ColumnModel` and adds cards to it."""

    added = Signal(object)  # Changes of a quick add

    def __init__(
        self, model: ColumnModel, session: Session, commands: BoardCommands, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.model = model
        self._session = session
        self._commands = commands
        self.board_is_empty = False
        self._told: tuple[object, ...] | None = None
        self.header = ColumnHeader(model, self)
        self.quick_add = QuickAddBox(commands.understand, self._describe, self)
        self.cards = CardList(model, self)
        self._arrange()
        self._connect()
        self.refresh()

    @property
    def column_id(self) -> int:
        """The column that is shown."""
        return self.model.column.id

    def refresh(self) -> None:
        """Show what the model says of the column as a whole, where it says anything new."""
        column = self.model
        hidden = (column.filtered, column.out_of_scope)
        told = (column.name, len(column.order), column.column.wip_limit, *hidden, self.board_is_empty)
        if told == self._told:
            return
        self._told = told
        self.header.refresh()
        self.cards.show_hint(self._hint())
        self.cards.setAccessibleName(self.tr("Cards in {column}").format(column=self.model.name))
        line_name = self.tr("Add a card to {column}").format(column=self.model.name)
        self.quick_add.line.setAccessibleName(line_name)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language or font."""
        if event.type() == QEvent.Type.LanguageChange:
            self._told = None
            self.refresh()
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.cards.relayout()
        super().changeEvent(event)

    def _arrange(self) -> None:
        """Lay the parts out below each other."""
        self.setMinimumWidth(NARROWEST)
        self.setMaximumWidth(WIDEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.quick_add)
        column.addWidget(self.cards, 1)

    def _connect(self) -> None:
        """Let the parts act."""
        self.header.renamed.connect(lambda name: self._commands.rename_column(self.column_id, name))
        self.header.limit_set.connect(lambda limit: self._commands.set_limit(self.column_id, limit))
        self.quick_add.submitted.connect(self._add)
        self.quick_add.left.connect(self.cards.setFocus)

    def _add(self, text: str) -> None:
        """Add the card that was typed and wait for the next."""
        changes = self._commands.add(self.column_id, text)
        if changes is not None:
            self.quick_add.line.clear()
            self.added.emit(changes)

    def _hint(self) -> str:
        """What to say in place of cards; nothing while the board says it for all columns."""
        if self.board_is_empty:
            return ""
        if self.model.hidden:
            return self.tr("%n card(s) here are hidden by filters.", "", self.model.hidden)
        return self.tr("No cards here: drop one, or add it in the line above.")

    def _describe(self, said: QuickAdd) -> list[tuple[str, str]]:
        """What a quick-add line says besides its title, as icons with words."""
        parts: list[tuple[str, str]] = []
        if said.owner:
            parts.append(("person", said.owner))
        if said.due:
            parts.append(("calendar", short_date(said.due, self._session.today)))
        if said.key_result_id is not None:
            key_result = self._session.workspace.get(KeyResult, said.key_result_id)
            parts.append(("target", key_result.title))
        if said.unmatched:
            text = self.tr("no key result “{words}”").format(words=said.unmatched)
            parts.append(("warning", text))
        return parts
