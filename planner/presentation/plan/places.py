"""Where rows may be put: the same rules for what is dropped, moved by keys and newly added."""

from __future__ import annotations

from dataclasses import dataclass

from planner.domain.entities import ActionItem, Cycle, Initiative, KeyResult, Objective, Ref
from planner.presentation.plan.nodes import ROOT_KEY, TEAM_GROUP, Node
from planner.presentation.plan.structure import Structure

CHILD_KIND = {
    ROOT_KEY.kind: Objective.kind,
    Cycle.kind: Objective.kind,
    TEAM_GROUP: Objective.kind,
    Objective.kind: KeyResult.kind,
    KeyResult.kind: Initiative.kind,
}


@dataclass(frozen=True, slots=True)
class Place:
    """Below `parent`, before a sibling or last; an objective takes the team unless it keeps its own."""

    parent: Ref
    before_id: int | None = None
    team_id: int | None = None
    keep_team: bool = True


@dataclass(frozen=True, slots=True)
class Landing:
    """Where a drop would go: into `parent`, before its row `row`, which is None for a drop onto the row."""

    place: Place
    parent: Node
    row: int | None = None


def place_in(structure: Structure, parent: Node, before: Node | None) -> Place | None:
    """The place in a row's children before one of them; None where nothing may be put."""
    before_id = None if before is None else before.key.id
    match parent.key.kind:
        case ROOT_KEY.kind if structure.cycle_id is not None:
            team_id = structure.team_id
            return Place(Ref(Cycle.kind, structure.cycle_id), before_id, team_id, team_id is None)
        case Cycle.kind:
            team_id = structure.team_id
            return Place(Ref(Cycle.kind, parent.key.id), before_id, team_id, team_id is None)
        case Objective.kind | KeyResult.kind:
            return Place(Ref(parent.key.kind, parent.key.id), before_id)
    if parent.key.kind == TEAM_GROUP:
        return Place(Ref(Cycle.kind, parent.key.id), before_id, parent.key.team_id or None, keep_team=False)
    return None


def next_of_kind(parent: Node, row: int, kind: str) -> Node | None:
    """The first child from a row on that is of a kind: what is put there goes before it."""
    return next((child for child in parent.built_children()[row:] if child.key.kind == kind), None)


def landing(structure: Structure, kind: str, target: Node, *, lower: bool) -> Landing | None:
    """Where items of a kind go that are dropped on a row's upper or lower half; None where they can't."""
    if kind == ActionItem.kind:
        return _onto(structure, target.within(KeyResult.kind))
    beside = target.within(kind)
    if beside is not None and beside.parent is not None:
        row = beside.row + (lower or beside is not target)
        place = place_in(structure, beside.parent, next_of_kind(beside.parent, row, kind))
        return None if place is None else Landing(place, beside.parent, row)
    return _onto(structure, target) if CHILD_KIND.get(target.key.kind) == kind else None


def _onto(structure: Structure, target: Node | None) -> Landing | None:
    """At the end of a row's children."""
    place = None if target is None else place_in(structure, target, None)
    return None if target is None or place is None else Landing(place, target)


def stays(nodes: list[Node], found: Landing) -> bool:
    """Whether rows would land where they are: beside each other, at their own place."""
    rows = [node.row for node in nodes]
    together = all(node.parent is found.parent for node in nodes) and rows == list(
        range(rows[0], rows[-1] + 1)
    )
    return together and found.row is not None and rows[0] <= found.row <= rows[-1] + 1


def movable(nodes: list[Node]) -> list[Node]:
    """What a move of the rows takes along: one kind, in the order of the tree, nothing that goes anyway."""
    chosen = set(map(id, nodes))
    top = [node for node in nodes if not any(id(above) in chosen for above in ancestors(node))]
    kinds = (Objective.kind, KeyResult.kind, Initiative.kind, ActionItem.kind)
    kind = next((node.key.kind for node in top if node.key.kind in kinds), None)
    return sorted((node for node in top if node.key.kind == kind), key=path)


def ancestors(node: Node) -> list[Node]:
    """The rows above a row, nearest first, without the root."""
    found = []
    above = node.parent
    while above is not None and above.parent is not None:
        found.append(above)
        above = above.parent
    return found


def path(node: Node) -> tuple[int, ...]:
    """The rows from the root to a row: what orders rows as the tree shows them."""
    return tuple(above.row for above in reversed([node, *ancestors(node)]))
