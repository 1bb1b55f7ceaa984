"""The workspace in the words of import reports, so that what was read and what was kept compare.

Each thing stands once, in the report of the document that its outermost part was read from: a key result
added by hand below an imported objective stays below it. What was made by hand has an empty path. A document
whose objectives lie in several cycles gets a report for each.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import TypeVar, cast

from planner.domain.entities import (
    ActionItem,
    BoardColumn,
    Cycle,
    Decision,
    Document,
    Kpi,
    Meeting,
    Objective,
    Ref,
    Traced,
)
from planner.domain.report import DocumentKind, DocumentReport, ReadDecision
from planner.domain.workspace import Workspace
from planner.services.export_exact import Places
from planner.services.export_parts import Parts, check_ins, cycle, decision, kpi

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)
C = TypeVar("C", Objective, Kpi)


def document_reports(workspace: Workspace) -> list[DocumentReport]:
    """The reports of imported documents, in the order of import, and then what was made by hand."""
    export = _Export(workspace)
    imported = [report for document in workspace.all(Document) for report in export.imported(document)]
    return [*imported, *export.by_hand()]


def document_pages(workspace: Workspace, document: Document) -> list[DocumentReport]:
    """What one document made, a report for each cycle, to be written as a page that is read back exactly."""
    made = [each for each in workspace.all(Objective) if each.document_id == document.id]
    order = {each.id: at for at, each in enumerate(_Export(workspace).cycles_of(document.id))}
    made.sort(key=lambda each: order[each.cycle_id])
    reports = _Export(workspace, Places(workspace, made)).imported(document)
    return [replace(report, exact=True) for report in reports]


class _Export:
    """What each document made, grouped in one pass over the workspace; None stands for no document."""

    def __init__(self, workspace: Workspace, places: Places | None = None) -> None:
        self._workspace = workspace
        self._exact = places is not None
        self._parts = Parts(workspace, places)
        self._cycles = _grouped(workspace.all(Cycle), _document)
        self._objectives = _grouped(workspace.all(Objective), _document)
        self._kpis = _grouped(workspace.all(Kpi), _document)
        self._meetings = _grouped(workspace.all(Meeting), _document)
        self._decisions = _grouped(workspace.all(Decision), self._home_of)
        cards = (card for card in workspace.all(ActionItem) if card.parent_id is None)
        self._cards = _grouped(cards, _document)

    def imported(self, document: Document) -> list[DocumentReport]:
        """What one document made: all of it in one report, but for objectives in other cycles."""
        nature = cast("DocumentKind", document.nature)
        bare = DocumentReport(document.path, document.title, nature, document.text, document.on)
        on = document.on if self._exact else document.on or document.read_at.astimezone().date()
        whole = replace(self._with_loose_parts(bare, document.id), decisions=self._decided(document.id))
        for meeting in self._meetings.get(document.id, ()):
            whole = self._with_meeting(whole, meeting)
        cycles = self.cycles_of(document.id)
        others = [self._with_cycle(bare, document.id, other, on) for other in cycles[1:]]
        return [self._with_cycle(whole, document.id, cycles[0], on) if cycles else whole, *others]

    def by_hand(self) -> Iterator[DocumentReport]:
        """What nobody imported: each cycle, then the cards, then each meeting."""
        bare = DocumentReport(path="", title="", kind="other")
        for each in self.cycles_of(None):
            yield self._with_cycle(replace(bare, title=each.name, kind="okr"), None, each, None)
        loose = replace(self._with_loose_parts(bare, None), decisions=self._decided(None))
        if loose != bare:
            yield loose
        for meeting in self._meetings.get(None, ()):
            minutes = replace(bare, title=meeting.title, kind="meeting", date=meeting.on)
            yield replace(self._with_meeting(minutes, meeting), decisions=self._decided(meeting.ref))

    def cycles_of(self, document_id: int | None) -> list[Cycle]:
        """The cycles that a document made, and then those in which it made something."""
        ids = [each.id for each in self._cycles.get(document_id, ())]
        ids += [each.cycle_id for each in self._objectives.get(document_id, ())]
        ids += [each.cycle_id for each in self._kpis.get(document_id, ()) if each.cycle_id is not None]
        return [self._workspace.get(Cycle, cycle_id) for cycle_id in dict.fromkeys(ids)]

    def _with_cycle(
        self, report: DocumentReport, document_id: int | None, stored: Cycle, on: date | None
    ) -> DocumentReport:
        """The report with what a document of the day `on` made in a cycle."""
        objectives = list(_in_cycle(self._objectives.get(document_id, ()), stored.id))
        return replace(
            report,
            cycle=cycle(stored),
            check_ins=check_ins(stored),
            objectives=self._parts.objectives(objectives, on),
            kpis=(*report.kpis, *map(kpi, _in_cycle(self._kpis.get(document_id, ()), stored.id))),
        )

    def _with_loose_parts(self, report: DocumentReport, document_id: int | None) -> DocumentReport:
        """The report with what needs no cycle: cards, and figures of no cycle."""
        order = self._place if document_id is None else _id
        cards = sorted(self._cards.get(document_id, ()), key=order)
        return replace(
            report,
            action_items=tuple(self._parts.action_item(card, report.date) for card in cards),
            kpis=tuple(map(kpi, _in_cycle(self._kpis.get(document_id, ()), None))),
        )

    def _with_meeting(self, report: DocumentReport, meeting: Meeting) -> DocumentReport:
        """The report with where a meeting was, who came and when the next one is."""
        return replace(
            report,
            location=meeting.location or None,
            attendees=self._parts.attendees(meeting),
            next_meeting=meeting.next_at,
        )

    def _decided(self, home: int | Ref | None) -> tuple[ReadDecision, ...]:
        """The decisions of a document, or of a meeting that nobody imported."""
        return tuple(map(decision, self._decisions.get(home, ())))

    def _home_of(self, made: Decision) -> int | Ref | None:
        """Where a decision is told: with its meeting, else with its document."""
        if made.meeting_id is None:
            return made.document_id
        meeting = self._workspace.get(Meeting, made.meeting_id)
        return meeting.document_id or meeting.ref

    def _place(self, card: ActionItem) -> tuple[str, str]:
        """Where a card stands on the board."""
        return self._workspace.get(BoardColumn, card.column_id).rank, card.rank


def _grouped(items: Iterable[T], key: Callable[[T], K]) -> dict[K, list[T]]:
    """The items by their keys, in order."""
    groups: dict[K, list[T]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return groups


def _document(item: Traced) -> int | None:
    """The document that an item was read from."""
    return item.document_id


def _id(card: ActionItem) -> tuple[int]:
    """The order in which cards were read."""
    return (card.id,)


def _in_cycle(items: Iterable[C], cycle_id: int | None) -> Iterator[C]:
    """Those of the items that belong to a cycle."""
    return (item for item in items if item.cycle_id == cycle_id)
