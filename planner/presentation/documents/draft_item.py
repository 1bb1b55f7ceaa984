"""One thing that a document says, while a person looks it over: what was read, and where it is put.

Every kind of `planner.domain.report` is told by the same few fields here, so that an item can become another
kind and keep all that the new kind has room for.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from planner.domain.fields import checked, clean_line
from planner.domain.report import (
    ReadActionItem,
    ReadDecision,
    ReadInitiative,
    ReadKeyResult,
    ReadKpi,
    ReadMetric,
    ReadObjective,
)

Read = ReadObjective | ReadKeyResult | ReadInitiative | ReadActionItem | ReadDecision | ReadKpi
# Below this a person should look at what was read.
DOUBTFUL = 0.5


class ItemKind(StrEnum):
    """What an item is; the words are those of the workspace's own kinds."""

    OBJECTIVE = "objective"
    KEY_RESULT = "key_result"
    INITIATIVE = "initiative"
    ACTION_ITEM = "action_item"
    DECISION = "decision"
    KPI = "kpi"


_KINDS: dict[type[Any], ItemKind] = {
    ReadObjective: ItemKind.OBJECTIVE,
    ReadKeyResult: ItemKind.KEY_RESULT,
    ReadInitiative: ItemKind.INITIATIVE,
    ReadActionItem: ItemKind.ACTION_ITEM,
    ReadDecision: ItemKind.DECISION,
    ReadKpi: ItemKind.KPI,
}
_NUMBERS = ("start", "current", "target")
_FIGURES = (*_NUMBERS, "unit")
# What of an item can be corrected.
FIELDS: dict[ItemKind, tuple[str, ...]] = {
    ItemKind.OBJECTIVE: ("title", "owner"),
    ItemKind.KEY_RESULT: ("title", "owner", "due", *_FIGURES),
    ItemKind.INITIATIVE: ("title", "owner", "due"),
    ItemKind.ACTION_ITEM: ("title", "owner", "due"),
    ItemKind.DECISION: ("title",),
    ItemKind.KPI: ("title", "current", "target", "unit"),
}
# What stands below an item of a kind; what may stand below itself nests.
BELOW: dict[ItemKind, ItemKind] = {
    ItemKind.OBJECTIVE: ItemKind.KEY_RESULT,
    ItemKind.KEY_RESULT: ItemKind.INITIATIVE,
    ItemKind.ACTION_ITEM: ItemKind.ACTION_ITEM,
}
# What never stands by itself, and below what.
ABOVE: dict[ItemKind, ItemKind] = {
    ItemKind.KEY_RESULT: ItemKind.OBJECTIVE,
    ItemKind.INITIATIVE: ItemKind.KEY_RESULT,
}


@dataclass(frozen=True, slots=True)
class DraftItem:
    """An item in its place: `read` is without what stands below it, `parent` and `link` name other items.

    `kept` is False for what a person leaves out. `link` is the key result that an action item serves.
    `was_doubtful` says that the reading was doubtful, whatever a person made of it since.
    """

    id: int
    read: Read
    parent: int | None = None
    kept: bool = True
    link: int | None = None
    was_doubtful: bool = False

    @property
    def kind(self) -> ItemKind:
        """What it is."""
        return kind_of(self.read)

    @property
    def title(self) -> str:
        """Its words; empty for an objective that the document does not state."""
        return title_of(self.read)

    @property
    def line(self) -> int:
        """The line that said it, 1-based."""
        return self.read.line

    @property
    def confidence(self) -> float:
        """How sure the reading is, 0..1."""
        return confidence_of(self.read)


def kind_of(read: Read) -> ItemKind:
    """What was read."""
    return _KINDS[type(read)]


def title_of(read: Read) -> str:
    """The words of what was read."""
    if isinstance(read, ReadDecision):
        return read.text
    return (read.name if isinstance(read, ReadKpi) else read.title) or ""


def confidence_of(read: Read) -> float:
    """How sure a reading is, 0..1; decisions and KPIs are only ever read where they are plain."""
    return float(getattr(read, "confidence", 1.0))


def value_of(read: Read, field: str) -> Any:  # noqa: ANN401 - as many types as fields
    """A field of what was read; None where it says nothing."""
    if field == "title":
        return title_of(read)
    if isinstance(read, ReadKeyResult) and field in _FIGURES:
        return getattr(read.metric, field, None)
    return getattr(read, field, None)


def with_value(read: Read, field: str, value: Any) -> Read:  # noqa: ANN401
    """What was read with a field corrected; raises `EmptyTitle` or `InvalidValue`."""
    clean = checked({field: "" if value is None and field in ("title", "unit") else value})[field]
    if field == "title":
        return _with_title(read, clean)
    if field in ("owner", "unit"):
        clean = clean_line(clean or "") or None
    if isinstance(read, ReadKeyResult) and field in _FIGURES:
        return replace(read, metric=_with_figure(read.metric or ReadMetric(), field, clean))
    return replace(read, **{field: clean})


def trusted(read: Read) -> Read:
    """The same as a person vouches for it."""
    return read if isinstance(read, ReadDecision | ReadKpi) else replace(read, confidence=1.0)


def converted(read: Read, kind: ItemKind) -> Read:
    """The same words as another kind, with all that it has room for."""
    if kind is kind_of(read):
        return read
    return _MAKERS[kind](read)


def _with_title(read: Read, title: str) -> Read:
    """What was read in other words."""
    if isinstance(read, ReadDecision):
        return replace(read, text=title)
    return replace(read, name=title) if isinstance(read, ReadKpi) else replace(read, title=title)


def _with_figure(metric: ReadMetric, field: str, value: Any) -> ReadMetric | None:  # noqa: ANN401
    """A metric with a figure corrected, None without any; which way it goes follows start and target."""
    changed = replace(metric, **{field: value})
    if all(getattr(changed, name) is None for name in _NUMBERS):
        return None
    if changed.direction == "maintain" or changed.start is None or changed.target is None:
        return changed
    return replace(changed, direction="decrease" if changed.target < changed.start else "increase")


def _common(read: Read) -> dict[str, Any]:
    """What every planned item has."""
    return {"title": title_of(read), "line": read.line, "owner": value_of(read, "owner")}


def _key_result(read: Read) -> ReadKeyResult:
    """The same as a key result."""
    figures = {name: value_of(read, name) for name in _FIGURES}
    metric = ReadMetric(**figures) if any(figures[name] is not None for name in _NUMBERS) else None
    return ReadKeyResult(
        **_common(read), metric=metric, progress=value_of(read, "progress"), due=value_of(read, "due")
    )


def _kpi(read: Read) -> ReadKpi:
    """The same as a KPI."""
    figures = {name: value_of(read, name) for name in ("current", "target", "unit")}
    return ReadKpi(title_of(read), read.line, **figures)


_MAKERS: dict[ItemKind, Callable[[Read], Read]] = {
    ItemKind.OBJECTIVE: lambda read: ReadObjective(**_common(read), progress=value_of(read, "progress")),
    ItemKind.KEY_RESULT: _key_result,
    ItemKind.INITIATIVE: lambda read: ReadInitiative(
        **_common(read), progress=value_of(read, "progress"), due=value_of(read, "due")
    ),
    ItemKind.ACTION_ITEM: lambda read: ReadActionItem(**_common(read), due=value_of(read, "due")),
    ItemKind.DECISION: lambda read: ReadDecision(title_of(read), read.line),
    ItemKind.KPI: _kpi,
}
