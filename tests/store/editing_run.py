"""An endless run of edits that says after each commit that it is kept: `python -m tests.store.editing_run`.

Each unit of the run is decided by the seed, its number and what is stored, so that another process can play
the same run again and knows what must be there after so many units.
"""

import argparse
import sys
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random

from planner.domain.entities import (
    ActionItem,
    BoardColumn,
    CheckIn,
    Cycle,
    Entity,
    Initiative,
    KeyResult,
    Objective,
    Person,
)
from planner.domain.ordering import between, spread
from planner.store.open import SqlStore, open_workspace
from planner.store.unit_of_work import SqlUnitOfWork

START = date(2024, 10, 1)
MOMENT = datetime(2024, 10, 7, 1, tzinfo=UTC)


def play(store: SqlStore, seed: int, number: int) -> None:
    """Do unit `number` of the run; before some of them, another unit is begun and given up."""
    random = Random(f"{seed}/{number}")
    if random.random() < 0.2:
        with store.begin() as work:
            _import_cards(work, random)
    with store.begin() as work:
        random.choice(EDITS)(work, random)
        work.commit()


def _last_rank(siblings: list[Objective] | list[KeyResult] | list[ActionItem]) -> str | None:
    """The rank of the last sibling."""
    return siblings[-1].rank if siblings else None


def _draft_objective(work: SqlUnitOfWork, random: Random) -> None:
    """Write an objective down with its key results and their work."""
    if not work.find(Cycle):
        work.add(Cycle(name="2024 Q4", start=START, end=START + timedelta(days=91)))
    cycle = work.find(Cycle)[0]
    owner = work.add(Person(name=f"담당 {random.random()}"))
    rank = between(_last_rank(work.find(Objective, cycle_id=cycle.id)), None)
    objective = work.add(Objective(cycle_id=cycle.id, rank=rank, title="목표 " * 50, owner_id=owner.id))
    for place in spread(random.randint(1, 5)):
        key_result = work.add(KeyResult(objective_id=objective.id, rank=place, title=f"KR {random.random()}"))
        for inner in spread(3):
            work.add(Initiative(key_result_id=key_result.id, rank=inner, title="일"))


def _check_in(work: SqlUnitOfWork, random: Random) -> None:
    """Release a slider: the figure and the check-in go together."""
    if key_results := work.find(KeyResult):
        chosen = work.put(replace(random.choice(key_results), progress=random.random()))
        work.add(CheckIn(key_result_id=chosen.id, on=START, at=MOMENT, progress=chosen.progress))


def _import_cards(work: SqlUnitOfWork, random: Random) -> None:
    """Put many cards on the board at once."""
    column = random.choice(work.find(BoardColumn))
    many = random.choice([5, 50, 400])
    for rank in spread(many, _last_rank(work.find(ActionItem, column_id=column.id))):
        work.add(
            ActionItem(column_id=column.id, rank=rank, title=f"카드 {random.random()}", notes="메모 " * 40)
        )


def _move_cards(work: SqlUnitOfWork, random: Random) -> None:
    """Drop several cards on another column."""
    cards = work.find(ActionItem)
    column = random.choice(work.find(BoardColumn))
    rank = _last_rank(work.find(ActionItem, column_id=column.id))
    for card in random.sample(cards, min(len(cards), random.randint(1, 20))):
        rank = between(rank, None)
        work.put(replace(card, column_id=column.id, rank=rank))


def _clear_cards(work: SqlUnitOfWork, random: Random) -> None:
    """Delete half of the cards."""
    cards = work.find(ActionItem)
    _remove(work, random.sample(cards, len(cards) // 2))


def _drop_objective(work: SqlUnitOfWork, random: Random) -> None:
    """Delete an objective with all below it."""
    for objective in work.find(Objective)[:1]:
        for key_result in work.find(KeyResult, objective_id=objective.id):
            _remove(work, work.find(Initiative, key_result_id=key_result.id))
            _remove(work, work.find(CheckIn, key_result_id=key_result.id))
            work.remove(key_result.ref)
        work.remove(objective.ref)


def _remove(
    work: SqlUnitOfWork, entities: "list[Entity] | list[Initiative] | list[CheckIn] | list[ActionItem]"
) -> None:
    """Delete rows."""
    for entity in entities:
        work.remove(entity.ref)


EDITS = [
    _draft_objective,
    _draft_objective,
    _check_in,
    _check_in,
    _import_cards,
    _move_cards,
    _clear_cards,
    _drop_objective,
]


def main() -> None:
    """Play a run from unit `first` on, and say the number of each unit once it is committed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("seed", type=int)
    parser.add_argument("first", type=int)
    given = parser.parse_args()
    store = open_workspace(given.folder)
    for number in count(given.first):
        play(store, given.seed, number)
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
