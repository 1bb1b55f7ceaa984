"""What a document says about itself as a whole: title, date, where years come from, the cycle it plans."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice

from planner.documents.reading.blocks import Block, Kind
from planner.documents.reading.calendar import link_dates
from planner.documents.reading.front_matter import FrontMatter
from planner.documents.reading.inline import plain
from planner.documents.reading.labels import read_label
from planner.documents.reading.minutes import Property, read_day, read_property
from planner.documents.reading.periods import find_period, find_span, find_year, is_only_period
from planner.documents.reading.teaching import teaches
from planner.domain.report import DocumentKind, ReadCycle, ReadWarning

_DATE_FIELDS = (
    "date",
    "날짜",
    "일시",
    "created_date",
    "created",
    "created_at",
    "meeting_date",
    "updated",
    "last_updated",
)
_TITLE_FIELDS = ("title", "제목")
_CYCLE_FIELDS = ("cycle", "quarter", "period", "분기", "기간")
# "2023-05-18_[23/05/19] 주간회고": the stamp in front is a file's name, no word of the title.
_FILE_STAMP = re.compile(r"(?:19|20)\d\d-?\d\d-?\d\d_(?=\S)")
_OKR = re.compile(r"OKR|objectives|목표", re.IGNORECASE)
_RETROSPECTIVE = re.compile(r"회고|retro|weekly|주간|振り返り|复盘|周报", re.IGNORECASE)
_MEETING = re.compile(
    r"회의|미팅|meeting|\bsync\b|stand-?up|minutes|議事録|会议|纪要|reunión|réunion|besprechung|protokoll|vergadering|notulen|совещание",
    re.IGNORECASE,
)
_NOTION_STAMP = re.compile(r"\s[0-9a-f]{32}$")
# A cycle, or a date that years follow from, stands among the first headings if at all.
_HEADINGS = 300
_LONGEST_TITLE = 80
# What a title says about its document it says at once.
_LONGEST_READ = 300
_HEAD = 40
_TOP = 6
_PAIR = 2


class About:
    """Reads title, date and cycle of a document from its front matter and blocks."""

    def __init__(self, name: str, front: FrontMatter, blocks: Sequence[Block], text: str) -> None:
        self._front = front
        self._blocks = blocks
        self._name = _NOTION_STAMP.sub(
            "", re.sub(r"\.[A-Za-z]{2,8}$", "", name.replace("\\", "/").rsplit("/", 1)[-1])
        )
        self._text = text
        self._heading = self._title_block()
        self._first_line = self._plain_title()
        self.title = self._title()
        self.date, self.location = self._date_and_place()
        self.anchor = self._anchor()

    def _title_block(self) -> Block | None:
        """Return the first heading of the top level, else the first heading."""
        headings = (block for block in self._blocks[:400] if block.kind is Kind.HEADING and block.words)
        first = next(headings, None)
        return (
            first if first is None or first.level == 1 else next((b for b in headings if b.level == 1), first)
        )

    def _plain_title(self) -> str:
        """Return the first line of a text without headings, if it can be a title."""
        first = self._blocks[0] if self._blocks and self._heading is None else None
        if first is None or first.kind is not Kind.PARAGRAPH or len(first.words) > _LONGEST_TITLE:
            return ""
        return (
            "" if read_property(first) or read_label(first.words, loose=True) else first.words.strip(" -:：")
        )

    def _title(self) -> str:
        """Return the title: of the heading, the front matter, or the file."""
        if self._heading is not None:
            return _FILE_STAMP.sub("", self._heading.words)
        named = (self._front.fields[name] for name in _TITLE_FIELDS if self._front.fields.get(name))
        return next(named, None) or self._first_line or self._name

    def _date_and_place(self) -> tuple[date | None, str | None]:
        """Return when and where it was held: of its properties, the front matter, the title."""
        day: date | None = None
        place: str | None = None
        for told in self._properties():
            if told.meaning == "date":
                day = day or read_day(told.value)
            elif told.meaning == "place":
                place = place or told.value or None
        if day is None:
            days = (read_day(self._front.fields.get(name, "")) for name in _DATE_FIELDS)
            day = next((found for found in days if found), None)
        if day is None and self._heading is not None and self._heading.level == 1:
            day = read_day(self._heading.words)
        return day or read_day(self._name), place

    def _anchor(self) -> date | None:
        """Return the date that missing years follow from: the document's own, a heading's, a link's."""
        if self.date is not None:
            return self.date
        cycle = self._stated_cycle(None)
        if cycle is not None:
            return cycle.start + (cycle.end - cycle.start) / 2
        for block in islice((block for block in self._blocks if block.kind is Kind.HEADING), _HEADINGS):
            day = read_day(block.words)
            if day is not None:
                return day
        return next(iter(link_dates(self._text)), None)

    def cycle(self) -> ReadCycle | None:
        """Return the cycle that the document plans."""
        return self._stated_cycle(self.anchor)

    def warnings(self) -> list[ReadWarning]:
        """Return a warning where a cycle is named whose year nothing tells."""
        if self.anchor is not None or self.cycle() is not None:
            return []
        period = next((found for text in self._places() if (found := find_period(text))), None)
        if period is None:
            return []
        line = self._heading.line if self._heading else 1
        message = (
            f"The document plans “{period.name}”, but nothing in it tells the year; choose the cycle by hand."
        )
        return [ReadWarning(line, message)]

    def _stated_cycle(self, anchor: date | None) -> ReadCycle | None:
        """Return the cycle that the most telling line names: property, title, headings of OKRs, others."""
        span = next((found for text in self._stated_periods() if (found := find_span(text))), None)
        if span is not None:
            return span
        title = find_year(self.title)
        if title is not None:
            anchor = title.start + (title.end - title.start) / 2
        named = [period for text in self._places() if (period := find_period(text)) is not None]
        if title is not None and len({period.first for period in named}) > 1:
            return title
        for period in named:
            cycle = (self._span() if period.fiscal else None) or period.on(anchor)
            if cycle is not None:
                return cycle
        return (
            title
            or self._span()
            or next((year for text in self._places() if (year := find_year(text))), None)
        )

    def _places(self) -> list[str]:
        """Return the lines where a cycle may be named, the most telling first."""
        named = (block for block in self._blocks if block.kind is Kind.HEADING and len(block.raw) < 200)
        headings = [block.words for block in islice(named, _HEADINGS)]
        telling = [words for words in headings if _OKR.search(words)]
        title = [self._heading.words] if self._heading else [self._first_line]
        top = [block.words for block in self._blocks[:_TOP] if block.kind is Kind.PARAGRAPH]
        alone = [words for words in top if is_only_period(words)]
        return [*self._stated_periods(), *title, *alone, *telling, *headings, self._name]

    def _stated_periods(self) -> list[str]:
        """Return what fields and properties call the document's period."""
        fields = [self._front.fields[name] for name in _CYCLE_FIELDS if self._front.fields.get(name)]
        return fields + [told.value for told in self._properties() if told.meaning == "period"]

    def _properties(self) -> Iterator[Property]:
        """Yield the properties near the top, on lines of their own or in a table with two columns."""
        for block in self._blocks[:_HEAD]:
            told = read_property(block)
            if told is not None:
                yield told
            elif block.table is not None and len(block.table.header) == _PAIR:
                for name, value in (block.table.header, *(row.cells for row in block.table.rows[:_HEAD])):
                    cell = read_property(Block(Kind.PARAGRAPH, f"{plain(name)}: {value}", block.line))
                    if cell is not None:
                        yield cell

    def _span(self) -> ReadCycle | None:
        """Return a span between two whole dates near the top."""
        for block in self._blocks[:_HEAD]:
            if block.kind in (Kind.PARAGRAPH, Kind.QUOTE, Kind.ITEM) and any(
                sign.isdigit() for sign in block.raw[:2000]
            ):
                span = find_span(block.words[:2000])
                if span is not None:
                    return span
        return None

    def explains(self) -> bool:
        """Say whether the document teaches OKRs, presents a program or a job instead of planning."""
        held = any(_is_told(block, "attendees") for block in self._blocks[:_HEAD])
        planned = self.cycle() is not None
        return any(
            teaches(title, self._front, self._blocks, planned=planned, held=held)
            for title in dict.fromkeys((self.title[:_LONGEST_READ], self._name))
        )

    def kind(self, *, meeting: bool, okr: bool) -> DocumentKind:
        """Return what kind of document it is, from its title and from what was found."""
        if _RETROSPECTIVE.search(self.title) and not (meeting and _MEETING.search(self.title)):
            return "retrospective"
        if meeting or _MEETING.search(self.title):
            return "meeting"
        return "okr" if okr else "other"


def _is_told(block: Block, meaning: str) -> bool:
    """Say whether a line is a property of that meaning."""
    told = read_property(block)
    return told is not None and told.meaning == meaning
