"""The clipboard of the plan: copies go as an outline, what was cut moves whole.

What is cut stays where it is, drawn faded, until it is pasted: so nothing of it is ever re-created from an
outline, which tells less than an item holds. Other programs get the outline either way.
"""

from __future__ import annotations

from uuid import uuid4

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from planner.domain.entities import ActionItem, Initiative, KeyResult, Objective, Ref
from planner.domain.outline import read_outline
from planner.presentation.plan.model import PlanModel
from planner.presentation.plan.nodes import DRAFT_GROUP, Node
from planner.presentation.plan.places import (
    CHILD_KIND,
    Landing,
    landing,
    movable,
    next_of_kind,
    path,
    place_in,
    stays,
)
from planner.presentation.session import Session
from planner.ui.plan.outline_keys import OutlineKeys
from planner.ui.plan.tree import PlanTree

# Names what was cut, and in which window of which run of the program.
MIME_TYPE = "application/x-okr-planner-items"


class OutlineClipboard(QObject):
    """Copies, cuts and pastes the rows of a tree."""

    def __init__(self, session: Session, tree: PlanTree, model: PlanModel, outline: OutlineKeys) -> None:
        super().__init__(tree)
        self._session = session
        self._tree = tree
        self._model = model
        self._outline = outline
        self._token = uuid4().hex
        tree.escaped.connect(self.end_cut)
        session.reloaded.connect(self.end_cut)
        QGuiApplication.clipboard().dataChanged.connect(self._follow_clipboard)

    def copy(self) -> None:
        """Put the selected items onto the clipboard as a Markdown outline."""
        nodes = sorted(self._tree.selected_nodes(), key=path)
        refs = [node.ref for node in nodes if node.ref is not None]
        if refs:
            self.end_cut()
            QGuiApplication.clipboard().setMimeData(self._model.commands.outline_data(refs))

    def cut(self) -> None:
        """Mark the selected items as those that the next paste moves; they are copied, too."""
        refs = tuple(node.ref for node in movable(self._tree.selected_nodes()) if node.ref is not None)
        if refs:
            data = self._model.commands.outline_data(refs)
            data.setData(MIME_TYPE, self._named(refs))
            QGuiApplication.clipboard().setMimeData(data)
            self._tree.fade(refs)

    def end_cut(self) -> None:
        """Leave what was cut where it is."""
        self._tree.fade(())

    def paste(self) -> None:
        """Move what was cut to the current row, or add the outline of the clipboard after it."""
        nodes = [self._model.node(self._model.find(ref)) for ref in self._cut()]
        found = [node for node in nodes if node is not None]
        if found:
            self._move(found)
        else:
            self._add_outline()

    def _cut(self) -> tuple[Ref, ...]:
        """What was cut here and still is there."""
        held = QGuiApplication.clipboard().mimeData()
        refs = self._tree.faded
        is_ours = bool(refs) and bytes(held.data(MIME_TYPE).data()) == self._named(refs)
        return tuple(ref for ref in refs if self._session.workspace.find(ref)) if is_ours else ()

    def _named(self, refs: tuple[Ref, ...]) -> bytes:
        """The items and this window, as the clipboard names them."""
        items = ",".join(f"{ref.kind}:{ref.id}" for ref in refs)
        return f"{self._token} {items}".encode()

    def _follow_clipboard(self) -> None:
        """Another copy, here or elsewhere, ends the cut."""
        if self._tree.faded and not self._cut():
            self.end_cut()

    def _move(self, nodes: list[Node]) -> None:
        """Put what was cut at the current row; one that can't stand there is refused."""
        commands = self._model.commands
        refs = [node.ref for node in nodes if node.ref is not None]
        found = self._landing(nodes[0].key.kind)
        if found is None:
            commands.refuse_move(refs[0])
        elif stays(nodes, found) or commands.move(refs, found.place):
            self.end_cut()
            self._show(refs)

    def _landing(self, kind: str) -> Landing | None:
        """Where items of a kind go at the current row: inside what holds them, else after its like."""
        node = self._tree.current_node()
        if node is None:
            holder = self._outline.holder(None) if kind == Objective.kind else None
            place = None if holder is None else place_in(self._model.structure, holder, None)
            return None if holder is None or place is None else Landing(place, holder)
        beside = node.within(kind)
        if kind == Objective.kind and beside is not None and beside.parent is not None:
            # Beside a draft wording is no place: what it is a draft of stands there.
            node = beside.parent.parent or node if beside.parent.key.kind == DRAFT_GROUP else node
        return landing(self._model.structure, kind, node, lower=True)

    def _add_outline(self) -> None:
        """Add the outline of the clipboard after the current row."""
        items = read_outline(QGuiApplication.clipboard().text())
        node = self._tree.current_node()
        parent, row = self._paste_into(node)
        if parent is None or not items:
            return
        before = next_of_kind(parent, row, CHILD_KIND[parent.key.kind])
        place = place_in(self._model.structure, parent, before)
        self._show([] if place is None else self._model.commands.paste(items, place))

    def _show(self, refs: list[Ref]) -> None:
        """Open the way to items and select them."""
        nodes = [node for ref in refs if (node := self._model.node(self._model.find(ref))) is not None]
        for node in nodes:
            self._tree.expansion.open_way_to(self._model.index_of(node))
        self._tree.select_nodes(nodes)

    def _paste_into(self, node: Node | None) -> tuple[Node | None, int]:
        """The row that takes what is pasted, and before which of its children."""
        if node is None or node.parent is None:
            return self._outline.holder(None), len(self._model.root.built_children())
        if node.key.kind in (Objective.kind, KeyResult.kind, Initiative.kind):
            if node.parent.key.kind == DRAFT_GROUP:
                return self._paste_into(node.parent.parent)
            return node.parent, node.row + 1
        if node.key.kind == ActionItem.kind:
            return node.parent, len(node.parent.built_children())
        return (node, len(self._model.children_of(node))) if node.key.kind in CHILD_KIND else (None, 0)
