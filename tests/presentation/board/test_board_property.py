"""No move, add, delete, undo or redo loses or doubles a card: the board against plain lists.

After every step the workspace and the models that are shown are compared with the lists, and now and then,
and always at the end, what another program would read from the disk.
"""

from __future__ import annotations

import tempfile
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from PySide6.QtWidgets import QApplication

from planner.domain.entities import ActionItem, BoardColumn, ColumnRole, Person
from planner.domain.workspace import Workspace
from planner.presentation.board.arrangement import NO_GROUP, Grouping, Row, RowKind
from planner.presentation.board.board_model import BoardModel
from planner.presentation.board.card_filter import CardFilter
from planner.presentation.board.commands import BoardCommands
from planner.presentation.board.moves import Spot, gaps_around, spot_at
from planner.presentation.scope import Scope
from planner.presentation.session import Session
from planner.services.bundle import build_services
from planner.store.open import SqlStore, open_workspace
from tests.support.workspaces import clock

OWNERS = ["", "김민수", "송유진"]
EXAMPLES, STEPS = 60, 80


@dataclass
class Plain:
    """Cards as lists of ids by column, with the owner of each and the lines of its checklist."""

    columns: dict[int, list[int]] = field(default_factory=dict)
    owners: dict[int, str] = field(default_factory=dict)
    lines: dict[int, list[int]] = field(default_factory=dict)

    def move(self, ids: list[int], column: int, before: int | None) -> None:
        """Take the cards out and put them before the next that stays."""
        target = self.columns[column]
        after = target[target.index(before) :] if before is not None else []
        anchor = next((card for card in after if card not in ids), None)
        for cards in self.columns.values():
            cards[:] = [card for card in cards if card not in ids]
        at = target.index(anchor) if anchor is not None else len(target)
        target[at:at] = ids


class BoardMachine(RuleBasedStateMachine):
    """Works a board in every way and keeps plain lists beside it."""

    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.store: SqlStore = open_workspace(Path(self.folder.name) / "data")
        services = build_services(self.store.begin, clock)
        self.session = Session(self.store.load(), services, clock)
        self.failures: list[object] = []
        self.session.failed.connect(self.failures.append)
        self.scope = Scope()
        self.model = BoardModel(self.session, self.scope)
        self.commands = BoardCommands(self.session, self.scope, self.model)
        self.plain = Plain({column.column.id: [] for column in self.model.columns})
        self.past: list[Plain] = []
        self.future: list[Plain] = []

    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.check_store()
            self.store.close()
            self.folder.cleanup()

    @rule(column=st.integers(0, 3), owner=st.sampled_from(OWNERS), lines=st.integers(0, 2))
    def add(self, column: int, owner: str, lines: int) -> None:
        column_id = self.model.columns[column].column.id
        text = f"일 {len(self.plain.owners)}" + (f" @{owner}" if owner else "")
        before = deepcopy(self.plain)
        changes = self.commands.add(column_id, text)
        assert changes is not None
        card = changes.added()[-1].id
        self.plain.columns[column_id].insert(0, card)
        self.plain.owners[card] = owner
        self.plain.lines[card] = []
        self.keep(before)
        for _ in range(lines):
            before = deepcopy(self.plain)
            changes = self.commands.add_line(card, "줄")
            assert changes is not None
            self.plain.lines[card].append(changes.added()[-1].id)
            self.keep(before)

    @rule(data=st.data(), count=st.integers(1, 4), column=st.integers(0, 3))
    def drop(self, data: st.DataObject, count: int, column: int) -> None:
        """Drop some of the cards that are shown at one of the places that a drop line can mark."""
        ids = self.some_shown(data, count)
        if not ids:
            return
        model = self.model.columns[column]
        spot = spot_at(model.column.id, model.rows, self.some_gap(data, model.rows))
        before = deepcopy(self.plain)
        changed = self.commands.move(ids, spot) is not None
        self.plain.move(ids, spot.column_id, self.anchor_of(spot))
        if self.model.grouping is Grouping.PERSON and spot.group is not None:
            owner = "" if spot.group == NO_GROUP else self.session.workspace.get(Person, spot.group).name
            self.plain.owners.update(dict.fromkeys(ids, owner))
        assert changed == (self.plain != before)
        if changed:
            self.keep(before)

    @rule(data=st.data(), count=st.integers(1, 3), step=st.sampled_from([-1, 1]), across=st.booleans())
    def press_keys(self, data: st.DataObject, count: int, step: int, across: bool) -> None:
        """Move by keys; where cards land is read from the board, that none is lost or doubled is checked."""
        ids = self.some_shown(data, count)
        if not ids:
            return
        shift = self.commands.shift_across if across else self.commands.shift_within
        before = deepcopy(self.plain)
        if shift(ids, ids[0], step) is None:
            return
        self.plain.columns = orders(self.session.workspace)
        assert sorted(chain(*self.plain.columns.values())) == sorted(chain(*before.columns.values()))
        stayed = {card for cards in before.columns.values() for card in cards} - set(ids)
        for column, cards in before.columns.items():
            now = [card for card in self.plain.columns[column] if card in stayed]
            assert now == [card for card in cards if card in stayed]
        self.keep(before)

    @rule(data=st.data(), count=st.integers(1, 3))
    def delete(self, data: st.DataObject, count: int) -> None:
        ids = self.some_shown(data, count)
        if not ids:
            return
        before = deepcopy(self.plain)
        assert self.commands.delete(ids) is not None
        for card in ids:
            del self.plain.owners[card], self.plain.lines[card]
        for cards in self.plain.columns.values():
            cards[:] = [card for card in cards if card not in ids]
        self.keep(before)

    @rule(data=st.data(), count=st.integers(1, 3))
    def tick(self, data: st.DataObject, count: int) -> None:
        ids = self.some_shown(data, count)
        if not ids:
            return
        before = deepcopy(self.plain)
        done = self.column_of_role(ColumnRole.DONE)
        open_ids = [card for card in ids if card not in self.plain.columns[done]]
        target = done if open_ids else self.column_of_role(ColumnRole.TODO)
        assert self.commands.tick(ids) is not None
        self.plain.move(open_ids or ids, target, None)
        self.keep(before)

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        self.session.undo_stack.undo()
        self.future.append(self.plain)
        self.plain = self.past.pop()

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        self.session.undo_stack.redo()
        self.past.append(self.plain)
        self.plain = self.future.pop()

    @rule(grouping=st.sampled_from([Grouping.NONE, Grouping.PERSON]))
    def group(self, grouping: Grouping) -> None:
        self.model.set_grouping(grouping)

    @rule(owner=st.sampled_from([None, *OWNERS]))
    def filter(self, owner: str | None) -> None:
        self.model.set_filter(CardFilter(person=owner))

    @rule()
    def reopen(self) -> None:
        self.check_store()

    @invariant()
    def the_board_is_as_the_lists(self) -> None:
        if hasattr(self, "store"):
            self.check()

    def keep(self, before: Plain) -> None:
        self.past.append(before)
        self.future.clear()

    def some_shown(self, data: st.DataObject, count: int) -> list[int]:
        shown = [card for column in self.model.columns for card in column.shown_cards()]
        if not shown:
            return []
        return data.draw(st.lists(st.sampled_from(shown), min_size=1, max_size=count, unique=True))

    def some_gap(self, data: st.DataObject, rows: list[Row]) -> int:
        """A place where the drop line can be, as a pointer at some height finds it."""
        return data.draw(st.sampled_from(gaps_around(rows, data.draw(st.integers(0, len(rows))))))

    def anchor_of(self, spot: Spot) -> int | None:
        """The card before which a spot is in the whole column: the next one, or the one after the last."""
        cards = self.plain.columns[spot.column_id]
        if spot.before_id is not None:
            return spot.before_id
        if spot.after_id is None or cards[-1] == spot.after_id:
            return None
        return cards[cards.index(spot.after_id) + 1]

    def column_of_role(self, role: ColumnRole) -> int:
        return next(column.column.id for column in self.model.columns if column.column.role is role)

    def check(self) -> None:
        """Workspace and models say what the lists say."""
        assert self.failures == []
        assert orders(self.session.workspace) == self.plain.columns
        wanted = self.model.filter.person
        for column in self.model.columns:
            cards = self.plain.columns[column.column.id]
            assert column.order == cards
            passing = [card for card in cards if wanted in (None, self.plain.owners[card])]
            assert column.filtered == len(cards) - len(passing)
            if self.model.grouping is Grouping.PERSON:
                last = len(OWNERS)
                owners = sorted(set(self.plain.owners.values()), key=lambda name: (not name, name or last))
                passing = [card for name in owners for card in passing if self.plain.owners[card] == name]
            assert column.shown_cards() == passing
            assert column.rowCount() == len(column.rows)
            headings = [row.id for row in column.rows if row.kind is RowKind.HEADING]
            assert len(headings) == len(set(headings))

    def check_store(self) -> None:
        """The disk says what the lists say."""
        other = open_workspace(Path(self.folder.name) / "data")
        try:
            stored = other.load()
        finally:
            other.close()
        assert orders(stored) == self.plain.columns
        assert {
            card.id: stored.name_of(Person, card.owner_id) for card in cards_of(stored)
        } == self.plain.owners
        lines = {
            card: [line.id for line in stored.children(ActionItem, "parent_id", card)]
            for card in self.plain.owners
        }
        assert {card: sorted(ids) for card, ids in lines.items()} == self.plain.lines
        for card in cards_of(stored):
            done = stored.get(BoardColumn, card.column_id).role is ColumnRole.DONE
            assert (card.done_at is not None) == done


def cards_of(workspace: Workspace) -> list[ActionItem]:
    return [item for item in workspace.all(ActionItem) if item.parent_id is None]


def orders(workspace: Workspace) -> dict[int, list[int]]:
    """The cards of each column in their order."""
    return {
        column.id: [
            item.id
            for item in workspace.children(ActionItem, "column_id", column.id)
            if item.parent_id is None
        ]
        for column in workspace.all(BoardColumn)
    }


def test_no_step_loses_or_doubles_a_card(qapp: QApplication) -> None:
    run_state_machine_as_test(
        BoardMachine,
        settings=settings(
            max_examples=EXAMPLES,
            stateful_step_count=STEPS,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
