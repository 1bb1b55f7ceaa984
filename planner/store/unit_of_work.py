"""One transaction over the workspace, as the services see it."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar, cast

from sqlalchemy import Connection, Engine

from planner.domain.changes import Change, Changes
from planner.domain.entities import ENTITY_TYPES, Entity, Ref
from planner.domain.errors import MissingItem
from planner.store.engine import make_engine
from planner.store.rows import SHAPES, in_chunks
from planner.store.statements import Statements

E = TypeVar("E", bound=Entity)


class Transactions:
    """Begins units of work over one workspace file, in whatever thread."""

    def __init__(self, path: Path) -> None:
        self._engine = make_engine(path)
        self._statements = Statements(self._engine.dialect)

    def begin(self) -> SqlUnitOfWork:
        """A unit that begins when it is entered."""
        return SqlUnitOfWork(self._engine, self._statements)

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()


class SqlUnitOfWork:
    """Inserts new rows in batches, remembers what it has read, and rolls back unless committed.

    The write lock is held from `__enter__` to the end, so what was read once needs no second reading.
    SQLAlchemy's IntegrityError for what the schema refuses: that is a fault of the caller.
    """

    def __init__(self, engine: Engine, statements: Statements) -> None:
        self._engine = engine
        self._statements = statements
        self._connection: Connection
        self._known: dict[Ref, Entity] = {}
        self._waiting: defaultdict[str, list[Entity]] = defaultdict(list)
        self._steps: list[Change] = []
        self._next_ids: dict[str, int] = {}
        self._kept_ids: dict[str, int] = {}

    def __enter__(self) -> Self:
        """Begin; `LockedWorkspace` when another writer does not finish in time."""
        self._connection = self._engine.connect()
        try:
            self._connection.begin()
        except BaseException:
            self._connection.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Roll back what was not committed."""
        self._connection.close()

    def get(self, cls: type[E], entity_id: int) -> E:
        """The entity; `MissingItem` when it is gone."""
        found = self._stored(Ref(cls.kind, entity_id))
        if found is None:
            raise MissingItem(kind=cls.kind)
        return cast("E", found)

    def find(self, cls: type[E], **equals: object) -> list[E]:
        """The entities whose fields equal the given values (None matches NULL), by rank or id."""
        self._flush()
        shape = SHAPES[cls.kind]
        values = {name: shape.stored(name, value) for name, value in equals.items() if value is not None}
        null = tuple(name for name, value in equals.items() if value is None)
        return cast("list[E]", self._read(cls.kind, values, null))

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
        entity_id, *values = SHAPES[entity.kind].rows([entity])[0]
        self._connection.exec_driver_sql(self._statements.update(entity.kind), (*values, entity_id))
        self._known[entity.ref] = entity
        self._steps.append(Change(before, entity))
        return entity

    def remove(self, ref: Ref) -> None:
        """Delete one row; rows that refer to it must have gone before."""
        before = self.get(ENTITY_TYPES[ref.kind], ref.id)
        self._flush()
        self._connection.exec_driver_sql(self._statements.delete(ref.kind), (ref.id,))
        del self._known[ref]
        self._steps.append(Change(before, None))

    def commit(self) -> Changes:
        """Make everything durable; returns each row's steps in order."""
        self._flush()
        self._keep_next_ids()
        self._connection.commit()
        self._connection.close()
        return Changes(tuple(self._steps))

    def _stored(self, ref: Ref) -> Entity | None:
        """The entity as this unit sees it."""
        if ref not in self._known:
            self._read(ref.kind, {"id": ref.id}, ())
        return self._known.get(ref)

    def _read(self, kind: str, values: dict[str, object], null: tuple[str, ...]) -> list[Entity]:
        """Stored entities, which are then known."""
        result = self._connection.exec_driver_sql(
            self._statements.find(kind, tuple(values), null), tuple(values.values())
        )
        shape = SHAPES[kind]
        found = [entity for rows in in_chunks(result.fetchmany) for entity in shape.entities(rows)]
        self._known.update((entity.ref, entity) for entity in found)
        return found

    def _flush(self) -> None:
        """Insert what waits, parents before children."""
        if not self._waiting:
            return
        for kind in ENTITY_TYPES:
            if entities := self._waiting.pop(kind, None):
                self._connection.exec_driver_sql(self._statements.insert(kind), SHAPES[kind].rows(entities))

    def _with_id(self, entity: E) -> E:
        """The entity with an id of its own, which is never handed out again once this unit is committed."""
        if not self._next_ids:
            self._kept_ids = dict(self._connection.exec_driver_sql(self._statements.next_ids).tuples().all())
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
            self._connection.exec_driver_sql(self._statements.keep_next_id, moved)
