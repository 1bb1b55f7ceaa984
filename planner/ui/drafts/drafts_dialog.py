"""Objectives that have draft wordings: compare each with the approved one, and approve the better."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planner.domain.entities import Objective, Ref
from planner.presentation.drafts.comparison import compare_wordings, drafts_of, objectives_with_drafts
from planner.presentation.inspector.edits import Edits
from planner.presentation.palette import current_theme
from planner.presentation.scope import Scope
from planner.presentation.session import Session
from planner.ui.drafts.wordings import Wordings
from planner.ui.inspector.fields.choice import ComboBox
from planner.ui.inspector.parts.cell import Message
from planner.ui.inspector.parts.texts import Caption, Heading
from planner.ui.theme import metrics
from planner.ui.tips import plain_tip

SIZE = QSize(880, 560)
_LIST_WIDTH = 240


class DraftsDialog(QDialog):
    """Lists the objectives of the scope that have drafts; it follows every change while it is open."""

    approved_wording = Signal(object)  # Ref of the objective that took over a draft's words

    def __init__(self, session: Session, scope: Scope, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._scope = scope
        self._edits = Edits(session, self)
        self.setModal(False)
        self.resize(SIZE)
        self._make_parts()
        self._arrange()
        self.retranslate()
        session.changed.connect(self._refresh)
        session.reloaded.connect(self._refresh)
        scope.changed.connect(self._refresh)
        self._refresh()

    def show_drafts(self, ref: Ref | None = None) -> None:
        """Show the drafts of an objective, or this draft; without one, the first there is."""
        self._refresh()
        named = self._session.workspace.find(ref) if ref else None
        if isinstance(named, Objective):
            self._go_to(named)
        self.show()
        self.raise_()
        self.activateWindow()
        self.objectives.setFocus()

    @property
    def approved(self) -> Objective | None:
        """The objective that is chosen."""
        item = self.objectives.currentItem()
        return self._find(item.data(Qt.ItemDataRole.UserRole)) if item else None

    @property
    def draft(self) -> Objective | None:
        """The draft that is held against it."""
        return self._find(self.drafts.currentData())

    def retranslate(self) -> None:
        """Show the texts in the language of the interface."""
        self.setWindowTitle(self.tr("Draft wordings"))
        self.heading.setText(self.tr("Objectives with drafts"))
        self.objectives.setAccessibleName(self.tr("Objectives with drafts"))
        self.drafts.setAccessibleName(self.tr("Draft to compare"))
        self.approve.setText(self.tr("Approve this wording"))
        self.empty.setText(self.tr("No objective here has a draft wording beside the approved one."))
        self._write_legend()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self._refresh()
        elif event.type() == QEvent.Type.PaletteChange:
            self._write_legend()

    def _refresh(self) -> None:
        """List the objectives anew; the chosen one stays chosen if it still is there."""
        chosen, draft = self.approved, self.draft
        found = objectives_with_drafts(self._session.workspace, self._scope.cycle_id)
        self.objectives.blockSignals(True)
        self.objectives.clear()
        for objective in found:
            item = QListWidgetItem(objective.title or self.tr("Objective not stated"))
            item.setData(Qt.ItemDataRole.UserRole, objective.id)
            item.setToolTip(plain_tip(objective.title))
            self.objectives.addItem(item)
        self.objectives.blockSignals(False)
        at = next((n for n, objective in enumerate(found) if chosen and objective.id == chosen.id), 0)
        self.objectives.setCurrentRow(at if found else -1)
        self._list_drafts()
        if draft is not None:
            self._choose_draft(draft.id)
        self.empty.setVisible(not found)
        self._comparing.setVisible(bool(found))

    def _go_to(self, objective: Objective) -> None:
        """Choose an objective, or the one that this is a draft of."""
        approved_id = objective.draft_of_id or objective.id
        for row in range(self.objectives.count()):
            if self.objectives.item(row).data(Qt.ItemDataRole.UserRole) == approved_id:
                self.objectives.setCurrentRow(row)
        self._choose_draft(objective.id)

    def _choose_draft(self, draft_id: int) -> None:
        """Hold a draft against the approved wording, if it is one of its drafts."""
        at = self.drafts.findData(draft_id)
        if at >= 0:
            self.drafts.setCurrentIndex(at)
        self._compare()

    def _list_drafts(self) -> None:
        """Offer the drafts of the chosen objective; a single one needs no choice."""
        self.drafts.blockSignals(True)
        self.drafts.clear()
        approved = self.approved
        for draft in drafts_of(self._session.workspace, approved) if approved else ():
            self.drafts.addItem(draft.title, draft.id)
        self.drafts.blockSignals(False)
        self.drafts.setVisible(self.drafts.count() > 1)
        self._compare()

    def _compare(self) -> None:
        """Show the two wordings."""
        self.outcome.hide()
        approved, draft = self.approved, self.draft
        comparison = None
        if approved is not None and draft is not None:
            comparison = compare_wordings(self._session.workspace, approved, draft)
        self.approve.setEnabled(comparison is not None)
        self.wordings.show_comparison(comparison)

    def _approve(self) -> None:
        """Give the approved objective the words of the draft, say so and stay with it."""
        approved, draft = self.approved, self.draft
        if approved is None or draft is None:
            return
        refusal = self._edits.approve(draft.ref)
        self.message.say(refusal)
        if not refusal:
            self._tell_outcome()
            # The same button would now bring the former wording back.
            self.objectives.setFocus(Qt.FocusReason.OtherFocusReason)
            self.approved_wording.emit(approved.ref)

    def _tell_outcome(self) -> None:
        """Say that it worked, to those who listen as well."""
        said = self.tr("This wording is approved now; the former one is kept as the draft.")
        self.outcome.setText(said)
        self.outcome.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self.outcome, QAccessible.Event.Alert))

    def _find(self, objective_id: int | None) -> Objective | None:
        """An objective that is still there."""
        if objective_id is None:
            return None
        found = self._session.workspace.find(Ref(Objective.kind, objective_id))
        return found if isinstance(found, Objective) else None

    def _write_legend(self) -> None:
        """Tell what the marks mean, in their own form."""
        theme, removed, added = current_theme(), self.tr("removed"), self.tr("added")
        struck = f'<s style="color: {theme.off_track.name()}">{removed}</s>'
        underlined = f'<u style="color: {theme.on_track.name()}">{added}</u>'
        self.legend.setText(f"{struck} &nbsp; {underlined}")

    def _make_parts(self) -> None:
        """Make the widgets."""
        self.heading = Heading("", self)
        self.objectives = QListWidget(self)
        self.objectives.setWordWrap(True)
        self.objectives.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.objectives.setStyleSheet("QListView::item { padding: 6px 4px; }")
        self.objectives.setFixedWidth(_LIST_WIDTH)
        self.objectives.currentRowChanged.connect(self._list_drafts)
        self.drafts: QComboBox = ComboBox(self)
        self.drafts.currentIndexChanged.connect(self._compare)
        self.wordings = Wordings(self)
        self.legend = QLabel(self)
        self.approve = QPushButton(self)
        self.approve.setAutoDefault(False)
        self.approve.clicked.connect(self._approve)
        self.message = Message(self)
        self.outcome = QLabel(self)
        self.outcome.setWordWrap(True)
        self.outcome.hide()
        self.empty = Caption("", self)

    def _arrange(self) -> None:
        """The list at the left, the wordings at the right, the one action below them."""
        left = QVBoxLayout()
        left.addWidget(self.heading)
        left.addWidget(self.objectives, 1)
        last = QHBoxLayout()
        last.addWidget(self.legend)
        last.addStretch()
        last.addWidget(self.approve)
        self._comparing = QWidget(self)
        right = QVBoxLayout(self._comparing)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(metrics.SPACE)
        right.addWidget(self.drafts)
        right.addWidget(self.wordings, 1)
        right.addWidget(self.message)
        right.addWidget(self.outcome)
        right.addLayout(last)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(*(metrics.SPACE_SECTION,) * 4)
        columns.setSpacing(metrics.SPACE_PAGE)
        columns.addLayout(left)
        columns.addWidget(self._comparing, 1)
        columns.addWidget(self.empty, 1)
