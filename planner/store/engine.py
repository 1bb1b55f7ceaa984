"""The SQLAlchemy engine over a workspace file."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from sqlalchemy import (
    Connection,
    Engine,
    ExceptionContext,
    PoolProxiedConnection,
    QueuePool,
    create_engine,
    event,
)
from sqlalchemy.engine.interfaces import DBAPICursor

from planner.store.sqlite_file import Mode, connect
from planner.store.troubles import sentence


def make_engine(path: Path, mode: Mode = "rw", told_as: Path | None = None) -> Engine:
    """An engine whose transactions take the write lock as they begin.

    Its errors are told plainly, naming the file `told_as` if it is going to have another name.
    """
    engine = create_engine("sqlite:///", creator=partial(connect, path, mode), poolclass=QueuePool)
    event.listen(engine, "begin", _begin)
    event.listen(engine, "handle_error", partial(_tell_plainly, told_as or path))
    return engine


def begin_writing(connection: PoolProxiedConnection) -> DBAPICursor:
    """Begin a transaction ourselves, as the driver was told not to, and take the write lock at once.

    So what is read in it stays true until it commits, and it finds the file in use before it did anything.
    """
    cursor = connection.cursor()
    cursor.execute("BEGIN IMMEDIATE")
    return cursor


def _begin(connection: Connection) -> None:
    """Begin a transaction of SQLAlchemy's own."""
    begin_writing(connection.connection)


def _tell_plainly(path: Path, context: ExceptionContext) -> None:
    """Raise the plain sentence in place of a driver's error."""
    plain = sentence(context.original_exception, path)
    if plain is not None:
        raise plain
