"""The cycles that readings are about, made when they are told and removed when nothing is left of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from planner.domain.entities import Cycle, Entity, Kpi, Objective, Rhythm
from planner.domain.report import ReadCycle, ReadRhythm
from planner.services.edition_holdings import Holdings
from planner.services.edition_series import Reading
from planner.services.edition_threads import Saying, Threads
from planner.services.import_cycle import RHYTHMS
from planner.services.import_trace import fingerprint
from planner.services.ports import UnitOfWork

Period = tuple[date, date]
_PLANNED_KINDS = (Objective.kind, Kpi.kind)
_PLANNED: tuple[type[Entity], ...] = (Objective, Kpi)


class Cycles:
    """Knows the stored cycle of each reading, also where a person gave it other dates."""

    def __init__(self, work: UnitOfWork, before: Threads, after: Threads, held: Holdings) -> None:
        self._work = work
        self._before = before
        self._after = after
        self._ids: dict[Period, int] = {}
        for thread, entity in held.of.items():
            if isinstance(entity, Objective | Kpi) and entity.cycle_id is not None:
                self._ids.setdefault(_period(before.cycle(before.head(thread))), entity.cycle_id)

    def is_moved(self, old: Saying, new: Saying) -> bool:
        """Whether two sayings are about different periods."""
        return _period(self._before.cycle(old)) != _period(self._after.cycle(new))

    def known(self, saying: Saying) -> int | None:
        """The id of the cycle that a former saying was about."""
        return self._ids.get(_period(self._before.cycle(saying)))

    def id_for(self, saying: Saying) -> int:
        """The id of the cycle that a saying is about, made if need be."""
        return self._id_of(self._after.cycle(saying), saying.reading)

    def _id_of(self, told: ReadCycle, reading: Reading) -> int:
        """The id of a cycle, made if need be."""
        period = _period(told)
        if period not in self._ids:
            self._ids[period] = self._found(period) or self._made(told, reading)
        return self._ids[period]

    def settle(self, leaving: Reading | None) -> None:
        """Make cycles that are stated, follow their rhythms, and remove or detach those told no more."""
        told = {_period(cycle): (cycle, reading) for cycle, reading in _told(self._after)}
        former = {_period(cycle) for cycle, _ in _told(self._before)}
        for period, (cycle, reading) in told.items():
            if period not in former and reading.cycle is not None:
                self._id_of(cycle, reading)
        for period in sorted(told):
            self._follow(period, leaving)
        for period in sorted(former - set(told)):
            self._drop(period)

    def _follow(self, period: Period, leaving: Reading | None) -> None:
        """Let a cycle have the rhythm that is told first, and name a document that stays."""
        cycle_id = self._ids.get(period) or self._found(period)
        if cycle_id is None:
            return
        cycle = self._work.get(Cycle, cycle_id)
        old, new = (self._rhythm(threads, period) for threads in (self._before, self._after))
        if old != new and (cycle.rhythm, cycle.rhythm_rule) == _stored(old):
            rhythm, rule = _stored(new)
            cycle = self._work.put(replace(cycle, rhythm=rhythm, rhythm_rule=rule))
        if leaving is not None and cycle.document_id == leaving.document_id:
            heir = next(each for cycle, each in _told(self._after) if _period(cycle) == period)
            self._work.put(replace(cycle, document_id=heir.document_id, line=1))

    def _drop(self, period: Period) -> None:
        """Remove a cycle that documents made and that holds nothing any more."""
        cycle_id = self._ids.get(period) or self._found(period)
        if cycle_id is None:
            return
        cycle = self._work.get(Cycle, cycle_id)
        is_used = any(self._work.find(cls, cycle_id=cycle_id) for cls in _PLANNED)
        if cycle.document_id is not None and not is_used:
            self._work.remove(cycle.ref)

    def _rhythm(self, threads: Threads, period: Period) -> ReadRhythm | None:
        """The rhythm that the first reading of a period tells."""
        told = (
            each.check_ins
            for each in threads.readings
            if each.check_ins and threads.is_current(each) and _period(threads.cycle_of(each)) == period
        )
        return next(told, None)

    def _found(self, period: Period) -> int | None:
        """The stored cycle with these dates."""
        known = self._work.find(Cycle, start=period[0], end=period[1])
        return known[0].id if known else None

    def _made(self, told: ReadCycle, reading: Reading) -> int:
        """A new cycle."""
        source = {"document_id": reading.document_id, "line": 1, "fingerprint": fingerprint(told.name)}
        made = Cycle(name=told.name, start=told.start, end=told.end, **source)  # type: ignore[arg-type]
        return self._work.add(made).id


def _told(threads: Threads) -> Iterator[tuple[ReadCycle, Reading]]:
    """The cycles that the last readings of all files plan."""
    for reading in threads.readings:
        if threads.is_current(reading):
            if reading.cycle is not None or any(said.kind in _PLANNED_KINDS for said in reading.said):
                yield threads.cycle_of(reading), reading
            yield from ((said.cycle, reading) for said in reading.said if said.cycle is not None)


def _period(cycle: ReadCycle) -> Period:
    """The days of a cycle."""
    return cycle.start, cycle.end


def _stored(told: ReadRhythm | None) -> tuple[Rhythm, str | None]:
    """A rhythm as it is stored."""
    if told is None:
        return Rhythm.WEEK, None
    return RHYTHMS.get(told.every, Rhythm.WEEK), told.rule or ""
