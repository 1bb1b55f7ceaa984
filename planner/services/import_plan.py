"""Keeping the objectives, key results and initiatives of a document."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from difflib import SequenceMatcher
from re import compile as pattern
from re import fullmatch
from typing import Any, TypeVar

from planner.domain.cadence import week_end
from planner.domain.entities import (
    CheckIn,
    Cycle,
    Direction,
    Initiative,
    KeyResult,
    Measure,
    Objective,
    Stage,
    Status,
)
from planner.domain.ordering import spread
from planner.domain.report import ReadCheckIn, ReadInitiative, ReadKeyResult, ReadMetric, ReadObjective
from planner.services.import_places import Places
from planner.services.import_trace import Trace, TraceFields, fingerprint
from planner.services.people import Names
from planner.services.placing import ranks_at
from planner.services.ports import UnitOfWork

T = TypeVar("T")

# A stated progress this near to the mean of the initiatives is that mean, written with fewer digits.
MEAN_TOLERANCE = 0.006
# Wordings less alike than this are not drafts of one objective.
DRAFT_LIKENESS = 0.5
UPPER_BOUND = pattern(r"이하|미만|below|under|at most|less than|<|≤")
EXCLUSIVE_BOUND = pattern(r"초과|미만|more than|less than|above|below")


class PlanImport:
    """Adds a document's tree to a cycle; figures without a date of their own are as of `on`."""

    def __init__(
        self, work: UnitOfWork, trace: Trace, cycle: Cycle, on: date, places: Places | None = None
    ) -> None:
        self._work = work
        self._places = places or Places()
        self._trace = trace
        self._cycle = cycle
        self._on = on
        self._names = Names(work)
        self._key_results: dict[str, int] = {}

    def keep(self, objectives: Sequence[ReadObjective]) -> dict[str, int]:
        """Store the objectives; returns the ids of their key results by the fingerprints of their titles."""
        ranks = ranks_at(self._work, Objective, self._cycle.id, None, len(objectives))
        self._places.begin(len(objectives))
        approved: list[Objective] = []
        for at, (read, rank) in sorted(
            enumerate(zip(objectives, ranks, strict=True)), key=lambda pair: pair[1][0].stage == "draft"
        ):
            objective = self._objective(read, rank)
            if objective.stage is Stage.DRAFT:
                former = draft_of(objective.title, approved, lambda other: other.title)
                self._work.put(replace(objective, draft_of_id=former.id if former else None))
            else:
                approved.append(objective)
            self._places.put_objective(at, read, objective)
            self._keep_key_results(read.key_results, objective, at)
        return self._key_results

    def _objective(self, read: ReadObjective, rank: str) -> Objective:
        """Store one objective."""
        return self._work.add(
            Objective(
                cycle_id=self._cycle.id,
                rank=rank,
                title=read.title or "",
                stage=Stage.CLOSED if read.closed else Stage(read.stage),
                team_id=self._names.team(read.team),
                owner_id=self._names.person(read.owner),
                progress=read.progress,
                weight=read.weight,
                due=read.due,
                notes=read.notes or "",
                certainty=read.confidence,
                **self._trace.of(read.title or "", read.line),
            )
        )

    def _keep_key_results(self, reads: Sequence[ReadKeyResult], objective: Objective, at: int) -> None:
        """Store the key results of the objective `at` a place."""
        for below, (read, rank) in enumerate(zip(reads, spread(len(reads)), strict=True)):
            key_result = self._work.add(self._key_result(read, rank, objective))
            self._places.put_key_result(at, below, key_result)
            self._key_results.setdefault(key_result.fingerprint or "", key_result.id)
            for initiative, place in zip(read.initiatives, spread(len(read.initiatives)), strict=True):
                self._keep_initiative(initiative, place, key_result.id)
            self._keep_check_ins(read, key_result)

    def _key_result(self, read: ReadKeyResult, rank: str, objective: Objective) -> KeyResult:
        """A key result as it is stored."""
        return KeyResult(
            objective_id=objective.id,
            rank=rank,
            owner_id=self._names.person(read.owner),
            team_id=self._names.team(read.team),
            **key_result_fields(read),
            **self._trace.of(read.title, read.line),
        )

    def _keep_initiative(self, read: ReadInitiative, rank: str, key_result_id: int) -> None:
        """Store one initiative."""
        self._work.add(
            Initiative(
                key_result_id=key_result_id,
                rank=rank,
                title=read.title,
                owner_id=self._names.person(read.owner),
                progress=read.progress,
                weight=read.weight,
                due=read.due,
                notes=read.notes or "",
                certainty=read.confidence,
                **self._trace.of(read.title, read.line),
            )
        )

    def _keep_check_ins(self, read: ReadKeyResult, key_result: KeyResult) -> None:
        """Store the check-ins as recorded, else the history and present figure that a document tells."""
        is_told = read.check_ins is None
        trace = TraceFields(
            document_id=key_result.document_id,
            line=read.line,
            fingerprint=key_result.fingerprint if is_told else fingerprint(""),
        )
        for figure in figures_of(read, self._on):
            self._work.add(check_in_of(figure, key_result.id, trace))


@dataclass(frozen=True, slots=True)
class Figure:
    """A dated figure of a key result; `period` is the document's own word, empty for its present figure.

    Confidence, note and the moment are told by pages of our own alone.
    """

    on: date
    period: str
    progress: float | None
    value: float | None = None
    confidence: int | None = None
    note: str = ""
    at: datetime | None = None


def figures_of(read: ReadKeyResult, on: date) -> list[Figure]:
    """The check-ins as recorded, else the history that a document tells and its present figure as of `on`."""
    if read.check_ins is not None:
        return [_recorded(each) for each in read.check_ins]
    figures = [Figure(period_day(past.period, on), past.period, past.progress) for past in read.history]
    told = bool(figures) and figures[-1].progress == read.progress
    current = read.metric.current if read.metric else None
    if current is not None or (read.progress is not None and not told):
        figures.append(Figure(on, "", read.progress, current))
    return figures


def _recorded(read: ReadCheckIn) -> Figure:
    """A check-in that a page of our own tells as it was recorded."""
    return Figure(read.on, read.period, read.progress, read.value, read.confidence, read.note, read.at)


def check_in_of(figure: Figure, key_result_id: int, trace: TraceFields) -> CheckIn:
    """The check-in that a document's figure becomes."""
    return CheckIn(
        key_result_id=key_result_id,
        on=figure.on,
        at=figure.at or datetime.combine(figure.on, time(), UTC),
        period=figure.period,
        progress=figure.progress,
        value=figure.value,
        confidence=figure.confidence,
        note=figure.note,
        **trace,
    )


def key_result_fields(read: ReadKeyResult) -> dict[str, Any]:
    """The fields of a key result that need nothing but what the document says of it."""
    metric = read.metric or ReadMetric()
    return {
        "title": read.title,
        "measure": Measure(read.measure) if read.measure else measure_of(read),
        "start": metric.start,
        "current": metric.current,
        "target": metric.target,
        "unit": metric.unit or "",
        "direction": direction_of(read),
        "inclusive": is_inclusive(read),
        "weight": read.weight,
        "progress": read.progress,
        "status": Status(read.status) if read.status else None,
        "due": read.due,
        "notes": read.notes or "",
        "certainty": read.confidence,
    }


def measure_of(read: ReadKeyResult) -> Measure:
    """How a key result is scored, from what the document says of it."""
    if read.metric is not None and read.metric.target is not None:
        return Measure.MAINTAIN if read.metric.direction == "maintain" else Measure.METRIC
    known = [initiative.progress for initiative in read.initiatives if initiative.progress is not None]
    if not known:
        return Measure.MILESTONE
    mean = sum(known) / len(read.initiatives)
    agrees = read.progress is None or abs(mean - read.progress) < MEAN_TOLERANCE
    return Measure.ROLL_UP if agrees else Measure.MILESTONE


def draft_of(draft: str, approved: Sequence[T], wording: Callable[[T], str]) -> T | None:
    """The approved objective whose wording is nearest to the draft's, if any is near."""

    def likeness(objective: T) -> float:
        return SequenceMatcher(None, draft, wording(objective), autojunk=False).ratio()

    nearest = max(approved, key=likeness, default=None)
    return nearest if nearest is not None and likeness(nearest) >= DRAFT_LIKENESS else None


def period_day(period: str, on: date) -> date:
    """The day of a past figure: the end of an ISO week ("W19"), never after the document's own day."""
    week = fullmatch(r"[Ww]\s?(\d{1,2})", period)
    if week is None or not 1 <= int(week[1]) <= 53:
        return on
    return min(week_end(on, int(week[1])), on)


def direction_of(read: ReadKeyResult) -> Direction:
    """Which way the metric should go; what is to be kept up is an increase, 이하/미만 a decrease."""
    way = read.metric.direction if read.metric else "increase"
    if way != "maintain":
        return Direction(way)
    below = read.bound in ("at-most", "less-than") if read.bound else UPPER_BOUND.search(read.title)
    return Direction.DECREASE if below else Direction.INCREASE


def is_inclusive(read: ReadKeyResult) -> bool:
    """Whether a bound itself is inside: 이상 and 이하 include it, 초과 and 미만 don't."""
    if read.bound is not None:
        return read.bound in ("at-least", "at-most")
    return EXCLUSIVE_BOUND.search(read.title) is None
