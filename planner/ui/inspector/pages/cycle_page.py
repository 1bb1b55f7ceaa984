"""A cycle."""

from __future__ import annotations

from planner.domain.cadence import pace
from planner.domain.entities import Cycle
from planner.presentation.formats import percent
from planner.presentation.inspector import options
from planner.presentation.inspector.rules import rule_words
from planner.ui.inspector.fields.choice import ChoiceField
from planner.ui.inspector.fields.day import DayField
from planner.ui.inspector.fields.line import LineField
from planner.ui.inspector.pages.common import Place
from planner.ui.inspector.pages.page import Page
from planner.ui.inspector.parts.source_part import SourcePart
from planner.ui.inspector.parts.standing import ProgressBar
from planner.ui.inspector.parts.texts import Caption


class CyclePage(Page):
    """Name, days and check-in rhythm, and how much of it has passed."""

    def build(self) -> None:
        """Make the fields."""
        self.place = Place(self)
        self.add_wide(self.place)
        self.bind("name", self.tr("Name"), LineField(), lambda cycle: cycle.name)
        for name, label in (("start", self.tr("Start")), ("end", self.tr("End"))):
            self._add_day(name, label)
        rhythm = ChoiceField()
        rhythm.set_options(options.rhythms())
        self.bind("rhythm", self.tr("Check-ins"), rhythm, lambda cycle: cycle.rhythm)
        self.rule = Caption("", self.body, small=True)
        self.elapsed = Caption("", self.body, small=True)
        self.bar = ProgressBar(self.body)
        for widget in (self.rule, self.bar, self.elapsed):
            self.add_wide(widget)
        self.source = SourcePart(self.body)
        self.add_wide(self.source)

    def describe(self, entity: Cycle) -> None:
        """Tell the rule of its check-ins, and how much of it has passed."""
        self.place.show_place(entity, None)
        self.rule.setText(rule_words(entity.rhythm_rule or ""))
        self.rule.setVisible(bool(entity.rhythm_rule))
        share = pace(entity, self.context.session.today)
        self.elapsed.setText(self.tr("{figure} of this cycle has passed").format(figure=percent(share)))
        self.bar.show_progress(share, None)
        self.source.show_source(self.context.workspace, entity)

    def _add_day(self, name: str, label: str) -> None:
        """Add its first or last day."""
        field = DayField(lambda: self.context.session.today, within=self.span, required=True)
        self.bind(name, label, field, lambda cycle: getattr(cycle, name))
