"""Where an item was read: the document, the line, and the very words of that line."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from planner.domain.entities import Document, Entity, Traced
from planner.domain.workspace import Workspace

# Below this a person should look at what was read.
DOUBTFUL = 0.5


@dataclass(frozen=True, slots=True)
class Source:
    """A line of a document; `quote` is empty where the document has no such line."""

    document: Document
    line: int
    quote: str
    certainty: float

    @property
    def is_doubtful(self) -> bool:
        """Whether the reading may be wrong."""
        return self.certainty < DOUBTFUL


def source_of(workspace: Workspace, entity: Entity) -> Source | None:
    """Where an item was read; None for one that was made by hand."""
    if not isinstance(entity, Traced) or entity.document_id is None or entity.line is None:
        return None
    document = workspace.get(Document, entity.document_id)
    certainty = getattr(entity, "certainty", 1.0)
    return Source(document, entity.line, line_of(document.text, entity.line), certainty)


def line_of(text: str, line: int) -> str:
    """The words of a line, 1-based, without the spaces around them."""
    lines = text.split("\n")
    return lines[line - 1].strip() if 1 <= line <= len(lines) else ""


def document_name(document: Document) -> str:
    """What a person calls a document: its title, else the name of its file."""
    return document.title or PurePath(document.path).name
