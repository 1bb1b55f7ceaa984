"""The facts of each kind of item, by the names that a page gives them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from planner.documents.reading.pages.facts import listed, stamp
from planner.documents.reading.pages.numbers import digits, measured, percent
from planner.documents.reading.pages.signs import COMMA, escaped
from planner.documents.reading.pages.words import Place, Words, unsaid_column
from planner.domain.report import (
    ReadActionItem,
    ReadCheckIn,
    ReadHistory,
    ReadInitiative,
    ReadKeyResult,
    ReadKpi,
    ReadMetric,
    ReadObjective,
)

Told = dict[str, str | None]
# Below this a person should look at what was read.
DOUBTFUL = 0.5


class ItemFacts:
    """Tells facts in the words of one language; a fact of None or "" is not told.

    `sure` is how sure an objective or key result is that doesn't say so itself.
    """

    def __init__(self, words: Words, sure: float) -> None:
        self._words = words
        self._sure = sure

    def objective(self, read: ReadObjective) -> Told:
        """What is known of an objective."""
        stage = "draft" if read.stage == "draft" else "closed" if read.closed else None
        return self._named({
            "stage": self._words.value("stage", stage) if stage else None,
            "draft of": self._reference(read.draft_of),
            "owner": escaped(read.owner or ""),
            "progress": _share(read.progress),
            "due": _day(read.due),
            "supports": self._reference(read.supports),
            "weight": _weight(read.weight),
            "certainty": self._certainty(read),
        })  # fmt: skip

    def key_result(self, read: ReadKeyResult) -> Told:
        """What is known of a key result."""
        words = self._words
        return self._named(self._metric(read.metric) | {
            "bound": words.value("bound", read.bound) if read.bound else None,
            "measure": words.value("measure", read.measure) if read.measure else None,
            "progress": _share(read.progress),
            "status": words.value("status", read.status) if read.status else None,
            "owner": escaped(read.owner or ""),
            "team": escaped(read.team or ""),
            "due": _day(read.due),
            "weight": _weight(read.weight),
            "certainty": self._certainty(read),
        })  # fmt: skip

    def initiative(self, read: ReadInitiative) -> Told:
        """What is known of an initiative."""
        return self._named({
            "progress": _share(read.progress),
            "owner": escaped(read.owner or ""),
            "due": _day(read.due),
            "weight": _weight(read.weight),
            "certainty": _doubt(read),
        })  # fmt: skip

    def card(self, read: ReadActionItem, place: Place, linked: str) -> Told:
        """What is known of a card besides doer and day, and besides what its place says."""
        here = (read.column, read.column_name)
        return self._named({
            "column": None if here == unsaid_column(place, done=here[0] == "done") else self.column(*here),
            "key result": self._link(read, linked),
            "labels": listed(read.labels),
            "done": self._done(read),
            "certainty": _doubt(read),
        })  # fmt: skip

    def check_in(self, read: ReadCheckIn, unit: str | None) -> Told:
        """What a check-in recorded."""
        return self._named({
            "value": None if read.value is None else measured(read.value, unit),
            "progress": _share(read.progress),
            "confidence": None if read.confidence is None else str(read.confidence),
            "period": escaped(read.period),
            "recorded": stamp(read.at) if read.at else None,
        })  # fmt: skip

    def kpi(self, read: ReadKpi) -> Told:
        """What a watched figure is and should be."""
        return self._named(self._figures({"target": read.target, "current": read.current}, read.unit))

    def history(self, past: Iterable[ReadHistory]) -> str:
        """Past figures in one line."""
        return ", ".join(f"{escaped(each.period, COMMA)} {percent(each.progress)}" for each in past)

    def column(self, role: str, name: str | None) -> str:
        """A column by its name, if it has one, and by what it means."""
        word = self._words.value("column", role)
        return f"{escaped(name)} ({word})" if name else word

    def _certainty(self, read: ReadObjective | ReadKeyResult) -> str | None:
        """How sure reading was, where it was not as sure as of most."""
        return None if read.confidence == self._sure else percent(read.confidence)

    def _named(self, told: Mapping[str, str | None]) -> Told:
        """Facts by their names in the language."""
        return {self._words.fact(name): value for name, value in told.items()}

    def _metric(self, metric: ReadMetric | None) -> Told:
        """The figures of a key result and which way they should go."""
        if metric is None:
            return {}
        figures = {"start": metric.start, "current": metric.current, "target": metric.target}
        way = None if metric.direction == "increase" else self._words.value("direction", metric.direction)
        return self._figures(figures, metric.unit) | {"direction": way}

    def _figures(self, figures: Mapping[str, float | None], unit: str | None) -> Told:
        """Figures in their unit, or the unit where there is no figure yet."""
        told: Told = {
            name: None if value is None else measured(value, unit) for name, value in figures.items()
        }
        silent = all(value is None for value in figures.values())
        return told | {"unit": escaped(unit) if unit and silent else None}

    def _link(self, read: ReadActionItem, linked: str) -> str | None:
        """The key result that a card serves; a checklist serves that of its card unless it says so."""
        if read.link is None:
            return _quoted(read.key_result) if read.key_result else None
        return None if read.link == linked else self._reference(read.link)

    def _done(self, read: ReadActionItem) -> str | None:
        """When a card was done, where its day does not tell."""
        if isinstance(read.done_at, str):
            return self._words.value("nothing", read.done_at)
        return stamp(read.done_at) if read.done_at else None

    def _reference(self, name: str | None) -> str | None:
        """The name of something on the page, its words when it is elsewhere, or that it is nothing."""
        if name is None:
            return None
        if name.startswith("“"):
            return escaped(name)
        return name or self._words.value("nothing", "none")


def _doubt(read: ReadInitiative | ReadActionItem) -> str | None:
    """How sure reading was of work, where somebody should look at it."""
    return percent(read.confidence) if read.confidence < DOUBTFUL else None


def _weight(weight: float) -> str | None:
    """How much an item weighs, where it is not as much as any other."""
    return None if weight == 1 else digits(weight)


def _quoted(words: str) -> str:
    """Words as a name."""
    return escaped(f"“{words}”")


def _share(progress: float | None) -> str | None:
    """A progress in percent."""
    return None if progress is None else percent(progress)


def _day(day: object) -> str | None:
    """A day, if there is one."""
    return None if day is None else str(day)
