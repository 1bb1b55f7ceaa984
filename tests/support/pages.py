"""Pages of our own: a workspace written out, read back into an empty one, and what the two say."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from planner.documents.reading import read_bytes
from planner.documents.reading.assembly import read_text
from planner.documents.reading.pages.words import Language
from planner.documents.writing.markdown import cycles_to_markdown
from planner.documents.writing.report_json import documents_json
from planner.domain.entities import Document
from planner.domain.report import DocumentReport
from planner.domain.workspace import Workspace
from planner.services.bundle import Services, build_services
from planner.services.export_cycles import cycle_reports
from planner.services.exporting import document_pages
from planner.store.open import SqlStore, open_workspace
from tests.support.workspaces import clock

# Where something stands and what could not be read is not what a workspace holds.
UNSAID = {"line", "path", "warnings"}
Pick = Callable[[Workspace], list[DocumentReport]]


def said(*reports: DocumentReport) -> Any:
    """All that reports say, up to lines and paths."""
    return _said(documents_json(reports)["documents"])


def _said(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _said(part) for name, part in value.items() if name not in UNSAID}
    return [_said(part) for part in value] if isinstance(value, list) else value


def workspace_of(directory: Path, fill: Callable[[Services], object]) -> Workspace:
    """A new workspace as `fill` leaves it."""
    return stored(directory, lambda store: fill(build_services(store.begin, clock, read_text)))


def stored(directory: Path, fill: Callable[[SqlStore], object]) -> Workspace:
    """A new workspace as `fill` leaves its store."""
    store = open_workspace(directory)
    fill(store)
    workspace = store.load()
    store.close()
    return workspace


def all_documents(workspace: Workspace) -> list[DocumentReport]:
    """What each document made."""
    return [page for document in workspace.all(Document) for page in document_pages(workspace, document)]


def read_page(page: str) -> DocumentReport:
    """What reading takes from a page."""
    return read_bytes(page.encode(), "page.md")


def assert_comes_back(
    workspace: Workspace, directory: Path, pick: Pick = cycle_reports, language: Language | None = None
) -> str:
    """See that a workspace written out and read into an empty one is the same; returns the page."""
    reports = pick(workspace)
    page = cycles_to_markdown(reports, language)
    again = read_page(page)
    assert [warning for part in (again, *again.following) for warning in part.warnings] == []
    assert said(again) == said(*reports)
    kept = workspace_of(directory, lambda services: services.importing.keep(again))
    assert said(*pick(kept)) == said(*reports)
    return page


def assert_changes_nothing(directory: Path, page: str) -> None:
    """See that a page read into the very workspace that wrote it leaves all as it is."""
    store = open_workspace(directory)
    services = build_services(store.begin, clock, read_text)
    changes = services.importing.keep(read_page(page))
    store.close()
    assert not changes
