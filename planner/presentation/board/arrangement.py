"""The rows of one column: its cards in order, in groups with headings where the board is grouped."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
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


class Arrangement:
    """Arranges cards; the row of an unfolded, ungrouped card is made once, so that lists compare quickly."""

    def __init__(self, lines_of: Callable[[int], Sequence[Line]]) -> None:
        self._lines_of = lines_of
        self._plain: dict[int, Row] = _PlainRows()

    def rows(
        self,
        cards: Sequence[ActionItem],
        grouping: Grouping,
        places: Mapping[int, int],
        expanded: Collection[int],
    ) -> list[Row]:
        """The rows for cards in their order; `expanded` cards have their checklists below them.

        `places` orders the groups by their ids.
        """
        if grouping is Grouping.NONE:
            plain = [self._plain[card.id] for card in cards]
            return [row for each in plain for row in self._unfold(each, expanded)] if expanded else plain
        groups: dict[int, list[int]] = {}
        for card in cards:
            groups.setdefault(getattr(card, grouping.value) or NO_GROUP, []).append(card.id)
        rows: list[Row] = []
        for group in sorted(groups, key=lambda group: (group == NO_GROUP, places.get(group, 0))):
            rows.append(Row(RowKind.HEADING, group, 0, group, True))
            for card_id in groups[group]:
                rows += self._unfold(Row(RowKind.CARD, card_id, card_id, group, True), expanded)
        return rows

    def _unfold(self, row: Row, expanded: Collection[int]) -> list[Row]:
        """The row of a card, and of each line of its checklist when it is expanded."""
        lines = self._lines_of(row.card) if row.card in expanded else ()
        if not lines:
            return [row]
        below = [Row(RowKind.LINE, line.id, row.card, row.group, line is lines[-1]) for line in lines]
        return [row._replace(closes=False), *below]


class _PlainRows(dict[int, Row]):
    """The row of each card that stands by itself."""

    def __missing__(self, card_id: int) -> Row:
        """Make it."""
        self[card_id] = row = Row(RowKind.CARD, card_id, card_id, None, True)
        return row
