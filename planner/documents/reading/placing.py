"""Puts what a line says into its place: the objective, key result or board that the reader stands in."""

from __future__ import annotations

import re

from planner.documents.reading.annotations import Annotations, Said
from planner.documents.reading.blocks import Block
from planner.documents.reading.drafts import (
    DraftAction,
    DraftInitiative,
    DraftKeyResult,
    DraftObjective,
    Findings,
    key_result_of,
    measure,
)
from planner.documents.reading.headings import is_placeholder, is_slot, team_of
from planner.documents.reading.labels import Label
from planner.documents.reading.scope import Heading, Scope
from planner.documents.reading.words import key, keys
from planner.documents.reading.words.labels import ABOUT_ITEM, CURRENT, START, TARGET
from planner.domain.report import ColumnRole, ReadAttendee

_LINE_NAME = re.compile(r"(?P<name>[^:：]{1,30}?)\s?[:：]\s?\S")
_ABOUT_ITEM = keys(ABOUT_ITEM) | keys(CURRENT) | keys(START) | keys(TARGET)
SURE, LIKELY, DOUBTFUL = 0.95, 0.7, 0.45


class Placing:
    """Makes drafts of lines, under what the scope says is current."""

    def __init__(self, found: Findings, annotations: Annotations) -> None:
        self.found = found
        self.annotations = annotations
        self.scope = Scope()
        self._tables = 0
        self._attending: set[str] = set()
        self._groups: dict[tuple[int, bool], DraftObjective] = {}

    def peel(self, raw: str, line: int, *, work: bool = False) -> Said:
        """Return the title and fields of a line, with a warning for a date that has no year."""
        said = self.annotations.peel(raw, work=work)
        if is_slot(said.title):
            said.title = ""
        if said.undated:
            self.found.warn_undated(line)
        return said

    def count_table(self) -> int:
        """Return the place of the next table among the document's tables of key results and work."""
        self._tables += 1
        return self._tables

    def objective(self, raw: str, line: int, label: Label, *, level: int) -> DraftObjective:
        """Begin a labelled objective."""
        said = self.peel(raw, line)
        objective = self._begin(said.title, line, level)
        objective.number, objective.weak = label.number, label.weak
        objective.owner, objective.progress = said.owner, said.progress
        objective.confidence = LIKELY if label.weak else SURE
        return objective

    def implied_objective(self, raw: str, line: int, *, level: int) -> DraftObjective | None:
        """Begin an objective that no label names; it is settled when all is read."""
        said = self.peel(raw, line)
        if not said.title or is_placeholder(said.title):
            return None
        label_key = self.scope.label_key or (self.scope.headings[-1].text if self.scope.headings else "")
        objective = self._begin(said.title, line, level)
        objective.owner, objective.progress = said.owner, said.progress
        objective.implied = label_key or "okr"
        objective.confidence = DOUBTFUL
        return objective

    def objective_from_heading(self) -> DraftObjective:
        """Take the heading above a list of key results for their objective."""
        heading = self.scope.plain_heading()
        if heading is None:
            return self.group()
        said = self.peel(heading.text, heading.line)
        label, label_key, column = self.scope.label, self.scope.label_key, self.scope.column
        objective = self._begin(said.title, heading.line, heading.level)
        self.scope.label, self.scope.label_key, self.scope.column = label, label_key, column
        objective.progress = said.progress
        objective.confidence = LIKELY
        heading.taken = True
        return objective

    def _begin(self, title: str | None, line: int, level: int) -> DraftObjective:
        """Make an objective current."""
        scope = self.scope
        objective = DraftObjective(title or "", line, stage="draft" if scope.is_draft() else "approved")
        heading = scope.plain_heading(level)
        if heading is not None:
            objective.home, objective.home_line = heading.text, heading.line
        objective.reviewed = scope.reviews()
        team = scope.team_heading()
        if team is not None and team.level < level:
            objective.team = team_of(team.text, team.teams)
        self.found.objectives.append(objective)
        scope.objective, scope.objective_level = objective, level
        scope.key_result, scope.key_result_level = None, 0
        self._supersede_label()
        return objective

    def _supersede_label(self) -> None:
        """Let a new objective or key result end the label that was in force."""
        scope = self.scope
        scope.label, scope.label_key, scope.column, scope.open = None, "", None, True

    def group(self, heading: Heading | None = None) -> DraftObjective:
        """Make the group current that a heading names, for key results whose objective nothing states."""
        scope = self.scope
        heading = heading or (scope.headings[-1] if scope.headings else None)
        place = (heading.line if heading else 1, scope.is_draft())
        group = self._groups.get(place)
        if group is None:
            group = DraftObjective(
                None, place[0], stage="draft" if place[1] else "approved", confidence=LIKELY
            )
            if heading is not None:
                group.home = heading.text
                group.team = team_of(heading.text, heading.teams)
            self._groups[place] = group
            self.found.objectives.append(group)
        scope.objective, scope.objective_level = group, heading.level + 1 if heading else 1
        return group

    def key_result(self, raw: str, line: int, label: Label | None, *, level: int) -> DraftKeyResult:
        """Add a key result to the current objective and make it current."""
        scope = self.scope
        said = self.peel(raw, line)
        key_result = key_result_of(said, line, f"KR{label.number}" if label and label.number else None)
        key_result.confidence = SURE if label else 0.8
        if scope.objective is None:
            self._group_for(level)
        if scope.objective is not None:
            scope.objective.key_results.append(key_result)
        scope.key_result, scope.key_result_level, scope.listed = key_result, level, label is None
        if label is not None:
            self._supersede_label()
        return key_result

    def _group_for(self, level: int) -> None:
        """Begin a group for a key result without objective; its own heading doesn't name it."""
        headings = self.scope.headings
        if headings and headings[-1].level == level:
            own = headings[-1]
            self.group(own.before or (headings[-2] if len(headings) > 1 else own))
        else:
            self.group()
        self.scope.objective_level = min(self.scope.objective_level, level)

    def initiative(self, said: Said, line: int) -> DraftInitiative | None:
        """Add work to the current key result."""
        key_result = self.scope.key_result
        if key_result is None or not said.title:
            return None
        progress = said.progress if said.progress is not None else (1.0 if said.column == "done" else None)
        initiative = DraftInitiative(said.title, line, said.owner, progress, said.due)
        key_result.initiatives.append(initiative)
        return initiative

    def action(
        self, said: Said, block: Block, column: ColumnRole, parent: DraftAction | None = None
    ) -> DraftAction:
        """Add a card, under the current key result or under another card."""
        if block.checked is not None:
            column = "done" if block.checked else ("todo" if column == "done" else column)
        elif said.struck:
            column = "done"
        elif said.column is not None:
            column = said.column
        action = DraftAction(said.title, block.line, said.owner, said.due, column)
        action.key_result = self.scope.key_result
        action.boxed = block.checked is not None
        if said.follow_up:
            action.children.append(DraftAction(said.follow_up, block.line, key_result=self.scope.key_result))
        (self.found.actions if parent is None else parent.children).append(action)
        return action

    def field_line(self, words: str) -> bool:
        """Give a field on a line of its own to the key result or objective above; say whether it is one."""
        node = self.scope.key_result or self.scope.objective
        if node is None or (":" not in words[:40] and "：" not in words[:40]):
            return False
        said = Said("")
        if not self.annotations.field_line(words, said):
            return self._note_line(node, words)
        node.owner = said.owner or node.owner
        node.progress = said.progress if said.progress is not None else node.progress
        if isinstance(node, DraftKeyResult):
            node.due, node.status = said.due or node.due, said.status or node.status
            measure(node, said)
        return True

    def _note_line(self, node: DraftKeyResult | DraftObjective, words: str) -> bool:
        """Keep a line that says how the item is measured, why it matters, or a field without figure."""
        name = _LINE_NAME.match(words)
        if name is None or key(name["name"]) not in _ABOUT_ITEM:
            return False
        if isinstance(node, DraftKeyResult):
            node.notes.append(words)
        return True

    def attendees(self, people: list[ReadAttendee]) -> None:
        """Keep who took part, each once."""
        for attendee in people:
            self.annotations.people.learn(attendee.name)
            if attendee.name not in self._attending:
                self._attending.add(attendee.name)
                self.found.attendees.append(attendee)
