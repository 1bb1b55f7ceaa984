"""Keeping the action items of a document as cards."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time

from planner.domain.entities import ActionItem, BoardColumn, ColumnRole
from planner.domain.ordering import between
from planner.domain.report import ReadActionItem
from planner.services.board import column_named, column_of
from planner.services.import_places import Places
from planner.services.import_trace import Trace, fingerprint
from planner.services.people import Names
from planner.services.placing import rank_of, siblings
from planner.services.ports import UnitOfWork


class BoardImport:
    """Adds cards after those that are there.

    `key_results` maps fingerprints of titles to ids; `on` is the document's day.
    """

    def __init__(
        self,
        work: UnitOfWork,
        trace: Trace,
        key_results: dict[str, int],
        on: date | None,
        places: Places | None = None,
    ) -> None:
        self._work = work
        self._places = places or Places()
        self._trace = trace
        self._key_results = key_results
        self._on = on
        self._names = Names(work)
        self._last: dict[int, str | None] = {}
        self._columns: dict[tuple[ColumnRole, str | None], BoardColumn] = {}

    def keep(self, items: Sequence[ReadActionItem], parent: ActionItem | None = None) -> None:
        """Store items and, as their checklists, what stands below them."""
        for item in items:
            self.keep(item.children, self._keep_one(item, parent))

    def _keep_one(self, item: ReadActionItem, parent: ActionItem | None) -> ActionItem:
        """Store one item at the end of its column."""
        role = role_of(item)
        column = self._column(role, item.column_name)
        return self._work.add(
            ActionItem(
                column_id=column.id,
                rank=self._next_rank(column.id),
                title=item.title,
                owner_id=self._names.person(item.owner),
                due=item.due,
                key_result_id=self._linked(item, parent),
                parent_id=parent.id if parent else None,
                labels=item.labels,
                notes=item.notes or "",
                done_at=_told_moment(item) if item.done_at else done_moment(role, item.due, self._on),
                certainty=item.confidence,
                **self._trace.of(item.title, item.line),
            )
        )

    def _linked(self, item: ReadActionItem, parent: ActionItem | None) -> int | None:
        """The key result that a card serves; a line of a checklist serves that of its card."""
        if item.link is not None:
            return self._places.key_result(item.link)
        linked = self._key_results.get(fingerprint(item.key_result)) if item.key_result else None
        return parent.key_result_id if linked is None and parent is not None else linked

    def _column(self, role: ColumnRole, name: str | None) -> BoardColumn:
        """The column of a role, and of a name where one is told; asked for once."""
        if (role, name) not in self._columns:
            found = column_named(self._work, role, name) if name else column_of(self._work, role)
            self._columns[role, name] = found
        return self._columns[role, name]

    def _next_rank(self, column_id: int) -> str:
        """The rank after the last card of a column."""
        if column_id not in self._last:
            present = siblings(self._work, ActionItem, column_id)
            self._last[column_id] = rank_of(present[-1]) if present else None
        rank = between(self._last[column_id], None)
        self._last[column_id] = rank
        return rank


def role_of(item: ReadActionItem) -> ColumnRole:
    """The kind of column in which an item stands."""
    return ColumnRole.DONE if item.done else ColumnRole(item.column)


def _told_moment(item: ReadActionItem) -> datetime | None:
    """When a card was done, as a page of our own tells; None where nobody knows."""
    return item.done_at if isinstance(item.done_at, datetime) else None


def done_moment(role: ColumnRole, due: date | None, on: date | None) -> datetime | None:
    """When a card of a document of the day `on` was done, as near as the document tells."""
    day = (due or on) if role is ColumnRole.DONE else None
    return datetime.combine(day, time(), UTC) if day else None
