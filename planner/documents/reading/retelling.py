"""Joins what a document says about its objectives again, in a part about their progress, by their numbers."""

from __future__ import annotations

from planner.documents.reading.drafts import DraftKeyResult, DraftObjective, Findings
from planner.documents.reading.quantities import first_quantity, with_current
from planner.documents.reading.statuses import status_of


def join_retellings(found: Findings) -> None:
    """Take objectives of a progress part for the earlier ones of their number, if all key results fit."""
    first: dict[tuple[str, str], DraftObjective] = {}
    again: list[DraftObjective] = []
    for objective in found.objectives:
        place = (objective.number or "", objective.stage)
        told = first.setdefault(place, objective) if objective.number else objective
        if objective.reviewed and not objective.title and not objective.number:
            told = _sole_fitting(found.objectives, objective) or objective
        if told is not objective and objective.reviewed and _fits(told, objective):
            again.append(objective)
            _join(told, objective)
    gone = {id(objective) for objective in again}
    found.objectives = [objective for objective in found.objectives if id(objective) not in gone]


def _sole_fitting(objectives: list[DraftObjective], again: DraftObjective) -> DraftObjective | None:
    """Return the one objective above whose key results a group without objective names."""
    above = [one for one in objectives if one.title and one.line < again.line and _fits(one, again)]
    return above[0] if len(above) == 1 and again.key_results else None


def _fits(told: DraftObjective, again: DraftObjective) -> bool:
    """Say whether every key result of the later telling names one of the earlier."""
    names = {key_result.name for key_result in told.key_results if key_result.name}
    return bool(names) and all(key_result.name in names for key_result in again.key_results)


def _join(told: DraftObjective, again: DraftObjective) -> None:
    """Add what the later telling says."""
    told.owner = told.owner or again.owner
    told.progress = told.progress if again.progress is None else again.progress
    named = {key_result.name: key_result for key_result in told.key_results}
    for key_result in again.key_results:
        _join_key_result(named[key_result.name], key_result)


def _join_key_result(told: DraftKeyResult, again: DraftKeyResult) -> None:
    """Add where a key result stands: its words are a note, a figure in them is the current value."""
    told.progress = told.progress if again.progress is None else again.progress
    told.status = again.status or status_of(again.title) or told.status
    told.owner = told.owner or again.owner
    figure = first_quantity(again.title)
    if figure is not None and told.metric is not None and told.metric.current is None:
        told.metric = with_current(told.metric, figure)
    told.notes.extend([again.title, *again.notes])
    told.initiatives.extend(again.initiatives)
    again.told_as = told
