"""The schema: one table for each kind of entity, its columns named and ordered like the entity's fields.

It says the same in SQLite and PostgreSQL. Ranks are compared byte by byte in both, times are UTC (but for a
meeting's `next_at`, which is local), and nothing cascades: whoever deletes a row deletes its children first.
The version of this schema is `SCHEMA_VERSION`; a change here needs a migration beside the first one.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    Double,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from planner.domain.entities import ColumnRole, Direction, Measure, Rhythm, Stage, Status

# The part of Status that a person or a document can set; the others are only ever computed.
SET_STATUSES = (Status.ON_TRACK, Status.AT_RISK, Status.OFF_TRACK, Status.DONE)

METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)


def _id() -> Column[Any]:
    """The primary key; its values come from the identity table."""
    return Column("id", Integer, primary_key=True, autoincrement=False)


def _reference(name: str, kind: str, *, required: bool = False) -> Column[Any]:
    """The id of another row, which can't be deleted meanwhile."""
    return Column(name, Integer, ForeignKey(f"{kind}.id", ondelete="RESTRICT"), nullable=not required)


def _source() -> tuple[Any, ...]:
    """Where the row was read."""
    return (
        _reference("document_id", "document"),
        Column("line", Integer),
        Column("fingerprint", Text),
        CheckConstraint("line >= 1", "line"),
    )


def _doubtable_source() -> tuple[Any, ...]:
    """Where the row was read, and how sure that reading is."""
    return (
        *_source(),
        Column("certainty", Double, nullable=False),
        CheckConstraint("certainty >= 0 AND certainty <= 1", "certainty"),
    )


def _rank() -> Column[Any]:
    """An order key, compared byte by byte."""
    return Column("rank", Text().with_variant(Text(collation="C"), "postgresql"), nullable=False)


def _text(name: str) -> Column[Any]:
    """Words, possibly none."""
    return Column(name, Text, nullable=False)


def _progress() -> tuple[Any, ...]:
    """A share of the way, 0 to 1."""
    return Column("progress", Double), CheckConstraint("progress >= 0 AND progress <= 1", "progress")


def _weight() -> tuple[Any, ...]:
    """How much the row counts among its siblings."""
    return Column("weight", Double, nullable=False), CheckConstraint("weight >= 0", "weight")


def _one_of(column: str, words: type[StrEnum] | tuple[StrEnum, ...]) -> CheckConstraint:
    """Holds a column to the words of an enumeration."""
    allowed = ", ".join(f"'{word}'" for word in words)
    return CheckConstraint(f"{column} IN ({allowed})", column)


def _filled(column: str) -> CheckConstraint:
    """Refuses empty words."""
    return CheckConstraint(f"{column} <> ''", column)


# Alembic's own table, spelled as Alembic spells it, so that a new workspace needs no Alembic.
schema_version = Table(
    "alembic_version",
    METADATA,
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)

# The next id of each kind: ids are known before rows are written, and none is ever used again.
identity = Table(
    "identity",
    METADATA,
    Column("kind", Text, primary_key=True),
    Column("next_id", Integer, nullable=False),
    CheckConstraint("next_id >= 1", "next_id"),
)

document = Table(
    "document",
    METADATA,
    _id(),
    _text("path"),
    _text("title"),
    _text("nature"),
    Column("on", Date),
    _text("text"),
    _text("sha256"),
    Column("read_at", DateTime(timezone=True), nullable=False),
)

team = Table("team", METADATA, _id(), _text("name"), _filled("name"), UniqueConstraint("name"))

person = Table("person", METADATA, _id(), _text("name"), _filled("name"), UniqueConstraint("name"))

cycle = Table(
    "cycle",
    METADATA,
    _id(),
    *_source(),
    _text("name"),
    Column("start", Date, nullable=False),
    Column("end", Date, nullable=False),
    _text("rhythm"),
    Column("rhythm_rule", Text),
    _filled("name"),
    CheckConstraint('start <= "end"', "start_end"),
    _one_of("rhythm", Rhythm),
)

objective = Table(
    "objective",
    METADATA,
    _id(),
    *_doubtable_source(),
    _reference("cycle_id", "cycle", required=True),
    _rank(),
    _text("title"),
    _text("stage"),
    _reference("team_id", "team"),
    _reference("owner_id", "person"),
    _reference("parent_id", "objective"),
    _reference("draft_of_id", "objective"),
    *_progress(),
    *_weight(),
    Column("due", Date),
    _text("notes"),
    _one_of("stage", Stage),
    UniqueConstraint("cycle_id", "rank"),
    Index(None, "parent_id"),
    Index(None, "draft_of_id"),
)

key_result = Table(
    "key_result",
    METADATA,
    _id(),
    *_doubtable_source(),
    _reference("objective_id", "objective", required=True),
    _rank(),
    _text("title"),
    _reference("owner_id", "person"),
    _reference("team_id", "team"),
    _text("measure"),
    Column("start", Double),
    Column("current", Double),
    Column("target", Double),
    _text("unit"),
    _text("direction"),
    Column("inclusive", Boolean, nullable=False),
    *_progress(),
    Column("status", Text),
    *_weight(),
    Column("due", Date),
    _text("notes"),
    _one_of("measure", Measure),
    _one_of("direction", Direction),
    _one_of("status", SET_STATUSES),
    UniqueConstraint("objective_id", "rank"),
)

initiative = Table(
    "initiative",
    METADATA,
    _id(),
    *_doubtable_source(),
    _reference("key_result_id", "key_result", required=True),
    _rank(),
    _text("title"),
    _reference("owner_id", "person"),
    *_progress(),
    *_weight(),
    Column("due", Date),
    _text("notes"),
    UniqueConstraint("key_result_id", "rank"),
)

board_column = Table(
    "board_column",
    METADATA,
    _id(),
    _rank(),
    _text("name"),
    _text("role"),
    Column("wip_limit", Integer),
    _one_of("role", ColumnRole),
    CheckConstraint("wip_limit > 0", "wip_limit"),
    UniqueConstraint("rank"),
)

action_item = Table(
    "action_item",
    METADATA,
    _id(),
    *_doubtable_source(),
    _reference("column_id", "board_column", required=True),
    _rank(),
    _text("title"),
    _reference("owner_id", "person"),
    Column("due", Date),
    _reference("key_result_id", "key_result"),
    _reference("parent_id", "action_item"),
    _text("labels"),
    _text("notes"),
    Column("done_at", DateTime(timezone=True)),
    UniqueConstraint("column_id", "rank"),
    Index(None, "key_result_id"),
    Index(None, "parent_id"),
)

check_in = Table(
    "check_in",
    METADATA,
    _id(),
    *_source(),
    _reference("key_result_id", "key_result", required=True),
    Column("on", Date, nullable=False),
    Column("at", DateTime(timezone=True), nullable=False),
    Column("value", Double),
    *_progress(),
    Column("confidence", Integer),
    _text("period"),
    _text("note"),
    CheckConstraint("confidence >= 0 AND confidence <= 10", "confidence"),
    Index(None, "key_result_id"),
)

kpi = Table(
    "kpi",
    METADATA,
    _id(),
    *_source(),
    _reference("cycle_id", "cycle"),
    _rank(),
    _text("name"),
    Column("target", Double),
    Column("current", Double),
    _text("unit"),
    _filled("name"),
)

meeting = Table(
    "meeting",
    METADATA,
    _id(),
    *_source(),
    _text("title"),
    Column("on", Date),
    _text("location"),
    Column("next_at", DateTime),
)

attendee = Table(
    "attendee",
    METADATA,
    _id(),
    _reference("meeting_id", "meeting", required=True),
    _reference("person_id", "person", required=True),
    _text("role"),
    UniqueConstraint("meeting_id", "person_id"),
)

decision = Table(
    "decision",
    METADATA,
    _id(),
    *_source(),
    _reference("meeting_id", "meeting"),
    _rank(),
    _text("text"),
    _text("agenda"),
    Index(None, "meeting_id"),
)
