"""The rows of one column: its cards in order, in groups with headings where the board is grouped."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from enum import Enum, IntEnum
from typing import NamedTuple

from planner.domain.entities import ActionItem
from planner.presentation.board.card_face import Line

# The group of cards that have no owner or no key result; it stands last.
NO_GROUP = 0


class Grouping(Enum):
    """By what the cards of each column are grouped; the value is the field of a card."""

    NONE = ""
    PERSON = "owner_id"
    KEY_RESULT = "key_result_id"


class RowKind(IntEnum):
    """What stands in a row."""

    HEADING = 0
    CARD = 1
    LINE = 2


class Row(NamedTuple):
    """One row: `id` names the group, card or line; `card` the card it belongs to, 0 for a heading.

    `group` is None unless the board is grouped. `closes` is true for the row that ends a card's frame.
    """

    kind: RowKind
    id: int
    card: int
    group: int | None
    closes: bool


def arrange(
    cards: Sequence[ActionItem],
    grouping: Grouping,
    places: Mapping[int, int],
    expanded: Collection[int],
    lines_of: Callable[[int], Sequence[Line]],
) -> list[Row]:
    """The rows for cards in their order; `expanded` cards have their checklists below them."""
    if grouping is Grouping.NONE:
        if not expanded:
            return [Row(RowKind.CARD, card.id, card.id, None, True) for card in cards]
        return [row for card in cards for row in _card_rows(card.id, None, expanded, lines_of)]
    groups: dict[int, list[int]] = {}
    for card in cards:
        groups.setdefault(getattr(card, grouping.value) or NO_GROUP, []).append(card.id)
    rows: list[Row] = []
    for group in sorted(groups, key=lambda group: (group == NO_GROUP, places.get(group, 0))):
        rows.append(Row(RowKind.HEADING, group, 0, group, True))
        for card_id in groups[group]:
            rows += _card_rows(card_id, group, expanded, lines_of)
    return rows


def _card_rows(
    card_id: int,
    group: int | None,
    expanded: Collection[int],
    lines_of: Callable[[int], Sequence[Line]],
) -> Iterator[Row]:
    """The row of a card, and of each line of its checklist when it is expanded."""
    lines = lines_of(card_id) if card_id in expanded else ()
    yield Row(RowKind.CARD, card_id, card_id, group, not lines)
    for number, line in enumerate(lines, start=1):
        yield Row(RowKind.LINE, line.id, card_id, group, number == len(lines))
