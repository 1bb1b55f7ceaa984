"""The first schema. New workspaces are made by `planner.store.create`; this is where later versions start."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

# Compared byte by byte.
RANK = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
UTC_TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make every table, parents first."""
    _identity()
    _document()
    _team()
    _person()
    _cycle()
    _objective()
    _key_result()
    _initiative()
    _board_column()
    _action_item()
    _check_in()
    _kpi()
    _meeting()
    _attendee()
    _decision()


def _id() -> sa.Column[int]:
    """The primary key, numbered by ourselves."""
    return sa.Column("id", sa.Integer, autoincrement=False, nullable=False)


def _reference(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    """A row that must exist as long as one refers to it."""
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=f"fk_{table}_{column}", ondelete="RESTRICT")


def _identity() -> None:
    """Which id comes next, by kind."""
    op.create_table(
        "identity",
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("next_id", sa.Integer, nullable=False),
        sa.CheckConstraint("next_id >= 1", name="ck_identity_next_id"),
        sa.PrimaryKeyConstraint("kind", name="pk_identity"),
    )


def _document() -> None:
    """Imported sources."""
    op.create_table(
        "document",
        _id(),
        sa.Column("path", sa.Text, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("nature", sa.Text, nullable=False),
        sa.Column("on", sa.Date),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("read_at", UTC_TIME, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_document"),
    )


def _team() -> None:
    """Teams."""
    op.create_table(
        "team",
        _id(),
        sa.Column("name", sa.Text, nullable=False),
        sa.CheckConstraint("name <> ''", name="ck_team_name"),
        sa.PrimaryKeyConstraint("id", name="pk_team"),
        sa.UniqueConstraint("name", name="uq_team_name"),
    )


def _person() -> None:
    """People."""
    op.create_table(
        "person",
        _id(),
        sa.Column("name", sa.Text, nullable=False),
        sa.CheckConstraint("name <> ''", name="ck_person_name"),
        sa.PrimaryKeyConstraint("id", name="pk_person"),
        sa.UniqueConstraint("name", name="uq_person_name"),
    )


def _cycle() -> None:
    """Cycles."""
    op.create_table(
        "cycle",
        _id(),
        sa.Column("document_id", sa.Integer),
        sa.Column("line", sa.Integer),
        sa.Column("fingerprint", sa.Text),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("start", sa.Date, nullable=False),
        sa.Column("end", sa.Date, nullable=False),
        sa.Column("rhythm", sa.Text, nullable=False),
        sa.Column("rhythm_rule", sa.Text),
        sa.CheckConstraint("name <> ''", name="ck_cycle_name"),
        sa.CheckConstraint("rhythm IN ('week', 'two-weeks', 'month')", name="ck_cycle_rhythm"),
        sa.CheckConstraint("line >= 1", name="ck_cycle_line"),
        sa.CheckConstraint('start <= "end"', name="ck_cycle_start_end"),
        _reference("cycle", "document_id", "document"),
        sa.PrimaryKeyConstraint("id", name="pk_cycle"),
    )


def _objective() -> None:
    """Objectives."""
    op.create_table(
        "objective",
        _id(),
        sa.Column("document_id", sa.Integer),
        sa.Column("line", sa.Integer),
        sa.Column("fingerprint", sa.Text),
        sa.Column("certainty", sa.Double, nullable=False),
        sa.Column("cycle_id", sa.Integer, nullable=False),
        sa.Column("rank", RANK, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("stage", sa.Text, nullable=False),
        sa.Column("team_id", sa.Integer),
        sa.Column("owner_id", sa.Integer),
        sa.Column("parent_id", sa.Integer),
        sa.Column("draft_of_id", sa.Integer),
        sa.Column("progress", sa.Double),
        sa.Column("weight", sa.Double, nullable=False),
        sa.Column("due", sa.Date),
        sa.Column("notes", sa.Text, nullable=False),
        sa.CheckConstraint("stage IN ('draft', 'approved', 'closed')", name="ck_objective_stage"),
        sa.CheckConstraint("certainty >= 0 AND certainty <= 1", name="ck_objective_certainty"),
        sa.CheckConstraint("line >= 1", name="ck_objective_line"),
        sa.CheckConstraint("progress >= 0 AND progress <= 1", name="ck_objective_progress"),
        sa.CheckConstraint("weight >= 0", name="ck_objective_weight"),
        _reference("objective", "cycle_id", "cycle"),
        _reference("objective", "document_id", "document"),
        _reference("objective", "draft_of_id", "objective"),
        _reference("objective", "owner_id", "person"),
        _reference("objective", "parent_id", "objective"),
        _reference("objective", "team_id", "team"),
        sa.PrimaryKeyConstraint("id", name="pk_objective"),
        sa.UniqueConstraint("cycle_id", "rank", name="uq_objective_cycle_id_rank"),
    )
    op.create_index("ix_objective_draft_of_id", "objective", ["draft_of_id"])
    op.create_index("ix_objective_parent_id", "objective", ["parent_id"])


def _key_result() -> None:
    """Key results."""
    op.create_table(
        "key_result",
        _id(),
        sa.Column("document_id", sa.Integer),
        sa.Column("line", sa.Integer),
        sa.Column("fingerprint", sa.Text),
        sa.Column("certainty", sa.Double, nullable=False),
        sa.Column("objective_id", sa.Integer, nullable=False),
        sa.Column("rank", RANK, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("owner_id", sa.Integer),
        sa.Column("team_id", sa.Integer),
        sa.Column("measure", sa.Text, nullable=False),
        sa.Column("start", sa.Double),
        sa.Column("current", sa.Double),
        sa.Column("target", sa.Double),
        sa.Column("unit", sa.Text, nullable=False),
        sa.Column("direction", sa.Text, nullable=False),
        sa.Column("inclusive", sa.Boolean, nullable=False),
        sa.Column("progress", sa.Double),
        sa.Column("status", sa.Text),
        sa.Column("weight", sa.Double, nullable=False),
        sa.Column("due", sa.Date),
        sa.Column("notes", sa.Text, nullable=False),
        sa.CheckConstraint("direction IN ('increase', 'decrease')", name="ck_key_result_direction"),
        sa.CheckConstraint(
            "measure IN ('metric', 'maintain', 'milestone', 'roll-up')", name="ck_key_result_measure"
        ),
        sa.CheckConstraint(
            "status IN ('on-track', 'at-risk', 'off-track', 'done')", name="ck_key_result_status"
        ),
        sa.CheckConstraint("certainty >= 0 AND certainty <= 1", name="ck_key_result_certainty"),
        sa.CheckConstraint("line >= 1", name="ck_key_result_line"),
        sa.CheckConstraint("progress >= 0 AND progress <= 1", name="ck_key_result_progress"),
        sa.CheckConstraint("weight >= 0", name="ck_key_result_weight"),
        _reference("key_result", "document_id", "document"),
        _reference("key_result", "objective_id", "objective"),
        _reference("key_result", "owner_id", "person"),
        _reference("key_result", "team_id", "team"),
        sa.PrimaryKeyConstraint("id", name="pk_key_result"),
        sa.UniqueConstraint("objective_id", "rank", name="uq_key_result_objective_id_rank"),
    )


def _initiative() -> None:
    """Initiatives."""
    op.create_table(
        "initiative",
        _id(),
        sa.Column("document_id", sa.Integer),
        sa.Column("line", sa.Integer),
        sa.Column("fingerprint", sa.Text),
        sa.Column("certainty", sa.Double, nullable=False),
        sa.Column("key_result_id", sa.Integer, nullable=False),
        sa.Column("rank", RANK, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("owner_id", sa.Integer),
        sa.Column("progress", sa.Double),
        sa.Column("weight", sa.Double, nullable=False),
        sa.Column("due", sa.Date),
        sa.Column("notes", sa.Text, nullable=False),
        sa.CheckConstraint("certainty >= 0 AND certainty <= 1", name="ck_initiative_certainty"),
        sa.CheckConstraint("line >= 1", name="ck_initiative_line"),
        sa.CheckConstraint("progress >= 0 AND progress <= 1", name="ck_initiative_progress"),
        sa.CheckConstraint("weight >= 0", name="ck_initiative_weight"),
        _reference("initiative", "document_id", "document"),
        _reference("initiative", "key_result_id", "key_result"),
        _reference("initiative", "owner_id", "person"),
        sa.PrimaryKeyConstraint("id", name="pk_initiative"),
        sa.UniqueConstraint("key_result_id", "rank", name="uq_initiative_key_result_id_rank"),
    )


def _board_column() -> None:
    """Columns of the board."""
    op.create_table(
        "board_column",
        _id(),
        sa.Column("rank", RANK, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("wip_limit", sa.Integer),
        sa.CheckConstraint("role IN ('backlog', 'todo', 'doing', 'done')", name="ck_board_column_role"),
        sa.CheckConstraint("wip_limit > 0", name="ck_board_column_wip_limit"),
        sa.PrimaryKeyConstraint("id", name="pk_board_column"),
        sa.UniqueConstraint("rank", name="uq_board_column_rank"),
    )


def _action_item() -> None:
    """Cards."""
    op.create_table(
        "action_item",
        _id(),
        sa.Column("document_id", sa.Integer),
        sa.Column("line", sa.Integer),
        sa.Column("fingerprint", sa.Text),
        sa.Column("certainty", sa.Double, nullable=False),
        sa.Column("column_id", sa.Integer, nullable=False),
        sa.Column("rank", RANK, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("owner_id", sa.Integer),
        sa.Column("due", sa.Date),
        sa.Column("key_result_id", sa.Integer),
        sa.Column("parent_id", sa.Integer),
        sa.Column("labels", sa.Text, nullable=False),
        sa.Column("notes", sa.Text, nullable=False),
        sa.Column("done_at", UTC_TIME),
        sa.CheckConstraint("certainty >= 0 AND certainty <= 1", name="ck_action_item_certainty"),
        sa.CheckConstraint("line >= 1", name="ck_action_item_line"),
        _reference("action_item", "column_id", "board_column"),
        _reference("action_item", "document_id", "document"),
        _reference("action_item", "key_result_id", "key_result"),
        _reference("action_item", "owner_id", "person"),
        _reference("action_item", "parent_id", "action_item"),
        sa.PrimaryKeyConstraint("id", name="pk_action_item"),
        sa.UniqueConstraint("column_id", "rank", name="uq_action_item_column_id_rank"),
    )
    op.create_index("ix_action_item_key_result_id", "action_item", ["key_result_id"])
    op.create_index("ix_action_item_parent_id", "action_item", ["parent_id"])


def _check_in() -> None:
    """Check-ins."""
    op.create_table(
        "check_in",
        _id(),
        sa.Column("document_id", sa.Integer),
        sa.Column("line", sa.Integer),
        sa.Column("fingerprint", sa.Text),
        sa.Column("key_result_id", sa.Integer, nullable=False),
        sa.Column("on", sa.Date, nullable=False),
        sa.Column("at", UTC_TIME, nullable=False),
        sa.Column("value", sa.Double),
        sa.Column("progress", sa.Double),
        sa.Column("confidence", sa.Integer),
        sa.Column("period", sa.Text, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.CheckConstraint("confidence >= 0 AND confidence <= 10", name="ck_check_in_confidence"),
        sa.CheckConstraint("line >= 1", name="ck_check_in_line"),
        sa.CheckConstraint("progress >= 0 AND progress <= 1", name="ck_check_in_progress"),
        _reference("check_in", "document_id", "document"),
        _reference("check_in", "key_result_id", "key_result"),
        sa.PrimaryKeyConstraint("id", name="pk_check_in"),
    )
    op.create_index("ix_check_in_key_result_id", "check_in", ["key_result_id"])


def _kpi() -> None:
    """Health figures."""
    op.create_table(
        "kpi",
        _id(),
        sa.Column("document_id", sa.Integer),
        sa.Column("line", sa.Integer),
        sa.Column("fingerprint", sa.Text),
        sa.Column("cycle_id", sa.Integer),
        sa.Column("rank", RANK, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("target", sa.Double),
        sa.Column("current", sa.Double),
        sa.Column("unit", sa.Text, nullable=False),
        sa.CheckConstraint("name <> ''", name="ck_kpi_name"),
        sa.CheckConstraint("line >= 1", name="ck_kpi_line"),
        _reference("kpi", "cycle_id", "cycle"),
        _reference("kpi", "document_id", "document"),
        sa.PrimaryKeyConstraint("id", name="pk_kpi"),
    )


def _meeting() -> None:
    """Meetings."""
    op.create_table(
        "meeting",
        _id(),
        sa.Column("document_id", sa.Integer),
        sa.Column("line", sa.Integer),
        sa.Column("fingerprint", sa.Text),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("on", sa.Date),
        sa.Column("location", sa.Text, nullable=False),
        sa.Column("next_at", sa.DateTime),
        sa.CheckConstraint("line >= 1", name="ck_meeting_line"),
        _reference("meeting", "document_id", "document"),
        sa.PrimaryKeyConstraint("id", name="pk_meeting"),
    )


def _attendee() -> None:
    """Parts in meetings."""
    op.create_table(
        "attendee",
        _id(),
        sa.Column("meeting_id", sa.Integer, nullable=False),
        sa.Column("person_id", sa.Integer, nullable=False),
        sa.Column("role", sa.Text, nullable=False),
        _reference("attendee", "meeting_id", "meeting"),
        _reference("attendee", "person_id", "person"),
        sa.PrimaryKeyConstraint("id", name="pk_attendee"),
        sa.UniqueConstraint("meeting_id", "person_id", name="uq_attendee_meeting_id_person_id"),
    )


def _decision() -> None:
    """Decisions."""
    op.create_table(
        "decision",
        _id(),
        sa.Column("document_id", sa.Integer),
        sa.Column("line", sa.Integer),
        sa.Column("fingerprint", sa.Text),
        sa.Column("meeting_id", sa.Integer),
        sa.Column("rank", RANK, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("agenda", sa.Text, nullable=False),
        sa.CheckConstraint("line >= 1", name="ck_decision_line"),
        _reference("decision", "document_id", "document"),
        _reference("decision", "meeting_id", "meeting"),
        sa.PrimaryKeyConstraint("id", name="pk_decision"),
    )
    op.create_index("ix_decision_meeting_id", "decision", ["meeting_id"])
