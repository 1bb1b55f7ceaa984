"""An objective."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from planner.domain.entities import Cycle, Objective, Ref, Stage, Team
from planner.presentation.inspector import options
from planner.ui.inspector.fields.choice import ChoiceField
from planner.ui.inspector.fields.completed import LinkField, NameField
from planner.ui.inspector.pages.common import ItemPage
from planner.ui.inspector.pages.page import title_of
from planner.ui.theme import metrics


class StageActions(QWidget):
    """What can be done with a draft, or with an objective that has drafts."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.approve = QPushButton(self.tr("Approve"), self)
        self.compare = QPushButton(self.tr("Compare wordings"), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.SPACE)
        row.addWidget(self.approve)
        row.addWidget(self.compare)
        row.addStretch()

    def show_actions(self, *, is_draft: bool, has_other: bool) -> None:
        """Show the buttons that fit."""
        self.approve.setVisible(is_draft)
        self.compare.setVisible(has_other)
        self.setVisible(is_draft or has_other)


class ObjectivePage(ItemPage):
    """Stage, owner, team, place and notes of an objective; its figure is computed."""

    def build(self) -> None:
        """Make the fields."""
        self.add_place()
        self.add_title()
        self.add_standing()
        self._add_stage()
        self.add_owner()
        team = NameField(lambda: options.teams(self.context.workspace))
        team.edit.setPlaceholderText(self.tr("no team"))
        self.bind(
            "team", self.tr("Team"), team, lambda item: self.context.workspace.name_of(Team, item.team_id)
        )
        self.add_due()
        self.add_weight()
        self._add_links()
        self.add_notes()
        self.add_source()

    def describe(self, entity: Objective) -> None:
        """Bring the figure and what can be done up to date."""
        super().describe(entity)
        cycles = self.cell_of("cycle").field
        assert isinstance(cycles, ChoiceField)
        cycles.set_options(options.cycles(self.context.workspace))
        has_drafts = bool(self.context.workspace.children(Objective, "draft_of_id", entity.id))
        self.stage_actions.show_actions(
            is_draft=entity.stage is Stage.DRAFT, has_other=has_drafts or entity.draft_of_id is not None
        )
        self.standing.show_score(self.context.session.scorer(), entity)

    def preview(self) -> None:
        """Let the figure follow a slider."""
        if self.entity is not None:
            self.standing.show_score(self.context.session.scorer(), self.entity)

    def above(self, entity: Objective) -> Cycle:
        """Its cycle."""
        return self.context.workspace.get(Cycle, entity.cycle_id)

    def _add_stage(self) -> None:
        """Add the stage, and the buttons for drafts."""
        stage = ChoiceField()
        stage.set_options(options.stages())
        self.bind("stage", self.tr("Stage"), stage, lambda item: item.stage)
        self.stage_actions = StageActions(self.body)
        self.stage_actions.approve.clicked.connect(self._approve)
        self.stage_actions.compare.clicked.connect(self._compare)
        self.grid.addWidget(self.stage_actions, self.grid.rowCount(), 1)

    def _add_links(self) -> None:
        """Add the cycle, and the objective that this one supports."""
        self.bind("cycle", self.tr("Cycle"), ChoiceField(), lambda item: item.cycle_id)
        supports = LinkField(self._supportable, self._title_of)
        supports.edit.setPlaceholderText(self.tr("none"))
        self.bind("supports", self.tr("Supports"), supports, lambda item: item.parent_id)

    def _supportable(self) -> list[options.Option]:
        """The other objectives."""
        return options.objectives(self.context.workspace, self.ref.id if self.ref else None)

    def _title_of(self, objective_id: int) -> str:
        """The title of an objective."""
        return title_of(self.context.workspace.get(Objective, objective_id))

    def _compare(self) -> None:
        """Hold the wordings against each other."""
        if self.ref is not None:
            self.context.compare(self.ref)

    def _approve(self) -> None:
        """Make this draft the approved wording, and show the objective that says it now."""
        if not isinstance(self.entity, Objective):
            return
        approved_id = self.entity.draft_of_id
        refusal = self.context.edits.approve(self.entity.ref)
        self.cell_of("stage").refuse(refusal)
        if approved_id is not None and not refusal:
            self.context.reveal(Ref(Objective.kind, approved_id))
