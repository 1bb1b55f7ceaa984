"""Makes a new workspace file."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection, insert

from planner.domain.entities import ENTITY_TYPES, BoardColumn, ColumnRole
from planner.domain.ordering import spread
from planner.store.engine import make_engine
from planner.store.sqlite_file import sync
from planner.store.tables import METADATA, board_column, identity, schema_version
from planner.store.version import APPLICATION_ID, SCHEMA_VERSION


def create(path: Path) -> None:
    """Make the workspace `path` with an empty board; if another process was first, its file stays.

    The file appears under its name only when it is whole. So an empty file is never taken for a new
    workspace: it is one that was lost.
    """
    with TemporaryDirectory(prefix="new-workspace-", dir=path.parent) as folder:
        whole = Path(folder) / path.name
        engine = make_engine(whole, "rwc", told_as=path)
        with engine.begin() as connection:
            fill(connection)
        engine.dispose()
        _publish(whole, path)
    sync(path.parent)


def fill(connection: Connection) -> None:
    """Write the schema, and the columns of an empty board, into an empty database."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    METADATA.create_all(connection)
    connection.execute(insert(schema_version).values(version_num=SCHEMA_VERSION))
    roles = list(ColumnRole)
    columns = [
        {"id": number, "rank": rank, "name": "", "role": role.value}
        for number, (rank, role) in enumerate(zip(spread(len(roles)), roles, strict=True), start=1)
    ]
    connection.execute(insert(board_column), columns)
    next_ids = dict.fromkeys(ENTITY_TYPES, 1) | {BoardColumn.kind: len(columns) + 1}
    connection.execute(insert(identity), [{"kind": kind, "next_id": n} for kind, n in next_ids.items()])


def _publish(whole: Path, path: Path) -> None:
    """Give a finished file its name unless that is taken."""
    try:
        os.link(whole, path)
    except FileExistsError:
        return
    except OSError:  # Some file systems know no hard links.
        whole.rename(path)
