"""The workspace on disk, as services and the composition root see it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from planner.domain.entities import ENTITY_TYPES, ActionItem, Cycle, Document, Entity, Objective
from planner.domain.errors import DamagedWorkspace
from planner.domain.workspace import Workspace
from planner.store.backup import backup_daily
from planner.store.rows import SHAPES, in_chunks
from planner.store.troubles import told_plainly

if TYPE_CHECKING:
    from planner.store.unit_of_work import SqlUnitOfWork, Transactions

# A workspace without any of these is as it was made.
CONTENT = (Cycle.kind, Document.kind, Objective.kind, ActionItem.kind)


class SqlStore:
    """An open workspace; every method may be called from any thread."""

    def __init__(self, path: Path, reader: sqlite3.Connection) -> None:
        self.path = path
        self._reader = reader
        self._reading = Lock()
        self._warming = Lock()
        self._transactions: Transactions | None = None

    def begin(self) -> SqlUnitOfWork:
        """A new transaction, to be used in one thread."""
        return self._warm().begin()

    def warm_up(self) -> None:
        """Import what the first transaction needs, so that the first edit need not wait for it."""
        self._warm()

    def load(self) -> Workspace:
        """Everything stored, read in one consistent moment; `DamagedWorkspace` when it makes no sense."""
        with self._snapshot() as reader:
            return Workspace(entity for kind in ENTITY_TYPES for entity in _read_all(reader, kind))

    @property
    def is_new(self) -> bool:
        """Whether nothing was imported or written yet."""
        with self._snapshot() as reader:
            return not any(
                reader.execute(f"{SHAPES[kind].select_all} LIMIT 1").fetchone() for kind in CONTENT
            )

    def check_writable(self) -> None:
        """Raises `LockedWorkspace` or `ReadOnlyWorkspace` when nothing could be written now."""
        with self._reading, told_plainly(self.path):
            self._reader.execute("BEGIN IMMEDIATE")
            try:
                # Beginning alone is granted even on a file that can't be written.
                self._reader.execute("DELETE FROM identity WHERE kind IS NULL")
            finally:
                self._reader.rollback()

    def backup_daily(self, today: date) -> Path | None:
        """Keep a checked copy for `today`, unless there is one; slow, so call it from a worker thread."""
        return backup_daily(self.path, today)

    def close(self) -> None:
        """Let go of the file; what was committed is in it."""
        with told_plainly(self.path):
            if self._transactions is not None:
                self._transactions.close()
            self._reader.close()

    def _warm(self) -> Transactions:
        """The transactions of this workspace."""
        with self._warming:
            if self._transactions is None:
                from planner.store.unit_of_work import Transactions

                self._transactions = Transactions(self.path)
            return self._transactions

    @contextmanager
    def _snapshot(self) -> Iterator[sqlite3.Connection]:
        """A connection that sees one moment; what can't be read or understood is damage."""
        with self._reading, told_plainly(self.path):
            self._reader.execute("BEGIN")
            try:
                yield self._reader
            except (ValueError, TypeError) as error:
                raise DamagedWorkspace(path=self.path) from error
            except sqlite3.OperationalError as error:
                # A missing table or column, or text that is none.
                if getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) != sqlite3.SQLITE_ERROR:
                    raise
                raise DamagedWorkspace(path=self.path) from error
            finally:
                self._reader.rollback()


def _read_all(reader: sqlite3.Connection, kind: str) -> Iterator[Entity]:
    """Every entity of a kind."""
    shape = SHAPES[kind]
    cursor = reader.execute(shape.select_all)
    for rows in in_chunks(cursor.fetchmany):
        yield from shape.entities(rows)
