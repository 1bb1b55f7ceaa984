"""What can be chosen in a field: words for people, and the values behind them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from planner.domain.entities import (
    ActionItem,
    BoardColumn,
    Cycle,
    Direction,
    KeyResult,
    Measure,
    Objective,
    Person,
    Rhythm,
    Stage,
    Status,
    Team,
)
from planner.domain.people import all_single_names
from planner.domain.workspace import Workspace
from planner.presentation.words import column_name, stage_word

_MEASURES: dict[Measure, object] = {
    Measure.METRIC: QT_TRANSLATE_NOOP("Measure", "Metric"),
    Measure.MAINTAIN: QT_TRANSLATE_NOOP("Measure", "Maintain a bound"),
    Measure.MILESTONE: QT_TRANSLATE_NOOP("Measure", "Milestone"),
    Measure.ROLL_UP: QT_TRANSLATE_NOOP("Measure", "Roll-up of initiatives"),
}
_RHYTHMS: dict[Rhythm, object] = {
    Rhythm.WEEK: QT_TRANSLATE_NOOP("Rhythm", "Every week"),
    Rhythm.TWO_WEEKS: QT_TRANSLATE_NOOP("Rhythm", "Every two weeks"),
    Rhythm.MONTH: QT_TRANSLATE_NOOP("Rhythm", "Every month"),
}
_DIRECTIONS: dict[Direction, object] = {
    Direction.INCREASE: QT_TRANSLATE_NOOP("Direction", "Increase"),
    Direction.DECREASE: QT_TRANSLATE_NOOP("Direction", "Decrease"),
}
# A maintained value stays on one side of its bound, which itself is inside or not.
_BOUNDS: dict[tuple[Direction, bool], object] = {
    (Direction.INCREASE, True): QT_TRANSLATE_NOOP("Bound", "At least (≥)"),
    (Direction.INCREASE, False): QT_TRANSLATE_NOOP("Bound", "More than (>)"),
    (Direction.DECREASE, True): QT_TRANSLATE_NOOP("Bound", "At most (≤)"),
    (Direction.DECREASE, False): QT_TRANSLATE_NOOP("Bound", "Less than (<)"),
}
SET_STATUSES = (Status.ON_TRACK, Status.AT_RISK, Status.OFF_TRACK, Status.DONE)


@dataclass(frozen=True, slots=True)
class Option:
    """One choice."""

    text: str
    value: Any


def measures() -> list[Option]:
    """How a key result can be scored."""
    return [
        Option(QCoreApplication.translate("Measure", str(_MEASURES[measure])), measure) for measure in Measure
    ]


def rhythms() -> list[Option]:
    """How often check-ins can be due."""
    return [Option(QCoreApplication.translate("Rhythm", str(_RHYTHMS[rhythm])), rhythm) for rhythm in Rhythm]


def directions() -> list[Option]:
    """Which way a metric can go."""
    return [
        Option(QCoreApplication.translate("Direction", str(_DIRECTIONS[direction])), direction)
        for direction in Direction
    ]


def bounds() -> list[Option]:
    """On which side of its bound a maintained value can stay."""
    return [Option(QCoreApplication.translate("Bound", str(_BOUNDS[bound])), bound) for bound in _BOUNDS]


def stages() -> list[Option]:
    """Where an objective can stand in its life."""
    return [Option(stage_word(stage), stage) for stage in Stage]


def columns(workspace: Workspace) -> list[Option]:
    """The columns of the board."""
    return [Option(column_name(column), column.id) for column in workspace.all(BoardColumn)]


def cycles(workspace: Workspace) -> list[Option]:
    """The cycles."""
    return [Option(cycle.name, cycle.id) for cycle in workspace.all(Cycle)]


def owners(workspace: Workspace) -> list[Option]:
    """The people, each single name once, also of those who were written together."""
    people = all_single_names(person.name for person in workspace.all(Person))
    return [Option(name, name) for name in people]


def teams(workspace: Workspace) -> list[Option]:
    """The teams by name."""
    return [Option(team.name, team.name) for team in workspace.all(Team)]


def approved_key_results(workspace: Workspace) -> list[Option]:
    """The key results but for drafts, in the same order; one whose title occurs twice tells its objective."""
    found = [
        (key_result, objective.title)
        for objective in _objectives(workspace)
        if objective.stage is not Stage.DRAFT
        for key_result in workspace.children(KeyResult, "objective_id", objective.id)
    ]
    counts = Counter(key_result.title for key_result, _ in found)
    return [
        Option(
            f"{key_result.title} · {above}" if counts[key_result.title] > 1 and above else key_result.title,
            key_result.id,
        )
        for key_result, above in found
    ]


def key_results(workspace: Workspace) -> list[Option]:
    """The key results, the latest cycle first, in the order of the tree."""
    return [
        Option(key_result.title, key_result.id)
        for objective in _objectives(workspace)
        for key_result in workspace.children(KeyResult, "objective_id", objective.id)
    ]


def objectives(workspace: Workspace, but: int | None = None) -> list[Option]:
    """The objectives that have a title, the latest cycle first, without one of them."""
    return [
        Option(objective.title, objective.id)
        for objective in _objectives(workspace)
        if objective.id != but and objective.title
    ]


def cards(workspace: Workspace, but: int) -> list[Option]:
    """The cards that stand by themselves, without one of them."""
    return [
        Option(card.title, card.id)
        for card in workspace.all(ActionItem)
        if card.id != but and card.parent_id is None
    ]


def labels(workspace: Workspace) -> list[str]:
    """Every label that some card has."""
    return sorted({label for card in workspace.all(ActionItem) for label in card.labels})


def _objectives(workspace: Workspace) -> list[Objective]:
    """The objectives, the latest cycle first; drafts after what is approved."""
    return [
        objective
        for cycle in reversed(workspace.all(Cycle))
        for objective in sorted(
            workspace.children(Objective, "cycle_id", cycle.id), key=lambda made: made.stage is Stage.DRAFT
        )
    ]
