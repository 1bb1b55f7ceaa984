"""What reading has found so far: items that still grow, and the report that they become."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from planner.documents.reading.annotations import Said
from planner.documents.reading.quantities import metric_of, with_current
from planner.domain.report import (
    ColumnRole,
    ReadActionItem,
    ReadAttendee,
    ReadDecision,
    ReadHistory,
    ReadInitiative,
    ReadKeyResult,
    ReadKpi,
    ReadMetric,
    ReadObjective,
    ReadRhythm,
    ReadWarning,
    Stage,
    Status,
)


@dataclass(slots=True, eq=False)
class DraftInitiative:
    """Work of a key result."""

    title: str
    line: int
    owner: str | None = None
    progress: float | None = None
    due: date | None = None
    confidence: float = 0.9

    def done(self) -> ReadInitiative:
        """Return it as reported."""
        return ReadInitiative(self.title, self.line, self.owner, self.progress, self.due, self.confidence)


@dataclass(slots=True, eq=False)
class DraftKeyResult:
    """A key result; `name` is the document's short name for it ("KR1")."""

    title: str
    line: int
    name: str | None = None
    owner: str | None = None
    team: str | None = None
    metric: ReadMetric | None = None
    progress: float | None = None
    status: Status | None = None
    due: date | None = None
    history: list[ReadHistory] = field(default_factory=list)
    initiatives: list[DraftInitiative] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    confidence: float = 0.9
    told_as: DraftKeyResult | None = None
    """The telling that holds what this one said."""

    def done(self) -> ReadKeyResult:
        """Return it as reported."""
        return ReadKeyResult(
            title=self.title,
            line=self.line,
            owner=self.owner,
            team=self.team,
            metric=self.metric,
            progress=self.progress,
            status=self.status,
            due=self.due,
            history=tuple(self.history),
            initiatives=tuple(initiative.done() for initiative in self.initiatives),
            notes="\n".join(dict.fromkeys(self.notes)) or None,
            confidence=self.confidence,
        )


@dataclass(slots=True, eq=False)
class DraftObjective:
    """An objective, or a group of key results without one (`title` None)."""

    title: str | None
    line: int
    number: str | None = None
    stage: Stage = "approved"
    team: str | None = None
    owner: str | None = None
    progress: float | None = None
    key_results: list[DraftKeyResult] = field(default_factory=list)
    confidence: float = 0.9
    weak: bool = False
    """Named by an everyday word: it counts only with key results."""
    implied: str | None = None
    """Read from its place alone, under a label with this key."""
    listed: bool = False
    """Implied by an item of a list."""
    awaited: bool = False
    """Its words stand below a label without number: "## Objective"."""
    home: str = ""
    """The heading that it stands under."""
    home_line: int = 0
    reviewed: bool = False
    """Told in a part of the document that says how things stand."""

    _names: set[str] = field(default_factory=set)
    _named: int = 0

    def names(self, name: str) -> bool:
        """Say whether a key result of this short name was told."""
        added = self.key_results[self._named :]
        self._names.update(key_result.name for key_result in added if key_result.name)
        self._named = len(self.key_results)
        return name in self._names

    def done(self) -> ReadObjective:
        """Return it as reported."""
        return ReadObjective(
            title=self.title,
            line=self.line,
            stage=self.stage,
            team=self.team,
            owner=self.owner,
            progress=self.progress,
            key_results=tuple(key_result.done() for key_result in self.key_results),
            confidence=self.confidence,
        )


@dataclass(slots=True, eq=False)
class DraftAction:
    """An action item; `key_result` is the draft that it belongs to."""

    title: str
    line: int
    owner: str | None = None
    due: date | None = None
    column: ColumnRole = "todo"
    key_result: DraftKeyResult | None = None
    children: list[DraftAction] = field(default_factory=list)
    confidence: float = 0.9
    boxed: bool = False
    """Whether a box to tick stands before it."""
    announced: bool = False
    """Whether it stands in a list or table that says it holds work."""

    def done(self) -> ReadActionItem:
        """Return it as reported."""
        while self.key_result is not None and self.key_result.told_as is not None:
            self.key_result = self.key_result.told_as
        return ReadActionItem(
            title=self.title,
            line=self.line,
            owner=self.owner,
            due=self.due,
            done=self.column == "done",
            column=self.column,
            key_result=self.key_result.title if self.key_result else None,
            children=tuple(child.done() for child in self.children),
            confidence=self.confidence,
        )


@dataclass(slots=True)
class Findings:
    """All that a document was found to say."""

    objectives: list[DraftObjective] = field(default_factory=list)
    actions: list[DraftAction] = field(default_factory=list)
    decisions: list[ReadDecision] = field(default_factory=list)
    kpis: list[ReadKpi] = field(default_factory=list)
    attendees: list[ReadAttendee] = field(default_factory=list)
    warnings: list[ReadWarning] = field(default_factory=list)
    check_ins: ReadRhythm | None = None
    next_meeting: datetime | None = None
    dated: bool = False
    """Whether the document or a heading of it tells a day."""

    def warn(self, line: int, message: str) -> None:
        """Keep a warning about a line."""
        self.warnings.append(ReadWarning(line, message))

    def warn_undated(self, line: int) -> None:
        """Warn of a date whose year nothing tells."""
        self.warn(
            line, "This date has no year, and nothing in the document tells one; the due date was left open."
        )


def key_result_of(said: Said, line: int, name: str | None = None) -> DraftKeyResult:
    """Return the key result that a peeled line says, with the metric that its words set."""
    key_result = DraftKeyResult(
        title=said.title,
        line=line,
        name=name,
        owner=said.owner,
        team=said.team,
        metric=metric_of(said.title),
        progress=said.progress,
        status=said.status,
        due=said.due,
        notes=list(said.notes),
    )
    measure(key_result, said)
    return key_result


def measure(key_result: DraftKeyResult, said: Said) -> None:
    """Add the figures that fields state to a key result's metric."""
    metric = key_result.metric
    if said.target is not None:
        unit = said.target.unit or (metric.unit if metric else None)
        metric = ReadMetric(
            target=said.target.value, unit=unit, direction=metric.direction if metric else "increase"
        )
    if said.start is not None:
        metric = with_start(metric, said.start.value)
    if said.current is not None:
        metric = with_current(metric, said.current)
    key_result.metric = metric


def with_start(metric: ReadMetric | None, start: float) -> ReadMetric:
    """Return the metric with a start value; a start above the target means a decrease."""
    if metric is None:
        return ReadMetric(start=start)
    down = metric.target is not None and start > metric.target
    direction = "decrease" if down else metric.direction
    return ReadMetric(start, metric.current, metric.target, metric.unit, direction)
