"""Without a command: the window."""

from __future__ import annotations

import signal
from argparse import Namespace

from planner.cli.display import missing_for_qt, missing_for_window
from planner.cli.output import tell
from planner.composition import Choices, run_window, show_failure
from planner.domain.errors import PlannerError
from planner.logs import log_path
from planner.paths import data_folder


def run(arguments: Namespace) -> int:
    """Show the window until it is closed; without a display say what is missing."""
    trouble = missing_for_window()
    if trouble is not None:
        tell(trouble)
        return 1
    # Every change is durable when it is shown, so Ctrl+C in the terminal may end the program at once.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    directory = data_folder(arguments.data)
    choices = Choices(not arguments.no_seeds, arguments.theme, arguments.lang)
    try:
        return run_window(directory, choices, log_path(directory), tell)
    except PlannerError as error:
        tell(str(error))
        show_failure(error, choices, directory)
        return 1
    except ImportError as error:
        tell(missing_for_qt(error))
        return 1
