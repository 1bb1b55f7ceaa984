"""The items of one report as a tree that is never changed, only replaced: undo keeps the former ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, cast

from planner.domain.report import (
    DocumentReport,
    ReadActionItem,
    ReadDecision,
    ReadInitiative,
    ReadKeyResult,
    ReadKpi,
    ReadObjective,
)
from planner.presentation.documents.draft_item import DOUBTFUL, DraftItem, ItemKind, Read, confidence_of

Children = Mapping[int | None, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class DraftState:
    """Items by id, and the ids below each in their order; None stands for the document."""

    items: Mapping[int, DraftItem] = field(default_factory=dict)
    children: Children = field(default_factory=dict)
    next_id: int = 1

    def below(self, parent: int | None) -> list[DraftItem]:
        """What stands right below an item."""
        return [self.items[each] for each in self.children.get(parent, ())]

    def whole(self, item_id: int) -> Iterator[DraftItem]:
        """An item and all below it."""
        waiting = [item_id]
        while waiting:
            found = waiting.pop()
            yield self.items[found]
            waiting.extend(reversed(self.children.get(found, ())))

    def way_up(self, item_id: int | None) -> Iterator[DraftItem]:
        """An item and all that it stands under."""
        while item_id is not None:
            item = self.items[item_id]
            yield item
            item_id = item.parent

    def with_items(self, changed: Iterable[DraftItem]) -> DraftState:
        """The same with some items replaced, each in its place."""
        return replace(self, items={**self.items, **{item.id: item for item in changed}})

    def added(self, read: Read, parent: int | None, link: int | None = None) -> DraftState:
        """The same with a new item, `next_id`, last below a parent."""
        item = DraftItem(self.next_id, read, parent, link=link, was_doubtful=confidence_of(read) < DOUBTFUL)
        return DraftState(
            {**self.items, item.id: item},
            {**self.children, parent: (*self.children.get(parent, ()), item.id)},
            self.next_id + 1,
        )

    def moved(self, item_id: int, parent: int | None, at: int | None = None) -> DraftState:
        """The same with an item below another parent, last unless a place is named."""
        item = self.items[item_id]
        children = dict(self.children)
        children[item.parent] = tuple(each for each in children[item.parent] if each != item_id)
        siblings = list(children.get(parent, ()))
        siblings.insert(len(siblings) if at is None else at, item_id)
        children[parent] = tuple(siblings)
        items = {**self.items, item_id: replace(item, parent=parent)}
        return replace(self, items=items, children=children)


class _Building:
    """Collects the items of a report; copying a state for each would be quadratic."""

    def __init__(self) -> None:
        self.items: dict[int, DraftItem] = {}
        self.children: dict[int | None, list[int]] = {}

    def add(self, read: Read, parent: int | None = None) -> int:
        """Add an item last below a parent."""
        item = DraftItem(len(self.items) + 1, read, parent, was_doubtful=confidence_of(read) < DOUBTFUL)
        self.items[item.id] = item
        self.children.setdefault(parent, []).append(item.id)
        return item.id

    def add_objective(self, read: ReadObjective) -> None:
        """Add an objective with all below it."""
        objective = self.add(replace(read, key_results=()))
        for key_result in read.key_results:
            above = self.add(replace(key_result, initiatives=()), objective)
            for initiative in key_result.initiatives:
                self.add(initiative, above)

    def add_action_items(self, reads: Iterable[ReadActionItem], parent: int | None = None) -> None:
        """Add action items with their checklists."""
        for read in reads:
            self.add_action_items(read.children, self.add(replace(read, children=()), parent))

    def link(self) -> None:
        """Let action items know the key results that they name."""
        key_results: dict[str, int] = {}
        for item in self.items.values():
            if item.kind is ItemKind.KEY_RESULT:
                key_results.setdefault(item.title, item.id)
        for item in list(self.items.values()):
            if isinstance(item.read, ReadActionItem) and item.read.key_result in key_results:
                self.items[item.id] = replace(item, link=key_results[item.read.key_result])


def state_of(report: DocumentReport) -> DraftState:
    """The items of a report."""
    building = _Building()
    for objective in report.objectives:
        building.add_objective(objective)
    building.add_action_items(report.action_items)
    loose: tuple[Read, ...] = (*report.decisions, *report.kpis)
    for read in loose:
        building.add(read)
    building.link()
    children = {parent: tuple(ids) for parent, ids in building.children.items()}
    return DraftState(building.items, children, len(building.items) + 1)


def report_of(state: DraftState, source: DocumentReport) -> DocumentReport:
    """The report of what is kept; all but its items is as in `source`."""
    writing = _Writing(state)
    return replace(
        source,
        objectives=cast("tuple[ReadObjective, ...]", writing.of_kind(ItemKind.OBJECTIVE)),
        action_items=cast("tuple[ReadActionItem, ...]", writing.of_kind(ItemKind.ACTION_ITEM)),
        decisions=cast("tuple[ReadDecision, ...]", writing.of_kind(ItemKind.DECISION)),
        kpis=cast("tuple[ReadKpi, ...]", writing.of_kind(ItemKind.KPI)),
    )


class _Writing:
    """Puts kept items together again."""

    def __init__(self, state: DraftState) -> None:
        self._state = state

    def of_kind(self, kind: ItemKind) -> tuple[Read, ...]:
        """What of a kind stands by itself, with all below it."""
        return tuple(self._read(item) for item in self._kept(None) if item.kind is kind)

    def _kept(self, parent: int | None) -> list[DraftItem]:
        """What is kept below an item."""
        return [item for item in self._state.below(parent) if item.kept]

    def _read(self, item: DraftItem) -> Read:
        """An item as a report tells it."""
        below: Any = tuple(self._read(child) for child in self._kept(item.id))
        read = item.read
        if isinstance(read, ReadObjective):
            return replace(read, key_results=below)
        if isinstance(read, ReadKeyResult):
            return replace(read, initiatives=below)
        if isinstance(read, ReadActionItem):
            return replace(read, children=below, key_result=self._served(item, read))
        assert isinstance(read, ReadInitiative | ReadDecision | ReadKpi)
        return read

    def _served(self, item: DraftItem, read: ReadActionItem) -> str | None:
        """The title of the key result that an action item serves, as that is called now."""
        if item.link is None:
            return read.key_result
        served = self._state.items[item.link]
        return served.title if served.kept and served.kind is ItemKind.KEY_RESULT else None
