"""Databases of a Notion export: their rows, the pages of these, and which database each column leads to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from planner.documents.reading.words import key, keys
from planner.documents.reading.words.labels import (
    DUE,
    INITIATIVE,
    KEY_RESULT,
    OBJECTIVE,
    OWNER,
    PROGRESS,
    STATUS,
    WEAK_OBJECTIVE,
)
from planner.documents.sources.names import notion_id, title_of
from planner.documents.sources.notion_cells import PageName, named_pages
from planner.domain.report import ReadWarning


class Role(Enum):
    """What the rows of a database are."""

    OBJECTIVES = 1
    KEY_RESULTS = 2
    WORK = 3


_WORDS = {
    **dict.fromkeys(keys(INITIATIVE), Role.WORK),
    **dict.fromkeys(keys(KEY_RESULT), Role.KEY_RESULTS),
    **dict.fromkeys(keys(WEAK_OBJECTIVE), Role.OBJECTIVES),
    **dict.fromkeys(keys(OBJECTIVE), Role.OBJECTIVES),
}
_OF_WORK = keys(OWNER) | keys(DUE) | keys(STATUS) | keys(PROGRESS)
# A column names other pages when its cells do; a few are asked.
_ASKED = 50


@dataclass(slots=True, eq=False)
class Page:
    """The page of a row, or any other page of the export: where it is and what it says."""

    name: str
    shown: str
    text: str
    archive: str | None = None
    warnings: tuple[ReadWarning, ...] = ()


@dataclass(slots=True, eq=False)
class Database:
    """A database: its rows of cells, the pages of its rows, and the columns that name pages."""

    name: str
    shown: str
    header: list[str]
    rows: list[list[str]]
    archive: str | None = None
    pages: list[Page] = field(default_factory=list)
    named: dict[int, list[list[PageName]]] = field(default_factory=dict)
    """By column, the pages that each row names."""
    role: Role | None = None
    _titled: dict[str, Page] = field(default_factory=dict)

    def page_titled(self, title: str) -> Page | None:
        """Return the page of the row of that title."""
        if not self._titled:
            for page in self.pages:
                self._titled.setdefault(key(heading_of(page.text)), page)
        return self._titled.get(key(title))

    @property
    def title(self) -> str:
        """What the database is called."""
        return title_of(self.name)

    def find_relations(self) -> None:
        """Find the columns whose cells name pages, and show titles in them."""
        for at in range(1, len(self.header)):
            cells = [row[at] if at < len(row) else "" for row in self.rows]
            filled = [cell for cell in cells if cell]
            if not filled or not all(named_pages(cell, self.name) for cell in filled[:_ASKED]):
                continue
            self.named[at] = [named_pages(cell, self.name) for cell in cells]


class Relations:
    """Which row of which database a cell means."""

    def __init__(self, databases: Sequence[Database]) -> None:
        self._rows: dict[tuple[int, str], int] = {}
        self._homes: dict[str, Database] = {}
        self._titles: dict[str, str] = {}
        for database in databases:
            for at, row in enumerate(database.rows):
                self._rows.setdefault((id(database), key(row[0])), at)
            for page in database.pages:
                self._learn(database, page)

    def _learn(self, database: Database, page: Page) -> None:
        """Remember where the page of a row belongs."""
        page_id = notion_id(page.name)
        self._homes[page.name] = database
        self._titles[page.name] = heading_of(page.text) or title_of(page.name)
        if page_id is not None:
            self._homes.setdefault(page_id, database)
            self._titles.setdefault(page_id, self._titles[page.name])

    def home(self, named: PageName) -> Database | None:
        """Return the database of the page that a cell names."""
        return self._homes.get(named.target) or self._homes.get(named.page_id)

    def title(self, named: PageName) -> str:
        """Return the title of the page that a cell names."""
        return named.title or self._titles.get(named.page_id, "")

    def row(self, named: PageName) -> tuple[Database, int] | None:
        """Return the row that a cell means."""
        home = self.home(named)
        at = self._rows.get((id(home), key(self.title(named)))) if home is not None else None
        return (home, at) if home is not None and at is not None else None


def is_work(header: Sequence[str]) -> bool:
    """Say whether a database tells who does something, until when, or how far it is."""
    return any(key(name) in _OF_WORK for name in header)


def heading_of(text: str) -> str:
    """Return the heading that a page begins with."""
    first = text.lstrip().split("\n", 1)[0]
    return first.removeprefix("# ").strip() if first.startswith("# ") else ""


def assign_roles(databases: Sequence[Database], relations: Relations) -> None:
    """Tell what rows are, by the columns that lead to another database, then by the databases' names."""
    for database in databases:
        led = _leads(database, relations)
        if Role.OBJECTIVES in led and led[Role.OBJECTIVES] is not database:
            led[Role.OBJECTIVES].role = Role.OBJECTIVES
            database.role = Role.KEY_RESULTS
    for database in databases:
        led = _leads(database, relations)
        if database.role is None and Role.KEY_RESULTS in led:
            target = led[Role.KEY_RESULTS]
            if target.role in (None, Role.KEY_RESULTS) and target is not database:
                target.role, database.role = Role.KEY_RESULTS, Role.WORK
    for database in databases:
        if database.role is None:
            database.role = _WORDS.get(key(database.title))


def _leads(database: Database, relations: Relations) -> Mapping[Role, Database]:
    """Return the databases that columns lead to, by what their headers call the rows there."""
    found: dict[Role, Database] = {}
    for at, column in database.named.items():
        role = _WORDS.get(key(database.header[at]))
        homes = (relations.home(named) for cell in column for named in cell)
        home = next((home for home in homes if home is not None), None)
        if role is not None and home is not None:
            found.setdefault(role, home)
    return found
