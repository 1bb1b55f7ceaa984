"""Keeping what a document says: one report, one transaction."""

from __future__ import annotations

from hashlib import sha256

from planner.domain.changes import Changes
from planner.domain.entities import Attendee, Decision, Document, Kpi, Meeting
from planner.domain.ordering import spread
from planner.domain.report import DocumentReport
from planner.services.import_board import BoardImport
from planner.services.import_cycle import cycle_for
from planner.services.import_places import Places, meetings_of
from planner.services.import_plan import PlanImport
from planner.services.import_trace import Trace
from planner.services.people import person_id
from planner.services.placing import ranks_at
from planner.services.ports import BeginWork, Clock, UnitOfWork


class Importing:
    """Stores reports."""

    def __init__(self, begin: BeginWork, clock: Clock) -> None:
        self._begin = begin
        self._clock = clock

    def keep(self, report: DocumentReport) -> Changes:
        """Store all that a report says; nothing when the same document was kept before."""
        digest = sha256(report.text.encode()).hexdigest()
        with self._begin() as work:
            if work.find(Document, sha256=digest):
                return Changes()
            document = work.add(
                Document(
                    path=report.path,
                    title=report.title,
                    nature=report.kind,
                    on=report.date,
                    text=report.text,
                    sha256=digest,
                    read_at=self._clock(),
                )
            )
            places = Places()
            for part in (report, *report.following):
                self._keep_parts(work, part, document, places)
            places.link(work)
            return work.commit()

    def _keep_parts(
        self, work: UnitOfWork, report: DocumentReport, document: Document, places: Places
    ) -> None:
        """Store the entities that a document made."""
        trace = Trace(document)
        today = self._clock().astimezone().date()
        plans = report.cycle or report.objectives or report.kpis
        cycle = cycle_for(work, report, trace, today) if plans else None
        key_results: dict[str, int] = {}
        if cycle is not None:
            plan = PlanImport(work, trace, cycle, report.date or today, places)
            key_results = plan.keep(report.objectives)
            _keep_kpis(work, report, trace, cycle.id)
        BoardImport(work, trace, key_results, report.date, places).keep(report.action_items)
        for minutes in meetings_of(report):
            _keep_meeting(work, minutes, trace)


def _keep_kpis(work: UnitOfWork, report: DocumentReport, trace: Trace, cycle_id: int) -> None:
    """Store the figures watched beside the OKRs."""
    ranks = ranks_at(work, Kpi, cycle_id, None, len(report.kpis))
    for kpi, rank in zip(report.kpis, ranks, strict=True):
        work.add(
            Kpi(
                cycle_id=cycle_id,
                rank=rank,
                name=kpi.name,
                target=kpi.target,
                current=kpi.current,
                unit=kpi.unit or "",
                **trace.of(kpi.name, kpi.line),
            )
        )


def _keep_meeting(work: UnitOfWork, report: DocumentReport, trace: Trace) -> None:
    """Store the meeting that a document is the minutes of, who came, and what was decided."""
    meeting_id = None
    if report.kind in ("meeting", "retrospective") or _tells_of_meeting(report):
        meeting = Meeting(
            title=report.title,
            on=report.date,
            location=report.location or "",
            next_at=report.next_meeting,
            **trace.of(report.title, 1),
        )
        meeting_id = work.add(meeting).id
        people = {person_id(work, attendee.name): attendee.role or "" for attendee in report.attendees}
        for person, role in people.items():
            if person is not None:
                work.add(Attendee(meeting_id=meeting_id, person_id=person, role=role))
    ranks = spread(len(report.decisions))
    for decision, rank in zip(report.decisions, ranks, strict=True):
        work.add(
            Decision(
                meeting_id=meeting_id,
                rank=rank,
                text=decision.text,
                agenda=decision.agenda or "",
                **trace.of(decision.text, decision.line),
            )
        )


def _tells_of_meeting(report: DocumentReport) -> bool:
    """Whether something in it only a meeting has."""
    return bool(report.attendees or report.location or report.next_meeting)
