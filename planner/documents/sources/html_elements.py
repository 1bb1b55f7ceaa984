"""What each element of a page means for its lines."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from planner.documents.sources.html_grid import Grid
from planner.documents.sources.html_writer import (
    BOLD,
    END_BOLD,
    END_ITALIC,
    END_STRUCK,
    ITALIC,
    STRUCK,
    Listing,
    Writer,
    safe,
)

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

Leave = Callable[[], None]
Entered = tuple[bool, Leave | None]

_LEFT_OUT = frozenset(
    (
        "head", "title", "script", "style", "template", "noscript", "svg", "math", "iframe", "frame",
        "frameset", "object", "embed", "audio", "video", "canvas", "map", "nav", "footer", "button", "select",
        "textarea", "datalist", "dialog", "-comment", "-doctype",
    )
)  # fmt: skip
_BLOCKS = frozenset(
    (
        "div", "section", "article", "main", "header", "aside", "figure", "figcaption", "address",
        "form", "fieldset", "legend", "details", "dl", "center", "caption", "hgroup", "menu", "body", "label",
    )
)  # fmt: skip
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_STYLED = frozenset(("div", "span", "p", "x-font", "summary", "li", "ul", "section", "x-a", "x-b"))
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_NORMAL_STYLE = re.compile(r"font-weight\s*:\s*(?:normal|[1-4]00)", re.IGNORECASE)
_STRUCK_STYLE = re.compile(r"text-decoration[a-z-]*\s*:[^;]*line-through", re.IGNORECASE)
_WORD_LEVEL = re.compile(r"mso-list\s*:\s*\S+\s+level([1-9])", re.IGNORECASE)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none", re.IGNORECASE)
# Notion's toggles that stand for headings say so by the size of their letters.
_SIZE = re.compile(r"font-size\s*:\s*(\d\.?\d*)em")
_DIGITS = re.compile(r"\d{1,5}")
_LONGEST_SIGN = 3
# Tables that only arrange others stand in each other a few times; deeper ones are read as lines unasked.
_MOST_FRAMES = 8


class Elements:
    """Enters the nodes of a page one after the other and writes what they say."""

    def __init__(self) -> None:
        self._writer = Writer()
        self._has_title = False
        self._verbatim = 0
        writer = self._writer
        self._known: dict[str, Callable[[LexborNode], Entered]] = {
            "-text": self._text,
            "br": self._break,
            "hr": self._rule,
            "ul": lambda _: self._list(None),
            "ol": lambda node: self._list(_number(node, "start", 1) - 1),
            "li": self._item,
            "p": self._paragraph,
            "table": self._table,
            "tr": self._row,
            "td": self._cell,
            "th": self._cell,
            "dt": lambda _: self._around(writer.end_block, writer.end_term),
            "dd": lambda _: self._around(writer.end_block, writer.end_block),
            "summary": self._summary,
            "blockquote": self._quote,
            "pre": self._pre,
            "input": self._input,
            "img": self._image,
            "x-b": self._bold,
            "strong": self._bold,
            "x-strong": self._bold,
            "x-i": self._italic,
            "x-em": self._italic,
            "x-s": self._struck,
            "x-strike": self._struck,
            "del": self._struck,
            "span": self._span,
            "x-font": self._span,
        }

    def lines(self, title: str) -> list[str]:
        """Return what was written; `title` stands above where the page itself shows none."""
        self._writer.end_block()
        title = " ".join(safe(title).split())
        lines = self._writer.lines
        if self._has_title or not title or not lines:
            return lines
        self._writer.cut = [line + 2 for line in self._writer.cut]
        return [f"# {title}", "", *lines]

    def cut(self) -> list[int]:
        """Return the lines of tables that were too wide to be kept whole, once `lines` were written."""
        return self._writer.cut

    def enter(self, node: LexborNode) -> Entered:
        """Enter a node: whether its children are read too, and what is to be done when it is left."""
        tag = node.tag or ""
        if tag in _LEFT_OUT or (tag in _STYLED and _is_hidden(node)):
            return False, None
        known = self._known.get(tag)
        if known is not None:
            return known(node)
        if tag in _HEADINGS:
            return self._heading(_HEADINGS[tag])
        if tag in _BLOCKS:
            return self._block(node)
        return True, None

    def _around(self, before: Leave, after: Leave) -> Entered:
        """Do one thing now and another when the node is left."""
        before()
        return True, after

    def _block(self, node: LexborNode) -> Entered:
        """A block of its own; Notion draws its check boxes as blocks."""
        writer = self._writer
        name = node.attributes.get("class") or "" if node.tag == "div" else ""
        if "checkbox-o" in name:
            writer.box = "checkbox-on" in name
            return False, None
        if "status-" in name or name == "display:inline" or node.tag == "label":
            return True, None
        writer.end_block()
        return True, writer.end_block

    def _paragraph(self, node: LexborNode) -> Entered:
        """A paragraph; Word copies the items of lists as paragraphs that begin with their sign."""
        level = _WORD_LEVEL.search(node.attributes.get("style") or "")
        writer = self._writer
        if level is None or writer.lists:
            return self._around(writer.end_block, writer.end_block)
        writer.end_block()
        writer.lists = [Listing(is_signed=True) for _ in range(int(level[1]))]
        writer.begin_item()

        def leave() -> None:
            writer.end_block()
            writer.lists = []

        return True, leave

    def _text(self, node: LexborNode) -> Entered:
        """Words."""
        text = node.text_content or ""
        if self._verbatim:
            self._lines_of(text)
        else:
            self._writer.say(safe(text))
        return False, None

    def _lines_of(self, text: str) -> None:
        """Words whose line ends count."""
        first, *others = text.split("\n")
        self._writer.say(safe(first))
        for other in others:
            self._writer.end_block(soft=True)
            self._writer.say(safe(other))

    def _break(self, _: LexborNode) -> Entered:
        """A new line, but for headings, which are one."""
        if self._writer.heading:
            self._writer.say(" ")
        else:
            self._writer.end_block(soft=True)
        return False, None

    def _rule(self, _: LexborNode) -> Entered:
        """A line across the page."""
        writer = self._writer
        writer.end_block()
        if writer.lines and writer.grid is None:
            writer.put("---", "rule")
        return False, None

    def _heading(self, level: int) -> Entered:
        """A heading; inside of a list or a table it is a line like others."""
        writer = self._writer
        writer.end_block()
        before, writer.heading = writer.heading, level
        if level == 1:
            self._has_title = True

        def leave() -> None:
            writer.end_block()
            writer.heading = before

        return True, leave

    def _list(self, number: int | None) -> Entered:
        """A list, of numbers where `number` is the one before its first."""
        writer = self._writer
        writer.end_block()
        writer.lists.append(Listing(number))

        def leave() -> None:
            writer.end_block()
            writer.lists.pop()

        return True, leave

    def _item(self, node: LexborNode) -> Entered:
        """An item of a list, with the box that its role is."""
        writer = self._writer
        if _is_hidden(node):
            return False, None
        writer.begin_item()
        checked = node.attributes.get("aria-checked")
        if checked is not None:
            writer.box = checked == "true"
        elif _is_task(node):
            writer.box = "checked" in (node.attributes.get("class") or "").split()
        return True, writer.end_block

    def _table(self, node: LexborNode) -> Entered:
        """A table; one that only arranges others on the page, or stands in a cell, is read as lines."""
        writer = self._writer
        writer.end_block()
        name = node.attributes.get("class") or ""
        inner = len(writer.grids) >= _MOST_FRAMES or any(grid is not None for grid in writer.grids)
        layout = inner or node.attributes.get("role") == "presentation" or len(node.css("table")) > 1
        writer.grids.append(None if layout else Grid("properties" in name.split()))
        return True, writer.end_table

    def _row(self, _: LexborNode) -> Entered:
        """A row of a table."""
        writer = self._writer
        grid = writer.grids[-1] if writer.grids else None
        writer.end_block()
        if grid is not None:
            grid.begin_row()
        return True, writer.end_block

    def _cell(self, node: LexborNode) -> Entered:
        """A cell; lists that stand around the table don't reach into it."""
        writer = self._writer
        grid = writer.grids[-1] if writer.grids else None
        if grid is None:
            return self._around(writer.end_block, writer.end_block)
        writer.end_block()
        grid.has_headers = grid.has_headers or node.tag == "th"
        grid.begin_cell(_number(node, "colspan", 1), _number(node, "rowspan", 1))
        lists, writer.lists = writer.lists, []

        def leave() -> None:
            writer.end_block()
            writer.lists = lists
            grid.end_cell()

        return True, leave

    def _summary(self, node: LexborNode) -> Entered:
        """The line of what can be folded; large letters make it a heading."""
        size = _SIZE.search(node.attributes.get("style") or "")
        if size is not None and not self._writer.heading:
            em = float(size[1])
            return self._heading(1 if em > 1.8 else 2 if em > 1.4 else 3)
        return self._around(self._writer.end_block, self._writer.end_block)

    def _quote(self, _: LexborNode) -> Entered:
        """Lines that are quoted."""
        writer = self._writer
        writer.end_block()
        writer.quotes += 1

        def leave() -> None:
            writer.end_block()
            writer.quotes -= 1

        return True, leave

    def _pre(self, node: LexborNode) -> Entered:
        """Lines as they are: program text between fences, else words."""
        writer = self._writer
        writer.end_block()
        if writer.grid is None and node.css_first("x-code") is not None:
            writer.put_code(node.text())
            return False, None
        self._verbatim += 1

        def leave() -> None:
            writer.end_block()
            self._verbatim -= 1

        return True, leave

    def _input(self, node: LexborNode) -> Entered:
        """A check box; other fields say nothing."""
        if (node.attributes.get("type") or "").lower() == "checkbox":
            checked = "checked" in node.attributes
            if self._writer.is_blank:
                self._writer.box = checked
            else:
                self._writer.say("☑ " if checked else "☐ ")
        return False, None

    def _image(self, node: LexborNode) -> Entered:
        """A picture that stands for one sign, as wikis draw emoji."""
        sign = node.attributes.get("alt") or ""
        if 0 < len(sign) <= _LONGEST_SIGN and not sign.isascii():
            self._writer.say(safe(sign))
        return False, None

    def _bold(self, node: LexborNode) -> Entered:
        """Bold words; Google wraps whole documents in `<b>` that is none."""
        if _NORMAL_STYLE.search(node.attributes.get("style") or ""):
            return True, None
        self._writer.say(BOLD)
        return True, lambda: self._writer.say(END_BOLD)

    def _italic(self, _: LexborNode) -> Entered:
        """Words in italics."""
        self._writer.say(ITALIC)
        return True, lambda: self._writer.say(END_ITALIC)

    def _struck(self, _: LexborNode) -> Entered:
        """Words that are struck through."""
        self._writer.say(STRUCK)
        return True, lambda: self._writer.say(END_STRUCK)

    def _span(self, node: LexborNode) -> Entered:
        """Words whose style says that they are bold or struck through."""
        style = node.attributes.get("style") or ""
        if _STRUCK_STYLE.search(style):
            return self._struck(node)
        return self._bold(node) if _BOLD_STYLE.search(style) else (True, None)


def _number(node: LexborNode, name: str, otherwise: int) -> int:
    """Return the number in an attribute."""
    found = _DIGITS.match((node.attributes.get(name) or "").strip())
    return max(int(found[0]), 1) if found else otherwise


def _is_task(node: LexborNode) -> bool:
    """Say whether an item belongs to a list of tasks as Confluence writes them."""
    parent = node.parent
    return parent is not None and "inline-task-list" in (parent.attributes.get("class") or "")


def _is_hidden(node: LexborNode) -> bool:
    """Say whether the page never shows the node."""
    told = node.attributes
    return "hidden" in told or bool(_HIDDEN_STYLE.search(told.get("style") or ""))
