"""The board's services: where cards and columns land on the disk."""

from datetime import date, timedelta

import pytest

from planner.domain.changes import Changes
from planner.domain.entities import ActionItem, BoardColumn, ColumnRole, Person, Ref
from planner.domain.errors import ColumnNotEmpty, EmptyTitle, ImpossibleMove, MissingItem
from planner.domain.ordering import LONGEST
from tests.support.kept import Kept, titles
from tests.support.workspaces import NOW


def shown(kept: Kept, role: ColumnRole) -> list[str]:
    return titles(kept.workspace.children(ActionItem, "column_id", kept.column(role).id))


def cards(kept: Kept, *names: str, role: ColumnRole = ColumnRole.TODO) -> list[int]:
    return [kept.card(name, role).id for name in names]


def test_cards_are_added_last_or_on_top(kept: Kept) -> None:
    cards(kept, "a", "b")
    kept.card("top", on_top=True)
    kept.card("first of its column", ColumnRole.DOING, on_top=True)
    assert shown(kept, ColumnRole.TODO) == ["top", "a", "b"]
    assert shown(kept, ColumnRole.DOING) == ["first of its column"]


def test_a_card_keeps_all_that_it_is_given(kept: Kept) -> None:
    ref = kept.card(
        "  보고서\n초안 ", ColumnRole.DONE, owner="김민수", due=date(2024, 12, 1), labels=["a", "a", " b "]
    )
    card = kept.get(ref, ActionItem)
    assert (card.title, card.due, card.labels) == ("보고서 초안", date(2024, 12, 1), ("a", "b"))
    assert kept.workspace.name_of(Person, card.owner_id) == "김민수"
    assert card.done_at == NOW
    with pytest.raises(EmptyTitle):
        kept.card(" ")


@pytest.mark.parametrize(
    ("moving", "before", "order"),
    [
        ("d", "b", "adbce"),
        ("a", None, "bcdea"),
        ("ce", "a", "ceabd"),
        ("ec", "a", "ecabd"),
        ("b", "b", "abcde"),
        ("bc", "c", "abcde"),
        ("bd", "b", "abdce"),
        ("de", "e", "abcde"),
        ("abcde", "c", "abcde"),
    ],
)
def test_cards_move_within_a_column(kept: Kept, moving: str, before: str | None, order: str) -> None:
    ids = dict(zip("abcde", cards(kept, *"abcde"), strict=True))
    column = kept.column(ColumnRole.TODO).id
    kept.services.board.move_cards([ids[name] for name in moving], column, ids[before] if before else None)
    assert "".join(shown(kept, ColumnRole.TODO)) == order


def test_cards_move_across_columns_with_what_they_take_on(kept: Kept) -> None:
    first, second = cards(kept, "a", "b")
    cards(kept, "x", "y", role=ColumnRole.DONE)
    y = kept.all(ActionItem)[-1]
    owner = kept.get(kept.card("owned", owner="김민수"), ActionItem).owner_id
    done = kept.column(ColumnRole.DONE).id
    kept.services.board.move_cards([second, first], done, y.id, owner_id=owner)
    assert shown(kept, ColumnRole.DONE) == ["x", "b", "a", "y"]
    moved = kept.get(Ref(ActionItem.kind, first), ActionItem)
    assert (moved.owner_id, moved.done_at) == (owner, NOW)


def test_the_time_of_being_done_is_that_of_the_first_time(kept: Kept) -> None:
    (card,) = cards(kept, "a")
    kept.services.board.set_done(card, done=True)
    kept.now = NOW + timedelta(days=1)
    kept.services.board.move_cards([card], kept.column(ColumnRole.DONE).id)
    assert kept.get(Ref(ActionItem.kind, card), ActionItem).done_at == NOW
    kept.services.board.set_done([card], done=False)
    assert kept.get(Ref(ActionItem.kind, card), ActionItem).done_at is None


def test_several_cards_are_ticked_in_their_order(kept: Kept) -> None:
    ids = cards(kept, "a", "b", "c")
    cards(kept, "x", role=ColumnRole.DONE)
    kept.services.board.set_done([ids[2], ids[0]], done=True)
    assert shown(kept, ColumnRole.DONE) == ["x", "c", "a"]
    assert shown(kept, ColumnRole.TODO) == ["b"]


def test_a_place_that_is_gone_or_elsewhere_is_the_end(kept: Kept) -> None:
    ids = cards(kept, "a", "b", "c")
    (elsewhere,) = cards(kept, "x", role=ColumnRole.DOING)
    column = kept.column(ColumnRole.TODO).id
    kept.services.board.move_cards([ids[0]], column, elsewhere)
    assert shown(kept, ColumnRole.TODO) == ["b", "c", "a"]
    kept.services.board.move_cards([ids[1]], column, 999)
    assert shown(kept, ColumnRole.TODO) == ["c", "a", "b"]


def test_a_card_that_is_gone_moves_nothing(kept: Kept) -> None:
    ids = cards(kept, "a", "b")
    before = kept.everything()
    with pytest.raises(MissingItem):
        kept.services.board.move_cards([ids[1], 999], kept.column(ColumnRole.DONE).id)
    assert kept.everything() == before


def test_hundreds_of_moves_to_one_place_keep_the_order_and_short_ranks(kept: Kept) -> None:
    ids = cards(kept, "a", "b", "c", "d")
    column = kept.column(ColumnRole.TODO).id
    # Each goes right before the last, so the gap there halves every time.
    for step in range(700):
        kept.services.board.move_cards([ids[step % 3]], column, ids[3])
    assert shown(kept, ColumnRole.TODO) == ["b", "c", "a", "d"]
    assert max(len(card.rank) for card in kept.all(ActionItem)) <= LONGEST


def test_a_checklist_line_can_not_stand_below_itself(kept: Kept) -> None:
    card, line = cards(kept, "a", "b")
    board = kept.services.board
    board.set_parent(line, card)
    with pytest.raises(ImpossibleMove):
        board.set_parent(card, line)
    board.set_parent(line, None)
    assert kept.get(Ref(ActionItem.kind, line), ActionItem).parent_id is None


def test_columns_are_added_before_done_and_moved(kept: Kept) -> None:
    board = kept.services.board
    added = board.add_column("검토")
    assert [column.name or column.role for column in kept.all(BoardColumn)] == [
        "backlog", "todo", "doing", "검토", "done",
    ]  # fmt: skip
    review = ref_of(added)
    board.move_column(review, kept.column(ColumnRole.TODO).id)
    assert titles(kept.all(BoardColumn)) == ["", "검토", "", "", ""]
    board.move_column(review, None)
    assert titles(kept.all(BoardColumn)) == ["", "", "", "", "검토"]
    with pytest.raises(EmptyTitle):
        board.add_column(" ")


def test_a_column_with_cards_stays_and_a_missing_one_is_made_when_needed(kept: Kept) -> None:
    (card,) = cards(kept, "a")
    with pytest.raises(ColumnNotEmpty):
        kept.services.removal.delete([kept.column(ColumnRole.TODO).ref])
    kept.services.removal.delete([kept.column(ColumnRole.DONE).ref])
    kept.services.board.set_done(card, done=True)
    assert shown(kept, ColumnRole.DONE) == ["a"]


def ref_of(changes: Changes) -> Ref:
    (ref,) = changes.added()
    return ref
