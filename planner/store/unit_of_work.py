"""One transaction over the workspace, as the services see it.

SQLAlchemy keeps the connections and writes the SQL; the statements then run on the driver's own cursor. A
`Connection` of SQLAlchemy would add 150 µs to a change that becomes durable in 250.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar, cast

from sqlalchemy import Engine, PoolProxiedConnection
from sqlalchemy.engine.interfaces import DBAPICursor

from planner.domain.changes import Change, Changes
from planner.domain.entities import ENTITY_TYPES, Entity, Ref
from planner.domain.errors import MissingItem
from planner.store.engine import begin_writing, make_engine
from planner.store.rows import SHAPES, in_chunks
from planner.store.statements import Statements
from planner.store.troubles import told_plainly

E = TypeVar("E", bound=Entity)


class Transactions:
    """Begins units of work over one workspace file, in whatever thread."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._engine = make_engine(path)
        self._statements = Statements(self._engine.dialect)

    def begin(self) -> SqlUnitOfWork:
        """A unit that begins when it is entered."""
        return SqlUnitOfWork(self._path, self._engine, self._statements)

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()


class SqlUnitOfWork:
    """Inserts new rows in batches, remembers what it has read, and rolls back unless committed.

    The write lock is held from `__enter__` to the end, so what was read once needs no second reading.
    What the schema refuses is the caller's fault and stays the driver's IntegrityError.
    """

    def __init__(self, path: Path, engine: Engine, statements: Statements) -> None:
        self._path = path
        self._engine = engine
        self._statements = statements
        self._connection: PoolProxiedConnection
        self._cursor: DBAPICursor
        self._known: dict[Ref, Entity] = {}
        self._waiting: defaultdict[str, list[Entity]] = defaultdict(list)
        self._steps: list[Change] = []
        self._next_ids: dict[str, int] = {}
        self._kept_ids: dict[str, int] = {}

    def __enter__(self) -> Self:
        """Begin; `LockedWorkspace` when another writer does not finish in time."""
        with told_plainly(self._path):
            self._connection = self._engine.raw_connection()
            try:
                self._cursor = begin_writing(self._connection)
            except BaseException:
                self._connection.close()
                raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Roll back what was not committed."""
        self._end()

    def get(self, cls: type[E], entity_id: int) -> E:
        """The entity; `MissingItem` when it is gone."""
        ref = Ref(cls.kind, entity_id)
        found = self._known.get(ref) or self._read_one(ref)
        if found is None:
            raise MissingItem(kind=cls.kind)
        return cast("E", found)

    def find(self, cls: type[E], **equals: object) -> list[E]:
        """The entities whose fields equal the given values (None matches NULL), by rank or id."""
        self._flush()
        values, null = _conditions(cls.kind, equals)
        return cast("list[E]", self._read(cls.kind, values, null))

    def beside(self, cls: type[E], rank: str | None, count: int, *, up: bool, **equals: object) -> list[E]:
        """At most `count` entities with these field values above or below `rank`, nearest first."""
        self._flush()
        values, null = _conditions(cls.kind, equals)
        bounded = rank is not None
        statement = self._statements.beside(cls.kind, tuple(values), null, bounded=bounded, up=up)
        self._run(statement, (*values.values(), *((rank,) if bounded else ()), count))
        with told_plainly(self._path):
            found = [SHAPES[cls.kind].entity(row) for row in self._cursor.fetchall()]
        self._known.update((entity.ref, entity) for entity in found)
        return cast("list[E]", found)

    def add(self, entity: E) -> E:
        """Insert; an id of 0 is replaced by a new one that was never used before, any other is kept."""
        added = self._with_id(entity)
        self._known[added.ref] = added
        self._waiting[added.kind].append(added)
        self._steps.append(Change(None, added))
        return added

    def put(self, entity: E) -> E:
        """Store new values of an existing entity; nothing happens when they are the stored ones."""
        before = self.get(type(entity), entity.id)
        if before == entity:
            return before
        self._flush()
        changed = SHAPES[entity.kind].changed(before, entity)
        self._run(self._statements.update(entity.kind, tuple(changed)), (*changed.values(), entity.id))
        self._known[entity.ref] = entity
        self._steps.append(Change(before, entity))
        return entity

    def remove(self, ref: Ref) -> None:
        """Delete one row; rows that refer to it must have gone before."""
        before = self.get(ENTITY_TYPES[ref.kind], ref.id)
        self._flush()
        self._run(self._statements.delete(ref.kind), (ref.id,))
        del self._known[ref]
        self._steps.append(Change(before, None))

    def commit(self) -> Changes:
        """Make everything durable; returns each row's steps in order. The unit is over then."""
        self._flush()
        self._keep_next_ids()
        with told_plainly(self._path):
            self._connection.commit()
        self._end()
        return Changes(tuple(self._steps))

    def _end(self) -> None:
        """Roll back what is open, and let nothing more be written."""
        self._cursor.close()
        self._connection.close()

    def _read_one(self, ref: Ref) -> Entity | None:
        """A stored entity, which is then known."""
        self._run(self._statements.find(ref.kind, ("id",)), (ref.id,))
        with told_plainly(self._path):
            row = self._cursor.fetchone()
        if row is None:
            return None
        entity = self._known[ref] = SHAPES[ref.kind].entity(row)
        return entity

    def _read(self, kind: str, values: dict[str, object], null: tuple[str, ...]) -> list[Entity]:
        """Stored entities, which are then known."""
        self._run(self._statements.find(kind, tuple(values), null), tuple(values.values()))
        shape = SHAPES[kind]
        with told_plainly(self._path):
            found = [entity for rows in in_chunks(self._cursor.fetchmany) for entity in shape.entities(rows)]
        self._known.update((entity.ref, entity) for entity in found)
        return found

    def _flush(self) -> None:
        """Insert what waits, parents before children."""
        if not self._waiting:
            return
        for kind in ENTITY_TYPES:
            if entities := self._waiting.pop(kind, None):
                self._run_many(self._statements.insert(kind), SHAPES[kind].rows(entities))

    def _with_id(self, entity: E) -> E:
        """The entity with an id of its own, which is never handed out again once this unit is committed."""
        if not self._next_ids:
            self._run(self._statements.next_ids, ())
            self._kept_ids = dict(self._cursor.fetchall())
            self._next_ids = dict(self._kept_ids)
        next_id = self._next_ids[entity.kind]
        numbered = entity if entity.id else SHAPES[entity.kind].numbered(entity, next_id)
        self._next_ids[entity.kind] = max(next_id, numbered.id + 1)
        return numbered

    def _keep_next_ids(self) -> None:
        """Store which ids come next."""
        moved = [
            (next_id, kind) for kind, next_id in self._next_ids.items() if next_id != self._kept_ids[kind]
        ]
        if moved:
            self._run_many(self._statements.keep_next_id, moved)

    def _run(self, statement: str, values: tuple[Any, ...]) -> None:
        """Execute a statement."""
        with told_plainly(self._path):
            self._cursor.execute(statement, values)

    def _run_many(self, statement: str, rows: list[tuple[Any, ...]]) -> None:
        """Execute a statement once for each row."""
        with told_plainly(self._path):
            self._cursor.executemany(statement, rows)


def _conditions(kind: str, equals: dict[str, object]) -> tuple[dict[str, object], tuple[str, ...]]:
    """The fields that equal a value, as it is stored, and those that are NULL."""
    shape = SHAPES[kind]
    values = {name: shape.stored(name, value) for name, value in equals.items() if value is not None}
    return values, tuple(name for name, value in equals.items() if value is None)
