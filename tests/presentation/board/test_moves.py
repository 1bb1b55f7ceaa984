from itertools import pairwise

import pytest

from planner.presentation.board.arrangement import Row, RowKind
from planner.presentation.board.moves import Spot, gaps_around, order_after, place_in, spot_at

HEADING, CARD, LINE = RowKind
PLAIN = [Row(CARD, 1, 1, None, False), Row(LINE, 7, 1, None, True), Row(CARD, 2, 2, None, True)]
GROUPED = [
    Row(HEADING, 5, 0, 5, True),
    Row(CARD, 1, 1, 5, True),
    Row(HEADING, 6, 0, 6, True),
    Row(CARD, 2, 2, 6, True),
]


@pytest.mark.parametrize(
    ("rows", "at", "spot"),
    [
        ([], 0, Spot(9)),
        (PLAIN, 0, Spot(9, None, 1, None)),
        (PLAIN, 2, Spot(9, None, 2, 1)),
        (PLAIN, 3, Spot(9, None, None, 2)),
        (GROUPED, 1, Spot(9, 5, 1, None)),
        (GROUPED, 2, Spot(9, 5, None, 1)),
        (GROUPED, 3, Spot(9, 6, 2, None)),
        (GROUPED, 4, Spot(9, 6, None, 2)),
    ],
)
def test_a_place_between_rows_is_a_spot(rows: list[Row], at: int, spot: Spot) -> None:
    assert spot_at(9, rows, at) == spot


def test_drops_go_between_cards_only() -> None:
    assert gaps_around([], 0) == [0]
    assert [gaps_around(PLAIN, row) for row in range(4)] == [[0, 2], [0, 2], [2, 3], [3]]
    assert [gaps_around(GROUPED, row) for row in range(5)] == [[1], [1, 2], [2, 3], [3, 4], [4]]


@pytest.mark.parametrize(
    ("spot", "moving", "before"),
    [
        (Spot(9, None, 3, 2), [5], 3),
        (Spot(9, None, 3, 2), [3, 4], 5),
        (Spot(9, None, None, 2), [9], 3),
        (Spot(9, None, None, 5), [9], None),
        (Spot(9), [9], None),
    ],
)
def test_a_spot_among_shown_cards_is_a_place_among_all(
    spot: Spot, moving: list[int], before: int | None
) -> None:
    assert place_in([1, 2, 3, 4, 5], spot, moving) == before


def test_the_order_after_a_move() -> None:
    assert order_after([1, 2, 3, 4], [4, 1], 3) == [2, 4, 1, 3]
    assert order_after([1, 2], [9], None) == [1, 2, 9]
    assert all(one < other for one, other in pairwise(order_after([1, 2, 3], [2], 3)))
