"""A team."""

from __future__ import annotations

from planner.domain.entities import Team
from planner.ui.inspector.fields.line import LineField
from planner.ui.inspector.pages.common import Place
from planner.ui.inspector.pages.page import Page


class TeamPage(Page):
    """Its name."""

    def build(self) -> None:
        """Make the fields."""
        self.place = Place(self)
        self.add_wide(self.place)
        self.bind("name", self.tr("Name"), LineField(), lambda team: team.name)

    def describe(self, entity: Team) -> None:
        """Say that it is a team."""
        self.place.show_place(entity, None)
