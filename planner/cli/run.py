"""Runs one command and turns what went wrong into a sentence and an exit status."""

from __future__ import annotations

import logging
from argparse import Namespace
from collections.abc import Sequence
from importlib import import_module

from planner.cli.arguments import parse
from planner.cli.output import forget_stdout, speak_utf8, tell
from planner.domain.errors import PlannerError
from planner.logs import keep_log
from planner.paths import data_folder

DONE, FAILED = 0, 1
# What a shell reports for a program that was stopped by SIGINT, or by SIGPIPE.
INTERRUPTED, UNHEARD = 130, 141
# Each is imported when it is asked for: the window needs Qt, import and export must not.
COMMANDS = {
    None: "planner.cli.open_window",
    "import": "planner.cli.import_documents",
    "export": "planner.cli.export_workspace",
    "snapshot": "planner.cli.take_snapshot",
}
_log = logging.getLogger(__name__)


def main(argv: Sequence[str] | None = None) -> int:
    """Run what `argv`, or the command line, asks for; returns the exit status."""
    speak_utf8()
    arguments = parse(argv)
    try:
        return _run(arguments)
    except PlannerError as error:
        tell(str(error))
        return FAILED
    except BrokenPipeError:
        forget_stdout()
        return UNHEARD
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(arguments: Namespace) -> int:
    """Run the command; a fault of ours is kept in the log and told with its place."""
    log = keep_log(data_folder(arguments.data))
    try:
        return int(import_module(COMMANDS[arguments.command]).run(arguments))
    except (PlannerError, BrokenPipeError):
        raise
    except Exception as error:  # noqa: BLE001 - nothing may end in a bare traceback
        _log.exception("The command %s failed.", arguments.command or "to open the window")
        tell(f"Something went wrong that should not have ({error}); what happened is in {log}.")
        return FAILED
