"""A workspace under test whose every answer comes from the disk: it is closed and opened before each look."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

from planner.documents.reading.assembly import read_text
from planner.domain.changes import Changes
from planner.domain.entities import ActionItem, BoardColumn, ColumnRole, Entity, Ref
from planner.domain.workspace import Workspace
from planner.services.bundle import Services, build_services
from planner.store.open import open_workspace
from tests.support.workspaces import NOW

E = TypeVar("E", bound=Entity)


class Kept:
    """A store with its services; `now` is the moment at which they believe to be."""

    def __init__(self, directory: Path) -> None:
        self.now: datetime = NOW
        self._directory = directory
        self._open()

    def _open(self) -> None:
        """Open the store in the folder."""
        self._store = open_workspace(self._directory)
        self.services: Services = build_services(self._store.begin, lambda: self.now, read_text)

    def close(self) -> None:
        """Let go of the file."""
        self._store.close()

    @property
    def workspace(self) -> Workspace:
        """What a program that starts now would find."""
        self.close()
        self._open()
        return self._store.load()

    def get(self, ref: Ref, cls: type[E]) -> E:
        """The stored entity of a kind."""
        return self.workspace.get(cls, ref.id)

    def all(self, cls: type[E]) -> list[E]:
        """The stored entities of a kind, in order."""
        return self.workspace.all(cls)

    def column(self, role: ColumnRole) -> BoardColumn:
        """The first stored column of a role."""
        return next(column for column in self.all(BoardColumn) if column.role is role)

    def add(self, parent: Ref, title: str, **fields: object) -> Ref:
        """Add what stands below `parent`."""
        return added(self.services.planning.add(parent, title, **fields))

    def cycle(self, name: str = "2024 Q4") -> Ref:
        """Add the quarter in which tests live."""
        return added(self.services.planning.add_cycle(name, date(2024, 10, 1), date(2024, 12, 31)))

    def card(self, title: str, role: ColumnRole = ColumnRole.TODO, **fields: object) -> Ref:
        """Add a card."""
        changes = self.services.board.add_card(self.column(role).id, title, **fields)  # type: ignore[arg-type]
        return added(changes, ActionItem.kind)

    def everything(self) -> set[Entity]:
        """All rows on the disk."""
        workspace = self.workspace
        from planner.domain.entities import ENTITY_TYPES

        return {entity for cls in ENTITY_TYPES.values() for entity in workspace.all(cls)}


def added(changes: Changes, kind: str = "") -> Ref:
    """The last added entity, of a kind where one is named."""
    return [ref for ref in changes.added() if kind in ("", ref.kind)][-1]


def titles(entities: Iterable[Entity]) -> list[str]:
    """What the entities are called."""
    return [str(getattr(entity, "title", "") or getattr(entity, "name", "")) for entity in entities]
