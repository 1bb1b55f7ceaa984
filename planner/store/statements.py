"""The SQL of a unit of work, written by SQLAlchemy in the words of a database and kept as text."""

from __future__ import annotations

from functools import cache

from sqlalchemy import (
    BindParameter,
    ClauseElement,
    Dialect,
    Table,
    bindparam,
    delete,
    insert,
    literal_column,
    select,
    update,
)

from planner.store.tables import METADATA, identity


class Statements:
    """Each statement takes its values by position, in the order that its method names."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        self.insert = cache(self._insert)
        self.update = cache(self._update)
        self.delete = cache(self._delete)
        self.find = cache(self._find)
        self.beside = cache(self._beside)
        self.next_ids = self._text(select(identity.c.kind, identity.c.next_id).with_for_update())
        self.keep_next_id = self._text(
            update(identity).values(next_id=bindparam("n")).where(identity.c.kind == bindparam("k"))
        )

    def _text(self, statement: ClauseElement) -> str:
        """The statement in the words of the database."""
        return str(statement.compile(dialect=self._dialect))

    def _insert(self, kind: str) -> str:
        """Values: every field."""
        return self._text(insert(_table(kind)))

    def _update(self, kind: str, fields: tuple[str, ...]) -> str:
        """Values: those of `fields`, which stand in the order of the table, then the id."""
        table = _table(kind)
        values: dict[str, BindParameter[object]] = {name: bindparam(f"new_{name}") for name in fields}
        return self._text(update(table).values(values).where(table.c.id == bindparam("which")))

    def _delete(self, kind: str) -> str:
        """Values: the id."""
        table = _table(kind)
        return self._text(delete(table).where(table.c.id == bindparam("which")))

    def _find(self, kind: str, equal: tuple[str, ...], null: tuple[str, ...] = ()) -> str:
        """Values: those of the fields `equal`. In the order of siblings."""
        table = _table(kind)
        order = [table.c.rank, table.c.id] if "rank" in table.c else [table.c.id]
        return self._text(
            select(table)
            .where(*(table.c[name] == bindparam(name) for name in equal))
            .where(*(table.c[name].is_(None) for name in null))
            .order_by(*order)
        )

    def _beside(
        self, kind: str, equal: tuple[str, ...], null: tuple[str, ...], *, bounded: bool, up: bool
    ) -> str:
        """Values: those of the fields `equal`, where `bounded` a rank, then how many. Nearest to it first."""
        table = _table(kind)
        rank = table.c.rank
        bound: BindParameter[object] = bindparam("bound")
        wanted = select(table).where(
            *(table.c[name] == bindparam(name) for name in equal), *(table.c[name].is_(None) for name in null)
        )
        if bounded:
            wanted = wanted.where(rank > bound if up else rank < bound)
        ordered = wanted.order_by(rank if up else rank.desc())
        # SQLite would be given the offset as one more value.
        return self._text(ordered.limit(bindparam("count")).offset(literal_column("0")))


def _table(kind: str) -> Table:
    """The table of a kind of entity."""
    return METADATA.tables[kind]
