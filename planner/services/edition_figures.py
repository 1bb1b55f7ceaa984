"""Check-ins that documents made, moved from what was told to what is told now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from planner.domain.entities import CheckIn, Entity
from planner.services.edition_holdings import is_by_hand
from planner.services.edition_threads import FigureKey, Saying
from planner.services.import_plan import Figure, check_in_of
from planner.services.import_trace import TraceFields
from planner.services.ports import UnitOfWork

Figures = Mapping[FigureKey, tuple[Figure, Saying]]


def shift_figures(
    work: UnitOfWork, key_result: Entity, old: Figures, new: Figures, *, is_stopped: bool = False
) -> None:
    """Add, mend and remove the check-ins of documents; those that a person made or noted on stay.

    When `is_stopped` a present figure was refused for what a person holds: it is history only if a later
    check-in by hand exists.
    """
    if old == new:
        return
    present = work.find(CheckIn, key_result_id=key_result.id)
    told = _by_key(each for each in present if each.document_id is not None)
    newest = max((each.on for each in present if each.document_id is None), default=None)
    for key, (figure, saying) in new.items():
        if key in told:
            _mend(work, told[key], old.get(key), figure, saying)
        elif key in old:  # a person deleted it
            continue
        elif figure.period or not is_stopped or (newest is not None and figure.on < newest):
            work.add(check_in_of(figure, key_result.id, _trace(saying)))
    for key, (figure, _) in old.items():
        if key not in new and key in told and _is_told(told[key], figure):
            work.remove(told[key].ref)


def _mend(
    work: UnitOfWork, check_in: CheckIn, old: tuple[Figure, Saying] | None, figure: Figure, saying: Saying
) -> None:
    """Follow what is told of a day, unless a person changed it."""
    if old is not None and _is_told(check_in, old[0]):
        present = check_in_of(figure, check_in.key_result_id, _trace(saying))
        work.put(replace(present, id=check_in.id))


def _is_told(check_in: CheckIn, figure: Figure) -> bool:
    """Whether a check-in is as a document told it."""
    same = (check_in.progress, check_in.value) == (figure.progress, figure.value)
    return same and not is_by_hand(check_in, (figure,))


def _by_key(check_ins: Iterable[CheckIn]) -> dict[FigureKey, CheckIn]:
    """Check-ins by day, period and which of both they are."""
    seen: Counter[tuple[date, str]] = Counter()
    found: dict[FigureKey, CheckIn] = {}
    for each in sorted(check_ins, key=lambda check_in: check_in.id):
        at = (each.on, each.period)
        found[*at, seen[at]] = each
        seen[at] += 1
    return found


def _trace(saying: Saying) -> TraceFields:
    """The source of a figure."""
    said = saying.said
    return {"document_id": saying.reading.document_id, "line": said.line, "fingerprint": said.mark}
