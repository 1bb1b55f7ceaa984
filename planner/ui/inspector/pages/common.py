"""Rows that pages of several kinds have."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from planner.domain.entities import Entity, Person, Ref
from planner.presentation.inspector import options
from planner.presentation.words import kind_word
from planner.ui.inspector.fields.completed import NameField
from planner.ui.inspector.fields.day import DayField
from planner.ui.inspector.fields.notes import NotesField
from planner.ui.inspector.fields.number import NumberField
from planner.ui.inspector.fields.title import TitleField
from planner.ui.inspector.pages.page import Page, title_of
from planner.ui.inspector.parts.source_part import SourcePart
from planner.ui.inspector.parts.standing import StandingPart
from planner.ui.inspector.parts.texts import Caption, LinkButton
from planner.ui.theme import metrics
from planner.ui.tips import plain_tip


class Place(QWidget):
    """What kind of item this is, and a link to what it stands under."""

    def __init__(self, page: Page) -> None:
        super().__init__(page.body)
        self._page = page
        self._above: Ref | None = None
        self.kind = Caption("", self, small=True)
        self.link = LinkButton("", self)
        self.link.setFont(metrics.chip_font())
        self.link.clicked.connect(self._go)
        # The fields below stay where they are from one item to the next.
        self.setFixedHeight(self.link.sizeHint().height())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.SPACE)
        row.addWidget(self.kind)
        row.addWidget(self.link, 1)

    def show_place(self, entity: Entity, above: Entity | None) -> None:
        """Show an item's kind and what it stands under."""
        word = kind_word(entity.kind)
        self.kind.setText(word[:1].upper() + word[1:])
        self._above = above.ref if above else None
        title = title_of(above)
        self.link.setVisible(bool(title))
        self.link.setText(title)
        self.link.setToolTip(plain_tip(title))
        self.link.setAccessibleName(self.tr("Stands under: {title}").format(title=title))

    def _go(self) -> None:
        """Bring what it stands under into view."""
        if self._above is not None:
            self._page.context.reveal(self._above)


class ItemPage(Page):
    """A page with the rows that most kinds of items share."""

    def add_place(self) -> None:
        """Add the line above the title."""
        self.place = Place(self)
        self.add_wide(self.place)

    def add_title(self) -> None:
        """Add the title, in large and without a label that would be seen."""
        field = TitleField()
        field.edit.setFont(metrics.section_font())
        label = QLabel(self.tr("Title"), self.body)
        label.hide()
        field.set_name(label.text())
        self.add_wide(self.bound("title", label, field, lambda item: item.title))

    def add_standing(self) -> None:
        """Add the computed figure."""
        self.standing = StandingPart(self.body)
        self.standing.why_requested.connect(self._explain)
        self.add_wide(self.standing)

    def add_owner(self) -> None:
        """Add the owner."""
        field = NameField(lambda: options.owners(self.context.workspace))
        field.edit.setPlaceholderText(self.tr("nobody"))
        self.bind(
            "owner",
            self.tr("Owner"),
            field,
            lambda item: self.context.workspace.name_of(Person, item.owner_id),
        )

    def add_due(self) -> None:
        """Add the due date."""
        field = DayField(lambda: self.context.session.today, within=self.span)
        self.bind("due", self.tr("Due"), field, lambda item: item.due)

    def add_weight(self) -> None:
        """Add the weight among siblings."""
        self.bind("weight", self.tr("Weight"), NumberField(required=True), lambda item: item.weight)

    def add_notes(self) -> None:
        """Add the notes."""
        self.bind("notes", self.tr("Notes"), NotesField(), lambda item: item.notes, above=True)

    def add_source(self) -> None:
        """Add where it was read."""
        self.source = SourcePart(self.body)
        self.source.confirmed.connect(self._confirm)
        self.add_wide(self.source)

    def above(self, entity: Any) -> Entity | None:  # noqa: ANN401, ARG002 - each page knows its kind
        """What the item stands under."""
        return None

    def describe(self, entity: Any) -> None:  # noqa: ANN401
        """Bring place and source up to date."""
        self.place.show_place(entity, self.above(entity))
        self.source.show_source(self.context.workspace, entity)

    def _explain(self) -> None:
        """Tell why the figure is what it is."""
        if self.ref is not None:
            self.context.explain(self.ref, self.standing.why)

    def _confirm(self) -> None:
        """Take a doubtful reading as right."""
        if self.ref is not None:
            self.context.edits.write(self.ref, "certainty", 1.0)
