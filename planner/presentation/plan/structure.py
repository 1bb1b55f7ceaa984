"""Which rows stand below which: the shape of the tree as the workspace and the scope ask for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from planner.domain.changes import Change
from planner.domain.entities import (
    ActionItem,
    Cycle,
    Entity,
    Initiative,
    KeyResult,
    Objective,
    Team,
)
from planner.domain.workspace import Workspace
from planner.presentation.plan.nodes import DRAFT_GROUP, ROOT_KEY, TEAM_GROUP, Key

# A change of any other field leaves an item where it is.
PLACING_FIELDS: dict[str, tuple[str, ...]] = {
    Cycle.kind: ("start", "end"),
    Objective.kind: ("cycle_id", "rank", "team_id", "draft_of_id"),
    KeyResult.kind: ("objective_id", "rank"),
    Initiative.kind: ("key_result_id", "rank"),
    ActionItem.kind: ("key_result_id", "rank", "parent_id"),
    Team.kind: ("name",),
}


@dataclass(frozen=True, slots=True)
class Structure:
    """Tells children by their keys; cycles are rows only while all are shown."""

    workspace: Workspace
    cycle_id: int | None
    team_id: int | None
    drafts_visible: bool

    def entity(self, key: Key) -> Entity | None:
        """What a row shows: for a team's group the team, for drafts nothing."""
        if key.kind == TEAM_GROUP:
            return self.workspace.get(Team, key.team_id) if key.team_id else None
        ref = key.ref
        return None if ref is None or key == ROOT_KEY else self.workspace.find(ref)

    def child_keys(self, key: Key) -> list[Key]:
        """The rows below a row, in their order."""
        find = _CHILDREN.get(key.kind)
        return [] if find is None else find(self, key)

    def has_children(self, key: Key) -> bool:
        """Whether any row stands below a row; asked of every row that is laid out, so it looks no further."""
        children = self.workspace.children
        if key.kind == KeyResult.kind:
            if children(Initiative, "key_result_id", key.id):
                return True
        elif key.kind == Objective.kind and children(KeyResult, "objective_id", key.id):
            return True
        return bool(self.child_keys(key))

    def objective_count(self, cycle_id: int) -> int:
        """How many objectives a cycle has, drafts and all teams included."""
        return len(self.workspace.children(Objective, "cycle_id", cycle_id))

    def draft_count(self) -> int:
        """How many draft wordings there are of what is shown."""
        if self.cycle_id is not None:
            present: Iterable[Objective] = self.workspace.children(Objective, "cycle_id", self.cycle_id)
        else:
            present = self.workspace.all(Objective)
        return sum(
            objective.draft_of_id is not None and self.team_id in (None, objective.team_id)
            for objective in present
        )

    def containers(self, change: Change) -> Iterator[Key]:
        """The rows whose children a change may have added, removed or moved."""
        before, after = change.before, change.after
        for entity, other in ((before, after), (after, before)):
            if entity is not None and (other is None or _is_placed_anew(entity, other)):
                yield from self.containers_of(entity)

    def containers_of(self, entity: Entity) -> Iterator[Key]:
        """The rows that may hold an entity, outer ones first."""
        if isinstance(entity, Cycle):
            yield ROOT_KEY
        elif isinstance(entity, Objective):
            yield from self._containers_of_objective(entity)
        elif isinstance(entity, KeyResult):
            yield Key(Objective.kind, entity.objective_id)
        elif isinstance(entity, Initiative | ActionItem) and entity.key_result_id is not None:
            yield Key(KeyResult.kind, entity.key_result_id)
        elif isinstance(entity, Team):
            yield ROOT_KEY
            yield from (Key(Cycle.kind, cycle.id) for cycle in self.workspace.all(Cycle))

    def _containers_of_objective(self, objective: Objective) -> Iterator[Key]:
        """The cycle and team of an objective, or what it is a draft of."""
        if objective.draft_of_id is not None:
            yield Key(Objective.kind, objective.draft_of_id)
            yield Key(DRAFT_GROUP, objective.draft_of_id)
            return
        yield self.cycle_key(objective.cycle_id)
        yield Key(TEAM_GROUP, objective.cycle_id, objective.team_id or 0)

    def cycle_key(self, cycle_id: int) -> Key:
        """The row that stands for a cycle: the root when only one cycle is shown."""
        return ROOT_KEY if cycle_id == self.cycle_id else Key(Cycle.kind, cycle_id)

    def _below_root(self, _key: Key) -> list[Key]:
        """The cycles, or the content of the one that is shown."""
        if self.cycle_id is None:
            # The cycle that runs is what one opens the program for; the past stands below it.
            return [Key(Cycle.kind, cycle.id) for cycle in reversed(self.workspace.all(Cycle))]
        return self._below_cycle(Key(Cycle.kind, self.cycle_id))

    def _below_cycle(self, key: Key) -> list[Key]:
        """Its objectives, grouped by team as soon as one of them has a team."""
        objectives = self._objectives(key.id)
        teams = {objective.team_id or 0 for objective in objectives}
        if self.team_id is not None or not any(teams):
            return [Key(Objective.kind, objective.id) for objective in objectives]
        return [Key(TEAM_GROUP, key.id, team_id) for team_id in sorted(teams, key=self._team_order)]

    def _team_order(self, team_id: int) -> tuple[bool, str, int]:
        """Teams by name, then what has none."""
        return (not team_id, self.workspace.get(Team, team_id).name if team_id else "", team_id)

    def _below_team(self, key: Key) -> list[Key]:
        """The objectives of a team in a cycle."""
        return [
            Key(Objective.kind, objective.id)
            for objective in self._objectives(key.id)
            if (objective.team_id or 0) == key.team_id
        ]

    def _objectives(self, cycle_id: int) -> list[Objective]:
        """The objectives of a cycle that the scope shows, without draft wordings of others."""
        return [
            objective
            for objective in self.workspace.children(Objective, "cycle_id", cycle_id)
            if objective.draft_of_id is None and self.team_id in (None, objective.team_id)
        ]

    def _below_objective(self, key: Key) -> list[Key]:
        """Its key results, then its draft wordings."""
        found = self.workspace.children(KeyResult, "objective_id", key.id)
        keys = [Key(KeyResult.kind, key_result.id) for key_result in found]
        if self.drafts_visible and self.workspace.children(Objective, "draft_of_id", key.id):
            keys.append(Key(DRAFT_GROUP, key.id))
        return keys

    def _below_drafts(self, key: Key) -> list[Key]:
        """The draft wordings of an objective."""
        drafts = self.workspace.children(Objective, "draft_of_id", key.id)
        return [Key(Objective.kind, draft.id) for draft in drafts]

    def _below_key_result(self, key: Key) -> list[Key]:
        """Its initiatives, then its cards; a line of a card's checklist stays inside that card."""
        initiatives = self.workspace.children(Initiative, "key_result_id", key.id)
        cards = self.workspace.children(ActionItem, "key_result_id", key.id)
        ids = {card.id for card in cards}
        return [
            *(Key(Initiative.kind, initiative.id) for initiative in initiatives),
            *(Key(ActionItem.kind, card.id) for card in cards if card.parent_id not in ids),
        ]


def _is_placed_anew(entity: Entity, other: Entity) -> bool:
    """Whether two states of an entity differ in a field that places it."""
    fields = PLACING_FIELDS.get(entity.kind, ())
    return any(getattr(entity, field) != getattr(other, field) for field in fields)


_CHILDREN: dict[str, Callable[[Structure, Key], list[Key]]] = {
    ROOT_KEY.kind: Structure._below_root,
    Cycle.kind: Structure._below_cycle,
    TEAM_GROUP: Structure._below_team,
    Objective.kind: Structure._below_objective,
    DRAFT_GROUP: Structure._below_drafts,
    KeyResult.kind: Structure._below_key_result,
}
