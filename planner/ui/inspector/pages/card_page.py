"""An action item."""

from __future__ import annotations

from planner.domain.entities import ActionItem, Entity, KeyResult, Ref
from planner.presentation.inspector import options
from planner.ui.inspector.fields.choice import ChoiceField
from planner.ui.inspector.fields.completed import LinkField
from planner.ui.inspector.fields.labels import LabelsField
from planner.ui.inspector.pages.common import ItemPage
from planner.ui.inspector.pages.page import title_of
from planner.ui.inspector.parts.checklist import ChecklistPart


class CardPage(ItemPage):
    """Column, owner, links, labels, checklist and notes of an action item."""

    def build(self) -> None:
        """Make the fields."""
        self.add_place()
        self.add_title()
        self.column = ChoiceField()
        self.bind("column", self.tr("Column"), self.column, lambda card: card.column_id)
        self.add_owner()
        self.add_due()
        self._add_links()
        labels = LabelsField(lambda: options.labels(self.context.workspace))
        self.bind("labels", self.tr("Labels"), labels, lambda card: card.labels)
        self._add_checklist()
        self.add_notes()
        self.add_source()

    def describe(self, entity: ActionItem) -> None:
        """Bring columns and checklist up to date."""
        super().describe(entity)
        self.column.set_options(options.columns(self.context.workspace))
        self.checklist.show_checklist(self.context.workspace, entity)

    def commit(self) -> None:
        """Keep what is being typed, in the checklist too."""
        super().commit()
        if self.entity is not None:
            self.checklist.commit()

    def above(self, entity: ActionItem) -> Entity | None:
        """The card whose checklist it is a line of, else its key result."""
        workspace = self.context.workspace
        if entity.parent_id is not None:
            return workspace.get(ActionItem, entity.parent_id)
        return None if entity.key_result_id is None else workspace.get(KeyResult, entity.key_result_id)

    def _add_links(self) -> None:
        """Add the key result and the card that this one belongs to."""
        linked = LinkField(lambda: options.key_results(self.context.workspace), self._key_result_title)
        parent = LinkField(self._parents, self._card_title)
        for field in (linked, parent):
            field.edit.setPlaceholderText(self.tr("none"))
        self.bind("key_result", self.tr("Key result"), linked, lambda card: card.key_result_id)
        self.bind("parent", self.tr("Part of"), parent, lambda card: card.parent_id)

    def _add_checklist(self) -> None:
        """Add the checklist."""
        self.checklist = ChecklistPart(self.body)
        self.checklist.added.connect(self._add_line)
        self.checklist.ticked.connect(lambda ref, done: self.context.edits.set_done(ref, done=done))
        self.checklist.renamed.connect(self._rename_line)
        self.checklist.deleted.connect(self.context.edits.delete_checklist_line)
        self.checklist.left.connect(self.left)
        self.add_wide(self.checklist)

    def _add_line(self, title: str) -> None:
        """Add a line to the checklist."""
        if self.ref is not None:
            self.context.edits.add_checklist_line(self.ref, title)

    def _rename_line(self, ref: Ref, title: str) -> None:
        """Rename a line; one without words gets its old ones back."""
        row = self.checklist.row_of(ref)
        if self.context.edits.write(ref, "title", title) and row is not None:
            row.title.revert()

    def _parents(self) -> list[options.Option]:
        """The other cards."""
        return options.cards(self.context.workspace, self.ref.id if self.ref else 0)

    def _card_title(self, card_id: int) -> str:
        """The title of a card."""
        return title_of(self.context.workspace.get(ActionItem, card_id))

    def _key_result_title(self, key_result_id: int) -> str:
        """The title of a key result."""
        return title_of(self.context.workspace.get(KeyResult, key_result_id))
