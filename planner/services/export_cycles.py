"""Each cycle of a workspace as one report, whatever documents it was read from, to be written as one page.

A card or decision belongs to the cycle of its key result, else of its document, else to the last cycle. Where
a cycle has one meeting, its page is the minutes of that meeting.
"""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from planner.domain.entities import (
    ActionItem,
    BoardColumn,
    Cycle,
    Decision,
    Document,
    KeyResult,
    Kpi,
    Meeting,
    Objective,
)
from planner.domain.report import DocumentKind, DocumentReport
from planner.domain.workspace import Workspace
from planner.services.export_parts import Parts, check_ins, cycle, decision, kpi


def cycle_reports(workspace: Workspace) -> list[DocumentReport]:
    """One report for each cycle, first to last; without any cycle, one with what there is."""
    pages = _Pages(workspace)
    cycles = workspace.all(Cycle)
    reports = [pages.of_cycle(each) for each in cycles] or [pages.without_cycle()]
    return [report for report in reports if report != DocumentReport("", "", "other")]


class _Pages:
    """Knows in which cycle each thing is told."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._parts = Parts(workspace)
        cycles = workspace.all(Cycle)
        self._last = cycles[-1].id if cycles else None
        self._home_of_document: dict[int | None, int | None] = {}
        for kpi_ in workspace.all(Kpi):
            self._home_of_document[kpi_.document_id] = kpi_.cycle_id
        for objective in workspace.all(Objective):
            self._home_of_document[objective.document_id] = objective.cycle_id
        for each in cycles:
            self._home_of_document[each.document_id] = each.id
        # What was made by hand tells nothing of where other things made by hand belong.
        self._home_of_document.pop(None, None)

    def of_cycle(self, stored: Cycle) -> DocumentReport:
        """All that is told in a cycle."""
        objectives = self._workspace.children(Objective, "cycle_id", stored.id)
        report = replace(
            self._loose(stored.id),
            title=stored.name,
            kind="okr",
            cycle=cycle(stored),
            check_ins=check_ins(stored),
            objectives=tuple(map(self._parts.objective, objectives)),
        )
        meetings = [
            each for each in self._workspace.all(Meeting) if self._home(each.document_id) == stored.id
        ]
        return self._as_minutes(report, meetings[0]) if len(meetings) == 1 else report

    def without_cycle(self) -> DocumentReport:
        """What there is in a workspace without cycles."""
        return self._loose(None)

    def _loose(self, cycle_id: int | None) -> DocumentReport:
        """A report with the cards, decisions and figures that are told in a cycle, cards as on the board."""
        cards = [
            card
            for column in self._workspace.all(BoardColumn)
            for card in self._workspace.children(ActionItem, "column_id", column.id)
            if card.parent_id is None and self._home_of_card(card) == cycle_id
        ]
        decisions = [
            each for each in self._workspace.all(Decision) if self._home(each.document_id) == cycle_id
        ]
        kpis = [each for each in self._workspace.all(Kpi) if (each.cycle_id or self._last) == cycle_id]
        return DocumentReport(
            path="",
            title="",
            kind="other",
            action_items=tuple(map(self._parts.action_item, cards)),
            decisions=tuple(map(decision, decisions)),
            kpis=tuple(map(kpi, kpis)),
        )

    def _as_minutes(self, report: DocumentReport, meeting: Meeting) -> DocumentReport:
        """A cycle's report with the head of its one meeting."""
        return replace(
            report,
            title=meeting.title,
            kind=self._nature(meeting),
            date=meeting.on,
            location=meeting.location or None,
            attendees=self._parts.attendees(meeting),
            next_meeting=meeting.next_at,
        )

    def _nature(self, meeting: Meeting) -> DocumentKind:
        """What kind of minutes a meeting's are."""
        if meeting.document_id is None:
            return "meeting"
        return cast("DocumentKind", self._workspace.get(Document, meeting.document_id).nature)

    def _home(self, document_id: int | None) -> int | None:
        """The cycle in which things of a document are told."""
        return self._home_of_document.get(document_id, self._last)

    def _home_of_card(self, card: ActionItem) -> int | None:
        """The cycle in which a card is told."""
        if card.key_result_id is None:
            return self._home(card.document_id)
        key_result = self._workspace.get(KeyResult, card.key_result_id)
        return self._workspace.cycle_of(key_result).id
