"""Opens connections to a workspace file with the settings that durability needs."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import Literal

# How long to wait for another writer before saying that the file is in use.
BUSY_SECONDS = 3.0

Mode = Literal["rwc", "rw", "ro"]


def connect(path: Path, mode: Mode = "rw") -> sqlite3.Connection:
    """A connection in autocommit mode, so that only we begin transactions; for one thread at a time.

    The driver's own transactions leak savepoints and DDL past a rollback. Without "c" in `mode` a missing
    file is an error, not an empty workspace.
    """
    uri = f"{path.absolute().as_uri()}?mode={mode}{_unchanging(path) if mode == 'ro' else ''}"
    connection = sqlite3.connect(
        uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
    )
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        if mode != "ro":
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
    except BaseException:
        connection.close()
        raise
    return connection


def wal_of(path: Path) -> Path:
    """Where SQLite keeps what is committed but not yet in the file itself."""
    return path.with_name(f"{path.name}-wal")


def _unchanging(path: Path) -> str:
    """Reads a file whose folder can't be written: without its side files, when none holds anything.

    https://www.sqlite.org/wal.html#readonly
    """
    return "" if wal_of(path).exists() or _writable(path.parent) else "&immutable=1"


def _writable(folder: Path) -> bool:
    """Whether a file can be made in `folder`."""
    return os.access(folder, os.W_OK | os.X_OK)


def sync(path: Path) -> None:
    """Have the system write a file or a folder's names to the disk; Windows does the latter by itself."""
    if path.is_dir() and os.name != "posix":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
