"""What the page of a database's row says beyond the row's own cells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planner.documents.reading.words import key
from planner.documents.sources.notion_tables import Database, Page, heading_of

_HEADING = re.compile(r"(#{1,6})[ \t]")
_DEEPEST = 6


def body_of(page: Page, header: list[str]) -> list[str]:
    """Return the lines of a row's page without its title and the properties that its row tells too."""
    lines = page.text.replace("\r\n", "\n").split("\n")
    at = 0
    if heading_of(page.text):
        while not lines[at].strip():
            at += 1
        at += 1
    names = {key(name) for name in header}
    while at < len(lines) and (not lines[at].strip() or _is_property(lines[at], names)):
        at += 1
    body = lines[at:]
    while body and not body[-1].strip():
        body.pop()
    return body


def _is_property(line: str, names: set[str]) -> bool:
    """Say whether a line tells a property of the database."""
    name, colon, _ = line.partition(":")
    return bool(colon) and key(name) in names


def body_lines(database: Database, at: int, level: int) -> Iterator[str]:
    """Yield what the page of a row says below a heading of `level`; headings in it stand deeper."""
    title = database.rows[at][0]
    page = database.page_titled(title)
    body = body_of(page, database.header) if page is not None else []
    if not body:
        return
    yield from ("", f"{'#' * min(level, _DEEPEST)} {' '.join(title.split())}", "")
    for line in body:
        match = _HEADING.match(line)
        yield "#" * min(level + len(match[1]), _DEEPEST) + line[match.end(1) :] if match else line
