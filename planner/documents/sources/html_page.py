"""Turns a page of HTML into lines of Markdown: its words and their order, nothing that acts or loads.

The page is parsed by lexbor, which follows the HTML standard in what people's broken pages mean. Links are
words; pictures, scripts, styles and frames are left out, and no address is ever opened.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from planner.documents.errors import EmptyDocument
from planner.documents.sources.html_elements import Elements
from planner.documents.sources.html_guard import harmless, title_of
from planner.documents.sources.table_text import too_wide
from planner.domain.report import ReadWarning

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

Leave = Callable[[], None]


def page_text(page: str, name: str) -> tuple[str, tuple[ReadWarning, ...]]:
    """Return the text of a page, and what of it could not become text.

    `name` is what messages call it. Raises a `DocumentError` for a page that can't be read.
    """
    from selectolax.lexbor import LexborHTMLParser  # only who opens a page waits for the parser

    tree = LexborHTMLParser(harmless(page, name))
    elements = Elements()
    if tree.body is not None:
        _walk(tree.body, elements)
    lines = elements.lines(title_of(page))
    if not lines:
        raise EmptyDocument(name=name)
    return "\n".join(lines) + "\n", tuple(map(too_wide, elements.cut()))


def _walk(root: LexborNode, elements: Elements) -> None:
    """Enter and leave each node in order, however deep they stand."""
    leaves: list[Leave | None] = []
    nodes: list[LexborNode] = []
    node: LexborNode | None = root
    while node is not None:
        inside, leave = elements.enter(node)
        child = node.child if inside else None
        if child is not None:
            nodes.append(node)
            leaves.append(leave)
            node = child
            continue
        if leave is not None:
            leave()
        node = node.next if nodes else None
        while node is None and nodes:
            left, leave = nodes.pop(), leaves.pop()
            if leave is not None:
                leave()
            node = left.next if nodes else None
