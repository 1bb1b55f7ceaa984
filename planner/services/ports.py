"""What services need of a store, said as protocols so that no service knows which store it has."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, Self, TypeAlias, TypeVar

from planner.domain.changes import Changes
from planner.domain.entities import Entity, Ref
from planner.domain.workspace import Workspace

if TYPE_CHECKING:
    from planner.domain.report import DocumentReport

E = TypeVar("E", bound=Entity)


class UnitOfWork(Protocol):
    """One transaction, rolled back unless `commit` was called.

    Entering it takes the store's write lock, so what is read inside stays true until it ends. Writes are
    seen by later reads of the same unit. Raises `WorkspaceError` for what the environment refuses.
    """

    def __enter__(self) -> Self:
        """Begin."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Roll back what was not committed."""

    def get(self, cls: type[E], entity_id: int) -> E:
        """The entity; `MissingItem` when it is gone."""

    def find(self, cls: type[E], **equals: object) -> list[E]:
        """The entities whose fields equal the given values (None matches NULL), by rank or id."""

    def beside(self, cls: type[E], rank: str | None, count: int, *, up: bool, **equals: object) -> list[E]:
        """At most `count` entities with these field values that rank above or below `rank`, nearest first.

        Without a rank they are counted from the end where that direction begins.
        """

    def add(self, entity: E) -> E:
        """Insert; an id of 0 is replaced by a new one that was never used before, any other is kept."""

    def put(self, entity: E) -> E:
        """Store new values of an existing entity; nothing happens when they are the stored ones."""

    def remove(self, ref: Ref) -> None:
        """Delete one row; rows that refer to it must have gone before."""

    def commit(self) -> Changes:
        """Make everything durable; returns each row's steps in order."""


BeginWork = Callable[[], UnitOfWork]
Clock = Callable[[], datetime]
# Tells what the stored words of a document say, and how it is called: no service knows a reader.
# In quotes, since a window that only shows needs nothing of reports.
ReadText: TypeAlias = "Callable[[str, str], DocumentReport]"


class Store(Protocol):
    """A workspace on disk."""

    def begin(self) -> UnitOfWork:
        """A new transaction."""

    def load(self) -> Workspace:
        """Everything stored, read in one consistent moment."""
