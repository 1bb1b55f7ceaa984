"""What minutes say about the meeting itself: date, place, people, rhythm, the next one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

from planner.documents.reading.blocks import Block, Kind
from planner.documents.reading.calendar import find_dates, find_time
from planner.documents.reading.words import alternation, key, keys
from planner.documents.reading.words.sections import WORDS, Section
from planner.documents.reading.words.times import (
    CHECK_IN,
    DATE_LABELS,
    MONTHLY,
    ORDINALS,
    PERIOD_LABELS,
    PLACE_LABELS,
    UPDATE,
    WEEKDAYS,
    WEEKLY,
)
from planner.domain.report import ReadRhythm

_COLON = re.compile(r"[:：]")
_LONGEST_NAME = 30
_FAR = 200
_MEANINGS = {
    name: meaning
    for meaning, table in (
        ("next", WORDS[Section.NEXT_MEETING]),
        ("attendees", WORDS[Section.ATTENDEES]),
        ("period", PERIOD_LABELS),
        ("place", PLACE_LABELS),
        ("date", DATE_LABELS),
    )
    for name in keys(table)
}
_CHECK_IN = re.compile(alternation(CHECK_IN), re.IGNORECASE)
_UPDATE_OF_RESULTS = re.compile(rf"(?:\bKRs?\b|\bOKRs?\b).{{0,40}}(?:{alternation(UPDATE)})", re.IGNORECASE)
_RHYTHM_HINT = re.compile(r"체크|check|チェック|KR", re.IGNORECASE)
_MONTHLY = re.compile(alternation(MONTHLY), re.IGNORECASE)
_WEEKLY = re.compile(alternation(WEEKLY), re.IGNORECASE)
_ORDINAL = {word: name for name, words in ORDINALS.items() for word in words}
_ORDINALS = re.compile(alternation(_ORDINAL), re.IGNORECASE)
_WEEKDAY = {word: name for name, words in WEEKDAYS.items() for word in words}
_WEEKDAYS = re.compile(rf"(?<![가-힣A-Za-z])(?:{alternation(_WEEKDAY)})(?![가-힣A-Za-z])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Property:
    """A line of the form "name: value" and what the name means."""

    meaning: str
    value: str


def read_property(block: Block) -> Property | None:
    """Return the property of the meeting that a line states, if it does."""
    if block.kind is Kind.HEADING or (":" not in block.raw and "：" not in block.raw):
        return None
    words = block.words
    colon = _COLON.search(words, 0, _FAR)
    name = words[: colon.start()].strip() if colon is not None else ""
    if colon is None or not 0 < len(name) <= _LONGEST_NAME or "|" in name:
        return None
    meaning = _MEANINGS.get(key(name))
    return Property(meaning, words[colon.end() :].strip()) if meaning is not None else None


def read_day(text: str) -> date | None:
    """Return the first whole date of a text."""
    return next((day for found in find_dates(text) if found.year and (day := found.on(None))), None)


def read_moment(text: str, anchor: date | None) -> datetime | None:
    """Return the day and time that a text names; without a time, midnight."""
    for found in find_dates(text, short=True):
        day = found.on(anchor)
        if day is not None:
            hour, minute = find_time(text[found.end :]) or (0, 0)
            return datetime(day.year, day.month, day.day, hour, minute)  # noqa: DTZ001 - the document's local time
    return None


def read_rhythm(text: str) -> ReadRhythm | None:
    """Return how often check-ins are held when a line says so: "월 1회 체크인 (매월 첫째 주 월요일)"."""
    if (
        len(text) > 200
        or not _RHYTHM_HINT.search(text)
        or not (_CHECK_IN.search(text) or _UPDATE_OF_RESULTS.search(text))
    ):
        return None
    if _MONTHLY.search(text):
        return ReadRhythm("month", _monthly_rule(text))
    if _WEEKLY.search(text):
        days = [_lookup(_WEEKDAY, match.group()) for match in _WEEKDAYS.finditer(text)]
        return ReadRhythm("week", ", ".join(dict.fromkeys(days)) or None)
    return None


def _monthly_rule(text: str) -> str | None:
    """Return "first Monday" when the line names an ordinal and a weekday."""
    for ordinal in _ORDINALS.finditer(text):
        day = _WEEKDAYS.search(text, ordinal.end())
        if day is not None:
            return f"{_lookup(_ORDINAL, ordinal.group())} {_lookup(_WEEKDAY, day.group())}"
    return None


def _lookup(table: dict[str, str], word: str) -> str:
    """Return a word's meaning; the pattern takes any case and hyphens for spaces."""
    return table.get(word) or table.get(word.lower()) or table[word.lower().replace("-", " ")]
