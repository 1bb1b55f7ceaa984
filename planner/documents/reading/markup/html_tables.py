"""Tables that a Markdown document writes as HTML."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

Rows = list[tuple[int, list[str]]]
_BREAKS = frozenset(("br", "p", "div"))
_WIDEST = 100


def html_tables(lines: list[str], first: int) -> Iterator[tuple[int, int, Rows]]:
    """Yield start, end and rows of each HTML table in the lines from index `first` on."""
    at = first
    while at < len(lines):
        if not lines[at].lstrip()[:6].lower().startswith("<table"):
            at += 1
            continue
        end = next((place for place in range(at, len(lines)) if "</table" in lines[place].lower()), None)
        if end is None:
            return
        parser = _Tables(at)
        parser.feed("\n".join(lines[at : end + 1]))
        parser.close()
        yield at, end + 1, parser.rows
        at = end + 1


class _Tables(HTMLParser):
    """Collects the cells of a table; a cell that spans rows is told in each."""

    def __init__(self, start: int) -> None:
        super().__init__()
        self._start = start
        self._spans: dict[int, tuple[int, str]] = {}
        self._cell: list[str] | None = None
        self._rowspan = 1
        self._colspan = 1
        self.rows: Rows = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a row, a cell, or a line in a cell."""
        if tag == "tr":
            self._end_cell()
            self.rows.append((self._start + self.getpos()[0] - 1, []))
            self._spanned()
        elif tag in ("td", "th") and self.rows:
            self._end_cell()
            told = dict(attrs)
            self._cell = []
            self._rowspan, self._colspan = _span(told.get("rowspan")), _span(told.get("colspan"))
        elif self._cell is not None and tag in _BREAKS:
            self._cell.append("<br>")
        elif self._cell is not None and tag == "li":
            self._cell.append("<br>- ")

    def handle_endtag(self, tag: str) -> None:
        """End a cell."""
        if tag in ("td", "th", "tr", "table"):
            self._end_cell()

    def handle_data(self, data: str) -> None:
        """Add words to the cell."""
        if self._cell is not None:
            self._cell.append(data.replace("\n", " "))

    def _end_cell(self) -> None:
        """Put a finished cell into its row."""
        if self._cell is None:
            return
        words = " ".join("".join(self._cell).split()).removeprefix("<br>").removesuffix("<br>").strip()
        cells = self.rows[-1][1]
        for _ in range(self._colspan):
            if self._rowspan > 1:
                self._spans[len(cells)] = (self._rowspan - 1, words)
            cells.append(words)
        self._cell = None
        self._spanned()

    def _spanned(self) -> None:
        """Tell again what a cell above says for this row too."""
        cells = self.rows[-1][1]
        while len(cells) in self._spans and len(cells) < _WIDEST:
            left, words = self._spans.pop(len(cells))
            if left > 1:
                self._spans[len(cells)] = (left - 1, words)
            cells.append(words)


def _span(value: str | None) -> int:
    """Return how many rows or columns a cell spans."""
    return min(int(value), _WIDEST) if value is not None and value.isdecimal() and int(value) > 0 else 1
