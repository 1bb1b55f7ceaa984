"""The stored items behind threads, and what a person would read in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

from planner.domain.entities import (
    ActionItem,
    Attendee,
    BoardColumn,
    CheckIn,
    Decision,
    Entity,
    Initiative,
    KeyResult,
    Kpi,
    Meeting,
    Objective,
    Person,
    Team,
    Traced,
)
from planner.services.edition_said import UNTOLD
from planner.services.edition_threads import Thread, Threads
from planner.services.import_plan import Figure
from planner.services.import_trace import fingerprint
from planner.services.ports import UnitOfWork
from planner.services.removal import BELONGS

# What threads are about, parents before their children.
TOLD: dict[str, type[Traced]] = {
    cls.kind: cls for cls in (Objective, KeyResult, Initiative, ActionItem, Kpi, Meeting, Decision)
}
_WORDS = frozenset({"title", "name", "text"})
# What says how an item was read, not what it is.
_OF_READING = frozenset({"certainty"})
KIND_ORDER = {kind: at for at, kind in enumerate(TOLD)}
# The field that holds what an item stands below, and what stands there.
PLACE: dict[str, tuple[str, type[Entity]]] = {
    KeyResult.kind: ("objective_id", Objective),
    Initiative.kind: ("key_result_id", KeyResult),
    ActionItem.kind: ("parent_id", ActionItem),
    Decision.kind: ("meeting_id", Meeting),
}
# The field that holds what an item is for.
LINK: dict[str, tuple[str, type[Entity]]] = {
    ActionItem.kind: ("key_result_id", KeyResult),
    Objective.kind: ("draft_of_id", Objective),
}
# The field of what an objective supports.
SERVED: dict[str, tuple[str, type[Entity]]] = {Objective.kind: ("parent_id", Objective)}


class Holdings:
    """Finds the entity of each thread by document, line and words."""

    def __init__(self, work: UnitOfWork, threads: Threads) -> None:
        self._work = work
        self._threads = threads
        self.of: dict[Thread, Traced] = {}
        self._loose: dict[tuple[object, ...], dict[str | None, Traced]] = {}
        self._free: dict[tuple[int, str, int], list[Traced]] = defaultdict(list)
        for reading in threads.readings:
            for cls in TOLD.values():
                for entity in work.find(cls, document_id=reading.document_id):
                    self._free[reading.document_id, entity.kind, entity.line or 0].append(entity)
        for waiting in self._free.values():
            waiting.sort(key=lambda entity: entity.id)
        self._claim(by_words=True)
        self._claim(by_words=False)

    def unthreaded(self, kind: str, mark: str, **place: int | None) -> Traced | None:
        """An item of these words at a place that no thread is about: one made or corrected by hand."""
        where = (kind, *place.values())
        if where not in self._loose:
            self._loose[where] = {}
            claimed = {entity.ref for entity in self.of.values()}
            for entity in self._work.find(TOLD[kind], **place):
                if entity.ref not in claimed:
                    for words in (entity.fingerprint, fingerprint(words_of(entity))):
                        self._loose[where].setdefault(words, entity)
        return self._loose[where].get(mark)

    def mine(self, entity: Entity, fields: Iterable[str]) -> dict[str, Any]:
        """What is held of an entity, in the form of what documents say."""
        return {name: self._value(entity, name) for name in fields}

    def is_as_told(self, thread: Thread) -> bool:
        """Whether nobody changed an item, its place or its figures since documents told them."""
        entity = self.of[thread]
        told = self._threads.values(thread)
        mine = self.mine(entity, told)
        changed = {name for name in told if mine[name] != told[name] and name not in _OF_READING}
        if (
            fingerprint(words_of(entity)) == entity.fingerprint
        ):  # the words as kept, corrected before that or not
            changed -= _WORDS
        if changed or not self._stands_as_told(thread, entity):
            return False
        if any(getattr(entity, name, value) != value for name, value in UNTOLD.items() if name not in told):
            return False
        return not self._is_used_by_hand(thread, entity)

    def has_below(self, entity: Entity) -> bool:
        """Whether something is left that would go with an entity, its check-ins and attendees aside."""
        return any(
            self._work.find(cls, **{field: entity.id})
            for cls, field in BELONGS.get(entity.kind, ())
            if cls not in (CheckIn, Attendee)
        )

    def depth(self, thread: Thread) -> tuple[int, int]:
        """How far below a thread stands: what goes together goes from the deepest up."""
        above, steps = self._threads.above(thread), 0
        while above is not None:
            above, steps = self._threads.above(above), steps + 1
        return KIND_ORDER[thread.kind], steps

    def held(self, thread: Thread | None) -> int | None:
        """The id of what a thread is about."""
        entity = self.of.get(thread) if thread is not None else None
        return entity.id if entity is not None else None

    def _stands_as_told(self, thread: Thread, entity: Entity) -> bool:
        """Whether an item is where it was told to be, and for what."""
        threads = self._threads
        told = (
            (PLACE, threads.above(thread)),
            (LINK, threads.link(thread)),
            (SERVED, threads.serves(thread)),
        )
        return all(
            getattr(entity, fields[thread.kind][0]) == self.held(other)
            for fields, other in told
            if thread.kind in fields
        )

    def _is_used_by_hand(self, thread: Thread, entity: Entity) -> bool:
        """Whether a person checked it in, or made something point at it."""
        told = self._pointing.get(thread, ())
        if isinstance(entity, Objective):
            return any(each.id not in told for each in self._work.find(Objective, parent_id=entity.id))
        if not isinstance(entity, KeyResult):
            return False
        figures = [figure for figure, _ in self._threads.figures(thread).values()]
        if any(is_by_hand(each, figures) for each in self._work.find(CheckIn, key_result_id=entity.id)):
            return True
        return any(card.id not in told for card in self._work.find(ActionItem, key_result_id=entity.id))

    @cached_property
    def _pointing(self) -> dict[Thread, set[int]]:
        """The ids of the cards that are for a key result, and of the objectives that support one, as told."""
        pointing: dict[Thread, set[int]] = defaultdict(set)
        for thread, entity in self.of.items():
            to = (
                self._threads.link(thread) if thread.kind == ActionItem.kind else self._threads.serves(thread)
            )
            if to is not None:
                pointing[to].add(entity.id)
        return pointing

    def _claim(self, *, by_words: bool) -> None:
        """Give each thread without an entity the one at the latest of its places."""
        for thread in self._threads.threads:
            if thread not in self.of:
                for entity in self._at(thread, by_words=by_words):
                    self.of[thread] = entity
                    break

    def _at(self, thread: Thread, *, by_words: bool) -> Iterator[Traced]:
        """The free entities at the places of a thread, taken when asked for."""
        for saying in reversed(thread.sayings):
            waiting = self._free.get((saying.reading.document_id, thread.kind, saying.said.line), [])
            for entity in waiting:
                if entity.fingerprint == saying.said.mark or (not by_words and len(waiting) == 1):
                    waiting.remove(entity)
                    yield entity
                    return

    def _value(self, entity: Entity, name: str) -> Any:  # noqa: ANN401 - as many types as fields
        """One field as documents say it."""
        if name == "owner":
            return self._name(Person, getattr(entity, "owner_id", None))
        if name == "team":
            return self._name(Team, getattr(entity, "team_id", None))
        if name in ("column", "column_name") and isinstance(entity, ActionItem):
            column = self._work.get(BoardColumn, entity.column_id)
            return column.role if name == "column" else column.name
        if name == "attendees":
            return self._attendees(entity)
        return getattr(entity, name)

    def _name(self, cls: type[Person] | type[Team], entity_id: int | None) -> str:
        """A person's or a team's name; empty for nobody."""
        return "" if entity_id is None else self._work.get(cls, entity_id).name

    def _attendees(self, entity: Entity) -> tuple[tuple[str, str], ...]:
        """Who came to a meeting, with their roles."""
        came = self._work.find(Attendee, meeting_id=entity.id)
        return tuple(sorted((self._name(Person, each.person_id), each.role) for each in came))


def words_of(entity: Entity) -> str:
    """What an item is called."""
    return next(
        (str(getattr(entity, name)) for name in ("title", "name", "text") if hasattr(entity, name)), ""
    )


def is_by_hand(check_in: CheckIn, figures: Iterable[Figure]) -> bool:
    """Whether a person made a check-in or added to what documents told."""
    if check_in.document_id is None:
        return True
    added = (check_in.note, check_in.confidence)
    return added != ("", None) and all(added != (each.note, each.confidence) for each in figures)
