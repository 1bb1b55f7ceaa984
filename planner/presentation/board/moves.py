"""Where a card lands: what a place between shown cards means in the whole column, hidden cards included."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from planner.presentation.board.arrangement import Row, RowKind


class Spot(NamedTuple):
    """A place in a column between two shown cards of one group, either of which may be missing."""

    column_id: int
    group: int | None = None
    before_id: int | None = None
    after_id: int | None = None


def spot_at(column_id: int, rows: Sequence[Row], at: int) -> Spot:
    """The spot above a row for which `is_gap` holds; above a heading it is the end of the group before."""
    above = rows[at - 1] if at > 0 else None
    below = rows[at] if at < len(rows) else None
    if above is None:
        return Spot(column_id, None if below is None else below.group, below.id if below else None)
    before_id = below.id if below is not None and below.kind is RowKind.CARD else None
    return Spot(column_id, above.group, before_id, above.card or None)


def is_gap(rows: Sequence[Row], at: int) -> bool:
    """Whether a card can be dropped above a row, or at the end: not inside a card, nor above all headings."""
    if at == len(rows):
        return True
    kind = rows[at].kind
    return kind is RowKind.CARD or (kind is RowKind.HEADING and at > 0)


def gaps_around(rows: Sequence[Row], row: int) -> list[int]:
    """The nearest places for a drop at or above a row, and below it."""
    above = next((at for at in range(min(row, len(rows)), -1, -1) if is_gap(rows, at)), None)
    below = next((at for at in range(row + 1, len(rows) + 1) if is_gap(rows, at)), None)
    return [at for at in (above, below) if at is not None]


def place_in(order: Sequence[int], spot: Spot, moving: Collection[int]) -> int | None:
    """The card before which moved ones go in the whole order of a column; None for its end."""
    if spot.before_id is not None:
        start = order.index(spot.before_id)
    elif spot.after_id is not None:
        start = order.index(spot.after_id) + 1
    else:
        start = len(order)
    return next((card for card in order[start:] if card not in moving), None)


def order_after(order: Sequence[int], moving: Sequence[int], before_id: int | None) -> list[int]:
    """The order of a column once cards were moved to a place in it."""
    leaving = set(moving)
    staying = [card for card in order if card not in leaving]
    at = len(staying) if before_id is None else staying.index(before_id)
    return [*staying[:at], *moving, *staying[at:]]
