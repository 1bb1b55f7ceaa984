"""The cycle that a document belongs to."""

from __future__ import annotations

from datetime import date

from planner.domain.cadence import quarter_of
from planner.domain.entities import Cycle, Rhythm
from planner.domain.report import DocumentReport, ReadCycle
from planner.services.import_trace import Trace
from planner.services.ports import UnitOfWork

RHYTHMS = {"week": Rhythm.WEEK, "two weeks": Rhythm.TWO_WEEKS, "month": Rhythm.MONTH}


def cycle_for(work: UnitOfWork, report: DocumentReport, trace: Trace, today: date) -> Cycle:
    """The stored cycle with the document's dates, made if need be.

    A document that names none is about the calendar quarter of its date, or of today.
    """
    read = report.cycle or ReadCycle(*quarter_of(report.date or today))
    known = work.find(Cycle, start=read.start, end=read.end)
    if known:
        return known[0]
    rhythm = report.check_ins
    return work.add(
        Cycle(
            name=read.name,
            start=read.start,
            end=read.end,
            rhythm=RHYTHMS.get(rhythm.every, Rhythm.WEEK) if rhythm else Rhythm.WEEK,
            rhythm_rule=rhythm.rule if rhythm else None,
            **trace.of(read.name, 1),
        )
    )
