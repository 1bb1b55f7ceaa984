"""What each field accepts: the one check that every edit passes, whichever view it came from."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from math import isfinite
from typing import Any
from unicodedata import category, normalize

from planner.domain.entities import Status
from planner.domain.errors import EmptyTitle, InvalidValue

# Characters that reorder what stands around them, so that a title would not read as it is.
DIRECTION_MARKS = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def clean_line(text: str) -> str:
    """One line of composed text: no control characters, no direction marks, single spaces."""
    kept = (" " if category(sign) == "Cc" else sign for sign in text if sign not in DIRECTION_MARKS)
    return " ".join(normalize("NFC", "".join(kept)).split())


def clean_text(text: str) -> str:
    """Composed text of many lines without control characters or direction marks."""
    kept = (
        sign for sign in text if sign in "\n\t" or (category(sign) != "Cc" and sign not in DIRECTION_MARKS)
    )
    return normalize("NFC", "".join(kept))


def _title(_name: str, value: str) -> str:
    """A title that says something."""
    line = clean_line(value)
    if not line:
        raise EmptyTitle
    return line


LARGEST = 1e15


def _number(low: float, high: float) -> Callable[[str, float | None], float | None]:
    """A finite number within bounds, or None."""

    def check(name: str, value: float | None) -> float | None:
        if value is not None and not (isfinite(value) and low <= value <= high):
            raise InvalidValue(value=value, field=name)
        return value

    return check


def _start(name: str, value: float | date | None) -> float | date | None:
    """The day on which a cycle starts, or the number at which a metric does."""
    return value if isinstance(value, date) else _number(-LARGEST, LARGEST)(name, value)


def _weight(name: str, value: float) -> float:
    """A finite weight of at least 0."""
    if not isfinite(value) or value < 0:
        raise InvalidValue(value=value, field=name)
    return value


def _set_status(name: str, value: Status | None) -> Status | None:
    """A status that can be set: what silence means is only ever computed."""
    if value in (Status.NO_CHECK_IN, Status.OUTDATED):
        raise InvalidValue(value=value, field=name)
    return value


def _labels(_name: str, value: tuple[str, ...]) -> tuple[str, ...]:
    """Words without repeats, in the order in which they were given."""
    return tuple(dict.fromkeys(label for label in map(clean_line, value) if label))


CHECKS: dict[str, Callable[[str, Any], Any]] = {
    "title": _title,
    "name": lambda _name, value: clean_line(value),
    "notes": lambda _name, value: clean_text(value),
    "unit": lambda _name, value: clean_line(value),
    "labels": _labels,
    "status": _set_status,
    "weight": _weight,
    "progress": _number(0.0, 1.0),
    "start": _start,
    "current": _number(-LARGEST, LARGEST),
    "target": _number(-LARGEST, LARGEST),
    "wip_limit": _number(1, 10_000),
}


def checked(fields: dict[str, Any]) -> dict[str, Any]:
    """The fields as they may be stored; raises `EmptyTitle` or `InvalidValue`."""
    return {name: CHECKS[name](name, value) if name in CHECKS else value for name, value in fields.items()}


def check_period(start: date | None, end: date | None) -> None:
    """See that a period has both of its days, in order; raises `InvalidValue`."""
    for name, day in (("start", start), ("end", end)):
        if day is None:
            raise InvalidValue(value="", field=name)
    if start is not None and end is not None and end < start:
        raise InvalidValue(value=end.isoformat(), field="end")
