"""The rows of the tree: stable objects that keep their place, so that parent and row are told at once."""

from __future__ import annotations

from typing import NamedTuple

from planner.domain.entities import (
    ActionItem,
    Cycle,
    Entity,
    Initiative,
    KeyResult,
    Objective,
    Ref,
    Team,
)
from planner.presentation.plan.cells import Cells

TEAM_GROUP = "team_group"
DRAFT_GROUP = "draft_group"
NEW_ROW = "new_row"


class Key(NamedTuple):
    """Names a row: an entity's kind and id, or a group's kind, what it stands under, and its team."""

    kind: str
    id: int
    team_id: int = 0

    @property
    def ref(self) -> Ref | None:
        """The entity that the row shows; None for groups and for a row that is being typed."""
        return None if self.kind in (TEAM_GROUP, DRAFT_GROUP, NEW_ROW) else Ref(self.kind, self.id)


ROOT_KEY = Key("root", 0)


class Node:
    """One row. `children` is None until somebody asks for them; `cells` until they are painted."""

    __slots__ = ("cells", "children", "depth", "entity", "id", "in_drafts", "key", "parent", "row")

    def __init__(self, node_id: int, key: Key, entity: Entity | None, parent: Node | None) -> None:
        self.id = node_id
        self.key = key
        self.entity = entity
        self.row = 0
        self.children: list[Node] | None = None
        self.cells: Cells | None = None
        self._stand_under(parent)

    @property
    def ref(self) -> Ref | None:
        """The entity that the row shows."""
        return self.key.ref

    @property
    def title(self) -> str:
        """The title of the entity, empty for groups."""
        entity = self.entity
        if isinstance(entity, Cycle | Team):
            return entity.name
        return entity.title if isinstance(entity, Objective | KeyResult | Initiative | ActionItem) else ""

    def built_children(self) -> list[Node]:
        """The children that were asked for so far."""
        return self.children or []

    def renumber(self, start: int = 0) -> None:
        """Tell the children their rows again, from `start` on."""
        children = self.built_children()
        for row in range(start, len(children)):
            children[row].row = row

    def within(self, kind: str) -> Node | None:
        """The row itself or the nearest above it of a kind."""
        node: Node | None = self
        while node is not None and node.key.kind != kind:
            node = node.parent
        return node

    def stands_under(self, other: Node) -> bool:
        """Whether `other` is this row or above it."""
        node: Node | None = self
        while node is not None and node is not other:
            node = node.parent
        return node is other

    def put_under(self, parent: Node) -> None:
        """Take a new parent, and what follows from it for all below."""
        self._stand_under(parent)
        for child in self.built_children():
            child.put_under(self)

    def _stand_under(self, parent: Node | None) -> None:
        """Take a parent, a depth, and whether all this is draft wording."""
        self.parent = parent
        self.depth: int = -1 if parent is None else parent.depth + 1
        self.in_drafts: bool = self.key.kind == DRAFT_GROUP or (parent is not None and parent.in_drafts)
