"""The board: cards and the columns that they move through."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from planner.domain.changes import Changes
from planner.domain.entities import ActionItem, BoardColumn, ColumnRole, Ref
from planner.domain.errors import ImpossibleMove
from planner.domain.fields import checked
from planner.services.people import person_id
from planner.services.placing import ranks_at
from planner.services.ports import BeginWork, Clock, UnitOfWork


class Board:
    """Edits of the board's shape."""

    def __init__(self, begin: BeginWork, clock: Clock) -> None:
        self._begin = begin
        self._clock = clock

    def add_card(
        self,
        column_id: int,
        title: str,
        *,
        owner: str = "",
        due: date | None = None,
        key_result_id: int | None = None,
        parent_id: int | None = None,
        labels: Sequence[str] = (),
        on_top: bool = False,
    ) -> Changes:
        """Add a card to a column, last or first; with `parent_id` a line of that card's checklist."""
        with self._begin() as work:
            column = work.get(BoardColumn, column_id)
            first = work.beside(ActionItem, None, 1, up=True, column_id=column_id) if on_top else []
            before = first[0].id if first else None
            work.add(
                ActionItem(
                    column_id=column_id,
                    rank=ranks_at(work, ActionItem, column_id, before)[0],
                    owner_id=person_id(work, owner),
                    due=due,
                    key_result_id=key_result_id,
                    parent_id=parent_id,
                    done_at=self._done_at(column, None),
                    **checked({"title": title, "labels": tuple(labels)}),
                )
            )
            return work.commit()

    def move_cards(
        self, card_ids: Sequence[int], column_id: int, before_id: int | None = None, **fields: int | None
    ) -> Changes:
        """Put cards into a column in the given order, before a card that is not moved, or last.

        `fields` are given to each of them too: what is dropped among the cards of a person or a key result
        becomes theirs.
        """
        with self._begin() as work:
            column = work.get(BoardColumn, column_id)
            leaving = frozenset(card_ids)
            ranks = ranks_at(work, ActionItem, column_id, before_id, len(card_ids), leaving)
            for card_id, rank in zip(card_ids, ranks, strict=True):
                card = work.get(ActionItem, card_id)
                done_at = self._done_at(column, card.done_at)
                place = {"column_id": column_id, "rank": rank, "done_at": done_at}
                work.put(replace(card, **(fields | place)))  # type: ignore[arg-type]
            return work.commit()

    def set_done(self, card_ids: int | Sequence[int], *, done: bool) -> Changes:
        """Move cards to the end of the first column that means done, or of the first that means to do."""
        role = ColumnRole.DONE if done else ColumnRole.TODO
        leaving = [card_ids] if isinstance(card_ids, int) else card_ids
        with self._begin() as work:
            column = column_of(work, role)
            ranks = ranks_at(work, ActionItem, column.id, None, len(leaving), frozenset(leaving))
            for card_id, rank in zip(leaving, ranks, strict=True):
                card = work.get(ActionItem, card_id)
                done_at = self._done_at(column, card.done_at)
                work.put(replace(card, column_id=column.id, rank=rank, done_at=done_at))
            return work.commit()

    def set_parent(self, card_id: int, parent_id: int | None) -> Changes:
        """Make a card a line of another's checklist, or a card of its own again.

        Raises `ImpossibleMove` for a card that would stand below itself.
        """
        with self._begin() as work:
            card = work.get(ActionItem, card_id)
            above = parent_id
            while above is not None:
                if above == card_id:
                    raise ImpossibleMove(title=card.title)
                above = work.get(ActionItem, above).parent_id
            work.put(replace(card, parent_id=parent_id))
            return work.commit()

    def add_column(self, name: str, role: ColumnRole = ColumnRole.DOING) -> Changes:
        """Add a column before the first that means done, so that work still flows towards the end."""
        with self._begin() as work:
            done = work.find(BoardColumn, role=ColumnRole.DONE)
            rank = ranks_at(work, BoardColumn, None, done[0].id if done else None)[0]
            work.add(BoardColumn(rank=rank, name=checked({"title": name})["title"], role=role))
            return work.commit()

    def move_column(self, ref: Ref, before_id: int | None) -> Changes:
        """Put a column before another, or last."""
        with self._begin() as work:
            column = work.get(BoardColumn, ref.id)
            rank = ranks_at(work, BoardColumn, None, before_id, leaving=frozenset((ref.id,)))[0]
            work.put(replace(column, rank=rank))
            return work.commit()

    def _done_at(self, column: BoardColumn, before: datetime | None) -> datetime | None:
        """When a card in this column was done: kept if it was already, else now."""
        return (before or self._clock()) if column.role is ColumnRole.DONE else None


def column_named(work: UnitOfWork, role: ColumnRole, name: str) -> BoardColumn:
    """The first column of a role and name, made before those that mean done when there is none."""
    present = work.find(BoardColumn, role=role, name=name)
    if present:
        return present[0]
    done = work.find(BoardColumn, role=ColumnRole.DONE)
    before = done[0].id if done and role is not ColumnRole.DONE else None
    return work.add(BoardColumn(rank=ranks_at(work, BoardColumn, None, before)[0], name=name, role=role))


def column_of(work: UnitOfWork, role: ColumnRole) -> BoardColumn:
    """The first column of a role, made when there is none left."""
    present = work.find(BoardColumn, role=role)
    if present:
        return present[0]
    return work.add(BoardColumn(rank=ranks_at(work, BoardColumn, None, None)[0], role=role))
