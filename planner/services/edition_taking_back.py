"""Taking an import back: the workspace moves to what the other documents say."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

from planner.domain.entities import CheckIn, Cycle, Document, Entity, Person, Team, Traced
from planner.services.edition_holdings import TOLD
from planner.services.edition_series import Reading
from planner.services.edition_shift import Shift
from planner.services.edition_sources import Sources
from planner.services.edition_threads import Threads
from planner.services.ports import UnitOfWork
from planner.services.removal import BELONGS, POINTS

_TRACED: tuple[type[Traced], ...] = (*TOLD.values(), CheckIn, Cycle)


def take_back(work: UnitOfWork, sources: Sources, document: Document) -> None:
    """Undo what a document did to the workspace, and remove it."""
    reading = sources.reading(document)
    others = sources.about(work, reading)
    told = sorted([*others, reading], key=lambda each: each.document_id)
    Shift(work, Threads(told), Threads(others), {}, reading).run()
    for cls in _TRACED:
        for entity in work.find(cls, document_id=document.id):
            work.put(cast("Any", replace)(entity, document_id=None, line=None))
    _drop_names(work, reading)
    work.remove(document.ref)


def _drop_names(work: UnitOfWork, reading: Reading) -> None:
    """Remove the people and teams of a reading that nothing names any more."""
    values = [said.values for said in reading.said]
    people = {each[key] for each in values for key in ("owner",) if key in each}
    people |= {name for each in values for name, _ in each.get("attendees", ())}
    teams = {each["team"] for each in values if "team" in each}
    named: list[Entity] = [each for name in sorted(people) for each in work.find(Person, name=name)]
    named += [each for name in sorted(teams) for each in work.find(Team, name=name)]
    for entity in named:
        uses = (*POINTS.get(entity.kind, ()), *BELONGS.get(entity.kind, ()))
        if not any(work.find(cls, **{field: entity.id}) for cls, field in uses):
            work.remove(entity.ref)
