"""Moving a slider: one figure, recorded as the day's check-in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from planner.domain.changes import Changes
from planner.domain.entities import CheckIn, Initiative, KeyResult, Measure, Ref
from planner.domain.errors import InvalidValue, MissingTarget
from planner.domain.fields import checked
from planner.domain.metric import has_scale, raw_progress, value_at
from planner.domain.scoring import Part, weighted_mean
from planner.services.ports import BeginWork, Clock, UnitOfWork


class Progress:
    """Sets figures; `progress` is 0..1, `value` in the key result's unit."""

    def __init__(self, begin: BeginWork, clock: Clock) -> None:
        self._begin = begin
        self._clock = clock

    def set_progress(self, ref: Ref, progress: float) -> Changes:
        """Set the progress of a key result or an initiative; a metric takes the value that stands there."""
        progress = checked({"progress": progress})["progress"]
        with self._begin() as work:
            if ref.kind == Initiative.kind:
                self._set_initiative(work, work.get(Initiative, ref.id), progress)
            else:
                self._set_key_result(work, work.get(KeyResult, ref.id), progress)
            return work.commit()

    def set_value(self, ref: Ref, value: float) -> Changes:
        """Set the current value of a metric or maintained key result; beyond the target is allowed.

        Raises `MissingTarget` when there is nothing to measure against, `InvalidValue` for no number.
        """
        value = checked({"current": value})["current"]
        with self._begin() as work:
            key_result = work.get(KeyResult, ref.id)
            if key_result.target is None or key_result.measure not in (Measure.METRIC, Measure.MAINTAIN):
                raise MissingTarget(title=key_result.title)
            self._set_current(work, key_result, value)
            return work.commit()

    def _set_key_result(self, work: UnitOfWork, key_result: KeyResult, progress: float) -> None:
        """Set what its measure is moved by."""
        if has_scale(key_result):
            self._set_current(work, key_result, value_at(key_result, progress))
        elif key_result.measure is Measure.MILESTONE or key_result.measure is Measure.METRIC:
            work.put(replace(key_result, progress=progress))
            self._check_in(work, key_result.id, None, progress)
        else:
            raise InvalidValue(value=f"{progress:.0%}", field="progress")

    def _set_current(self, work: UnitOfWork, key_result: KeyResult, value: float) -> None:
        """Store a value; a progress that was only stated gives way to it."""
        work.put(replace(key_result, current=value, progress=None))
        scale = has_scale(key_result)
        progress = min(max(raw_progress(key_result, value), 0.0), 1.0) if scale else None
        self._check_in(work, key_result.id, value, progress)

    def _set_initiative(self, work: UnitOfWork, initiative: Initiative, progress: float) -> None:
        """Store its progress; a key result that rolls it up is thereby checked in."""
        work.put(replace(initiative, progress=progress))
        key_result = work.get(KeyResult, initiative.key_result_id)
        if key_result.measure is Measure.ROLL_UP:
            parts = [
                Part(sibling.ref, sibling.title, sibling.progress, sibling.weight)
                for sibling in work.find(Initiative, key_result_id=key_result.id)
            ]
            mean = weighted_mean(parts)
            if mean is not None:
                self._check_in(work, key_result.id, None, mean)

    def _check_in(
        self, work: UnitOfWork, key_result_id: int, value: float | None, progress: float | None
    ) -> None:
        """Record the figure as today's check-in, amending one that was already made by hand today."""
        today = self._today()
        at = self._clock()
        for check_in in work.find(CheckIn, key_result_id=key_result_id, on=today):
            if check_in.document_id is None:
                work.put(replace(check_in, value=value, progress=progress, at=at))
                return
        work.add(CheckIn(key_result_id=key_result_id, on=today, at=at, value=value, progress=progress))

    def _today(self) -> date:
        """The day where the person is."""
        return self._clock().astimezone().date()
