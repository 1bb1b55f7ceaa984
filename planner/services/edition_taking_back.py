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
    _drop_names(work, reading, others)
    work.remove(document.ref)


def _drop_names(work: UnitOfWork, reading: Reading, others: list[Reading]) -> None:
    """Remove the people and teams that a reading alone named and that nothing names any more."""
    named: list[Entity] = []
    for cls, names_in in ((Person, _people), (Team, _teams)):
        told_still = {name for other in others for name in names_in(other)}
        for name in sorted(names_in(reading) - told_still):
            named += work.find(cls, name=name)
    for entity in named:
        uses = (*POINTS.get(entity.kind, ()), *BELONGS.get(entity.kind, ()))
        if not any(work.find(cls, **{field: entity.id}) for cls, field in uses):
            work.remove(entity.ref)


def _people(reading: Reading) -> set[str]:
    """The people that a reading names."""
    values = [said.values for said in reading.said]
    came = {name for each in values for name, _ in each.get("attendees", ())}
    return came | {each["owner"] for each in values if "owner" in each}


def _teams(reading: Reading) -> set[str]:
    """The teams that a reading names."""
    return {said.values["team"] for said in reading.said if "team" in said.values}
