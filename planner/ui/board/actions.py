"""Everything that can be done on the board by menu and key."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from planner.ui.icons import bind_icon

Run = Callable[[], object]


class BoardActions(QObject):
    """The actions; their keys work while a list of cards has the focus, so that fields keep theirs."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.new_card = self._action("plus", "N", "Ctrl+Return", "Ctrl+Enter")
        self.rename = self._action("edit", "F2", "Return", "Enter")
        self.tick = self._action("check", "Space")
        self.fold = self._action("chevron-down", "C")
        self.new_line = self._action("plus")
        self.left = self._action("", "Ctrl+Left")
        self.right = self._action("", "Ctrl+Right")
        self.up = self._action("arrow-up", "Ctrl+Up")
        self.down = self._action("arrow-down", "Ctrl+Down")
        self.delete = self._action("delete", "Del")
        self.new_column = self._action("columns")
        self.clear_filters = self._action("filter")
        self.retranslate()

    def all(self) -> list[QAction]:
        """The actions in the order of the menu."""
        return [
            self.new_card,
            self.rename,
            self.tick,
            self.fold,
            self.new_line,
            self.left,
            self.right,
            self.up,
            self.down,
            self.delete,
            self.new_column,
            self.clear_filters,
        ]

    def of_cards(self) -> list[QAction]:
        """The actions that need a card."""
        return [
            each for each in self.all() if each not in (self.new_card, self.new_column, self.clear_filters)
        ]

    def connect_to(self, runs: Sequence[tuple[QAction, Run]]) -> None:
        """Say what each action does."""
        for action, run in runs:
            action.triggered.connect(lambda _checked=False, run=run: run())

    def retranslate(self) -> None:
        """Show the texts in the language of the interface."""
        self.new_card.setText(self.tr("Add a card"))
        self.rename.setText(self.tr("Edit title"))
        self.tick.setText(self.tr("Mark as done or to do"))
        self.fold.setText(self.tr("Show or hide checklist"))
        self.new_line.setText(self.tr("Add to checklist"))
        self.left.setText(self.tr("Move to the column on the left"))
        self.right.setText(self.tr("Move to the column on the right"))
        self.up.setText(self.tr("Move card up"))
        self.down.setText(self.tr("Move card down"))
        self.delete.setText(self.tr("Delete cards"))
        self.new_column.setText(self.tr("Add column"))
        self.clear_filters.setText(self.tr("Clear filters"))

    def _action(self, icon: str, *keys: str) -> QAction:
        """An action with its keys."""
        action = QAction(self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        if icon:
            bind_icon(action, icon)
        return action
