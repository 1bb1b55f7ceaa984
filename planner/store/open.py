"""Opens workspaces; a file that can't be used is refused in one sentence and left as it was.

Opening and loading use the sqlite3 driver alone. SQLAlchemy takes longer to import than a window takes to
appear, so it comes in with the first change, or before that by `SqlStore.warm_up`.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from planner.domain.errors import DamagedWorkspace, MissingWorkspace
from planner.store.sqlite_file import Mode, connect
from planner.store.store import SqlStore
from planner.store.troubles import told_plainly
from planner.store.version import APPLICATION_ID, FILE_NAME, SCHEMA_VERSION

__all__ = ["SqlStore", "open_read_only", "open_workspace"]

MAGIC = b"SQLite format 3\0"
# Where the application id lies: https://www.sqlite.org/fileformat.html#the_database_header
MARK = slice(68, 72)


def open_workspace(directory: Path) -> SqlStore:
    """The workspace in `directory`, made or brought up to date when necessary.

    Raises `WorkspaceError` when it can't be read and written now.
    """
    path = directory / FILE_NAME
    with told_plainly(path):
        directory.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            _create(path)
        store = _open(path, "rw")
        try:
            store.check_writable()
        except BaseException:
            store.close()
            raise
        return store


def open_read_only(directory: Path) -> SqlStore:
    """The workspace in `directory`, to be read even where nothing can be written.

    Raises `WorkspaceError` when it can't be read, or when it is of an earlier version and can't be migrated.
    """
    path = directory / FILE_NAME
    with told_plainly(path):
        if not path.exists():
            raise MissingWorkspace(path=path)
        return _open(path, "ro")


def _create(path: Path) -> None:
    """Make a new workspace."""
    from planner.store.create import create

    create(path)


def _open(path: Path, mode: Mode) -> SqlStore:
    """An existing workspace."""
    _check_is_ours(path)
    version = _version_of(path)
    if version != SCHEMA_VERSION:
        from planner.store.migrate import migrate

        migrate(path, version)
    return SqlStore(path, connect(path, mode))


def _check_is_ours(path: Path) -> None:
    """Refuse what is no workspace before SQLite touches it."""
    with path.open("rb") as file:
        header = file.read(100)
    if not header.startswith(MAGIC) or int.from_bytes(header[MARK], "big") != APPLICATION_ID:
        raise DamagedWorkspace(path=path)


def _version_of(path: Path) -> str:
    """The version of the schema, read without changing a byte even if a crash left work to do."""
    with closing(connect(path, "ro")) as connection:
        try:
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_ERROR:
                raise
            row = None
    if row is None:
        raise DamagedWorkspace(path=path)
    return str(row[0])
