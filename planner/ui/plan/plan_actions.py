"""The actions of the plan, for its context menu, the window's menus and the palette of commands."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from planner.domain.entities import Status
from planner.presentation.signs import sign_for
from planner.ui.icons import bind_icon
from planner.ui.plan.outline_clipboard import OutlineClipboard
from planner.ui.plan.outline_keys import OutlineKeys
from planner.ui.plan.tree import PlanTree

SETTABLE = (Status.ON_TRACK, Status.AT_RISK, Status.OFF_TRACK, Status.DONE)
Keys = str | QKeySequence.StandardKey


class PlanActions(QObject):
    """Owns the actions; their keys work while the tree has them."""

    def __init__(
        self,
        tree: PlanTree,
        outline: OutlineKeys,
        clipboard: OutlineClipboard,
        ask_why: Callable[[], None],
    ) -> None:
        super().__init__(tree)
        self._tree = tree
        standard = QKeySequence.StandardKey
        self._add_below = self._action(outline.add_below, "Return", "Enter", icon="plus")
        self._add_inside = self._action(outline.add_inside, "Ctrl+Return", "Ctrl+Enter")
        self._rename = self._action(outline.rename, "F2", icon="edit")
        self._demote = self._action(outline.demote, "Tab")
        self._promote = self._action(outline.promote, "Shift+Tab")
        self._move_up = self._action(outline.move_up, "Alt+Up", icon="arrow-up")
        self._move_down = self._action(outline.move_down, "Alt+Down", icon="arrow-down")
        self._cut = self._action(clipboard.cut, standard.Cut)
        self._copy = self._action(clipboard.copy, standard.Copy)
        self._paste = self._action(clipboard.paste, standard.Paste)
        self._delete = self._action(outline.delete, standard.Delete, icon="delete")
        self._why = self._action(ask_why, "Alt+Return", "?", icon="info")
        self._open_all = self._action(tree.expandAll, "Ctrl+Shift+Down")
        self._close_all = self._action(tree.collapseAll, "Ctrl+Shift+Up")
        self._statuses = {status: self._status_action(outline, status) for status in (*SETTABLE, None)}
        self.retranslate()

    def all(self) -> list[QAction]:
        """Every action, with separators between the groups."""
        return [action for group in self._groups() for action in [*group, self._separator()]][:-1]

    def menu(self) -> QMenu:
        """A context menu of them, which deletes itself when it closes."""
        menu = QMenu(self._tree)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        *groups, statuses = self._groups()
        for group in groups:
            menu.addActions(group)
            menu.addSeparator()
        menu.addMenu(self.tr("Set status")).addActions(statuses)
        return menu

    def retranslate(self) -> None:
        """Show the texts in the language of the interface."""
        self._add_below.setText(self.tr("Add below"))
        self._add_inside.setText(self.tr("Add inside"))
        self._rename.setText(self.tr("Rename"))
        self._demote.setText(self.tr("Lower by a level"))
        self._promote.setText(self.tr("Raise by a level"))
        self._move_up.setText(self.tr("Move up"))
        self._move_down.setText(self.tr("Move down"))
        self._cut.setText(self.tr("Cut"))
        self._copy.setText(self.tr("Copy as outline"))
        self._paste.setText(self.tr("Paste outline"))
        self._delete.setText(self.tr("Delete"))
        self._why.setText(self.tr("Why this figure?"))
        self._open_all.setText(self.tr("Expand all"))
        self._close_all.setText(self.tr("Collapse all"))
        for status, action in self._statuses.items():
            word = self.tr("Computed") if status is None else sign_for(status).text
            action.setText(self.tr("Status: {status}").format(status=word))

    def _groups(self) -> list[list[QAction]]:
        """The actions by what they are about; statuses stand last."""
        return [
            [self._add_below, self._add_inside, self._rename, self._why],
            [self._demote, self._promote, self._move_up, self._move_down],
            [self._cut, self._copy, self._paste, self._delete],
            [self._open_all, self._close_all],
            list(self._statuses.values()),
        ]

    def _separator(self) -> QAction:
        """A line in a menu."""
        separator = QAction(self)
        separator.setSeparator(True)
        return separator

    def _status_action(self, outline: OutlineKeys, status: Status | None) -> QAction:
        """Set a status, or None to have it computed."""
        return self._action(lambda: outline.set_status(status))

    def _action(self, run: Callable[[], None], *keys: Keys, icon: str = "") -> QAction:
        """An action whose keys work only while the tree itself has them."""
        action = QAction(self._tree)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda: run())
        self._tree.addAction(action)
        if icon:
            bind_icon(action, icon)
        return action
