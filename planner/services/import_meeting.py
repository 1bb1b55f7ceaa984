"""Keeping the meeting that a document is the minutes of, and the figures it watches."""

from __future__ import annotations

from planner.domain.entities import Attendee, Decision, Kpi, Meeting
from planner.domain.ordering import spread
from planner.domain.report import DocumentReport
from planner.services.import_trace import Trace
from planner.services.people import person_id
from planner.services.placing import ranks_at
from planner.services.ports import UnitOfWork


def keep_kpis(work: UnitOfWork, report: DocumentReport, trace: Trace, cycle_id: int) -> None:
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


def keep_meeting(work: UnitOfWork, report: DocumentReport, trace: Trace) -> None:
    """Store the meeting that a document is the minutes of, who came, and what was decided."""
    meeting_id = None
    if is_meeting(report):
        meeting = Meeting(
            title=report.title,
            on=report.date,
            location=report.location or "",
            next_at=report.next_meeting,
            **trace.of(report.title, report.line),
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


def is_meeting(report: DocumentReport) -> bool:
    """Whether a document is the minutes of a meeting: it says so, or tells what only a meeting has."""
    if report.kind in ("meeting", "retrospective"):
        return True
    return bool(report.attendees or report.location or report.next_meeting)
