"""The menus of the main window and the commands in them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu, QMessageBox

from planner import __version__
from planner.domain.cadence import quarter_of
from planner.domain.entities import Cycle, Initiative, KeyResult
from planner.ui.icons import bind_icon
from planner.ui.mime import local_paths

if TYPE_CHECKING:
    from planner.ui.main_window import MainWindow

Run = Callable[[], object]


class Menus(QObject):
    """Owns the window's actions; their texts follow the language."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._stack = window.undo_group
        self._make_actions()
        self._file, self._edit, self._view, self._help = (QMenu(window) for _ in range(4))
        self._fill()
        for menu in (self._file, self._edit, self._view, self._help):
            window.menuBar().addMenu(menu)
        self._stack.undoTextChanged.connect(self._name_undo)
        self._stack.redoTextChanged.connect(self._name_undo)
        self._stack.canUndoChanged.connect(self._undo.setEnabled)
        self._stack.canRedoChanged.connect(self._redo.setEnabled)
        window.plan.tree.current_changed.connect(self._enable_new)
        window.plan.model.modelReset.connect(self._enable_new)
        self._enable_new()

    def commands(self) -> list[QAction]:
        """Everything that can be run by name just now."""
        window = self._window
        views = window.current_view.actions_for_menu()
        read = [self._open, self._clipboard]
        own = [
            self._undo,
            self._redo,
            *read,
            self._export,
            *self.new_actions(),
            *self._view.actions(),
            self._about,
        ]
        return [action for action in [*own, *views] if not action.isSeparator()]

    def new_actions(self) -> list[QAction]:
        """What can be added from anywhere."""
        return [self._new_cycle, self._new_objective, *self._new_below.values(), self._new_card]

    def retranslate(self) -> None:
        """Show the texts in the language of the interface."""
        self._file.setTitle(self.tr("&File"))
        self._edit.setTitle(self.tr("&Edit"))
        self._view.setTitle(self.tr("&View"))
        self._help.setTitle(self.tr("&Help"))
        self._open.setText(self.tr("Open documents…"))
        self._clipboard.setText(self.tr("Read from the clipboard"))
        self._export.setText(self.tr("Export…"))
        self._quit.setText(self.tr("Quit"))
        self._find.setText(self.tr("Find an item or a command"))
        self._plan.setText(self.tr("Show the plan"))
        self._board.setText(self.tr("Show the board"))
        self._documents.setText(self.tr("Show the documents"))
        self._inspector.setText(self.tr("Inspector"))
        self._fields.setText(self.tr("Edit fields in the inspector"))
        self._drafts.setText(self.tr("Compare draft wordings"))
        self._new_cycle.setText(self.tr("New cycle"))
        self._new_objective.setText(self.tr("New objective"))
        self._new_below[KeyResult.kind].setText(self.tr("New key result"))
        self._new_below[Initiative.kind].setText(self.tr("New initiative"))
        for action in self._new_below.values():
            action.setToolTip(self.tr("In the plan, Enter adds below the current row, Ctrl+Enter inside it"))
        self._new_card.setText(self.tr("New action item"))
        self._about.setText(self.tr("About OKR Planner"))
        self._name_undo()

    def _make_actions(self) -> None:
        """Create the actions."""
        window = self._window
        self._open = self._action(window.choose_documents, QKeySequence.StandardKey.Open, "import")
        self._clipboard = self._action(self._read_clipboard, QKeySequence("Ctrl+Shift+V"), "import")
        self._export = self._action(window.export_requested.emit, QKeySequence("Ctrl+Shift+E"), "export")
        self._quit = self._action(window.close, QKeySequence.StandardKey.Quit)
        self._undo = self._action(self._stack.undo, QKeySequence.StandardKey.Undo, "undo")
        self._redo = self._action(self._stack.redo, QKeySequence.StandardKey.Redo, "redo")
        self._find = self._action(window.open_palette, QKeySequence("Ctrl+K"), "search")
        self._plan = self._action(lambda: window.show_view("plan"), QKeySequence("Ctrl+1"), "plan")
        self._board = self._action(lambda: window.show_view("board"), QKeySequence("Ctrl+2"), "board")
        keys = QKeySequence("Ctrl+3")
        self._documents = self._action(lambda: window.show_view("documents"), keys, "documents")
        self._inspector = self._action(None, QKeySequence("Ctrl+I"), "sidebar")
        self._inspector.setCheckable(True)
        self._inspector.setChecked(window.preferences.inspector_shown)
        self._inspector.toggled.connect(window.show_inspector)
        self._fields = self._action(self._edit_fields, QKeySequence("Ctrl+E"), "edit")
        self._drafts = self._action(lambda: window.inspector.compare_drafts())
        self._new_cycle = self._action(self._add_cycle, None, "calendar")
        self._new_objective = self._action(self._add_objective, QKeySequence("Ctrl+Shift+O"), "target")
        self._new_below = {
            KeyResult.kind: self._action(lambda: self._add_below(KeyResult.kind), None, "plus"),
            Initiative.kind: self._action(lambda: self._add_below(Initiative.kind), None, "plus"),
        }
        self._new_card = self._action(self._add_card, QKeySequence("Ctrl+Shift+A"), "board")
        self._about = self._action(self._show_about, None, "info")
        self._undo.setEnabled(self._stack.canUndo())
        self._redo.setEnabled(self._stack.canRedo())

    def _action(
        self, run: Run | None, keys: QKeySequence | QKeySequence.StandardKey | None = None, icon: str = ""
    ) -> QAction:
        """An action of the window."""
        action = QAction(self._window)
        if run is not None:
            action.triggered.connect(lambda: run())
        if keys is not None:
            action.setShortcut(QKeySequence(keys))
        if icon:
            bind_icon(action, icon)
        return action

    def _fill(self) -> None:
        """Put the actions into the menus."""
        self._file.addActions([*self.new_actions(), self._file.addSeparator(), self._open, self._clipboard])
        self._file.setToolTipsVisible(True)
        self._file.addAction(self._export)
        self._file.addActions([self._file.addSeparator(), self._quit])
        self._edit.addActions([self._undo, self._redo, self._find])
        self._edit.aboutToShow.connect(self._fill_edit)
        self._view.addActions([self._plan, self._board, self._documents, self._view.addSeparator()])
        self._view.addActions([self._inspector, self._fields, self._drafts])
        self._help.addAction(self._about)

    def _fill_edit(self) -> None:
        """Offer what can be done in the view that is shown."""
        window = self._window
        for action in self._edit.actions():
            self._edit.removeAction(action)
        self._edit.addActions([self._undo, self._redo, self._edit.addSeparator()])
        self._edit.addActions(
            [*window.current_view.actions_for_menu(), self._edit.addSeparator(), self._find]
        )

    def _name_undo(self) -> None:
        """Say what would be undone and redone."""
        undone, redone = self._stack.undoText(), self._stack.redoText()
        self._undo.setText(self.tr("Undo: {what}").format(what=undone) if undone else self.tr("Undo"))
        self._redo.setText(self.tr("Redo: {what}").format(what=redone) if redone else self.tr("Redo"))

    def _edit_fields(self) -> None:
        """Bring the inspector into sight and go to its first field."""
        self._inspector.setChecked(True)
        self._window.inspector.focus_title()

    def _read_clipboard(self) -> None:
        """Read what was copied: files as if they were opened, else the words."""
        held = QGuiApplication.clipboard().mimeData()
        paths = local_paths(held)
        if paths:
            self._window.open_paths_requested.emit(paths)
        else:
            self._window.clipping_requested.emit(held.html(), held.text(), self.tr("Clipboard"))

    def _add_cycle(self) -> None:
        """Add the quarter after the last cycle, or the present one, and show it for naming."""
        session = self._window.session
        after = [cycle.end + timedelta(days=1) for cycle in session.workspace.all(Cycle)]
        name, start, end = quarter_of(max([session.today, *after]))
        planning = session.services.planning
        changes = session.do(self.tr("Add cycle"), lambda: planning.add_cycle(name, start, end))
        if changes is not None:
            (ref,) = changes.added()
            self._window.scope.show(ref.id, None)
            self._window.selection.select(ref)

    def _add_objective(self) -> None:
        """Add an objective to the cycle that is shown."""
        self._window.show_view("plan")
        self._window.plan.add_objective()

    def _add_below(self, kind: str) -> None:
        """Add a key result or an initiative at the current row of the plan."""
        self._window.show_view("plan")
        self._window.plan.add_of_kind(kind)

    def _enable_new(self) -> None:
        """Offer what the current row of the plan has a place for."""
        for kind, action in self._new_below.items():
            action.setEnabled(self._window.plan.can_add(kind))

    def _add_card(self) -> None:
        """Go to the quick-add line of the first column of work to do."""
        self._window.show_view("board")
        self._window.board.focus_quick_add()

    def _show_about(self) -> None:
        """Say what this is."""
        text = self.tr("OKR Planner {version}. Keeps a team's OKRs on this machine; nothing leaves it.")
        QMessageBox.about(self._window, "OKR Planner", text.format(version=__version__))
