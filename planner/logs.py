"""The log beside the workspace: made when there is something to say, small, and never sent anywhere."""

from __future__ import annotations

import logging
from io import TextIOWrapper
from pathlib import Path

FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
LARGEST = 1_000_000


def log_path(directory: Path) -> Path:
    """The log of the workspace in a folder."""
    return directory / "logs" / "okr-planner.log"


class LazyLog(logging.FileHandler):
    """A log file that comes into being, folder included, with its first line; a large one is begun anew.

    It is not the library's rotating handler because that imports a network stack, which start-up would feel.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(path, encoding="utf-8", delay=True)
        self.setFormatter(logging.Formatter(FORMAT))

    def _open(self) -> TextIOWrapper:
        """Open the file, moving a large one aside."""
        path = Path(self.baseFilename)
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > LARGEST:
            path.replace(path.with_suffix(".old.log"))
        return super()._open()

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line; where no file can be made it goes to stderr."""
        try:
            super().emit(record)
        except OSError:
            self.handleError(record)


def keep_log(directory: Path) -> Path:
    """Send warnings and errors of the whole program to the log of a workspace; returns its path."""
    path = log_path(directory)
    logging.getLogger().addHandler(LazyLog(path))
    return path
