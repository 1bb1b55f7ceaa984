"""What reading a document again would change: each item and field, with what a person did to it meanwhile.

Three wordings of one fact meet: what the earlier edition said (`before`), what the new one says (`after`),
and what the workspace holds (`mine`). Whoever alone departed from the earlier edition wins; where both did,
that is a conflict, and what is held stays unless a person chooses otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from planner.domain.entities import Ref


class ChangeKind(StrEnum):
    """What became of an item from one edition to the next."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"
    MOVED = "moved"
    CONFLICT = "conflict"


class Choice(StrEnum):
    """Which side of a conflict to take: what the workspace holds, or what the document says."""

    MINE = "mine"
    THEIRS = "theirs"


# What a person chose, by the item and the name of the field in conflict.
Choices = Mapping[tuple[Ref, str], Choice]


@dataclass(frozen=True, slots=True)
class EditionChange:
    """One difference: an item that came or went, or one field of an item.

    `ref` is None for an item that is not stored yet. `line` is the line in the new edition, or in the earlier
    one for what was removed. `field` names the field as services do ("owner", "team", "column"), a pointer
    without its "_id" ("key_result", "objective"), and is None for the item as a whole; of a move it is what
    holds the item. `before`, `after` and `mine` are values as a person reads them: names of people, teams and
    parents, never ids. Of an item that the new edition lacks, `mine` is None when it goes, and its title when
    it is kept because of what a person did with it.
    """

    kind: ChangeKind
    ref: Ref | None
    item_kind: str
    title: str
    line: int | None = None
    field: str | None = None
    before: Any = None
    after: Any = None
    mine: Any = None


@dataclass(frozen=True, slots=True)
class Edition:
    """What a report changes; `document_id` is the earlier edition, None when the document is new."""

    document_id: int | None
    changes: tuple[EditionChange, ...] = ()
