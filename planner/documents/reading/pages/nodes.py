"""The outline of one of our own pages: each line below the one that holds it, not yet understood."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from planner.documents.reading.pages.numbers import read_percent
from planner.documents.reading.pages.signs import unquoted
from planner.documents.reading.pages.words import MARK

# The title of a page with the mark that shows nowhere.
_ABOUT = r"(?P<kind>okr|meeting|retrospective|other)(?: (?P<sure>\S+%))?"
_TITLE = re.compile(rf"#(?: (?P<title>.*))? {MARK.format(about=_ABOUT)}")
_HEADING = re.compile(r"(?P<level>#{2,6})[ ]+(?P<text>.+)")
_ITEM = re.compile(r"[-*+][ ]+(?P<text>.+)")
# Nobody indents further; what follows items one by one in a call must come to an end.
_DEEPEST = 100
# A document's title stands near its top.
_NEAR = 40


@dataclass(slots=True)
class Node:
    """A heading, an item or another line; `level` is that of a heading, 0 for all else."""

    text: str
    line: int
    indent: int = 0
    level: int = 0
    is_item: bool = False
    notes: list[str] = field(default_factory=list)
    items: list[Node] = field(default_factory=list)

    @property
    def told(self) -> str | None:
        """The notes below it."""
        return "\n".join(self.notes) or None


@dataclass(slots=True)
class Sheet:
    """One page: its title as written, its kind, and its lines with the items below each."""

    title: str
    kind: str
    line: int
    sure: float = 1.0
    """How sure reading was of an objective or key result that does not say so itself."""
    nodes: list[Node] = field(default_factory=list)
    stray: list[int] = field(default_factory=list)
    """The lines that say something before the title, or notes of nothing."""


def is_page(lines: Sequence[str]) -> bool:
    """Whether a text is a page of our own: near its top stands a title with our mark."""
    return any(_title(line) for line in lines[:_NEAR])


def sheets(lines: Sequence[str]) -> list[Sheet]:
    """The outline of each page of a text; what stands before the first title belongs to the first."""
    starts = [at for at, line in enumerate(lines) if _title(line) is not None]
    bounds = [0, *starts[1:], len(lines)]
    return [_sheet(lines[start:end], start + 1) for start, end in pairwise(bounds)]


def _sheet(lines: Sequence[str], first: int) -> Sheet:
    """The outline of one page whose first line has that number."""
    sheet = Sheet("", "other", first)
    outline: _Outline | None = None
    for number, line in enumerate(lines, start=first):
        title = _title(line) if outline is None else None
        if outline is not None:
            outline.add(line, number)
        elif title is not None:
            sheet.title, sheet.kind = title["title"] or "", title["kind"]
            sheet.sure = read_percent(title["sure"] or "") or 1.0
            outline = _Outline(sheet)
        elif line.strip():
            sheet.stray.append(number)
    return sheet


def _title(line: str) -> re.Match[str] | None:
    """The title of a page, if a line is one."""
    return _TITLE.fullmatch(line.rstrip()) if line.startswith("#") else None


class _Outline:
    """Hangs each line below the one that holds it."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._open: list[Node] = []
        self._noted: Node | None = None

    def add(self, line: str, number: int) -> None:
        """Take in the next line."""
        text = line.strip(" \t")
        indent = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip(" "))
        if not text:
            return
        if text.startswith(">"):
            self._note(line.lstrip(" \t"), number)
            return
        heading = _HEADING.fullmatch(text) if not indent else None
        item = _ITEM.fullmatch(text)
        if heading is not None:
            self._begin(Node(heading["text"], number, level=len(heading["level"])))
        elif item is not None:
            self._hang(Node(item["text"], number, indent, is_item=True))
        else:
            self._begin(Node(text, number))

    def _begin(self, node: Node) -> None:
        """A line that stands below nothing."""
        self._sheet.nodes.append(node)
        self._open = []
        self._noted = node

    def _hang(self, node: Node) -> None:
        """An item, below the one that is indented less."""
        while self._open and (self._open[-1].indent >= node.indent or len(self._open) >= _DEEPEST):
            self._open.pop()
        (self._open[-1].items if self._open else self._sheet.nodes).append(node)
        self._open.append(node)
        self._noted = node

    def _note(self, line: str, number: int) -> None:
        """A line of the notes of what stands above."""
        if self._noted is None:
            self._sheet.stray.append(number)
        else:
            self._noted.notes.append(unquoted(line))
