"""The bar above the views: which cycle and team are shown, search, drafts, and what can be added."""

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QPushButton, QSizePolicy, QToolButton, QWidget

from planner.domain.changes import Changes
from planner.domain.entities import Cycle, Objective, Stage, Team
from planner.presentation.scope import Scope
from planner.presentation.session import Session
from planner.ui.icons import bind_icon
from planner.ui.theme.metrics import SPACE, SPACE_TIGHT

SHOWN_KINDS = frozenset((Cycle.kind, Team.kind, Objective.kind))


class TopBar(QWidget):
    """Chooses the scope and offers search, drafts and adding."""

    search_requested = Signal()
    drafts_toggled = Signal(bool)

    def __init__(self, session: Session, scope: Scope, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._scope = scope
        self._cycles = _chooser(self)
        self._teams = _chooser(self)
        self._search = QPushButton(self)
        self._drafts = QToolButton(self)
        self._new = QToolButton(self)
        self.new_menu = QMenu(self)
        self.new_menu.setToolTipsVisible(True)
        self._arrange()
        self._connect()
        self.retranslate()

    def show_drafts(self, shown: bool) -> None:
        """Set the switch of drafts without telling anybody."""
        with QSignalBlocker(self._drafts):
            self._drafts.setChecked(shown)

    def set_new_actions(self, actions: list[QAction]) -> None:
        """Say what can be added."""
        self.new_menu.clear()
        self.new_menu.addActions(actions)

    def retranslate(self) -> None:
        """Show the texts in the language of the interface."""
        self._cycles.setAccessibleName(self.tr("Cycle"))
        self._cycles.setToolTip(self.tr("The cycle that is shown"))
        self._teams.setAccessibleName(self.tr("Team"))
        self._teams.setToolTip(self.tr("The team that is shown"))
        self._search.setText(self.tr("Search or command (Ctrl+K)"))
        self._new.setText(self.tr("New"))
        self._new.setToolTip(self.tr("Add a cycle, an objective, a key result, an initiative or a card"))
        self.refresh()

    def refresh(self) -> None:
        """Show the cycles, teams and drafts that there are."""
        workspace = self._session.workspace
        cycles = [(cycle.name, cycle.id) for cycle in reversed(workspace.all(Cycle))]
        _fill(self._cycles, self.tr("All cycles"), cycles, self._scope.cycle_id)
        teams = [(team.name, team.id) for team in workspace.all(Team)]
        _fill(self._teams, self.tr("All teams"), teams, self._scope.team_id)
        self._teams.setVisible(bool(teams))
        drafts = sum(self._is_shown_draft(objective) for objective in workspace.all(Objective))
        self._drafts.setVisible(drafts > 0)
        self._drafts.setText(self.tr("Drafts {count}").format(count=drafts))
        self._drafts.setToolTip(self.tr("Show draft wordings beside the approved ones"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _is_shown_draft(self, objective: Objective) -> bool:
        """Whether an objective is a draft in the cycle and team shown."""
        return (
            objective.stage is Stage.DRAFT
            and self._scope.cycle_id in (None, objective.cycle_id)
            and self._scope.team_id in (None, objective.team_id)
        )

    def _arrange(self) -> None:
        """Lay the controls out in a row."""
        bind_icon(self._search, "search")
        self._search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._search.setMaximumWidth(420)
        self._search.setStyleSheet("text-align: left;")
        self._drafts.setCheckable(True)
        bind_icon(self._new, "plus", "accent")
        self._new.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._new.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._new.setMenu(self.new_menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        row.setSpacing(SPACE)
        for widget in (self._cycles, self._teams, self._search):
            row.addWidget(widget)
        row.addStretch()
        row.addWidget(self._drafts)
        row.addWidget(self._new)

    def _connect(self) -> None:
        """Follow the controls and the workspace."""
        self._cycles.activated.connect(self._choose)
        self._teams.activated.connect(self._choose)
        self._search.clicked.connect(self.search_requested)
        self._drafts.toggled.connect(self.drafts_toggled)
        self._scope.changed.connect(self.refresh)
        self._session.reloaded.connect(self.refresh)
        self._session.changed.connect(self._follow)

    def _follow(self, changes: Changes) -> None:
        """Take up what changed, where it is shown here."""
        if any(ref.kind in SHOWN_KINDS for ref in changes.refs()):
            self.refresh()

    def _choose(self) -> None:
        """Show the chosen cycle and team."""
        self._scope.show(self._cycles.currentData(), self._teams.currentData())


def _chooser(parent: QWidget) -> QComboBox:
    """A combo box as wide as its longest name, within reason."""
    chooser = QComboBox(parent)
    chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    chooser.setMaximumWidth(240)
    chooser.setMinimumWidth(120 + SPACE_TIGHT)
    return chooser


def _fill(chooser: QComboBox, all_text: str, entries: list[tuple[str, int]], current: int | None) -> None:
    """List the entries below the choice of all."""
    with QSignalBlocker(chooser):
        chooser.clear()
        chooser.addItem(all_text, None)
        for name, entity_id in entries:
            chooser.addItem(name, entity_id)
        chooser.setCurrentIndex(max(chooser.findData(current), 0))
