"""Reads pages that this program wrote, exactly; lines that a person added to them are read by the same form.

What does not fit the form is a warning with its line. Names such as "KR1.2" are those that the page shows, so
that lines may be moved; in the report they become places.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, cast

from planner.documents.reading.pages.facts import read_day, read_facts, split
from planner.documents.reading.pages.items import OwnItems
from planner.documents.reading.pages.names import Names
from planner.documents.reading.pages.nodes import Node, Sheet, sheets
from planner.documents.reading.pages.signs import unescaped
from planner.documents.reading.pages.words import Place, heads, values
from planner.domain.report import (
    DocumentKind,
    DocumentReport,
    ReadActionItem,
    ReadAttendee,
    ReadCycle,
    ReadDecision,
    ReadKeyResult,
    ReadKpi,
    ReadMeeting,
    ReadObjective,
    ReadRhythm,
    ReadWarning,
)

_HEAD = re.compile(r"(?P<word>[^:]+?)(?: (?P<number>\d+))?(?:: (?P<rest>.*))?")
_PROPERTY = re.compile(r"\*\*(?P<word>[^*]+)\*\*: (?P<value>.+)")
_CYCLE = re.compile(r"(?P<name>.*) \((?P<start>\S+) ~ (?P<end>\S+)\)")
_PLACED = "This line found no place in the page; write it like the lines around it."
_WORDS = heads()


def read_own_pages(lines: Sequence[str], text: str, name: str) -> DocumentReport:
    """What pages of our own say: the first cycle, followed by the others."""
    pages: list[_Page] = []
    count = 0
    for sheet in sheets(lines):
        pages.append(_Page(sheet, count))
        pages[-1].read()
        count += len(pages[-1].objectives)
    everywhere = Names.of_all(page.names for page in pages)
    first, *others = (replace(page.names.link(page.report(), everywhere), path=name) for page in pages)
    return replace(first, text=text, following=tuple(others))


class _Page:
    """Reads the page of one cycle; `before` counts the objectives of the pages above."""

    def __init__(self, sheet: Sheet, before: int) -> None:
        self._sheet = sheet
        self.names = Names()
        self._before = before
        self._warnings = [ReadWarning(line, _PLACED) for line in sheet.stray]
        self._items = OwnItems(self._warnings, sheet.sure)
        self._section = ""
        self._team: str | None = None
        self._agenda: str | None = None
        self._place: Place = ("todo", None)
        self.objectives: list[ReadObjective] = []
        self._key_results: list[list[ReadKeyResult]] = []
        self._cards: list[ReadActionItem] = []
        self._kpis: list[ReadKpi] = []
        self._told: dict[str, Any] = {}
        self._decisions: list[ReadDecision] = []
        self._meetings: list[tuple[Node, dict[str, Any], list[ReadDecision]]] = []

    def read(self) -> None:
        """Read every line."""
        for node in self._sheet.nodes:
            if not self._read(node):
                self._warnings.append(ReadWarning(node.line, _PLACED))

    def report(self) -> DocumentReport:
        """All that the page says."""
        objectives = (
            replace(each, key_results=tuple(below))
            for each, below in zip(self.objectives, self._key_results, strict=True)
        )
        undated = "date" not in self._told
        return DocumentReport(
            path="",
            title=unescaped(self._sheet.title),
            kind=cast("DocumentKind", self._sheet.kind),
            objectives=tuple(map(_without_present, objectives) if undated else objectives),
            action_items=tuple(self._cards),
            decisions=tuple(self._decisions),
            kpis=tuple(self._kpis),
            meetings=tuple(map(self._meeting, self._meetings)),
            warnings=tuple(sorted(self._warnings, key=lambda warning: warning.line)),
            exact=True,
            line=self._sheet.line,
            **self._told,
        )

    def _read(self, node: Node) -> bool:
        """Read a line with all below it; False when it means nothing here."""
        if node.is_item:
            return self._item(node)
        if node.level == 0:
            return self._property(node)
        if self._section == "actions" and node.level > 2:
            self._place = self._items.place(node.text) or self._place
            return self._items.place(node.text) is not None
        return self._heading(node)

    def _heading(self, node: Node) -> bool:
        """Begin a section, or an objective."""
        title, facts = read_facts(node.text)
        head = _HEAD.fullmatch(title)
        word = _WORDS.get(head["word"]) if head else None
        if head is None or word is None:
            self._section = ""
            return False
        rest = unescaped(head["rest"] or "")
        if word == "objective":
            self._objective(node, rest, head["number"])
        elif word in ("team", "no team"):
            self._team = rest or None
        elif word == "agenda":
            self._agenda = rest
        elif word == "meeting":
            self._meetings.append((node, {"title": rest}, []))
            self._agenda = None
        elif word == "decisions":
            self._agenda = self._agenda if node.level > self._level_of_decisions() else None
        self._section = word
        return word == "objective" or not facts.told

    def _level_of_decisions(self) -> int:
        """The level of decisions that no item of an agenda holds."""
        return 3 if self._meetings else 2

    def _objective(self, node: Node, title: str, number: str | None) -> None:
        """Begin an objective."""
        place = len(self.objectives) + 1 + self._before
        self.names.add(f"O{number}" if number else f"O{place}", f"O{place}", title)
        self.objectives.append(self._items.objective(node, title, self._team))
        self._key_results.append([])

    def _property(self, node: Node) -> bool:
        """Read what is said of the page, or of a meeting, as a whole."""
        match = _PROPERTY.fullmatch(node.text)
        word = _WORDS.get(match["word"], "") if match else ""
        if match is None or node.notes:
            return False
        if word in ("cycle", "rhythm"):
            return self._keep(self._told, word, match["value"])
        return self._keep(self._meetings[-1][1] if self._meetings else self._told, word, match["value"])

    def _keep(self, target: dict[str, Any], word: str, text: str) -> bool:
        """Keep a property; False for one that nobody knows or that can't be read."""
        field, read = _PROPERTIES.get(word, ("", _nothing))
        value = read(text)
        if value is not None:
            target[field] = value
        return value is not None

    def _item(self, node: Node) -> bool:
        """Read an item by its section."""
        if self._section == "objective":
            self._key_result(node)
        elif self._section == "actions":
            self._cards.append(self._items.card(node, self._place, ""))
        elif self._section == "kpis":
            self._kpis.append(self._items.kpi(node))
        elif self._section in ("decisions", "agenda"):
            into = self._meetings[-1][2] if self._meetings else self._decisions
            into.append(ReadDecision(unescaped(node.text), node.line, self._agenda))
            return not (node.items or node.notes)
        else:
            return False
        return True

    def _key_result(self, node: Node) -> None:
        """Add a key result to the objective above."""
        name, read = self._items.key_result(node)
        below = self._key_results[-1]
        below.append(read)
        place = f"KR{self._before + len(self.objectives)}.{len(below)}"
        self.names.add(name or place, place, read.title)

    def _meeting(self, told: tuple[Node, dict[str, Any], list[ReadDecision]]) -> ReadMeeting:
        """One of several meetings."""
        node, fields, decisions = told
        return ReadMeeting(line=node.line, decisions=tuple(decisions), **fields)


def _without_present(read: ReadObjective) -> ReadObjective:
    """The objective of a page of no day: its figures tell no check-in, as there is no day to date it."""
    recorded = (
        replace(each, check_ins=()) if each.check_ins is None and _has_figure(each) else each
        for each in read.key_results
    )
    return replace(read, key_results=tuple(recorded))


def _has_figure(read: ReadKeyResult) -> bool:
    """Whether a key result tells how far it is, but not how it came there."""
    current = read.metric.current if read.metric else None
    return not read.history and (read.progress is not None or current is not None)


def _cycle(value: str) -> ReadCycle | None:
    """A cycle's name and days."""
    match = _CYCLE.fullmatch(value)
    start, end = (read_day(match["start"]), read_day(match["end"])) if match else (None, None)
    if match is None or start is None or end is None or end < start:
        return None
    return ReadCycle(unescaped(match["name"]), start, end)


def _rhythm(value: str) -> ReadRhythm:
    """How often check-ins are held, and on which day."""
    every, *rules = value.split(", ", 1)
    rule = unescaped(rules[0]) if rules else None
    known = values("every").get(unescaped(every), unescaped(every))
    return ReadRhythm(known, values("rule").get(rule, rule) if rule else None)


def _attendees(value: str) -> tuple[ReadAttendee, ...]:
    """Who took part, with their roles."""
    return tuple(map(_attendee, split(value)))


def _attendee(text: str) -> ReadAttendee:
    """A person, with their role in brackets if they have one; brackets within names are escaped."""
    name, bracket, role = text.partition(" (")
    if not bracket or not role.endswith(")"):
        return ReadAttendee(unescaped(text))
    return ReadAttendee(unescaped(name), unescaped(role[:-1]) or None)


def _moment(value: str) -> datetime | None:
    """A day with its hour, as clocks on the wall show it."""
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        return None


def _nothing(_value: str) -> None:
    """What a property says that nobody knows."""


_PROPERTIES: dict[str, tuple[str, Callable[[str], object]]] = {
    "cycle": ("cycle", _cycle),
    "rhythm": ("check_ins", _rhythm),
    "date": ("date", read_day),
    "location": ("location", unescaped),
    "attendees": ("attendees", _attendees),
    "next meeting": ("next_meeting", _moment),
}
