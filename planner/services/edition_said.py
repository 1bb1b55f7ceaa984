"""What a report says as a flat list, in the fields that are stored: in this form editions are compared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from planner.domain.entities import (
    ActionItem,
    Decision,
    Initiative,
    KeyResult,
    Kpi,
    Meeting,
    Objective,
    Stage,
)
from planner.domain.fields import clean_line
from planner.domain.report import (
    DocumentReport,
    ReadActionItem,
    ReadAttendee,
    ReadCycle,
    ReadInitiative,
    ReadKeyResult,
    ReadObjective,
)
from planner.services.import_board import role_of
from planner.services.import_meeting import is_meeting
from planner.services.import_places import meetings_of
from planner.services.import_plan import Figure, draft_of, figures_of, key_result_fields
from planner.services.import_trace import fingerprint


@dataclass(slots=True, eq=False)
class Said:
    """One item as one document says it.

    `values` are fields of its entity, with names for people, teams and the role of a column; `above` is the
    item below which it stands and `link` the one it is for: a card's key result, a draft's approved wording.
    `serves` is the objective that an objective supports. `cycle` is the one of its part of the document, None
    where none is stated.
    """

    kind: str
    words: str
    line: int
    values: dict[str, Any]
    above: Said | None = None
    link: Said | None = None
    serves: Said | None = None
    figures: Sequence[Figure] = ()
    cycle: ReadCycle | None = None
    mark: str = field(init=False)

    def __post_init__(self) -> None:
        self.mark = fingerprint(self.words)


# What an item has when its document says nothing of it.
UNTOLD: dict[str, Any] = {"notes": "", "weight": 1.0, "labels": (), "due": None, "column_name": ""}


def said_by(report: DocumentReport, on: date) -> list[Said]:
    """All items of a report of the day `on`; each stands after what it stands below."""
    listing = _Listing(on)
    for part in (report, *report.following):
        listing.add_part(part)
    listing.link_places()
    return listing.items


class _Listing:
    """Collects the items of one report."""

    def __init__(self, on: date) -> None:
        self._on = on
        self._cycle: ReadCycle | None = None
        self.items: list[Said] = []
        self._key_results: dict[str, Said] = {}
        self._places: dict[str, Said] = {}
        self._count = 0
        self._linked: list[tuple[ReadObjective, Said]] = []

    def add_part(self, part: DocumentReport) -> None:
        """All that is said in one cycle."""
        self._cycle = part.cycle
        self._key_results = {}
        self._add_objectives(part.objectives)
        self._add_cards(part.action_items, None)
        for kpi in part.kpis:
            values = {"name": kpi.name, "target": kpi.target, "current": kpi.current, "unit": kpi.unit or ""}
            self._add(Said(Kpi.kind, kpi.name, kpi.line, values))
        for minutes in meetings_of(part):
            self._add_meeting(minutes)

    def link_places(self) -> None:
        """Follow the links between objectives that a page of our own tells by their places."""
        for read, said in self._linked:
            if read.draft_of is not None:
                said.link = self._places.get(read.draft_of)
            said.serves = self._places.get(read.supports or "")

    def _add_objectives(self, objectives: Iterable[ReadObjective]) -> None:
        """The tree; drafts know the approved wording that they are nearest to."""
        told = [(read, self._objective(read)) for read in objectives]
        approved = [said for _, said in told if said.values["stage"] is not Stage.DRAFT]
        for read, said in told:
            if said.values["stage"] is Stage.DRAFT:
                said.link = draft_of(said.words, approved, lambda other: other.words)
            self._add_objective(read, said)
        # A card belongs to the approved key result of its words.
        below = [said for _, objective in told for said in self._below(objective)]
        for said in sorted(below, key=_is_draft):
            self._key_results.setdefault(said.mark, said)

    def _add_objective(self, read: ReadObjective, said: Said) -> None:
        """One objective with its key results, and its place."""
        self._count += 1
        self._places[f"O{self._count}"] = self._add(said)
        if read.draft_of is not None or read.supports is not None:
            self._linked.append((read, said))
        for at, below in enumerate(read.key_results, 1):
            self._places[f"KR{self._count}.{at}"] = self._add_key_result(below, said)

    def _below(self, objective: Said) -> list[Said]:
        """The key results of an objective."""
        return [said for said in self.items if said.above is objective]

    def _add_cards(self, reads: Iterable[ReadActionItem], above: Said | None) -> None:
        """Action items and their checklists."""
        for read in reads:
            card = Said(ActionItem.kind, read.title, read.line, _card(read), above)
            card.link = self._served(read, above)
            self._add(card)
            self._add_cards(read.children, card)

    def _served(self, read: ReadActionItem, above: Said | None) -> Said | None:
        """The key result that a card is for; a line of a checklist serves that of its card."""
        if read.link is not None:
            return self._places.get(read.link)
        link = self._key_results.get(fingerprint(read.key_result)) if read.key_result else None
        return link or (above.link if above else None)

    def _add_meeting(self, report: DocumentReport) -> None:
        """A meeting and what it decided."""
        meeting = None
        if is_meeting(report):
            values: dict[str, Any] = {"title": report.title, "on": report.date}
            values |= {"location": report.location or "", "next_at": report.next_meeting}
            values["attendees"] = _attendees(report.attendees)
            meeting = self._add(Said(Meeting.kind, report.title, 1, values))
        for read in report.decisions:
            told = {"text": read.text, "agenda": read.agenda or ""}
            self._add(Said(Decision.kind, read.text, read.line, told, meeting))

    def _objective(self, read: ReadObjective) -> Said:
        """One objective."""
        stage = Stage.CLOSED if read.closed else Stage(read.stage)
        values: dict[str, Any] = {"title": read.title or "", "stage": stage, "team": _name(read.team)}
        values |= {"owner": _name(read.owner), "progress": read.progress, "certainty": read.confidence}
        values |= _told(weight=read.weight, due=read.due, notes=read.notes or "")
        return Said(Objective.kind, read.title or "", read.line, values)

    def _add_key_result(self, read: ReadKeyResult, above: Said) -> Said:
        """One key result with its initiatives."""
        values = key_result_fields(read) | {"owner": _name(read.owner), "team": _name(read.team)}
        figures = figures_of(read, self._on)
        said = self._add(Said(KeyResult.kind, read.title, read.line, values, above, figures=figures))
        for below in read.initiatives:
            self._add(Said(Initiative.kind, below.title, below.line, _initiative(below), said))
        return said

    def _add(self, said: Said) -> Said:
        """Take up an item."""
        said.cycle = self._cycle
        self.items.append(said)
        return said


def _card(read: ReadActionItem) -> dict[str, Any]:
    """The values of a card."""
    values: dict[str, Any] = {"title": read.title, "owner": _name(read.owner), "due": read.due}
    values |= {"column": role_of(read), "certainty": read.confidence}
    values |= _told(labels=read.labels, notes=read.notes or "", column_name=read.column_name or "")
    if read.done_at is not None:
        values["done_at"] = read.done_at if isinstance(read.done_at, datetime) else None
    return values


def _initiative(read: ReadInitiative) -> dict[str, Any]:
    """The values of an initiative."""
    values: dict[str, Any] = {"title": read.title, "owner": _name(read.owner), "progress": read.progress}
    values |= {"due": read.due, "certainty": read.confidence}
    return values | _told(weight=read.weight, notes=read.notes or "")


def _told(**values: object) -> dict[str, Any]:
    """The values of which something is said."""
    return {name: value for name, value in values.items() if value != UNTOLD[name]}


def _is_draft(said: Said) -> bool:
    """Whether a key result belongs to a draft."""
    return said.above is not None and said.above.values.get("stage") is Stage.DRAFT


def _attendees(reads: Iterable[ReadAttendee]) -> tuple[tuple[str, str], ...]:
    """Who came, each once, with their roles."""
    return tuple(sorted({_name(read.name): read.role or "" for read in reads if _name(read.name)}.items()))


def _name(name: str | None) -> str:
    """A name as it is stored; empty for nobody."""
    return clean_line(name or "")
