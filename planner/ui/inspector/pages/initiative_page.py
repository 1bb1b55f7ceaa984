"""An initiative."""

from __future__ import annotations

from dataclasses import replace

from planner.domain.entities import Initiative, KeyResult
from planner.presentation.inspector import options
from planner.ui.inspector.fields.completed import LinkField
from planner.ui.inspector.fields.progress import ProgressField
from planner.ui.inspector.pages.common import ItemPage
from planner.ui.inspector.pages.page import title_of


class InitiativePage(ItemPage):
    """Progress, owner, place and notes of an initiative."""

    def build(self) -> None:
        """Make the fields."""
        self.add_place()
        self.add_title()
        self.progress = ProgressField()
        self.progress.previewed.connect(self._preview)
        self.bind("progress", self.tr("Progress"), self.progress, lambda item: item.progress)
        self.add_owner()
        self.add_due()
        self.add_weight()
        key_result = LinkField(
            lambda: options.key_results(self.context.workspace), self._title_of, optional=False
        )
        self.bind("key_result", self.tr("Key result"), key_result, lambda item: item.key_result_id)
        self.add_notes()
        self.add_source()

    def preview(self) -> None:
        """Follow a slider of the tree."""
        if self.entity is not None:
            self.progress.show_live(self.context.session.scorer().seen(self.entity).progress)

    def above(self, entity: Initiative) -> KeyResult:
        """Its key result."""
        return self.context.workspace.get(KeyResult, entity.key_result_id)

    def _preview(self, progress: float | None) -> None:
        """Let every view follow the knob."""
        shown = None if progress is None else replace(self.entity, progress=progress)
        self.context.session.set_preview(shown)

    def _title_of(self, key_result_id: int) -> str:
        """The title of a key result."""
        return title_of(self.context.workspace.get(KeyResult, key_result_id))
