"""Turns comma-separated values into one table of Markdown."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from io import StringIO
from itertools import islice

from planner.documents.errors import EmptyDocument, LongTable, OversizedDocument
from planner.documents.sources.table_text import MOST_COLUMNS, cell_text, table_lines, too_wide
from planner.domain.report import ReadWarning

MAX_CHARACTERS = 8 * 1024 * 1024
MOST_ROWS = 100_000
_MILLION = 1024 * 1024
_DELIMITERS = ",;\t|"
# Enough rows to tell the sign between cells by.
_SAMPLE_ROWS = 20
_SAMPLE = 65_536
# Excel writes the sign into the first line, and is the only program that reads it there.
_SEPARATOR_LINE = re.compile(r"sep=([,;\t|])\r?\n")

Rows = list[list[str]]


def read_rows(text: str, name: str) -> Rows:
    """Return the rows that hold anything; raises a `DocumentError` that names `name`."""
    text = text.removeprefix("\ufeff")
    if len(text) > MAX_CHARACTERS:
        size = -(-len(text) // _MILLION)
        raise OversizedDocument(name=name, size=size, limit=MAX_CHARACTERS // _MILLION)
    stated = _SEPARATOR_LINE.match(text)
    text = text[stated.end() :] if stated else text
    rows = list(islice(_records(text, stated[1] if stated else _delimiter(text)), MOST_ROWS + 1))
    if not rows:
        raise EmptyDocument(name=name)
    if len(rows) > MOST_ROWS:
        raise LongTable(name=name, limit=MOST_ROWS)
    return rows


def _records(text: str, delimiter: str) -> Iterator[list[str]]:
    """Yield the rows with words in them, no wider than tables are read."""
    csv.field_size_limit(MAX_CHARACTERS)
    for record in csv.reader(StringIO(text, newline=""), delimiter=delimiter):
        cells = [cell.strip() for cell in record[: MOST_COLUMNS + 1]]
        if any(cells):
            yield cells


def _delimiter(text: str) -> str:
    """Return the sign that gives the first rows the most equal columns."""
    sample = text[:_SAMPLE]
    return max(_DELIMITERS, key=lambda sign: _evenness(sample, sign))


def _evenness(sample: str, sign: str) -> int:
    """Return how many of the first rows are as wide as the header, times its width; 0 for one column."""
    rows = list(islice(_records(sample, sign), _SAMPLE_ROWS))
    width = len(rows[0]) if rows else 0
    return width * sum(1 for row in rows if len(row) == width) if width > 1 else 0


def table_text(rows: Rows, title: str) -> tuple[str, tuple[ReadWarning, ...]]:
    """Return rows as a document with a title and one table, and what could not be kept of them."""
    heading = ["# " + " ".join(title.split()), ""] if title.strip() else []
    lines = [*heading, *table_lines([[cell_text(cell) for cell in row] for row in rows])]
    return "\n".join(lines) + "\n", cut_columns(rows, len(heading) + 1)


def cut_columns(rows: Rows, line: int) -> tuple[ReadWarning, ...]:
    """Return a warning where a table is wider than tables are read."""
    return (too_wide(line),) if max(map(len, rows)) > MOST_COLUMNS else ()
