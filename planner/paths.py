"""Where a workspace lies when nobody says otherwise: the platform's folder for a person's data."""

from __future__ import annotations

import os
import sys
from pathlib import Path

FOLDER = "OKR Planner"
# What the XDG base directory specification asks of a folder name: one word in small letters.
XDG_FOLDER = "okr-planner"


def data_folder(chosen: Path | None = None) -> Path:
    """The folder of the workspace: `chosen`, else the platform's; it need not exist yet."""
    return chosen.expanduser().absolute() if chosen is not None else _platform_folder()


def _platform_folder() -> Path:
    """The place that the system means for data of a program and a person."""
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        return (Path(local) if local else Path.home() / "AppData" / "Local") / FOLDER
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / FOLDER
    return _xdg_data_home() / XDG_FOLDER


def _xdg_data_home() -> Path:
    """XDG_DATA_HOME; the specification says to ignore one that isn't absolute."""
    named = Path(os.environ.get("XDG_DATA_HOME", ""))
    return named if named.is_absolute() else Path.home() / ".local" / "share"
