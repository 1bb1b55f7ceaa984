"""Puts the words of a page into lines of Markdown: headings, paragraphs, bullets by depth, tables."""

from __future__ import annotations

import re
from dataclasses import dataclass

from planner.documents.sources.html_grid import Grid
from planner.documents.sources.table_text import table_lines

# Emphasis is marked by signs that no text has until its words are known: "** words**" would be none.
BOLD, END_BOLD, STRUCK, END_STRUCK = "\ue000", "\ue001", "\ue002", "\ue003"
ITALIC, END_ITALIC = "\ue004", "\ue005"
_SIGNS = re.compile("[\ue000-\ue005]")
_BOLD = re.compile(f"{BOLD}([^{BOLD}{END_BOLD}]*){END_BOLD}")
_STRUCK = re.compile(f"{STRUCK}([^{STRUCK}{END_STRUCK}]*){END_STRUCK}")
# Italics count where they hold a whole block, as words of explanation do.
_ITALIC = re.compile(f"\\s*{ITALIC}([^{ITALIC}{END_ITALIC}]+){END_ITALIC}\\s*")
_LIKE_A_TAG = re.compile(r"<(?=[a-zA-Z/!?])")
_SIGN = re.compile(r"\s*(?:[·•o§▪◦‣*-]|\d{1,3}[.)]|[a-z가-하][.)])(?=\s)")
_INDENT = "    "
_DEEPEST = 24
# A line as long as this is taken to run on in the next one.
_WRAPPED = 60


def inline(pieces: list[str]) -> str:
    """Return the words of one block on one line, emphasis as marks of Markdown."""
    text = "".join(pieces)
    if BOLD in text:
        text = _BOLD.sub(lambda match: _marked(match[1], "**"), text)
    italic = _ITALIC.fullmatch(text)
    if italic is not None:
        text = _marked(italic[1], "_")
    if STRUCK in text:
        text = _STRUCK.sub(lambda match: _marked(match[1], "~~"), text)
    return " ".join(_SIGNS.sub("", text).split())


def _marked(text: str, mark: str) -> str:
    """Return text between marks, which must touch its words."""
    words = _SIGNS.sub("", text).strip()
    if not words:
        return text
    before = text[: len(text) - len(text.lstrip())]
    return f"{before}{mark}{text.strip()}{mark}{text[len(text.rstrip()) :]}"


def safe(text: str) -> str:
    """Return words of the page so that none is taken for a mark of ours or for a tag."""
    if "<" in text:
        text = _LIKE_A_TAG.sub("&lt;", text)
    return _SIGNS.sub("", text)


@dataclass(slots=True)
class Listing:
    """A list that is open; `number` is that of its last item, None where items have bullets."""

    number: int | None = None
    is_signed: bool = False
    """Whether its items begin with their sign, written as a word."""


class Writer:
    """Collects words and writes them out, block by block."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.cut: list[int] = []
        """The lines, counted from 1, where tables begin that were too wide to be kept whole."""
        self.lists: list[Listing] = []
        self.grids: list[Grid | None] = []
        self.quotes = 0
        self.heading = 0
        self.box: bool | None = None
        self._words: list[str] = []
        self._mark = ""
        self._term = False
        self._last = ""

    def say(self, text: str) -> None:
        """Add words to the block."""
        self._words.append(text)
        if self._term and text.strip():
            self._term = False

    @property
    def is_blank(self) -> bool:
        """Whether nothing was said in this block."""
        return not any(not piece.isspace() and not _SIGNS.fullmatch(piece) for piece in self._words)

    def begin_item(self) -> None:
        """Begin an item of the innermost list."""
        self.end_block()
        listing = self.lists[-1] if self.lists else Listing()
        if listing.number is not None:
            listing.number += 1
        self._mark = "- " if listing.number is None else f"{listing.number}. "

    def end_term(self) -> None:
        """Let what describes a term follow it on the same line."""
        self.say(": ")
        self._term = True

    def end_block(self, *, soft: bool = False) -> None:
        """Write out the block; the next follows at once after a `soft` end, which a line break is."""
        if self._term:
            return
        text = inline(self._words)
        self._words.clear()
        if self.lists and self.lists[-1].is_signed:
            text = text[found.end() :].strip() if (found := _SIGN.match(text)) else text
        if not text and self.box is None:
            return
        grid = self.grid
        if grid is not None:
            grid.add(f"{self._mark or ('- ' if self.box is not None else '')}{self._checked()}{text}")
        else:
            self._write(text)
        self._mark = ""
        if not self.lists:
            self._last = "soft" if soft and self._last == "text" else self._last

    @property
    def grid(self) -> Grid | None:
        """The table whose cell is being read."""
        found = next((grid for grid in reversed(self.grids) if grid is not None), None)
        return found if found is not None and found.is_in_cell else None

    def _checked(self) -> str:
        """Return the box before the words, once."""
        box, self.box = self.box, None
        return "" if box is None else "[x] " if box else "[ ] "

    def _write(self, text: str) -> None:
        """Write a block where no table is."""
        depth = min(len(self.lists), _DEEPEST)
        box = self._checked()
        if self._mark or box:
            self.put(f"{_INDENT * max(depth - 1, 0)}{self._mark or '- '}{box}{text}", "item")
        elif depth:
            self.put(f"{_INDENT * depth}{text}", "more")
        elif self.heading:
            self.put(f"{'#' * self.heading} {text}", "heading")
        else:
            self.put("\\" + text if text.startswith("|") else text, "text")

    def put(self, line: str, kind: str) -> None:
        """Write a line, with a blank one before it where the two are no one list or paragraph."""
        last = self._last
        follows = (
            last == "soft"
            or (kind == "item" and last in ("item", "more"))
            or (kind == "item" and last == "text" and self.lines[-1][:1] != ">")
            or (kind == "more" and last in ("item", "more") and len(self.lines[-1]) < _WRAPPED)
            or (kind == last and kind in ("table", "property", "code"))
        )
        if self.lines and not follows:
            self.lines.append("")
        self.lines.append(f"> {line}" if self.quotes else line)
        self._last = kind

    def end_table(self) -> None:
        """Write out the innermost table."""
        self.end_block()
        grid = self.grids.pop()
        if grid is None:
            return
        if grid.of_properties:
            for line in grid.properties():
                self.put(line, "property")
        elif grid.is_list():
            for row in grid.rows:
                for part in row[0].split("<br>") if row else ():
                    self.put(part, "text")
        else:
            self._last = "" if self._last == "table" else self._last
            if grid.is_cut:
                self.cut.append(len(self.lines) + 2)
            for line in table_lines(grid.rows):
                self.put(line, "table")

    def put_code(self, text: str) -> None:
        """Write lines as they are, between fences that they don't hold."""
        fence = "~~~" if "```" in text else "```"
        for line in (fence, *text.strip("\n").split("\n"), fence):
            self.put(line, "code")
