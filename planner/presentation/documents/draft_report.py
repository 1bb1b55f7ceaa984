"""A report that a person looks over before it is kept: each correction is one step that can be undone.

Three rules always hold, so that what comes out can be stored: a key result stands below an objective and an
initiative below a key result, everything but an objective that the document leaves unstated has a title, and
what is kept stands below nothing that is left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property
from typing import Any

from planner.domain.errors import EmptyTitle, ImpossibleMove, InvalidValue
from planner.domain.fields import clean_line
from planner.domain.report import DocumentReport, ReadActionItem, ReadInitiative, ReadObjective
from planner.presentation.documents.draft_item import (
    ABOVE,
    BELOW,
    FIELDS,
    DraftItem,
    ItemKind,
    Read,
    converted,
    trusted,
    with_value,
)
from planner.presentation.documents.draft_state import DraftState, report_of, state_of


class DraftReport:
    """One document under review; `source` is the report as it was read."""

    def __init__(self, source: DocumentReport) -> None:
        self.source = source
        self._state = state_of(source)
        self._past: list[DraftState] = []
        self._future: list[DraftState] = []

    # --- what it says

    @property
    def state(self) -> DraftState:
        """All items in their places."""
        return self._state

    @cached_property
    def line_count(self) -> int:
        """How many lines the text has."""
        return self.source.text.count("\n") + 1

    def report(self) -> DocumentReport:
        """The report as corrected."""
        return report_of(self._state, self.source)

    def item(self, item_id: int) -> DraftItem:
        """An item; KeyError when there is none, as after its addition was undone."""
        return self._state.items[item_id]

    def doubtful(self) -> list[DraftItem]:
        """What was read with doubt, settled or not, in the order of lines."""
        found = [item for item in self._state.items.values() if item.was_doubtful]
        return sorted(found, key=lambda item: item.line)

    def at_line(self, line: int) -> list[DraftItem]:
        """What was read on a line."""
        return [item for item in self._state.items.values() if item.line == line]

    def lines_below(self, item_id: int) -> set[int]:
        """The lines of all that stands below an item."""
        return {item.line for item in self._state.whole(item_id) if item.id != item_id}

    # --- undo

    @property
    def can_undo(self) -> bool:
        """Whether there is a correction to take back."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Whether there is one to make again."""
        return bool(self._future)

    def undo(self) -> None:
        """Take the last correction back, if there is one."""
        if self._past:
            self._future.append(self._state)
            self._state = self._past.pop()

    def redo(self) -> None:
        """Make the correction again that was taken back last, if there is one."""
        if self._future:
            self._past.append(self._state)
            self._state = self._future.pop()

    # --- corrections

    def set_field(self, item_id: int, field: str, value: Any) -> None:  # noqa: ANN401
        """Correct a field of `FIELDS`; raises `EmptyTitle` or `InvalidValue`."""
        item = self.item(item_id)
        if field not in FIELDS[item.kind]:
            raise InvalidValue(value=value, field=field)
        read = with_value(item.read, field, value)
        if read != item.read:
            self._commit(self._state.with_items([replace(item, read=trusted(read))]))

    def confirm(self, item_id: int) -> None:
        """Say that a doubtful item was read right."""
        item = self.item(item_id)
        read = trusted(item.read)
        if read != item.read:
            self._commit(self._state.with_items([replace(item, read=read)]))

    def set_kept(self, item_id: int, kept: bool) -> None:
        """Leave an item out with all below it, or take it in with all above and below it."""
        touched = {item.id: item for item in self._state.whole(item_id)}
        if kept:
            touched |= {item.id: item for item in self._state.way_up(item_id)}
        changed = [replace(item, kept=kept) for item in touched.values() if item.kept != kept]
        if changed:
            self._commit(self._state.with_items(changed))

    def can_move(self, item_id: int, parent: int | None) -> bool:
        """Whether an item may stand below another, or by itself."""
        item = self.item(item_id)
        if parent is None:
            return item.kind not in ABOVE
        if parent not in self._state.items:
            return False
        above = self.item(parent)
        fits = BELOW.get(above.kind) is item.kind
        return fits and all(each.id != item_id for each in self._state.way_up(parent))

    def move(self, item_id: int, parent: int | None) -> None:
        """Put an item below another; raises `ImpossibleMove`."""
        item = self.item(item_id)
        if not self.can_move(item_id, parent):
            raise ImpossibleMove(title=item.title)
        if item.parent == parent:
            return
        state = self._state.moved(item_id, parent)
        settled = replace(state.items[item_id], read=trusted(item.read))
        self._commit(_with_way_kept(state.with_items([settled]), item_id))

    def link(self, item_id: int, key_result: int | None) -> None:
        """Say which key result an action item serves; raises `ImpossibleMove`."""
        item = self.item(item_id)
        if not isinstance(item.read, ReadActionItem) or not self._is_key_result(key_result):
            raise ImpossibleMove(title=item.title)
        if (item.link, item.read.key_result) != (key_result, None):
            read = trusted(replace(item.read, key_result=None))
            self._commit(self._state.with_items([replace(item, read=read, link=key_result)]))

    def change_kind(self, item_id: int, kind: ItemKind) -> None:
        """Make an item another kind, and what stands below it what fits there.

        Raises `EmptyTitle` for an objective without one, `ImpossibleMove` when there is no key result that an
        initiative could stand below.
        """
        item = self.item(item_id)
        if kind is item.kind:
            return
        if not all(each.title for each in self._state.whole(item_id)):
            raise EmptyTitle
        state, parent = self._place_for(kind, item)
        state = _settled(state, item_id, kind, parent)
        self._commit(_with_way_kept(state, item_id))

    def can_add(self, kind: ItemKind) -> bool:
        """Whether there is a place for a new item of a kind; an objective is made where it needs one."""
        return kind is not ItemKind.INITIATIVE or self._has_key_result()

    def add(self, reads: Iterable[Read], near: int | None) -> list[int]:
        """Add what a person found in lines of the text, below or beside the item `near`; returns the ids.

        Raises `EmptyTitle`, `InvalidValue` for a line that the text doesn't have, and `ImpossibleMove` when
        there is no key result that an initiative could stand below.
        """
        state, made = self._state, []
        for read in reads:
            self._check(read)
            item = DraftItem(state.next_id, read)
            state, parent = _place(state, item.kind, item, near)
            made.append(state.next_id)
            state = _with_way_kept(state.added(read, parent), state.next_id)
        if made:
            self._commit(state)
        return made

    def _check(self, read: Read) -> None:
        """See that something new has words and a line."""
        if not clean_line(DraftItem(0, read).title):
            raise EmptyTitle
        if not 1 <= read.line <= self.line_count:
            raise InvalidValue(value=read.line, field="line")

    def _place_for(self, kind: ItemKind, item: DraftItem) -> tuple[DraftState, int | None]:
        """Where an item would stand as another kind."""
        return _place(self._state, kind, item, item.parent if item.parent is not None else item.link)

    def _is_key_result(self, item_id: int | None) -> bool:
        """Whether this can be served: a key result, or none."""
        return item_id is None or (
            item_id in self._state.items and self.item(item_id).kind is ItemKind.KEY_RESULT
        )

    def _has_key_result(self) -> bool:
        """Whether there is any key result."""
        return any(item.kind is ItemKind.KEY_RESULT for item in self._state.items.values())

    def _commit(self, state: DraftState) -> None:
        """Take up a correction as one step."""
        self._past.append(self._state)
        self._future.clear()
        self._state = state


def _place(
    state: DraftState, kind: ItemKind, item: DraftItem, near: int | None
) -> tuple[DraftState, int | None]:
    """What an item of a kind stands below: what is near and fits, else the last before its line.

    A key result gets an objective that the document does not state where there is none.
    """
    above = ABOVE.get(kind)
    if above is None:
        return state, None
    fitting = [each for each in state.way_up(near) if each.kind is above and each.id != item.id]
    if not fitting:
        inside = {each.id for each in state.whole(item.id)} if item.id in state.items else set()
        known = [each for each in state.items.values() if each.kind is above and each.id not in inside]
        before = [each for each in known if each.line <= item.line]
        fitting = [max(before, key=lambda each: each.line)] if before else known[:1]
    if fitting:
        return state, fitting[0].id
    if above is not ItemKind.OBJECTIVE:
        raise ImpossibleMove(title=item.title)
    return state.added(ReadObjective(None, item.line), None), state.next_id


def _settled(state: DraftState, item_id: int, kind: ItemKind, parent: int | None) -> DraftState:
    """The state with an item as a kind below a parent, and all below it as what fits there."""
    item = state.items[item_id]
    below = state.children.get(item_id, ())
    if item.parent != parent:
        state = state.moved(item_id, parent)
    read = trusted(converted(item.read, kind))
    state = state.with_items([replace(item, read=read, parent=parent, link=_link(item, kind))])
    for child in below:
        fits = BELOW.get(kind)
        # What can hold nothing leaves its children beside it, as more of the same.
        state = _settled(state, child, fits or kind, item_id if fits else parent)
    return state


def _link(item: DraftItem, kind: ItemKind) -> int | None:
    """The key result that an item serves as a kind: for what was an initiative, the one above it."""
    if kind is not ItemKind.ACTION_ITEM or item.parent is None:
        return item.link if kind is ItemKind.ACTION_ITEM else None
    return item.parent if isinstance(item.read, ReadInitiative) else item.link


def _with_way_kept(state: DraftState, item_id: int) -> DraftState:
    """The state with an item that is kept standing below nothing that is left out."""
    way = list(state.way_up(item_id))
    if not way[0].kept:
        return state
    return state.with_items([replace(item, kept=True) for item in way if not item.kept])
