"""The schema itself refuses what the workspace must not hold, whoever writes it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from enum import StrEnum
from sqlite3 import IntegrityError

import pytest
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from planner.domain.entities import (
    ActionItem,
    Attendee,
    BoardColumn,
    CheckIn,
    ColumnRole,
    Cycle,
    Decision,
    Direction,
    Document,
    Entity,
    Initiative,
    KeyResult,
    Kpi,
    Measure,
    Meeting,
    Objective,
    Person,
    Rhythm,
    Stage,
    Status,
    Team,
)
from planner.store.open import SqlStore
from planner.store.tables import METADATA

DAY = date(2024, 10, 7)
VALID: list[Entity] = [
    Document(id=1, path="a.md", title="", read_at=datetime(2024, 10, 7, tzinfo=UTC)),
    Team(id=1, name="Sales"),
    Person(id=1, name="Kim"),
    Person(id=2, name="Lee"),
    Cycle(id=1, document_id=1, name="Q4", start=DAY, end=DAY),
    Objective(id=1, document_id=1, cycle_id=1, rank="a", title="", team_id=1, owner_id=1),
    Objective(id=2, cycle_id=1, rank="b", title="", parent_id=1, draft_of_id=1),
    KeyResult(id=1, objective_id=1, rank="a", title="", owner_id=1),
    Initiative(id=1, key_result_id=1, rank="a", title="", owner_id=1),
    ActionItem(id=1, column_id=1, rank="a", title="", owner_id=1, key_result_id=1),
    ActionItem(id=2, column_id=1, rank="b", title="", parent_id=1),
    CheckIn(id=1, key_result_id=1, on=DAY, at=datetime(2024, 10, 7, tzinfo=UTC)),
    Kpi(id=1, cycle_id=1, rank="a", name="DAU"),
    Meeting(id=1, title=""),
    Attendee(id=1, meeting_id=1, person_id=1),
    Decision(id=1, meeting_id=1, rank="a", text=""),
]
DOCUMENT, TEAM, KIM, _, CYCLE, OBJECTIVE, _, KEY_RESULT, INITIATIVE, CARD, _, *OTHERS = VALID
CHECK_IN, KPI, MEETING, ATTENDEE, DECISION = OTHERS
COLUMN = BoardColumn(id=1, rank="V", role=ColumnRole.BACKLOG)


@pytest.fixture
def filled(store: SqlStore) -> SqlStore:
    """One entity of each kind."""
    with store.begin() as work:
        for entity in VALID:
            work.add(entity)
        work.commit()
    return store


def some(entity: Entity, **values: Iterable[object]) -> list[Entity]:
    """`entity` with each of the wrong values of its fields."""
    return [replace(entity, **{name: value}) for name, wrong in values.items() for value in wrong]


WRONG = [
    *some(TEAM, name=[""]),
    *some(KIM, name=["", "Lee"]),
    *some(CYCLE, name=[""], end=[date(2024, 10, 6)], rhythm=["day"], line=[0, -1], document_id=[9]),
    *some(
        OBJECTIVE, progress=[-0.01, 1.01], weight=[-1], certainty=[-0.1, 1.1], stage=["done", ""], line=[0]
    ),
    *some(
        OBJECTIVE,
        cycle_id=[9, None],
        team_id=[9],
        owner_id=[9],
        parent_id=[9],
        draft_of_id=[9],
        rank=["b", None],
    ),
    *some(
        KEY_RESULT, progress=[2], weight=[-1], measure=["x"], direction=["maintain"], certainty=[2], line=[0]
    ),
    *some(KEY_RESULT, status=["no-check-in", "outdated", ""], objective_id=[9], owner_id=[9], team_id=[9]),
    *some(INITIATIVE, progress=[2], weight=[-1], certainty=[2], line=[0], key_result_id=[9], owner_id=[9]),
    *some(COLUMN, role=["later"], wip_limit=[0, -1]),
    *some(
        CARD,
        column_id=[9],
        key_result_id=[9],
        owner_id=[9],
        parent_id=[9],
        certainty=[2],
        line=[0],
        rank=["b"],
    ),
    *some(CHECK_IN, confidence=[-1, 11], progress=[2], key_result_id=[9], line=[0]),
    *some(KPI, name=[""], cycle_id=[9], line=[0]),
    *some(MEETING, title=[None], line=[0]),
    *some(ATTENDEE, meeting_id=[9], person_id=[9]),
    *some(DECISION, meeting_id=[9], line=[0]),
]


@pytest.mark.parametrize("wrong", WRONG, ids=repr)
def test_a_wrong_value_is_refused(filled: SqlStore, wrong: Entity) -> None:
    before = filled.load()
    with pytest.raises(IntegrityError), filled.begin() as work:
        work.put(wrong)
        work.commit()
    assert filled.load().find(wrong.ref) == before.find(wrong.ref)


@pytest.mark.parametrize(
    "second",
    [
        replace(KIM, id=3),
        replace(TEAM, id=3),
        replace(OBJECTIVE, id=3),
        replace(KEY_RESULT, id=3),
        replace(INITIATIVE, id=3),
        replace(CARD, id=3),
        replace(ATTENDEE, id=3),
        replace(COLUMN, id=9),
        replace(MEETING, id=1),
    ],
    ids=lambda entity: entity.kind,
)
def test_what_must_be_there_once_is_there_once(filled: SqlStore, second: Entity) -> None:
    with pytest.raises(IntegrityError), filled.begin() as work:
        work.add(second)
        work.commit()


@pytest.mark.parametrize(
    "parent", [DOCUMENT, TEAM, KIM, CYCLE, OBJECTIVE, KEY_RESULT, COLUMN, CARD, MEETING], ids=repr
)
def test_a_row_that_others_refer_to_stays(filled: SqlStore, parent: Entity) -> None:
    with pytest.raises(IntegrityError), filled.begin() as work:
        work.remove(parent.ref)
        work.commit()
    assert filled.load().find(parent.ref) is not None


@pytest.mark.parametrize(
    ("entity", "field", "words"),
    [
        (OBJECTIVE, "stage", list(Stage)),
        (CYCLE, "rhythm", list(Rhythm)),
        (KEY_RESULT, "measure", list(Measure)),
        (KEY_RESULT, "direction", list(Direction)),
        (KEY_RESULT, "status", [Status.ON_TRACK, Status.AT_RISK, Status.OFF_TRACK, Status.DONE, None]),
        (COLUMN, "role", list(ColumnRole)),
    ],
)
def test_every_word_of_an_enumeration_is_taken(
    filled: SqlStore, entity: Entity, field: str, words: list[StrEnum | None]
) -> None:
    for word in words:
        with filled.begin() as work:
            work.put(replace(entity, **{field: word}))
            work.commit()
        assert getattr(filled.load().find(entity.ref), field) == word


def test_every_constraint_has_a_name() -> None:
    nameless = [
        constraint
        for table in METADATA.tables.values()
        for constraint in table.constraints
        if not constraint.name
    ]
    assert nameless == []


def test_postgresql_compares_ranks_by_byte_keeps_zones_and_makes_up_no_ids() -> None:
    written = {
        name: str(CreateTable(table).compile(dialect=postgresql.dialect()))
        for name, table in METADATA.tables.items()
    }
    ranked = [name for name, table in METADATA.tables.items() if "rank" in table.c]
    assert all('rank TEXT COLLATE "C" NOT NULL' in written[name] for name in ranked)
    assert "read_at TIMESTAMP WITH TIME ZONE" in written["document"]
    assert "next_at TIMESTAMP WITHOUT TIME ZONE" in written["meeting"]
    assert 'start <= "end"' in written["cycle"]
    assert not any("SERIAL" in words for words in written.values())
