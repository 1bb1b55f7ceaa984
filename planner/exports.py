"""What an export says: the choice of a part from the services, its words from the writers."""

from __future__ import annotations

from planner.documents.writing.csv_table import table
from planner.documents.writing.json_text import reports_to_json
from planner.documents.writing.markdown import cycles_to_markdown
from planner.domain.report import DocumentReport
from planner.domain.workspace import Workspace
from planner.services.export_choice import Export
from planner.services.export_cycles import Homes, cycle_reports
from planner.services.exporting import document_pages, document_reports


def export_text(workspace: Workspace, export: Export) -> str:
    """The workspace, or the part of it that is wanted, in a format."""
    part = _part(workspace, export)
    if export.form == "json":
        return reports_to_json(document_reports(workspace) if part is None else part)
    if export.form == "markdown":
        return cycles_to_markdown(cycle_reports(workspace) if part is None else part, export.language)
    return table(workspace, export.today, Homes(workspace).name, _only(export))


def _part(workspace: Workspace, export: Export) -> list[DocumentReport] | None:
    """The reports of the wanted cycles or document; None for everything."""
    if export.document is not None:
        return document_pages(workspace, export.document)
    return None if export.cycles is None else cycle_reports(workspace, export.cycles)


def _only(export: Export) -> dict[str, frozenset[str]]:
    """What the cells of wanted rows say."""
    if export.document is not None:
        return {"document": frozenset({export.document.path})}
    return {} if export.cycles is None else {"cycle": frozenset(each.name for each in export.cycles)}
