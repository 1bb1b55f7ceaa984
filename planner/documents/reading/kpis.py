"""Health figures: tables of them in either direction, and lines such as "매출 목표: 3.8억 / 현황: 1.73억"."""

from __future__ import annotations

import re

from planner.documents.reading.columns import Column, Layout, header_words
from planner.documents.reading.inline import plain, without_pictures
from planner.documents.reading.quantities import Quantity, first_quantity
from planner.documents.reading.table import Row, Table
from planner.documents.reading.words import alternation, every, key, keys
from planner.documents.reading.words.labels import CURRENT, TARGET
from planner.documents.reading.words.tables import CORNERS, PERIOD, PREVIOUS, UNIT_BY_ENDING
from planner.domain.report import ReadKpi

_TARGET = keys(TARGET)
_CURRENT = keys(CURRENT)
_PREVIOUS = frozenset(key(word) for word in PREVIOUS)
_CORNERS = frozenset(key(word) for word in CORNERS)
_PERIOD = re.compile(PERIOD, re.IGNORECASE)
_TARGET_WORDS = alternation(every(TARGET))
_CURRENT_WORDS = alternation(every(CURRENT))
_LINE = re.compile(
    rf"(?P<name>[^:：/]{{1,40}}?)\s*(?:{_TARGET_WORDS})?\s*[:：]\s*(?P<target>[^/:：]{{1,60}}?)\s*/\s*(?:{_CURRENT_WORDS})\s*[:：]?\s*(?P<current>[^/]{{1,80}})",
    re.IGNORECASE,
)


def is_transposed(table: Table) -> bool:
    """Say whether a table's figures stand in columns: its first cells are "목표", "현황"."""
    return any(_row_meaning(row) in ("target", "current") for row in table.rows[:8]) and len(table.header) > 1


def read_columns(table: Table) -> list[ReadKpi]:
    """Read a table whose columns are figures and whose rows are target and current."""
    rows: dict[str, Row] = {}
    periods: list[Row] = []
    for row in table.rows:
        meaning = _row_meaning(row)
        if meaning == "period":
            periods.append(row)
        elif meaning is not None:
            rows.setdefault(meaning, row)
    group = without_pictures(plain(table.header[0]))
    found = []
    for at in range(1, len(table.header)):
        name = header_words(table.header[at])
        kpi = _column(name, at, rows, periods)
        if name and kpi is not None:
            found.append(kpi if key(group) in _CORNERS else _renamed(kpi, f"{group} {name}"))
    return found


def _renamed(kpi: ReadKpi, name: str) -> ReadKpi:
    """Return the figure under a name that says whose it is."""
    return ReadKpi(name, kpi.line, kpi.target, kpi.current, kpi.unit)


def _column(name: str, at: int, rows: dict[str, Row], periods: list[Row]) -> ReadKpi | None:
    """Read one column; without a figure in it there is nothing to watch."""
    target, current = _figure(rows.get("target"), at), _figure(rows.get("current"), at)
    source = rows.get("target") if target else rows.get("current")
    if "current" not in rows:
        for row in periods:
            latest = _figure(row, at)
            if latest is not None:
                current, source = latest, source or row
    if (target is None and current is None) or source is None:
        return None
    return _kpi(name, source.line, target, current)


def _figure(row: Row | None, at: int) -> Quantity | None:
    """Return the figure of a cell."""
    return first_quantity(plain(row.cells[at])) if row is not None else None


def _row_meaning(row: Row) -> str | None:
    """Return what the first cell calls its row."""
    words = without_pictures(plain(row.cells[0]))
    name = key(words)
    if name in _TARGET:
        return "target"
    if name in _CURRENT:
        return "current"
    if name in _PREVIOUS or not name:
        return None
    return "period" if _PERIOD.fullmatch(words) else None


def read_rows(layout: Layout) -> list[ReadKpi]:
    """Read a table with a figure a row."""
    name_at = layout.at(Column.KPI, Column.TITLE)
    if name_at is None or layout.columns[name_at] in (Column.TARGET, Column.CURRENT):
        name_at = 0
    found = []
    for row in layout.table.rows:
        name = without_pictures(plain(row.cells[name_at]))
        if name:
            found.append(
                _kpi(name, row.line, _cell(layout, row, Column.TARGET), _cell(layout, row, Column.CURRENT))
            )
    return found


def _cell(layout: Layout, row: Row, column: Column) -> Quantity | None:
    """Return the figure that a row holds in a column."""
    at = layout.at(column)
    return first_quantity(plain(row.cells[at])) if at is not None else None


def read_kpi_line(words: str, line: int) -> ReadKpi | None:
    """Read "매출 목표: 3.8억 / 현황: 1.73억 (49%)"."""
    match = _LINE.fullmatch(words[:300])
    if match is None:
        return None
    target, current = first_quantity(match["target"]), _first(match["current"])
    if target is None and current is None:
        return None
    return _kpi(match["name"].strip(), line, target, current)


def _first(text: str) -> Quantity | None:
    """Return the figure that opens a text."""
    return first_quantity(re.split(r"[(`]|\s-\s", text)[0])


def _kpi(name: str, line: int, target: Quantity | None, current: Quantity | None) -> ReadKpi:
    """Return a figure; a unit that no cell names follows from the name."""
    unit = (target.unit if target else None) or (current.unit if current else None)
    if unit is None:
        unit = next((unit for ending, unit in UNIT_BY_ENDING if name.endswith(ending)), None)
    return ReadKpi(name, line, target.value if target else None, current.value if current else None, unit)
