"""One program at a time may change a workspace: another's changes would not show in what is open."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from planner.domain.errors import LockedWorkspace
from planner.store.troubles import told_plainly
from planner.store.version import FILE_NAME

LOCK_NAME = "okr-planner.lock"


@contextmanager
def sole_use(directory: Path) -> Iterator[None]:
    """Hold the workspace in `directory`; the system lets go of it however the program ends.

    Raises `LockedWorkspace` when another program holds it.
    """
    with told_plainly(directory / FILE_NAME):
        directory.mkdir(parents=True, exist_ok=True)
        file = (directory / LOCK_NAME).open("ab")
    with file:
        if not _take(file):
            raise LockedWorkspace(path=directory / FILE_NAME)
        yield


if sys.platform == "win32":
    import msvcrt

    def _take(file: BinaryIO) -> bool:
        """Lock the file's first byte; False when another program has it."""
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _take(file: BinaryIO) -> bool:
        """Lock the file; False when another program has it."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
