"""A key result."""

from __future__ import annotations

from dataclasses import replace

from planner.domain.entities import KeyResult, Objective, Status, Team
from planner.domain.scoring import Scorer
from planner.presentation.charts import history_of
from planner.presentation.inspector import options
from planner.presentation.signs import sign_for
from planner.ui.inspector.fields.choice import ChoiceField
from planner.ui.inspector.fields.completed import LinkField, NameField
from planner.ui.inspector.pages.common import ItemPage
from planner.ui.inspector.pages.page import title_of
from planner.ui.inspector.parts.check_ins import CheckInsPart
from planner.ui.inspector.parts.figures import FiguresPart
from planner.ui.inspector.parts.linked_cards import LinkedCardsPart
from planner.ui.inspector.parts.standing import status_icon


class KeyResultPage(ItemPage):
    """Everything about a key result: figures, status, history and the cards that work on it."""

    def build(self) -> None:
        """Make the fields."""
        self.add_place()
        self.add_title()
        self.add_standing()
        self.status = ChoiceField()
        self.bind("status", self.tr("Status"), self.status, lambda item: item.status)
        measure = ChoiceField()
        measure.set_options(options.measures())
        self.bind("measure", self.tr("Measure"), measure, lambda item: item.measure)
        self.figures = FiguresPart(self)
        self.add_wide(self.figures)
        self.add_owner()
        self.add_due()
        self._add_history_and_cards()
        self.add_notes()
        self.add_heading(self.tr("Details"))
        self._add_team()
        self.add_weight()
        self._add_objective()
        self.add_source()

    def describe(self, entity: KeyResult) -> None:
        """Bring figures, history and cards up to date."""
        super().describe(entity)
        self.figures.show_measure(entity)
        self.cards.show_cards(self.context.workspace, entity)
        self._show_statuses(entity)
        self._show_figures(entity)
        self.check_ins.show_table(self.context.session)

    def preview(self) -> None:
        """Follow a slider that is being dragged."""
        if self.entity is not None:
            self._show_figures(self.entity)

    def above(self, entity: KeyResult) -> Objective:
        """Its objective."""
        return self.context.workspace.get(Objective, entity.objective_id)

    def _show_figures(self, entity: KeyResult) -> None:
        """Show figures and history as they are, or as a dragged slider would make them."""
        scorer = self.context.session.scorer()
        seen = scorer.seen(entity)
        self.standing.show_score(scorer, entity)
        self.figures.show_live(seen)
        self.check_ins.show_history(history_of(self.context.workspace, seen, self.context.session.today))

    def _show_statuses(self, entity: KeyResult) -> None:
        """Offer the statuses; the first is the computed one."""
        scorer = Scorer(self.context.workspace, self.context.session.today)
        standing = scorer.standing(replace(entity, status=None))
        computed = standing.status if standing else Status.NO_CHECK_IN
        auto = options.Option(self.tr("{status} · auto").format(status=sign_for(computed).word), None)
        chosen = [options.Option(sign_for(status).word, status) for status in options.SET_STATUSES]
        self.status.set_options(
            [auto, *chosen], lambda option: status_icon(option.value or computed, self.devicePixelRatioF())
        )

    def _add_team(self) -> None:
        """Add the team, where it is another than the objective's."""
        team = NameField(lambda: options.teams(self.context.workspace))
        team.edit.setPlaceholderText(self.tr("as the objective"))
        self.bind(
            "team", self.tr("Team"), team, lambda item: self.context.workspace.name_of(Team, item.team_id)
        )

    def _add_objective(self) -> None:
        """Add the objective that it stands under."""
        field = LinkField(
            lambda: options.objectives(self.context.workspace),
            lambda objective_id: title_of(self.context.workspace.get(Objective, objective_id)),
            optional=False,
        )
        self.bind("objective", self.tr("Objective"), field, lambda item: item.objective_id)

    def _add_history_and_cards(self) -> None:
        """Add what was checked in, and the cards."""
        self.check_ins = CheckInsPart(self.body)
        self.check_ins.left.connect(self.left)
        self.add_wide(self.check_ins)
        self.cards = LinkedCardsPart(self.body)
        self.cards.left.connect(self.left)
        self.cards.revealed.connect(self.context.reveal)
        self.cards.added.connect(self._add_card)
        self.add_wide(self.cards)

    def _add_card(self, title: str) -> None:
        """Add a card that works on it."""
        if self.ref is not None:
            self.context.edits.add_linked_card(self.ref, title)
