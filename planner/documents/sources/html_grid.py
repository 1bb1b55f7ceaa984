"""The cells of a table of HTML, put into rows of equal columns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from planner.documents.sources.table_text import MOST_COLUMNS, cell_text

_BREAK = "<br>"
# What is longer is no name that holds for several rows, and would multiply.
_LONGEST_REPEATED = 300
# So many cells and signs are told again at most: a short table can claim to fill a million rows.
_MOST_REPEATED = 500_000


@dataclass(slots=True)
class Grid:
    """A table while it is read; a cell over several rows is told in each, one over columns in the first."""

    of_properties: bool = False
    """Whether each row is the name and the value of a property of the page."""
    rows: list[list[str]] = field(default_factory=list)
    has_headers: bool = False
    _below: dict[int, tuple[str, int]] = field(default_factory=dict)
    _parts: list[str] = field(default_factory=list)
    _span: tuple[int, int] = (1, 1)
    _repeated: int = 0
    is_in_cell: bool = False
    is_cut: bool = False
    """Whether cells were left out since the table is too wide."""

    def begin_row(self) -> None:
        """Begin a row with what hangs down from the rows above."""
        self.rows.append([])
        self._hang_down()

    def _hang_down(self) -> None:
        """Fill the next columns that a cell of a row above reaches into."""
        row = self.rows[-1]
        while len(row) in self._below and len(row) < MOST_COLUMNS:
            text, left = self._below.pop(len(row))
            if left > 1 and self._may_repeat(text):
                self._below[len(row)] = (text, left - 1)
            row.append(text)

    def _may_repeat(self, text: str) -> bool:
        """Say whether one more cell may be told again."""
        self._repeated += len(text) + 1
        return self._repeated < _MOST_REPEATED

    def begin_cell(self, columns: int, rows: int) -> None:
        """Begin a cell that spans so many columns and rows."""
        if not self.rows:
            self.begin_row()
        self._parts.clear()
        self._span = (columns, rows)
        self.is_in_cell = True

    def add(self, text: str) -> None:
        """Add a line to the cell."""
        self._parts.append(text)

    def end_cell(self) -> None:
        """Put the cell into its row."""
        self.is_in_cell = False
        row = self.rows[-1]
        if len(row) >= MOST_COLUMNS:
            self.is_cut = self.is_cut or bool(self._parts)
            return
        text = self._cell()
        columns, rows = self._span
        for at in range(min(columns, MOST_COLUMNS)):
            if at and not self._may_repeat(""):
                break
            if rows > 1:
                hanging = text if not at and len(text) <= _LONGEST_REPEATED else ""
                self._below[len(row)] = (hanging, rows - 1)
            row.append("" if at else text)
        self._hang_down()

    def _cell(self) -> str:
        """Return the words of the cell on one line; a mark before a single line says nothing."""
        parts = self._parts
        if len(parts) == 1:
            return cell_text(parts[0].removeprefix("- "))
        return cell_text(_BREAK.join(parts))

    def properties(self) -> Iterator[str]:
        """Yield the rows as "name: value"."""
        for row in self.rows:
            if len(row) > 1 and row[0] and row[1]:
                yield f"{row[0].strip(' :')}: {' '.join(row[1].split(_BREAK))}"

    def is_list(self) -> bool:
        """Say whether it is only a frame around lines: one column without header."""
        return not self.has_headers and max(map(len, self.rows), default=0) < 2
