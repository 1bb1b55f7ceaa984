"""Rewrites what isn't Markdown line by line, and knows which line of the document each line came from."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from planner.documents.reading.blocks import Block
from planner.documents.reading.markup.html_tables import html_tables
from planner.documents.reading.markup.rst import looks_like_rst, plain_rst
from planner.documents.reading.markup.text_tables import text_tables
from planner.documents.reading.markup.wiki import HINT as WIKI_HINT
from planner.documents.reading.markup.wiki import without_wiki_signs

_HINT = re.compile(
    r"^[ \t]*(?:\+[-=]{2,}|={2,} +={2,}|-{2,} +-{2,}|\.\. )|<table\b", re.MULTILINE | re.IGNORECASE
)
_LONGEST_CELL = 4_000


@dataclass(slots=True)
class Lines:
    """Lines with the number of each in the document; `numbers` is None where none moved."""

    texts: list[str]
    numbers: list[int] | None = None


@dataclass(frozen=True, slots=True)
class FoundTable:
    """A table of the lines from index `start` up to `end`, as rows of cells with the index of each."""

    start: int
    end: int
    rows: list[tuple[int, list[str]]]


def to_markdown(lines: list[str], text: str, name: str, first: int) -> Lines:
    """Return the lines from index `first` on in Markdown, what stands before as it is."""
    if WIKI_HINT.search(text):
        lines = without_wiki_signs(lines, first)
    if not (_HINT.search(text) or name.lower().endswith((".rst", ".rest"))):
        return Lines(lines)
    tables = sorted(
        (FoundTable(*found) for found in (*text_tables(lines, first), *html_tables(lines, first))),
        key=lambda table: table.start,
    )
    rst = looks_like_rst(lines, name)
    if not tables and not rst:
        return Lines(lines)
    taken = {at for table in tables for at in range(table.start, table.end)}
    texts = plain_rst(lines, first, taken) if rst else lines
    return _with_tables(texts, tables)


def _with_tables(texts: list[str], tables: list[FoundTable]) -> Lines:
    """Put tables of pipes where tables of another kind stood."""
    made, numbers = [], []
    at = 0
    for table in tables:
        if table.start < at or not table.rows:
            continue
        made += [*texts[at : table.start], ""]
        numbers += [*range(at + 1, table.start + 1), table.start + 1]
        for place, (index, cells) in enumerate(table.rows):
            made.append(_row(cells))
            numbers.append(index + 1)
            if place == 0:
                made.append("|" + "---|" * max(len(cells), 1))
                numbers.append(index + 1)
        made.append("")
        numbers.append(table.end)
        at = table.end
    made += texts[at:]
    numbers += range(at + 1, len(texts) + 1)
    return Lines(made, numbers)


def _row(cells: list[str]) -> str:
    """Return one row between pipes."""
    return "| " + " | ".join(cell[:_LONGEST_CELL].replace("|", "\\|") for cell in cells) + " |"


def renumber(blocks: Iterable[Block], numbers: list[int] | None) -> None:
    """Give blocks and rows the numbers that their lines have in the document."""
    if numbers is None:
        return
    for block in blocks:
        block.line = numbers[block.line - 1]
        if block.table is not None:
            block.table.line = numbers[block.table.line - 1]
            for row in block.table.rows:
                row.line = numbers[row.line - 1]
