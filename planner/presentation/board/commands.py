"""What a person does on the board, each as one undoable step with a name."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from PySide6.QtCore import QObject

from planner.domain.changes import Changes
from planner.domain.entities import ActionItem, BoardColumn, Cycle, KeyResult, Person, Ref
from planner.domain.quick_add import Candidate, QuickAdd, understand
from planner.presentation.board.arrangement import NO_GROUP, Grouping, RowKind
from planner.presentation.board.board_model import BoardModel
from planner.presentation.board.card_face import is_done
from planner.presentation.board.column_model import ColumnModel
from planner.presentation.board.moves import Spot, order_after, place_in
from planner.presentation.formats import shortened
from planner.presentation.scope import Scope
from planner.presentation.session import Session


class BoardCommands(QObject):
    """Changes cards and columns through the session; each returns what changed, None for nothing."""

    def __init__(
        self, session: Session, scope: Scope, model: BoardModel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._scope = scope
        self._model = model

    def move(self, card_ids: Sequence[int], spot: Spot) -> Changes | None:
        """Put cards at a spot, in the given order; among the cards of a group they become the group's."""
        column = self._model.column(spot.column_id)
        before_id = place_in(column.order, spot, card_ids)
        fields = self._group_fields(spot)
        if self._stays(card_ids, column.order, before_id, fields):
            return None
        board = self._session.services.board
        return self._session.do(
            self._move_text(card_ids, spot.column_id),
            lambda: board.move_cards(card_ids, spot.column_id, before_id, **fields),
        )

    def shift_within(self, card_ids: Collection[int], current_id: int, step: int) -> Changes | None:
        """Move cards of the current one's column up, -1, or down, 1, past one that stays, in their group."""
        column = self._model.column_of(current_id)
        if column is None:
            return None
        shown, group = _peers(column, current_id)
        moving = [card for card in shown if card in card_ids]
        staying = [card for card in shown if card not in card_ids]
        edge = shown.index(moving[0] if step < 0 else moving[-1]) if moving else 0
        target = sum(shown.index(card) < edge for card in staying) + step
        if not moving or not 0 <= target <= len(staying):
            return None
        return self.move(moving, _spot_in(column, staying, target, group))

    def shift_across(self, card_ids: Sequence[int], current_id: int, step: int) -> Changes | None:
        """Move cards to the column beside the current one's, as far from the top of their group."""
        columns = self._model.columns
        column = self._model.column_of(current_id)
        at = columns.index(column) + step if column else -1
        if column is None or not 0 <= at < len(columns):
            return None
        shown, group = _peers(column, current_id)
        there = [row.id for row in columns[at].rows if row.kind is RowKind.CARD and row.group == group]
        place = min(shown.index(current_id), len(there))
        # Without a group, since each card keeps its own.
        return self.move(card_ids, _spot_in(columns[at], there, place, None))

    def understand(self, text: str) -> QuickAdd:
        """What a quick-add line says."""
        workspace = self._session.workspace
        people = [person.name for person in workspace.all(Person)]
        shown = workspace.find(Ref(Cycle.kind, self._scope.cycle_id or 0))
        within = (shown.start, shown.end) if isinstance(shown, Cycle) else None
        return understand(text, self._session.today, people, self._candidates(), within)

    def add(self, column_id: int, text: str) -> Changes | None:
        """Add the card that a quick-add line says on top of a column."""
        said = self.understand(text)
        if not said.title:
            return None
        board = self._session.services.board
        return self._session.do(
            self._titled(self.tr("Add “{title}”"), said.title),
            lambda: board.add_card(
                column_id,
                said.title,
                owner=said.owner,
                due=said.due,
                key_result_id=said.key_result_id,
                on_top=True,
            ),
        )

    def add_line(self, card_id: int, title: str) -> Changes | None:
        """Add a line to the checklist of a card."""
        card = self._session.workspace.get(ActionItem, card_id)
        board = self._session.services.board
        return self._session.do(
            self._titled(self.tr("Add a line to “{title}”"), card.title),
            lambda: board.add_card(card.column_id, title, parent_id=card_id),
        )

    def rename(self, ref: Ref, title: str) -> Changes | None:
        """Give a card or a line another title."""
        item = self._session.workspace.get(ActionItem, ref.id)
        if title == item.title:
            return None
        text = self._titled(self.tr("Rename “{title}”"), item.title)
        return self._edit(text, [ref], title=title)

    def delete(self, ids: Sequence[int]) -> Changes | None:
        """Delete cards and lines."""
        refs = [Ref(ActionItem.kind, item_id) for item_id in ids]
        text = self._about(ids, self.tr("Delete “{title}”"), self.tr("Delete %n card(s)", "", len(ids)))
        return self._session.do(text, lambda: self._session.services.removal.delete(refs))

    def tick(self, ids: Sequence[int]) -> Changes | None:
        """Make items done; when all of them are, make them to do again."""
        workspace = self._session.workspace
        items = [workspace.get(ActionItem, item_id) for item_id in ids]
        open_ids = [item.id for item in items if not is_done(workspace, item)]
        changing = open_ids or list(ids)
        done = bool(open_ids)
        if done:
            one, many = self.tr("Tick “{title}”"), self.tr("Tick %n card(s)", "", len(changing))
        else:
            one, many = self.tr("Untick “{title}”"), self.tr("Untick %n card(s)", "", len(changing))
        board = self._session.services.board
        return self._session.do(self._about(changing, one, many), lambda: board.set_done(changing, done=done))

    def assign(self, ids: Sequence[int], owner: str) -> Changes | None:
        """Give cards to a person; an empty name to nobody."""
        one, many = self.tr("Owner of “{title}”"), self.tr("Owner of %n card(s)", "", len(ids))
        return self._edit(self._about(ids, one, many), _refs(ids), owner=owner)

    def set_due(self, ids: Sequence[int], due: date | None) -> Changes | None:
        """Give cards a due date, or none."""
        one, many = self.tr("Due date of “{title}”"), self.tr("Due date of %n card(s)", "", len(ids))
        return self._edit(self._about(ids, one, many), _refs(ids), due=due)

    def add_column(self, name: str) -> Changes | None:
        """Add a column before the one for what is done."""
        board = self._session.services.board
        return self._session.do(self.tr("Add column"), lambda: board.add_column(name))

    def rename_column(self, column_id: int, name: str) -> Changes | None:
        """Give a column a name; an empty one brings back the word for its role."""
        column = self._model.column(column_id)
        if name.strip() in (column.column.name, column.name):
            return None
        text = self._titled(self.tr("Rename column “{title}”"), column.name)
        return self._edit(text, [Ref(BoardColumn.kind, column_id)], name=name.strip())

    def set_limit(self, column_id: int, limit: int | None) -> Changes | None:
        """Set how many cards a column should hold at most; None for any number."""
        if limit == self._model.column(column_id).column.wip_limit:
            return None
        text = self._titled(self.tr("WIP limit of “{title}”"), self._model.column(column_id).name)
        return self._edit(text, [Ref(BoardColumn.kind, column_id)], wip_limit=limit)

    def shift_column(self, column_id: int, step: int) -> Changes | None:
        """Move a column one place to the left, -1, or to the right, 1."""
        ids = [column.column.id for column in self._model.columns]
        at = ids.index(column_id) + step
        if not 0 <= at < len(ids):
            return None
        others = [other for other in ids if other != column_id]
        before_id = others[at] if at < len(others) else None
        board = self._session.services.board
        return self._session.do(
            self._titled(self.tr("Move column “{title}”"), self._model.column(column_id).name),
            lambda: board.move_column(Ref(BoardColumn.kind, column_id), before_id),
        )

    def delete_column(self, column_id: int) -> Changes | None:
        """Delete an empty column."""
        removal = self._session.services.removal
        return self._session.do(
            self._titled(self.tr("Delete column “{title}”"), self._model.column(column_id).name),
            lambda: removal.delete([Ref(BoardColumn.kind, column_id)]),
        )

    def _edit(self, text: str, refs: Sequence[Ref], **fields: object) -> Changes | None:
        """Give items new field values."""
        return self._session.do(text, lambda: self._session.services.editing.edit(refs, **fields))

    def _stays(
        self,
        card_ids: Sequence[int],
        order: Sequence[int],
        before_id: int | None,
        fields: dict[str, int | None],
    ) -> bool:
        """Whether a move would change nothing, so that there is nothing to undo either."""
        workspace = self._session.workspace
        cards = [workspace.get(ActionItem, card_id) for card_id in card_ids]
        changed = any(getattr(card, name) != value for card in cards for name, value in fields.items())
        return (
            not changed and set(card_ids) <= set(order) and order_after(order, card_ids, before_id) == order
        )

    def _group_fields(self, spot: Spot) -> dict[str, int | None]:
        """What a card takes on by being put into a group."""
        grouping = self._model.grouping
        if grouping is Grouping.NONE or spot.group is None:
            return {}
        return {grouping.value: None if spot.group == NO_GROUP else spot.group}

    def _candidates(self) -> list[Candidate]:
        """The key results that a quick-add line may name, those of the cycle shown first."""
        workspace = self._session.workspace
        key_results = workspace.all(KeyResult)
        shown = self._scope.cycle_id
        cycles = [workspace.cycle_of(key_result) for key_result in key_results]
        by_cycle = sorted(zip(cycles, key_results, strict=True), key=lambda pair: pair[0].id != shown)
        return [
            Candidate(key_result.id, key_result.title, (cycle.start, cycle.end))
            for cycle, key_result in by_cycle
        ]

    def _move_text(self, card_ids: Sequence[int], column_id: int) -> str:
        """The name of a move in the undo menu."""
        name = self._model.column(column_id).name
        if len(card_ids) == 1:
            card = self._session.workspace.get(ActionItem, card_ids[0])
            text = self.tr("Move “{title}” to {column}")
            return text.format(title=shortened(card.title), column=name)
        return self.tr("Move %n card(s) to {column}", "", len(card_ids)).format(column=name)

    def _about(self, ids: Sequence[int], one: str, many: str) -> str:
        """The name of a step: with the title of a single item, else with the number of items."""
        if len(ids) != 1:
            return many
        return self._titled(one, self._session.workspace.get(ActionItem, ids[0]).title)

    def _titled(self, template: str, title: str) -> str:
        """A sentence about an item of that title."""
        return template.format(title=shortened(title))


def _peers(column: ColumnModel, card_id: int) -> tuple[list[int], int | None]:
    """The shown cards of a column that are in the same group as one of them, and that group."""
    group = next(row.group for row in column.rows if row.card == card_id)
    cards = [row.id for row in column.rows if row.kind is RowKind.CARD and row.group == group]
    return cards, group


def _spot_in(column: ColumnModel, cards: Sequence[int], at: int, group: int | None) -> Spot:
    """The spot before one of some shown cards, or after the last."""
    before_id = cards[at] if at < len(cards) else None
    return Spot(column.column.id, group, before_id, cards[-1] if cards else None)


def _refs(ids: Sequence[int]) -> list[Ref]:
    """The names of action items."""
    return [Ref(ActionItem.kind, item_id) for item_id in ids]
