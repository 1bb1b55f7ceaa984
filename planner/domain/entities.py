"""The things that a workspace holds, as immutable rows.

An `id` of 0 means not stored yet. `rank` orders siblings (see `ordering`). `progress` is 0..1. The fields
`document_id`, `line` (1-based) and `fingerprint` say where the item was read; all three are None for an
item made by hand.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar, NamedTuple


class Stage(StrEnum):
    """Where an objective stands in its life."""

    DRAFT = "draft"
    APPROVED = "approved"
    CLOSED = "closed"


class Measure(StrEnum):
    """How a key result is scored; the rules are in `scoring`."""

    METRIC = "metric"
    MAINTAIN = "maintain"
    MILESTONE = "milestone"
    ROLL_UP = "roll-up"


class Direction(StrEnum):
    """Which way a metric should go; for a maintained one, on which side of the target it should stay."""

    INCREASE = "increase"
    DECREASE = "decrease"


class Status(StrEnum):
    """How a key result stands; the last two are only ever computed."""

    ON_TRACK = "on-track"
    AT_RISK = "at-risk"
    OFF_TRACK = "off-track"
    DONE = "done"
    NO_CHECK_IN = "no-check-in"
    OUTDATED = "outdated"


class ColumnRole(StrEnum):
    """What it means for a card to stand in a column."""

    BACKLOG = "backlog"
    TODO = "todo"
    DOING = "doing"
    DONE = "done"


class Rhythm(StrEnum):
    """How often check-ins are due."""

    WEEK = "week"
    TWO_WEEKS = "two-weeks"
    MONTH = "month"


class Ref(NamedTuple):
    """Names one entity by the word of its kind and its id."""

    kind: str
    id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A row of the workspace."""

    kind: ClassVar[str]
    id: int = 0

    @property
    def ref(self) -> Ref:
        """The name of this entity."""
        return Ref(self.kind, self.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Traced(Entity):
    """An entity that knows where it was read."""

    document_id: int | None = None
    line: int | None = None
    fingerprint: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubtable(Traced):
    """An entity that reading may have got wrong; `certainty` is 0..1, and 1 for what a person made."""

    certainty: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Entity):
    """An imported source; `text` is its words without credentials, `sha256` the digest of its bytes."""

    kind: ClassVar[str] = "document"
    path: str
    title: str
    nature: str = "other"
    on: date | None = None
    text: str = ""
    sha256: str = ""
    read_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Cycle(Traced):
    """A period with objectives; `start` and `end` both belong to it.

    `rhythm_rule` is the day in words ("first Monday"), empty for any day, None while nobody set a rhythm.
    """

    kind: ClassVar[str] = "cycle"
    name: str
    start: date
    end: date
    rhythm: Rhythm = Rhythm.WEEK
    rhythm_rule: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Team(Entity):
    """A group that owns objectives."""

    kind: ClassVar[str] = "team"
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Entity):
    """Somebody who owns work or attends meetings."""

    kind: ClassVar[str] = "person"
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Objective(Doubtable):
    """Where a team wants to be; an empty title means that the source did not state it.

    A draft wording of an approved objective names it in `draft_of_id`; `parent_id` is the objective that
    this one supports. `progress` is what a document stated, used only while nothing can be computed.
    """

    kind: ClassVar[str] = "objective"
    cycle_id: int
    rank: str
    title: str
    stage: Stage = Stage.APPROVED
    team_id: int | None = None
    owner_id: int | None = None
    parent_id: int | None = None
    draft_of_id: int | None = None
    progress: float | None = None
    weight: float = 1.0
    due: date | None = None
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyResult(Doubtable):
    """How one knows that the objective is reached.

    `start`, `current` and `target` are in `unit`. `progress` is hand-set or stated by a document; a
    metric's own figure wins over it. `inclusive` says whether a maintained bound itself is inside (이상/이하)
    or not (초과/미만). `status` is None unless a person or a document set it.
    """

    kind: ClassVar[str] = "key_result"
    objective_id: int
    rank: str
    title: str
    owner_id: int | None = None
    team_id: int | None = None
    measure: Measure = Measure.MILESTONE
    start: float | None = None
    current: float | None = None
    target: float | None = None
    unit: str = ""
    direction: Direction = Direction.INCREASE
    inclusive: bool = True
    progress: float | None = None
    status: Status | None = None
    weight: float = 1.0
    due: date | None = None
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Initiative(Doubtable):
    """Work that should move a key result."""

    kind: ClassVar[str] = "initiative"
    key_result_id: int
    rank: str
    title: str
    owner_id: int | None = None
    progress: float | None = None
    weight: float = 1.0
    due: date | None = None
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardColumn(Entity):
    """A column of the board; an empty name shows the role's own word in the language of the interface."""

    kind: ClassVar[str] = "board_column"
    rank: str
    name: str = ""
    role: ColumnRole
    wip_limit: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionItem(Doubtable):
    """A card; with `parent_id` it is a line of that card's checklist. Done is a role of its column."""

    kind: ClassVar[str] = "action_item"
    column_id: int
    rank: str
    title: str
    owner_id: int | None = None
    due: date | None = None
    key_result_id: int | None = None
    parent_id: int | None = None
    labels: tuple[str, ...] = ()
    notes: str = ""
    done_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn(Traced):
    """A dated figure of a key result: `value` in its unit, `progress` 0..1, `confidence` 0..10."""

    kind: ClassVar[str] = "check_in"
    key_result_id: int
    on: date
    at: datetime
    value: float | None = None
    progress: float | None = None
    confidence: int | None = None
    period: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kpi(Traced):
    """A health figure watched beside the OKRs."""

    kind: ClassVar[str] = "kpi"
    cycle_id: int | None = None
    rank: str
    name: str
    target: float | None = None
    current: float | None = None
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Traced):
    """A meeting that was held; `next_at` is local wall-clock time, as minutes write it."""

    kind: ClassVar[str] = "meeting"
    title: str
    on: date | None = None
    location: str = ""
    next_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendee(Entity):
    """A person's part in a meeting."""

    kind: ClassVar[str] = "attendee"
    meeting_id: int
    person_id: int
    role: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(Traced):
    """What a meeting decided, and under which item of its agenda."""

    kind: ClassVar[str] = "decision"
    meeting_id: int | None = None
    rank: str
    text: str
    agenda: str = ""


# Parents stand before their children: rows are inserted in this order and deleted in the opposite one.
ENTITY_TYPES: dict[str, type[Entity]] = {
    cls.kind: cls
    for cls in (
        Document, Team, Person, Cycle, Objective, KeyResult, Initiative, BoardColumn, ActionItem, CheckIn,
        Kpi, Meeting, Attendee, Decision,
    )
}  # fmt: skip
