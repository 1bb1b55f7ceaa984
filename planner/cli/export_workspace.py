"""`export`: prints the workspace, or a part of it, or writes it to a file."""

from __future__ import annotations

from argparse import Namespace
from datetime import datetime

from planner.cli.output import put
from planner.composition import load_workspace
from planner.documents.writing.csv_table import table
from planner.documents.writing.files import write_file
from planner.documents.writing.json_text import reports_to_json
from planner.documents.writing.markdown import cycles_to_markdown
from planner.domain.report import DocumentReport
from planner.domain.workspace import Workspace
from planner.paths import data_folder
from planner.services.export_choice import cycles_named, document_named
from planner.services.export_cycles import Homes, cycle_reports
from planner.services.exporting import document_pages, document_reports


def run(arguments: Namespace) -> int:
    """Print or write the workspace in the format that was named."""
    text = _written(load_workspace(data_folder(arguments.data)), arguments)
    if arguments.out is None:
        put(text)
    else:
        write_file(arguments.out, text)
    return 0


def _written(workspace: Workspace, arguments: Namespace) -> str:
    """The workspace, or the part of it that was named, in a format."""
    part = _part(workspace, arguments)
    if arguments.format == "json":
        return reports_to_json(document_reports(workspace) if part is None else part)
    if arguments.format == "markdown":
        return cycles_to_markdown(cycle_reports(workspace) if part is None else part, arguments.page_lang)
    only = {"cycle": arguments.cycle} if arguments.cycle is not None else {}
    if arguments.document is not None:
        only["document"] = document_named(workspace, arguments.document).path
    return table(workspace, datetime.now().astimezone().date(), Homes(workspace).name, only)


def _part(workspace: Workspace, arguments: Namespace) -> list[DocumentReport] | None:
    """The reports of the cycle or document that was named; None for everything."""
    if arguments.cycle is not None:
        return cycle_reports(workspace, cycles_named(workspace, arguments.cycle))
    if arguments.document is not None:
        return document_pages(workspace, document_named(workspace, arguments.document))
    return None
