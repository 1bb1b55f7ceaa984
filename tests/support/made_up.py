"""Workspaces that nobody would write and somebody may: every field, with titles made to be misread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any, TypeVar

from hypothesis import strategies as st

from planner.domain.entities import (
    ActionItem,
    Attendee,
    BoardColumn,
    CheckIn,
    ColumnRole,
    Cycle,
    Decision,
    Direction,
    Entity,
    Initiative,
    KeyResult,
    Kpi,
    Measure,
    Meeting,
    Objective,
    Person,
    Rhythm,
    Stage,
    Status,
    Team,
)
from planner.domain.fields import clean_line, clean_text
from planner.domain.ordering import spread
from planner.services.ports import UnitOfWork
from planner.store.store import SqlStore

E = TypeVar("E", bound=Entity)
Draw = Callable[[st.SearchStrategy[Any]], Any]

HOSTILE = [
    "KR1: ", "KR1.1: ", "Objective 2: ", "목표: ", "- ", "# ", " #", "## Team: ", "[x] ", "[ ] ",
    " — ", " / ", "owner: ", "담당: ", "(2024-10-20까지)", " (by 2024-10-20)", " (To do)",
    "10/20까지", "99.9%", "16억", "| ", "> ", "1. ", "12) ", "**굵게**", "`코드`",
    "[링크](https://a.kr/?token=abc)", "<b>", "<!-- okr-planner 1 okr -->", "&amp;", "&#8203;",
    "\\", "\\*", "“O1”", "none", "없음", ": ", ",", "\u200b", "\u2028", "\u00a0", "\u3000", "🎯",
    "👩\u200d💻", "עברית", "عربي", "e\u0301", "\u0301", "ㄴ", "=1+1", "snake_case", "~~지움~~",
    "10~20", "***", "---", "@이름",
]  # fmt: skip
pieces = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=6),
    st.sampled_from(["매출", "ARR", "고객", "the", " "]),
)
words = st.lists(pieces, min_size=1, max_size=5).map("".join).map(clean_line)
titles = words.filter(bool)
notes = st.lists(st.one_of(pieces, st.just("\n"), st.just("  "), st.just("\t")), max_size=6).map(
    lambda parts: clean_text("".join(parts))
)
shares = st.none() | st.floats(0, 1)
figures = st.none() | st.floats(-1e15, 1e15) | st.integers(-1000, 1000).map(float)
weights = st.sampled_from([1.0, 1.0, 0.0, 2.0, 0.3])
days = st.none() | st.dates(date(1990, 1, 1), date(2100, 1, 1))
moments = st.integers(0, 10 * 365 * 86_400_000_000).map(
    lambda passed: datetime(2020, 1, 1, tzinfo=UTC) + timedelta(microseconds=passed)
)
# The next meeting is told by the clock on the wall, to the minute.
hours = moments.map(lambda at: at.replace(tzinfo=None, second=0, microsecond=0))
certainties = st.sampled_from([1.0, 1.0, 0.95, 0.3, 1 / 3])
units = st.one_of(
    st.sampled_from(["", "", "억", "%", "건", "$", "₩", "명/월", "0", ".5", "-", "€/월"]), words
)


class MadeUp:
    """Puts a workspace together, one draw after the other."""

    def __init__(self, draw: Draw) -> None:
        self._draw = draw

    def fill(self, store: SqlStore) -> None:
        """Fill an empty store."""
        with store.begin() as work:
            people = self._many(work, Person, 3, name=titles)
            teams = self._many(work, Team, 2, name=titles)
            self._people = [None, *(each.id for each in people)]
            self._teams = [None, *(each.id for each in teams)]
            cycles = self._cycles(work)
            objectives = [each for cycle in cycles for each in self._objectives(work, cycle)]
            self._link(work, objectives)
            below = [each for objective in objectives for each in self._key_results(work, objective)]
            self._cards(work, [None, *(each.id for each in below)])
            for cycle in cycles:
                self._ranked(work, Kpi, 2, cycle_id=cycle.id, name=titles, target=figures, current=figures,
                             unit=units)  # fmt: skip
            self._meetings(work)
            work.commit()

    def _cycles(self, work: UnitOfWork) -> list[Cycle]:
        """One to three cycles, which may have the same days."""
        start = self._draw(st.dates(date(2023, 1, 1), date(2025, 1, 1)))
        names = self._draw(st.lists(titles, min_size=1, max_size=3, unique=True))
        ends = [start + timedelta(days=self._draw(st.sampled_from([0, 90, 91]))) for _ in names]
        rules = st.sampled_from(["", "first Monday", "Friday"]) | words
        return [
            work.add(Cycle(name=name, start=start, end=end, rhythm=self._draw(st.sampled_from(Rhythm)),
                           rhythm_rule=self._draw(rules)))
            for name, end in zip(names, ends, strict=True)
        ]  # fmt: skip

    def _objectives(self, work: UnitOfWork, cycle: Cycle) -> list[Objective]:
        """The objectives of a cycle, some without words."""
        return self._ranked(
            work, Objective, 3, cycle_id=cycle.id, title=titles | st.just(""), stage=st.sampled_from(Stage),
            team_id=st.sampled_from(self._teams), owner_id=st.sampled_from(self._people), progress=shares,
            weight=weights, due=days, notes=notes, certainty=certainties,
        )  # fmt: skip

    def _link(self, work: UnitOfWork, objectives: Sequence[Objective]) -> None:
        """Let some objectives support earlier ones, and drafts be of others."""
        for at, objective in enumerate(objectives):
            above = self._draw(st.sampled_from([None, *(each.id for each in objectives[:at])]))
            others = [each.id for each in objectives[:at] if each.cycle_id == objective.cycle_id]
            former = self._draw(st.sampled_from([None, *others]))
            draft_of = former if objective.stage is Stage.DRAFT else None
            work.put(replace(objective, parent_id=above, draft_of_id=draft_of))

    def _key_results(self, work: UnitOfWork, objective: Objective) -> list[KeyResult]:
        """The key results of an objective with what stands below them."""
        made = self._ranked(
            work, KeyResult, 2, objective_id=objective.id, title=titles, weight=weights, due=days,
            notes=notes, owner_id=st.sampled_from(self._people), unit=units,
            team_id=st.sampled_from(self._teams),
            measure=st.sampled_from(Measure), direction=st.sampled_from(Direction), inclusive=st.booleans(),
            start=figures, current=figures, target=figures, progress=shares, certainty=certainties,
            status=st.sampled_from([None, *list(Status)[:4]]),
        )  # fmt: skip
        for each in made:
            self._ranked(work, Initiative, 2, key_result_id=each.id, title=titles, progress=shares, due=days,
                         owner_id=st.sampled_from(self._people), weight=weights, notes=notes)  # fmt: skip
            self._many(
                work, CheckIn, 2, key_result_id=each.id, on=days.filter(bool), at=moments, value=figures,
                progress=shares, confidence=st.none() | st.integers(0, 10), period=words, note=notes,
            )  # fmt: skip
        return made

    def _cards(self, work: UnitOfWork, linked: Sequence[int | None]) -> None:
        """Cards in the columns there are and in one of an own name, with checklists."""
        columns = work.find(BoardColumn)
        name = self._draw(titles)
        last = spread(1, columns[-2].rank, columns[-1].rank)[0]
        columns.append(work.add(BoardColumn(rank=last, name=name, role=ColumnRole.DOING)))
        cards: list[ActionItem] = []
        for _ in range(self._draw(st.integers(0, 4))):
            column = self._draw(st.sampled_from(columns))
            done = column.role is ColumnRole.DONE
            parent = self._draw(st.sampled_from([None, None, *(each.id for each in cards)]))
            present = work.find(ActionItem, column_id=column.id)
            rank = spread(1, present[-1].rank if present else None)[0]
            cards += [self._one(
                work, ActionItem, column_id=column.id, rank=rank, title=titles, due=days, notes=notes,
                owner_id=st.sampled_from(self._people), key_result_id=st.sampled_from(list(linked)),
                parent_id=parent, labels=st.lists(titles, max_size=2, unique=True).map(tuple),
                done_at=(st.none() | moments) if done else None,
            )]  # fmt: skip

    def _meetings(self, work: UnitOfWork) -> None:
        """Meetings with decisions, and decisions of none."""
        self._ranked(work, Decision, 2, text=titles, agenda=words)
        held = self._many(work, Meeting, 2, title=titles, on=days, location=words, next_at=st.none() | hours)
        for meeting in held:
            present = self._draw(st.lists(st.sampled_from(self._people), unique=True))
            for person in filter(None, present):
                self._one(work, Attendee, meeting_id=meeting.id, person_id=person, role=words)
            self._ranked(work, Decision, 3, meeting_id=meeting.id, text=titles, agenda=words)

    def _ranked(self, work: UnitOfWork, cls: type[E], most: int, **fields: Any) -> list[E]:
        """Some siblings in their order."""
        ranks = spread(self._draw(st.integers(0, most)))
        return [self._one(work, cls, rank=rank, **fields) for rank in ranks]

    def _many(self, work: UnitOfWork, cls: type[E], most: int, **fields: Any) -> list[E]:
        """Some entities; names are each given once."""
        made: list[E] = []
        for _ in range(self._draw(st.integers(0, most))):
            values = {name: self._value(value) for name, value in fields.items()}
            if "name" not in values or values["name"] not in {getattr(each, "name", None) for each in made}:
                made.append(work.add(cls(**values)))
        return made

    def _one(self, work: UnitOfWork, cls: type[E], **fields: Any) -> E:
        """One entity."""
        return work.add(cls(**{name: self._value(value) for name, value in fields.items()}))

    def _value(self, value: Any) -> Any:
        """What is drawn where there is a choice."""
        return self._draw(value) if isinstance(value, st.SearchStrategy) else value
