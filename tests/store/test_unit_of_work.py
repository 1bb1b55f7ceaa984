"""A unit of work: seen inside, undone unless committed, told as steps."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random
from sqlite3 import ProgrammingError
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.changes import Change, Changes
from planner.domain.entities import ActionItem, BoardColumn, Cycle, KeyResult, Objective, Person, Ref, Team
from planner.domain.errors import MissingItem
from planner.domain.workspace import Workspace
from planner.store.open import SqlStore, open_workspace
from planner.store.unit_of_work import SqlUnitOfWork

CYCLE = Cycle(name="2024 Q4", start=date(2024, 10, 1), end=date(2024, 12, 31))


def reopened(store: SqlStore) -> Workspace:
    """What another start of the program would find."""
    store.close()
    again = open_workspace(store.path.parent)
    try:
        return again.load()
    finally:
        again.close()


def add_person(store: SqlStore, name: str) -> Person:
    with store.begin() as work:
        person = work.add(Person(name=name))
        work.commit()
    return person


def test_what_was_not_committed_is_gone(store: SqlStore) -> None:
    with store.begin() as work:
        work.add(Person(name="Kim"))
        assert [person.name for person in work.find(Person)] == ["Kim"]
    with pytest.raises(RuntimeError, match="on purpose"), store.begin() as work:
        work.add(Person(name="Lee"))
        work.find(Person)
        raise RuntimeError("on purpose")
    assert reopened(store).all(Person) == []


def test_an_id_of_a_deleted_row_is_never_used_again(store: SqlStore) -> None:
    first = add_person(store, "Kim")
    with store.begin() as work:
        work.remove(first.ref)
        work.commit()
    store.close()
    again = open_workspace(store.path.parent)
    assert add_person(again, "Lee").id > first.id
    again.close()


def test_an_id_of_a_unit_that_was_rolled_back_is_free(store: SqlStore) -> None:
    with store.begin() as work:
        given_up = work.add(Person(name="Kim")).id
    assert add_person(store, "Lee").id == given_up


def test_undoing_a_deletion_keeps_the_id_and_later_ids_stay_clear_of_it(store: SqlStore) -> None:
    with store.begin() as work:
        assert work.add(Person(id=7, name="Kim")).id == 7
        assert work.add(Person(name="Lee")).id == 8
        work.commit()
    assert add_person(store, "Park").id == 9


def test_writes_are_seen_by_later_reads_of_the_unit(store: SqlStore) -> None:
    with store.begin() as work:
        cycle = work.add(CYCLE)
        objective = work.add(Objective(cycle_id=cycle.id, rank="b", title="one"))
        work.add(Objective(cycle_id=cycle.id, rank="a", title="two"))
        assert work.get(Objective, objective.id) == objective
        renamed = work.put(replace(objective, title="three"))
        assert [found.title for found in work.find(Objective, cycle_id=cycle.id)] == ["two", "three"]
        assert work.find(Objective, title="three", parent_id=None) == [renamed]
        work.remove(renamed.ref)
        assert [found.title for found in work.find(Objective)] == ["two"]
        with pytest.raises(MissingItem):
            work.get(Objective, renamed.id)


def test_find_orders_by_rank_byte_by_byte_or_by_id(store: SqlStore) -> None:
    with store.begin() as work:
        cycle = work.add(CYCLE)
        for rank in ("a", "B", "0", "Z", "b"):
            work.add(Objective(cycle_id=cycle.id, rank=rank, title=rank))
        for name in ("b", "a"):
            work.add(Person(name=name))
        assert [found.rank for found in work.find(Objective)] == ["0", "B", "Z", "a", "b"]
        assert [found.name for found in work.find(Person)] == ["b", "a"]


def test_find_by_day_enumeration_and_nothing(store: SqlStore) -> None:
    with store.begin() as work:
        role = work.find(BoardColumn)[2].role
        (column,) = work.find(BoardColumn, role=role)
        due = work.add(ActionItem(column_id=column.id, rank="a", title="", due=date(2024, 10, 7)))
        free = work.add(ActionItem(column_id=column.id, rank="b", title="", labels=("x",)))
        assert work.find(ActionItem, due=date(2024, 10, 7)) == [due]
        assert work.find(ActionItem, due=None, column_id=column.id) == [free]
        assert work.find(ActionItem, labels=("x",)) == [free]


def test_commit_tells_each_step_and_none_for_what_stayed_the_same(store: SqlStore) -> None:
    with store.begin() as work:
        kim = work.add(Person(name="Kim"))
        lee = work.add(Person(name="Lee"))
        sales = work.add(Team(name="Sales"))
        work.put(kim)
        renamed = work.put(replace(lee, name="Yi"))
        work.remove(kim.ref)
        changes = work.commit()
    assert list(changes) == [
        Change(None, kim),
        Change(None, lee),
        Change(None, sales),
        Change(lee, renamed),
        Change(kim, None),
    ]
    with store.begin() as work:
        work.put(renamed)
        assert not work.commit()


def test_what_is_gone_is_told(store: SqlStore) -> None:
    with store.begin() as work:
        with pytest.raises(MissingItem):
            work.get(KeyResult, 1)
        with pytest.raises(MissingItem):
            work.put(Person(id=3, name="Kim"))
        with pytest.raises(MissingItem):
            work.remove(Ref(Person.kind, 3))


def test_a_unit_is_over_when_it_is_committed(store: SqlStore) -> None:
    with store.begin() as work:
        work.commit()
        with pytest.raises(ProgrammingError, match="closed cursor"):
            work.find(Person)


def test_parents_are_written_before_children_whatever_the_order_of_adding(store: SqlStore) -> None:
    with store.begin() as work:
        work.add(KeyResult(id=3, objective_id=2, rank="V", title="kr"))
        work.add(Objective(id=2, cycle_id=1, rank="V", title="o"))
        work.add(replace(CYCLE, id=1))
        work.commit()
    assert [found.id for found in reopened(store).all(KeyResult)] == [3]


People = dict[Ref, Person]


def edit(random: Random, work: SqlUnitOfWork, people: People) -> None:
    """Add, rename or remove somebody, in the store and in the plain model `people`."""
    choice = random.random()
    if choice < 0.5 or not people:
        person = work.add(Person(name=f"{random.random()}"))
        assert person.ref not in people
        people[person.ref] = person
    elif choice < 0.75:
        ref = random.choice(list(people))
        people[ref] = work.put(replace(people[ref], name=f"{random.random()}"))
    else:
        ref = random.choice(list(people))
        work.remove(ref)
        del people[ref]


def take_back(work: SqlUnitOfWork, changes: Changes) -> None:
    """Undo the steps, last one first."""
    for change in changes.inverse():
        if change.after is None:
            work.remove(change.ref)
        elif change.before is None:
            work.add(change.after)
        else:
            work.put(change.after)


@settings(max_examples=25)
@given(st.integers(0, 2**32))
def test_any_run_of_units_equals_a_plain_model_and_can_be_taken_back(seed: int) -> None:
    random = Random(seed)
    people: People = {}
    done = Changes()
    used: set[Ref] = set()
    with TemporaryDirectory() as name:
        store = open_workspace(Path(name))
        for _ in range(12):
            with store.begin() as work:
                after = dict(people)
                for _ in range(random.randrange(6)):
                    edit(random, work, after)
                if random.random() < 0.7:
                    changes = work.commit()
                    people, done = after, done + changes
                    assert not used & set(changes.added())
                    used |= changes.refs()
        kept = reopened(store)
        assert {person.ref: person for person in kept.all(Person)} == people

        store = open_workspace(Path(name))
        with store.begin() as work:
            take_back(work, done)
            work.commit()
        assert reopened(store).all(Person) == []
