"""A cycle as a page of Markdown that reads well and that reading takes back.

Fields follow a title in one form, "— owner: … / due: …", but for the owner and date of a card, which stand as
in minutes where reading knows them so. Cards of a key result stand below it; where a card stands on the board
is told by the label above it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby

from planner.documents.reading.people import People
from planner.documents.reading.periods import find_period
from planner.documents.writing.numbers import measured, percent
from planner.domain.report import (
    ColumnRole,
    DocumentReport,
    ReadActionItem,
    ReadCycle,
    ReadInitiative,
    ReadKeyResult,
    ReadKpi,
    ReadMetric,
    ReadObjective,
)

LABELS: dict[ColumnRole, str] = {
    "todo": "Action items", "doing": "In progress", "backlog": "Backlog", "done": "Done",
}  # fmt: skip
INDENT = "    "
Lines = list[str]


def cycles_to_markdown(reports: Iterable[DocumentReport]) -> str:
    """The pages of all cycles, one after the other."""
    return "\n".join(map(cycle_to_markdown, reports))


def cycle_to_markdown(report: DocumentReport) -> str:
    """The page of one cycle."""
    page = _Page(report)
    blocks = [[f"# {report.title or 'OKR'}"], *page.head(), *page.plan(), *page.minutes(), *page.board()]
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


class _Page:
    """The parts of a page, each as blocks of lines between which a line stays empty."""

    def __init__(self, report: DocumentReport) -> None:
        self.report = report
        self._people = People()
        for attendee in report.attendees:
            self._people.learn(attendee.name)

    def head(self) -> Iterator[Lines]:
        """What the page is about, a property a line."""
        report = self.report
        told: dict[str, object] = {"Date": report.date, "Location": report.location}
        if report.cycle:
            told["Period"] = _period(report.cycle)
        if report.check_ins:
            rule = f", {report.check_ins.rule}" if report.check_ins.rule else ""
            told["Check-in"] = f"every {report.check_ins.every}{rule}"
        people = (f"{each.name} ({each.role})" if each.role else each.name for each in report.attendees)
        told["Attendees"] = ", ".join(people)
        yield from ([f"**{name}**: {value}"] for name, value in told.items() if value)

    def plan(self) -> Iterator[Lines]:
        """The objectives by team, and then what is only drafted."""
        objectives = self.report.objectives
        yield from self._objectives([each for each in objectives if each.stage == "approved"], 2)
        drafts = [each for each in objectives if each.stage == "draft"]
        if drafts:
            yield ["## Draft"]
            yield from self._objectives(drafts, 3)

    def minutes(self) -> Iterator[Lines]:
        """Decisions by the item of the agenda that they were taken under, and the next meeting."""
        by_agenda = groupby(self.report.decisions, key=lambda each: each.agenda)
        for number, (agenda, decisions) in enumerate(by_agenda, start=1):
            if agenda:
                yield [f"## Agenda {number}: {agenda}"]
            yield ["### Decisions" if agenda else "## Decisions"]
            yield [f"- {each.text}" for each in decisions]
        if self.report.next_meeting:
            yield ["## Next meeting"]
            yield [f"- {self.report.next_meeting:%Y-%m-%d %H:%M}"]

    def board(self) -> Iterator[Lines]:
        """The cards of no key result by column, and the watched figures."""
        titles = {each.title for objective in self.report.objectives for each in objective.key_results}
        cards = [card for card in self.report.action_items if card.key_result not in titles]
        for label, lines in self._by_column(cards):
            yield [f"## {label}"]
            yield lines
        if self.report.kpis:
            yield ["## KPI"]
            yield _kpis(self.report.kpis)

    def _objectives(self, objectives: Sequence[ReadObjective], level: int) -> Iterator[Lines]:
        """Objectives as headings: those of no team, and the others below a heading for their team."""
        for each in objectives:
            if each.team is None:
                yield from self._objective(each, level)
        teams = groupby((each for each in objectives if each.team), key=lambda each: each.team)
        for team, group in teams:
            yield [f"{'#' * level} Team ({team})"]
            yield from (block for each in group for block in self._objective(each, level + 1))

    def _objective(self, read: ReadObjective, level: int) -> Iterator[Lines]:
        """An objective over its key results; one that is not stated is no more than its key results."""
        if read.title is not None:
            facts = _facts(owner=read.owner, progress=read.progress)
            yield [f"{'#' * level} Objective: {read.title}{facts}"]
        yield [
            line
            for number, each in enumerate(read.key_results, start=1)
            for line in self._key_result(number, each)
        ]

    def _key_result(self, number: int, read: ReadKeyResult) -> Iterator[str]:
        """A key result with its notes, its initiatives and its cards."""
        facts = _figures(read.metric) | {"progress": read.progress, "status": read.status}
        yield f"- KR{number}: {read.title}{_facts(**facts, owner=read.owner, due=read.due)}"
        paragraphs = _paragraphs(read)
        yield from (line for each in paragraphs for line in ("", INDENT + each))
        if paragraphs:
            yield ""
        yield from (INDENT + _initiative(each) for each in read.initiatives)
        cards = [card for card in self.report.action_items if card.key_result == read.title]
        for label, lines in self._by_column(cards):
            yield f"{INDENT}- {label}"
            yield from (INDENT * 2 + line for line in lines)

    def _by_column(self, cards: Sequence[ReadActionItem]) -> Iterator[tuple[str, Lines]]:
        """Cards below the label of their column."""
        for column, label in LABELS.items():
            here = [card for card in cards if card.column == column]
            if here:
                yield label, [line for card in here for line in self._card(card)]

    def _card(self, card: ReadActionItem) -> Iterator[str]:
        """A task with its checklist below."""
        yield f"- {_box(card)}{self._assigned(card)}"
        for part in card.children:
            below = list(self._card(part))
            if part.column == card.column and (part.owner or part.due):
                # A box with a doer or day of its own would be read as a card of its own.
                below[0] = f"- {self._assigned(part)}"
            yield from (INDENT + line for line in below)

    def _assigned(self, card: ReadActionItem) -> str:
        """Who does what until when."""
        if card.owner is not None and not self._people.looks_like_people(card.owner):
            return card.title + _facts(owner=card.owner, due=card.due)
        due = f" ({card.due}까지)" if card.due else ""
        return f"{card.owner}: {card.title}{due}" if card.owner else card.title + due


def _period(cycle: ReadCycle) -> str:
    """A cycle's name where it tells the days by itself, else its days."""
    told = find_period(cycle.name)
    days = f"{cycle.start} ~ {cycle.end}"
    return f"{cycle.name} ({days})" if told is not None and told.on(None) == cycle else days


def _box(card: ReadActionItem) -> str:
    """A box, ticked when it is done."""
    return "[x] " if card.done else "[ ] "


def _paragraphs(read: ReadKeyResult) -> Lines:
    """A key result's notes and past figures, a paragraph each: a table would read as more key results."""
    past = ", ".join(f"{each.period} {percent(each.progress)}" for each in read.history)
    return [*(read.notes or "").splitlines(), *([f"History: {past}"] if past else [])]


def _kpis(kpis: Iterable[ReadKpi]) -> Lines:
    """Watched figures as a table."""
    figures = (
        [
            each.name,
            *(
                "" if number is None else measured(number, each.unit)
                for number in (each.target, each.current)
            ),
        ]
        for each in kpis
    )
    return [_row(["KPI", "Target", "Current"]), _row(["---"] * 3), *map(_row, figures)]


def _row(cells: Iterable[str]) -> str:
    """A row of a table."""
    return f"| {' | '.join(cell.replace('|', '∣') for cell in cells)} |"


def _initiative(read: ReadInitiative) -> str:
    """Work below its key result."""
    return f"- {read.title}{_facts(progress=read.progress, owner=read.owner, due=read.due)}"


def _figures(metric: ReadMetric | None) -> dict[str, str | float | date | None]:
    """The figures of a metric by their names; a way begins at 0 unless it says otherwise."""
    if metric is None:
        return {}
    start = metric.start
    if start is None and metric.current is not None and metric.direction != "maintain":
        start = 0.0
    named = {"start": start, "current": metric.current, "target": metric.target}
    return {name: measured(value, metric.unit) for name, value in named.items() if value is not None}


def _facts(**facts: str | float | date | None) -> str:
    """What is known of a title besides its words."""
    told = [
        f"{name}: {percent(value) if isinstance(value, float | int) else value}"
        for name, value in facts.items()
        if value is not None
    ]
    return f" — {' / '.join(told)}" if told else ""
