"""Reads the objectives, key results, initiatives, cards and figures of our own pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, cast

from planner.documents.reading.pages.facts import Facts, read_day, read_facts, split
from planner.documents.reading.pages.nodes import Node
from planner.documents.reading.pages.numbers import read_percent
from planner.documents.reading.pages.signs import unescaped
from planner.documents.reading.pages.words import DUE, Place, heads, unsaid_column, values
from planner.domain.report import (
    Bound,
    ColumnRole,
    Direction,
    Measure,
    ReadActionItem,
    ReadCheckIn,
    ReadHistory,
    ReadInitiative,
    ReadKeyResult,
    ReadKpi,
    ReadMetric,
    ReadObjective,
    ReadWarning,
    Status,
)

_KEY_RESULT = re.compile(r"(?P<name>KR\s?[\d.]+): (?P<title>.*)")
_BOX = re.compile(r"\[(?P<mark>[ xX])\] (?P<rest>.+)")
_OWNER = re.compile(r"(?P<owner>(?:\\.|[^\\])+?): (?P<title>.+)")
_UNTIL = re.compile(
    r"(?P<title>.+) \((?:{})\)".format(
        "|".join(
            re.escape(words).replace(re.escape("{day}"), rf"(?P<day{at}>[\d-]+)")
            for at, words in enumerate(DUE)
        )
    )
)
_COLUMN = re.compile(r"(?P<name>.+) \((?P<role>[^()]+)\)")
_LABEL = re.compile(r"\*\*(?P<word>[^*]+)\*\*(?:: (?P<rest>.+))?")
_PAST = re.compile(r"(?P<period>.+) (?P<share>\S+%)")
_HEADS = heads()
_NOTHING = values("nothing")


class OwnItems:
    """Reads items; what can't be understood becomes one of `warnings`.

    `sure` is how sure an objective or key result is that doesn't say so itself.
    """

    def __init__(self, warnings: list[ReadWarning], sure: float) -> None:
        self._warnings = warnings
        self._sure = sure

    def objective(self, node: Node, title: str, team: str | None) -> ReadObjective:
        """An objective without its key results."""
        _, facts = read_facts(node.text)
        stage = facts.word("stage")
        read = ReadObjective(
            title=title or None,
            line=node.line,
            stage="draft" if stage == "draft" else "approved",
            closed=stage == "closed",
            team=team,
            owner=facts.words("owner"),
            progress=facts.share("progress"),
            draft_of=_reference(facts.words("draft of")),
            supports=_reference(facts.words("supports")),
            due=facts.day("due"),
            notes=node.told,
            weight=_or(1.0, facts.number("weight")),
            confidence=_or(self._sure, facts.share("certainty")),
        )
        self._check(node, facts)
        return read

    def key_result(self, node: Node) -> tuple[str, ReadKeyResult]:
        """A key result, and what the page calls it."""
        title, facts = read_facts(node.text)
        match = _KEY_RESULT.fullmatch(title)
        metric = _metric(facts)
        labels = {id(each): label for each in node.items if (label := _LABEL.fullmatch(each.text))}
        history, check_ins = self._past([each for each in node.items if id(each) in labels])
        read = ReadKeyResult(
            title=unescaped(match["title"] if match else title),
            line=node.line,
            owner=facts.words("owner"),
            team=facts.words("team"),
            metric=metric,
            progress=facts.share("progress"),
            status=cast("Status | None", facts.word("status")),
            due=facts.day("due"),
            history=history,
            initiatives=tuple(self._initiative(each) for each in node.items if id(each) not in labels),
            notes=node.told,
            confidence=_or(self._sure, facts.share("certainty")),
            weight=_or(1.0, facts.number("weight")),
            measure=cast("Measure | None", facts.word("measure")),
            bound=cast("Bound | None", facts.word("bound")),
            check_ins=check_ins,
        )
        self._check(node, facts)
        return (match["name"].replace(" ", "") if match else ""), read

    def card(self, node: Node, place: Place, linked: str) -> ReadActionItem:
        """A card with its checklist; `place` and `linked` are what goes without saying."""
        text, facts = read_facts(node.text)
        box = _BOX.fullmatch(text)
        text = box["rest"] if box else text
        until = _UNTIL.fullmatch(text)
        due = read_day(next(day for at in range(len(DUE)) if (day := until[f"day{at}"]))) if until else None
        text = until["title"] if until and due else text
        owner = _OWNER.fullmatch(text)
        column = self._said_column(facts) or unsaid_column(place, done=bool(box and box["mark"] != " "))
        said = facts.words("key result")
        link = linked if said is None else _reference(said)
        elsewhere = link is not None and link.startswith("“")
        read = ReadActionItem(
            title=unescaped(owner["title"] if owner else text),
            line=node.line,
            owner=unescaped(owner["owner"]) if owner else None,
            due=due,
            done=column[0] == "done",
            column=column[0],
            column_name=column[1],
            key_result=link[1:-1] if link and elsewhere else None,
            link=None if elsewhere else link,
            children=tuple(self.card(each, column, link or "") for each in node.items),
            confidence=_or(1.0, facts.share("certainty")),
            labels=facts.list("labels"),
            notes=node.told,
            done_at="unknown" if _is(facts, "done", "unknown") else facts.moment("done"),
        )
        self._check(node, facts)
        return read

    def kpi(self, node: Node) -> ReadKpi:
        """A watched figure."""
        title, facts = read_facts(node.text)
        metric = _metric(facts) or ReadMetric()
        self._check(node, facts)
        self._warn_below(node)
        return ReadKpi(unescaped(title), node.line, metric.target, metric.current, metric.unit)

    def place(self, text: str) -> Place | None:
        """A column by its name and meaning, or None."""
        match = _COLUMN.fullmatch(text)
        role = values("column").get(match["role"] if match else text)
        if role is None:
            return None
        return cast("ColumnRole", role), unescaped(match["name"]) if match else None

    def _said_column(self, facts: Facts) -> Place | None:
        """The column that a card names."""
        text = facts.take("column")
        place = self.place(text) if text else None
        if text and place is None:
            facts.unknown.append(f"column: {text}")
        return place

    def _initiative(self, node: Node) -> ReadInitiative:
        """An initiative."""
        title, facts = read_facts(node.text)
        read = ReadInitiative(
            title=unescaped(title),
            line=node.line,
            owner=facts.words("owner"),
            progress=facts.share("progress"),
            due=facts.day("due"),
            confidence=_or(1.0, facts.share("certainty")),
            weight=_or(1.0, facts.number("weight")),
            notes=node.told,
        )
        self._check(node, facts)
        for below in node.items:
            self._lost(below)
        return read

    def _past(self, lists: list[Node]) -> tuple[tuple[ReadHistory, ...], tuple[ReadCheckIn, ...] | None]:
        """How a key result went: past figures as a document tells them, or check-ins as recorded."""
        history: tuple[ReadHistory, ...] = ()
        check_ins: tuple[ReadCheckIn, ...] | None = None
        for node in lists:
            label = _LABEL.fullmatch(node.text)
            if label is None or _HEADS.get(label["word"]) != "check-ins" or node.notes:
                self._lost(node)
            elif label["rest"] and _NOTHING.get(label["rest"]) != "none":
                history = tuple(self._history(node, label["rest"]))
            else:
                check_ins = tuple(self._check_ins(node))
        return history, check_ins

    def _history(self, node: Node, text: str) -> Iterator[ReadHistory]:
        """Past figures in one line."""
        for part in split(text):
            match = _PAST.fullmatch(part)
            share = read_percent(match["share"]) if match else None
            if match is None or share is None:
                self._lost(node)
            else:
                yield ReadHistory(unescaped(match["period"]), share)

    def _check_ins(self, node: Node) -> Iterator[ReadCheckIn]:
        """Check-ins, a day each."""
        for each in node.items:
            title, facts = read_facts(each.text)
            on = read_day(title)
            if on is None:
                self._lost(each)
                continue
            value = facts.figure("value")
            confidence = facts.number("confidence")
            yield ReadCheckIn(
                on=on,
                value=value[0] if value else None,
                progress=facts.share("progress"),
                confidence=None if confidence is None else int(confidence),
                period=facts.words("period") or "",
                note=each.told or "",
                at=facts.moment("recorded"),
            )
            self._check(each, facts)

    def _check(self, node: Node, facts: Facts) -> None:
        """Warn of facts that can't be understood, or that such an item doesn't have."""
        for words in facts.left():
            message = f"“{words}” can't be understood here; it was left out."
            self._warnings.append(ReadWarning(node.line, message))

    def _warn_below(self, node: Node) -> None:
        """Warn of what stands below something that holds nothing."""
        for below in node.items:
            self._lost(below)

    def _lost(self, node: Node) -> None:
        """Warn of a line, and of those below it, that found no place."""
        message = "This line found no place in the page; write it like the lines around it."
        self._warnings.append(ReadWarning(node.line, message))
        self._warn_below(node)


def _metric(facts: Facts) -> ReadMetric | None:
    """The figures of an item, if it has any."""
    figures = {name: facts.figure(name) for name in ("start", "current", "target")}
    units = [figure[1] for figure in figures.values() if figure and figure[1]]
    unit = units[0] if units else facts.words("unit")
    direction = cast("Direction", facts.word("direction") or "increase")
    metric = ReadMetric(
        **{name: figure[0] if figure else None for name, figure in figures.items()},
        unit=unit,
        direction=direction,
    )
    return None if metric == ReadMetric() else metric


def _or(usual: float, number: float | None) -> float:
    """A number, or what it is unless it is told."""
    return usual if number is None else number


def _reference(words: str | None) -> str | None:
    """A name on the page; empty where nothing is meant."""
    return "" if words is not None and _NOTHING.get(words) == "none" else words


def _is(facts: Facts, name: str, value: Literal["none", "unknown"]) -> bool:
    """Whether a fact says that there is nothing, or that nobody knows."""
    if _NOTHING.get(facts.told.get(name, "")) != value:
        return False
    facts.take(name)
    del facts.told[name]
    return True
