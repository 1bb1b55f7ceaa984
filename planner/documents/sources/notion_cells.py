"""Cells and lines of a Notion export that name other pages, as the titles of those pages."""

from __future__ import annotations

import re
from dataclasses import dataclass

from planner.documents.sources.names import link_target

_FILE = r"(?:md|html|csv)"
# "Title (Folder/Title%20id.md)": the path is encoded, so it holds neither spaces nor odd signs but these.
_RELATION = re.compile(
    rf"\s*([^\n]{{1,600}}?)\s*\(((?:[^\s()]|\([^\s()]*\)){{1,1500}}\.{_FILE})\)(?:\s*,|\s*$)"
)
_PAGE_URL = re.compile(
    r"\s*https://www\.notion\.so/(?:[^\s,]*?[/-])?([0-9a-f]{32})(?:[?#][^\s,]*)?(?:\s*,|\s*$)"
)
_LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class PageName:
    """Another page as a cell names it: its title, its file in the export, its id, as far as they are told."""

    title: str
    target: str
    page_id: str


def named_pages(cell: str, name: str) -> list[PageName]:
    """Return the pages that a cell in the file `name` names, none when it holds anything else."""
    found: list[PageName] = []
    at = 0
    cell = cell[:_LONGEST]
    while at < len(cell):
        match = _RELATION.match(cell, at)
        target = link_target(match[2], name) if match is not None else ""
        if match is not None and target:
            found.append(PageName(match[1], target, ""))
        else:
            match = _PAGE_URL.match(cell, at)
            if match is None:
                return []
            found.append(PageName("", "", match[1]))
        at = match.end()
    return found
