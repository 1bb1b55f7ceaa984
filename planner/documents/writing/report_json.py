"""Reports in the import report's JSON vocabulary: ISO dates, whole numbers without a point, null."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from datetime import date, datetime

from planner.domain.report import DocumentReport, ReadActionItem, ReadInitiative

# Kept with the stored document, not told again in a report.
_LEFT_OUT = {
    DocumentReport: frozenset({"text"}),
    ReadActionItem: frozenset({"confidence"}),
    ReadInitiative: frozenset({"confidence"}),
}


def documents_json(reports: Iterable[DocumentReport]) -> dict[str, object]:
    """Return reports as what `json.dumps` writes."""
    return {"documents": [_value(report) for report in reports]}


def _value(value: object) -> object:
    """Return a value of a report in JSON's words."""
    if is_dataclass(value):
        left_out = _LEFT_OUT.get(type(value), frozenset())
        names = (field.name for field in fields(value) if field.name not in left_out)
        return {name: _value(getattr(value, name)) for name in names}
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
