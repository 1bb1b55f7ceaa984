from pathlib import Path

import pytest

from planner.domain.entities import ActionItem, BoardColumn, ColumnRole, KeyResult, Objective, Stage
from planner.presentation.inspector.edits import Edits
from planner.presentation.session import Session
from tests.support.workspaces import filled_session


@pytest.fixture
def session(qapp: object, tmp_path: Path) -> Session:
    return filled_session(tmp_path)


def test_a_kept_edit_says_nothing_and_can_be_taken_back(session: Session) -> None:
    objective = session.workspace.all(Objective)[0]
    assert Edits(session).write(objective.ref, "weight", 2.0) == ""
    assert session.undo_stack.undoText() == "Change weight"
    session.undo_stack.undo()
    assert session.workspace.get(Objective, objective.id) == objective


def test_a_refused_edit_says_why_and_the_next_one_does_not(session: Session) -> None:
    objective = session.workspace.all(Objective)[0]
    edits = Edits(session)
    assert (
        edits.write(objective.ref, "weight", -1.0)
        == "“-1.0” doesn't fit the field weight; the old value was kept."
    )
    assert edits.write(objective.ref, "weight", 1.5) == ""
    assert session.undo_stack.count() == 1


def test_an_edit_that_changes_nothing_is_no_step(session: Session) -> None:
    objective = session.workspace.all(Objective)[0]
    assert Edits(session).write(objective.ref, "title", objective.title) == ""
    assert session.undo_stack.count() == 0


def test_choosing_approved_for_a_draft_approves_its_wording(session: Session) -> None:
    objective = session.workspace.all(Objective)[0]
    cycle = session.workspace.cycle_of(objective).ref
    add = session.services.planning.add
    changes = session.do("Add", lambda: add(cycle, "초안", stage=Stage.DRAFT, draft_of_id=objective.id))
    assert changes is not None
    (draft,) = changes.added()
    Edits(session).write(draft, "stage", Stage.APPROVED)
    approved = session.workspace.get(Objective, objective.id)
    assert (approved.title, approved.stage) == ("초안", Stage.APPROVED)
    assert session.workspace.get(Objective, draft.id).title == objective.title


def test_a_card_is_added_even_where_no_column_is_for_what_is_to_do(session: Session) -> None:
    todo = next(column for column in session.workspace.all(BoardColumn) if column.role is ColumnRole.TODO)
    cards = [card.ref for card in session.workspace.children(ActionItem, "column_id", todo.id)]
    session.do("Delete", lambda: session.services.removal.delete([*cards, todo.ref]))
    key_result = session.workspace.all(KeyResult)[0]
    assert Edits(session).add_linked_card(key_result.ref, "새 카드") == ""
    made = session.workspace.children(ActionItem, "key_result_id", key_result.id)
    first = session.workspace.all(BoardColumn)[0]
    assert [card.column_id for card in made if card.title == "새 카드"] == [first.id]
