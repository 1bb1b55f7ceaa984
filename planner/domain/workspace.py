"""A whole workspace in memory: what views, scoring and exports read.

It is filled once and then follows every `Changes`, so that nobody has to ask the store again to show
what an edit did. Children are kept in their order, by rank or by day.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any, TypeVar, cast

from planner.domain.changes import Changes
from planner.domain.entities import (
    ENTITY_TYPES,
    ActionItem,
    Attendee,
    BoardColumn,
    CheckIn,
    Cycle,
    Decision,
    Document,
    Entity,
    Initiative,
    KeyResult,
    Kpi,
    Meeting,
    Objective,
    Person,
    Ref,
    Team,
)

E = TypeVar("E", bound=Entity)
SortKey = Callable[[Any], Any]

SORT_KEYS: dict[str, SortKey] = {
    Document.kind: lambda document: (document.read_at, document.id),
    Team.kind: lambda team: (team.name, team.id),
    Person.kind: lambda person: (person.name, person.id),
    Cycle.kind: lambda cycle: (cycle.start, cycle.end, cycle.id),
    CheckIn.kind: lambda check_in: (check_in.on, check_in.id),
    Meeting.kind: lambda meeting: (meeting.on is not None, meeting.on, meeting.id),
    Attendee.kind: lambda attendee: attendee.id,
} | {
    ranked.kind: lambda entity: (entity.rank, entity.id)
    for ranked in (Objective, KeyResult, Initiative, BoardColumn, ActionItem, Kpi, Decision)
}

# The fields by which children are looked up.
INDEXED: dict[str, tuple[str, ...]] = {
    Objective.kind: ("cycle_id", "draft_of_id", "parent_id"),
    KeyResult.kind: ("objective_id",),
    Initiative.kind: ("key_result_id",),
    ActionItem.kind: ("column_id", "key_result_id", "parent_id"),
    CheckIn.kind: ("key_result_id",),
    Kpi.kind: ("cycle_id", "document_id"),
    Meeting.kind: ("document_id",),
    Attendee.kind: ("meeting_id",),
    Decision.kind: ("meeting_id", "document_id"),
}


class Workspace:
    """Every entity by kind and id, with ordered children by parent."""

    def __init__(self, entities: Iterable[Entity] = ()) -> None:
        self._rows: dict[str, dict[int, Entity]] = {kind: {} for kind in ENTITY_TYPES}
        self._children: dict[tuple[str, str], dict[int, list[Entity]]] = {
            (kind, field): defaultdict(list) for kind, fields in INDEXED.items() for field in fields
        }
        for entity in entities:
            self._rows[entity.kind][entity.id] = entity
        self._index_all()

    def _index_all(self) -> None:
        """Build every index at once: one sort a list is far cheaper than insertions."""
        for (kind, field), index in self._children.items():
            for entity in self._rows[kind].values():
                parent = getattr(entity, field)
                if parent is not None:
                    index[parent].append(entity)
            for children in index.values():
                children.sort(key=SORT_KEYS[kind])

    def get(self, cls: type[E], entity_id: int) -> E:
        """The entity; KeyError when there is none."""
        return cast("E", self._rows[cls.kind][entity_id])

    def find(self, ref: Ref) -> Entity | None:
        """The entity that `ref` names, or None when it is gone."""
        return self._rows[ref.kind].get(ref.id)

    def name_of(self, cls: type[Person] | type[Team], entity_id: int | None) -> str:
        """A person's or a team's name; empty for nobody."""
        return "" if entity_id is None else self.get(cls, entity_id).name

    def all(self, cls: type[E]) -> list[E]:
        """Every entity of a kind in its order."""
        return cast("list[E]", sorted(self._rows[cls.kind].values(), key=SORT_KEYS[cls.kind]))

    def count(self, cls: type[Entity]) -> int:
        """How many entities of a kind there are."""
        return len(self._rows[cls.kind])

    def children(self, cls: type[E], field: str, parent_id: int) -> list[E]:
        """The entities whose `field` is `parent_id`, in their order; the list stays ours."""
        return cast("list[E]", self._children[cls.kind, field].get(parent_id, []))

    def cycle_of(self, entity: Objective | KeyResult) -> Cycle:
        """The cycle that an objective or key result belongs to."""
        objective = entity if isinstance(entity, Objective) else self.get(Objective, entity.objective_id)
        return self.get(Cycle, objective.cycle_id)

    def apply(self, changes: Changes) -> None:
        """Follow what a transaction did."""
        for change in changes:
            if change.before is not None:
                self._remove(change.before)
            if change.after is not None:
                self._insert(change.after)

    def _insert(self, entity: Entity) -> None:
        """Add a row and its places among children."""
        self._rows[entity.kind][entity.id] = entity
        for field in INDEXED.get(entity.kind, ()):
            parent = getattr(entity, field)
            if parent is not None:
                insort(self._children[entity.kind, field][parent], entity, key=SORT_KEYS[entity.kind])

    def _remove(self, entity: Entity) -> None:
        """Take out a row and its places among children."""
        del self._rows[entity.kind][entity.id]
        key = SORT_KEYS[entity.kind]
        for field in INDEXED.get(entity.kind, ()):
            parent = getattr(entity, field)
            if parent is not None:
                siblings = self._children[entity.kind, field][parent]
                del siblings[bisect_left(siblings, key(entity), key=key)]
