"""Compares what was read from a document with what its author says it holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

_ALIKE = 0.86


@dataclass
class Score:
    """Items and facts that were wanted and found, and what was found but never said."""

    wanted: int = 0
    found: int = 0
    extra: list[str] = field(default_factory=list)
    facts: int = 0
    right: int = 0
    misses: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        """The harmonic mean of what was found of the wanted, and of what was wanted of the found."""
        return 2 * self.found / (self.wanted + self.found + len(self.extra)) if self.wanted else 1.0

    @property
    def share(self) -> float:
        """The share of facts that are right."""
        return self.right / self.facts if self.facts else 1.0

    def add(self, other: Score) -> None:
        """Add another document's score."""
        self.wanted, self.found = self.wanted + other.wanted, self.found + other.found
        self.facts, self.right = self.facts + other.facts, self.right + other.right
        self.extra += other.extra
        self.misses += other.misses

    def fact(self, name: str, told: object, want: object) -> None:
        """Count one fact."""
        self.facts += 1
        if _same(told, want):
            self.right += 1
        else:
            self.misses.append(f"{name}: {told!r}, not {want!r}")


def score(report: dict[str, Any], label: dict[str, Any]) -> Score:
    """Return how a report, in the words of the import report, fits what a label says."""
    result = Score()
    if label.get("date"):
        result.fact("date", report["date"], label["date"])
    for end in ("start", "end") if label.get("cycle") else ():
        result.fact(f"cycle {end}", (report["cycle"] or {}).get(end), label["cycle"][end])
    present = {_key(one["name"]) for one in report["attendees"]}
    for name in label.get("attendees", ()):
        result.fact("attendee", _key(name) in present, True)
    _objectives(report, label, result)
    _actions(report, label, result)
    for text in label.get("decisions", ()):
        result.fact("decision", any(_alike(text, one["text"]) for one in report["decisions"]), True)
    for kpi in label.get("kpis", ()):
        told = next((one for one in report["kpis"] if _alike(one["name"], kpi["name"])), {})
        for name in ("target", "current"):
            result.fact(f"{kpi['name']} {name}", told.get(name), kpi.get(name))
    return result


def _objectives(report: dict[str, Any], label: dict[str, Any], result: Score) -> None:
    """Compare objectives with their key results."""
    told = list(_pairs(label.get("objectives", ()), report["objectives"], result))
    for want, got in told:
        for name in ("owner", "progress"):
            if want.get(name) is not None:
                result.fact(f"{want['title']} {name}", got[name], want[name])
        for wanted, key_result in _pairs(want["key_results"], got["key_results"], result):
            _key_result(wanted, key_result, result)
    matched = [id(got) for _, got in told]
    for got in report["objectives"]:
        if id(got) not in matched:
            result.extra += [one["title"] for one in got["key_results"]]


def _key_result(want: dict[str, Any], got: dict[str, Any], result: Score) -> None:
    """Compare the fields of a key result that its label names."""
    fields = {**got, **{name: (got["metric"] or {}).get(name) for name in ("start", "current", "target")}}
    for name, value in want.items():
        if name != "title":
            result.fact(f"{want['title']} {name}", fields[name], value)


def _actions(report: dict[str, Any], label: dict[str, Any], result: Score) -> None:
    """Compare action items; work that the label gives to an objective may be told as cards."""
    excused = [work["title"] for one in label.get("objectives", ()) for work in one.get("initiatives", ())]
    told = [one for one in report["action_items"] if not any(_alike(one["title"], work) for work in excused)]
    for want, got in _pairs(label.get("action_items", ()), told, result):
        for name in ("owner", "due", "done"):
            if name in want:
                result.fact(f"{want['title']} {name}", got[name], want[name])


def _pairs(
    wanted: Iterable[dict[str, Any]], told: list[dict[str, Any]], result: Score
) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Yield the items that both sides tell; count what is missing and what nobody asked for."""
    left = list(told)
    for want in wanted:
        result.wanted += 1
        got = next((one for one in left if _alike(one["title"] or "", want["title"])), None)
        if got is None:
            result.misses.append(f"missing: {want['title']}")
            continue
        left.remove(got)
        result.found += 1
        yield want, got
    result.extra += [str(one["title"]) for one in left]


def _same(told: object, want: object) -> bool:
    """Say whether two facts are the same; of names one may hold the other."""
    if isinstance(told, str) and isinstance(want, str):
        return _key(want) == _key(told) or (_key(want) != "" and _key(want) in _key(told))
    return told == want


def _alike(one: str, two: str) -> bool:
    """Say whether two titles are the same but for signs and single letters."""
    one, two = _key(one), _key(two)
    return one == two or SequenceMatcher(None, one, two, autojunk=False).ratio() >= _ALIKE


def _key(text: str) -> str:
    """Return letters and digits, caseless."""
    return re.sub(r"[\W_]+", "", text.casefold())
