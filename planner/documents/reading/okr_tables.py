"""Tables of key results and of their work: one database or table at a time, relations left for later."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from planner.documents.reading.annotations import Said
from planner.documents.reading.cells import cell_parts
from planner.documents.reading.columns import Column, Layout, header_words
from planner.documents.reading.drafts import (
    DraftInitiative,
    DraftKeyResult,
    DraftObjective,
    key_result_of,
    with_start,
)
from planner.documents.reading.inline import is_struck, plain, without_pictures
from planner.documents.reading.labels import Label, read_label
from planner.documents.reading.loose_rows import LooseInput, place_loose
from planner.documents.reading.memo import remembered
from planner.documents.reading.placing import SURE, Placing
from planner.documents.reading.quantities import Quantity, direction_of, first_quantity, with_current
from planner.documents.reading.rows import fill_fields
from planner.documents.reading.shares import share_of
from planner.documents.reading.table import Row
from planner.documents.reading.words import key
from planner.documents.reading.words.tables import SINGULAR
from planner.domain.report import ReadHistory, ReadMetric

_PAGE_ID = re.compile(r"[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}")
_OBJECTIVE_NAME = re.compile(r"(?:O|Obj|Objectives?|목표)\s*[-#]?\s*\d{0,3}", re.IGNORECASE)
_SINGULAR = frozenset(key(word) for word in SINGULAR)
# More key results than these, of table after table, are no plan that somebody put in order.
_IN_ORDER = 200
_NUMBER = re.compile(r"\d+")
_INPUT_NUMBER = re.compile(r"\s*\((\d{1,2})\)")


@dataclass(slots=True, eq=False)
class KeyResultRow:
    """A key result of a table with its page and the pages that it names as its work."""

    key_result: DraftKeyResult
    page: str | None
    names: frozenset[str]
    rolled_up: bool


@dataclass(slots=True, eq=False)
class OkrTable:
    """A table of key results; `place` counts the document's tables."""

    line: int
    place: int
    key_results: list[KeyResultRow] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class WorkRow:
    """A piece of work of a table with its page and the key results that it names."""

    initiative: DraftInitiative
    name: str
    page: str | None
    names: frozenset[str]


@dataclass(slots=True, eq=False)
class WorkTable:
    """A table of work."""

    line: int
    place: int
    rows: list[WorkRow] = field(default_factory=list)


def read_work_table(layout: Layout, placing: Placing) -> WorkTable:
    """Read a table whose rows are work of key results elsewhere."""
    table = WorkTable(layout.table.line, placing.count_table())
    title_at = layout.at(Column.INITIATIVE, Column.TITLE)
    name_at = layout.at(Column.NAME)
    for row in layout.table.rows:
        initiative = _initiative(layout, row, title_at, placing)
        if initiative is not None:
            name = plain(row.cells[name_at]) if name_at is not None else ""
            table.rows.append(WorkRow(initiative, name, _page(layout, row), _relations(layout, row)))
    return table


def _initiative(layout: Layout, row: Row, at: int | None, placing: Placing) -> DraftInitiative | None:
    """Read the work that a row states."""
    if at is None or not row.cells[at]:
        return None
    said = placing.peel(row.cells[at], row.line)
    fill_fields(layout, row, said, placing)
    return DraftInitiative(said.title, row.line, said.owner, said.progress, said.due) if said.title else None


class OkrTableReader:
    """Reads one table of key results row by row."""

    def __init__(self, layout: Layout, placing: Placing) -> None:
        self._layout = layout
        self._placing = placing
        self._names_at = layout.at(Column.NAME, Column.IDENTIFIER)
        self._objective_at = layout.at(Column.OBJECTIVE)
        self._input_at = layout.at(Column.INITIATIVE)
        self._title_at = self._find_title()
        self._several = self._tells_several()
        self._numbered: dict[str, DraftObjective] = {}
        self._objective = placing.scope.objective
        self._told: dict[str, DraftObjective] = {}
        self._used: list[DraftObjective] = []
        self.table = OkrTable(layout.table.line, placing.count_table())
        self.anchors: list[tuple[int, DraftKeyResult]] = []
        self.loose: list[LooseInput] = []
        self.asides: list[tuple[int, str]] = []
        self.named = layout.has(Column.NAME)

    def _find_title(self) -> int | None:
        """Return the column that holds the words of a key result."""
        texts = (Column.KEY_RESULT, Column.TITLE, Column.TARGET)
        return self._layout.at(*texts)

    def _tells_several(self) -> bool:
        """Say whether a cell may tell several key results: beside an objective, under no singular header."""
        if self._objective_at is None or self._title_at is None:
            return False
        header = key(header_words(self._layout.table.header[self._title_at]))
        return header not in _SINGULAR

    def read(self) -> None:
        """Read all rows."""
        rows = self._layout.table.rows
        named = [row for row in rows if self._is_objective(row)]
        for row in named:
            self._objective = self._named_objective(row)
        for at, row in enumerate(rows):
            if not self._is_objective(row):
                self._row(at, row)
            elif len(named) > 1:
                self._objective = self._named_objective(row)

    def _named_objective(self, row: Row) -> DraftObjective:
        """Begin the objective that a row of its own states, with what its other columns say."""
        objective = self._begin(row.cells[self._title_at or 0], row.line, sure=True)
        said = Said("")
        fill_fields(self._layout, row, said, self._placing)
        objective.owner = objective.owner or said.owner
        objective.progress = said.progress if objective.progress is None else objective.progress
        at = self._layout.at(Column.NAME)
        number = natural(plain(row.cells[at])) if at is not None else ()
        if number:
            self._numbered[str(number[0])] = objective
        return objective

    def _is_objective(self, row: Row) -> bool:
        """Say whether a row is called an objective by its short name."""
        at = self._layout.at(Column.NAME)
        if at is None or self._title_at is None or self._objective_at is not None:
            return False
        return bool(_OBJECTIVE_NAME.fullmatch(plain(row.cells[at])))

    def _begin(self, raw: str, line: int, *, sure: bool) -> DraftObjective:
        """Begin the objective that a cell names, or go on with one that was told."""
        words = plain(raw)
        label = read_label(words, loose=True) or Label("objective", None, words)
        told = self._told.get(key(label.rest))
        if told is None:
            scope = self._placing.scope
            told = self._placing.objective(
                label.rest if label.rest != words else raw, line, label, level=scope.level + 2
            )
            told.confidence = SURE if sure else 0.9
            scope.open = False
            self._told[key(label.rest)] = told
        return told

    def _row(self, at: int, row: Row) -> None:
        """Read one row: its objective, its key results, its work."""
        name = plain(row.cells[self._names_at]) if self._names_at is not None else ""
        if self._objective_at is not None and row.cells[self._objective_at]:
            self._objective = self._begin(row.cells[self._objective_at], row.line, sure=True)
            if _OBJECTIVE_NAME.fullmatch(name):
                self._objective.number = self._objective.number or name.lstrip("Oo ")
        numbers = natural(name)
        if len(numbers) > 1 and str(numbers[0]) in self._numbered:
            self._objective = self._numbered[str(numbers[0])]
        raw = row.cells[self._title_at] if self._title_at is not None else ""
        key_result = self._key_results(row, raw, name) if raw and self._states(name) else None
        if self._input_at is not None:
            self._input(at, row, key_result)
        if key_result is not None:
            self.anchors.append((at, key_result))
        elif raw and self._input_at is not None:
            self.asides.append((at, plain(raw)))

    def _states(self, name: str) -> bool:
        """Say whether a row states a key result: where rows have short names, one without is a remark."""
        return bool(name) or self._input_at is None or self._layout.at(Column.NAME) is None

    def _key_results(self, row: Row, raw: str, name: str) -> DraftKeyResult | None:
        """Add the key results of a cell, several when it lists them; return the last."""
        parts = cell_parts(raw, several=self._several)
        name = "" if _OBJECTIVE_NAME.fullmatch(name) else name
        told = [self._key_result(row, part, name) for part in parts]
        if len(parts) > 1 and self._objective_at is not None:
            self._lift(row, [key_result for key_result in told if key_result is not None])
        return next((key_result for key_result in reversed(told) if key_result is not None), None)

    def _lift(self, row: Row, key_results: list[DraftKeyResult]) -> None:
        """Give progress and owner of a row to its objective where one row tells all its key results."""
        said = Said("")
        fill_fields(self._layout, row, said, self._placing)
        objective = self._target_objective()
        objective.owner, objective.progress = objective.owner or said.owner, said.progress
        for key_result in key_results:
            key_result.progress = None

    def _key_result(self, row: Row, raw: str, name: str) -> DraftKeyResult | None:
        """Add one key result with what the other columns say."""
        words = without_pictures(plain(raw))
        label = read_label(words, loose=True)
        if label is not None and label.kind == "key result" and label.rest:
            raw, name = label.rest, name or f"KR{label.number or ''}"
        said = self._placing.peel(raw, row.line)
        if not said.title:
            return None
        fill_fields(self._layout, row, said, self._placing)
        key_result = key_result_of(said, row.line, name or None)
        self._measure(row, key_result)
        self._history(row, key_result)
        if is_struck(raw):
            key_result.notes.append("Struck through in the document.")
        objective = self._target_objective()
        objective.key_results.append(key_result)
        self._used.append(objective)
        rolled = any(
            column is Column.PROGRESS and "function" in row.cells[at]
            for at, column in enumerate(self._layout.columns)
        )
        self.table.key_results.append(
            KeyResultRow(key_result, _page(self._layout, row), _relations(self._layout, row), rolled)
        )
        return key_result

    def _target_objective(self) -> DraftObjective:
        """Return the objective that a key result belongs to; a group stands for one that nothing states."""
        if self._objective is None:
            scope = self._placing.scope
            heading = scope.plain_heading()
            self._objective = (
                self._placing.objective_from_heading()
                if heading and heading.level > 1 and not heading.period
                else self._placing.group()
            )
        return self._objective

    def objectives(self) -> list[DraftObjective]:
        """Return the objectives that the table's key results belong to."""
        return list({id(found): found for found in self._used}.values())

    def _measure(self, row: Row, key_result: DraftKeyResult) -> None:
        """Read start, current and target from their columns."""
        figures: dict[Column, Quantity] = {}
        for at, column in enumerate(self._layout.columns):
            if column in (Column.START, Column.CURRENT, Column.TARGET) and at != self._title_at:
                figure = first_quantity(plain(row.cells[at]))
                if figure is not None:
                    figures[column] = figure
                elif row.cells[at]:
                    key_result.notes.append(
                        f"{header_words(self._layout.table.header[at])}: {plain(row.cells[at])}"
                    )
        metric = key_result.metric
        if Column.TARGET in figures:
            target = figures[Column.TARGET]
            direction = direction_of(f"{key_result.title} {self._cell(row, Column.TARGET)}")
            metric = ReadMetric(None, None, target.value, target.unit, direction)
        if Column.START in figures:
            metric = with_start(metric, figures[Column.START].value)
        if Column.CURRENT in figures:
            metric = with_current(metric, figures[Column.CURRENT])
        unit = self._cell(row, Column.UNIT)
        key_result.metric = replace(metric, unit=metric.unit or unit or None) if metric else None

    def _cell(self, row: Row, column: Column) -> str:
        """Return what a row says in a column."""
        at = self._layout.at(column)
        return plain(row.cells[at]) if at is not None else ""

    def _history(self, row: Row, key_result: DraftKeyResult) -> None:
        """Read a value a week from columns that weeks name."""
        for at, column in enumerate(self._layout.columns):
            value = share_of(row.cells[at]) if column is Column.PERIOD and row.cells[at] else None
            if value is not None:
                key_result.history.append(ReadHistory(header_words(self._layout.table.header[at]), value))

    def _input(self, at: int, row: Row, key_result: DraftKeyResult | None) -> None:
        """Keep the work of a row: under its key result, or loose when it names none."""
        initiative = _initiative(self._layout, row, self._input_at, self._placing)
        if initiative is None:
            return
        if key_result is not None:
            initiative.progress = initiative.progress if self._layout.at(Column.PROGRESS) is None else None
            key_result.initiatives.append(initiative)
        else:
            number = _INPUT_NUMBER.match(initiative.title)
            self.loose.append(LooseInput(initiative, int(number[1]) if number else None, at))


def read_okr_table(layout: Layout, placing: Placing) -> OkrTable:
    """Read a table of key results, work in its rows included."""
    reader = OkrTableReader(layout, placing)
    reader.read()
    loose = bool(reader.anchors) and bool(reader.loose or reader.asides)
    if loose and place_loose(reader.anchors, reader.loose, reader.asides):
        placing.found.warn(
            layout.table.line,
            "The rows of this table lost their order; "
            "work was placed by its numbers, its words and its nearness.",
        )
    _in_order(reader)
    return reader.table


def _in_order(reader: OkrTableReader) -> None:
    """Put key results in the order of their short names, which rows of a database may have lost."""
    names = [row.key_result.name or "" for row in reader.table.key_results]
    if reader.named and len(set(names)) == len(names):
        for objective in reader.objectives():
            if len(objective.key_results) > _IN_ORDER:
                continue
            objective.key_results.sort(
                key=lambda key_result: (natural(key_result.name or ""), key_result.line)
            )


@remembered
def natural(name: str) -> tuple[int, ...]:
    """Return the numbers of a short name, to sort KR10 after KR2."""
    return tuple(int(number) for number in _NUMBER.findall(name))


def _page(layout: Layout, row: Row) -> str | None:
    """Return the id of a row's own page, which its address ends with."""
    at = layout.at(Column.ADDRESS)
    found = _PAGE_ID.findall(row.cells[at]) if at is not None else []
    return found[-1].replace("-", "") if found else None


def _relations(layout: Layout, row: Row) -> frozenset[str]:
    """Return the ids of the pages that a row names."""
    at = layout.at(Column.RELATION)
    return (
        frozenset(page.replace("-", "") for page in _PAGE_ID.findall(row.cells[at]))
        if at is not None
        else frozenset()
    )
