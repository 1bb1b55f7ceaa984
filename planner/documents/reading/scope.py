"""Where in a document the reader stands: open headings, the label in force, the items that hold the next."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from planner.documents.reading.drafts import DraftAction, DraftKeyResult, DraftObjective
from planner.documents.reading.headings import agenda_title, has_period, listed_names, looks_like_team
from planner.documents.reading.memo import remembered
from planner.documents.reading.words.sections import REVIEW_WORDS, Section
from planner.domain.report import ColumnRole


class Role(Enum):
    """What a list item turned out to be; it decides what the items under it are."""

    OBJECTIVE = 1
    KEY_RESULT = 2
    INITIATIVE = 3
    ACTION = 4
    LABEL = 5
    GROUP = 6
    NOTE = 7
    IGNORED = 8


@dataclass(slots=True)
class Item:
    """An open list item."""

    indent: int
    role: Role
    node: DraftObjective | DraftKeyResult | DraftAction | None = None
    section: Section | None = None


@dataclass(slots=True)
class Heading:
    """An open heading; `section` is its own meaning."""

    level: int
    text: str
    line: int
    section: Section | None
    before: Heading | None = None
    """The named heading of the same level that it follows."""
    teams: str = ""
    """Names that it or a heading above lists: "부트캠프 (항해/내배캠)"."""
    taken: bool = False
    """Its words became an objective or key result."""
    explained: bool = False
    """It or a heading above begins an explanation."""

    @property
    def period(self) -> bool:
        """Whether it names a cycle."""
        return has_period(self.text)

    @property
    def agenda(self) -> str | None:
        """The title of the agenda item that it opens."""
        return agenda_title(self.text)


@remembered
def _looks_back(words: str) -> bool:
    """Say whether a heading speaks of looking back."""
    return bool(REVIEW_WORDS.search(words))


# These hold for the subheadings too, which only group.
_INHERITED = frozenset(
    (
        Section.ACTIONS,
        Section.NEXT_WORK,
        Section.CURRENT_WORK,
        Section.DONE_WORK,
        Section.BACKLOG,
        Section.DECISIONS,
        Section.KEY_RESULTS,
        Section.OBJECTIVES,
        Section.EXPLANATION,
        Section.NEXT_MEETING,
    )
)


@dataclass(slots=True)
class Scope:
    """The place that the reader has come to."""

    silent: bool = False
    """Whether the document as a whole only explains."""
    headings: list[Heading] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    label: Section | None = None
    label_key: str = ""
    column: ColumnRole | None = None
    """Where the work stands that the label in force announces."""
    objective: DraftObjective | None = None
    objective_level: int = 0
    key_result: DraftKeyResult | None = None
    key_result_level: int = 0
    listed: bool = False
    """Whether the key result is an unlabelled list item: the next item is its neighbour, not its work."""
    open: bool = False
    """Whether unlabelled items still belong to the objective or key result above."""

    def enter(self, level: int, words: str, line: int, section: Section | None) -> Heading:
        """Open a heading, closing those that it ends."""
        before: Heading | None = None
        while self.headings and self.headings[-1].level >= level:
            last = self.headings.pop()
            if last.level == level:
                before = last.before if last.taken or last.section is not None else last
        heading = Heading(level, words, line, section, before)
        above = self.headings[-1] if self.headings else None
        heading.explained = section is Section.EXPLANATION or (above is not None and above.explained)
        inherited = above.teams if above else ""
        heading.teams = listed_names(words) or inherited or (before.teams if before else "")
        self._close(heading)
        self.headings.append(heading)
        self.items.clear()
        self.label = None
        self.label_key = ""
        self.column = None
        return heading

    def _close(self, heading: Heading) -> None:
        """End the objective and key result that the heading leaves."""
        parts = heading.section in (Section.KEY_RESULTS, Section.INITIATIVES)
        ends_objective = heading.level < self.objective_level or (
            heading.level == self.objective_level and not parts
        )
        if ends_objective:
            self.objective = None
        if ends_objective or heading.level <= self.key_result_level:
            self.key_result = None
        self.open = False

    @property
    def level(self) -> int:
        """The level of the innermost heading, 0 above all."""
        return self.headings[-1].level if self.headings else 0

    def section(self) -> Section | None:
        """Return what the lines here are: by the label in force, else by the innermost heading that says."""
        if self.label is not None:
            return self.label
        for depth, heading in enumerate(reversed(self.headings)):
            if heading.section is not None:
                return heading.section if depth == 0 or heading.section in _INHERITED else None
            if heading.taken:
                return None
        return None

    def lists_objectives(self) -> bool:
        """Say whether the innermost heading is one of those that the heading above calls objectives."""
        if self.is_suppressed() or len(self.headings) < 2:
            return False
        above, own = self.headings[-2:]
        return above.section is Section.OBJECTIVES and own.section is None and not looks_like_team(own.text)

    def about_key_result(self) -> bool:
        """Say whether unlabelled items tell of the labelled key result above them: "KR1: …", "- Now: …"."""
        return self.key_result is not None and self.open and not self.listed and self.label is None

    def is_suppressed(self) -> bool:
        """Say whether all here only explains."""
        return (
            self.silent
            or self.label is Section.EXPLANATION
            or (bool(self.headings) and self.headings[-1].explained)
        )

    def reviews(self) -> bool:
        """Say whether what stands here tells how things stand: under "Mid-quarter status"."""
        return any(_looks_back(heading.text) for heading in self.headings if not heading.taken)

    def is_draft(self) -> bool:
        """Say whether what stands here was discussed and not approved."""
        for heading in reversed(self.headings):
            if heading.section in (Section.DRAFT, Section.APPROVED):
                return heading.section is Section.DRAFT
        return False

    def plans_implied(self) -> bool:
        """Say whether unlabelled lines here may be objectives: under a heading of OKRs, or with its cycle."""
        if self.label is Section.OKR:
            return True
        if (
            self.label is not None
            or not self.headings
            or self.headings[-1].section not in (None, Section.OKR)
        ):
            return False
        named = [heading for heading in self.headings if heading.section is Section.OKR]
        if not named:
            return False
        return any(heading.period for heading in self.headings) or (
            named[-1] is self.headings[-1] and len(self.headings) > 1
        )

    def agenda(self) -> str | None:
        """Return the agenda item that is under discussion."""
        return next((heading.agenda for heading in reversed(self.headings) if heading.agenda), None)

    def team_heading(self) -> Heading | None:
        """Return the heading that names the team here: around this place, or before its section."""
        for heading in reversed(self.headings[1:]):
            for candidate in (heading, heading.before):
                if (
                    candidate is not None
                    and candidate.section is None
                    and not candidate.taken
                    and looks_like_team(candidate.text)
                ):
                    return candidate
        return None

    def plain_heading(self, above: int = 99) -> Heading | None:
        """Return the innermost heading, of a level above the given one, that is a name and no section."""
        for heading in reversed(self.headings):
            if heading.section is None and not heading.taken and heading.level < above:
                return heading
        return None
