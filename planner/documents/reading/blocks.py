"""Splits a document into blocks with their lines: headings, list items, paragraphs, call-outs, tables.

One pass, line by line: real documents break Markdown's rules (items that follow a paragraph at once,
call-outs whose second line lost its mark, emphasis that is never closed), so each line is judged by itself
and its neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from planner.documents.reading.course import STEP, Course
from planner.documents.reading.inline import plain, without_pictures
from planner.documents.reading.table import Table, read_tables, starts_table


class Kind(Enum):
    """What a block is."""

    HEADING = 1
    ITEM = 2
    PARAGRAPH = 3
    QUOTE = 4
    TABLE = 5
    RULE = 6


@dataclass(slots=True)
class Block:
    """A piece of the document; `indent` counts columns, `checked` is None where there is no box."""

    kind: Kind
    raw: str
    line: int
    indent: int = 0
    level: int = 0
    checked: bool | None = None
    praised: bool = False
    """Whether a picture stands for the box: "✅ …" may be done work or just good news."""
    number: int | None = None
    table: Table | None = None
    leads: bool = False
    """Whether a list follows at once, as under a label."""
    spaced: bool = False
    """Whether a blank line or the start of the document stands before it."""
    _text: str | None = None
    _words: str | None = None

    def forget(self) -> None:
        """Drop what was made of the words, after they changed."""
        self._text = self._words = None

    @property
    def text(self) -> str:
        """What a reader sees of it, call-out signs included."""
        if self._text is None:
            self._text = plain(self.raw)
        return self._text

    @property
    def words(self) -> str:
        """What a reader sees of it without call-out signs."""
        if self._words is None:
            self._words = without_pictures(self.text)
        return self._words


_LINE = re.compile(
    r"(?P<hash>\#{1,6})(?:[ \t]+|$)"
    r"|(?P<quote>>+)[ \t]?"
    r"|(?P<bullet>[-*+•·‣◦▪▫●○∙➤►–]|==|ㄴ|└)(?:[ \t]+|$)"
    r"|(?P<dot>・)[ \t\u3000]*(?=\S)"
    r"|(?P<number>\d{1,3}[.)]|\(\d{1,2}\)|[①-⑳])[ \t]+(?=\S)"
    r"|(?P<box>[☐☑☒🗹⬜🔲])\ufe0f?[ \t]+(?=\S)"
    r"|(?P<rule>(?:-[ \t]*){3,}$|(?:\*[ \t]*){3,}$|(?:_[ \t]*){3,}$)"
)
_BOX = re.compile(r"\[(?P<mark>[ xX✓✔√vV○-]{0,2})\](?:[ \t]+|$)(?!\()|(?P<sign>[☐☑✅⬜🔲☒🗹])\ufe0f?[ \t]+")
_CLOSED = frozenset("xX✓✔√vV☑✅☒🗹")
_STYLED_NUMBER = re.compile(r"(?P<number>\d{1,3})[*`_]{0,4}[.)][*`_]{0,4}[ \t]+(?=\S)")
_UNDERLINE = re.compile(r"=+|-+|~+|\^+")
_FENCE = re.compile(r"[ \t]*(?:>[ \t]*)?(```+|~~~+)")
_WRAPPED = 60


def read_blocks(lines: list[str], first: int, course: Course | None = None) -> list[Block]:
    """Return the blocks of `lines` from index `first` on."""
    return list(_Splitter(lines).blocks(first, course or Course("")))


class _Splitter:
    """Walks over the lines once."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._fences = _fences(lines)
        self._last: Block | None = None
        self._blank = True

    def blocks(self, at: int, course: Course) -> Iterator[Block]:
        """Yield the blocks from index `at` on."""
        lines = self._lines
        told = at
        while at < len(lines):
            if at >= told:
                course.tell(at / len(lines))
                told = at + STEP
            if at in self._fences:
                at = self._fences[at] + 1
                self._blank = True
                continue
            text = lines[at].strip()
            if not text:
                self._blank = True
                at += 1
            elif "|" in text and starts_table(lines, at):
                tables, at = read_tables(lines, at)
                for table in tables:
                    yield self._keep(Block(Kind.TABLE, "", table.line, table=table))
            else:
                block = self._line(at, text)
                at += 1
                if block is not None:
                    yield self._keep(block)

    def _keep(self, block: Block) -> Block:
        """Remember the block as the one before the next."""
        last = self._last
        block.spaced = self._blank or last is None or last.kind is Kind.HEADING
        if last is not None and not self._blank and block.kind is Kind.ITEM and last.kind is not Kind.ITEM:
            last.leads = True
        self._last = block
        self._blank = False
        return block

    def _line(self, at: int, text: str) -> Block | None:
        """Return the block that a line begins, or None when it belongs to the one before."""
        indent = _indent(self._lines[at])
        block = _block(text, at + 1, indent)
        if block.kind is Kind.PARAGRAPH or block.kind is Kind.RULE:
            if self._underlines(text):
                return None
            if block.kind is Kind.PARAGRAPH and self._continues(block, at):
                return None
        return block

    def _underlines(self, text: str) -> bool:
        """Turn the paragraph above into a heading when this line underlines it."""
        last = self._last
        if self._blank or last is None or last.kind is not Kind.PARAGRAPH or last.indent:
            return False
        if len(text) < 3 or not _UNDERLINE.fullmatch(text) or len(text) * 2 < len(last.raw):
            return False
        last.kind = Kind.HEADING
        last.level = "=-~^".index(text[0]) + 1
        return True

    def _continues(self, block: Block, at: int) -> bool:
        """Join a wrapped line to the list item above it."""
        last = self._last
        if self._blank or last is None or last.kind is not Kind.ITEM or block.indent <= last.indent:
            return False
        if len(self._lines[at - 1].rstrip()) < _WRAPPED or block.raw.startswith(
            ("http", "![", "**", "<", "[")
        ):
            return False
        last.raw = f"{last.raw} {block.raw}"
        last.forget()
        return True


def _block(text: str, line: int, indent: int) -> Block:
    """Return the block that a stripped line is by its first signs."""
    if text[0] in "*`<~_":
        text, seen = _unstyled(text)
        if seen is not None:
            return _item(seen, text, line, indent)
    if not text:
        return Block(Kind.RULE, "", line, indent)
    match = _LINE.match(text) or _STYLED_NUMBER.match(text)
    if match is None:
        return Block(Kind.PARAGRAPH, text, line, indent)
    rest = text[match.end() :]
    sign = match.lastgroup
    if sign == "hash":
        return Block(
            Kind.HEADING,
            rest.rstrip("#").rstrip() if rest.endswith("#") else rest,
            line,
            0,
            match.end("hash"),
        )
    if sign == "quote":
        return _quoted(rest, line, indent)
    if sign == "rule" or (sign == "bullet" and not rest.strip("-* \t")):
        return Block(Kind.RULE, text, line, indent)
    if sign == "box":
        return Block(Kind.ITEM, rest, line, indent, 0, match["box"] in _CLOSED)
    return _item(match, rest, line, indent)


def _quoted(rest: str, line: int, indent: int) -> Block:
    """Return what stands inside of a quote or call-out, however deep it is quoted."""
    rest = rest.lstrip("> \t")
    inner = _block(rest, line, indent) if rest else Block(Kind.RULE, "", line, indent)
    if inner.kind is Kind.PARAGRAPH:
        inner.kind = Kind.QUOTE
    return inner


def _unstyled(text: str) -> tuple[str, re.Match[str] | None]:
    """Look behind emphasis, code marks and tags for the sign that begins an item: "**`1) …"."""
    if text[0] == "<":
        shown = plain(text) if text[1:2].isalpha() or text[1:2] == "/" else text
        return shown, None
    bare = text.lstrip("*`_~ ") if text[1:2] in "*`_~" or text[0] == "`" else text
    match = _STYLED_NUMBER.match(bare)
    if match is None:
        return text, None
    return bare[match.end() :], match


def _item(match: re.Match[str], rest: str, line: int, indent: int) -> Block:
    """Return a list item with its number and box."""
    number = _number(match["number"]) if "number" in match.re.groupindex and match["number"] else None
    checked: bool | None = None
    box = _BOX.match(rest)
    if box is not None:
        checked = not _CLOSED.isdisjoint(box["mark"] or box["sign"] or "")
        rest = rest[box.end() :]
    praised = box is not None and box["sign"] == "✅"
    return Block(Kind.ITEM, rest.strip(), line, indent, 0, checked, praised, number)


def _number(sign: str) -> int:
    """Return the number of "3.", "(3)" or "③"."""
    digits = sign.strip("().")
    return int(digits) if digits.isdecimal() else ord(digits) - ord("①") + 1


def _indent(text: str) -> int:
    """Return the columns before the first sign; a tab goes to the next multiple of four."""
    column = 0
    for sign in text:
        if sign == " ":
            column += 1
        elif sign == "\u3000":
            column += 2
        elif sign == "\t":
            column += 4 - column % 4
        else:
            break
    return column


def _fences(lines: list[str]) -> dict[int, int]:
    """Map the index of each opened fence to that of its closing; one that is never closed hides nothing."""
    pairs: dict[int, int] = {}
    opened: int | None = None
    mark = ""
    for at, text in enumerate(lines):
        if "```" not in text and "~~~" not in text:
            continue
        match = _FENCE.match(text)
        if match is None:
            continue
        if opened is None:
            opened, mark = at, match[1]
        elif match[1].startswith(mark) and not text.strip().strip("`~> "):
            pairs[opened] = at
            opened = None
    return pairs
