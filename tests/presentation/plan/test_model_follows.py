"""The model that followed any changes shows what one built afresh shows, and never breaks Qt's rules."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from planner.domain.changes import Changes
from planner.domain.entities import (
    ActionItem,
    BoardColumn,
    Cycle,
    Initiative,
    KeyResult,
    Objective,
    Ref,
    Stage,
)
from planner.presentation.plan.columns import Role
from planner.presentation.plan.model import PlanModel
from planner.presentation.scope import Scope
from planner.presentation.session import Session
from tests.presentation.plan.shape import shape
from tests.support.workspaces import filled_session

KINDS = (Cycle, Objective, KeyResult, Initiative, ActionItem)
PARENTS = {Objective: Cycle, KeyResult: Objective, Initiative: KeyResult, ActionItem: KeyResult}


class Hand:
    """Does to a session whatever it is told by three numbers; what can't be done is refused."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.deeds: list[Callable[[int, int], Any]] = [
            self.add, self.move, self.move, self.delete, self.demote, self.promote, self.rename,
            self.progress, self.team, self.draft, self.approve, self.card, self.link, self.undo, self.undo,
            self.redo, self.burst,
        ]  # fmt: skip

    def do(self, run: Callable[[], Changes]) -> None:
        self.session.do("Deed", run)

    def pick(self, kinds: tuple[type, ...], n: int) -> Any:
        found = [entity for kind in kinds for entity in self.session.workspace.all(kind)]
        return found[n % len(found)] if found else None

    def add(self, a: int, b: int) -> None:
        parent = self.pick((Cycle, Objective, KeyResult), a)
        if parent:
            self.do(lambda: self.session.services.planning.add(parent.ref, f"새 항목 {b}"))

    def move(self, a: int, b: int) -> None:
        item = self.pick((Objective, KeyResult, Initiative, ActionItem), a)
        parent = item and self.pick((PARENTS[type(item)],), b)
        sibling = item and self.pick((type(item),), a + b)
        if parent:
            self.do(lambda: self.session.services.planning.move([item.ref], parent.ref, sibling.id))

    def delete(self, a: int, b: int) -> None:
        item = self.pick(KINDS[1 + (b % 2) :], a)
        if item:
            self.do(lambda: self.session.services.removal.delete([item.ref]))

    def demote(self, a: int, _b: int) -> None:
        item = self.pick((Objective, KeyResult), a)
        if item:
            self.do(lambda: self.session.services.levels.demote(item.ref))

    def promote(self, a: int, _b: int) -> None:
        item = self.pick((KeyResult, Initiative), a)
        if item:
            self.do(lambda: self.session.services.levels.promote(item.ref))

    def rename(self, a: int, b: int) -> None:
        item = self.pick(KINDS[1:], a)
        if item:
            self.do(
                lambda: self.session.services.editing.edit(item.ref, title=f"이름 {b}", owner=f"사람 {b % 3}")
            )

    def progress(self, a: int, b: int) -> None:
        item = self.pick((KeyResult, Initiative), a)
        if item:
            self.do(lambda: self.session.services.progress.set_progress(item.ref, (b % 101) / 100))

    def team(self, a: int, b: int) -> None:
        item = self.pick((Objective,), a)
        if item:
            self.do(
                lambda: self.session.services.editing.edit(item.ref, team=["", "영업", "제품", "가팀"][b % 4])
            )

    def draft(self, a: int, b: int) -> None:
        item, other = self.pick((Objective,), a), self.pick((Objective,), b)
        if item and item.id != other.id and other.draft_of_id is None and not self.drafts(item):
            edit = self.session.services.editing.edit
            self.do(lambda: edit(item.ref, draft_of_id=other.id, stage=Stage.DRAFT))

    def drafts(self, item: Objective) -> list[Objective]:
        return self.session.workspace.children(Objective, "draft_of_id", item.id)

    def approve(self, a: int, _b: int) -> None:
        found = [o for o in self.session.workspace.all(Objective) if o.draft_of_id is not None]
        if found:
            self.do(lambda: self.session.services.drafts.approve(found[a % len(found)].ref))

    def card(self, a: int, b: int) -> None:
        card, column = self.pick((ActionItem,), a), self.pick((BoardColumn,), b)
        if card:
            self.do(lambda: self.session.services.board.move_cards([card.id], column.id))

    def link(self, a: int, b: int) -> None:
        card, parent = self.pick((ActionItem,), a), self.pick((ActionItem,), b)
        if card:
            self.do(lambda: self.session.services.board.set_parent(card.id, parent.id))

    def undo(self, _a: int, _b: int) -> None:
        self.session.undo_stack.undo()

    def redo(self, _a: int, _b: int) -> None:
        self.session.undo_stack.redo()

    def burst(self, a: int, b: int) -> None:
        for _ in range(3):
            self.add(a, b)


DEEDS = st.lists(st.tuples(st.integers(0, 16), st.integers(0, 60), st.integers(0, 60)), max_size=14)


@pytest.mark.parametrize("is_looked_at", [True, False], ids=["all rows known", "few rows known"])
@given(deeds=DEEDS, one_cycle=st.booleans(), drafts=st.booleans())
@example(deeds=[(9, 0, 1), (10, 0, 0)], one_cycle=False, drafts=True)  # a draft of another team is approved
@example(deeds=[(9, 0, 1), (10, 0, 0), (13, 0, 0), (15, 0, 0)], one_cycle=True, drafts=True)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_following_ends_where_building_afresh_does(
    qapp: object, is_looked_at: bool, deeds: list[tuple[int, int, int]], one_cycle: bool, drafts: bool
) -> None:
    with TemporaryDirectory() as folder:
        session = filled_session(Path(folder))
        scope = Scope()
        scope.show(session.workspace.all(Cycle)[0].id if one_cycle else None, None)
        model = PlanModel(session, scope)
        model.set_drafts_visible(drafts)
        tester = QAbstractItemModelTester(model) if is_looked_at else None
        kept = persistent(model) if is_looked_at else {}
        hand = Hand(session)
        for deed, a, b in deeds:
            hand.deeds[deed](a, b)
            assert all(index.data(Role.KEY) == key for key, index in kept.items() if index.isValid())
        fresh = PlanModel(session, scope)
        fresh.set_drafts_visible(drafts)
        assert shape(model) == shape(fresh)
        assert all(model.nodes[key].row == node.row for key, node in fresh.nodes.items())
        del tester


def persistent(model: PlanModel) -> dict[Any, QPersistentModelIndex]:
    shape(model)
    return {
        key: QPersistentModelIndex(model.index_of(node)) for key, node in model.nodes.items() if node.parent
    }


def test_rows_keep_their_indexes_when_they_move_to_another_parent(tmp_path: Path, qapp: object) -> None:
    session = filled_session(tmp_path)
    model = PlanModel(session, Scope())
    shape(model)
    moved, goal = session.workspace.all(KeyResult)[0], session.workspace.all(Objective)[1]
    index = QPersistentModelIndex(model.find(moved.ref))
    below = QPersistentModelIndex(model.index(0, 0, model.find(moved.ref)))
    session.do("Move", lambda: session.services.planning.move([moved.ref], goal.ref))
    assert index.isValid()
    assert index.parent() == model.find(goal.ref)
    assert below.parent() == index
    session.undo_stack.undo()
    assert index.parent() == model.find(Ref(Objective.kind, moved.objective_id))
