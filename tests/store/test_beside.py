"""Neighbours by rank: what a move needs to know of a list, however long it is."""

from pathlib import Path

import pytest

from planner.domain.entities import ActionItem, BoardColumn, ColumnRole
from planner.store.open import open_workspace


@pytest.mark.parametrize(
    ("rank", "count", "up", "found"),
    [
        (None, 2, True, "ab"),
        (None, 2, False, "dc"),
        ("b", 9, True, "cd"),
        ("c", 9, False, "ba"),
        ("b", 1, True, "c"),
        ("bb", 1, True, "c"),
        ("a", 1, False, ""),
        ("d", 1, True, ""),
        ("b", 0, True, ""),
    ],
)
def test_the_nearest_come_first_and_only_those_asked_for(
    tmp_path: Path, rank: str | None, count: int, up: bool, found: str
) -> None:
    store = open_workspace(tmp_path)
    with store.begin() as work:
        first, second, *_ = work.find(BoardColumn)
        for name in "cadb":
            work.add(ActionItem(column_id=first.id, rank=name, title=name))
            work.add(ActionItem(column_id=second.id, rank=name, title="elsewhere"))
        beside = work.beside(ActionItem, rank, count, up=up, column_id=first.id)
        assert "".join(card.title for card in beside) == found
        # Each is known as it is stored.
        assert all(work.get(ActionItem, card.id) == card for card in beside)
    store.close()


def test_without_fields_all_of_a_kind_are_neighbours(tmp_path: Path) -> None:
    store = open_workspace(tmp_path)
    with store.begin() as work:
        (last,) = work.beside(BoardColumn, None, 1, up=False)
        assert last.role is ColumnRole.DONE
    store.close()
