"""Brings the children of rows in line with the workspace by the fewest insertions, moves and removals.

Rows that stay are the same objects at the same persistent indexes, so that selection, expansion and the
current row survive whatever happens around them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Protocol

from PySide6.QtCore import QModelIndex

from planner.domain.changes import Changes
from planner.domain.entities import Entity
from planner.presentation.plan.nodes import NEW_ROW, Key, Node
from planner.presentation.plan.structure import Structure


class Host(Protocol):
    """The model as the synchroniser needs it: its nodes, and the announcements to views."""

    structure: Structure
    nodes: dict[Key, Node]

    def make_node(self, key: Key, parent: Node) -> Node:
        """Make and register a node; it is put among its parent's children by the caller."""

    def forget(self, node: Node) -> None:
        """Unregister a node and all below it."""

    def index_of(self, node: Node) -> QModelIndex:
        """The index of a node, invalid for the root."""

    def beginInsertRows(self, parent: QModelIndex, first: int, last: int) -> None:
        """Announce."""

    def endInsertRows(self) -> None:
        """Announce."""

    def beginRemoveRows(self, parent: QModelIndex, first: int, last: int) -> None:
        """Announce."""

    def endRemoveRows(self) -> None:
        """Announce."""

    def beginMoveRows(
        self, parent: QModelIndex, first: int, last: int, destination: QModelIndex, before: int
    ) -> bool:
        """Announce."""

    def endMoveRows(self) -> None:
        """Announce."""


# Rows that change places with what they stand below need a second round, as when a draft is approved.
MOST_ROUNDS = 5


class TreeSync:
    """Follows changes of the workspace in the rows that a view has asked for."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._starved: list[Node] = []

    def follow(self, changes: Changes) -> None:
        """Add, move and remove the rows that the changes concern."""
        touched = {key: None for change in changes for key in self._host.structure.containers(change)}
        nodes = [node for node in map(self._host.nodes.get, touched) if node is not None]
        before = _last_known(changes)
        for node in nodes:
            if node.children is None:
                self._build_as_before(node, before)
        waiting = nodes
        for _ in range(MOST_ROUNDS):
            for node in sorted(waiting, key=lambda node: node.depth):
                self._place_children(node)
            waiting, self._starved = self._starved, []
        for node in nodes:
            self._remove_extras(node)

    def _build_as_before(self, node: Node, before: dict[Key, Entity | None]) -> None:
        """Build children that nobody asked for yet as they were, so that views hear what changed."""
        gone = [
            key
            for key, entity in before.items()
            if entity is not None
            and key not in self._host.nodes
            and node.key in set(self._host.structure.containers_of(entity))
        ]
        wanted = self._host.structure.child_keys(node.key)
        stayed = [key for key in wanted if key not in self._host.nodes and key not in before]
        node.children = []
        for key in [*stayed, *gone]:
            node.children.append(self._make(key, node))
        node.renumber()

    def _place_children(self, node: Node) -> None:
        """Insert what is missing and move what stands elsewhere; what has no place here stays for now."""
        wanted = self._host.structure.child_keys(node.key)
        staying = _staying([child.key for child in node.built_children()], wanted)
        at = 0
        fresh: list[Key] = []
        for key in wanted:
            present = self._host.nodes.get(key)
            if present is None:
                fresh.append(key)
                continue
            at = self._insert(node, at, fresh)
            fresh = []
            at = present.row + 1 if key in staying else self._move(present, node, at)
        self._insert(node, at, fresh)

    def _insert(self, parent: Node, at: int, keys: Sequence[Key]) -> int:
        """Add new rows; the place after them is returned."""
        if not keys:
            return at
        children = parent.built_children()
        self._host.beginInsertRows(self._host.index_of(parent), at, at + len(keys) - 1)
        made = [self._make(key, parent) for key in keys]
        children[at:at] = made
        parent.children = children
        parent.renumber(at)
        self._host.endInsertRows()
        return at + len(keys)

    def _make(self, key: Key, parent: Node) -> Node:
        """Make a row; one below which rows belong that stand elsewhere still stays empty till they come."""
        node = self._host.make_node(key, parent)
        if any(child in self._host.nodes for child in self._host.structure.child_keys(key)):
            node.children = []
            self._starved.append(node)
        return node

    def _move(self, node: Node, parent: Node, at: int) -> int:
        """Move a row to another place; the place after it is returned."""
        source = node.parent
        assert source is not None
        host = self._host
        if not host.beginMoveRows(host.index_of(source), node.row, node.row, host.index_of(parent), at):
            # Below itself: the place that it goes to has to be moved away from there first.
            self._starved.append(parent)
            return at
        source.built_children().pop(node.row)
        source.renumber(node.row)
        target = at - 1 if source is parent and node.row < at else at
        children = parent.built_children()
        children.insert(target, node)
        parent.children = children
        node.put_under(parent)
        parent.renumber(target)
        host.endMoveRows()
        return node.row + 1

    def _remove_extras(self, parent: Node) -> None:
        """Take out the rows that belong nowhere any more, in runs."""
        if self._host.nodes.get(parent.key) is not parent:
            return
        wanted = set(self._host.structure.child_keys(parent.key))
        rows = [
            child.row
            for child in parent.built_children()
            if child.key not in wanted and child.key.kind != NEW_ROW
        ]
        for first, last in reversed(list(_runs(rows))):
            self.remove(parent, first, last)

    def remove(self, parent: Node, first: int, last: int) -> None:
        """Take out some rows."""
        children = parent.built_children()
        self._host.beginRemoveRows(self._host.index_of(parent), first, last)
        leaving = children[first : last + 1]
        del children[first : last + 1]
        parent.renumber(first)
        for node in leaving:
            self._host.forget(node)
        self._host.endRemoveRows()


def _last_known(changes: Changes) -> dict[Key, Entity | None]:
    """Each changed entity as it was before the changes; None for one that is new."""
    before: dict[Key, Entity | None] = {}
    for change in changes:
        before.setdefault(Key(*change.ref), change.before)
    return before


def _staying(present: Sequence[Key], wanted: Sequence[Key]) -> set[Key]:
    """The most rows that can stay where they are: the longest run of `present` in the order of `wanted`."""
    place = {key: at for at, key in enumerate(wanted)}
    kept = [key for key in present if key in place]
    if all(place[low] < place[high] for low, high in pairwise(kept)):
        return set(kept)
    return _longest_ascending(kept, place)


def _longest_ascending(keys: Sequence[Key], place: dict[Key, int]) -> set[Key]:
    """The keys of a longest ascending subsequence, by patience sorting."""
    tops: list[int] = []
    top_keys: list[Key] = []
    below: dict[Key, Key | None] = {}
    for key in keys:
        pile = bisect_left(tops, place[key])
        below[key] = top_keys[pile - 1] if pile else None
        tops[pile : pile + 1] = [place[key]]
        top_keys[pile : pile + 1] = [key]
    chain: set[Key] = set()
    key_below = top_keys[-1] if top_keys else None
    while key_below is not None:
        chain.add(key_below)
        key_below = below[key_below]
    return chain


def _runs(rows: Iterable[int]) -> Iterable[tuple[int, int]]:
    """Ascending rows as first and last of each run."""
    first = last = None
    for row in rows:
        if last is not None and row == last + 1:
            last = row
            continue
        if first is not None and last is not None:
            yield first, last
        first = last = row
    if first is not None and last is not None:
        yield first, last
