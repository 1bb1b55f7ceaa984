"""Ranks: always room between, before and after, in plain byte order."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.ordering import DIGITS, LONGEST, WIDTH, between, spread

RANKS = st.text(DIGITS, min_size=1, max_size=8).filter(lambda rank: not rank.endswith("0"))
BOUNDS = st.lists(RANKS, min_size=2, max_size=2, unique=True).map(sorted)


def is_rank(text: str) -> bool:
    return bool(text) and set(text) <= set(DIGITS) and not text.endswith("0")


@given(BOUNDS)
def test_there_is_room_between_any_two(bounds: list[str]) -> None:
    low, high = bounds
    middle = between(low, high)
    assert is_rank(middle)
    assert low.encode() < middle.encode() < high.encode()


@given(RANKS)
def test_there_is_room_at_both_ends(rank: str) -> None:
    above, below = between(rank, None), between(None, rank)
    assert is_rank(above)
    assert is_rank(below)
    assert below.encode() < rank.encode() < above.encode()


def test_the_first_rank_leaves_room_on_both_sides() -> None:
    assert DIGITS[1] < between(None, None) < DIGITS[-1]


@given(BOUNDS)
def test_bounds_in_the_wrong_order_are_refused(bounds: list[str]) -> None:
    low, high = bounds
    for wrong in ((high, low), (low, low)):
        with pytest.raises(ValueError, match="is not below"):
            between(*wrong)


def test_a_list_that_grows_at_its_ends_keeps_short_ranks() -> None:
    first = last = between(None, None)
    for _ in range(20_000):
        first, last = between(None, first), between(last, None)
    assert max(len(first), len(last)) <= WIDTH


def test_hundreds_of_insertions_at_one_place_stay_below_the_length_that_asks_for_new_ranks() -> None:
    low, high = "V", "W"
    for _ in range(250):
        high = between(low, high)
    for _ in range(20):
        low = between(low, high)
    assert len(high) <= LONGEST


@given(st.lists(st.integers(0, 10**6), max_size=60))
def test_insertions_anywhere_keep_the_order_of_a_plain_list(places: list[int]) -> None:
    ranks: list[str] = []
    for place in places:
        at = place % (len(ranks) + 1)
        rank = between(ranks[at - 1] if at else None, ranks[at] if at < len(ranks) else None)
        ranks.insert(at, rank)
    assert ranks == sorted(set(ranks))
    assert all(is_rank(rank) for rank in ranks)


@given(st.integers(0, 80), BOUNDS, st.booleans(), st.booleans(), st.data())
def test_spread_ranks_ascend_between_the_bounds_and_avoid_what_is_taken(
    count: int, bounds: list[str], has_low: bool, has_high: bool, data: st.DataObject
) -> None:
    low, high = bounds[0] if has_low else None, bounds[1] if has_high else None
    would_be = spread(count, low, high)
    taken = set(data.draw(st.lists(st.sampled_from(would_be), max_size=count))) if would_be else set()
    ranks = spread(count, low, high, taken)
    assert len(ranks) == count
    assert all(is_rank(rank) for rank in ranks)
    assert not taken & set(ranks)
    assert all(
        one < other for one, other in pairwise([*([low] if low else []), *ranks, *([high] if high else [])])
    )


def test_many_ranks_between_two_neighbours_are_short() -> None:
    assert max(len(rank) for rank in spread(10_000, "V", "W")) <= 5
