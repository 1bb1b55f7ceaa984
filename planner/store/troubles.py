"""Turns what the environment refuses into the sentence that a person is shown: the only place that does."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from planner.domain.errors import (
    DamagedWorkspace,
    FailingDisk,
    FullDisk,
    LockedWorkspace,
    ReadOnlyWorkspace,
    UnusableFolder,
    WorkspaceError,
)

SQLITE_ERRORS: dict[int, type[WorkspaceError]] = {
    sqlite3.SQLITE_PERM: ReadOnlyWorkspace,
    sqlite3.SQLITE_BUSY: LockedWorkspace,
    sqlite3.SQLITE_LOCKED: LockedWorkspace,
    sqlite3.SQLITE_READONLY: ReadOnlyWorkspace,
    sqlite3.SQLITE_IOERR: FailingDisk,
    sqlite3.SQLITE_CORRUPT: DamagedWorkspace,
    sqlite3.SQLITE_FULL: FullDisk,
    sqlite3.SQLITE_CANTOPEN: ReadOnlyWorkspace,
    sqlite3.SQLITE_AUTH: ReadOnlyWorkspace,
    sqlite3.SQLITE_NOTADB: DamagedWorkspace,
}

SYSTEM_ERRORS: dict[int, type[WorkspaceError]] = {
    errno.ENOSPC: FullDisk,
    errno.EDQUOT: FullDisk,
    errno.EACCES: ReadOnlyWorkspace,
    errno.EPERM: ReadOnlyWorkspace,
    errno.EROFS: ReadOnlyWorkspace,
    errno.EIO: FailingDisk,
    errno.EISDIR: DamagedWorkspace,
}


def sentence(error: BaseException, path: Path) -> WorkspaceError | None:
    """What to tell a person about `error` in the workspace `path`; None when the error is our own."""
    if isinstance(error, sqlite3.Error):
        # The low byte is the primary code; a driver error without a code is a misuse, hence ours.
        found = SQLITE_ERRORS.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
        return found(path=path) if found else None
    if isinstance(error, OSError):
        return SYSTEM_ERRORS.get(error.errno or 0, UnusableFolder)(path=path)
    return None


@contextmanager
def told_plainly(path: Path) -> Iterator[None]:
    """Raise a `WorkspaceError` in place of what SQLite or the system says about `path`."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        plain = sentence(error, path)
        if plain is None:
            raise
        raise plain from error
