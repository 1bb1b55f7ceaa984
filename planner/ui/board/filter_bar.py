"""The board's own bar: which cards are shown and by what they are grouped."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from planner.domain.changes import Changes
from planner.domain.entities import Cycle, KeyResult, Objective, Person, Team
from planner.presentation.board.arrangement import Grouping
from planner.presentation.board.board_model import BoardModel
from planner.presentation.board.card_filter import NOBODY, CardFilter, DueFilter, people_of
from planner.presentation.inspector.options import approved_key_results
from planner.presentation.session import Session
from planner.ui.elided import ElidedComboBox
from planner.ui.icons import bind_icon, icon
from planner.ui.theme.metrics import SPACE, SPACE_PAGE, SPACE_TIGHT

NARROWEST_CHOOSER = 96
WIDEST_CHOOSER = 180
WIDEST_LIST = 480
Entries = list[tuple[str, Any]]
CHOICES = frozenset((Person.kind, Cycle.kind, Objective.kind, KeyResult.kind, Team.kind))


class FilterBar(QWidget):
    """Shows and sets the filter and the grouping of a board."""

    left = Signal()

    def __init__(self, session: Session, model: BoardModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._model = model
        self.text = QLineEdit(self)
        self.person, self.key_result, self.team, self.due, self.grouping = (_chooser(self) for _ in range(5))
        self.clear_button = QToolButton(self)
        self.scope_button = QToolButton(self)
        self._arrange()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        """Show the texts in the language of the interface."""
        self.text.setPlaceholderText(self.tr("Filter cards"))
        self.text.setAccessibleName(self.tr("Filter cards by words"))
        self.person.setAccessibleName(self.tr("Owner"))
        self.key_result.setAccessibleName(self.tr("Key result"))
        self.team.setAccessibleName(self.tr("Team"))
        self.due.setAccessibleName(self.tr("Due"))
        self.grouping.setAccessibleName(self.tr("Group by"))
        self.grouping.setToolTip(self.tr("Group the cards of each column"))
        self.refresh()

    def refresh(self) -> None:
        """Show the choices that there are, and what is chosen."""
        self._list_choices()
        self.show_chosen()

    def show_chosen(self) -> None:
        """Show what is chosen, and how many cards that hides."""
        chosen = self._model.filter
        _pick(self.person, chosen.person)
        _pick(self.key_result, chosen.key_result_id)
        _pick(self.team, chosen.team_id)
        _pick(self.due, chosen.due)
        _pick(self.grouping, self._model.grouping)
        if self.text.text().strip() != chosen.text:
            self.text.setText(chosen.text)
        self._show_hidden()

    def _list_choices(self) -> None:
        """List the people, key results and teams that there are."""
        workspace = self._session.workspace
        people: Entries = [(name, name) for name in people_of(workspace)]
        people.append((self.tr("Nobody"), NOBODY))
        _fill(self.person, self.tr("All people"), people)
        key_results: Entries = [(each.text, each.value) for each in approved_key_results(workspace)]
        _fill(self.key_result, self.tr("All key results"), key_results)
        teams: Entries = [(team.name, team.id) for team in workspace.all(Team)]
        _fill(self.team, self.tr("All teams"), teams)
        self.team.setVisible(bool(teams))
        _fill(self.due, self.tr("Any due date"), self._due_entries())
        groupings: Entries = [
            (self.tr("Group by owner"), Grouping.PERSON),
            (self.tr("Group by key result"), Grouping.KEY_RESULT),
        ]
        _fill(self.grouping, self.tr("No groups"), groupings, Grouping.NONE)

    def _show_hidden(self) -> None:
        """Say how many cards are hidden, with the way to see them."""
        filtered, beyond = self._model.filtered, self._model.out_of_scope
        self.clear_button.setVisible(self._model.filter.is_narrowing)
        self.clear_button.setText(self.tr("%n hidden · Clear filters", "", filtered))
        self.scope_button.setVisible(beyond > 0 or self._model.filter.beyond_scope)
        if self._model.filter.beyond_scope:
            self.scope_button.setText(self.tr("Hide those of other cycles and teams"))
        else:
            self.scope_button.setText(self.tr("Show %n of other cycles and teams", "", beyond))

    def clear_filters(self) -> None:
        """Show all cards again."""
        self._model.set_filter(CardFilter(beyond_scope=self._model.filter.beyond_scope))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _due_entries(self) -> Entries:
        """What may be asked for a due date."""
        return [
            (self.tr("Overdue"), DueFilter.OVERDUE),
            (self.tr("Due this week"), DueFilter.THIS_WEEK),
            (self.tr("No due date"), DueFilter.NONE),
        ]

    def _arrange(self) -> None:
        """Lay the parts out in a row."""
        self.text.setClearButtonEnabled(True)
        self.text.setMinimumWidth(120)
        self.text.setMaximumWidth(220)
        self.text.addAction(icon("filter"), QLineEdit.ActionPosition.LeadingPosition)
        bind_icon(self.clear_button, "close")
        for button in (self.clear_button, self.scope_button):
            button.setAutoRaise(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.text, 1)
        for chooser in (self.person, self.key_result, self.team, self.due, self.grouping):
            row.addWidget(chooser)
        row.addStretch(1)
        # A line of its own, so that what is said there never takes room from the choices.
        hidden = QHBoxLayout()
        hidden.setSpacing(SPACE)
        hidden.addWidget(self.clear_button)
        hidden.addWidget(self.scope_button)
        hidden.addStretch(1)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(SPACE, SPACE, SPACE, SPACE_TIGHT)
        lines.setSpacing(SPACE_TIGHT)
        lines.addLayout(row)
        lines.addLayout(hidden)

    def _connect(self) -> None:
        """Let the parts act."""
        self.text.textChanged.connect(self._choose)
        for chooser in (self.person, self.key_result, self.team, self.due):
            chooser.activated.connect(self._choose)
        self.grouping.activated.connect(lambda: self._model.set_grouping(self.grouping.currentData()))
        self.clear_button.clicked.connect(self.clear_filters)
        self.scope_button.clicked.connect(self._toggle_scope)
        self._model.followed.connect(self.show_chosen)
        self._session.changed.connect(self._follow)
        self._session.reloaded.connect(self.refresh)

    def _follow(self, changes: Changes) -> None:
        """List the choices anew when there are others."""
        if any(ref.kind in CHOICES for ref in changes.refs()):
            self.refresh()

    def _choose(self) -> None:
        """Take over what is chosen."""
        self._model.set_filter(
            CardFilter(
                person=self.person.currentData(),
                key_result_id=self.key_result.currentData(),
                team_id=self.team.currentData(),
                due=self.due.currentData(),
                text=self.text.text().strip(),
                beyond_scope=self._model.filter.beyond_scope,
            )
        )

    def _toggle_scope(self) -> None:
        """Show cards of other cycles and teams too, or hide them."""
        chosen = self._model.filter
        self._model.set_filter(replace(chosen, beyond_scope=not chosen.beyond_scope))


def _chooser(parent: QWidget) -> QComboBox:
    """A combo box that cuts long entries instead of growing with them."""
    chooser = ElidedComboBox(parent)
    chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    chooser.setMinimumWidth(NARROWEST_CHOOSER)
    chooser.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    chooser.setMaximumWidth(WIDEST_CHOOSER)
    return chooser


def _fill(chooser: QComboBox, all_text: str, entries: Entries, none: object = None) -> None:
    """List the entries below the choice of all, without telling anybody."""
    wanted = [(all_text, none), *entries]
    if wanted == [(chooser.itemText(at), chooser.itemData(at)) for at in range(chooser.count())]:
        return
    with QSignalBlocker(chooser):
        chooser.clear()
        for text, data in wanted:
            chooser.addItem(text, data)
    listed = chooser.view()
    listed.setMinimumWidth(min(listed.sizeHintForColumn(0) + SPACE_PAGE, WIDEST_LIST))


def _pick(chooser: QComboBox, current: object) -> None:
    """Show one entry as chosen, the first when it is not there, without telling anybody."""
    data = [chooser.itemData(at) for at in range(chooser.count())]
    with QSignalBlocker(chooser):
        chooser.setCurrentIndex(data.index(current) if current in data else 0)
