"""The main window: navigation, top bar, the views with the inspector beside them, and the menus.

Board and inspector are made when they are first needed: what is not seen at once must not hold back the
first paint. The inspector follows right after that paint.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QUndoGroup
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from planner.domain.changes import Changes
from planner.domain.entities import ActionItem, Cycle, Ref, Team
from planner.domain.errors import PlannerError
from planner.presentation.scope import Scope, Selection
from planner.presentation.session import Session
from planner.presentation.words import error_sentence
from planner.ui.first_paint import after_first_paint
from planner.ui.menus import Menus
from planner.ui.mime import local_paths
from planner.ui.plan.plan_view import PlanView
from planner.ui.preferences import PreferenceFile, Preferences
from planner.ui.shell.notices import NoticeBar
from planner.ui.shell.rail import NavigationRail
from planner.ui.shell.settings_menu import SettingsMenu
from planner.ui.shell.top_bar import TopBar

if TYPE_CHECKING:
    from planner.domain.report import DocumentReport
    from planner.ui.board.board_view import BoardView
    from planner.ui.documents.documents_view import DocumentsView
    from planner.ui.inspector.inspector_view import InspectorView
    from planner.ui.shell.command_palette import CommandPalette

INSPECTOR_WIDTH = 360
DEFAULT_SIZE = (1280, 800)
# What the window manager puts around a window.
FRAME = QSize(8, 40)


class MainWindow(QMainWindow):
    """Shows one session. Opening documents is left to who listens to `open_paths_requested`."""

    open_paths_requested = Signal(list)  # list[Path]
    # HTML and plain text of the clipboard, "" for what it doesn't hold, and what the document is called
    clipping_requested = Signal(str, str, str)
    cancel_requested = Signal()
    export_requested = Signal()

    def __init__(self, session: Session, preference_file: PreferenceFile) -> None:
        super().__init__()
        self._session = session
        self._file = preference_file
        self.preferences: Preferences = preference_file.load()
        self.scope = Scope(self)
        self.selection = Selection(self)
        self.undo_group = QUndoGroup(self)
        self._board: BoardView | None = None
        self._documents: DocumentsView | None = None
        self._inspector: InspectorView | None = None
        self._palette: CommandPalette | None = None
        self._make_parts()
        self._arrange()
        self.menus = Menus(self)
        self._connect()
        self._restore()
        self.retranslate()

    @property
    def session(self) -> Session:
        """The session that is shown."""
        return self._session

    @property
    def board(self) -> BoardView:
        """The board, made when it is first asked for."""
        if self._board is None:
            from planner.ui.board.board_view import BoardView

            self._board = BoardView(self._session, self.scope, self.selection, self)
            self._board.notice.connect(lambda text: self.notice(text, undoable=True))
            self._board.restoreState(self._file.state("board"))
            self._stack.addWidget(self._board)
        return self._board

    @property
    def documents(self) -> DocumentsView:
        """The documents, made when they are first asked for."""
        if self._documents is None:
            from planner.ui.documents.documents_view import DocumentsView

            made = self._documents = DocumentsView(self._session, self)
            made.notice.connect(lambda text, undoable: self.notice(text, undoable=undoable))
            made.open_requested.connect(self.choose_documents)
            made.read_requested.connect(self.open_paths_requested)
            made.reveal_requested.connect(self.reveal)
            made.undo_stack_changed.connect(self._follow_undo)
            for name, splitter in made.splitters().items():
                splitter.restoreState(self._file.state(name))
            self._stack.addWidget(made)
        return self._documents

    @property
    def inspector(self) -> InspectorView:
        """The inspector, made when it is first asked for."""
        if self._inspector is None:
            from planner.ui.inspector.inspector_view import InspectorView

            self._inspector = InspectorView(self._session, self.scope, self.selection, self)
            self._inspector.left.connect(lambda: self.current_view.setFocus())
            room = self._inspector_room.layout()
            assert room is not None
            room.addWidget(self._inspector)
        return self._inspector

    @property
    def palette_popup(self) -> CommandPalette:
        """The command palette, made when it is first asked for."""
        if self._palette is None:
            from planner.presentation.search import SearchIndex
            from planner.ui.shell.command_palette import CommandPalette

            index = SearchIndex(self._session, self)
            self._palette = CommandPalette(index, self.menus.commands, self)
            self._palette.item_chosen.connect(self.reveal)
        return self._palette

    def open_palette(self) -> None:
        """Let a person find an item or a command."""
        self.palette_popup.open()

    @property
    def current_view(self) -> PlanView | BoardView | DocumentsView:
        """The view that is shown."""
        if self.preferences.view == "documents":
            return self.documents
        return self.plan if self.preferences.view == "plan" else self.board

    def show_view(self, name: str) -> None:
        """Show a view: "plan", "board" or "documents"."""
        self.preferences.view = name
        self._stack.setCurrentWidget(self.current_view)
        self._rail.show_view(name)
        self._make_room()
        self._follow_undo()
        self.current_view.setFocus()

    def review(self, report: DocumentReport) -> None:
        """Let a person look a document over before it is kept."""
        self.documents.review(report)

    def notice(self, text: str, *, undoable: bool = False) -> None:
        """Show a sentence in the status bar."""
        self.notices.notice(text, undoable=undoable)

    def show_progress(self, text: str, done: int, total: int) -> None:
        """Show how far something has come."""
        self.notices.show_progress(text, done, total)

    def end_progress(self) -> None:
        """Take the progress away."""
        self.notices.end_progress()

    def choose_documents(self) -> None:
        """Ask for documents to read."""
        pattern = self.tr("Documents (*.md *.markdown *.txt *.html *.htm *.csv *.tsv *.zip);;All files (*)")
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Open documents"), "", pattern)
        if names:
            self.open_paths_requested.emit([Path(name) for name in names])

    def show_drafts(self, shown: bool) -> None:
        """Show draft wordings beside the approved ones, or hide them."""
        self.preferences.drafts_shown = shown
        self.plan.set_drafts_visible(shown)
        self._top_bar.show_drafts(shown)

    def show_inspector(self, shown: bool) -> None:
        """Show the inspector, or give its room to the views."""
        self.preferences.inspector_shown = shown
        self._make_room()

    def reveal(self, ref: Ref) -> None:
        """Bring an item into sight in the view where it belongs."""
        if ref.kind == ActionItem.kind:
            self.show_view("board")
        elif ref.kind != Cycle.kind:
            self.show_view("plan")
        self.selection.reveal(ref)
        self.selection.select(ref)

    def retranslate(self) -> None:
        """Show the texts in the language of the interface."""
        self.setWindowTitle("OKR Planner")
        self.menus.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember how the window was left."""
        self._file.save(self.preferences)
        self._file.save_state("window", self.saveGeometry())
        self._file.save_state("splitter", self._splitter.saveState())
        self._file.save_state("plan", self.plan.save_state())
        if self._board is not None:
            self._file.save_state("board", self._board.saveState())
        if self._documents is not None:
            for name, splitter in self._documents.splitters().items():
                self._file.save_state(name, splitter.saveState())
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if local_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the files that were dropped."""
        paths = local_paths(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.open_paths_requested.emit(paths)

    def _make_room(self) -> None:
        """Show the inspector where it is wanted; documents need the room for what they say themselves."""
        wanted = self.preferences.inspector_shown and self.preferences.view != "documents"
        self._inspector_room.setVisible(wanted)

    def _follow_undo(self) -> None:
        """Let undo take back what is done in the view that is shown."""
        reviewed = self._documents if self.preferences.view == "documents" else None
        stack = reviewed.undo_stack if reviewed else self._session.undo_stack
        self.undo_group.addStack(stack)
        self.undo_group.setActiveStack(stack)

    def _complete(self) -> None:
        """Make what the first paint did not wait for."""
        _ = self.inspector

    def _make_parts(self) -> None:
        """Create everything that the window holds."""
        self._settings_menu = SettingsMenu(self.preferences, self)
        self._rail = NavigationRail(self._settings_menu, self)
        self._top_bar = TopBar(self._session, self.scope, self)
        self.plan = PlanView(self._session, self.scope, self.selection, self)
        self._inspector_room = QWidget(self)
        self.notices = NoticeBar(self._session.undo_stack, self)
        self._stack = QStackedWidget(self)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)

    def _arrange(self) -> None:
        """Lay the parts out."""
        self._stack.addWidget(self.plan)
        QVBoxLayout(self._inspector_room).setContentsMargins(0, 0, 0, 0)
        self._splitter.addWidget(self._stack)
        self._splitter.addWidget(self._inspector_room)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setCollapsible(0, False)
        self._splitter.setSizes([DEFAULT_SIZE[0] - INSPECTOR_WIDTH, INSPECTOR_WIDTH])
        page = QVBoxLayout()
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._top_bar)
        page.addWidget(self._splitter, 1)
        centre = QWidget(self)
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addLayout(page, 1)
        self.setCentralWidget(centre)
        self.setStatusBar(self.notices)
        self.setAcceptDrops(True)

    def _connect(self) -> None:
        """Let the parts hear of each other."""
        self._rail.chosen.connect(self.show_view)
        self._top_bar.search_requested.connect(self.open_palette)
        self._top_bar.drafts_toggled.connect(self.show_drafts)
        self._top_bar.set_new_actions(self.menus.new_actions())
        self.plan.notice.connect(lambda text: self.notice(text, undoable=True))
        self.plan.import_requested.connect(self.choose_documents)
        after_first_paint(self, self._complete)
        self.inspector.reveal_requested.connect(self.reveal)
        self.notices.cancel_requested.connect(self.cancel_requested)
        self._session.failed.connect(self._show_error)
        self._session.changed.connect(self._follow)
        self.scope.changed.connect(self._note_scope)

    def _restore(self) -> None:
        """Come back as the window was left."""
        self.resize(QSize(*DEFAULT_SIZE).boundedTo(self.screen().availableSize() - FRAME))
        self.restoreGeometry(self._file.state("window"))
        self._splitter.restoreState(self._file.state("splitter"))
        self.plan.restore_state(self._file.state("plan"))
        cycles = {cycle.id for cycle in self._session.workspace.all(Cycle)}
        cycle_id = self.preferences.cycle_id
        self.scope.show(cycle_id if cycle_id in cycles else None, self.preferences.team_id or None)
        self.show_inspector(self.preferences.inspector_shown)
        self.show_drafts(self.preferences.drafts_shown)
        self.show_view(self.preferences.view)

    def _follow(self, changes: Changes) -> None:
        """Let go of a cycle, team or selected item that is gone."""
        gone = {change.ref for change in changes if change.after is None}
        cycle_id, team_id = self.scope.cycle_id, self.scope.team_id
        self.scope.show(
            None if Ref(Cycle.kind, cycle_id or 0) in gone else cycle_id,
            None if Ref(Team.kind, team_id or 0) in gone else team_id,
        )
        if self.selection.current in gone:
            self.selection.select(None)

    def _note_scope(self) -> None:
        """Remember which cycle and team are shown."""
        self.preferences.cycle_id = self.scope.cycle_id or 0
        self.preferences.team_id = self.scope.team_id or 0

    def _show_error(self, error: PlannerError) -> None:
        """Say why a change was refused."""
        self.notice(error_sentence(error))
