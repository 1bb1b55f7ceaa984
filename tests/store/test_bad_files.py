"""Each file that can't be used gets its sentence, and keeps every byte."""

import os
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from planner.domain.entities import Person
from planner.domain.errors import (
    DamagedWorkspace,
    FullDisk,
    LockedWorkspace,
    MissingWorkspace,
    NewerWorkspace,
    UnusableFolder,
    WorkspaceError,
)
from planner.store import sqlite_file
from planner.store.open import SqlStore, open_read_only, open_workspace
from planner.store.version import APPLICATION_ID

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def file(folder: Path) -> Path:
    """A closed workspace with something in it."""
    store = open_workspace(folder)
    add_people(store, 2000)
    store.close()
    return store.path


def add_people(store: SqlStore, count: int) -> None:
    with store.begin() as work:
        for number in range(count):
            work.add(Person(name=f"person {number} of {count}"))
        work.commit()


def run_sql(file: Path, *statements: str) -> None:
    with closing(sqlite3.connect(file)) as other:
        for statement in statements:
            other.execute(statement)
        other.commit()


def files_of(folder: Path) -> dict[str, bytes]:
    """What lies in a folder; but not SQLite's index of what is committed, which it makes for each reader."""
    return {
        path.name: path.read_bytes()
        for path in folder.iterdir()
        if path.is_file() and path.suffix != ".db-shm"
    }


def refused(folder: Path, error: type[WorkspaceError]) -> None:
    """Both ways to open it refuse the workspace in one sentence that names it, and change nothing."""
    before = files_of(folder)
    for open_it in (open_workspace, open_read_only):
        with pytest.raises(error) as caught, closing(open_it(folder)) as store:
            store.load()
        assert str(folder / "okr-planner.db") in str(caught.value)
        assert "\n" not in str(caught.value)
        after = files_of(folder)
        after.pop("okr-planner.db-wal" if "okr-planner.db-wal" not in before else "", None)
        assert after == before


def zero_bytes(file: Path) -> None:
    file.write_bytes(b"")


def random_bytes(file: Path) -> None:
    file.write_bytes(random.Random(1).randbytes(9999))


def half(file: Path) -> None:
    os.truncate(file, file.stat().st_size // 2)


def first_page_only(file: Path) -> None:
    os.truncate(file, 4096)


def piece_of_header(file: Path) -> None:
    os.truncate(file, 80)


def garbage_behind_the_header(file: Path) -> None:
    data = file.read_bytes()
    file.write_bytes(data[:100] + random.Random(1).randbytes(len(data) - 100))


def garbage_behind_the_first_page(file: Path) -> None:
    data = file.read_bytes()
    file.write_bytes(data[:4096] + random.Random(1).randbytes(len(data) - 4096))


def another_program(file: Path) -> None:
    file.unlink()
    run_sql(
        file, "CREATE TABLE alembic_version (version_num TEXT)", "INSERT INTO alembic_version VALUES ('0001')"
    )


def no_version(file: Path) -> None:
    run_sql(file, "DELETE FROM alembic_version")


def no_version_table(file: Path) -> None:
    run_sql(file, "DROP TABLE alembic_version")


def empty_but_marked(file: Path) -> None:
    file.unlink()
    run_sql(file, f"PRAGMA application_id = {APPLICATION_ID}", "VACUUM")


def lost_table(file: Path) -> None:
    run_sql(file, "DROP TABLE decision")


def senseless_day(file: Path) -> None:
    run_sql(file, "INSERT INTO meeting (id, title, location, \"on\") VALUES (1, '', '', 'soon')")


def senseless_word(file: Path) -> None:
    run_sql(file, "PRAGMA ignore_check_constraints = ON", "UPDATE board_column SET role = 'later'")


def words_that_are_no_text(file: Path) -> None:
    run_sql(file, "UPDATE person SET name = CAST(X'FF' AS TEXT) WHERE id = 1")


def a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


@pytest.mark.parametrize(
    "damage",
    [
        zero_bytes,
        random_bytes,
        half,
        first_page_only,
        piece_of_header,
        garbage_behind_the_header,
        garbage_behind_the_first_page,
        another_program,
        no_version,
        no_version_table,
        empty_but_marked,
        lost_table,
        senseless_day,
        senseless_word,
        words_that_are_no_text,
        a_folder,
    ],
)
def test_a_damaged_or_foreign_file_is_refused(file: Path, damage: Callable[[Path], None]) -> None:
    damage(file)
    refused(file.parent, DamagedWorkspace)


def test_a_newer_file_is_refused(file: Path) -> None:
    run_sql(file, "UPDATE alembic_version SET version_num = '9999'")
    refused(file.parent, NewerWorkspace)
    assert not (file.parent / "backups").exists()


def test_a_newer_file_whose_program_crashed_is_refused_with_what_it_left(file: Path) -> None:
    crash = f"""
import os, sqlite3
other = sqlite3.connect({str(file)!r})
other.execute("UPDATE alembic_version SET version_num = '9999'")
other.commit()
os._exit(0)
"""
    subprocess.run([sys.executable, "-c", crash], check=True)
    assert (file.parent / "okr-planner.db-wal").stat().st_size > 0
    refused(file.parent, NewerWorkspace)


@contextmanager
def another_process(file: Path, *statements: str) -> Iterator[None]:
    """Another program that has executed `statements` and keeps the file open."""
    program = f"""
import sqlite3
other = sqlite3.connect({str(file)!r}, isolation_level=None)
for statement in {statements!r}:
    other.execute(statement).fetchall()
print("ready", flush=True)
input()
"""
    command = [sys.executable, "-c", program]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdin is not None
        assert other.stdout is not None
        assert other.stdout.readline() == "ready\n"
        yield
        other.stdin.write("\n")


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite_file, "BUSY_SECONDS", 0.05)


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize(
    "statements",
    [
        ["BEGIN IMMEDIATE"],
        ["BEGIN EXCLUSIVE"],
        ["PRAGMA locking_mode = EXCLUSIVE", "BEGIN EXCLUSIVE"],
        ["PRAGMA journal_mode = DELETE", "BEGIN EXCLUSIVE"],
    ],
)
def test_a_locked_file_is_refused(file: Path, statements: list[str]) -> None:
    with another_process(file, *statements):
        before = file.read_bytes()
        with pytest.raises(LockedWorkspace, match=str(file)):
            open_workspace(file.parent)
        assert file.read_bytes() == before
    open_workspace(file.parent).close()


@pytest.mark.usefixtures("impatient")
def test_a_change_that_meets_another_writer_is_refused_and_works_afterwards(folder: Path) -> None:
    store = open_workspace(folder)
    add_people(store, 1)
    with another_process(store.path, "BEGIN IMMEDIATE"):
        with pytest.raises(LockedWorkspace):
            add_people(store, 2)
        assert len(store.load().all(Person)) == 1
    add_people(store, 2)
    assert len(store.load().all(Person)) == 3
    store.close()


def test_a_full_disk_keeps_what_was_there_before(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite says the same of a file that may not grow as of a disk without room."""
    store = open_workspace(folder)
    add_people(store, 10)

    def connect_small(*values: object) -> sqlite3.Connection:
        connection = sqlite_file.connect(*values)  # type: ignore[arg-type]
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages + 1}")
        return connection

    monkeypatch.setattr("planner.store.engine.connect", connect_small)
    small = open_workspace(folder)
    with pytest.raises(FullDisk, match=str(store.path)):
        add_people(small, 5000)
    assert len(small.load().all(Person)) == 10
    add_people(small, 1)
    assert len(store.load().all(Person)) == 11
    small.close()
    store.close()


def test_a_file_in_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("words")
    for folder in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(UnusableFolder, match=str(folder)):
            open_workspace(folder)
    assert (tmp_path / "file").read_text() == "words"


def test_reading_makes_nothing(tmp_path: Path) -> None:
    with pytest.raises(MissingWorkspace, match=str(tmp_path)):
        open_read_only(tmp_path / "none")
    assert list(tmp_path.iterdir()) == []


def test_a_file_put_back_from_a_copy_opens(file: Path) -> None:
    copy = file.with_suffix(".copy")
    shutil.copy(file, copy)
    half(file)
    shutil.copy(copy, file)
    store = open_workspace(file.parent)
    assert len(store.load().all(Person)) == 2000
    store.close()
