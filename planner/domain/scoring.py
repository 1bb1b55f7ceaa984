"""The one place that scores: each rule has a name, and a score can say how it came about.

Rules: a metric is the share of the way from start to target; a maintained bound is kept periods over
elapsed ones; a milestone is what was set by hand; a roll-up is the weighted mean of its initiatives; an
objective the weighted mean of its key results. What nobody gave a figure counts as 0 in a mean.
Closing cards never raises a score.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar, cast

from planner.domain.cadence import is_outdated, pace
from planner.domain.entities import (
    CheckIn,
    Entity,
    Initiative,
    KeyResult,
    Measure,
    Objective,
    Ref,
    Status,
)
from planner.domain.metric import has_scale, is_inside, raw_progress
from planner.domain.workspace import Workspace

E = TypeVar("E", bound=Entity)

ON_TRACK_RATIO = 0.9
AT_RISK_RATIO = 0.7
# Weakest first: an objective stands as its weakest key result does.
WEAKNESS = (
    Status.OFF_TRACK, Status.AT_RISK, Status.OUTDATED, Status.NO_CHECK_IN, Status.ON_TRACK, Status.DONE,
)  # fmt: skip


class Rule(StrEnum):
    """How a figure came about."""

    METRIC = "metric"
    MAINTAIN = "maintain"
    SET_BY_HAND = "set-by-hand"
    STATED = "stated"
    ROLL_UP = "roll-up"
    KEY_RESULTS = "key-results"
    NOTHING_YET = "nothing-yet"


@dataclass(frozen=True, slots=True)
class Part:
    """One term of a weighted mean."""

    ref: Ref
    title: str
    progress: float | None
    weight: float


@dataclass(frozen=True, slots=True)
class Score:
    """`progress` is 0..1 or None while there is no figure; `raw` keeps what lies beyond."""

    rule: Rule
    raw: float | None = None
    parts: tuple[Part, ...] = ()
    kept: int = 0
    elapsed: int = 0

    @property
    def progress(self) -> float | None:
        """The figure as shown: clamped to 0..1."""
        return None if self.raw is None else min(max(self.raw, 0.0), 1.0)


@dataclass(frozen=True, slots=True)
class Standing:
    """A status, and whether a person or a document set it."""

    status: Status
    is_set: bool = False


class Scorer:
    """Scores a workspace as of `today`; `preview` stands in for its stored self while a slider is dragged."""

    def __init__(self, workspace: Workspace, today: date, preview: Entity | None = None) -> None:
        self._workspace = workspace
        self._today = today
        self._preview = preview

    def score(self, entity: Objective | KeyResult | Initiative) -> Score:
        """The score of one entity."""
        if isinstance(entity, Objective):
            return self._objective(entity)
        if isinstance(entity, KeyResult):
            return self._key_result(self.seen(entity))
        initiative = self.seen(entity)
        rule = Rule.NOTHING_YET if initiative.progress is None else Rule.SET_BY_HAND
        return Score(rule, initiative.progress)

    def pace(self, entity: Objective | KeyResult) -> float:
        """The share of the entity's cycle that has elapsed, 0..1."""
        return pace(self._workspace.cycle_of(entity), self._today)

    def standing(self, entity: Objective | KeyResult) -> Standing | None:
        """How it stands; None for an objective without key results."""
        if isinstance(entity, KeyResult):
            return self._key_result_standing(self.seen(entity))
        key_results = self._workspace.children(KeyResult, "objective_id", entity.id)
        statuses = {self._key_result_standing(self.seen(key_result)).status for key_result in key_results}
        return next((Standing(status) for status in WEAKNESS if status in statuses), None)

    def seen(self, entity: E) -> E:
        """The entity, or the preview that stands in for it."""
        preview = self._preview
        if preview is not None and preview.ref == entity.ref:
            return cast("E", preview)
        return entity

    def _objective(self, objective: Objective) -> Score:
        """The weighted mean of its key results, else what a document stated."""
        key_results = self._workspace.children(KeyResult, "objective_id", objective.id)
        parts = [self._part(key_result) for key_result in key_results]
        mean = weighted_mean(parts)
        if mean is None and objective.progress is not None:
            return Score(Rule.STATED, objective.progress)
        return Score(Rule.NOTHING_YET if mean is None else Rule.KEY_RESULTS, mean, tuple(parts))

    def _part(self, entity: KeyResult | Initiative) -> Part:
        """An entity as a term of a mean."""
        seen = self.seen(entity)
        return Part(entity.ref, entity.title, self.score(entity).progress, seen.weight)

    def _key_result(self, key_result: KeyResult) -> Score:
        """The score by the rule that its measure names."""
        if key_result.measure is Measure.ROLL_UP:
            return self._roll_up(key_result)
        if key_result.target is not None and key_result.measure is Measure.MAINTAIN:
            return self._maintain(key_result)
        if key_result.target is not None and key_result.current is not None and has_scale(key_result):
            return Score(Rule.METRIC, raw_progress(key_result, key_result.current))
        rule = Rule.NOTHING_YET if key_result.progress is None else Rule.SET_BY_HAND
        return Score(rule, key_result.progress)

    def _roll_up(self, key_result: KeyResult) -> Score:
        """The weighted mean of its initiatives."""
        initiatives = self._workspace.children(Initiative, "key_result_id", key_result.id)
        parts = tuple(self._part(initiative) for initiative in initiatives)
        mean = weighted_mean(parts)
        return Score(Rule.NOTHING_YET if mean is None else Rule.ROLL_UP, mean, parts)

    def _maintain(self, key_result: KeyResult) -> Score:
        """Kept periods over elapsed ones, the current value being the period that runs."""
        values = [check_in.value for check_in in self._check_ins(key_result) if check_in.value is not None]
        if not values and key_result.current is not None:
            values = [key_result.current]
        if not values:
            return Score(Rule.NOTHING_YET)
        kept = sum(is_inside(key_result, value) for value in values)
        return Score(Rule.MAINTAIN, kept / len(values), kept=kept, elapsed=len(values))

    def _check_ins(self, key_result: KeyResult) -> list[CheckIn]:
        """Its check-ins, oldest first."""
        return self._workspace.children(CheckIn, "key_result_id", key_result.id)

    def _key_result_standing(self, key_result: KeyResult) -> Standing:
        """What was set wins; then silence; then progress held against the pace."""
        if key_result.status is not None:
            return Standing(key_result.status, is_set=True)
        check_ins = self._check_ins(key_result)
        progress = self._key_result(key_result).progress
        if progress is None or not check_ins:
            return Standing(Status.NO_CHECK_IN)
        if progress >= 1 and key_result.measure is not Measure.MAINTAIN:
            return Standing(Status.DONE)
        cycle = self._workspace.cycle_of(key_result)
        if is_outdated(cycle, check_ins[-1].on, self._today):
            return Standing(Status.OUTDATED)
        expected = 1.0 if key_result.measure is Measure.MAINTAIN else pace(cycle, self._today)
        return Standing(status_at(progress, expected))


def weighted_mean(parts: Iterable[Part]) -> float | None:
    """The mean of the parts, one without a figure counting 0; None when no part has a figure or a weight."""
    parts = list(parts)
    total = sum(part.weight for part in parts)
    if total <= 0 or all(part.progress is None for part in parts):
        return None
    return sum((part.progress or 0.0) * part.weight for part in parts) / total


def status_at(progress: float, expected: float) -> Status:
    """Progress held against the expected pace, both 0..1."""
    ratio = progress / expected if expected > 0 else 1.0
    if ratio >= ON_TRACK_RATIO:
        return Status.ON_TRACK
    return Status.AT_RISK if ratio >= AT_RISK_RATIO else Status.OFF_TRACK
