"""Which cards are chosen, over all columns: one selection, whichever lists show it.

Cards are remembered by their ids, so the choice goes along when they move, and a list that picks another
row by itself while rows come and go changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, Signal

from planner.presentation.board.arrangement import RowKind
from planner.presentation.board.board_model import BoardModel
from planner.ui.board.card_list import CardList

Flag = QItemSelectionModel.SelectionFlag


class Hand(QObject):
    """The chosen cards and lines, and the current one."""

    current_changed = Signal(object)  # int | None

    def __init__(self, model: BoardModel, parent: QObject) -> None:
        super().__init__(parent)
        self._lists: list[CardList] = []
        self._ids: set[int] = set()
        self._current: int | None = None
        self._place = (0, 0)
        self._following = False
        model.changing.connect(self._hold)
        model.followed.connect(self._restore)

    @property
    def current(self) -> int | None:
        """The card or line that has the focus, or had it last."""
        return self._current

    @property
    def current_list(self) -> CardList | None:
        """The list that shows the current card; without one the list with the focus, else the first."""
        showing = (cards for cards in self._lists if cards.item_index(self._current or 0).isValid())
        focused = (cards for cards in self._lists if cards.hasFocus())
        return next(showing, None) or next(focused, None) or next(iter(self._lists), None)

    def ids(self) -> list[int]:
        """The chosen cards and lines as they stand on the board, from left to right and top to bottom."""
        return [row_id for row_id, _ in self._chosen_rows()]

    def card_ids(self) -> list[int]:
        """The chosen cards without lines of checklists."""
        return [row_id for row_id, kind in self._chosen_rows() if kind is RowKind.CARD]

    def watch(self, lists: Sequence[CardList]) -> None:
        """Follow these lists from now on."""
        for cards in lists:
            if cards not in self._lists:
                cards.selectionModel().selectionChanged.connect(lambda *_, cards=cards: self._take(cards))
                cards.selectionModel().currentChanged.connect(lambda *_, cards=cards: self._move(cards))
                cards.clicked.connect(lambda _index, cards=cards: self._take(cards))
        self._lists = list(lists)
        self._restore()

    def list_of(self, item_id: int) -> CardList:
        """The list that shows a card or line; StopIteration when none does."""
        return next(cards for cards in self._lists if cards.item_index(item_id).isValid())

    def choose(self, ids: Sequence[int], current: int, *, take_focus: bool = True) -> None:
        """Choose cards, with one of them as the current one."""
        self._ids, self._current = set(ids), current
        self._restore()
        cards = self.current_list
        if cards is not None and take_focus:
            cards.setFocus()
        self.current_changed.emit(current)

    def step_sideways(self, cards: CardList, step: int) -> None:
        """Go to the card at the same height in the next column that has one."""
        at = self._lists.index(cards) + step
        height = cards.visualRect(cards.currentIndex()).center().y()
        while 0 <= at < len(self._lists):
            found = _card_at(self._lists[at], height)
            if found is not None:
                self.choose([found], found)
                return
            at += step

    def _chosen_rows(self) -> list[tuple[int, RowKind]]:
        """The chosen rows in the order of the board."""
        places = sorted(
            (at, row)
            for at, cards in enumerate(self._lists)
            for row in map(cards.column.row_of, self._ids)
            if row is not None
        )
        rows = [self._lists[at].column.rows[row] for at, row in places]
        return [(row.id, row.kind) for row in rows]

    def _is_shown(self, item_id: int) -> bool:
        """Whether a list shows a card or line."""
        return any(cards.column.row_of(item_id) is not None for cards in self._lists)

    def _take(self, cards: CardList) -> None:
        """Take over what a person chose in a list."""
        if self._following:
            return
        others = [other for other in self._lists if other is not cards]
        if not cards.keeps_others:
            self._following = True
            for other in others:
                other.selectionModel().clearSelection()
            self._following = False
        self._ids = {chosen for each in self._lists for chosen in _selected(each)}

    def _move(self, cards: CardList) -> None:
        """Take over where a person went in a list."""
        if self._following:
            return
        self._current = cards.current_id()
        self._place = (self._lists.index(cards), cards.currentIndex().row())
        self.current_changed.emit(self._current)

    def _hold(self) -> None:
        """Stop listening while rows come and go."""
        self._following = True
        cards = self.current_list
        if cards is not None and self._current is not None:
            self._place = (self._lists.index(cards), cards.item_index(self._current).row())

    def _restore(self) -> None:
        """Show the choice in the lists as they are now; a card that is gone gives its place to the next."""
        self._following = True
        before = self._current
        if self._current is not None and not self._is_shown(self._current):
            self._current = self._neighbour()
            self._ids = {self._current} if self._current is not None else set()
        self._ids = {item_id for item_id in self._ids if self._is_shown(item_id)}
        had_focus = any(cards.hasFocus() for cards in self._lists)
        for cards in self._lists:
            self._show_in(cards, had_focus)
        self._following = False
        if before != self._current:
            self.current_changed.emit(self._current)

    def _show_in(self, cards: CardList, had_focus: bool) -> None:
        """Show the choice in one list."""
        selection = QItemSelection()
        for item_id in self._ids:
            index = cards.item_index(item_id)
            if index.isValid():
                selection.select(index, index)
        cards.selectionModel().select(selection, Flag.ClearAndSelect)
        index = cards.item_index(self._current) if self._current is not None else cards.item_index(0)
        if index.isValid():
            cards.selectionModel().setCurrentIndex(index, Flag.NoUpdate)
            if had_focus:
                cards.setFocus()

    def _neighbour(self) -> int | None:
        """The card now nearest to where the current one was."""
        if not self._lists:
            return None
        column, row = self._place
        rows = self._lists[min(column, len(self._lists) - 1)].column.rows
        near = [each.id for each in rows[max(row, 0) :] if each.kind is RowKind.CARD]
        above = [each.id for each in rows[: max(row, 0)] if each.kind is RowKind.CARD]
        return near[0] if near else (above[-1] if above else None)


def _selected(cards: CardList) -> Iterator[int]:
    """The ids that a list shows as selected."""
    for index in cards.selectionModel().selectedIndexes():
        ref = cards.column.ref_at(index)
        if ref is not None:
            yield ref.id


def _card_at(cards: CardList, height: int) -> int | None:
    """The card of a list that is nearest to a height of its viewport."""
    rows = [at for at, row in enumerate(cards.column.rows) if row.kind is RowKind.CARD]
    if not rows:
        return None
    nearest = min(rows, key=lambda at: abs(cards.visualRect(cards.column.index(at)).center().y() - height))
    return cards.column.rows[nearest].id
