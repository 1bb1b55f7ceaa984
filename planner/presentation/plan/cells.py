"""What the cells of a row say, made once and kept until something it tells of changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from planner.domain.entities import (
    ActionItem,
    BoardColumn,
    CheckIn,
    ColumnRole,
    Cycle,
    Entity,
    Initiative,
    KeyResult,
    Measure,
    Objective,
    Person,
    Stage,
    Status,
    Team,
)
from planner.domain.metric import has_scale, raw_progress
from planner.domain.scoring import Score, Scorer
from planner.domain.workspace import Workspace
from planner.presentation.formats import percent, short_date, signed_points, value
from planner.presentation.plan.gauge import Gauge
from planner.presentation.plan.slider import can_slide
from planner.presentation.signs import sign_for
from planner.presentation.words import column_name

# A sparkline shows this many of the last check-ins.
TREND_LENGTH = 12
MEASURED = (Measure.METRIC, Measure.MAINTAIN)


@dataclass(frozen=True, slots=True)
class Cells:
    """The words and figures of one row; `trend` holds progress, 0..1, oldest first."""

    title: str
    is_stated: bool = True
    is_draft: bool = False
    owner: str = ""
    gauge: Gauge | None = None
    status: Status | None = None
    status_word: str = ""
    status_is_set: bool = False
    due: str = ""
    is_overdue: bool = False
    trend: tuple[float, ...] = ()
    delta: str = ""


class CellWriter:
    """Writes the cells of rows as of one day."""

    def __init__(self, workspace: Workspace, scorer: Scorer, today: date) -> None:
        self._workspace = workspace
        self._scorer = scorer
        self._today = today

    def cells(self, entity: Entity | None, in_drafts: bool) -> Cells:
        """The cells of an entity's row; `in_drafts` tells a group of drafts from one without a team."""
        match entity:
            case Objective():
                return self._objective(entity)
            case KeyResult():
                return self._key_result(entity)
            case Initiative():
                return self._initiative(entity)
            case ActionItem():
                return self._action_item(entity)
            case Cycle():
                return Cells(entity.name, due=self._day(entity.end))
            case Team():
                return Cells(entity.name)
        return Cells(draft_group_title() if in_drafts else no_team_title())

    def _objective(self, objective: Objective) -> Cells:
        """A computed figure, and the status of the weakest key result."""
        score, standing = self._scorer.score(objective), self._scorer.standing(objective)
        gauge = Gauge(score.progress, percent(score.raw), self._scorer.pace(objective), computed=True)
        return Cells(
            objective.title or unstated_title(),
            is_stated=bool(objective.title),
            is_draft=objective.stage is Stage.DRAFT,
            owner=self._owner(objective.owner_id),
            gauge=gauge,
            status=standing.status if standing else None,
            status_word=sign_for(standing.status).word if standing else "",
            due=self._day(objective.due),
            is_overdue=self._is_overdue(objective.due, score),
        )

    def _key_result(self, key_result: KeyResult) -> Cells:
        """A figure by its measure, its status and its last check-ins."""
        shown = self._scorer.seen(key_result)
        score, standing = self._scorer.score(key_result), self._scorer.standing(key_result)
        assert standing is not None
        trend = self._trend(shown)
        return Cells(
            key_result.title,
            owner=self._owner(key_result.owner_id),
            gauge=self._gauge(shown, score),
            status=standing.status,
            status_word=sign_for(standing.status).word,
            status_is_set=standing.is_set,
            due=self._day(key_result.due),
            is_overdue=self._is_overdue(key_result.due, score),
            trend=trend,
            delta=signed_points(trend[-1] - trend[-2]) if len(trend) > 1 else "",
        )

    def _gauge(self, key_result: KeyResult, score: Score) -> Gauge:
        """The slider of a key result; a roll-up is computed, a maintained one only typed."""
        measured = key_result.measure in MEASURED and key_result.target is not None
        slides = can_slide(key_result)
        return Gauge(
            score.progress,
            value(key_result) if measured else percent(score.raw),
            self._scorer.pace(self._workspace.get(Objective, key_result.objective_id)),
            slides=slides,
            computed=not slides,
        )

    def _initiative(self, initiative: Initiative) -> Cells:
        """A hand-set percentage; all of it is done."""
        score = self._scorer.score(initiative)
        done = Status.DONE if score.progress is not None and score.progress >= 1 else None
        return Cells(
            initiative.title,
            owner=self._owner(initiative.owner_id),
            gauge=Gauge(score.progress, percent(score.raw), slides=True),
            status=done,
            status_word=sign_for(done).word if done else "",
            due=self._day(initiative.due),
            is_overdue=self._is_overdue(initiative.due, score),
        )

    def _action_item(self, card: ActionItem) -> Cells:
        """Where it stands on the board."""
        column = self._workspace.get(BoardColumn, card.column_id)
        done = column.role is ColumnRole.DONE
        return Cells(
            card.title,
            owner=self._owner(card.owner_id),
            status=Status.DONE if done else None,
            status_word=column_name(column),
            due=self._day(card.due),
            is_overdue=card.due is not None and card.due < self._today and not done,
        )

    def _trend(self, key_result: KeyResult) -> tuple[float, ...]:
        """The progress of its last check-ins."""
        check_ins = self._workspace.children(CheckIn, "key_result_id", key_result.id)[-TREND_LENGTH:]
        shares = (_share_of(key_result, check_in) for check_in in check_ins)
        return tuple(share for share in shares if share is not None)

    def _owner(self, owner_id: int | None) -> str:
        """Who owns it."""
        return self._workspace.name_of(Person, owner_id)

    def _day(self, day: date | None) -> str:
        """When it is due."""
        return "" if day is None else short_date(day, self._today)

    def _is_overdue(self, due: date | None, score: Score) -> bool:
        """Whether it was due before today and is not done."""
        return due is not None and due < self._today and (score.progress or 0.0) < 1


def _share_of(key_result: KeyResult, check_in: CheckIn) -> float | None:
    """A check-in's progress; a value is held against the scale of today, which may have been corrected."""
    if check_in.value is not None and has_scale(key_result):
        return raw_progress(key_result, check_in.value)
    return check_in.progress


def unstated_title() -> str:
    """What stands for a title that the source did not give."""
    return QCoreApplication.translate("PlanCells", "(objective not stated)")


def no_team_title() -> str:
    """The heading over objectives without a team."""
    return QCoreApplication.translate("PlanCells", "No team")


def draft_group_title() -> str:
    """The heading over draft wordings."""
    return QCoreApplication.translate("PlanCells", "Draft wording")
