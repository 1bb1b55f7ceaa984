import pytest

from planner.domain.entities import (
    ActionItem,
    BoardColumn,
    CheckIn,
    ColumnRole,
    Cycle,
    Initiative,
    KeyResult,
    Objective,
    Person,
    Stage,
    Team,
)
from planner.domain.errors import ColumnNotEmpty, MissingItem
from tests.support.kept import Kept
from tests.support.workspaces import fill


def test_a_cycle_goes_with_all_that_stands_in_it_and_comes_back_whole(kept: Kept) -> None:
    fill(kept.services)
    kept.services.progress.set_progress(kept.all(KeyResult)[0].ref, 0.5)
    before = kept.everything()
    changes = kept.services.removal.delete([kept.all(Cycle)[0].ref])
    assert not any(map(kept.workspace.count, (Cycle, Objective, KeyResult, Initiative, CheckIn)))
    assert kept.workspace.count(ActionItem) == 5
    assert all(card.key_result_id is None for card in kept.all(ActionItem))
    kept.services.history.apply(changes.inverse())
    assert kept.everything() == before


def test_an_item_may_be_named_beside_the_one_that_it_goes_with(kept: Kept) -> None:
    objective = kept.add(kept.cycle(), "목표")
    key_result = kept.add(objective, "결과")
    kept.services.removal.delete([objective, key_result])
    assert not kept.all(KeyResult)


def test_children_named_before_their_parent_go_once(kept: Kept) -> None:
    objective = kept.add(kept.cycle(), "목표")
    key_result = kept.add(objective, "결과")
    kept.services.removal.delete([key_result, objective, key_result])
    assert not kept.all(Objective)


def test_a_card_goes_with_its_checklist(kept: Kept) -> None:
    card = kept.card("카드")
    line = kept.card("한 줄", parent_id=card.id)
    kept.card("더 아래", ColumnRole.DONE, parent_id=line.id)
    kept.services.removal.delete([card])
    assert not kept.all(ActionItem)


def test_an_objective_leaves_its_drafts_and_those_that_support_it(kept: Kept) -> None:
    cycle = kept.cycle()
    objective = kept.add(cycle, "목표")
    draft = kept.add(cycle, "초안", stage=Stage.DRAFT, draft_of_id=objective.id)
    support = kept.add(cycle, "지원", parent_id=objective.id)
    kept.services.removal.delete([objective])
    assert kept.get(draft, Objective).draft_of_id is None
    assert kept.get(support, Objective).parent_id is None


def test_people_and_teams_leave_their_work(kept: Kept) -> None:
    fill(kept.services)
    before = kept.everything()
    gone = [entity.ref for cls in (Person, Team) for entity in kept.all(cls)]
    changes = kept.services.removal.delete(gone)
    assert not kept.all(Person)
    assert not kept.all(Team)
    assert all(objective.owner_id is None and objective.team_id is None for objective in kept.all(Objective))
    kept.services.history.apply(changes.inverse())
    assert kept.everything() == before


def test_a_column_with_cards_stays(kept: Kept) -> None:
    card = kept.card("카드", ColumnRole.DOING)
    doing = kept.column(ColumnRole.DOING)
    with pytest.raises(ColumnNotEmpty):
        kept.services.removal.delete([kept.column(ColumnRole.TODO).ref, doing.ref])
    assert kept.workspace.count(ActionItem) == 1
    assert kept.workspace.count(BoardColumn) == 4
    kept.services.removal.delete([card])
    kept.services.removal.delete([doing.ref])
    assert doing not in kept.all(BoardColumn)


def test_what_is_gone_cannot_be_deleted_again(kept: Kept) -> None:
    card = kept.card("카드")
    other = kept.card("다른 카드")
    kept.services.removal.delete([card])
    with pytest.raises(MissingItem):
        kept.services.removal.delete([other, card])
    assert kept.workspace.count(ActionItem) == 1
