"""Which cards the board shows: what was chosen in its own bar, within the cycle and team of the window."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum

from planner.domain.entities import ActionItem, Cycle, Entity, KeyResult, Objective, Person, Ref, Team
from planner.domain.people import all_single_names, single_names
from planner.domain.workspace import Workspace
from planner.presentation.scope import Scope

# Chosen as a person: cards that nobody owns.
NOBODY = ""
NO_ID = 0


class DueFilter(Enum):
    """What a card's due date may be asked for."""

    OVERDUE = "overdue"
    THIS_WEEK = "this-week"
    NONE = "none"


class Verdict(Enum):
    """Whether a card is shown, and if not, by whose choice."""

    SHOWN = 0
    FILTERED = 1
    OUT_OF_SCOPE = 2


@dataclass(frozen=True, slots=True)
class CardFilter:
    """What is chosen in the bar; `beyond_scope` also shows cards of other cycles and teams.

    `person` is a single name, also of cards that several people own together.
    """

    person: str | None = None
    key_result_id: int | None = None
    team_id: int | None = None
    due: DueFilter | None = None
    text: str = ""
    beyond_scope: bool = False

    @property
    def is_narrowing(self) -> bool:
        """Whether it can hide anything."""
        chosen = (self.person, self.key_result_id, self.team_id, self.due)
        return bool(self.text.strip()) or any(choice is not None for choice in chosen)

    def without_gone(self, workspace: Workspace) -> CardFilter:
        """The filter without what it asks for and is not there any more, which nothing could pass."""
        return replace(
            self,
            person=self.person if self.person in (NOBODY, *people_of(workspace)) else None,
            key_result_id=_if_there(workspace, KeyResult, self.key_result_id),
            team_id=_if_there(workspace, Team, self.team_id),
        )


class Sieve:
    """Judges cards by a filter and a scope, as the workspace is now."""

    def __init__(self, workspace: Workspace, scope: Scope, chosen: CardFilter, today: date) -> None:
        self._workspace = workspace
        self._chosen = chosen
        self._today = today
        self._cycle_id = None if chosen.beyond_scope else scope.cycle_id
        self._team_id = None if chosen.beyond_scope else scope.team_id
        self._words = chosen.text.casefold().split()
        self._names: dict[int, tuple[str, ...]] = {}
        self._documents = self._documents_of_cycle()
        needs_teams = self._team_id is not None or chosen.team_id is not None
        self._owner_teams = self._teams_by_owner() if needs_teams else {}

    @property
    def lets_all_through(self) -> bool:
        """Whether nothing can be hidden, so that no card needs to be looked at."""
        return not self._chosen.is_narrowing and self._cycle_id is None and self._team_id is None

    def judge(self, card: ActionItem) -> Verdict:
        """Whether a card is shown."""
        if not self._is_in_scope(card):
            return Verdict.OUT_OF_SCOPE
        return Verdict.SHOWN if self._is_chosen(card) else Verdict.FILTERED

    def _is_in_scope(self, card: ActionItem) -> bool:
        """Whether a card is of the cycle and team shown; one that tells neither is never hidden by them."""
        if self._cycle_id is not None and not self._is_in_cycle(card):
            return False
        if self._team_id is None:
            return True
        teams = self._teams_of(card)
        return not teams or self._team_id in teams

    def _is_in_cycle(self, card: ActionItem) -> bool:
        """Whether its key result or its document is of the cycle, or it has no key result."""
        if card.key_result_id is None or card.document_id in self._documents:
            return True
        key_result = self._workspace.get(KeyResult, card.key_result_id)
        return self._workspace.get(Objective, key_result.objective_id).cycle_id == self._cycle_id

    def _is_chosen(self, card: ActionItem) -> bool:
        """Whether a card passes what is chosen in the bar."""
        chosen = self._chosen
        return (
            (chosen.person is None or chosen.person in self._names_of(card))
            and (chosen.key_result_id is None or card.key_result_id == chosen.key_result_id)
            and (chosen.team_id is None or chosen.team_id in self._teams_of(card))
            and (chosen.due is None or self._is_due(card, chosen.due))
            and (not self._words or self._says_all_words(card))
        )

    def _names_of(self, card: ActionItem) -> tuple[str, ...]:
        """Each name of a card's owner; nobody's for a card without one."""
        owner = card.owner_id or NO_ID
        if owner not in self._names:
            self._names[owner] = single_names(self._workspace.name_of(Person, card.owner_id)) or (NOBODY,)
        return self._names[owner]

    def _is_due(self, card: ActionItem, wanted: DueFilter) -> bool:
        """Whether a card is due as asked; what is done is never overdue."""
        if wanted is DueFilter.NONE:
            return card.due is None
        if card.due is None:
            return False
        if wanted is DueFilter.OVERDUE:
            return card.due < self._today and card.done_at is None
        monday = self._today - timedelta(days=self._today.weekday())
        return monday <= card.due < monday + timedelta(days=7)

    def _says_all_words(self, card: ActionItem) -> bool:
        """Whether title, labels, notes and checklist together hold each word that was typed."""
        lines = self._workspace.children(ActionItem, "parent_id", card.id)
        said = [card.title, *card.labels, card.notes, *(line.title for line in lines)]
        text = "\n".join(said).casefold()
        return all(word in text for word in self._words)

    def _teams_of(self, card: ActionItem) -> frozenset[int]:
        """The team of its key result; without a key result, the teams that its owner works for."""
        if card.key_result_id is None:
            return self._owner_teams.get(card.owner_id or NO_ID, frozenset())
        return _team_of(self._workspace, self._workspace.get(KeyResult, card.key_result_id))

    def _teams_by_owner(self) -> dict[int, frozenset[int]]:
        """The teams whose objectives and key results each person owns."""
        teams: dict[int, frozenset[int]] = {}
        for key_result in self._workspace.all(KeyResult):
            owner = key_result.owner_id or NO_ID
            teams[owner] = teams.get(owner, frozenset()) | _team_of(self._workspace, key_result)
        for objective in self._workspace.all(Objective):
            owner = objective.owner_id or NO_ID
            teams[owner] = teams.get(owner, frozenset()) | _one(objective.team_id)
        teams.pop(NO_ID, None)
        return teams

    def _documents_of_cycle(self) -> frozenset[int]:
        """The documents that told of the cycle or of an objective in it."""
        if self._cycle_id is None:
            return frozenset()
        cycle = self._workspace.find(Ref(Cycle.kind, self._cycle_id))
        objectives = self._workspace.children(Objective, "cycle_id", self._cycle_id)
        sources = {objective.document_id for objective in objectives}
        if isinstance(cycle, Cycle):
            sources.add(cycle.document_id)
        return frozenset(source for source in sources if source is not None)


def people_of(workspace: Workspace) -> list[str]:
    """Each single name that some person, or people written together, have."""
    return all_single_names(person.name for person in workspace.all(Person))


def _if_there(workspace: Workspace, cls: type[Entity], chosen: int | None) -> int | None:
    """What is chosen, unless it is gone."""
    gone = chosen is not None and workspace.find(Ref(cls.kind, chosen)) is None
    return None if gone else chosen


def _team_of(workspace: Workspace, key_result: KeyResult) -> frozenset[int]:
    """The key result's own team, else its objective's."""
    if key_result.team_id is not None:
        return _one(key_result.team_id)
    return _one(workspace.get(Objective, key_result.objective_id).team_id)


def _one(team_id: int | None) -> frozenset[int]:
    """A set of the team, if there is one."""
    return frozenset() if team_id is None else frozenset((team_id,))
