"""Each cycle of a workspace as one report, whatever documents it was read from, to be written as one page.

A card or decision belongs to the cycle of its key result, else of its document, else to the last cycle. Where
a cycle has one meeting, its page is the minutes of that meeting; several are told one after the other.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from planner.domain.entities import (
    ActionItem,
    BoardColumn,
    Cycle,
    Decision,
    KeyResult,
    Kpi,
    Meeting,
    Objective,
    Traced,
)
from planner.domain.report import DocumentKind, DocumentReport, ReadDecision, ReadMeeting
from planner.domain.workspace import Workspace
from planner.services.export_exact import Places
from planner.services.export_parts import Parts, check_ins, cycle, decision, kpi


def cycle_reports(workspace: Workspace, shown: Sequence[Cycle] | None = None) -> list[DocumentReport]:
    """One report for each cycle, first to last, or for those `shown`; without any cycle, one with what is."""
    cycles = workspace.all(Cycle) if shown is None else list(shown)
    pages = _Pages(workspace, cycles)
    reports = [pages.of_cycle(each) for each in cycles] or [pages.without_cycle()]
    return [report for report in reports if report != DocumentReport("", "", "other", exact=True)]


class Homes:
    """Knows in which cycle each thing is told that belongs to no objective."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        cycles = workspace.all(Cycle)
        self.last = cycles[-1].id if cycles else None
        self._made = _starts((each, each.id) for each in cycles)
        told_in: list[Kpi | Objective] = [*workspace.all(Kpi), *workspace.all(Objective)]
        self._told_in = _starts((each, each.cycle_id) for each in told_in if each.cycle_id is not None)

    def of(self, item: Traced) -> int | None:
        """The cycle in which a thing is told: of those that its document tells, the last that began above."""
        if item.document_id is None:
            return self.last
        starts = self._made.get(item.document_id) or self._told_in.get(item.document_id)
        if not starts:
            return self.last
        at = bisect_right(starts, item.line or 0, key=lambda start: start[0])
        return starts[max(at - 1, 0)][1]

    def name(self, item: Traced) -> str:
        """The name of the cycle in which a thing is told; empty without any cycle."""
        cycle_id = self.of(item)
        return "" if cycle_id is None else self._workspace.get(Cycle, cycle_id).name


def _starts(told: Iterable[tuple[Traced, int]]) -> dict[int, list[tuple[int, int]]]:
    """For each document the lines at which it begins to tell of a cycle, in order."""
    starts: dict[int, list[tuple[int, int]]] = {}
    for item, cycle_id in told:
        if item.document_id is not None:
            starts.setdefault(item.document_id, []).append((item.line or 0, cycle_id))
    return {document_id: sorted(lines) for document_id, lines in starts.items()}


class _Pages:
    """Makes the report of each cycle."""

    def __init__(self, workspace: Workspace, shown: Sequence[Cycle]) -> None:
        self._workspace = workspace
        told = (each for stored in shown for each in workspace.children(Objective, "cycle_id", stored.id))
        self._parts = Parts(workspace, Places(workspace, told))
        self._homes = Homes(workspace)

    def of_cycle(self, stored: Cycle) -> DocumentReport:
        """All that is told in a cycle."""
        objectives = self._workspace.children(Objective, "cycle_id", stored.id)
        head = self._head(stored)
        return replace(
            self._with_loose_parts(head, stored.id),
            cycle=cycle(stored),
            check_ins=check_ins(stored),
            objectives=self._parts.objectives(objectives, head.date),
        )

    def without_cycle(self) -> DocumentReport:
        """What there is in a workspace without cycles."""
        return self._with_loose_parts(self._with_meetings(_bare("", "other"), None), None)

    def _head(self, stored: Cycle) -> DocumentReport:
        """A cycle's page with its meetings."""
        return self._with_meetings(_bare(stored.name, "okr"), stored.id)

    def _with_loose_parts(self, report: DocumentReport, cycle_id: int | None) -> DocumentReport:
        """The report with the cards and figures that are told in a cycle, cards as on the board."""
        cards = [
            card
            for column in self._workspace.all(BoardColumn)
            for card in self._workspace.children(ActionItem, "column_id", column.id)
            if card.parent_id is None and self._home_of_card(card) == cycle_id
        ]
        kpis = [each for each in self._workspace.all(Kpi) if (each.cycle_id or self._homes.last) == cycle_id]
        return replace(
            report,
            action_items=tuple(self._parts.action_item(card, report.date) for card in cards),
            kpis=tuple(map(kpi, kpis)),
        )

    def _with_meetings(self, report: DocumentReport, cycle_id: int | None) -> DocumentReport:
        """The page as the minutes of the one meeting of a cycle, or with its meetings and decisions."""
        decisions = [
            decision(each)
            for each in self._workspace.all(Decision)
            if each.meeting_id is None and self._homes.of(each) == cycle_id
        ]
        held = [each for each in self._workspace.all(Meeting) if self._homes.of(each) == cycle_id]
        if len(held) == 1 and not decisions:
            return self._as_minutes(report, held[0])
        return replace(report, decisions=tuple(decisions), meetings=tuple(map(self._meeting, held)))

    def _as_minutes(self, report: DocumentReport, meeting: Meeting) -> DocumentReport:
        """A cycle's report with the head of its one meeting."""
        told = self._meeting(meeting)
        return replace(
            report,
            title=told.title,
            kind="meeting",
            date=told.date,
            location=told.location,
            attendees=told.attendees,
            next_meeting=told.next_meeting,
            decisions=told.decisions,
        )

    def _meeting(self, meeting: Meeting) -> ReadMeeting:
        """A meeting with what it decided."""
        return ReadMeeting(
            title=meeting.title,
            line=meeting.line or 0,
            date=meeting.on,
            location=meeting.location or None,
            attendees=self._parts.attendees(meeting),
            next_meeting=meeting.next_at,
            decisions=self._decided(meeting),
        )

    def _decided(self, meeting: Meeting) -> tuple[ReadDecision, ...]:
        """What a meeting decided."""
        return tuple(map(decision, self._workspace.children(Decision, "meeting_id", meeting.id)))

    def _home_of_card(self, card: ActionItem) -> int | None:
        """The cycle in which a card is told."""
        if card.key_result_id is None:
            return self._homes.of(card)
        key_result = self._workspace.get(KeyResult, card.key_result_id)
        return self._workspace.cycle_of(key_result).id


def _bare(title: str, kind: DocumentKind) -> DocumentReport:
    """A page that says nothing yet."""
    return DocumentReport(path="", title=title, kind=kind, exact=True)
