"""`export`: prints the workspace, or writes it to a file."""

from __future__ import annotations

from argparse import Namespace
from datetime import datetime

from planner.cli.output import put
from planner.composition import load_workspace
from planner.documents.writing.csv_table import table
from planner.documents.writing.files import write_file
from planner.documents.writing.json_text import reports_to_json
from planner.documents.writing.markdown import cycles_to_markdown
from planner.domain.workspace import Workspace
from planner.paths import data_folder
from planner.services.export_cycles import cycle_reports
from planner.services.exporting import document_reports


def run(arguments: Namespace) -> int:
    """Print or write the workspace in the format that was named."""
    text = _written(load_workspace(data_folder(arguments.data)), arguments.format)
    if arguments.out is None:
        put(text)
    else:
        write_file(arguments.out, text)
    return 0


def _written(workspace: Workspace, form: str) -> str:
    """The workspace in a format."""
    if form == "json":
        return reports_to_json(document_reports(workspace))
    if form == "markdown":
        return cycles_to_markdown(cycle_reports(workspace))
    return table(workspace, datetime.now().astimezone().date())
