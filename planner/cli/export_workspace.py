"""`export`: prints the workspace, or a part of it, or writes it to a file."""

from __future__ import annotations

from argparse import Namespace
from datetime import datetime

from planner.cli.output import put
from planner.composition import load_workspace
from planner.documents.writing.files import write_file
from planner.domain.workspace import Workspace
from planner.exports import export_text
from planner.paths import data_folder
from planner.services.export_choice import Export, cycles_named, document_named


def run(arguments: Namespace) -> int:
    """Print or write the workspace in the format that was named."""
    workspace = load_workspace(data_folder(arguments.data))
    text = export_text(workspace, _wanted(workspace, arguments))
    if arguments.out is None:
        put(text)
    else:
        write_file(arguments.out, text)
    return 0


def _wanted(workspace: Workspace, arguments: Namespace) -> Export:
    """What the command line asks for; raises `UnknownCycle` or `UnknownDocument`."""
    cycle, document = arguments.cycle, arguments.document
    return Export(
        form=arguments.format,
        today=datetime.now().astimezone().date(),
        cycles=None if cycle is None else tuple(cycles_named(workspace, cycle)),
        document=None if document is None else document_named(workspace, document),
        language=arguments.page_lang,
    )
