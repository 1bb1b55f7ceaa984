"""Editing the plan as an outline: adding, renaming, levels, order and deletion."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from planner.domain.cadence import quarter_of
from planner.domain.entities import ActionItem, Cycle, Initiative, KeyResult, Objective, Ref, Status
from planner.domain.fields import clean_line
from planner.presentation.plan.columns import Column
from planner.presentation.plan.model import PlanModel
from planner.presentation.plan.nodes import DRAFT_GROUP, Key, Node
from planner.presentation.plan.places import CHILD_KIND, movable, next_of_kind, place_in
from planner.presentation.session import Session
from planner.ui.enter_guard import SUBMIT_KEYS
from planner.ui.plan.tree import PlanTree

DELETABLE = (Cycle.kind, Objective.kind, KeyResult.kind, Initiative.kind, ActionItem.kind)
UP_A_LEVEL = {KeyResult.kind: Objective.kind, Initiative.kind: KeyResult.kind}


class OutlineKeys(QObject):
    """What the actions of the plan do to the rows of a tree."""

    notice = Signal(str)

    def __init__(self, session: Session, tree: PlanTree, model: PlanModel) -> None:
        super().__init__(tree)
        self._session = session
        self._tree = tree
        self._model = model
        self._commands = model.commands
        self._came_from: Key | None = None
        tree.delegate.new_finished.connect(self._finish_new)
        tree.delegate.level_asked.connect(self._change_level)
        tree.delegate.figure_refused.connect(self._refuse_figure)

    # --- adding

    def add_below(self) -> None:
        """Open an empty row after the current one, of the same kind."""
        node = self._tree.current_node()
        if node is None:
            self.add_objective()
        elif node.key.kind in (Objective.kind, KeyResult.kind, Initiative.kind, ActionItem.kind):
            assert node.parent is not None
            if node.parent.key.kind == DRAFT_GROUP:
                node = node.parent.parent or node
            if node.parent is not None:
                self._begin(node.key.kind, node.parent, node.row + 1)
        else:
            self.add_inside()

    def add_inside(self) -> None:
        """Open an empty row at the end of what stands below the current one."""
        node = self._tree.current_node()
        if node is None or node.key.kind not in CHILD_KIND:
            if node is not None and node.key.kind != DRAFT_GROUP:
                self.add_below()
            return
        self._begin_last(node)

    def add_objective(self) -> None:
        """Open an empty row for an objective: after the current one, else in a cycle, made if need be."""
        node = self._tree.current_node()
        objective = None if node is None else node.within(Objective.kind)
        if (
            objective is not None
            and objective.parent is not None
            and objective.parent.key.kind != DRAFT_GROUP
        ):
            self._begin(Objective.kind, objective.parent, objective.row + 1)
            return
        holder = self.holder(node)
        if holder is not None:
            self._begin_last(holder)

    def can_add(self, kind: str) -> bool:
        """Whether the current row says below what a key result or an initiative goes."""
        node = self._tree.current_node()
        return node is not None and node.within(UP_A_LEVEL[kind]) is not None

    def add_of_kind(self, kind: str) -> None:
        """Open an empty row for a key result or an initiative: after the current one, else last inside."""
        node = self._tree.current_node()
        above = None if node is None else node.within(UP_A_LEVEL[kind])
        beside = None if node is None else node.within(kind)
        if beside is not None and beside.parent is not None:
            self._begin(kind, beside.parent, beside.row + 1)
        elif above is not None:
            self._begin_last(above)

    def holder(self, node: Node | None) -> Node | None:
        """The row that a new objective goes into."""
        if node is not None and CHILD_KIND.get(node.key.kind) == Objective.kind:
            return node
        if self._model.structure.cycle_id is not None:
            return self._model.root
        ref = self._latest_cycle()
        return None if ref is None else self._model.node(self._model.find(ref))

    def _latest_cycle(self) -> Ref | None:
        """The cycle of today, else the last one, else a new one for this quarter."""
        cycles = self._session.workspace.all(Cycle)
        today = self._session.today
        running = [cycle for cycle in cycles if cycle.start <= today <= cycle.end]
        if cycles:
            return (running or cycles)[-1].ref
        name, start, end = quarter_of(today)
        return self._commands.add_cycle(name, start, end)

    def _begin_last(self, parent: Node) -> None:
        """Open an empty row after a row's children of the kind that it holds."""
        kind = CHILD_KIND[parent.key.kind]
        children = self._model.children_of(parent)
        others = [child.row for child in children if child.key.kind != kind]
        at = min(others) if others and kind != Objective.kind else len(children)
        self._begin(kind, parent, at)

    def _begin(self, kind: str, parent: Node, row: int, text: str = "") -> None:
        """Open an empty row and its editor."""
        current = self._tree.current_node()
        self._came_from = None if current is None else current.key
        index = self._model.begin_new(kind, parent, row)
        self._tree.expansion.open_way_to(index)
        self._tree.make_current(index, column=Column.TITLE)
        self._tree.edit(index)
        if text:
            editor = self._tree.open_editor()
            if editor is not None:
                editor.setText(text)

    def _finish_new(self, text: str, key: int) -> None:
        """Store a row that was typed; Enter goes on with the next, an empty one goes away."""
        node = self._model.new_row
        place = self._model.new_place()
        if node is None or place is None:
            return
        kind, column = self._model.new_kind, self._new_column()
        self._close_new()
        if not clean_line(text):
            self._go_back()
            return
        ref = self._commands.add(kind, place, text, column)
        if ref is None:
            self._go_back()
            return
        index = self._model.find(ref)
        self._tree.make_current(index, column=Column.TITLE)
        made = self._model.node(index)
        if key in SUBMIT_KEYS and made is not None and made.parent is not None:
            self._begin(kind, made.parent, made.row + 1)

    def _close_new(self) -> None:
        """Close the editor of the new row and take the row away."""
        editor = self._tree.open_editor()
        had_focus = editor is not None and editor.hasFocus()
        # The row goes first: an editor that loses the keys would report its text once more.
        self._model.end_new()
        if had_focus:
            self._tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_back(self) -> None:
        """Make the row current from which a new one was begun."""
        if self._came_from is not None:
            self._tree.make_current(self._model.index_of_key(self._came_from), column=Column.TITLE)

    def _new_column(self) -> int | None:
        """The column of the board for a new card: that of the card above it."""
        node = self._model.new_row
        if node is None or node.parent is None or self._model.new_kind != ActionItem.kind:
            return None
        above = node.parent.built_children()[node.row - 1].entity if node.row else None
        return above.column_id if isinstance(above, ActionItem) else None

    # --- levels and order

    def demote(self) -> None:
        """Put the current item one level down."""
        self._change_level(1)

    def promote(self) -> None:
        """Put the current item one level up."""
        self._change_level(-1)

    def _change_level(self, step: int) -> None:
        """Change the level of the current item, or of the row that is being typed."""
        if self._model.new_row is not None:
            self._change_new_level(step)
            return
        node = self._tree.current_node()
        if node is None or node.ref is None or node.key.kind not in (*UP_A_LEVEL, Objective.kind):
            return
        became = self._commands.demote(node.ref) if step > 0 else self._commands.promote(node.ref)
        if became is not None:
            self.show(became)

    def _change_new_level(self, step: int) -> None:
        """Put the row that is being typed elsewhere, with what was typed so far."""
        node, kind = self._model.new_row, self._model.new_kind
        assert node is not None
        assert node.parent is not None
        goal = self._level_below(node, kind) if step > 0 else self._level_above(node, kind)
        editor = self._tree.open_editor()
        if goal is None or editor is None:
            return
        text, came_from = editor.text(), self._came_from
        self._close_new()
        self._begin(*goal, text)
        self._came_from = came_from

    def _level_below(self, node: Node, kind: str) -> tuple[str, Node, int] | None:
        """Kind, parent and row one level down: last below the sibling above."""
        assert node.parent is not None
        above = node.parent.built_children()[node.row - 1] if node.row else None
        if above is None or above.key.kind != kind or kind not in CHILD_KIND:
            return None
        children = self._model.children_of(above)
        below = CHILD_KIND[kind]
        return below, above, sum(child.key.kind == below for child in children)

    def _level_above(self, node: Node, kind: str) -> tuple[str, Node, int] | None:
        """Kind, parent and row one level up: right after what it stood below."""
        parent = node.parent
        if kind not in UP_A_LEVEL or parent is None or parent.parent is None:
            return None
        return UP_A_LEVEL[kind], parent.parent, parent.row + 1

    def move_up(self) -> None:
        """Put the selected siblings before the one above them."""
        self._reorder(-1)

    def move_down(self) -> None:
        """Put the selected siblings after the one below them."""
        self._reorder(1)

    def _reorder(self, step: int) -> None:
        """Move the selected siblings by one place."""
        nodes = movable(self._tree.selected_nodes())
        parent = nodes[0].parent if nodes else None
        if parent is None or any(node.parent is not parent for node in nodes):
            return
        kind = nodes[0].key.kind
        beyond = nodes[0].row - 1 if step < 0 else nodes[-1].row + 1
        children = parent.built_children()
        if kind == ActionItem.kind or not 0 <= beyond < len(children) or children[beyond].key.kind != kind:
            return
        before = children[beyond] if step < 0 else next_of_kind(parent, beyond + 1, kind)
        place = place_in(self._model.structure, parent, before)
        if place is not None:
            self._commands.move([node.ref for node in nodes if node.ref is not None], place)
            self._tree.scrollTo(self._tree.currentIndex())

    # --- the rest of the outline

    def rename(self) -> None:
        """Edit the title of the current row."""
        index = self._tree.currentIndex()
        if index.isValid():
            title = index.siblingAtColumn(Column.TITLE)
            self._tree.make_current(title, column=Column.TITLE)
            self._tree.edit(title)

    def delete(self) -> None:
        """Delete the selected items and say so; the row after them becomes current."""
        nodes = [node for node in self._tree.selected_nodes() if node.key.kind in DELETABLE]
        if not nodes:
            return
        after = self._after(nodes)
        said = self._commands.delete([node.ref for node in nodes if node.ref is not None])
        if said:
            self.notice.emit(said)
            self._tree.make_current(self._model.index_of_key(after) if after else QModelIndex())

    def _after(self, nodes: list[Node]) -> Key | None:
        """The row to go to when some go: the next that stays, else the one above."""
        going = set(map(id, nodes))
        last = nodes[-1]
        siblings = last.parent.built_children() if last.parent is not None else []
        around = [*siblings[last.row + 1 :], *reversed(siblings[: last.row])]
        staying = next((node for node in around if id(node) not in going), last.parent)
        return None if staying is None or staying is self._model.root else staying.key

    def set_status(self, status: Status | None) -> None:
        """Set the status of the selected key results, None to have it computed."""
        nodes = [node for node in self._tree.selected_nodes() if node.key.kind == KeyResult.kind]
        refs = [node.ref for node in nodes if node.ref is not None]
        if refs:
            self._commands.set_status(refs, status)

    def show(self, ref: Ref) -> None:
        """Bring an item into sight and make it current."""
        index = self._model.find(ref)
        if index.isValid():
            self._tree.expansion.open_way_to(index)
            self._tree.make_current(index)

    def _refuse_figure(self, typed: str) -> None:
        """Say that what was typed is no number."""
        self.notice.emit(
            self.tr("“{text}” is not a number; the old figure was kept.").format(text=typed[:40])
        )
