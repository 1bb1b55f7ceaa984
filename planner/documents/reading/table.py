"""Tables of a document as cells with lines: with or without outer pipes, broken cells included."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_SEPARATOR = re.compile(r"\s*\|?\s*:?-{1,}:?\s*(?:\|\s*:?-{1,}:?\s*)*\|?\s*")
_CELL_END = re.compile(r"(?<!\\)\|")
# A cell that runs on: more lines than these belong to no cell.
_LONGEST_ROW = 12


@dataclass(slots=True)
class Row:
    """One row; `line` is where it begins, `cells` are as written, as many as the table has columns."""

    cells: list[str]
    line: int


@dataclass(slots=True)
class Table:
    """A header and its rows."""

    header: list[str]
    line: int
    rows: list[Row] = field(default_factory=list)


def is_separator(text: str) -> bool:
    """Say whether a line is the rule between header and rows."""
    return "-" in text and ("|" in text) and bool(_SEPARATOR.fullmatch(text[:20_000]))


def starts_table(lines: list[str], at: int) -> bool:
    """Say whether a table begins at index `at`: a row of pipes, or any row above a separator."""
    text = lines[at].lstrip()
    if text.startswith("|"):
        return text.count("|") > 1 or _runs_on(lines, at)
    return at + 1 < len(lines) and "|" in text and is_separator(lines[at + 1])


def read_tables(lines: list[str], at: int) -> tuple[list[Table], int]:
    """Read the tables that begin at index `at`, glued together or not; return them and the next index."""
    rows: list[tuple[str, int]] = []
    piped = lines[at].lstrip().startswith("|")
    while at < len(lines) and _is_row(lines[at], piped=piped):
        stop = _row_end(lines, at)
        rows.append((" ".join(part.strip() for part in lines[at:stop]), at + 1))
        at = stop
    return _split(rows), at


def _is_row(text: str, *, piped: bool) -> bool:
    """Say whether a line belongs to the table."""
    return text.lstrip().startswith("|") if piped else "|" in text


def _row_end(lines: list[str], at: int) -> int:
    """Return the index after the row at `at`, which ends where a line ends with a pipe."""
    if lines[at].rstrip().endswith("|") or not _runs_on(lines, at):
        return at + 1
    stop = at + 1
    while not lines[stop].rstrip().endswith("|"):
        stop += 1
    return stop + 1


def _runs_on(lines: list[str], at: int) -> bool:
    """Say whether an unended row finds its end below, before a blank line or another row."""
    if not lines[at].lstrip().startswith("|"):
        return False
    for text in lines[at + 1 : at + _LONGEST_ROW]:
        if not text.strip() or text.lstrip().startswith("|"):
            return False
        if text.rstrip().endswith("|"):
            return True
    return False


def _split(rows: list[tuple[str, int]]) -> list[Table]:
    """Make tables of rows: each row above a separator is the header of a new one."""
    tables: list[Table] = []
    for at, (text, line) in enumerate(rows):
        if is_separator(text):
            continue
        cells = split_cells(text)
        if not tables or (at + 1 < len(rows) and is_separator(rows[at + 1][0])):
            tables.append(Table(cells, line))
        else:
            width = len(tables[-1].header)
            tables[-1].rows.append(Row((cells + [""] * width)[: max(width, 1)], line))
    return tables


def split_cells(text: str) -> list[str]:
    """Return the cells of one row as written, outer pipes dropped."""
    text = text.strip().removeprefix("|")
    if text.endswith("|") and not text.endswith("\\|"):
        text = text[:-1]
    cells = _CELL_END.split(text) if "\\" in text else text.split("|")
    return [cell.strip().replace("\\|", "|") for cell in cells]
