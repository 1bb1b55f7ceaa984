"""Whether a page of our own says nothing but what the workspace holds already."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass

from planner.domain.entities import ENTITY_TYPES, Cycle, Document
from planner.domain.report import DocumentReport, ReadActionItem, ReadInitiative
from planner.domain.workspace import Workspace
from planner.services.export_cycles import cycle_reports
from planner.services.exporting import document_pages
from planner.services.ports import UnitOfWork

# Where something stands is not what it says, and how sure reading was of work a page tells only of doubts.
_UNSAID = frozenset({"line", "path", "text", "warnings", "exact", "following"})
_UNSURE = (ReadActionItem, ReadInitiative)


def is_held(work: UnitOfWork, report: DocumentReport) -> bool:
    """Whether a page is what the workspace would write now, so that reading it back changes nothing."""
    parts = [report, *report.following]
    said = [_said(part) for part in parts]
    workspace = Workspace(row for cls in ENTITY_TYPES.values() for row in work.find(cls))
    return any([_said(page) for page in pages] == said for pages in _pages(workspace, parts))


def _pages(workspace: Workspace, parts: Sequence[DocumentReport]) -> Iterator[Sequence[DocumentReport]]:
    """The pages that could be the ones that were read: of the same cycles, or of a document of that title."""
    told = [(part.cycle.name, part.cycle.start, part.cycle.end) for part in parts if part.cycle]
    cycles = [each for each in workspace.all(Cycle) if (each.name, each.start, each.end) in told]
    yield cycle_reports(workspace, cycles if told else None)
    for document in workspace.all(Document):
        if document.title == parts[0].title:
            yield document_pages(workspace, document)


def _said(value: object) -> object:
    """What a part of a report says, to be compared."""
    if isinstance(value, tuple):
        return tuple(map(_said, value))
    if not is_dataclass(value):
        return value
    unsaid = _UNSAID | {"confidence"} if isinstance(value, _UNSURE) else _UNSAID
    names = [field.name for field in fields(value) if field.name not in unsaid]
    return type(value), tuple(_said(getattr(value, name)) for name in names)
