"""The cycle that a document plans: quarters, halves, months, spans of days, years."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from planner.documents.reading.calendar import MONTH_NAMES, MONTH_NUMBER, find_dates
from planner.domain.report import ReadCycle

_YEAR = (
    r"(?:(?<!\d)(?P<y{0}>20\d\d)(?!\d)\s*(?:년도?|年度?)?"
    r"|(?<![\d.])['’]?(?P<s{0}>\d\d)년|\bFY['’]?(?P<f{0}>\d\d)(?:\d\d)?)"
)
_GAP = r"(?:[\s,._/()-]|ปี|год|von|de|of)*"
_UNIT = (
    r"(?P<words>"
    r"(?<![A-Za-z])(?:(?<!\d)|(?<=20\d\d))(?:Q(?P<q1>[1-4])(?:\s*[-~–/&]\s*Q?(?P<q2>[1-4]))?|(?P<q3>[1-4])Q)(?![A-Za-z0-9])"
    r"|(?<!\d)제?\s?(?P<q4>[1-4])\s*(?:[/~,-]\s*(?P<q5>[1-4]))?\s*분기"
    r"|(?<![A-Za-z0-9])(?:T(?P<q7>[1-4])|(?P<q8>[1-4])T)(?=\s*[-/]?\s*20\d\d|$)"
    r"|(?<!\d)(?P<q9>[1-4])(?:er|e|º|°|\.)?\s*(?:trimestre|Quartal|kwartaal|квартал)"
    r"|(?:trimestre|Quartal|kwartaal|квартал|quarter)\s*(?P<q0>[1-4])(?!\d)"
    r"|(?<![A-Za-z])(?P<r1>I{1,3}|IV)\s*(?:-?й\s*)?(?:trimestre|Quartal|kwartaal|квартал)"
    r"|ไตรมาส(?:ที่)?\s*(?P<t1>[1-4])"
    r"|第(?P<q6>[1-4一二三四])(?:四半期|季度)"
    r"|(?<![A-Za-z0-9])(?:H(?P<h1>[12])|(?P<h2>[12])H)(?![A-Za-z0-9])|(?P<h3>[상하])반기|(?P<h4>[上下])半[年期]"
    r"|(?<![\d/])(?P<m1>\d{1,2})[월月]?\s*[-~–〜～]\s*(?P<m2>\d{1,2})\s*[월月](?!\s*\d)"
    rf"|\b(?P<n1>{MONTH_NAMES})\.?\s*(?:[-–~]|to)\s*(?P<n2>{MONTH_NAMES})\b"
    r")"
)
# Each place is tried only where a year or a unit can begin: a sign of one, or the first letter of a month.
_INITIALS = "".join(sorted({name[0] for name in MONTH_NUMBER}))
_CYCLE = re.compile(
    rf"(?=[\s\d'’FQTIHKК제ไ第상하上下{_INITIALS}])"
    rf"(?:{_YEAR.format(1)}{_GAP})?{_UNIT}(?:{_GAP}\(?{_YEAR.format(2)})?",
    re.IGNORECASE,
)
# Each unit is written with one of these; most lines that hold a number hold none of them.
_UNIT_SIGN = re.compile("[QqTtHh분반半월月第кКไ–~-]")
_HINT = re.compile(rf"\d|\bI{{1,3}}V?\b|반기|半[年期]|(?:{MONTH_NAMES})\.?\s*(?:[-–~]|to)", re.IGNORECASE)
_SPAN = re.compile(
    r"\s*(?:\([^()]{0,9}\)\s*)?"
    r"(?:to|until|through|[-~–—→〜～]|부터|から|至|bis|au|al|até|t/m|по|\.?\s*end(?: date)? is)\s*",
    re.IGNORECASE,
)
_ONLY_YEAR = re.compile(r"\W*(?P<year>20\d\d)\s*(?:년|年|년도)?\s*(?:OKRs?)?\W*", re.IGNORECASE)
_YEAR_OF_PLAN = re.compile(
    r"(?<!\d)(?P<year>20\d\d)(?:년|年)?\s*(?:annual|연간|年度)?\s*OKRs?\b", re.IGNORECASE
)
_PLAN_OF_YEAR = re.compile(
    r"\b(?:OKRs?|Objectives|Goals|Objetivos|Objectifs|Ziele|Doelen|Цели)\b\W{0,3}"
    r"(?:for |für |pour |para |voor )?(?P<year>20\d\d)(?!\d)",
    re.IGNORECASE,
)
_PLAN = re.compile(
    r"OKR|objecti[fv]|key results|goals?\b|ziele|schlüssel|objetiv|resultad|résultat|doelstelling|"
    r"목표|핵심|目標|目标|关键|цел[иь]|เป้าหมาย",
    re.IGNORECASE,
)
_A_YEAR = re.compile(r"(?<![\d./-])20\d\d(?![\d./-])")
# A longer line is no title.
_TITLE = 60
_NUMERALS = {"一": 1, "二": 2, "三": 3, "四": 4, "I": 1, "II": 2, "III": 3, "IV": 4}


@dataclass(frozen=True, slots=True)
class Period:
    """Whole months of a year that may be left out; `name` is the document's own word."""

    name: str
    year: int | None
    first: int
    last: int
    fiscal: bool = False

    def on(self, anchor: date | None) -> ReadCycle | None:
        """Return the cycle; a year left out is the one nearest to `anchor`, without which there is none."""
        if self.year is None and anchor is None:
            return None
        year = self.year if self.year is not None else self._nearest(anchor or date.min)
        name = self.name if self.year is not None and str(self.year) in self.name else f"{year} {self.name}"
        return ReadCycle(
            name, date(year, self.first, 1), date(year, self.last, monthrange(year, self.last)[1])
        )

    def _nearest(self, anchor: date) -> int:
        """Return the year whose period holds the anchor or lies nearest to it."""

        def distance(year: int) -> int:
            start, end = date(year, self.first, 1), date(year, self.last, monthrange(year, self.last)[1])
            return max((start - anchor).days, (anchor - end).days, 0)

        return min((anchor.year, anchor.year + 1, anchor.year - 1), key=distance)


def find_period(text: str) -> Period | None:
    """Return the first quarter, half or span of months that a text names."""
    if not (_UNIT_SIGN.search(text) and _HINT.search(text)):
        return None
    for match in _CYCLE.finditer(text):
        months = _months(match)
        if months is not None:
            fiscal = any(match[group] for group in ("f1", "f2"))
            return Period(_name(match), _year(match), *months, fiscal)
    return None


def find_span(text: str) -> ReadCycle | None:
    """Return the period between two whole dates: "2020-02-01 to 2020-04-30"."""
    dates = [found for found in find_dates(text) if found.year is not None]
    for one, two in pairwise(dates):
        start, end = one.on(None), two.on(None)
        if start and end and 20 <= (end - start).days <= 800 and _SPAN.fullmatch(text[one.end : two.start]):
            return ReadCycle(f"{start} – {end}", start, end)
    return None


def find_year(text: str) -> ReadCycle | None:
    """Return the year that a heading plans: "2022 OKR"."""
    if "20" not in text:
        return None
    match = _ONLY_YEAR.fullmatch(text) or _YEAR_OF_PLAN.search(text) or _PLAN_OF_YEAR.search(text)
    years = _A_YEAR.findall(text) if match is None and len(text) < _TITLE and _PLAN.search(text) else []
    if match is None and len(years) != 1:
        return None
    year = int(match["year"] if match is not None else years[0])
    return ReadCycle(str(year), date(year, 1, 1), date(year, 12, 31))


def is_only_period(text: str) -> bool:
    """Say whether a line is nothing but a period: "Q1 2024"."""
    return (
        len(text) < _TITLE
        and find_period(text) is not None
        and not without_period(text).strip(" ()[]#-–—:·,.")
    )


def without_period(text: str) -> str:
    """Return the text without the periods and years that it names."""
    return re.sub(r"(?<!\d)20\d\d(?:년|年)?(?!\d)", "", _CYCLE.sub("", text))


def _year(match: re.Match[str]) -> int | None:
    """Return the year beside the period."""
    for at in ("1", "2"):
        if match["y" + at]:
            return int(match["y" + at])
        short = match["s" + at] or match["f" + at]
        if short:
            return 2000 + int(short)
    return None


def _name(match: re.Match[str]) -> str:
    """Return the document's word, with its year in front when it stands beside it."""
    words = match["words"].strip()
    year = _year(match)
    return f"{year} {words}" if year is not None else words


def _months(match: re.Match[str]) -> tuple[int, int] | None:
    """Return first and last month."""
    for first, last in (
        ("q1", "q2"),
        ("q4", "q5"),
        *((name, name) for name in ("q3", "q6", "q7", "q8", "q9", "q0", "r1", "t1")),
    ):
        if match[first]:
            return _quarters(match[first], match[last], slash="/" in match["words"])
    half = match["h1"] or match["h2"] or match["h3"] or match["h4"]
    if half:
        return (1, 6) if half in "1상上" else (7, 12)
    return _named_months(match)


def _quarters(first: str, last: str | None, *, slash: bool) -> tuple[int, int] | None:
    """Return the months of quarters; "3/4분기" is the third of four, "2/3분기" the second and third."""
    one = _NUMERALS.get(first.upper()) or int(first)
    two = one if last is None or (slash and last == "4") else _NUMERALS.get(last.upper()) or int(last)
    return (one * 3 - 2, two * 3) if one <= two else None


def _named_months(match: re.Match[str]) -> tuple[int, int] | None:
    """Return the months of "5-6월" or "April - June"."""
    if match["m1"]:
        first, last = int(match["m1"]), int(match["m2"])
    else:
        first, last = MONTH_NUMBER[match["n1"].lower()], MONTH_NUMBER[match["n2"].lower()]
    return (first, last) if 1 <= first <= last <= 12 else None
