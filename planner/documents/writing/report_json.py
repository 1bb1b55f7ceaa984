"""Reports in the import report's JSON vocabulary: ISO dates, whole numbers without a point, null."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from planner.domain.report import (
    DocumentReport,
    ReadActionItem,
    ReadInitiative,
    ReadKeyResult,
    ReadObjective,
)

# Kept with the stored document, or told as a document of its own; not told again in a report.
_LEFT_OUT = {
    DocumentReport: frozenset({"text", "following", "exact", "line"}),
    ReadActionItem: frozenset({"confidence"}),
    ReadInitiative: frozenset({"confidence"}),
}
# What few items have is told only of those: a report names every other field.
_WHERE_SET = {
    DocumentReport: frozenset({"meetings"}),
    ReadObjective: frozenset({"closed", "draft_of", "supports", "weight", "due", "notes"}),
    ReadKeyResult: frozenset({"weight", "measure", "bound", "check_ins"}),
    ReadInitiative: frozenset({"weight", "notes"}),
    ReadActionItem: frozenset({"link", "column_name", "labels", "notes", "done_at"}),
}


def documents_json(reports: Iterable[DocumentReport]) -> dict[str, object]:
    """Return reports as what `json.dumps` writes."""
    return {"documents": [_value(part) for report in reports for part in (report, *report.following)]}


_ALWAYS = object()


@cache
def _told(cls: type[Any]) -> tuple[tuple[str, object], ...]:
    """The fields of a class that are told, each with the value at which it is not."""
    left_out = _LEFT_OUT.get(cls, frozenset())
    optional = _WHERE_SET.get(cls, frozenset())
    return tuple(
        (field.name, field.default if field.name in optional else _ALWAYS)
        for field in fields(cls)
        if field.name not in left_out
    )


def _value(value: object) -> object:
    """Return a value of a report in JSON's words."""
    if is_dataclass(value):
        told = ((name, getattr(value, name), unset) for name, unset in _told(value.__class__))
        return {name: _value(part) for name, part, unset in told if unset is _ALWAYS or part != unset}
    if isinstance(value, tuple):
        return [_value(part) for part in value]
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%dT%H:%M")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return _number(value)
    return value


def _number(value: float) -> float | int:
    """Return a whole number as one."""
    return int(value) if value == int(value) else value
