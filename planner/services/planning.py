"""Building and rearranging the tree: cycles, objectives, key results and initiatives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from planner.domain.changes import Changes
from planner.domain.entities import (
    ENTITY_TYPES,
    ActionItem,
    Cycle,
    Entity,
    Initiative,
    KeyResult,
    Objective,
    Ref,
)
from planner.domain.errors import ImpossibleMove
from planner.domain.fields import check_period, checked
from planner.domain.outline import OutlineItem, planning_fields
from planner.services.people import person_id, team_id
from planner.services.placing import SIBLING_FIELD, ranks_at
from planner.services.ports import BeginWork, UnitOfWork

# What may stand directly below what.
CHILD_KIND: dict[str, type[Entity]] = {
    Cycle.kind: Objective,
    Objective.kind: KeyResult,
    KeyResult.kind: Initiative,
}


class Planning:
    """Edits of the tree's shape."""

    def __init__(self, begin: BeginWork) -> None:
        self._begin = begin

    def add_cycle(self, name: str, start: date, end: date) -> Changes:
        """Add a cycle; raises `InvalidValue` when it ends before it starts."""
        check_period(start, end)
        with self._begin() as work:
            work.add(Cycle(name=checked({"title": name})["title"], start=start, end=end))
            return work.commit()

    def add(self, parent: Ref, title: str, before_id: int | None = None, **fields: Any) -> Changes:  # noqa: ANN401
        """Add the kind of item that stands below `parent`, before a sibling or last.

        `owner` and `team` take names. Raises `EmptyTitle`, `InvalidValue`, `MissingItem`, or `ImpossibleMove`
        where nothing can stand below.
        """
        with self._begin() as work:
            above = work.get(ENTITY_TYPES[parent.kind], parent.id)
            if parent.kind not in CHILD_KIND:
                raise ImpossibleMove(title=_title(above))
            insert(work, parent, title, before_id, **fields)
            return work.commit()

    def add_outline(
        self, parent: Ref, items: Sequence[OutlineItem], before_id: int | None = None, *, team: str = ""
    ) -> Changes:
        """Add the items of an outline with what stands below them, before a sibling or last.

        What is nested deeper than initiatives becomes an initiative too. `team` is the objectives'.
        """
        with self._begin() as work:
            work.get(ENTITY_TYPES[parent.kind], parent.id)
            _insert_outline(work, parent, items, before_id, {"team": team} if team else {})
            return work.commit()

    def move(
        self,
        refs: Sequence[Ref],
        parent: Ref,
        before_id: int | None = None,
        *,
        team_id: int | None = None,
        keep_team: bool = True,
    ) -> Changes:
        """Put items of one kind below `parent`, in the given order, before a sibling or last.

        Objectives also take `team_id` unless `keep_team`. An action item dropped on a key result is linked to
        it. Raises `ImpossibleMove` when such items can't stand there.
        """
        with self._begin() as work:
            work.get(ENTITY_TYPES[parent.kind], parent.id)
            items = [work.get(ENTITY_TYPES[ref.kind], ref.id) for ref in refs]
            _require_child_kind(items, parent)
            if items and isinstance(items[0], ActionItem):
                _link(work, items, parent)
            else:
                extra = {} if keep_team or parent.kind != Cycle.kind else {"team_id": team_id}
                _place(work, items, parent, before_id, extra)
            return work.commit()

    def support(self, ref: Ref, above: Ref | None) -> Changes:
        """Let an objective support another, or none; `ImpossibleMove` when it would support itself."""
        with self._begin() as work:
            objective = work.get(Objective, ref.id)
            parent_id = above.id if above else None
            next_id = parent_id
            while next_id is not None:
                if next_id == ref.id:
                    raise ImpossibleMove(title=objective.title)
                next_id = work.get(Objective, next_id).parent_id
            work.put(replace(objective, parent_id=parent_id))
            return work.commit()


def insert(work: UnitOfWork, parent: Ref, title: str, before_id: int | None, **fields: Any) -> Entity:  # noqa: ANN401
    """Add the child kind of `parent` inside a running transaction."""
    cls = CHILD_KIND[parent.kind]
    values = checked({"title": title, **fields})
    if "owner" in values:
        values["owner_id"] = person_id(work, values.pop("owner"))
    if "team" in values:
        values["team_id"] = team_id(work, values.pop("team"))
    rank = ranks_at(work, cls, parent.id, before_id)[0]
    values |= {str(SIBLING_FIELD[cls.kind]): parent.id, "rank": rank}
    return work.add(cls(**values))


def _insert_outline(
    work: UnitOfWork, parent: Ref, items: Sequence[OutlineItem], before_id: int | None, extra: dict[str, Any]
) -> None:
    """Add items and, one level down, what stands below them."""
    kind = CHILD_KIND[parent.kind].kind
    for item in _flattened(items) if kind == Initiative.kind else items:
        made = insert(work, parent, item.title, before_id, **planning_fields(item, kind), **extra)
        if kind != Initiative.kind:
            _insert_outline(work, made.ref, item.children, None, {})


def _flattened(items: Sequence[OutlineItem]) -> Iterator[OutlineItem]:
    """The items and all below them, in their order."""
    waiting = list(reversed(items))
    while waiting:
        item = waiting.pop()
        yield item
        waiting.extend(reversed(item.children))


def _require_child_kind(items: Sequence[Entity], parent: Ref) -> None:
    """See that every item may stand below the parent."""
    for item in items:
        fits = isinstance(item, CHILD_KIND.get(parent.kind, ())) or (
            isinstance(item, ActionItem) and parent.kind == KeyResult.kind
        )
        if not fits or type(item) is not type(items[0]):
            raise ImpossibleMove(title=_title(item))


def _title(item: Entity) -> str:
    """What a person would call the item."""
    return str(getattr(item, "title", "") or getattr(item, "name", ""))


def _place(
    work: UnitOfWork, items: Sequence[Entity], parent: Ref, before_id: int | None, extra: dict[str, Any]
) -> None:
    """Give the items their new parent and ranks."""
    cls = CHILD_KIND[parent.kind]
    leaving = frozenset(item.id for item in items)
    ranks = ranks_at(work, cls, parent.id, before_id, len(items), leaving)
    place = extra | {str(SIBLING_FIELD[cls.kind]): parent.id}
    for item, rank in zip(items, ranks, strict=True):
        work.put(replace(work.get(cls, item.id), **(place | {"rank": rank})))


def _link(work: UnitOfWork, items: Sequence[Entity], parent: Ref) -> None:
    """Link action items to a key result; their place on the board stays."""
    for item in items:
        work.put(replace(work.get(ActionItem, item.id), key_result_id=parent.id))
