"""Writes rows as a table of Markdown, one line a row, in the form that the reader splits again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from planner.domain.report import ReadWarning

# The reader fills each row to the width of the table: what is wider was not made by people.
MOST_COLUMNS = 256
_BREAKS = re.compile(r"[ \t]*(?:\r\n?|\n)[ \t]*")
_BREAK = "<br>"


def cell_text(text: str) -> str:
    """Return the words of a cell on one line: line ends as <br>, pipes escaped."""
    text = _BREAKS.sub(_BREAK, text.strip())
    return text.replace("|", "\\|") if "|" in text else text


def table_lines(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the lines of a table whose first row is the header; cells are in the form of `cell_text`.

    The header is widened to the widest row, `MOST_COLUMNS` at most; short rows stay short.
    """
    width = min(max(map(len, rows), default=0), MOST_COLUMNS)
    if not width:
        return
    header = [*rows[0][:width], *[""] * (width - len(rows[0]))]
    yield _row(header)
    yield _row(["---"] * width)
    for row in rows[1:]:
        if any(row):
            yield _row(row[:width])


def too_wide(line: int) -> ReadWarning:
    """Return the warning about a table that begins at `line` and is wider than tables are read."""
    return ReadWarning(line, f"This table is very wide; only its first {MOST_COLUMNS} columns were read.")


def _row(cells: Iterable[str]) -> str:
    """Return one line of a table."""
    return f"| {' | '.join(cells)} |"
