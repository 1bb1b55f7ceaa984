"""Storing what is told: names become people, roles columns, and each item stands after what it follows."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

from planner.domain.entities import (
    Attendee,
    Entity,
    Traced,
)
from planner.services.board import column_named, column_of
from planner.services.edition_holdings import TOLD
from planner.services.edition_said import Said
from planner.services.edition_threads import Saying, Thread, Threads
from planner.services.import_board import done_moment
from planner.services.people import Names
from planner.services.placing import SIBLING_FIELD, rank_of, ranks_at
from planner.services.ports import UnitOfWork


class Writing:
    """Writes the entities of threads; `now` has their ids."""

    def __init__(self, work: UnitOfWork, threads: Threads, now: dict[Thread, int]) -> None:
        self._work = work
        self._threads = threads
        self._now = now
        self._names = Names(work)
        self._place = {said: at for each in threads.readings for at, said in enumerate(each.said)}

    def place_in_reading(self, said: Said) -> int:
        """Which of the items of its reading it is."""
        return self._place[said]

    def add(self, thread: Thread, fields: dict[str, Any]) -> Traced:
        """A new entity of what is told, with these other fields."""
        values = self._threads.values(thread)
        stored = self._stored(thread, values) | fields
        if thread.kind in SIBLING_FIELD:
            field = cast("str", SIBLING_FIELD[thread.kind])
            stored["rank"] = self._rank(thread, field, stored[field])
        entity = self._work.add(TOLD[thread.kind](**stored, **_trace(self._threads.head(thread))))
        if "attendees" in values:
            self._set_attendees(entity.id, values["attendees"])
        return entity

    def put(self, thread: Thread, entity: Traced, values: dict[str, Any]) -> None:
        """Give an entity new values."""
        if not values:
            return
        stored = self._stored(thread, values)
        if "column_id" in stored:
            stored["rank"] = self._rank(thread, "column_id", stored["column_id"])
        # Making room for a rank may have given the entity another one.
        present = self._work.get(type(entity), entity.id)
        self._work.put(cast("Any", replace)(present, **stored))
        if "attendees" in values:
            self._set_attendees(entity.id, values["attendees"])

    def point(self, thread: Thread, field: str, target: int | None) -> None:
        """Let an entity stand below another, or be for another."""
        stored: dict[str, Any] = {field: target}
        if SIBLING_FIELD.get(thread.kind) == field:
            stored["rank"] = self._rank(thread, field, target)
        entity = self._work.get(TOLD[thread.kind], self._now[thread])
        self._work.put(cast("Any", replace)(entity, **stored))

    def trace(self, entity: Traced, head: Saying) -> None:
        """Let an entity name the place where it is told now; one made by hand names none."""
        if entity.document_id is not None:
            self._work.put(cast("Any", replace)(entity, **_trace(head)))

    def _stored(self, thread: Thread, values: dict[str, Any]) -> dict[str, Any]:
        """Values as the fields of an entity."""
        stored = {name: value for name, value in values.items() if name not in _TRANSLATED}
        if "owner" in values:
            stored["owner_id"] = self._names.person(values["owner"])
        if "team" in values:
            stored["team_id"] = self._names.team(values["team"])
        if "column" in values or "column_name" in values:
            stored = self._in_column(thread) | stored
        return stored

    def _in_column(self, thread: Thread) -> dict[str, Any]:
        """The fields of a card in the column that is told."""
        told = self._threads.values(thread)
        reading, due = self._threads.done_since(thread)
        role, name = told["column"], told.get("column_name")
        column = column_named(self._work, role, name) if name else column_of(self._work, role)
        done = done_moment(role, due, reading.day if reading.is_dated else None)
        return {"column_id": column.id, "done_at": done}

    def _rank(self, thread: Thread, field: str, scope: int | None) -> str:
        """A rank after what the item follows in its document, else before what follows it, else the last."""
        cls = TOLD[thread.kind]
        former = self._neighbour(thread, field, scope, -1)
        if former is not None:
            above = self._work.beside(cls, rank_of(former), 1, up=True, **{field: scope})
            return ranks_at(self._work, cls, scope, above[0].id if above else None)[0]
        latter = self._neighbour(thread, field, scope, 1)
        return ranks_at(self._work, cls, scope, latter.id if latter else None)[0]

    def _neighbour(self, thread: Thread, field: str, scope: int | None, step: int) -> Entity | None:
        """The nearest item before or after it in its document that stands among its siblings."""
        head = self._threads.head(thread)
        items = head.reading.said
        at = self._place[head.said] + step
        while 0 <= at < len(items):
            other = self._now.get(self._threads.of[items[at]]) if items[at].kind == thread.kind else None
            if other is not None and other != self._now.get(thread):
                entity = self._work.get(TOLD[thread.kind], other)
                if getattr(entity, field) == scope:
                    return entity
            at += step
        return None

    def _set_attendees(self, meeting_id: int, came: tuple[tuple[str, str], ...]) -> None:
        """Store who came to a meeting."""
        roles = {self._names.person(name): role for name, role in came}
        for present in self._work.find(Attendee, meeting_id=meeting_id):
            if present.person_id in roles:
                self._work.put(replace(present, role=roles.pop(present.person_id)))
            else:
                self._work.remove(present.ref)
        for person, role in roles.items():
            self._work.add(Attendee(meeting_id=meeting_id, person_id=cast("int", person), role=role))


# Values that are stored under other names.
_TRANSLATED = frozenset({"owner", "team", "column", "column_name", "attendees"})


def _trace(head: Saying) -> dict[str, Any]:
    """The source of an item."""
    said = head.said
    return {"document_id": head.reading.document_id, "line": said.line, "fingerprint": said.mark}
