"""Brings a workspace of an earlier version up to the present one."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from planner.domain.errors import DamagedWorkspace, NewerWorkspace
from planner.store.backup import backup_before_migration
from planner.store.engine import make_engine

MIGRATIONS = Path(__file__).parent / "migrations"


def migrate(path: Path, version: str) -> None:
    """Run the migrations that follow `version`, all or none, after a backup was made and checked.

    Raises `NewerWorkspace` when the migrations don't know `version`, and leaves such a file untouched.
    """
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    script = ScriptDirectory.from_config(config)
    if version not in {revision.revision for revision in script.walk_revisions()}:
        raise NewerWorkspace(path=path)
    backup_before_migration(path, version, datetime.now(UTC))
    engine = make_engine(path)
    try:
        with engine.connect() as connection:
            _upgrade(connection, config, path)
    finally:
        engine.dispose()


def _upgrade(connection: Connection, config: Config, path: Path) -> None:
    """Run the migrations in one transaction.

    Tables that SQLite can't alter are built anew, and dropping the old one would delete or refuse rows that
    refer to it. So references are off meanwhile, which works only outside of a transaction, and are checked
    at the end.
    """
    config.attributes["connection"] = connection
    cursor = connection.connection.cursor()
    cursor.execute("PRAGMA foreign_keys = OFF")
    with connection.begin():
        command.upgrade(config, "head")
        if connection.exec_driver_sql("PRAGMA foreign_key_check").all():
            raise DamagedWorkspace(path=path)
