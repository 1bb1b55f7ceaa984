"""Copies of the workspace that were opened and checked, in the folder `backups` beside it.

To go back to one, close the program, move `okr-planner.db` (and `okr-planner.db-wal`, if it is there) aside
and copy the backup into its place under the name `okr-planner.db`.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

from planner.domain.errors import DamagedWorkspace
from planner.store.sqlite_file import connect, sync
from planner.store.troubles import told_plainly
from planner.store.version import BACKUP_FOLDER

KEPT_DAYS = 7
KEPT_WEEKS = 4
DAILY = re.compile(r"-(\d{4}-\d{2}-\d{2})\.db")


def backup_daily(path: Path, today: date) -> Path | None:
    """Keep a copy of the workspace for `today`; None when there is one already.

    Copies that have had their time go only after the new one was checked. Takes as long as reading the
    whole file twice, so it belongs into a worker thread; it keeps no writer waiting.
    """
    target = _folder(path) / f"{path.stem}-{today.isoformat()}.db"
    if target.exists():
        return None
    copy_checked(path, target)
    _thin_out(path)
    return target


def backup_before_migration(path: Path, version: str, now: datetime) -> Path:
    """Keep a copy of the workspace as `version` had it; these are never deleted."""
    target = _folder(path) / f"{path.stem}-version-{version}-{now:%Y%m%dT%H%M%S}.db"
    copy_checked(path, target)
    return target


def copy_checked(path: Path, target: Path) -> None:
    """Copy a workspace that may be in use; `target` appears only when it is whole and sound.

    Raises `DamagedWorkspace` when the copy is not sound, because then the workspace is not.
    """
    partial = target.with_name(f"{target.name}.partial")
    with told_plainly(target):
        target.parent.mkdir(exist_ok=True)
        _discard(partial)
    with told_plainly(path):
        try:
            _copy(path, partial)
            if not _is_sound(partial):
                raise DamagedWorkspace(path=path)
            sync(partial)
            partial.replace(target)
            sync(target.parent)
        finally:
            _discard(partial)


def days_to_keep(days: Iterable[date]) -> set[date]:
    """The last seven days, and before them the last day of each of the last four weeks."""
    newest_first = sorted(days, reverse=True)
    older = newest_first[KEPT_DAYS:]
    last_of_week = {day.isocalendar()[:2]: day for day in reversed(older)}
    return {*newest_first[:KEPT_DAYS], *sorted(last_of_week.values(), reverse=True)[:KEPT_WEEKS]}


def _folder(path: Path) -> Path:
    """Where the copies of a workspace lie."""
    return path.parent / BACKUP_FOLDER


def _copy(path: Path, target: Path) -> None:
    """Copy one consistent moment of a database into a file that needs no side files."""
    with closing(connect(path, "ro")) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")


def _discard(partial: Path) -> None:
    """Delete an unfinished copy, and the journal that a crash may have left: SQLite would heed both."""
    for name in (partial.name, f"{partial.name}-journal"):
        partial.with_name(name).unlink(missing_ok=True)


def _is_sound(path: Path) -> bool:
    """Whether every page and index of a database is in order and every reference leads somewhere."""
    with closing(sqlite3.connect(path)) as copy:
        checked = copy.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return checked and not copy.execute("PRAGMA foreign_key_check").fetchall()


def _thin_out(path: Path) -> None:
    """Delete the daily copies that have had their time."""
    copies = {
        date.fromisoformat(found[1]): copy
        for copy in _folder(path).iterdir()
        if (found := DAILY.fullmatch(copy.name.removeprefix(path.stem)))
    }
    with told_plainly(path):
        for day in copies.keys() - days_to_keep(copies):
            copies[day].unlink()
