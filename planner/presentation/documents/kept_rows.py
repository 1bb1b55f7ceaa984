"""The rows of what is in the workspace from one document, and a line about each document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import QCoreApplication

from planner.domain.entities import (
    ActionItem,
    Cycle,
    Decision,
    Document,
    Entity,
    Initiative,
    KeyResult,
    Kpi,
    Measure,
    Objective,
    Person,
    Ref,
    Traced,
)
from planner.domain.report import ReadMetric
from planner.domain.workspace import Workspace
from planner.presentation.documents.draft_item import DOUBTFUL
from planner.presentation.documents.review_rows import day_text, figure_text
from planner.presentation.documents.rows import SECTION, Row
from planner.presentation.formats import percent, value

# What a document is counted by, in the order of the columns.
COUNTED: tuple[type[Traced], ...] = (Objective, KeyResult, Initiative, ActionItem, Decision)
_SHOWN: tuple[type[Traced], ...] = (*COUNTED, Kpi)
_PARENTS: dict[str, tuple[type[Entity], str]] = {
    KeyResult.kind: (Objective, "objective_id"),
    Initiative.kind: (KeyResult, "key_result_id"),
    ActionItem.kind: (ActionItem, "parent_id"),
}


@dataclass(frozen=True, slots=True)
class Imported:
    """A document with all in the workspace that was read from it, in the order of `COUNTED` and KPIs."""

    document: Document
    parts: tuple[Traced, ...] = field(default=())

    def count(self, kind: type[Traced]) -> int:
        """How many things of a kind came from it."""
        return sum(isinstance(part, kind) for part in self.parts)

    def at_line(self, line: int) -> list[Ref]:
        """What was read on a line."""
        return [part.ref for part in self.parts if part.line == line]


def imported(workspace: Workspace) -> list[Imported]:
    """Every document with what came from it, read last first; one pass over the workspace."""
    parts: dict[int, list[Traced]] = {}
    for kind in _SHOWN:
        for entity in workspace.all(kind):
            if entity.document_id is not None:
                parts.setdefault(entity.document_id, []).append(entity)
    documents = reversed(workspace.all(Document))
    return [Imported(document, tuple(parts.get(document.id, ()))) for document in documents]


def kept_rows(workspace: Workspace, found: Imported, today: date) -> tuple[Row, ...]:
    """What came from a document, by where it stands now."""
    return tuple(_Rows(workspace, found, today).sections())


class _Rows:
    """Makes the rows of what came from one document."""

    def __init__(self, workspace: Workspace, found: Imported, today: date) -> None:
        self._workspace = workspace
        self._today = today
        refs = {part.ref for part in found.parts}
        self._below: dict[Ref | None, list[Traced]] = {}
        for part in found.parts:
            above = _above(part)
            self._below.setdefault(above if above in refs else None, []).append(part)

    def sections(self) -> Iterator[Row]:
        """The plan by cycle, then the board, decisions and KPIs."""
        for cycle in self._workspace.all(Cycle):
            yield from _section(cycle.ref, cycle.name, self._plan_of(cycle))
        loose = (KeyResult, Initiative)
        yield from _section(
            "loose",
            QCoreApplication.translate("DocumentRows", "Below items from elsewhere"),
            self._top(loose),
        )
        yield from _section(
            "board", QCoreApplication.translate("DocumentRows", "Action items"), self._top((ActionItem,))
        )
        yield from _section(
            "decided", QCoreApplication.translate("DocumentRows", "Decisions"), self._top((Decision,))
        )
        yield from _section("kpis", QCoreApplication.translate("DocumentRows", "KPIs"), self._top((Kpi,)))

    def _plan_of(self, cycle: Cycle) -> list[Row]:
        """The objectives of a cycle."""
        top = self._below.get(None, ())
        return [self._tree(part) for part in top if isinstance(part, Objective) and part.cycle_id == cycle.id]

    def _top(self, kinds: tuple[type[Traced], ...]) -> list[Row]:
        """What stands by itself of some kinds."""
        return [self._tree(part) for part in self._below.get(None, ()) if isinstance(part, kinds)]

    def _tree(self, part: Traced) -> Row:
        """A thing with all below it that came from the same document."""
        sure = getattr(part, "certainty", 1.0)
        return Row(
            part.ref,
            part.kind,
            _title(part) or QCoreApplication.translate("DocumentRows", "Objective not stated"),
            self._workspace.name_of(Person, getattr(part, "owner_id", None)),
            _figure(part),
            day_text(getattr(part, "due", None), self._today),
            part.line,
            percent(sure),
            sure < DOUBTFUL,
            children=tuple(self._tree(child) for child in self._below.get(part.ref, ())),
        )


def _section(name: object, title: str, rows: Sequence[Row]) -> Iterator[Row]:
    """A section, if it has any rows."""
    if rows:
        yield Row((SECTION, name), SECTION, f"{title}  ({len(rows)})", children=tuple(rows))


def _above(part: Traced) -> Ref | None:
    """What a thing stands below."""
    kind, attribute = _PARENTS.get(part.kind, (Entity, ""))
    parent = getattr(part, attribute) if attribute else None
    return None if parent is None else Ref(kind.kind, parent)


def _title(part: Traced) -> str:
    """The words of a thing."""
    if isinstance(part, Decision):
        return part.text
    return part.name if isinstance(part, Kpi) else str(getattr(part, "title", ""))


def _figure(part: Traced) -> str:
    """What a thing measures."""
    if isinstance(part, KeyResult) and part.measure in (Measure.METRIC, Measure.MAINTAIN):
        return value(part)
    if isinstance(part, Kpi):
        return figure_text(ReadMetric(None, part.current, part.target, part.unit), None)
    return figure_text(None, getattr(part, "progress", None))
