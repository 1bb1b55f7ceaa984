"""Cycles as pages of Markdown that read like minutes and that reading takes back without loss.

The form is that of `planner.documents.reading.pages`. Objectives are headings, below one for their team; key
results, initiatives and cards are lists with their facts behind a dash, and notes are quotations. The numbers
of objectives run on through all cycles of a page, so that "KR4.2" is one key result.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from planner.documents.reading.pages.facts import with_facts
from planner.documents.reading.pages.numbers import percent
from planner.documents.reading.pages.signs import COLON, COMMA, LAST_BRACKET, LISTED, escaped, quoted
from planner.documents.reading.pages.words import MARK, Language, Place, Words, language_of
from planner.documents.writing.item_facts import ItemFacts
from planner.documents.writing.report_json import documents_json
from planner.domain.report import (
    DocumentReport,
    ReadActionItem,
    ReadAttendee,
    ReadCheckIn,
    ReadDecision,
    ReadKeyResult,
    ReadMeeting,
    ReadObjective,
)

INDENT = "    "
Lines = list[str]


def cycles_to_markdown(reports: Iterable[DocumentReport], language: Language | None = None) -> str:
    """The pages of all cycles, one after the other; in the language of what they say unless one is named."""
    parts = [part for report in reports for part in (report, *report.following)]
    words = Words(language or language_of(" ".join(_strings(documents_json(parts)))))
    counts = [len(part.objectives) for part in parts]
    pages = (_Page(part, words, sum(counts[:at])).text() for at, part in enumerate(parts))
    return "\n".join(pages)


def cycle_to_markdown(report: DocumentReport, language: Language | None = None) -> str:
    """The page of one cycle."""
    return cycles_to_markdown([report], language)


class _Page:
    """The parts of a page, each as blocks of lines between which a line stays empty."""

    def __init__(self, report: DocumentReport, words: Words, before: int) -> None:
        self._report = report
        self._words = words
        self._before = before
        self._sure = _usual_certainty(report)
        self._facts = ItemFacts(words, self._sure)

    def text(self) -> str:
        """The page."""
        report = self._report
        mark = MARK.format(about=report.kind if self._sure == 1 else f"{report.kind} {percent(self._sure)}")
        blocks = [
            [f"# {escaped(report.title)} {mark}" if report.title else f"# {mark}"],
            *self._head(),
            *self._plan(),
            *self._decisions(report.decisions, "##"),
            *self._board(),
            *self._kpis(),
            *(block for each in report.meetings for block in self._meeting(each)),
        ]
        return "\n\n".join("\n".join(block) for block in blocks) + "\n"

    def _head(self) -> Iterator[Lines]:
        """What the page is about, a property a line."""
        report, words = self._report, self._words
        yield from self._properties(report)
        if report.cycle:
            days = f"({report.cycle.start} ~ {report.cycle.end})"
            yield [f"**{words.head('cycle')}**: {escaped(report.cycle.name)} {days}"]
        if report.check_ins:
            every = escaped(words.value("every", report.check_ins.every), COMMA)
            rule = f", {escaped(words.value('rule', report.check_ins.rule))}" if report.check_ins.rule else ""
            yield [f"**{words.head('rhythm')}**: {every}{rule}"]

    def _properties(self, held: DocumentReport | ReadMeeting) -> Iterator[Lines]:
        """When and where a meeting was, who came, and when the next one is."""
        told = {
            "date": str(held.date) if held.date else "",
            "location": escaped(held.location or ""),
            "attendees": ", ".join(map(_attendee, held.attendees)),
            "next meeting": f"{held.next_meeting:%Y-%m-%d %H:%M}" if held.next_meeting else "",
        }
        yield from ([f"**{self._words.head(name)}**: {value}"] for name, value in told.items() if value)

    def _plan(self) -> Iterator[Lines]:
        """The objectives in their order, below a heading wherever the team is another than before."""
        numbered = enumerate(self._report.objectives, start=self._before + 1)
        level = "##"
        for team, group in groupby(numbered, key=lambda pair: pair[1].team):
            if team is not None or level == "###":
                level = "###"
                head = self._words.head("no team" if team is None else "team")
                yield [f"## {head}" if team is None else f"## {head}: {escaped(team)}"]
            for number, objective in group:
                yield from self._objective(objective, number, level)

    def _objective(self, read: ReadObjective, number: int, level: str) -> Iterator[Lines]:
        """An objective over its notes and key results."""
        title = f": {escaped(read.title)}" if read.title else ""
        head = f"{level} {self._words.head('objective')} {number}{title}"
        yield [with_facts(head, self._facts.objective(read))]
        if read.notes:
            yield quoted(read.notes)
        below = [self._key_result(each, f"KR{number}.{at}") for at, each in enumerate(read.key_results, 1)]
        if below:
            yield [line for lines in below for line in lines]

    def _key_result(self, read: ReadKeyResult, name: str) -> Lines:
        """A key result with its notes, its initiatives and how it went."""
        lines = [with_facts(f"- {name}: {escaped(read.title)}", self._facts.key_result(read))]
        lines += _notes(read.notes, INDENT)
        for each in read.initiatives:
            lines.append(with_facts(f"{INDENT}- {escaped(each.title)}", self._facts.initiative(each)))
            lines += _notes(each.notes, INDENT * 2)
        return lines + self._check_ins(read)

    def _check_ins(self, read: ReadKeyResult) -> Lines:
        """The figures of a key result as they were recorded, or its past ones as a document tells them."""
        past = read.check_ins
        if past is None:
            return (
                [f"{INDENT}- **{self._words.head('check-ins')}**: {self._facts.history(read.history)}"]
                if read.history
                else []
            )
        head = f"{INDENT}- **{self._words.head('check-ins')}**"
        if not past:
            return [] if self._report.date is None else [f"{head}: {self._words.value('nothing', 'none')}"]
        unit = read.metric.unit if read.metric else None
        return [head, *(line for each in past for line in self._check_in(each, unit))]

    def _check_in(self, read: ReadCheckIn, unit: str | None) -> Lines:
        """One figure of a day."""
        line = with_facts(f"{INDENT * 2}- {read.on}", self._facts.check_in(read, unit))
        return [line, *_notes(read.note, INDENT * 3)]

    def _decisions(self, decisions: Sequence[ReadDecision], level: str) -> Iterator[Lines]:
        """Decisions by the item of the agenda that they were taken under."""
        words = self._words
        for number, (agenda, group) in enumerate(groupby(decisions, key=lambda each: each.agenda), start=1):
            below = level
            if agenda is not None:
                yield [f"{level} {words.head('agenda')} {number}: {escaped(agenda)}"]
                below = f"{level}#"
            yield [f"{below} {words.head('decisions')}"]
            yield [f"- {escaped(each.text)}" for each in group]

    def _board(self) -> Iterator[Lines]:
        """The cards, below the names of their columns where each column is told once."""
        cards = self._report.action_items
        if not cards:
            return
        yield [f"## {self._words.head('actions')}"]
        runs = [
            (place, list(run))
            for place, run in groupby(cards, key=lambda card: (card.column, card.column_name))
        ]
        if len({place for place, _ in runs}) < len(runs):
            yield [line for card in cards for line in self._card(card, "", ("todo", None), "")]
            return
        for place, run in runs:
            yield [f"### {self._facts.column(*place)}"]
            yield [line for card in run for line in self._card(card, "", place, "")]

    def _card(self, card: ReadActionItem, indent: str, place: Place, linked: str) -> Iterator[str]:
        """A card with its notes and checklist; `place` and `linked` are what goes without saying."""
        told = self._facts.card(card, place, linked)
        yield with_facts(f"{indent}- {self._assigned(card)}", told)
        yield from _notes(card.notes, indent + INDENT)
        for part in card.children:
            yield from self._card(part, indent + INDENT, (card.column, card.column_name), card.link or "")

    def _assigned(self, card: ReadActionItem) -> str:
        """Who does what until when."""
        box = "[x]" if card.column == "done" else "[ ]"
        owner = f"{escaped(card.owner, COLON)}: " if card.owner else ""
        ambiguous = [sign for sign, clear in ((COLON, owner), (LAST_BRACKET, card.due)) if not clear]
        title = escaped(card.title, "|".join(ambiguous))
        return f"{box} {owner}{title}" + (f" ({self._words.due(card.due)})" if card.due else "")

    def _kpis(self) -> Iterator[Lines]:
        """The figures watched beside the objectives."""
        if self._report.kpis:
            yield [f"## {self._words.head('kpis')}"]
            yield [with_facts(f"- {escaped(each.name)}", self._facts.kpi(each)) for each in self._report.kpis]

    def _meeting(self, read: ReadMeeting) -> Iterator[Lines]:
        """One of several meetings."""
        yield [f"## {self._words.head('meeting')}: {escaped(read.title)}".rstrip()]
        yield from self._properties(read)
        yield from self._decisions(read.decisions, "###")


def _strings(value: object) -> Iterator[str]:
    """Every text in what JSON would say."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _strings(part)


def _notes(notes: str | None, indent: str) -> Lines:
    """Notes below an item."""
    return [indent + line for line in quoted(notes)] if notes else []


def _usual_certainty(report: DocumentReport) -> float:
    """How sure reading was of most objectives and key results of a page."""
    told = Counter(each.confidence for objective in report.objectives for each in objective.key_results)
    told.update(each.confidence for each in report.objectives)
    return max(told, key=lambda certainty: (told[certainty], certainty), default=1.0)


def _attendee(read: ReadAttendee) -> str:
    """A person with their part in a meeting."""
    name = escaped(read.name, ",()")
    return f"{name} ({escaped(read.role, LISTED)})" if read.role else name
