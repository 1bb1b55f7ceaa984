"""A checked copy each day, and the older ones thinned out."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.entities import Person
from planner.domain.errors import DamagedWorkspace, UnusableFolder
from planner.store import backup
from planner.store.backup import days_to_keep
from planner.store.open import SqlStore, open_workspace

DAY = date(2024, 10, 7)


def names_in(file: Path, folder: Path) -> list[str]:
    """What the workspace holds after a copy was put back by hand."""
    folder.mkdir()
    (folder / "okr-planner.db").write_bytes(file.read_bytes())
    with closing(open_workspace(folder)) as store:
        return [person.name for person in store.load().all(Person)]


def add_person(store: SqlStore, name: str) -> None:
    with store.begin() as work:
        work.add(Person(name=name))
        work.commit()


def copies(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "backups").iterdir())


def test_a_day_is_copied_once_and_the_copy_can_be_put_back(
    store: SqlStore, folder: Path, tmp_path: Path
) -> None:
    add_person(store, "Kim")
    copy = store.backup_daily(DAY)
    add_person(store, "Lee")
    assert store.backup_daily(DAY) is None
    assert copies(folder) == ["okr-planner-2024-10-07.db"]
    assert copy is not None
    assert names_in(copy, tmp_path / "back") == ["Kim"]


def test_a_copy_is_made_while_a_change_is_under_way(store: SqlStore, tmp_path: Path) -> None:
    add_person(store, "Kim")
    with store.begin() as work:
        work.add(Person(name="Lee"))
        work.find(Person)
        copy = store.backup_daily(DAY)
        work.commit()
    assert copy is not None
    assert names_in(copy, tmp_path / "back") == ["Kim"]
    assert len(store.load().all(Person)) == 2


def test_a_workspace_that_is_not_sound_is_not_copied_over_good_copies(store: SqlStore, folder: Path) -> None:
    for number in range(300):
        add_person(store, f"person {number}")
    for ago in range(20, 0, -1):
        store.backup_daily(DAY - timedelta(days=ago))
    before = copies(folder)
    store.close()
    with store.path.open("r+b") as file:
        file.seek(5 * 4096)
        file.write(b"\xff" * 4096 * 4)
    with pytest.raises(DamagedWorkspace):
        backup.backup_daily(store.path, DAY)
    assert copies(folder) == before


def test_copies_are_thinned_out_to_days_and_weeks(store: SqlStore, folder: Path) -> None:
    (folder / "backups").mkdir()
    others = ["notes.txt", "okr-planner-version-0001-20240101T000000.db"]
    for name in others:
        (folder / "backups" / name).write_text("")
    for ago in range(60, -1, -1):
        store.backup_daily(DAY - timedelta(days=ago))
    # A Monday: its week, the six days before it, and the Sundays of the four weeks before those.
    days = [
        *(DAY - timedelta(days=ago) for ago in range(7)),
        *(date(2024, 9, day) for day in (30, 29, 22, 15)),
    ]
    assert copies(folder) == sorted([*others, *(f"okr-planner-{day}.db" for day in days)])


@given(st.sets(st.dates(date(2023, 12, 1), date(2024, 3, 1))), st.dates(date(2024, 3, 2), date(2024, 6, 1)))
def test_thinning_keeps_the_newest_days_and_never_more_than_eleven(days: set[date], today: date) -> None:
    kept = days_to_keep({*days, today})
    assert kept <= {*days, today}
    assert len(kept) <= 11
    assert set(sorted({*days, today})[-7:]) <= kept


def weeks(days: Iterable[date]) -> list[tuple[int, int]]:
    return [day.isocalendar()[:2] for day in days]


@given(st.sets(st.dates(date(2023, 12, 1), date(2024, 3, 1)), min_size=8))
def test_older_copies_are_the_last_of_their_weeks(days: set[date]) -> None:
    older = sorted(days)[:-7]
    kept = [day for day in sorted(days_to_keep(days)) if day in older]
    assert weeks(kept) == sorted(set(weeks(older)))[-4:]
    assert all(day == max(other for other in older if weeks([other]) == weeks([day])) for day in kept)


def test_a_place_without_room_for_copies_is_told(store: SqlStore, folder: Path) -> None:
    (folder / "backups").write_text("in the way")
    with pytest.raises(UnusableFolder, match="backups"):
        store.backup_daily(DAY)
    assert (folder / "backups").read_text() == "in the way"


def test_what_a_crash_left_of_a_copy_does_not_hinder_the_next(store: SqlStore, folder: Path) -> None:
    (folder / "backups").mkdir()
    for left in (".partial", ".partial-journal"):
        (folder / "backups" / f"okr-planner-2024-10-07.db{left}").write_bytes(b"half")
    assert store.backup_daily(DAY) is not None
    assert copies(folder) == ["okr-planner-2024-10-07.db"]
    with closing(sqlite3.connect(folder / "backups" / "okr-planner-2024-10-07.db")) as copy:
        assert copy.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
