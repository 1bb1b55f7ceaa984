"""Turns rows as the sqlite3 driver gives them into entities and back, a column at a time.

Both ways run through C loops over columns (`map`, `zip`, `attrgetter`), and each different value of a
column is converted once: reading a whole workspace costs about 1.5 times what the driver needs to fetch it.
Nothing here needs SQLAlchemy, because importing that takes longer than showing a window.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import partial
from itertools import repeat
from operator import attrgetter
from types import UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

from planner.domain.entities import ENTITY_TYPES, Entity, Meeting

E = TypeVar("E", bound=Entity)
Converter = Callable[[Any], Any]
Row = tuple[Any, ...]

# Rows converted at once: enough to drown the cost of starting a loop, few enough to stay in the cache.
CHUNK = 200
# Wall-clock times, as minutes write them; every other time is UTC.
LOCAL_TIMES = {(Meeting.kind, "next_at")}


class Memo(dict[Any, Any]):
    """Remembers what a converter made of each value; None stays None."""

    def __init__(self, convert: Converter) -> None:
        super().__init__({None: None})
        self._convert = convert

    def __missing__(self, value: object) -> object:
        made = self[value] = self._convert(value)
        return made


def utc_from_text(text: str) -> datetime:
    """A stored moment, aware."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def utc_to_text(moment: datetime) -> str:
    """A moment as it is stored; ValueError when it does not say its time zone."""
    if moment.tzinfo is None:
        raise ValueError(f"the time {moment} needs a time zone")
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds")


def local_to_text(moment: datetime) -> str:
    """A wall-clock time as it is stored; ValueError when it has a time zone."""
    if moment.tzinfo is not None:
        raise ValueError(f"the local time {moment} must not have a time zone")
    return moment.isoformat(" ", "microseconds")


def words_from_text(text: str) -> tuple[str, ...]:
    """Stored words."""
    return tuple(json.loads(text))


def words_to_text(words: tuple[str, ...]) -> str:
    """Words as they are stored."""
    return json.dumps(words, ensure_ascii=False)


# What the driver itself does not know: Python type → (from its stored form, to its stored form).
CONVERTERS: dict[Any, tuple[Converter, Converter]] = {
    date: (date.fromisoformat, date.isoformat),
    datetime: (utc_from_text, utc_to_text),
    bool: (bool, int),
    tuple: (words_from_text, words_to_text),
}


def _converters(kind: str, field: str, hint: object) -> tuple[Converter, Converter] | None:
    """How a field is read and written, when it is not stored as it is."""
    if (kind, field) in LOCAL_TIMES:
        return datetime.fromisoformat, local_to_text
    if isinstance(hint, UnionType):
        hint = next(arg for arg in get_args(hint) if arg is not type(None))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint, str.__str__
    return CONVERTERS.get(get_origin(hint) or hint)


class Shape:
    """How one kind of entity lies in its table, whose columns are its fields in their order."""

    def __init__(self, cls: type[Entity]) -> None:
        self.cls = cls
        self.fields = tuple(field.name for field in fields(cls))
        columns = ", ".join(f'"{name}"' for name in self.fields)
        self.select_all = f'SELECT {columns} FROM "{cls.kind}"'  # noqa: S608 - the names are our own
        self._values = attrgetter(*self.fields)
        # An entity is frozen, which its slots don't know: filling them so is twice as fast as its __init__.
        self._setters = [getattr(cls, name).__set__ for name in self.fields]
        hints = get_type_hints(cls)
        both = {name: _converters(cls.kind, name, hints[name]) for name in self.fields}
        self._readers = [(n, pair[0]) for n, pair in enumerate(both.values()) if pair]
        self._writers = [(n, pair[1]) for n, pair in enumerate(both.values()) if pair]
        self.to_stored = {name: pair[1] for name, pair in both.items() if pair}

    def entities(self, rows: Sequence[Row]) -> list[Entity]:
        """Entities from at most `CHUNK` rows or so; ValueError when a stored value means nothing."""
        if not rows:
            return []
        made = list(map(object.__new__, repeat(self.cls, len(rows))))
        columns = _converted(rows, self._readers)
        for fill, column in zip(self._setters, columns, strict=True):
            deque(map(fill, made, column), maxlen=0)
        return made

    def entity(self, row: Row) -> Entity:
        """The entity of one row, for which columns would not pay; ValueError as above."""
        values = list(row)
        for at, convert in self._readers:
            if values[at] is not None:
                values[at] = convert(values[at])
        return self._filled(values)

    def rows(self, entities: Iterable[Entity]) -> list[Row]:
        """The rows that hold `entities`; ValueError for a time whose zone is missing or out of place."""
        rows = list(map(self._values, entities))
        made: list[Row] = []
        for at in range(0, len(rows), CHUNK):
            made += zip(*_converted(rows[at : at + CHUNK], self._writers), strict=True)
        return made

    def changed(self, before: Entity, after: Entity) -> dict[str, object]:
        """The fields whose values differ, in their order, with the new values in their stored form."""
        values = zip(self.fields, self._values(before), self._values(after), strict=True)
        return {name: self.stored(name, new) for name, old, new in values if old != new}

    def numbered(self, entity: E, entity_id: int) -> E:
        """A copy of `entity` with an id; `dataclasses.replace` would take twice as long."""
        return cast("E", self._filled((entity_id, *self._values(entity)[1:])))

    def _filled(self, values: Sequence[object]) -> Entity:
        """An entity with these values."""
        made = object.__new__(self.cls)
        for fill, value in zip(self._setters, values, strict=True):
            fill(made, value)
        return made

    def stored(self, field: str, value: object) -> object:
        """A field's value in its stored form."""
        convert = self.to_stored.get(field)
        return value if convert is None or value is None else convert(value)


def _converted(rows: Sequence[Row], converters: Sequence[tuple[int, Converter]]) -> list[Iterable[Any]]:
    """The columns of `rows`, those that need it converted."""
    columns: list[Iterable[Any]] = list(zip(*rows, strict=True))
    for at, convert in converters:
        columns[at] = map(Memo(convert).__getitem__, columns[at])
    return columns


def in_chunks(fetch: Callable[[int], Sequence[Row]]) -> Iterator[Sequence[Row]]:
    """Everything that a cursor's `fetchmany` gives, `CHUNK` rows at a time."""
    return iter(partial(fetch, CHUNK), [])


SHAPES: dict[str, Shape] = {kind: Shape(cls) for kind, cls in ENTITY_TYPES.items()}
