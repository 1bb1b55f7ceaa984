"""Writes related databases of a Notion export as one plan: objectives, their key results, the work for these.

Key results and work stay tables with the columns that people gave them. Beside each row stand its page and
the pages that it names, in the form in which Notion's own pages show them and by which tables are related.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from planner.documents.sources.notion_bodies import body_lines
from planner.documents.sources.notion_tables import Database, Relations, Role
from planner.documents.sources.table_text import cell_text, table_lines

_PAGE, _WORK_PAGES, _KEY_RESULT_PAGE = "Page", "Work pages", "Key result page"
_ADDRESS = "https://www.notion.so/"

Row = tuple[Database, int]


@dataclass(slots=True)
class Plan:
    """Databases that together hold a plan."""

    objectives: Database | None
    key_results: Database
    work: Database | None
    relations: Relations

    def databases(self) -> list[Database]:
        """Return the databases, from objectives to work."""
        return [found for found in (self.objectives, self.key_results, self.work) if found is not None]


def plan_of(databases: Sequence[Database], relations: Relations) -> Plan | None:
    """Return the plan that databases hold, None where no two of them belong together."""
    by_role = {database.role: database for database in reversed(databases) if database.role is not None}
    key_results = by_role.get(Role.KEY_RESULTS)
    objectives, work = by_role.get(Role.OBJECTIVES), by_role.get(Role.WORK)
    if key_results is None or (objectives is None and work is None):
        return None
    return Plan(objectives, key_results, work, relations)


def outline(plan: Plan, level: int) -> Iterator[str]:
    """Yield the lines of a plan; `level` is that of the headings of objectives."""
    key_rows = _children(plan, plan.objectives, plan.key_results)
    work_rows = _children(plan, plan.key_results, plan.work)
    placed: set[int] = set()
    if plan.objectives is not None:
        for at, row in enumerate(plan.objectives.rows):
            yield from ("", f"{'#' * level} Objective: {' '.join(row[0].split())}", "")
            yield from _fields(plan.objectives, at)
            yield from body_lines(plan.objectives, at, level + 1)
            yield from _section(plan, key_rows.get(at, []), work_rows, level + 1)
            placed.update(key_rows.get(at, []))
    rest = [at for at in range(len(plan.key_results.rows)) if at not in placed]
    if rest:
        yield from ("", f"{'#' * level} {plan.key_results.title}")
        yield from _section(plan, rest, work_rows, level + 1)
    loose = (
        set(range(len(plan.work.rows))) - {at for rows in work_rows.values() for at in rows}
        if plan.work
        else ()
    )
    if loose and plan.work is not None:
        yield from ("", f"{'#' * level} {plan.work.title}", "")
        yield from _table(plan.work, sorted(loose), plan.work.header[0])


def _children(plan: Plan, parents: Database | None, children: Database | None) -> dict[int, list[int]]:
    """Return the rows that belong to each row of a database, as either side says; each belongs to one."""
    found: dict[int, list[int]] = {}
    if parents is None or children is None:
        return found
    told: dict[int, int] = {}
    for at, other in _pairs(plan.relations, children, parents):
        told.setdefault(at, other)
    for other, at in _pairs(plan.relations, parents, children):
        told.setdefault(at, other)
    for at in sorted(told):
        found.setdefault(told[at], []).append(at)
    return found


def _pairs(relations: Relations, source: Database, target: Database) -> Iterator[tuple[int, int]]:
    """Yield the rows of one database with those that they name of another."""
    for column in source.named.values():
        for at, cell in enumerate(column):
            for named in cell:
                row = relations.row(named)
                if row is not None and row[0] is target:
                    yield at, row[1]


def _fields(database: Database, at: int) -> Iterator[str]:
    """Yield what a row says of itself, as pages show properties."""
    for column, name in enumerate(database.header[1:], 1):
        cell = _cell(database, at, column)
        if cell and column not in database.named:
            yield f"{name}: {cell.replace('<br>', ' ')}"


def _section(plan: Plan, rows: list[int], work_rows: dict[int, list[int]], level: int) -> Iterator[str]:
    """Yield key results with their work, and what their pages say."""
    if not rows:
        return
    work = [at for row in rows for at in work_rows.get(row, [])]
    pages = {row: [_page_id(plan.work, at) for at in work_rows.get(row, [])] for row in rows if plan.work}
    columns: dict[str, list[str]] = {_PAGE: [_ADDRESS + _page_id(plan.key_results, row) for row in rows]}
    if work:
        columns[_WORK_PAGES] = [", ".join(pages[row]) for row in rows]
    yield ""
    yield from _table(plan.key_results, rows, "Key result", columns if work else {})
    if work and plan.work is not None:
        owner = {at: row for row in rows for at in work_rows.get(row, [])}
        yield ""
        yield from _table(
            plan.work,
            work,
            "Initiative",
            {
                _PAGE: [_ADDRESS + _page_id(plan.work, at) for at in work],
                _KEY_RESULT_PAGE: [_page_id(plan.key_results, owner[at]) for at in work],
            },
        )
    for row in rows:
        yield from body_lines(plan.key_results, row, level)
        for at in work_rows.get(row, []):
            if plan.work is not None:
                yield from body_lines(plan.work, at, level + 1)


def _table(
    database: Database, rows: list[int], title: str, more: dict[str, list[str]] | None = None
) -> Iterator[str]:
    """Yield rows as a table without the columns that name pages; `more` columns stand behind."""
    more = more or {}
    shown = [at for at in range(1, len(database.header)) if at not in database.named]
    table = [[title, *(cell_text(database.header[at]) for at in shown), *more]]
    for place, row in enumerate(rows):
        cells = [_cell(database, row, at) for at in (0, *shown)]
        table.append([*cells, *(column[place] for column in more.values())])
    yield from table_lines(table)


def _cell(database: Database, row: int, column: int) -> str:
    """Return a cell as it stands in a table."""
    cells = database.rows[row]
    return cell_text(cells[column]) if column < len(cells) else ""


def _page_id(database: Database | None, at: int) -> str:
    """Return an id for a row, the same each time the export is made."""
    assert database is not None
    return sha256(f"{database.title}\n{at}\n{database.rows[at][0]}".encode()).hexdigest()[:32]
