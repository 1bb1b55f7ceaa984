"""Tables drawn in plain text: grids, columns under rules, and the table directives of reStructuredText."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

Rows = list[tuple[int, list[str]]]
Found = tuple[int, int, Rows]

_GRID_RULE = re.compile(r"\s*\+(?:[-=]{2,}\+)+\s*$")
_COLUMN_RULE = re.compile(r"\s*(?:={2,}|-{2,})(?: +(?:={2,}|-{2,}))+\s*$")
_DIRECTIVE = re.compile(r"(?P<indent>\s*)\.\.\s+(?P<kind>list-table|csv-table)::")
_OPTION = re.compile(r"\s*:(?P<name>[\w-]+):\s*(?P<value>.*)$")
_ENTRY = re.compile(r"(?P<row>\s*\*\s+)?(?P<lead>\s*)-(?:\s+(?P<text>.*))?$")
_MARKED = re.compile(r"(?:[-*•·]|\d{1,2}[.)]|[①-⑳]|#\.)\s|KR\s?\d|O\d", re.IGNORECASE)
# A drawn table of more lines than these is no table that people wrote.
_LONGEST = 5_000


@dataclass(slots=True)
class _Barren:
    """The lines that were looked through in vain for the end of a table with columns."""

    end: int = 0


def text_tables(lines: list[str], first: int) -> Iterator[Found]:
    """Yield start, end and rows of each table that is drawn in the lines from index `first` on."""
    at = first
    barren = _Barren()
    while at < len(lines):
        found = _at(lines, at, barren)
        if found is None:
            at += 1
            continue
        if len(found[2]) > 1:
            yield found
        at = found[1]


def _at(lines: list[str], at: int, barren: _Barren) -> Found | None:
    """Return what begins like a table at a line; it is none without two rows."""
    text = lines[at].lstrip()
    if text.startswith("+") and _GRID_RULE.match(text):
        return _grid(lines, at)
    if text.startswith(("==", "--")) and _COLUMN_RULE.match(text):
        return _columns(lines, at, barren)
    directive = _DIRECTIVE.match(lines[at]) if text.startswith("..") else None
    return _directive(lines, at, directive) if directive is not None else None


def _grid(lines: list[str], at: int) -> Found:
    """Read a grid of "+---+" rules; text that crosses a rule belongs to no row."""
    cuts = [place for place, sign in enumerate(lines[at]) if sign == "+"]
    rows: Rows = []
    start, begun = at, at + 1
    parts: list[list[str]] = [[] for _ in cuts[1:]]
    at += 1
    while at < min(len(lines), start + _LONGEST) and lines[at].lstrip()[:1] in ("|", "+"):
        if lines[at].lstrip().startswith("+"):
            if any(any(part) for part in parts):
                rows.append((begun, [_joined(part) for part in parts]))
            begun, parts = at + 1, [[] for _ in cuts[1:]]
        else:
            for cell, text in zip(parts, _pieces(lines[at], cuts), strict=True):
                cell.append(text)
        at += 1
    return start, at, rows


def _pieces(text: str, cuts: list[int]) -> list[str]:
    """Cut a line of a grid into its cells: at its pipes where there are as many, else by place."""
    inner = text.strip().strip("|").split("|")
    if len(inner) == len(cuts) - 1:
        return [piece.strip() for piece in inner]
    return [text[one + 1 : two].strip() for one, two in pairwise(cuts)]


def _joined(parts: list[str]) -> str:
    """Join the lines of a cell: an entry of a list begins a line of its own."""
    joined = ""
    for part in parts:
        if part:
            gap = "<br>" if joined and _MARKED.match(part) else " " if joined else ""
            joined += gap + part
    return joined


def _columns(lines: list[str], at: int, barren: _Barren) -> Found:
    """Read columns under "==== ====" rules; a line without first cell goes on with the row above.

    A header may stand between two rules or, as Pandoc writes it, above the first.
    """
    starts = [match.start() for match in re.finditer(r"\S+", lines[at])]
    rows: Rows = []
    cells: list[list[list[str]]] = []
    start = at
    if at and lines[at - 1].strip() and lines[at].lstrip().startswith("-"):
        start = at - 1
        _add(lines[start], starts, start, rows, cells)
    elif at < barren.end:
        return at, at + 1, rows  # a table that began above would have ended too
    end = _end_of_columns(lines, at, barren, headed=start < at)
    for place in range(at + 1, end):
        if lines[place].strip() and not _COLUMN_RULE.match(lines[place]):
            _add(lines[place], starts, place, rows, cells)
    for (_, row), parts in zip(rows, cells, strict=True):
        row[:] = [_joined(part) for part in parts]
    return start, end, rows


def _end_of_columns(lines: list[str], at: int, barren: _Barren, *, headed: bool) -> int:
    """Return the index after a table with columns: behind a rule above a blank line, or at blank lines."""
    rules = 1
    stop = min(len(lines), at + _LONGEST)
    for place in range(at + 1, stop):
        if _COLUMN_RULE.match(lines[place]):
            rules += 1
            if place + 1 == len(lines) or not lines[place + 1].strip():
                return place + 1
        elif not lines[place].strip() and (rules == 1 or not lines[place - 1].strip()):
            barren.end = place
            return place if headed else at + 1
    barren.end = stop
    return len(lines) if headed else at + 1


def _add(text: str, starts: list[int], at: int, rows: Rows, cells: list[list[list[str]]]) -> None:
    """Add a line to the rows of a table with columns."""
    ends = [*starts[1:], len(text)]
    pieces = [text[one:two].strip() for one, two in zip(starts, ends, strict=True)]
    if pieces[0] or not rows:
        rows.append((at, []))
        cells.append([[piece] for piece in pieces])
    else:
        for cell, piece in zip(cells[-1], pieces, strict=True):
            cell.append(piece)


def _directive(lines: list[str], at: int, directive: re.Match[str]) -> Found:
    """Read a list-table or csv-table with its options."""
    depth = len(directive["indent"])
    end = at + 1
    while end < min(len(lines), at + _LONGEST) and _inside(lines[end], depth):
        end += 1
    body = at + 1
    header = ""
    while body < end and (option := _OPTION.match(lines[body])):
        header = option["value"] if option["name"] == "header" else header
        body += 1
    rows = _csv(lines, body, end, header) if directive["kind"] == "csv-table" else _listed(lines, body, end)
    return at, end, rows


def _inside(text: str, depth: int) -> bool:
    """Say whether a line stands inside of a directive of that depth."""
    return not text.strip() or len(text) - len(text.lstrip()) > depth


def _listed(lines: list[str], body: int, end: int) -> Rows:
    """Read rows of "* - cell" and "  - cell" entries."""
    rows: Rows = []
    parts: list[list[list[str]]] = []
    lead = -1
    for at in range(body, end):
        entry = _ENTRY.match(lines[at])
        place = lines[at].find("-")
        if entry is not None and entry["row"] is not None:
            rows.append((at, []))
            parts.append([[entry["text"] or ""]])
            lead = place
        elif entry is not None and rows and place == lead:
            parts[-1].append([entry["text"] or ""])
        elif rows and lines[at].strip():
            parts[-1][-1].append(lines[at].strip())
    for (_, row), cells in zip(rows, parts, strict=True):
        row[:] = [_joined(cell) for cell in cells]
    return rows


def _csv(lines: list[str], body: int, end: int, header: str) -> Rows:
    """Read rows of quoted values."""
    told = [(body, header)] if header else []
    told += [(at, lines[at].strip()) for at in range(body, end) if lines[at].strip()]
    return [
        (at, [cell.strip() for cell in next(csv.reader([text], skipinitialspace=True))]) for at, text in told
    ]
