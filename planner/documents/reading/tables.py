"""Reads tables by what their columns hold: key results, their work, cards, decisions, watched figures."""

from __future__ import annotations

import re
from dataclasses import replace

from planner.documents.reading.blocks import Block, Kind
from planner.documents.reading.columns import Column, Layout, header_words, read_layout
from planner.documents.reading.inline import plain
from planner.documents.reading.kpis import is_transposed, read_columns, read_rows
from planner.documents.reading.labels import read_label
from planner.documents.reading.okr_tables import OkrTable, WorkTable, read_okr_table, read_work_table
from planner.documents.reading.people import read_attendees
from planner.documents.reading.placing import Placing
from planner.documents.reading.rows import fill_fields
from planner.documents.reading.table import Row, Table
from planner.documents.reading.words import key
from planner.documents.reading.words.sections import Section, by_key
from planner.domain.report import ColumnRole, ReadDecision

_WORK = frozenset(
    (Section.ACTIONS, Section.NEXT_WORK, Section.CURRENT_WORK, Section.DONE_WORK, Section.BACKLOG)
)


class TableReader:
    """Reads the tables of a document; those of key results and work are kept for their relations."""

    def __init__(self, placing: Placing) -> None:
        self._placing = placing
        self.okr_tables: list[OkrTable] = []
        self.work_tables: list[WorkTable] = []
        self.score_tables: list[Layout] = []

    def read(self, block: Block) -> None:
        """Read one table in its place."""
        table = block.table
        scope = self._placing.scope
        if table is None or not table.rows or scope.is_suppressed():
            return
        if by_key().get(key(header_words(table.header[0]))) is Section.PROPERTIES:
            return
        self._objective_in_header(table)
        self._dispatch(read_layout(table), scope.section())

    def _objective_in_header(self, table: Table) -> None:
        """Begin the objective that a table's first header states: its rows are the key results."""
        label = read_label(header_words(table.header[0]), loose=True)
        if label is None or label.kind != "objective" or not label.rest or label.weak:
            return
        self._placing.objective(label.rest, table.line, label, level=self._placing.scope.level + 2)
        table.header[0] = "Key Result"

    def _dispatch(self, layout: Layout, section: Section | None) -> None:
        """Read a table as what it is."""
        if _states_scores(layout):
            self.score_tables.append(layout)
        elif _states_key_results(layout):
            self._okr(layout)
        elif layout.has(Column.INITIATIVE) or (
            layout.has(Column.RELATION) and layout.has(Column.NAME, Column.TITLE)
        ):
            self.work_tables.append(read_work_table(layout, self._placing))
        elif section is Section.DECISIONS or layout.has(Column.DECISION):
            self._decisions(layout)
        elif section is Section.ATTENDEES:
            self._attendees(layout)
        elif section in _WORK or _states_actions(layout):
            self._actions(layout, section)
        elif is_transposed(layout.table):
            self._placing.found.kpis.extend(read_columns(layout.table))
        elif layout.at(Column.TARGET, Column.CURRENT) is not None:
            self._placing.found.kpis.extend(read_rows(layout))

    def _okr(self, layout: Layout) -> None:
        """Read a table of key results."""
        table = read_okr_table(layout, self._placing)
        if table.key_results:
            self.okr_tables.append(table)

    def _decisions(self, layout: Layout) -> None:
        """Read a decision a row."""
        at = layout.at(Column.DECISION, Column.TITLE) or 0
        if at == 0 and layout.columns[0] is Column.IDENTIFIER and len(layout.columns) > 1:
            at = 1
        agenda_at = layout.at(Column.AGENDA)
        for row in layout.table.rows:
            text = plain(row.cells[at])
            agenda = plain(row.cells[agenda_at]) if agenda_at is not None else ""
            if text:
                told = ReadDecision(text, row.line, agenda or self._placing.scope.agenda())
                self._placing.found.decisions.append(told)

    def _attendees(self, layout: Layout) -> None:
        """Read who took part, a person a row with the role beside."""
        for row in layout.table.rows:
            cells = [plain(cell) for cell in row.cells]
            people = read_attendees(cells[:1])
            if len(cells) > 1 and len(people) == 1 and cells[1]:
                people = [replace(people[0], role=people[0].role or cells[1])]
            self._placing.attendees(people)

    def _actions(self, layout: Layout, section: Section | None) -> None:
        """Read a card a row."""
        title_at = layout.at(Column.ACTION, Column.TITLE)
        if title_at is None:
            title_at = next((at for at, column in enumerate(layout.columns) if column is Column.OTHER), None)
        if title_at is None:
            return
        for row in layout.table.rows:
            self._action(layout, row, title_at, section)

    def _action(self, layout: Layout, row: Row, title_at: int, section: Section | None) -> None:
        """Read one row as a card."""
        said = self._placing.peel(row.cells[title_at], row.line, work=True)
        if not said.title:
            return
        fill_fields(layout, row, said, self._placing)
        block = Block(Kind.ITEM, row.cells[title_at], row.line)
        column: ColumnRole = (
            "backlog" if section is Section.BACKLOG else "done" if section is Section.DONE_WORK else "todo"
        )
        self._placing.action(said, block, said.column or column).announced = True


def _states_scores(layout: Layout) -> bool:
    """Say whether rows only give scores to key results that they call by short name."""
    words = (
        Column.TITLE,
        Column.KEY_RESULT,
        Column.INITIATIVE,
        Column.OBJECTIVE,
        Column.TARGET,
        Column.OTHER,
    )
    return (
        layout.has(Column.NAME)
        and layout.at(*words) is None
        and layout.at(Column.PROGRESS, Column.CURRENT) is not None
    )


def _states_key_results(layout: Layout) -> bool:
    """Say whether rows are key results: a column of them, or short names that say KR or objective."""
    if layout.has(Column.KEY_RESULT) or (
        layout.has(Column.OBJECTIVE) and layout.at(Column.TITLE, Column.TARGET) is not None
    ):
        return True
    names_at = layout.at(Column.NAME)
    if names_at is None or layout.at(Column.TITLE, Column.TARGET, Column.INITIATIVE) is None:
        return False
    names = [plain(row.cells[names_at]) for row in layout.table.rows]
    told = header_words(layout.table.header[names_at])
    return by_key().get(key(told)) is Section.KEY_RESULTS or any(
        re.match(r"(?:KR|КР|O\d|Obj|Key|핵심)", name, re.IGNORECASE) for name in names
    )


def _states_actions(layout: Layout) -> bool:
    """Say whether rows are cards: a task with somebody or a date beside it."""
    if layout.at(Column.TARGET, Column.CURRENT, Column.KPI) is not None:
        return False
    return (
        layout.at(Column.ACTION, Column.TITLE) is not None
        and layout.at(Column.OWNER) is not None
        and (layout.at(Column.DUE, Column.STATUS) is not None or layout.has(Column.ACTION))
    )
