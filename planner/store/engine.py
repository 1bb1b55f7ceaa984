"""The SQLAlchemy engine over a workspace file."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from sqlalchemy import Connection, Engine, ExceptionContext, QueuePool, create_engine, event

from planner.store.sqlite_file import Mode, connect
from planner.store.troubles import sentence


def make_engine(path: Path, mode: Mode = "rw") -> Engine:
    """An engine whose transactions take the write lock as they begin and whose errors are told plainly.

    Taking the lock at once means that what a unit of work reads stays true until it commits, and that it can
    only find the file in use before it did anything.
    """
    engine = create_engine("sqlite:///", creator=partial(connect, path, mode), poolclass=QueuePool)
    event.listen(engine, "begin", _begin)
    event.listen(engine, "handle_error", partial(_tell_plainly, path))
    return engine


def _begin(connection: Connection) -> None:
    """Begin ourselves, as the driver was told not to."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _tell_plainly(path: Path, context: ExceptionContext) -> None:
    """Raise the plain sentence in place of a driver's error."""
    plain = sentence(context.original_exception, path)
    if plain is not None:
        raise plain
