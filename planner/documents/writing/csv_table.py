"""The workspace as a table for spreadsheets: one row for each item, safe to open."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from datetime import date
from io import StringIO
from typing import Any

from planner.documents.writing.numbers import plain
from planner.domain.entities import (
    ActionItem,
    BoardColumn,
    Cycle,
    Decision,
    Document,
    Initiative,
    KeyResult,
    Kpi,
    Objective,
    Person,
    Team,
    Traced,
)
from planner.domain.scoring import Scorer
from planner.domain.workspace import Workspace

COLUMNS = (
    "kind", "cycle", "team", "objective", "key_result", "title", "owner", "stage", "progress", "status",
    "start", "current", "target", "unit", "due", "column", "labels", "notes", "document", "line",
)  # fmt: skip
# Excel takes a file for UTF-8 only when it begins with this mark.
MARK = "\ufeff"
# A cell that begins so is run as a formula by spreadsheets, some of which drop spaces and quotes before it
# and know the wide signs too: https://owasp.org/www-community/attacks/CSV_Injection
FORMULA = re.compile(r"[\t\r\n]|[\s\"'\u200b-\u200f\ufeff]*[=+\-@＝＋－＠]")
# Where another sign than the comma parts cells, as in much of Europe, a cell may begin within words.
INNER_FORMULA = re.compile(r"(?s)(?<=.[;\t])(?=[\"']*[=+\-@])|(?<=.[\r\n])(?=[\"']*[=@])")
# What some spreadsheet takes for the end of a cell that stands in no quotes.
PARTING = re.compile(r"[,;|\t\r\n\"]")
Cells = dict[str, Any]
Home = Callable[[Traced], str]


def table(workspace: Workspace, today: date, home: Home, only: Mapping[str, Set[str]]) -> str:
    """The rows of every cycle, then watched figures, the cards of the board and decisions, as of `today`.

    `home` names the cycle of what belongs to no objective. Of `only`, each cell that is
    named must say one of the words.
    """
    out = StringIO(newline="")
    out.write(MARK)
    out.write(_line(COLUMNS))
    for row in _Rows(workspace, Scorer(workspace, today), home).all():
        if all(row.get(name, "") in words for name, words in only.items()):
            out.write(_line(cell(row.get(name)) for name in COLUMNS))
    return out.getvalue()


def _line(cells: Iterable[str]) -> str:
    """A row by RFC 4180; more cells than it asks for stand in quotes, for who parts them by other signs."""
    return ",".join(map(_quoted, cells)) + "\r\n"


def _quoted(text: str) -> str:
    """A cell, in quotes where it holds a sign that could end it."""
    return '"' + text.replace('"', '""') + '"' if PARTING.search(text) else text


def cell(value: object) -> str:
    """What a cell says; words that a spreadsheet would run stand behind an apostrophe."""
    if isinstance(value, str):
        safe = INNER_FORMULA.sub("'", value)
        return f"'{safe}" if FORMULA.match(value) else safe
    return plain(value) if isinstance(value, float) else "" if value is None else str(value)


class _Rows:
    """Makes the rows of one workspace."""

    def __init__(self, workspace: Workspace, scorer: Scorer, home: Home) -> None:
        self._workspace = workspace
        self._home = home
        self._scorer = scorer

    def all(self) -> Iterator[Cells]:
        """Every row, outermost things first."""
        for cycle in self._workspace.all(Cycle):
            for objective in self._workspace.children(Objective, "cycle_id", cycle.id):
                yield from self._objective(objective, {"cycle": cycle.name})
        yield from map(self._kpi, self._workspace.all(Kpi))
        for column in self._workspace.all(BoardColumn):
            for card in self._workspace.children(ActionItem, "column_id", column.id):
                yield self._card(card, column)
        yield from map(self._decision, self._workspace.all(Decision))

    def _objective(self, objective: Objective, place: Cells) -> Iterator[Cells]:
        """An objective and all below it."""
        place["team"] = self._workspace.name_of(Team, objective.team_id)
        place["stage"] = objective.stage.value
        yield place | self._common(objective) | self._score(objective)
        place["objective"] = objective.title
        for key_result in self._workspace.children(KeyResult, "objective_id", objective.id):
            yield from self._key_result(key_result, place)

    def _key_result(self, key_result: KeyResult, place: Cells) -> Iterator[Cells]:
        """A key result and its initiatives."""
        own_team = self._workspace.name_of(Team, key_result.team_id)
        place = place | ({"team": own_team} if own_team else {})
        figures = {name: getattr(key_result, name) for name in ("start", "current", "target", "unit")}
        yield place | self._common(key_result) | self._score(key_result) | figures
        place["key_result"] = key_result.title
        for initiative in self._workspace.children(Initiative, "key_result_id", key_result.id):
            yield place | self._common(initiative) | {"progress": initiative.progress}

    def _card(self, card: ActionItem, column: BoardColumn) -> Cells:
        """A card, with the key result and objective that it serves."""
        place: Cells = {"column": column.name or column.role.value, "labels": ", ".join(card.labels)}
        place["cycle"] = self._home(card)
        if card.key_result_id is not None:
            key_result = self._workspace.get(KeyResult, card.key_result_id)
            objective = self._workspace.get(Objective, key_result.objective_id)
            place["cycle"] = self._workspace.cycle_of(objective).name
            place["objective"] = objective.title
            place["key_result"] = key_result.title
        return place | self._common(card)

    def _kpi(self, kpi: Kpi) -> Cells:
        """A figure watched beside the OKRs."""
        cycle = self._home(kpi) if kpi.cycle_id is None else self._workspace.get(Cycle, kpi.cycle_id).name
        figures = {"current": kpi.current, "target": kpi.target, "unit": kpi.unit}
        return {"cycle": cycle, "title": kpi.name} | figures | self._source(kpi)

    def _decision(self, decision: Decision) -> Cells:
        """A decision."""
        told = {"cycle": self._home(decision), "title": decision.text, "notes": decision.agenda}
        return told | self._source(decision)

    def _common(self, item: Objective | KeyResult | Initiative | ActionItem) -> Cells:
        """What all items have."""
        owner = self._workspace.name_of(Person, item.owner_id)
        told = {"title": item.title, "owner": owner, "due": item.due, "notes": item.notes}
        return told | self._source(item)

    def _score(self, item: Objective | KeyResult) -> Cells:
        """How far it is and how it stands, as the window shows it."""
        raw = self._scorer.score(item).raw
        standing = self._scorer.standing(item)
        status = standing.status.value if standing else ""
        return {"progress": None if raw is None else round(raw, 4), "status": status}

    def _source(self, item: Traced) -> Cells:
        """What kind of thing it is, and where it was read."""
        if item.document_id is None:
            return {"kind": item.kind}
        document = self._workspace.get(Document, item.document_id).path
        return {"kind": item.kind, "document": document, "line": item.line}
