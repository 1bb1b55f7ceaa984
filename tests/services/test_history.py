import pytest

from planner.domain.changes import Changes
from planner.domain.entities import ActionItem, Objective
from planner.domain.errors import ChangedSince
from planner.presentation.session import Session
from tests.support.kept import Kept
from tests.support.workspaces import fill


def test_every_operation_can_be_taken_back_and_done_again(kept: Kept) -> None:
    fill(kept.services)
    objective = kept.all(Objective)[0]
    card = kept.all(ActionItem)[0]
    states = [kept.everything()]
    done: list[Changes] = []
    for run in (
        lambda: kept.services.editing.edit(objective.ref, title="다른 제목", owner="새 사람", team="새 팀"),
        lambda: kept.services.board.set_done(card.id, done=True),
        lambda: kept.services.removal.delete([objective.ref, card.ref]),
    ):
        done.append(run())
        states.append(kept.everything())
    for step, before in zip(reversed(done), reversed(states[:-1]), strict=True):
        kept.services.history.apply(step.inverse())
        assert kept.everything() == before
    for step, after in zip(done, states[1:], strict=True):
        kept.services.history.apply(step)
        assert kept.everything() == after


def test_what_was_changed_elsewhere_since_is_not_taken_back(kept: Kept) -> None:
    card = kept.card("카드")
    renamed = kept.services.editing.edit(card, title="새 이름")
    kept.services.editing.edit(card, title="noch anders")
    before = kept.everything()
    with pytest.raises(ChangedSince, match="새 이름"):
        kept.services.history.apply(renamed.inverse())
    assert kept.everything() == before


def test_what_is_gone_is_not_taken_back(kept: Kept) -> None:
    card = kept.card("카드")
    renamed = kept.services.editing.edit(card, title="새 이름")
    kept.services.removal.delete([card])
    with pytest.raises(ChangedSince):
        kept.services.history.apply(renamed.inverse())
    assert kept.all(ActionItem) == []


def test_what_is_there_already_is_not_added_twice(kept: Kept) -> None:
    card = kept.card("카드")
    removed = kept.services.removal.delete([card])
    kept.services.history.apply(removed.inverse())
    with pytest.raises(ChangedSince):
        kept.services.history.apply(removed.inverse())


def test_undo_of_an_owner_takes_back_the_person_that_it_added(kept: Kept) -> None:
    card = kept.card("카드")
    session = Session(kept.workspace, kept.services, lambda: kept.now)
    session.do("Change owner", lambda: session.services.editing.edit(card, owner="새 사람"))
    after = kept.everything()
    session.undo_stack.undo()
    assert {entity.kind for entity in after - kept.everything()} == {"action_item", "person"}
    session.undo_stack.redo()
    assert kept.everything() == after
