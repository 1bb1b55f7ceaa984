"""What a drag or the clipboard carries."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData


def local_paths(held: QMimeData) -> list[Path]:
    """Return the files of this machine that are held, none when it is anything else."""
    return [Path(url.toLocalFile()) for url in held.urls() if url.isLocalFile()]
