"""Which documents are readings of one source: the same file read again, or editions of a series.

A file is known by its path or by the page id that Notion writes into names. Editions of a series have one
title but for dates, weeks and numbers in it ("[23/05/19] 주간회고", "Weekly W21"), and other days.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum
from pathlib import PurePath
from re import compile as pattern

from planner.domain.report import DocumentReport, ReadCycle, ReadRhythm
from planner.services.edition_said import Said, said_by

_PAGE_ID = pattern(r"[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec"
_DATED = pattern(
    rf"\b(?:{_MONTHS}|january|february|march|april|june|july|august|september|october|november|december)\b"
    r"|\d+|[\W_]+|상반기|하반기|첫째|둘째|셋째|넷째|다섯째|\b(?:mon|tues?|wed|wednes|thu|thurs|fri|sat|satur|sun)(?:day)?\b"
    r"|(?<![가-힣])[월화수목금토일](?:요일)?(?![가-힣])"
)


class Kinship(IntEnum):
    """How near two readings are to each other."""

    OTHER = 0
    SERIES = 1
    SAME = 2


@dataclass(slots=True, eq=False)
class Reading:
    """One document as it was read; `document_id` is 0 until it is stored, `day` the one it is as of."""

    document_id: int
    path: str
    title: str
    day: date
    is_dated: bool
    said: list[Said]
    cycle: ReadCycle | None
    check_ins: ReadRhythm | None = None
    series: str = field(init=False)
    page: str = field(init=False)

    def __post_init__(self) -> None:
        self.series = series_of(self.title)
        self.page = page_of(self.path)


def reading_of(report: DocumentReport, document_id: int, today: date) -> Reading:
    """A report as a reading; one without a date is as of `today`."""
    day = report.date or today
    return Reading(
        document_id,
        report.path,
        report.title,
        day,
        report.date is not None,
        said_by(report, day),
        report.cycle,
        report.check_ins,
    )


def series_of(title: str) -> str:
    """A title without what tells one edition from the next; without any word left, empty."""
    return _DATED.sub(" ", title.casefold()).strip()


def page_of(path: str) -> str:
    """The id of the page that a file was exported from, if its name has one."""
    found = _PAGE_ID.findall(PurePath(path).name.casefold())
    return found[-1].replace("-", "") if found else ""


def kinship(one: Reading, other: Reading) -> Kinship:
    """How near two readings are."""
    alike = one.series == other.series
    if one.page and one.page == other.page:
        return Kinship.SAME
    if one.path == other.path and (alike or _share_words(one, other)):
        return Kinship.SAME
    return Kinship.SERIES if alike and _are_editions(one, other) else Kinship.OTHER


def _are_editions(one: Reading, other: Reading) -> bool:
    """Whether readings with like titles differ in their day, or say mostly the same."""
    if not one.series and PurePath(one.path).parent != PurePath(other.path).parent:
        return False
    if one.is_dated and other.is_dated and one.day != other.day:
        return True
    return _share_words(one, other)


def _share_words(one: Reading, other: Reading) -> bool:
    """Whether a third of what the shorter one says is in the longer one, word for word."""
    left, right = ({said.mark for said in each.said} for each in (one, other))
    return bool(left and right) and 3 * len(left & right) >= min(len(left), len(right))
