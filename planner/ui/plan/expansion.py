"""Which rows are open: remembered as long as the program runs, whatever is shown in between."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex
from PySide6.QtWidgets import QTreeView

from planner.domain.entities import Cycle, Objective
from planner.presentation.plan.model import PlanModel
from planner.presentation.plan.nodes import DRAFT_GROUP, TEAM_GROUP, Key, Node

# In a cycle of so many objectives they open by themselves; beyond, opening all would be nobody's wish.
MOST_OPEN = 200


class Expansion(QObject):
    """Opens rows by what was done to them before, else cycles, teams and a fair number of objectives."""

    def __init__(self, tree: QTreeView, model: PlanModel) -> None:
        super().__init__(tree)
        self._tree = tree
        self._model = model
        self._chosen: dict[Key, bool] = {}
        self._is_restoring = False
        tree.expanded.connect(lambda index: self._note(index, is_open=True))
        tree.collapsed.connect(lambda index: self._note(index, is_open=False))
        model.modelReset.connect(self.restore)
        self.restore()

    def restore(self) -> None:
        """Open what is to be open, after everything was read anew."""
        self._is_restoring = True
        # With a layout to come anyway the tree only notes what is open, instead of laying out each time.
        self._tree.scheduleDelayedItemsLayout()
        self._open_below(self._model.root)
        self._is_restoring = False

    def open_new(self, parent: QModelIndex | QPersistentModelIndex, first: int, last: int) -> None:
        """Open rows that came in, and their parent when the first ones did."""
        self._is_restoring = True
        above = self._model.node(parent) or self._model.root
        for node in above.built_children()[first : last + 1]:
            self._open(node)
        if parent.isValid() and self._is_wanted(above):
            self._tree.setExpanded(self._model.index_of(above), True)
        self._is_restoring = False

    def open_way_to(self, index: QModelIndex) -> None:
        """Open every row above one."""
        above = index.parent()
        while above.isValid():
            self._tree.setExpanded(above, True)
            above = above.parent()

    def _note(self, index: QModelIndex, *, is_open: bool) -> None:
        """Remember what a person opened or closed."""
        node = self._model.node(index)
        if node is not None and not self._is_restoring:
            self._chosen[node.key] = is_open

    def _open(self, node: Node) -> None:
        """Open a row if it is to be, and those below."""
        if self._is_wanted(node):
            self._tree.setExpanded(self._model.index_of(node), True)
            self._open_below(node)

    def _open_below(self, node: Node) -> None:
        """Open the rows below one."""
        for child in self._model.children_of(node):
            self._open(child)

    def _is_wanted(self, node: Node) -> bool:
        """Whether a row is to be open."""
        chosen = self._chosen.get(node.key)
        return self._is_open_at_first(node) if chosen is None else chosen

    def _is_open_at_first(self, node: Node) -> bool:
        """Whether a row that nobody opened or closed is open."""
        if isinstance(node.entity, Objective):
            count = self._model.structure.objective_count(node.entity.cycle_id)
            return count <= MOST_OPEN and not self._stands_in_drafts(node)
        return node.key.kind in (Cycle.kind, TEAM_GROUP, DRAFT_GROUP)

    def _stands_in_drafts(self, node: Node) -> bool:
        """Whether a row is a draft wording of another."""
        return node.parent is not None and node.parent.key.kind == DRAFT_GROUP
