"""Reads a Notion export as its pages show it: databases in the pages that hold them, rows with pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from planner.documents.errors import DocumentError
from planner.documents.sources.convert import converted
from planner.documents.sources.csv_table import cut_columns, read_rows
from planner.documents.sources.decoding import decode
from planner.documents.sources.members import Member
from planner.documents.sources.names import database_folder, link_target, notion_id, row_folder
from planner.documents.sources.notion_bodies import body_of
from planner.documents.sources.notion_outline import Plan, outline, plan_of
from planner.documents.sources.notion_tables import Database, Page, Relations, assign_roles, is_work
from planner.documents.sources.table_text import cell_text, table_lines
from planner.documents.sources.text import SourceText, kind_of

_DATABASE_LINK = re.compile(r"[ \t]*(?:[-*][ \t]+)?\[[^\[\]\n]{0,300}\]\(([^()\s]{1,2000}\.csv)\)[ \t]*")
_HEADING = re.compile(r"(#{1,6})[ \t]")


@dataclass(frozen=True, slots=True)
class ExportedDocument:
    """One document of an export; `load` returns its text or raises why there is none."""

    name: str
    path: str
    load: Callable[[], SourceText]


def read_export(members: Sequence[Member]) -> list[ExportedDocument]:
    """Return the documents of an export, the pages of rows that say no more than their row left out."""
    return list(_Export(members).documents())


class _Export:
    """The files of an export and how they belong together."""

    def __init__(self, members: Sequence[Member]) -> None:
        self._broken: list[ExportedDocument] = []
        self._pages: list[Page] = []
        self._databases: list[Database] = []
        for member in _without_views(members):
            try:
                self._take(member)
            except DocumentError as error:
                self._broken.append(_failing(member, error))
        self._by_place = {database_folder(database.name): database for database in self._databases}
        self._by_id = {notion_id(database.name): database for database in self._databases}
        self._find_rows()
        for database in self._databases:
            database.find_relations()
        self._relations = Relations(self._databases)
        assign_roles(self._databases, self._relations)
        self._show_titles()
        self._shown: set[int] = set()
        self._planned: set[int] = set()

    def _take(self, member: Member) -> None:
        """Keep a file as a page or a database."""
        text = decode(member.load(), member.shown)
        if kind_of(member.name) == "table":
            rows = read_rows(text, member.shown)
            database = Database(member.name, member.shown, rows[0], rows[1:], member.archive)
            self._databases.append(database)
        else:
            page = converted(text, member.shown, member.archive)
            kept = Page(member.name, member.shown, page.text, member.archive, page.warnings)
            self._pages.append(kept)

    def _find_rows(self) -> None:
        """Give each database the pages of its rows, which stand in the folder of its name."""
        for page in self._pages:
            database = self._by_place.get(row_folder(page.name))
            if database is not None:
                database.pages.append(page)

    def _show_titles(self) -> None:
        """Write titles where cells name files."""
        for database in self._databases:
            for at, column in database.named.items():
                for row, cell in zip(database.rows, column, strict=True):
                    if cell:
                        row[at] = ", ".join(filter(None, map(self._relations.title, cell)))

    def documents(self) -> Iterator[ExportedDocument]:
        """Yield pages with the databases that they hold, then the databases that none holds."""
        row_pages = {id(page): database for database in self._databases for page in database.pages}
        composed = [(page, self._composed(page)) for page in self._pages if id(page) not in row_pages]
        yield from (self._document(page, text) for page, text in composed)
        yield from self._loose_databases()
        for page in self._pages:
            database = row_pages.get(id(page))
            if database is not None and self._tells_more(page, database):
                yield self._document(page, self._composed(page))
        yield from self._broken

    def _tells_more(self, page: Page, database: Database) -> bool:
        """Say whether the page of a row is a document of its own: minutes are, notes on a plan are not."""
        return id(database) not in self._planned and bool(body_of(page, database.header))

    def _composed(self, page: Page) -> str:
        """Return a page's text with the databases in the places where it links them."""
        lines = page.text.replace("\r\n", "\n").split("\n")
        places = self._places(lines, page)
        fresh = [database for database, _ in places.values() if id(database) not in self._shown]
        if not fresh:
            return page.text
        plan = plan_of(fresh, self._relations)
        composed: list[str] = []
        at, level = 0, 1
        while at < len(lines):
            if at in places:
                database, at = places[at]
                composed.extend(self._shown_at(database, plan, level))
                continue
            heading = _HEADING.match(lines[at])
            level = len(heading[1]) if heading else level
            composed.append(lines[at])
            at += 1
        return "\n".join(composed)

    def _places(self, lines: list[str], page: Page) -> dict[int, tuple[Database, int]]:
        """Return the lines where a page shows databases, each with the index behind what stands there."""
        found: dict[int, tuple[Database, int]] = {}
        for at, line in enumerate(lines):
            if "](" in line:
                database = self._linked(line, page)
                if database is not None:
                    found[at] = (database, at + 1)
            elif line.startswith("|") and (at == 0 or not lines[at - 1].startswith("|")):
                start = _title_above(lines, at)
                database = self._by_place.get(f"{_folder_of(page)}/{lines[start].lstrip('# ')}")
                if database is not None and cell_text(database.header[0]) in line:
                    found[start] = (database, _table_end(lines, at))
        return found

    def _linked(self, line: str, page: Page) -> Database | None:
        """Return the database that a line links."""
        match = _DATABASE_LINK.fullmatch(line)
        if match is None:
            return None
        target = link_target(match[1], page.name)
        found = self._by_id.get(notion_id(target) or "")
        return found or self._by_place.get(database_folder(target))

    def _shown_at(self, database: Database, plan: Plan | None, level: int) -> Iterator[str]:
        """Yield the lines that stand for a database: the whole plan at the first that belongs to it."""
        if id(database) in self._shown:
            return
        if plan is not None and database in plan.databases():
            yield from self._plan(plan, min(level + 1, 5))
            return
        self._shown.add(id(database))
        yield from ("", f"{'#' * min(level + 1, 5)} {database.title}", "")
        yield from _table(database)

    def _plan(self, plan: Plan, level: int) -> Iterator[str]:
        """Yield the lines of a plan, once."""
        whole = set(map(id, plan.databases()))
        self._shown |= whole
        self._planned |= whole
        yield from outline(plan, level)

    def _loose_databases(self) -> Iterator[ExportedDocument]:
        """Yield the databases that stand in no page, those of one plan as one document."""
        loose = [database for database in self._databases if id(database) not in self._shown]
        plan = plan_of(loose, self._relations)
        if plan is not None:
            first = plan.databases()[0]
            lines = [f"# {first.title}", *self._plan(plan, 2)]
            yield self._document(Page(first.name, first.shown, "", first.archive), "\n".join(lines) + "\n")
        for database in loose:
            if (plan is None or database not in plan.databases()) and not self._is_told_by_pages(database):
                yield _table_document(database)

    def _is_told_by_pages(self, database: Database) -> bool:
        """Say whether a database only lists pages that are documents themselves, as minutes are."""
        if len(database.pages) < len(database.rows) or is_work(database.header):
            return False
        return all(self._tells_more(page, database) for page in database.pages)

    def _document(self, page: Page, text: str) -> ExportedDocument:
        """Return a page as a document."""
        kind = kind_of(page.name) or "markdown"
        # With databases in it, the lines of a page are no more those that its warnings speak of.
        warnings = page.warnings if text is page.text else ()
        source = SourceText(page.shown, text, kind, page.archive, warnings)
        return ExportedDocument(_short(page.shown), page.shown, partial(_same, source))


def _folder_of(page: Page) -> str:
    """Return the folder of what belongs to a page, ids dropped."""
    return database_folder(page.name)


def _title_above(lines: list[str], at: int) -> int:
    """Return the index of the heading right above a table, that of the table where there is none."""
    above = at - 1
    while above > 0 and not lines[above].strip():
        above -= 1
    return above if above >= 0 and lines[above].startswith("#") else at


def _table_end(lines: list[str], at: int) -> int:
    """Return the index behind a table."""
    while at < len(lines) and lines[at].startswith("|"):
        at += 1
    return at


def _without_views(members: Sequence[Member]) -> list[Member]:
    """Drop the files that hold a view of a database where another holds all of it."""
    whole = {_stem(member.name) for member in members if member.name.lower().endswith("_all.csv")}
    return [
        member
        for member in members
        if member.name.lower().endswith("_all.csv") or _stem(member.name) not in whole
    ]


def _stem(name: str) -> str:
    """Return the name of a database's file without what tells its views apart."""
    return name[:-4].removesuffix("_all") if name.lower().endswith(".csv") else name


def _failing(member: Member, error: DocumentError) -> ExportedDocument:
    """Return a file as a document that says why it can't be read."""

    def load() -> SourceText:
        raise error

    return ExportedDocument(_short(member.shown), member.shown, load)


def _short(path: str) -> str:
    """Return the last part of a path."""
    return path.replace("\\", "/").rsplit("/", 1)[-1]


def _same(source: SourceText) -> SourceText:
    """Return what was read before."""
    return source


def _table(database: Database) -> Iterator[str]:
    """Yield a database as one table."""
    rows = [database.header, *database.rows]
    yield from table_lines([[cell_text(cell) for cell in row] for row in rows])


def _table_document(database: Database) -> ExportedDocument:
    """Return a database as a document of its own."""
    text = "\n".join((f"# {database.title}", "", *_table(database))) + "\n"
    warnings = cut_columns([database.header, *database.rows], 3)
    source = SourceText(database.shown, text, "table", database.archive, warnings)
    return ExportedDocument(_short(database.shown), database.shown, partial(_same, source))
