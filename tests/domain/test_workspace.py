"""A workspace in memory that follows changes equals one that is built anew from what is stored then."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.changes import Change, Changes
from planner.domain.entities import (
    ENTITY_TYPES,
    ActionItem,
    Attendee,
    BoardColumn,
    CheckIn,
    ColumnRole,
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
from planner.domain.ordering import DIGITS
from planner.domain.workspace import INDEXED, Workspace

Rows = dict[Ref, Entity]
DAY = date(2024, 10, 7)


def made_up(cls: type[Entity], entity_id: int, random: Random) -> Entity:
    """An entity whose place among its siblings, and whose parents, are left to chance."""
    parent = random.randint(1, 3)
    maybe = random.choice([None, 1, 2, 3])
    rank = "".join(random.choices(DIGITS, k=2))
    day = DAY + timedelta(days=random.randint(0, 3))
    moment = datetime(2024, 10, random.randint(1, 3), tzinfo=UTC)
    make = {
        Document: lambda: Document(id=entity_id, path="", title="", read_at=moment),
        Team: lambda: Team(id=entity_id, name=rank),
        Person: lambda: Person(id=entity_id, name=rank),
        Cycle: lambda: Cycle(id=entity_id, name="Q", start=day, end=day),
        Objective: lambda: Objective(
            id=entity_id, cycle_id=parent, rank=rank, title="", draft_of_id=maybe, parent_id=maybe
        ),
        KeyResult: lambda: KeyResult(id=entity_id, objective_id=parent, rank=rank, title=""),
        Initiative: lambda: Initiative(id=entity_id, key_result_id=parent, rank=rank, title=""),
        BoardColumn: lambda: BoardColumn(id=entity_id, rank=rank, role=ColumnRole.TODO),
        ActionItem: lambda: ActionItem(
            id=entity_id, column_id=parent, rank=rank, title="", key_result_id=maybe, parent_id=maybe
        ),
        CheckIn: lambda: CheckIn(id=entity_id, key_result_id=parent, on=day, at=moment),
        Kpi: lambda: Kpi(id=entity_id, cycle_id=maybe, rank=rank, name="DAU", document_id=maybe),
        Meeting: lambda: Meeting(id=entity_id, title="", on=random.choice([None, day]), document_id=maybe),
        Attendee: lambda: Attendee(id=entity_id, meeting_id=parent, person_id=parent),
        Decision: lambda: Decision(id=entity_id, meeting_id=maybe, rank=rank, text="", document_id=maybe),
    }
    return make[cls]()


def random_changes(rows: Rows, random: Random) -> Changes:
    """A transaction's steps over `rows`, which follow them."""
    steps: list[Change] = []
    for _ in range(random.randint(1, 12)):
        ref = Ref(random.choice(list(ENTITY_TYPES)), random.randint(1, 4))
        before = rows.get(ref)
        after = made_up(ENTITY_TYPES[ref.kind], ref.id, random) if random.random() < 0.7 else None
        if before is not None or after is not None:
            steps.append(Change(before, after))
        rows.pop(ref, None)
        if after is not None:
            rows[ref] = after
    return Changes(tuple(steps))


def told(workspace: Workspace) -> dict[object, list[Entity]]:
    """Everything that a workspace answers."""
    everything: dict[object, list[Entity]] = {kind: workspace.all(cls) for kind, cls in ENTITY_TYPES.items()}
    for kind, names in INDEXED.items():
        for name in names:
            for parent in range(1, 5):
                everything[kind, name, parent] = workspace.children(ENTITY_TYPES[kind], name, parent)
    return everything


@given(st.integers(0, 2**32))
def test_following_changes_equals_building_anew(seed: int) -> None:
    random, rows, followed = Random(seed), Rows(), Workspace()
    for _ in range(8):
        followed.apply(random_changes(rows, random))
        assert told(followed) == told(Workspace(rows.values()))
        assert all(followed.count(cls) == len(followed.all(cls)) for cls in ENTITY_TYPES.values())


@given(st.integers(0, 2**32))
def test_taking_changes_back_restores_what_was(seed: int) -> None:
    random, rows, followed = Random(seed), Rows(), Workspace()
    followed.apply(random_changes(rows, random))
    before = {key: list(entities) for key, entities in told(followed).items()}
    changes = random_changes(rows, random) + random_changes(rows, random)
    followed.apply(changes)
    followed.apply(changes.inverse())
    assert told(followed) == before


def test_children_are_in_the_order_of_their_ranks() -> None:
    first = KeyResult(id=1, objective_id=1, rank="a", title="")
    second = KeyResult(id=2, objective_id=1, rank="Z", title="")
    workspace = Workspace([first, second])
    assert workspace.children(KeyResult, "objective_id", 1) == [second, first]
    workspace.apply(Changes((Change(first, replace(first, rank="A")),)))
    assert [child.id for child in workspace.children(KeyResult, "objective_id", 1)] == [1, 2]
    assert workspace.children(KeyResult, "objective_id", 9) == []


def test_what_is_not_there_is_told() -> None:
    workspace = Workspace([Person(id=1, name="Kim")])
    assert workspace.find(Ref(Person.kind, 2)) is None
    assert workspace.name_of(Person, None) == ""
    assert workspace.name_of(Person, 1) == "Kim"
    with pytest.raises(KeyError):
        workspace.get(Person, 2)


def test_the_cycle_of_a_key_result_is_that_of_its_objective() -> None:
    cycle = Cycle(id=1, name="Q", start=DAY, end=DAY)
    objective = Objective(id=1, cycle_id=1, rank="a", title="")
    key_result = KeyResult(id=1, objective_id=1, rank="a", title="")
    workspace = Workspace([cycle, objective, key_result])
    assert workspace.cycle_of(objective) is workspace.cycle_of(key_result) is cycle
