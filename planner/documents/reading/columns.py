"""What the columns of a table hold, by the meaning of their headers and the shape of their cells."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from planner.documents.reading.inline import plain, without_pictures
from planner.documents.reading.table import Row, Table
from planner.documents.reading.words import key as word_key
from planner.documents.reading.words import keys
from planner.documents.reading.words.labels import (
    CURRENT,
    DUE,
    INITIATIVE,
    KEY_RESULT,
    NOTE,
    OBJECTIVE,
    OWNER,
    PROGRESS,
    START,
    STATUS,
    TARGET,
    UNIT,
)
from planner.documents.reading.words.sections import WORDS, Section
from planner.documents.reading.words.tables import AGENDA, IDENTIFIER, PERIOD, TITLE


class Column(Enum):
    """What a column holds."""

    OBJECTIVE = 1
    KEY_RESULT = 2
    INITIATIVE = 3
    ACTION = 4
    DECISION = 5
    KPI = 6
    TITLE = 7
    NAME = 8
    """Short names: "KR1", "Input2", "Objective"."""
    IDENTIFIER = 9
    OWNER = 10
    DUE = 11
    STATUS = 12
    PROGRESS = 13
    TARGET = 14
    CURRENT = 15
    START = 16
    UNIT = 17
    NOTE = 18
    PERIOD = 19
    RELATION = 20
    ADDRESS = 21
    AGENDA = 22
    OTHER = 23


_HEADERS: dict[str, Column] = {}
for _column, _words in (
    (Column.KEY_RESULT, KEY_RESULT),
    (Column.OBJECTIVE, OBJECTIVE),
    (Column.INITIATIVE, INITIATIVE),
    (Column.OWNER, OWNER),
    (Column.DUE, DUE),
    (Column.STATUS, STATUS),
    (Column.PROGRESS, PROGRESS),
    (Column.TARGET, TARGET),
    (Column.CURRENT, CURRENT),
    (Column.START, START),
    (Column.UNIT, UNIT),
    (Column.NOTE, NOTE),
    (Column.DECISION, WORDS[Section.DECISIONS]),
    (Column.KPI, WORDS[Section.KPI]),
    (Column.ACTION, WORDS[Section.ACTIONS]),
    (Column.TITLE, TITLE),
    (Column.IDENTIFIER, IDENTIFIER),
    (Column.AGENDA, AGENDA),
):
    for _word in keys(_words):
        _HEADERS.setdefault(_word, _column)
_TITLE_KEYS = keys(TITLE)
_GLOSS = re.compile(r"\s*[(（][^()（）]*[)）]\s*")
_PERIOD = re.compile(PERIOD, re.IGNORECASE)
_NAME = re.compile(
    r"(?:O\d{1,2}\s*[-./]?\s*)?"
    r"(?:KR|КР|O|Obj(?:ective)?|Key Result|Input|인풋|Init(?:iative)?|I|Objectives?|목표|핵심 ?결과)"
    r"\s*[-#]?\s*\d{0,3}(?:[.-]\d{1,3}){0,3}[a-z]?(?:\s*\([^()]{1,20}\))?",
    re.IGNORECASE,
)
_RELATION = re.compile(
    r"\s*[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}(?:\s*,\s*[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12})*\s*"
)
_FIGURE = re.compile(r"\W*\d[\d.,]*\s*\S{0,6}")
# Key results by number alone: the words stand in another column.
_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2})?[a-z]?")
_SHAPED = 200


@dataclass(slots=True)
class Layout:
    """The columns of a table, and its cells as a reader sees them."""

    table: Table
    columns: list[Column]

    def at(self, *wanted: Column) -> int | None:
        """Return the index of the first column that holds one of these, in the order asked."""
        return next((self.columns.index(column) for column in wanted if column in self.columns), None)

    def has(self, *wanted: Column) -> bool:
        """Say whether all of these are there."""
        return all(column in self.columns for column in wanted)


def read_layout(table: Table) -> Layout:
    """Return what the columns of a table hold."""
    columns = [_header(cell) for cell in table.header]
    sample = table.rows[:_SHAPED]
    for at in range(len(columns)):
        cells = [row.cells[at] for row in sample if row.cells[at]]
        shape = _shape(cells)
        if (
            columns[at] is Column.KEY_RESULT
            and cells
            and all(_NUMBER.fullmatch(plain(cell)) for cell in cells)
        ):
            shape = Column.NAME
        if shape is not None:
            columns[at] = shape
    _tell_objectives(columns, sample)
    return Layout(table, columns)


def _tell_objectives(columns: list[Column], sample: list[Row]) -> None:
    """Take a column headed "목표" for objectives where key results follow and its cells hold no figures."""
    if Column.OBJECTIVE in columns or Column.KEY_RESULT not in columns or Column.TARGET not in columns:
        return
    at = columns.index(Column.TARGET)
    if at < columns.index(Column.KEY_RESULT) and not any(_FIGURE.fullmatch(row.cells[at]) for row in sample):
        columns[at] = Column.OBJECTIVE


def header_words(cell: str) -> str:
    """Return a header as a reader sees it."""
    return without_pictures(plain(cell))


def _header(cell: str) -> Column:
    """Return what a header says about its column."""
    words = header_words(cell)
    for text in (words, _GLOSS.sub(" ", words)):
        found = _HEADERS.get(word_key(text))
        if found is not None:
            return found
    head, _, last = words.rpartition(" ")
    if word_key(last) in _TITLE_KEYS and word_key(head) in _HEADERS:
        return _HEADERS[word_key(head)]
    if head and _HEADERS.get(word_key(last)) in (Column.TARGET, Column.CURRENT, Column.START):
        return _HEADERS[word_key(last)]
    if _PERIOD.fullmatch(words):
        return Column.PERIOD
    return Column.OTHER


def _shape(cells: list[str]) -> Column | None:
    """Return what the cells of a column show by their shape: page ids, addresses, short names."""
    if not cells:
        return None
    if all(_RELATION.fullmatch(cell) for cell in cells):
        return Column.RELATION
    if all(cell.startswith(("http://", "https://")) for cell in cells):
        return Column.ADDRESS
    if all(len(cell) < 40 and _NAME.fullmatch(plain(cell)) for cell in cells):
        return Column.NAME
    return None
