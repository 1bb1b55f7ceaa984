"""Gives the work of database tables to their key results, by the pages that both sides name.

A page names others by id. Databases made from a template keep the template's ids, so one side alone proves
nothing: a relation counts when both sides name each other. Work that only carries a template's relation still
tells which key result it meant by name (the template's "KR2"), so its table is paired with the nearest table
of key results that no work claims, and the names decide within.
"""

from __future__ import annotations

from bisect import bisect_left

from planner.documents.reading.drafts import DraftKeyResult, Findings
from planner.documents.reading.okr_tables import KeyResultRow, OkrTable, WorkRow, WorkTable, natural

_BY_BOTH, _BY_ONE, _BY_PLACE = 0.95, 0.8, 0.6
_AGREES = 0.005


class _Free:
    """Tables of key results that no work claims; the open ones have names and no work yet."""

    def __init__(self, tables: list[OkrTable]) -> None:
        self._tables = {table.place: table for table in tables}
        self._open = sorted(table.place for table in tables if _names(table) and not _has_work(table))

    def __contains__(self, table: OkrTable) -> bool:
        return table.place in self._tables

    def nearest(self, place: int) -> OkrTable | None:
        """Return the open table nearest to a place, of two the later one."""
        at = bisect_left(self._open, place)
        around = self._open[max(at - 1, 0) : at + 1]
        chosen = min(around, key=lambda one: (abs(one - place), -one), default=None)
        return self._tables[chosen] if chosen is not None else None

    def close(self, table: OkrTable) -> None:
        """Leave a table out of those that work may be given to by nearness."""
        at = bisect_left(self._open, table.place)
        if at < len(self._open) and self._open[at] == table.place:
            del self._open[at]

    def take(self, table: OkrTable) -> None:
        """Leave a table out altogether."""
        self.close(table)
        del self._tables[table.place]


def relate(okr_tables: list[OkrTable], work_tables: list[WorkTable], found: Findings) -> None:
    """Put every piece of work under its key result; what fits none is a warning."""
    index = {row.page: (table, row) for table in okr_tables for row in table.key_results if row.page}
    pairs = _mutual(work_tables, index)
    for work in work_tables:
        if work.place not in pairs:
            continue
        _attach_named(work, pairs[work.place], index, _BY_BOTH)
    claimed = {table.place for table in pairs.values()}
    free = _Free([table for table in okr_tables if table.place not in claimed])
    for work in [table for table in work_tables if table.place not in pairs]:
        _place(work, free, index, found)


def _mutual(
    work_tables: list[WorkTable], index: dict[str, tuple[OkrTable, KeyResultRow]]
) -> dict[int, OkrTable]:
    """Return the tables of key results whose rows and those of a work table name each other."""
    pairs: dict[int, OkrTable] = {}
    for work in work_tables:
        for row in work.rows:
            for page in row.names & index.keys():
                table, key_row = index[page]
                if row.page in key_row.names:
                    pairs.setdefault(work.place, table)
    return pairs


def _attach_named(
    work: WorkTable, table: OkrTable, index: dict[str, tuple[OkrTable, KeyResultRow]], confidence: float
) -> None:
    """Attach the rows of a table to the key results that they name."""
    for row in _in_order(work.rows):
        for page in sorted(row.names & index.keys()):
            owner, key_row = index[page]
            if owner is table:
                _attach(row, key_row.key_result, confidence)
                break


def _place(
    work: WorkTable, free: _Free, index: dict[str, tuple[OkrTable, KeyResultRow]], found: Findings
) -> None:
    """Place a table whose relations nothing confirms: as stated if nothing contradicts, else by name."""
    stated = {index[page][0].place: index[page][0] for row in work.rows for page in row.names & index.keys()}
    for table in stated.values():
        if table in free and not any(row.names for row in table.key_results):
            _attach_named(work, table, index, _BY_ONE)
            if _has_work(table):
                free.close(table)
            return
    nearest = free.nearest(work.place)
    if nearest is None:
        _warn_unplaced(work, found)
        return
    free.take(nearest)
    if _by_name(work, nearest, index, found):
        found.warn(
            work.line,
            "The relations of this table point to key results of another one, as copies of a template do; "
            "its work was placed by name under the nearest key results.",
        )
    else:
        _warn_unplaced(work, found)


def _by_name(
    work: WorkTable, table: OkrTable, index: dict[str, tuple[OkrTable, KeyResultRow]], found: Findings
) -> bool:
    """Attach work by the short name that its relation leads to; return whether any found its place."""
    by_name = _names(table)
    placed = False
    for row in _in_order(work.rows):
        meant = [index[page][1].key_result.name for page in sorted(row.names & index.keys())]
        key_result = next((by_name[name] for name in meant if name in by_name), None)
        if key_result is not None:
            _attach(row, key_result, _BY_PLACE)
            placed = True
    if placed:
        _confirm(table, found)
    return placed


def _confirm(table: OkrTable, found: Findings) -> None:
    """Raise the confidence where a key result's roll-up is the mean of the work placed under it."""
    for row in table.key_results:
        values = [
            initiative.progress
            for initiative in row.key_result.initiatives
            if initiative.progress is not None
        ]
        progress = row.key_result.progress
        if values and progress is not None and abs(sum(values) / len(values) - progress) < _AGREES:
            for initiative in row.key_result.initiatives:
                initiative.confidence = _BY_BOTH
        elif values and progress is not None and row.rolled_up:
            mean = round(100 * sum(values) / len(values))
            found.warn(
                row.key_result.line,
                f"The document states {progress:.0%} for this key result; the mean of its work is {mean}%.",
            )


def _has_work(table: OkrTable) -> bool:
    """Say whether a table tells the work of its key results itself."""
    return any(row.key_result.initiatives for row in table.key_results)


def _names(table: OkrTable) -> dict[str, DraftKeyResult]:
    """Return a table's key results by short name."""
    return {row.key_result.name: row.key_result for row in table.key_results if row.key_result.name}


def _in_order(rows: list[WorkRow]) -> list[WorkRow]:
    """Return work in the order of its short names ("Input2"), which database rows may have lost."""
    return sorted(rows, key=lambda row: natural(row.name))


def _attach(row: WorkRow, key_result: DraftKeyResult, confidence: float) -> None:
    """Put a piece of work under a key result."""
    row.initiative.confidence = confidence
    key_result.initiatives.append(row.initiative)


def _warn_unplaced(work: WorkTable, found: Findings) -> None:
    """Say that a table of work belongs to no key result that was read."""
    for row in work.rows:
        found.warn(
            row.initiative.line, f"“{row.initiative.title}” belongs to no key result that was read here."
        )
