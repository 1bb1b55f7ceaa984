"""What is stored comes back the same after closing and opening again, whatever it is."""

from dataclasses import fields
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

from planner.domain.entities import ENTITY_TYPES, Attendee, BoardColumn, ColumnRole, Document, Entity, Meeting
from planner.domain.workspace import Workspace
from planner.store.open import SqlStore, open_workspace
from planner.store.tables import METADATA
from tests.store.worlds import FIRST_ID, worlds


def contents(workspace: Workspace) -> dict[tuple[str, int], Entity]:
    """Every entity by its kind and id."""
    return {(kind, entity.id): entity for kind, cls in ENTITY_TYPES.items() for entity in workspace.all(cls)}


@settings(max_examples=60)
@given(worlds())
def test_every_kind_comes_back_the_same(world: list[Entity]) -> None:
    with TemporaryDirectory() as name:
        store = open_workspace(Path(name))
        with store.begin() as work:
            for entity in world:
                work.add(entity)
            work.commit()
        store.close()

        store = open_workspace(Path(name))
        loaded = contents(store.load())
        with store.begin() as work:
            found = [entity for cls in ENTITY_TYPES.values() for entity in work.find(cls)]
            one_by_one = [work.get(type(entity), entity.id) for entity in world]
        store.close()
    made = {(kind, number): entity for (kind, number), entity in loaded.items() if number >= FIRST_ID}
    assert made == {tuple(entity.ref): entity for entity in world}
    assert {tuple(entity.ref): entity for entity in found} == loaded
    assert one_by_one == world


@settings(max_examples=30)
@given(worlds(), worlds())
def test_every_field_can_be_changed(before: list[Entity], after: list[Entity]) -> None:
    # Attendees could meet the same part on the way.
    after = [entity for entity in after if entity.kind != Attendee.kind]
    both = {entity.ref for entity in before} & {entity.ref for entity in after}
    with TemporaryDirectory() as name:
        store = open_workspace(Path(name))
        with store.begin() as work:
            for entity in before:
                work.add(entity)
            for entity in after:
                if entity.ref in both:
                    work.put(entity)
                else:
                    work.add(entity)
            work.commit()
        store.close()
        store = open_workspace(Path(name))
        loaded = contents(store.load())
        store.close()
    expected = {tuple(entity.ref): entity for entity in [*before, *after]}
    assert {key: entity for key, entity in loaded.items() if key[1] >= FIRST_ID} == expected


def test_the_columns_of_each_table_are_the_fields_of_its_kind_in_their_order() -> None:
    for kind, cls in ENTITY_TYPES.items():
        assert list(METADATA.tables[kind].c.keys()) == [field.name for field in fields(cls)]


def test_a_new_workspace_has_the_four_columns_without_names(store: SqlStore, folder: Path) -> None:
    assert store.is_new
    assert [(column.role, column.name) for column in store.load().all(BoardColumn)] == [
        (ColumnRole.BACKLOG, ""),
        (ColumnRole.TODO, ""),
        (ColumnRole.DOING, ""),
        (ColumnRole.DONE, ""),
    ]
    assert [path.name for path in folder.iterdir() if path.suffix == ".db"] == ["okr-planner.db"]
    with store.begin() as work:
        assert work.add(BoardColumn(rank="z", role=ColumnRole.DONE)).id == 5


def test_a_moment_is_kept_in_utc_and_given_back_aware(store: SqlStore) -> None:
    moment = datetime.fromisoformat("2024-10-07T10:00:00.000001+09:00")
    with store.begin() as work:
        work.add(Document(path="a.md", title="", read_at=moment))
        work.commit()
    (document,) = store.load().all(Document)
    assert document.read_at == moment
    assert document.read_at.utcoffset() == timedelta(0)
    assert not store.is_new


def test_a_moment_without_a_zone_is_refused(store: SqlStore) -> None:
    with pytest.raises(ValueError, match="needs a time zone"), store.begin() as work:
        work.add(Document(path="a.md", title="", read_at=datetime(2024, 10, 7)))  # noqa: DTZ001
        work.commit()
    assert store.load().all(Document) == []


def test_the_next_meeting_is_local_time(store: SqlStore) -> None:
    local = datetime(2024, 11, 4, 10, 0)  # noqa: DTZ001
    with store.begin() as work:
        work.add(Meeting(title="", next_at=local))
        work.commit()
    assert [meeting.next_at for meeting in store.load().all(Meeting)] == [local]
    with pytest.raises(ValueError, match="must not have a time zone"), store.begin() as work:
        work.add(Meeting(title="", next_at=local.replace(tzinfo=UTC)))
        work.commit()
