"""Single things of a workspace in the words of an import report.

Line 0 marks what was made by hand. People, teams and key results are told by name where they are used.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import cast

from planner.domain.entities import (
    ActionItem,
    Attendee,
    BoardColumn,
    CheckIn,
    ColumnRole,
    Cycle,
    Decision,
    Direction,
    Initiative,
    KeyResult,
    Kpi,
    Measure,
    Meeting,
    Objective,
    Person,
    Rhythm,
    Stage,
    Team,
)
from planner.domain.metric import has_scale, raw_progress
from planner.domain.report import Direction as ReadDirection
from planner.domain.report import (
    ReadActionItem,
    ReadAttendee,
    ReadCycle,
    ReadDecision,
    ReadHistory,
    ReadInitiative,
    ReadKeyResult,
    ReadKpi,
    ReadMetric,
    ReadObjective,
    ReadRhythm,
    Status,
)
from planner.domain.workspace import Workspace
from planner.services.export_exact import Places, told_check_ins, told_draft, told_moment, with_rules

RHYTHM_WORDS = {Rhythm.WEEK: "week", Rhythm.TWO_WEEKS: "two weeks", Rhythm.MONTH: "month"}


class Parts:
    """Tells the things of one workspace, each with all that stands below it."""

    def __init__(self, workspace: Workspace, places: Places | None = None) -> None:
        self._workspace = workspace
        self._exact = places is not None
        self._places = places or Places(workspace, ())

    def objectives(self, objectives: Sequence[Objective], on: date | None) -> tuple[ReadObjective, ...]:
        """Objectives of one report that is of the day `on`."""
        return tuple(self._objective(each, objectives, on) for each in objectives)

    def _objective(
        self, objective: Objective, siblings: Sequence[Objective], on: date | None
    ) -> ReadObjective:
        """An objective and its key results; a closed one was approved once."""
        return ReadObjective(
            title=objective.title or None,
            line=objective.line or 0,
            stage="draft" if objective.stage is Stage.DRAFT else "approved",
            team=self._workspace.name_of(Team, objective.team_id) or None,
            owner=self._owner(objective),
            progress=objective.progress,
            key_results=tuple(
                self._key_result(key_result, on)
                for key_result in self._workspace.children(KeyResult, "objective_id", objective.id)
            ),
            confidence=objective.certainty,
            closed=objective.stage is Stage.CLOSED,
            draft_of=self._draft_of(objective, siblings),
            supports=self._supports(objective),
            weight=objective.weight,
            due=objective.due,
            notes=objective.notes or None,
        )

    def _draft_of(self, objective: Objective, siblings: Sequence[Objective]) -> str | None:
        """Which objective a draft is of, where the wordings don't tell."""
        former = objective.draft_of_id
        name = self._places.objective(self._workspace.get(Objective, former)) if former else ""
        if objective.stage is Stage.DRAFT:
            return told_draft(objective, siblings, name)
        return name or None

    def _supports(self, objective: Objective) -> str | None:
        """Which objective it supports."""
        above = objective.parent_id
        return None if above is None else self._places.objective(self._workspace.get(Objective, above))

    def action_item(self, card: ActionItem, on: date | None = None) -> ReadActionItem:
        """A card and its checklist, in a report of the day `on`."""
        column = self._workspace.get(BoardColumn, card.column_id)
        role = column.role
        linked = card.key_result_id
        below = self._workspace.children(ActionItem, "parent_id", card.id)
        return ReadActionItem(
            title=card.title,
            line=card.line or 0,
            owner=self._owner(card),
            due=card.due,
            done=role is ColumnRole.DONE,
            column=role.value,
            key_result=self._workspace.get(KeyResult, linked).title if linked else None,
            children=tuple(self.action_item(each, on) for each in sorted(below, key=lambda child: child.id)),
            confidence=card.certainty,
            link=self._places.key_result(linked) if self._exact else None,
            column_name=column.name or None,
            labels=card.labels,
            notes=card.notes or None,
            done_at=told_moment(card, role, on),
        )

    def attendees(self, meeting: Meeting) -> tuple[ReadAttendee, ...]:
        """Who came to a meeting."""
        return tuple(
            ReadAttendee(self._workspace.name_of(Person, attendee.person_id), attendee.role or None)
            for attendee in self._workspace.children(Attendee, "meeting_id", meeting.id)
        )

    def _key_result(self, key_result: KeyResult, on: date | None) -> ReadKeyResult:
        """A key result, how it went and its initiatives."""
        read = with_rules(self._said(key_result), key_result)
        stored = self._workspace.children(CheckIn, "key_result_id", key_result.id)
        check_ins = told_check_ins(read, stored, on)
        # A page of our own lists every check-in once.
        history = () if self._exact and check_ins is not None else read.history
        return replace(read, check_ins=check_ins, history=history)

    def _said(self, key_result: KeyResult) -> ReadKeyResult:
        """A key result in the words that any document has for it."""
        initiatives = self._workspace.children(Initiative, "key_result_id", key_result.id)
        return ReadKeyResult(
            title=key_result.title,
            line=key_result.line or 0,
            owner=self._owner(key_result),
            team=self._workspace.name_of(Team, key_result.team_id) or None,
            metric=_metric(key_result),
            progress=key_result.progress,
            status=cast("Status | None", key_result.status.value if key_result.status else None),
            due=key_result.due,
            history=self._history(key_result),
            initiatives=tuple(map(self._initiative, initiatives)),
            notes=key_result.notes or None,
            confidence=key_result.certainty,
            weight=key_result.weight,
        )

    def _initiative(self, initiative: Initiative) -> ReadInitiative:
        """A piece of work."""
        return ReadInitiative(
            title=initiative.title,
            line=initiative.line or 0,
            owner=self._owner(initiative),
            progress=initiative.progress,
            due=initiative.due,
            confidence=initiative.certainty,
            weight=initiative.weight,
            notes=initiative.notes or None,
        )

    def _history(self, key_result: KeyResult) -> tuple[ReadHistory, ...]:
        """Past figures: those of a period, and by their day the others but for the present one."""
        past = []
        check_ins = self._workspace.children(CheckIn, "key_result_id", key_result.id)
        for check_in in check_ins:
            present = check_in is check_ins[-1] and _is_present(key_result, check_in)
            period = check_in.period or ("" if present else check_in.on.isoformat())
            progress = _progress_at(key_result, check_in)
            if period and progress is not None:
                past.append(ReadHistory(period, progress))
        return tuple(past)

    def _owner(self, owned: Objective | KeyResult | Initiative | ActionItem) -> str | None:
        """The name of who owns it."""
        return self._workspace.name_of(Person, owned.owner_id) or None


def cycle(stored: Cycle) -> ReadCycle:
    """A cycle's name and days."""
    return ReadCycle(stored.name, stored.start, stored.end)


def check_ins(stored: Cycle) -> ReadRhythm | None:
    """A cycle's rhythm, unless it is the one that every cycle has until somebody says otherwise."""
    if stored.rhythm is Rhythm.WEEK and stored.rhythm_rule is None:
        return None
    return ReadRhythm(RHYTHM_WORDS[stored.rhythm], stored.rhythm_rule or None)


def kpi(stored: Kpi) -> ReadKpi:
    """A figure watched beside the OKRs."""
    return ReadKpi(stored.name, stored.line or 0, stored.target, stored.current, stored.unit or None)


def decision(stored: Decision) -> ReadDecision:
    """A decision and the item of the agenda that it was taken under."""
    return ReadDecision(stored.text, stored.line or 0, stored.agenda or None)


def _metric(key_result: KeyResult) -> ReadMetric | None:
    """Its measured figure, if it has one."""
    maintained = key_result.measure is Measure.MAINTAIN
    figures = (key_result.start, key_result.current, key_result.target)
    told = maintained or key_result.unit or key_result.direction is not Direction.INCREASE
    if not told and all(figure is None for figure in figures):
        return None
    direction = "maintain" if maintained else key_result.direction.value
    return ReadMetric(*figures, key_result.unit or None, cast("ReadDirection", direction))


def _is_present(key_result: KeyResult, check_in: CheckIn) -> bool:
    """Whether a check-in is the figure that the key result itself tells."""
    if check_in.value is not None:
        return check_in.value == key_result.current
    return check_in.progress == key_result.progress


def _progress_at(key_result: KeyResult, check_in: CheckIn) -> float | None:
    """The progress that a check-in recorded, as a share of the way."""
    if check_in.progress is None and check_in.value is not None and has_scale(key_result):
        return min(max(raw_progress(key_result, check_in.value), 0.0), 1.0)
    return check_in.progress
