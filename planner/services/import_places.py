"""The places of a page of our own, "O2" and "KR2.1", and what was stored there.

Places count through all cycles of a page, so that one may name what stands in another.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from planner.domain.entities import KeyResult, Objective
from planner.domain.report import DocumentReport, ReadObjective
from planner.services.ports import UnitOfWork


class Places:
    """Ids by place; links between objectives wait until every objective is stored."""

    def __init__(self) -> None:
        self._objectives: dict[str, int] = {}
        self._key_results: dict[str, int] = {}
        self._linked: list[tuple[ReadObjective, int]] = []
        self._before = self._count = 0

    def begin(self, count: int) -> None:
        """Go on to the next cycle, which has so many objectives."""
        self._before, self._count = self._before + self._count, count

    def put_objective(self, at: int, read: ReadObjective, objective: Objective) -> None:
        """Note the objective that stands `at` a place of its cycle, from 0."""
        self._objectives[f"O{self._before + at + 1}"] = objective.id
        if read.draft_of is not None or read.supports is not None:
            self._linked.append((read, objective.id))

    def put_key_result(self, at: int, below: int, key_result: KeyResult) -> None:
        """Note the key result that stands `below` an objective, both from 0."""
        self._key_results[f"KR{self._before + at + 1}.{below + 1}"] = key_result.id

    def key_result(self, place: str) -> int | None:
        """The key result at a place; None where none is."""
        return self._key_results.get(place)

    def link(self, work: UnitOfWork) -> None:
        """Store which objective a draft is of, and which one an objective supports."""
        for read, objective_id in self._linked:
            objective = work.get(Objective, objective_id)
            draft_of = objective.draft_of_id
            if read.draft_of is not None:
                draft_of = self._named(work, read.draft_of, objective)
            parent = None if read.supports is None else self._named(work, read.supports, objective)
            work.put(replace(objective, draft_of_id=draft_of, parent_id=parent))

    def _named(self, work: UnitOfWork, name: str, asking: Objective) -> int | None:
        """The objective of a place, or another one of the words that are quoted."""
        if not name.startswith("“"):
            return self._objectives.get(name)
        others = [each.id for each in work.find(Objective, title=name[1:-1]) if each.id != asking.id]
        return others[-1] if others else None


def meetings_of(report: DocumentReport) -> Iterator[DocumentReport]:
    """A report as minutes, and then each further meeting that it tells of as minutes of its own."""
    yield report
    for each in report.meetings:
        yield DocumentReport(
            path=report.path,
            title=each.title,
            kind="meeting",
            date=each.date,
            location=each.location,
            attendees=each.attendees,
            next_meeting=each.next_meeting,
            decisions=each.decisions,
            line=each.line,
        )
