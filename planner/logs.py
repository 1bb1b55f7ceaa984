"""The log beside the workspace: made when there is something to say, small, and never sent anywhere."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
LARGEST = 1_000_000
KEPT = 3


def log_path(directory: Path) -> Path:
    """The log of the workspace in a folder."""
    return directory / "logs" / "okr-planner.log"


class LazyLog(RotatingFileHandler):
    """A log file that comes into being, folder included, with its first line."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, maxBytes=LARGEST, backupCount=KEPT, encoding="utf-8", delay=True)
        self.setFormatter(logging.Formatter(FORMAT))

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line; where the folder can't be made the line goes to stderr."""
        try:
            Path(self.baseFilename).parent.mkdir(parents=True, exist_ok=True)
        except OSError:
            self.handleError(record)
        else:
            super().emit(record)


def keep_log(directory: Path) -> Path:
    """Send warnings and errors of the whole program to the log of a workspace; returns its path."""
    path = log_path(directory)
    logging.getLogger().addHandler(LazyLog(path))
    return path
