"""Keeping the action items of a document as cards."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time

from planner.domain.entities import ActionItem, BoardColumn, ColumnRole
from planner.domain.ordering import between
from planner.domain.report import ReadActionItem
from planner.services.board import column_of
from planner.services.import_trace import Trace, fingerprint
from planner.services.people import Names
from planner.services.placing import rank_of, siblings
from planner.services.ports import UnitOfWork


class BoardImport:
    """Adds cards after those that are there.

    `key_results` maps fingerprints of titles to ids; `on` is the document's day.
    """

    def __init__(self, work: UnitOfWork, trace: Trace, key_results: dict[str, int], on: date | None) -> None:
        self._work = work
        self._trace = trace
        self._key_results = key_results
        self._on = on
        self._names = Names(work)
        self._last: dict[int, str | None] = {}
        self._columns: dict[ColumnRole, BoardColumn] = {}

    def keep(self, items: Sequence[ReadActionItem], parent: ActionItem | None = None) -> None:
        """Store items and, as their checklists, what stands below them."""
        for item in items:
            self.keep(item.children, self._keep_one(item, parent))

    def _keep_one(self, item: ReadActionItem, parent: ActionItem | None) -> ActionItem:
        """Store one item at the end of its column."""
        role = role_of(item)
        column = self._column(role)
        linked = self._key_results.get(fingerprint(item.key_result)) if item.key_result else None
        if linked is None and parent is not None:
            linked = parent.key_result_id
        return self._work.add(
            ActionItem(
                column_id=column.id,
                rank=self._next_rank(column.id),
                title=item.title,
                owner_id=self._names.person(item.owner),
                due=item.due,
                key_result_id=linked,
                parent_id=parent.id if parent else None,
                done_at=done_moment(role, item.due, self._on),
                certainty=item.confidence,
                **self._trace.of(item.title, item.line),
            )
        )

    def _column(self, role: ColumnRole) -> BoardColumn:
        """The column of a role, asked for once."""
        if role not in self._columns:
            self._columns[role] = column_of(self._work, role)
        return self._columns[role]

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


def done_moment(role: ColumnRole, due: date | None, on: date | None) -> datetime | None:
    """When a card of a document of the day `on` was done, as near as the document tells."""
    day = (due or on) if role is ColumnRole.DONE else None
    return datetime.combine(day, time(), UTC) if day else None
