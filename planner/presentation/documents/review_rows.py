"""The rows of a report under review: what to look at first, then plan, board, decisions, KPIs, the rest."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QCoreApplication

from planner.domain.report import ReadCycle, ReadKeyResult, ReadKpi, ReadMetric
from planner.presentation.documents.draft_item import (
    DOUBTFUL,
    FIELDS,
    DraftItem,
    ItemKind,
    value_of,
)
from planner.presentation.documents.draft_report import DraftReport
from planner.presentation.documents.draft_state import DraftState
from planner.presentation.documents.rows import SECTION, WARNING, Column, Row
from planner.presentation.formats import number, percent, quantity, short_date

# Which row of an item: the one in its place, or the one among what to look at first.
ITEM, DOUBT = "item", "doubt"
# Or a row of another cycle of the same document, which is kept as it was read.
FOLLOWING = "following"
_TYPED = {"title": Column.TITLE, "owner": Column.OWNER, "due": Column.DUE}


def item_of(key: object) -> int | None:
    """The item that a row is about; None for a section or a warning."""
    if isinstance(key, tuple) and key and key[0] in (ITEM, DOUBT):
        return int(key[1])
    return None


def review_rows(draft: DraftReport, today: date) -> tuple[Row, ...]:
    """The sections that have anything in them."""
    return tuple(_Rows(draft, today).sections())


def figure_text(metric: ReadMetric | None, progress: float | None) -> str:
    """A metric on one line, e.g. "12 → 13.2 → 16억", else a progress."""
    if metric is None or metric.target is None:
        return "" if progress is None else percent(progress)
    target = quantity(metric.target, metric.unit or "")
    if metric.direction == "maintain":
        kept = QCoreApplication.translate("DocumentRows", "keep {figure}").format(figure=target)
        return kept if metric.current is None else f"{number(metric.current)} · {kept}"
    way = [number(each) for each in (metric.start, metric.current) if each is not None]
    return " → ".join([*dict.fromkeys(way), target])


def day_text(day: date | None, today: date) -> str:
    """A day, empty for none."""
    return "" if day is None else short_date(day, today)


class _Rows:
    """Makes the rows of one state of a draft."""

    def __init__(self, draft: DraftReport, today: date, which: str = ITEM) -> None:
        self._draft = draft
        self._state: DraftState = draft.state
        self._today = today
        self._which = which

    def sections(self) -> Iterator[Row]:
        """One after the other, what needs a person first."""
        doubtful = [self._row(item, DOUBT) for item in self._draft.doubtful()]
        yield from _section(
            "doubt", QCoreApplication.translate("DocumentRows", "Look at these first"), doubtful
        )
        yield from _section("plan", self._cycle_name(), self._of_kind(ItemKind.OBJECTIVE), counted=False)
        yield from _section(
            "board",
            QCoreApplication.translate("DocumentRows", "Action items"),
            self._of_kind(ItemKind.ACTION_ITEM),
        )
        yield from _section(
            "decided",
            QCoreApplication.translate("DocumentRows", "Decisions"),
            self._of_kind(ItemKind.DECISION),
        )
        yield from _section(
            "kpis", QCoreApplication.translate("DocumentRows", "KPIs"), self._of_kind(ItemKind.KPI)
        )
        for at, part in enumerate(self._draft.source.following):
            yield from _Rows(DraftReport(part), self._today, f"{FOLLOWING}{at}").whole()
        yield from _section(
            "rest", QCoreApplication.translate("DocumentRows", "Lines without a place"), self._warnings()
        )

    def whole(self) -> Iterator[Row]:
        """All in one section, to be looked at only."""
        rows = [self._tree(item) for item in self._state.below(None)]
        yield from _section(self._which, self._cycle_name(), rows, counted=False)

    def _of_kind(self, kind: ItemKind) -> list[Row]:
        """What of a kind stands by itself."""
        return [self._tree(item) for item in self._state.below(None) if item.kind is kind]

    def _tree(self, item: DraftItem) -> Row:
        """An item with all below it."""
        return self._row(item, self._which, tuple(map(self._tree, self._state.below(item.id))))

    def _row(self, item: DraftItem, which: str, children: tuple[Row, ...] = ()) -> Row:
        """An item's row."""
        read = item.read
        return Row(
            (which, item.id),
            item.kind,
            item.title or QCoreApplication.translate("DocumentRows", "Objective not stated"),
            value_of(read, "owner") or "",
            _figure(item),
            day_text(value_of(read, "due"), self._today),
            item.line,
            _sureness(item),
            item.confidence < DOUBTFUL,
            item.kept if item_of((which, item.id)) else None,
            frozenset(_TYPED[field] for field in FIELDS[item.kind] if field in _TYPED),
            children,
        )

    def _warnings(self) -> list[Row]:
        """The lines that looked meant for us and found no place."""
        told = QCoreApplication.translate("DocumentRows", "Line {line}: {message}")
        return [
            Row(
                (WARNING, at),
                WARNING,
                told.format(line=found.line, message=found.message),
                line=found.line,
                alert=True,
            )
            for at, found in enumerate(self._draft.source.warnings)
        ]

    def _cycle_name(self) -> str:
        """The cycle that the plan is of, with its days."""
        cycle: ReadCycle | None = self._draft.source.cycle
        if cycle is None:
            return QCoreApplication.translate("DocumentRows", "Objectives")
        days = (short_date(cycle.start), short_date(cycle.end, cycle.start))
        return f"{cycle.name}  ·  {days[0]} – {days[1]}"


def _section(name: str, title: str, rows: list[Row], *, counted: bool = True) -> Iterator[Row]:
    """A section with its number of rows, if it has any."""
    if rows:
        shown = f"{title}  ({len(rows)})" if counted else title
        yield Row((SECTION, name), SECTION, shown, children=tuple(rows))


def _figure(item: DraftItem) -> str:
    """What an item measures."""
    read = item.read
    if isinstance(read, ReadKpi):
        return figure_text(ReadMetric(None, read.current, read.target, read.unit), None)
    metric = read.metric if isinstance(read, ReadKeyResult) else None
    return figure_text(metric, value_of(read, "progress"))


def _sureness(item: DraftItem) -> str:
    """How sure the reading is; a mark for what was doubtful and a person settled."""
    if item.was_doubtful and item.confidence >= DOUBTFUL:
        return "✓"
    return percent(item.confidence)
