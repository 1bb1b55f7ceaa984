"""Moving the workspace from what some readings say to what others say: keeping a reading, or taking it back.

Of each field three values meet: what was told (base), what is told now (theirs), what is held (mine). Whoever
alone departed from the base wins; where both did, what is held stays unless a person chose the document.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from planner.domain.edition import ChangeKind, Choice, Choices, EditionChange
from planner.domain.entities import (
    CheckIn,
    Entity,
    KeyResult,
    Kpi,
    Objective,
    Ref,
    Traced,
)
from planner.services.edition_cycles import Cycles
from planner.services.edition_figures import shift_figures
from planner.services.edition_holdings import KIND_ORDER, LINK, PLACE, SERVED, TOLD, Holdings, words_of
from planner.services.edition_said import UNTOLD
from planner.services.edition_series import Kinship, Reading
from planner.services.edition_threads import Saying, Thread, Threads
from planner.services.edition_writing import Writing
from planner.services.ports import UnitOfWork
from planner.services.removal import remove_whole

# What a newer check-in by hand holds against an older document.
_FIGURES = frozenset({"progress", "current", "status"})


class Shift:
    """One move; `leaving` is the reading that is taken back, whose document goes. Gathers `changes`."""

    def __init__(
        self,
        work: UnitOfWork,
        before: Threads,
        after: Threads,
        choices: Choices,
        leaving: Reading | None = None,
    ) -> None:
        self.changes: list[EditionChange] = []
        self._work = work
        self._before = before
        self._after = after
        self._choices = choices
        self._leaving = leaving
        self._held = Holdings(work, before)
        self._cycles = Cycles(work, before, after, self._held)
        self._now: dict[Thread, int] = {}
        self._writing = Writing(work, after, self._now)
        self._was: dict[Thread, Thread] = {}
        self._adopted: set[Ref] = set()
        self._ending: list[Thread] = []

    def run(self) -> None:
        """Make all the changes."""
        threads = sorted(self._after.threads, key=self._turn)
        self._recognise(threads)
        for thread in threads:
            self._settle(thread)
        told = {*self._was.values(), *self._ending}
        lost = (thread for thread in self._before.threads if thread not in told and thread in self._held.of)
        for thread in sorted([*self._ending, *lost], key=self._held.depth, reverse=True):
            self._end(thread)
        self._cycles.settle(self._leaving)

    def _turn(self, thread: Thread) -> tuple[int, int, int]:
        """Parents before children, and siblings in the order of their document."""
        head = self._after.head(thread)
        return KIND_ORDER[thread.kind], head.order, self._writing.place_in_reading(head.said)

    def _recognise(self, threads: list[Thread]) -> None:
        """Find the former self and the entity of each thread; an entity is that of one alone."""
        for thread in threads:
            former = (self._before.of.get(saying.said) for saying in reversed(thread.sayings))
            was = next((each for each in former if each is not None), None)
            if was is not None and was not in self._was.values():
                self._was[thread] = was
                if was in self._held.of:
                    self._now[thread] = self._held.of[was].id

    def _settle(self, thread: Thread) -> None:
        """Bring one item to what is told of it now."""
        was = self._was.get(thread)
        if thread in self._now and was is not None and was in self._held.of:
            if not self._after.is_gone(thread):
                self._update(was, thread)
            elif not self._before.is_gone(was):
                self._ending.append(was)
        elif thread not in self._now and self._is_to_make(thread):
            self._make(thread)

    def _is_to_make(self, thread: Thread) -> bool:
        """Whether what is told but not held is new: what a person deleted stays away from its own series."""
        is_group = thread.kind == Objective.kind and not self._after.head(thread).said.words
        if is_group or self._after.is_gone(thread):
            return False
        was = self._was.get(thread)
        if was is None:
            return not any(saying.said in self._before.of for saying in thread.sayings)
        return self._before.is_gone(was) or self._is_told_anew(thread)

    def _is_told_anew(self, thread: Thread) -> bool:
        """Whether a document of no relation tells an item that a person deleted."""
        known = set(self._before.readings)
        fresh = [saying.reading for saying in thread.sayings if saying.reading not in known]
        others = [saying.reading for saying in thread.sayings if saying.reading in known]
        return bool(fresh) and all(
            self._after.kin(new, old) is Kinship.OTHER for new in fresh for old in others
        )

    def _need(self, thread: Thread | None) -> int | None:
        """The id of what something stands below, made if it must be."""
        if thread is None:
            return None
        if thread not in self._now:
            self._make(thread)
        return self._now[thread]

    def _linked(self, thread: Thread | None) -> int | None:
        """The id of what something is for, if that is held or going to be."""
        if thread is None or (thread not in self._now and not self._is_to_make(thread)):
            return None
        return self._need(thread)

    def _make(self, thread: Thread) -> None:
        """Add what is told of an item, unless a person made the same by hand."""
        fields: dict[str, Any] = {}
        if thread.kind in PLACE:
            fields[PLACE[thread.kind][0]] = self._need(self._after.above(thread))
        elif thread.kind in (Objective.kind, Kpi.kind):
            fields["cycle_id"] = self._cycles.id_for(self._after.head(thread))
        words = self._after.head(thread).said
        known = self._held.unthreaded(thread.kind, words.mark, **fields) if words.words else None
        if known is not None and known.ref not in self._adopted:
            self._adopted.add(known.ref)
            self._now[thread] = known.id
            return
        for pointers, told in ((LINK, self._after.link(thread)), (SERVED, self._after.serves(thread))):
            if thread.kind in pointers:
                fields[pointers[thread.kind][0]] = self._linked(told)
        entity = self._writing.add(thread, fields)
        self._now[thread] = entity.id
        shift_figures(self._work, entity, {}, self._after.figures(thread))
        self._tell(ChangeKind.ADDED, None, thread, self._after.head(thread))

    def _update(self, was: Thread, thread: Thread) -> None:
        """Three-way: fields, place, what it is for, and source."""
        entity = self._work.get(TOLD[thread.kind], self._now[thread])
        is_stopped = self._update_fields(was, thread, entity)
        for fields, side in ((PLACE, "above"), (LINK, "link"), (SERVED, "serves")):
            if thread.kind in fields:
                self._update_pointer(was, thread, fields[thread.kind], side)
        self._update_cycle(was, thread)
        self._writing.trace(self._work.get(TOLD[thread.kind], entity.id), self._after.head(thread))
        if thread.kind == KeyResult.kind:
            old, new = self._before.figures(was), self._after.figures(thread)
            shift_figures(self._work, entity, old, new, is_stopped=is_stopped)

    def _update_fields(self, was: Thread, thread: Thread, entity: Traced) -> bool:
        """Take the fields that the documents changed; whether a figure was refused."""
        base, theirs = self._before.values(was), self._after.values(thread)
        base, theirs = ({name: UNTOLD.get(name) for name in base | theirs} | told for told in (base, theirs))
        changed = [name for name in theirs if theirs[name] != base[name]]
        mine = self._held.mine(entity, changed)
        taken: dict[str, Any] = {}
        refused: set[str] = set()
        for name in changed:
            if theirs[name] == mine[name]:
                continue
            is_conflict = mine[name] != base[name] or self._is_outdated(name, entity, thread)
            values = {"before": base[name], "after": theirs[name], "mine": mine[name]}
            if self._decide(is_conflict, thread, name, values):
                taken[name] = theirs[name]
            else:
                refused.add(name)
        self._writing.put(thread, entity, taken)
        return bool(refused & _FIGURES)

    def _decide(
        self, is_conflict: bool, thread: Thread, name: str, values: dict[str, Any], *, moved: bool = False
    ) -> bool:
        """Note a difference, and say whether the document has its way."""
        plain = ChangeKind.MOVED if moved else ChangeKind.CHANGED
        ref = Ref(thread.kind, self._now[thread])
        if name != "certainty":
            kind = ChangeKind.CONFLICT if is_conflict else plain
            self._tell(kind, ref, thread, self._after.head(thread), name, values)
        return not is_conflict or self._choices.get((ref, name)) is Choice.THEIRS

    def _is_outdated(self, name: str, entity: Traced, thread: Thread) -> bool:
        """Whether a person checked in after the day of the document."""
        if name not in _FIGURES or not isinstance(entity, KeyResult):
            return False
        day = self._after.head(thread).reading.day
        made = self._work.find(CheckIn, key_result_id=entity.id, document_id=None)
        return any(check_in.on > day for check_in in made)

    def _update_pointer(
        self, was: Thread, thread: Thread, pointer: tuple[str, type[Entity]], side: str
    ) -> None:
        """Move an item, or give it to another, where the documents did so."""
        field, cls = pointer
        old, new = getattr(self._before, side)(was), getattr(self._after, side)(thread)
        if (self._was.get(new) if new is not None else None) is old and (new is None) == (old is None):
            return
        target = self._need(new) if side == "above" else self._linked(new)
        mine = getattr(self._work.get(TOLD[thread.kind], self._now[thread]), field)
        base = self._held.held(old)
        if target in (mine, base):
            return
        values = {
            name: self._title(cls, at) for name, at in (("before", base), ("after", target), ("mine", mine))
        }
        name = field.removesuffix("_id")
        if self._decide(mine != base, thread, name, values, moved=side == "above"):
            self._writing.point(thread, field, target)

    def _update_cycle(self, was: Thread, thread: Thread) -> None:
        """Move what a document with mended dates plans into the cycle that it is about now."""
        if thread.kind not in (Objective.kind, Kpi.kind):
            return
        old, new = self._before.head(was), self._after.head(thread)
        if self._cycles.is_moved(old, new):
            entity = self._work.get(TOLD[thread.kind], self._now[thread])
            if getattr(entity, "cycle_id", None) == self._cycles.known(old):
                self._writing.point(thread, "cycle_id", self._cycles.id_for(new))

    def _end(self, thread: Thread) -> None:
        """Remove what is told no more, or keep it for what a person did with it."""
        entity = self._held.of[thread]
        is_kept = not self._held.is_as_told(thread) or self._held.has_below(entity)
        mine = {"before": words_of(entity), "mine": words_of(entity) if is_kept else None}
        self._tell(ChangeKind.REMOVED, entity.ref, thread, self._before.head(thread), None, mine)
        if not is_kept:
            remove_whole(self._work, entity.ref, set())
        elif self._leaving is not None:
            present = self._work.get(TOLD[thread.kind], entity.id)
            self._work.put(replace(present, document_id=None, line=None))

    def _tell(
        self,
        kind: ChangeKind,
        ref: Ref | None,
        thread: Thread,
        saying: Saying,
        field: str | None = None,
        values: dict[str, Any] | None = None,
    ) -> None:
        """Note a difference."""
        line = saying.said.line
        self.changes.append(
            EditionChange(kind, ref, thread.kind, saying.said.words, line, field, **(values or {}))
        )

    def _title(self, cls: type[Entity], entity_id: int | None) -> str:
        """What a parent is called; empty for none."""
        return words_of(self._work.get(cls, entity_id)) if entity_id is not None else ""
