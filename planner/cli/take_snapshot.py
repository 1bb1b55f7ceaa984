"""`snapshot`: pictures of the views, drawn without a display."""

from __future__ import annotations

import os
from argparse import Namespace

from planner.cli.display import missing_for_qt
from planner.cli.output import put, tell
from planner.composition import Wanted, take_pictures
from planner.documents.writing.files import UnwritableFile
from planner.paths import data_folder


def run(arguments: Namespace) -> int:
    """Draw every combination of what isn't named and print the names of the files."""
    # Both are read when Qt loads.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = str(arguments.scale)
    folder = arguments.out
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnwritableFile(name=str(folder), reason=error.strerror) from None
    try:
        for path in take_pictures(data_folder(arguments.data), _wanted(arguments), folder):
            put(f"{path}\n")
    except ImportError as error:
        tell(missing_for_qt(error))
        return 1
    return 0


def _wanted(arguments: Namespace) -> Wanted:
    """The pictures that were asked for."""
    return Wanted(
        views=[arguments.view] if arguments.view else ["plan", "board"],
        themes=[arguments.picture_theme] if arguments.picture_theme else ["light", "dark"],
        languages=[arguments.picture_lang] if arguments.picture_lang else ["ko", "en"],
        size=arguments.size,
    )
