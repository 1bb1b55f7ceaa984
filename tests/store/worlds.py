"""Makes up whole workspaces: entities of every kind that refer to one another, with every odd value."""

from dataclasses import fields
from datetime import UTC, date, datetime, timedelta, timezone
from enum import StrEnum
from types import UnionType
from typing import Any, get_args, get_type_hints

from hypothesis import strategies as st

from planner.domain.entities import (
    ENTITY_TYPES,
    Attendee,
    BoardColumn,
    Cycle,
    Document,
    Entity,
    KeyResult,
    Meeting,
    Objective,
    Person,
    Status,
    Team,
)

# New workspaces have four columns; what is made up stays clear of their ids and ranks.
FIRST_ID = 100

REFERENCES: dict[str, type[Entity]] = {
    "document_id": Document,
    "cycle_id": Cycle,
    "team_id": Team,
    "owner_id": Person,
    "person_id": Person,
    "draft_of_id": Objective,
    "objective_id": Objective,
    "key_result_id": KeyResult,
    "column_id": BoardColumn,
    "meeting_id": Meeting,
}

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12) | st.sampled_from(
    ["목표", "'; --", "👩‍👩‍👧", "\0"]
)
SHARE = st.floats(0, 1)
NUMBER = st.floats(allow_nan=False)
MOMENT = st.datetimes(datetime(1900, 1, 2), datetime(2999, 1, 1))  # noqa: DTZ001 - given a zone below
ZONE = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))

BY_NAME: dict[str, st.SearchStrategy[Any]] = {
    "progress": SHARE,
    "certainty": SHARE,
    "weight": st.floats(0, allow_nan=False),
    "confidence": st.integers(0, 10),
    "line": st.integers(1, 2**31 - 1),
    "wip_limit": st.integers(1, 2**31 - 1),
    "next_at": MOMENT,
    "status": st.sampled_from([Status.ON_TRACK, Status.AT_RISK, Status.OFF_TRACK, Status.DONE]),
}
BY_TYPE: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXT,
    float: NUMBER,
    bool: st.booleans(),
    date: st.dates(),
    datetime: st.builds(lambda moment, zone: moment.replace(tzinfo=UTC).astimezone(zone), MOMENT, ZONE),
    tuple[str, ...]: st.lists(TEXT, max_size=3).map(tuple),
}


@st.composite
def worlds(draw: st.DrawFn) -> list[Entity]:
    """Up to three entities of each kind, parents first."""
    made: dict[type[Entity], list[Entity]] = {}
    for cls in ENTITY_TYPES.values():
        made[cls] = []
        for number in range(draw(st.integers(0, 3))):
            entity = _entity(draw, cls, number, made)
            if entity is not None and not _is_twice(entity, made[cls]):
                made[cls].append(entity)
    return [entity for entities in made.values() for entity in entities]


def _entity(
    draw: st.DrawFn, cls: type[Entity], number: int, made: dict[type[Entity], list[Entity]]
) -> Entity | None:
    """One entity; None when what it must refer to does not exist."""
    hints = get_type_hints(cls)
    values: dict[str, Any] = {"id": FIRST_ID + number}
    for field in fields(cls):
        if field.name in ("id", "rank"):
            continue
        optional = isinstance(hints[field.name], UnionType)
        if field.name.endswith("_id"):
            known = [entity.id for entity in made[REFERENCES.get(field.name, cls)]]
            if not (known or optional):
                return None
            value = st.sampled_from(known) if known else st.none()
        else:
            value = _value(field.name, hints[field.name])
        values[field.name] = draw(st.none() | value if optional else value)
    return cls(**_made_valid(cls, number, values))


def _value(name: str, hint: Any) -> st.SearchStrategy[Any]:
    """Anything that a field may hold, but for None."""
    if name in BY_NAME:
        return BY_NAME[name]
    if isinstance(hint, UnionType):
        hint = next(arg for arg in get_args(hint) if arg is not type(None))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return st.sampled_from(hint)
    return BY_TYPE[hint]


def _made_valid(cls: type[Entity], number: int, values: dict[str, Any]) -> dict[str, Any]:
    """The values with what the schema asks of several of them together."""
    if "rank" in get_type_hints(cls):
        values["rank"] = "zYx"[number]
    if "name" in values and cls is not BoardColumn:
        values["name"] += str(number)
    if cls is Cycle:
        values["start"], values["end"] = sorted([values["start"], values["end"]])
    return values


def _is_twice(entity: Entity, others: list[Entity]) -> bool:
    """Whether a person would have two parts in one meeting."""
    return isinstance(entity, Attendee) and any(
        isinstance(other, Attendee)
        and (other.meeting_id, other.person_id) == (entity.meeting_id, entity.person_id)
        for other in others
    )
