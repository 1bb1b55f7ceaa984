"""What a document says: the data that reading produces and importing stores.

The JSON form of these classes (`planner.documents.writing.report_json`) is the import report; the field
names here are its words. Every part carries `line`, the 1-based line of the source that said it.

Fields that only a page of our own says stand last in each class and are told only where they say something:
keeping works them out where they are None. There an objective is named by its place, "O2", and a key result
by "KR2.1", counted through all cycles of the page; “words” name something that stands elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

DocumentKind = Literal["okr", "meeting", "retrospective", "other"]
Stage = Literal["approved", "draft"]
Direction = Literal["increase", "decrease", "maintain"]
Status = Literal["on-track", "at-risk", "off-track", "done"]
ColumnRole = Literal["backlog", "todo", "doing", "done"]
Measure = Literal["metric", "maintain", "milestone", "roll-up"]
Bound = Literal["at-least", "more-than", "at-most", "less-than"]


@dataclass(frozen=True, slots=True)
class ReadMetric:
    """A measured figure: numbers in `unit` as the document wrote it (16억 is 16 with "억")."""

    start: float | None = None
    current: float | None = None
    target: float | None = None
    unit: str | None = None
    direction: Direction = "increase"


@dataclass(frozen=True, slots=True)
class ReadHistory:
    """A past value of a key result; `progress` is 0..1, `period` the document's own word ("W19")."""

    period: str
    progress: float


@dataclass(frozen=True, slots=True)
class ReadCheckIn:
    """A dated figure as it was recorded: `confidence` is 0..10, `at` None for midnight of the day in UTC."""

    on: date
    value: float | None = None
    progress: float | None = None
    confidence: int | None = None
    period: str = ""
    note: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ReadInitiative:
    """Work that should move a key result; `progress` is 0..1."""

    title: str
    line: int
    owner: str | None = None
    progress: float | None = None
    due: date | None = None
    confidence: float = 1.0
    weight: float = 1.0
    notes: str | None = None


@dataclass(frozen=True, slots=True)
class ReadKeyResult:
    """A key result; `progress` is 0..1 and only what the document states, never computed."""

    title: str
    line: int
    owner: str | None = None
    team: str | None = None
    metric: ReadMetric | None = None
    progress: float | None = None
    status: Status | None = None
    due: date | None = None
    history: tuple[ReadHistory, ...] = ()
    initiatives: tuple[ReadInitiative, ...] = ()
    notes: str | None = None
    confidence: float = 1.0
    weight: float = 1.0
    measure: Measure | None = None
    bound: Bound | None = None
    check_ins: tuple[ReadCheckIn, ...] | None = None


@dataclass(frozen=True, slots=True)
class ReadObjective:
    """An objective; a `title` of None is a group of key results whose objective is not stated."""

    title: str | None
    line: int
    stage: Stage = "approved"
    team: str | None = None
    owner: str | None = None
    progress: float | None = None
    key_results: tuple[ReadKeyResult, ...] = ()
    confidence: float = 1.0
    closed: bool = False
    draft_of: str | None = None
    supports: str | None = None
    weight: float = 1.0
    due: date | None = None
    notes: str | None = None


@dataclass(frozen=True, slots=True)
class ReadActionItem:
    """A card for the board; `key_result` is the title of a key result of the same document."""

    title: str
    line: int
    owner: str | None = None
    due: date | None = None
    done: bool = False
    column: ColumnRole = "todo"
    key_result: str | None = None
    children: tuple[ReadActionItem, ...] = ()
    confidence: float = 1.0
    link: str | None = None
    column_name: str | None = None
    labels: tuple[str, ...] = ()
    notes: str | None = None
    done_at: datetime | Literal["unknown"] | None = None


@dataclass(frozen=True, slots=True)
class ReadDecision:
    """A decision and the agenda item that it was taken under."""

    text: str
    line: int
    agenda: str | None = None


@dataclass(frozen=True, slots=True)
class ReadKpi:
    """A health figure watched beside the OKRs."""

    name: str
    line: int
    target: float | None = None
    current: float | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class ReadAttendee:
    """A person who took part in a meeting."""

    name: str
    role: str | None = None


@dataclass(frozen=True, slots=True)
class ReadMeeting:
    """One of several meetings that a page tells of, with what it decided."""

    title: str
    line: int
    date: date | None = None
    location: str | None = None
    attendees: tuple[ReadAttendee, ...] = ()
    next_meeting: datetime | None = None
    decisions: tuple[ReadDecision, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadCycle:
    """The period that a document plans; both days belong to it."""

    name: str
    start: date
    end: date


@dataclass(frozen=True, slots=True)
class ReadRhythm:
    """How often check-ins are held: every "week" or "month", `rule` as in "first Monday"."""

    every: str
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class ReadWarning:
    """A line that looked meant for us and found no place, and why."""

    line: int
    message: str


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """All that one document says; `text` is its words as stored: NFC, plain newlines, no credentials."""

    path: str
    title: str
    kind: DocumentKind
    text: str = ""
    date: date | None = None
    location: str | None = None
    attendees: tuple[ReadAttendee, ...] = ()
    cycle: ReadCycle | None = None
    check_ins: ReadRhythm | None = None
    next_meeting: datetime | None = None
    objectives: tuple[ReadObjective, ...] = ()
    action_items: tuple[ReadActionItem, ...] = ()
    decisions: tuple[ReadDecision, ...] = ()
    kpis: tuple[ReadKpi, ...] = ()
    warnings: tuple[ReadWarning, ...] = ()
    meetings: tuple[ReadMeeting, ...] = ()
    following: tuple[DocumentReport, ...] = ()
    """The further cycles of a page of our own."""
    exact: bool = False
    """Whether it is a page of our own, which says all that is to be kept."""
    line: int = 1
    """Where it begins in the words that it shares with other cycles."""

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing that a workspace holds."""
        told = (self.objectives, self.action_items, self.decisions, self.kpis, self.attendees, self.meetings)
        return not (any(told) or self.cycle or self.following or self.exact)
