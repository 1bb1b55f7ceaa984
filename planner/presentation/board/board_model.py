"""The board as it is shown: its columns, each with the cards that filter and scope let through."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication, QObject, Signal

from planner.domain.changes import Changes
from planner.domain.entities import (
    ActionItem,
    BoardColumn,
    Cycle,
    Entity,
    KeyResult,
    Objective,
    Person,
    Team,
)
from planner.presentation.board.arrangement import NO_GROUP, Arrangement, Grouping, Row
from planner.presentation.board.card_face import Faces, Line, top_of
from planner.presentation.board.card_filter import CardFilter, Sieve, Verdict
from planner.presentation.board.column_model import ColumnModel
from planner.presentation.scope import Scope
from planner.presentation.session import Session

# What decides of other kinds whether and where a card is shown.
DECIDING = {
    Person.kind: ("name",),
    KeyResult.kind: ("title", "objective_id", "owner_id", "team_id"),
    Objective.kind: ("cycle_id", "owner_id", "team_id", "document_id"),
    Cycle.kind: ("document_id",),
    Team.kind: ("name",),
}


class BoardModel(QObject):
    """Follows the session and keeps one `ColumnModel` for each column."""

    changing = Signal()  # before rows come and go: what views do on their own then is no choice of a person
    rearranged = Signal()  # columns came, went or changed places
    followed = Signal()  # after any change of what is shown

    def __init__(self, session: Session, scope: Scope, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._scope = scope
        self._filter = CardFilter()
        self._grouping = Grouping.NONE
        self._expanded: set[int] = set()
        self._columns: dict[int, ColumnModel] = {}
        self._arrangement = Arrangement(self._lines_of)
        self.faces = Faces(session)
        session.changed.connect(self._follow)
        session.reloaded.connect(self.refresh)
        scope.changed.connect(self._refill)
        self.refresh()

    @property
    def columns(self) -> list[ColumnModel]:
        """The columns in their order."""
        return list(self._columns.values())

    @property
    def filter(self) -> CardFilter:
        """What is chosen in the bar."""
        return self._filter

    @property
    def grouping(self) -> Grouping:
        """By what cards are grouped."""
        return self._grouping

    @property
    def filtered(self) -> int:
        """How many cards the filter hides."""
        return sum(column.filtered for column in self.columns)

    @property
    def out_of_scope(self) -> int:
        """How many cards are hidden since they are of other cycles or teams."""
        return sum(column.out_of_scope for column in self.columns)

    @property
    def is_empty(self) -> bool:
        """Whether there is no card at all."""
        return not any(column.order for column in self.columns)

    def column(self, column_id: int) -> ColumnModel:
        """A column; KeyError when it is gone."""
        return self._columns[column_id]

    def column_of(self, card_id: int) -> ColumnModel | None:
        """The column in which a card or a line of a checklist is shown."""
        return next((column for column in self.columns if column.row_of(card_id) is not None), None)

    def set_filter(self, chosen: CardFilter) -> None:
        """Show the cards that pass a filter, as far as what it asks for is there."""
        chosen = chosen.without_gone(self._session.workspace)
        if chosen != self._filter:
            self._filter = chosen
            self._refill()

    def set_grouping(self, grouping: Grouping) -> None:
        """Group the cards of each column."""
        if grouping is not self._grouping:
            self._grouping = grouping
            self._refill()

    def set_expanded(self, card_id: int, expanded: bool) -> None:
        """Show or hide the checklist of a card."""
        if expanded != (card_id in self._expanded):
            self._expanded ^= {card_id}
            self.changing.emit()
            self._fill((self._session.workspace.get(ActionItem, card_id).column_id,), {card_id})
            self.followed.emit()

    def is_expanded(self, card_id: int) -> bool:
        """Whether the checklist of a card is shown."""
        return card_id in self._expanded

    def uncover(self, card_id: int) -> None:
        """See that a card or line is shown: what hides it is no longer asked for."""
        item = self._session.workspace.get(ActionItem, card_id)
        card = self._session.workspace.get(ActionItem, top_of(self._session.workspace, item))
        verdict = self._sieve().judge(card)
        if verdict is Verdict.OUT_OF_SCOPE:
            self.set_filter(CardFilter(beyond_scope=True))
        elif verdict is Verdict.FILTERED:
            self.set_filter(CardFilter(beyond_scope=self._filter.beyond_scope))
        if item is not card:
            self.set_expanded(card.id, True)

    def follow_day(self) -> None:
        """Show what is overdue today, when a midnight has passed."""
        if not self.faces.is_of_today():
            self.reword()

    def reword(self) -> None:
        """Work all words out again, as after a change of language."""
        self.faces.forget_all()
        self._refill()
        self._tell_of_all()

    def refresh(self) -> None:
        """Take up the workspace as it is now."""
        self.changing.emit()
        self.faces.forget_all()
        self._expanded.clear()
        self._filter = self._filter.without_gone(self._session.workspace)
        self._take_columns()
        self._refill()
        self._tell_of_all()

    def _follow(self, changes: Changes) -> None:
        """Show what changed, touching only the columns concerned."""
        self.changing.emit()
        cards = self.faces.forget(changes)
        if any(change.ref.kind == BoardColumn.kind for change in changes):
            self._take_columns()
        if any(_decides(change.before, change.after) for change in changes):
            self._filter = self._filter.without_gone(self._session.workspace)
            self._fill(self._columns, cards or ())
        else:
            self._fill(self._columns_of(changes), cards or ())
        if cards is None:
            self._tell_of_all()
        self.followed.emit()

    def _columns_of(self, changes: Changes) -> set[int]:
        """The columns in which something was or is that changed."""
        workspace = self._session.workspace
        columns: set[int] = set()
        for change in changes:
            for state in (change.before, change.after):
                if isinstance(state, BoardColumn):
                    columns.add(state.id)
                elif isinstance(state, ActionItem):
                    card = workspace.find(state.ref._replace(id=top_of(workspace, state)))
                    columns |= {state.column_id} | (
                        {card.column_id} if isinstance(card, ActionItem) else set()
                    )
        return columns & self._columns.keys()

    def _take_columns(self) -> None:
        """Keep a model for each column that there is."""
        former = dict(self._columns)
        present = self._session.workspace.all(BoardColumn)
        self._columns = {}
        for column in present:
            kept = former.pop(column.id) if column.id in former else None
            self._columns[column.id] = kept or ColumnModel(column, self.faces, self._heading, self)
            self._columns[column.id].column = column
        for gone in former.values():
            gone.deleteLater()
        self.rearranged.emit()

    def _refill(self) -> None:
        """Show every column anew."""
        self.changing.emit()
        self._fill(self._columns, ())
        self.followed.emit()

    def _fill(self, column_ids: Collection[int], touched: Collection[int]) -> None:
        """Work out the rows of some columns."""
        sieve = self._sieve()
        for column_id in column_ids:
            self._fill_column(self._columns[column_id], sieve, touched)

    def _fill_column(self, column: ColumnModel, sieve: Sieve, touched: Collection[int]) -> None:
        """Work out the rows of one column."""
        items = self._session.workspace.children(ActionItem, "column_id", column.column.id)
        cards = [item for item in items if item.parent_id is None]
        shown = cards
        column.filtered = column.out_of_scope = 0
        if not sieve.lets_all_through:
            verdicts = [sieve.judge(card) for card in cards]
            shown = [card for card, verdict in zip(cards, verdicts, strict=True) if verdict is Verdict.SHOWN]
            column.filtered = verdicts.count(Verdict.FILTERED)
            column.out_of_scope = verdicts.count(Verdict.OUT_OF_SCOPE)
        column.order = [card.id for card in cards]
        column.items = len(items)
        column.set_rows(self._rows(shown), touched)

    def _rows(self, cards: list[ActionItem]) -> list[Row]:
        """The rows for the cards that are shown."""
        return self._arrangement.rows(cards, self._grouping, self._group_order(), self._expanded)

    def _sieve(self) -> Sieve:
        """What judges cards now."""
        return Sieve(self._session.workspace, self._scope, self._filter, self._session.today)

    def _lines_of(self, card_id: int) -> tuple[Line, ...]:
        """The checklist of a card."""
        return self.faces.of(card_id).lines

    def _group_order(self) -> dict[int, int]:
        """The place of each group: people by name, key results as in the tree."""
        if self._grouping is Grouping.NONE:
            return {}
        workspace = self._session.workspace
        if self._grouping is Grouping.PERSON:
            ids = [person.id for person in workspace.all(Person)]
        else:
            ids = [
                key_result.id
                for cycle in workspace.all(Cycle)
                for objective in workspace.children(Objective, "cycle_id", cycle.id)
                for key_result in workspace.children(KeyResult, "objective_id", objective.id)
            ]
        return {group: place for place, group in enumerate(ids)}

    def _heading(self, group: int) -> str:
        """What a group is called."""
        if self._grouping is Grouping.PERSON:
            if group == NO_GROUP:
                return QCoreApplication.translate("Board", "No owner")
            return self._session.workspace.get(Person, group).name
        if group == NO_GROUP:
            return QCoreApplication.translate("Board", "No key result")
        return self._session.workspace.get(KeyResult, group).title

    def _tell_of_all(self) -> None:
        """Tell views that every card may look different."""
        for column in self.columns:
            column.tell_of_all()


def _decides(before: Entity | None, after: Entity | None) -> bool:
    """Whether a change of another kind of item decides about cards."""
    entity = after or before
    names = DECIDING.get(entity.kind, ()) if entity else ()
    return any(getattr(before, name, None) != getattr(after, name, None) for name in names)
