"""Earlier workspaces are brought up to date, after a checked backup, wholly or not at all."""

import re
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory

from planner.domain.entities import Cycle, KeyResult, Objective
from planner.domain.errors import DamagedWorkspace
from planner.store import migrate
from planner.store import open as opening
from planner.store.engine import make_engine
from planner.store.open import open_workspace
from planner.store.version import SCHEMA_VERSION

# Builds a table anew that others refer to: the migration which loses rows when it is done carelessly.
REBUILD = """
    with op.batch_alter_table("objective", recreate="always") as table:
        table.add_column(sa.Column("colour", sa.Text))
"""
FAIL_HALFWAY = f"""{REBUILD}
    raise RuntimeError("on purpose")
"""
BREAK_REFERENCES = """
    op.execute("DELETE FROM objective")
"""


def written(file: Path) -> dict[str, set[str]]:
    """The words of each table and index of a database, by its name."""
    with closing(sqlite3.connect(file)) as database:
        rows = database.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    return {name: {re.sub(r"\s+", " ", line).strip(" ,") for line in sql.splitlines()} for name, sql in rows}


def migrated_from_nothing(file: Path) -> None:
    """Run every migration on an empty database."""
    config = Config()
    config.set_main_option("script_location", str(migrate.MIGRATIONS))
    engine = make_engine(file, "rwc")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
    engine.dispose()


def test_a_new_workspace_has_the_schema_that_the_migrations_make(folder: Path) -> None:
    store = open_workspace(folder)
    store.close()
    migrated_from_nothing(folder / "migrated.db")
    made = written(store.path)
    assert made == written(folder / "migrated.db")
    assert len(made) > 15


def test_the_version_of_the_tables_is_the_newest_migration() -> None:
    assert ScriptDirectory(str(migrate.MIGRATIONS)).get_heads() == [SCHEMA_VERSION]


@pytest.fixture
def file(folder: Path) -> Path:
    """A workspace of the present version with rows that refer to others."""
    store = open_workspace(folder)
    with store.begin() as work:
        cycle = work.add(Cycle(name="Q4", start=date(2024, 10, 1), end=date(2024, 12, 31)))
        objective = work.add(Objective(cycle_id=cycle.id, rank="V", title="Grow"))
        work.add(KeyResult(objective_id=objective.id, rank="V", title="ARR"))
        work.commit()
    store.close()
    return store.path


@pytest.fixture
def next_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Lets a later program be the one that opens workspaces, with one more migration."""

    def install(upgrade: str) -> None:
        migrations = shutil.copytree(migrate.MIGRATIONS, tmp_path / "migrations with 100 %")
        (migrations / "versions" / "next.py").write_text(
            f"import sqlalchemy as sa\nfrom alembic import op\nrevision = 'next'\n"
            f"down_revision = '{SCHEMA_VERSION}'\ndef upgrade():\n{upgrade}"
        )
        monkeypatch.setattr(migrate, "MIGRATIONS", migrations)
        monkeypatch.setattr(opening, "SCHEMA_VERSION", "next")

    return install


def version_in(file: Path) -> str:
    with closing(sqlite3.connect(file)) as database:
        return str(database.execute("SELECT version_num FROM alembic_version").fetchone()[0])


def test_an_earlier_workspace_is_migrated_and_keeps_its_rows(
    file: Path, next_version: Callable[[str], None]
) -> None:
    next_version(REBUILD)
    store = open_workspace(file.parent)
    assert [found.title for found in store.load().all(KeyResult)] == ["ARR"]
    with pytest.raises(sqlite3.IntegrityError), store.begin() as work:
        work.remove(store.load().all(Objective)[0].ref)
    store.close()
    assert version_in(file) == "next"
    assert any("colour" in line for line in written(file)["objective"])
    assert any("fk_objective_cycle_id" in line for line in written(file)["objective"])


def test_the_backup_made_before_is_the_earlier_workspace(
    file: Path, next_version: Callable[[str], None]
) -> None:
    with closing(open_workspace(file.parent)) as store:
        earlier = store.load()
    next_version(REBUILD)
    open_workspace(file.parent).close()
    (backup,) = (file.parent / "backups").iterdir()
    assert re.fullmatch(rf"okr-planner-version-{SCHEMA_VERSION}-\d{{8}}T\d{{6}}\.db", backup.name)
    assert version_in(backup) == SCHEMA_VERSION
    restored = file.parent / "restored"
    restored.mkdir()
    shutil.copy(backup, restored / "okr-planner.db")
    with closing(open_workspace(restored)) as store:
        assert store.load().all(KeyResult) == earlier.all(KeyResult)


@pytest.mark.parametrize(
    ("upgrade", "error"), [(FAIL_HALFWAY, RuntimeError), (BREAK_REFERENCES, DamagedWorkspace)]
)
def test_a_migration_that_fails_changes_nothing(
    file: Path, next_version: Callable[[str], None], upgrade: str, error: type[Exception]
) -> None:
    before = written(file)
    next_version(upgrade)
    with pytest.raises(error):
        open_workspace(file.parent)
    assert version_in(file) == SCHEMA_VERSION
    assert written(file) == before
    with closing(sqlite3.connect(file)) as database:
        assert database.execute("SELECT count(*) FROM objective").fetchone() == (1,)


def test_a_damaged_workspace_is_not_migrated(file: Path, next_version: Callable[[str], None]) -> None:
    with closing(sqlite3.connect(file)) as database:
        database.execute("PRAGMA foreign_keys = OFF")
        database.execute("DELETE FROM objective")
        database.commit()
    next_version(REBUILD)
    before = file.read_bytes()
    with pytest.raises(DamagedWorkspace):
        open_workspace(file.parent)
    assert file.read_bytes() == before
    assert list((file.parent / "backups").iterdir()) == []
