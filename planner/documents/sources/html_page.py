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

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

Leave = Callable[[], None]


def page_text(page: str, name: str) -> str:
    """Return the lines of a page; raises a `DocumentError` for a page that can't be read.

    `name` is what messages call it.
    """
    from selectolax.lexbor import LexborHTMLParser  # only who opens a page waits for the parser

    tree = LexborHTMLParser(harmless(page, name))
    elements = Elements()
    if tree.body is not None:
        _walk(tree.body, elements)
    lines = elements.lines(title_of(page))
    if not lines:
        raise EmptyDocument(name=name)
    return "\n".join(lines) + "\n"


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
