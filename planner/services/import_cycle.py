"""The cycle that a document belongs to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from planner.domain.cadence import quarter_of
from planner.domain.entities import Cycle, Rhythm
from planner.domain.report import DocumentReport, ReadCycle, ReadRhythm
from planner.services.import_trace import Trace
from planner.services.ports import UnitOfWork

RHYTHMS = {"week": Rhythm.WEEK, "two weeks": Rhythm.TWO_WEEKS, "month": Rhythm.MONTH}


def cycle_for(work: UnitOfWork, report: DocumentReport, trace: Trace, today: date) -> Cycle:
    """The stored cycle with the document's dates, made if need be.

    A document that names none is about the calendar quarter of its date, or of today. A page of our own may
    hold several cycles of the same dates, which only their names tell apart.
    """
    read = report.cycle or ReadCycle(*quarter_of(report.date or today))
    told = {"name": read.name} if report.exact else {}
    known = work.find(Cycle, start=read.start, end=read.end, **told)
    cycle = (
        known[0]
        if known
        else work.add(
            Cycle(name=read.name, start=read.start, end=read.end, **trace.of(read.name, report.line))
        )
    )
    return _with_rhythm(work, cycle, report.check_ins)


def _with_rhythm(work: UnitOfWork, cycle: Cycle, read: ReadRhythm | None) -> Cycle:
    """The cycle with the rhythm that a document tells, unless it was set before."""
    if read is None or cycle.rhythm_rule is not None:
        return cycle
    return work.put(replace(cycle, rhythm=RHYTHMS.get(read.every, Rhythm.WEEK), rhythm_rule=read.rule or ""))
