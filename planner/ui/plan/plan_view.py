"""The plan as a page: the tree with its actions, or what to do while there is nothing in it."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QEvent, QModelIndex, QPoint, QRect, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from planner.domain.changes import Changes
from planner.domain.entities import ActionItem, Cycle, KeyResult, Objective, Ref
from planner.presentation.plan.columns import Column
from planner.presentation.plan.model import PlanModel
from planner.presentation.plan.touched import touched_items
from planner.presentation.plan.why import explain
from planner.presentation.scope import Scope, Selection
from planner.presentation.session import Session
from planner.ui.plan.empty_plan import EmptyPlan
from planner.ui.plan.outline_clipboard import OutlineClipboard
from planner.ui.plan.outline_keys import OutlineKeys
from planner.ui.plan.plan_actions import PlanActions
from planner.ui.plan.tree import PlanTree
from planner.ui.plan.why_popover import WhyPopover


class PlanView(QWidget):
    """Shows what a scope holds; the current row is the selected item."""

    notice = Signal(str)
    import_requested = Signal()

    def __init__(
        self, session: Session, scope: Scope, selection: Selection, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._selection = selection
        self.model = PlanModel(session, scope, self)
        self.tree = PlanTree(session, self.model, self)
        self._outline = OutlineKeys(session, self.tree, self.model)
        clipboard = OutlineClipboard(session, self.tree, self.model, self._outline)
        self._actions = PlanActions(self.tree, self._outline, clipboard, self.ask_why)
        self._empty = EmptyPlan(self)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.tree)
        self._pages.addWidget(self._empty)
        self._day = session.today
        self._connect()
        self._choose_page()

    def actions_for_menu(self) -> list[QAction]:
        """What can be done in the plan."""
        return self._actions.all()

    def add_objective(self) -> None:
        """Open an empty row for an objective."""
        self._pages.setCurrentWidget(self.tree)
        self.tree.setFocus()
        self._outline.add_objective()
        self._choose_page()

    def can_add(self, kind: str) -> bool:
        """Whether a key result or an initiative can be added at the current row."""
        return self._outline.can_add(kind)

    def add_of_kind(self, kind: str) -> None:
        """Open an empty row for a key result or an initiative at the current row."""
        self.tree.setFocus()
        self._outline.add_of_kind(kind)

    def set_drafts_visible(self, visible: bool) -> None:
        """Show draft wordings below what they are drafts of, or hide them."""
        self.model.set_drafts_visible(visible)

    def draft_count(self) -> int:
        """How many draft wordings there are of what is shown."""
        return self.model.structure.draft_count()

    def save_state(self) -> QByteArray:
        """The columns as they are, to be remembered."""
        return self.tree.columns.state()

    def restore_state(self, state: QByteArray) -> None:
        """Arrange the columns as they were."""
        self.tree.columns.restore(state)
        if self.tree.isVisible():
            self.tree.columns.fit(self.tree.viewport().width())

    def reveal(self, ref: Ref) -> None:
        """Bring an item into sight and make it current."""
        self._outline.show(ref)

    def ask_why(self, index: QModelIndex | None = None) -> None:
        """Explain the figure of a row, the current one unless another is named."""
        at = index or self.tree.currentIndex()
        node = self.model.node(at)
        if node is None or not isinstance(node.entity, Objective | KeyResult):
            return
        found = explain(node.entity, self._session.workspace, self._session.scorer())
        cell = self.tree.visualRect(at.siblingAtColumn(Column.PROGRESS))
        origin = self.tree.viewport().mapToGlobal(QPoint(0, 0))
        WhyPopover(found, self).show_beside(QRect(cell).translated(origin))

    def showEvent(self, event: QShowEvent) -> None:
        """Come back to the item that was selected elsewhere meanwhile."""
        super().showEvent(event)
        self._follow_selection(self._selection.current)

    def changeEvent(self, event: QEvent) -> None:
        """Score anew when the window comes back on another day."""
        if event.type() == QEvent.Type.ActivationChange and self._session.today != self._day:
            self._day = self._session.today
            self.model.refresh()
        if event.type() == QEvent.Type.LanguageChange:
            self._actions.retranslate()
        super().changeEvent(event)

    def _connect(self) -> None:
        """Let the parts hear of each other."""
        self.tree.current_changed.connect(self._tell_selection)
        self.tree.why_asked.connect(self.ask_why)
        self.tree.menu_asked.connect(lambda at: self._actions.menu().popup(at))
        self._outline.notice.connect(self.notice)
        self._empty.add_requested.connect(self.add_objective)
        self._empty.open_requested.connect(self.import_requested)
        self._selection.reveal_requested.connect(self.reveal)
        self._selection.changed.connect(self._follow_selection)
        self.model.modelReset.connect(self._follow_reset)
        self.model.rowsInserted.connect(self._keep_first_current)
        self._session.replayed.connect(self._show_touched)
        for signal in (self.model.rowsInserted, self.model.rowsRemoved, self.model.modelReset):
            signal.connect(self._choose_page)

    def _choose_page(self) -> None:
        """Show the tree as soon as it has an objective, or a row to type one into."""
        page = self.tree if self._has_objectives() or self.model.new_row is not None else self._empty
        if self._pages.currentWidget() is not page:
            had_keys = self.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
            self._pages.setCurrentWidget(page)
            if had_keys:
                page.setFocus()
        self.setFocusProxy(page)

    def _has_objectives(self) -> bool:
        """Whether any objective is shown."""
        if self.model.structure.cycle_id is None:
            return bool(self._session.workspace.count(Objective))
        return self.model.hasChildren()

    def _tell_selection(self, ref: Ref | None) -> None:
        """Make the current row's item the selected one; a row without an item changes nothing."""
        if ref is not None and self.isVisible():
            self._selection.select(ref)

    def _follow_reset(self) -> None:
        """Come back to the selected item; one that is shown no more must not be acted on unseen."""
        ref = self._selection.current
        is_scope = ref == Ref(Cycle.kind, self.model.structure.cycle_id or 0)
        belongs_here = ref is not None and (self.isVisible() or ref.kind != ActionItem.kind)
        if ref is not None and belongs_here and not is_scope and not self.model.find(ref).isValid():
            self._selection.select(None)
        self._follow_selection(self._selection.current)

    def _keep_first_current(self) -> None:
        """Stay at the first row while documents come in above it, until a person goes to another."""
        if self.tree.chose_itself and self.tree.open_editor() is None:
            self.tree.make_current(self.model.index(0, Column.TITLE))
            self.tree.chose_itself = True

    def _show_touched(self, changes: Changes) -> None:
        """Bring what an undo or redo changed into sight, without taking the keys from where they are."""
        if not self.isVisible() or self.tree.open_editor() is not None:
            return
        found = [self.model.node(self.model.find(ref)) for ref in touched_items(changes)]
        nodes = [node for node in found if node is not None]
        for node in nodes:
            self.tree.expansion.open_way_to(self.model.index_of(node))
        self.tree.select_nodes(nodes)

    def _follow_selection(self, ref: Ref | None) -> None:
        """Make the selected item's row current, if it is known and another."""
        if ref is None or not self.isVisible():
            return
        node = self.tree.current_node()
        index = self.model.find(ref)
        if index.isValid() and (node is None or node.ref != ref):
            self.tree.expansion.open_way_to(index)
            self.tree.make_current(index)
