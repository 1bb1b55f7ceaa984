"""The fields of the item that is current in a review, each corrected in place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QWidget

from planner.domain.errors import PlannerError
from planner.presentation.documents.draft_item import DOUBTFUL, FIELDS, DraftItem, ItemKind, value_of
from planner.presentation.documents.review import DocumentReview
from planner.presentation.documents.rows import row_kind
from planner.presentation.formats import percent
from planner.presentation.inspector.options import Option
from planner.presentation.words import error_sentence
from planner.ui.inspector.fields.choice import ChoiceField
from planner.ui.inspector.fields.completed import NameField
from planner.ui.inspector.fields.day import DayField
from planner.ui.inspector.fields.field import Field
from planner.ui.inspector.fields.line import LineField
from planner.ui.inspector.fields.number import NumberField
from planner.ui.inspector.parts.cell import Message
from planner.ui.inspector.parts.texts import Caption
from planner.ui.theme import metrics

_PLACED = (ItemKind.KEY_RESULT, ItemKind.INITIATIVE, ItemKind.ACTION_ITEM)
# Where each field stands: row of the grid, column, and over how many of the twelve columns.
_GRID = {
    "title": (0, 0, 12),
    "kind": (1, 0, 2),
    "place": (1, 2, 5),
    "owner": (1, 7, 2),
    "due": (1, 9, 3),
    "start": (2, 0, 3),
    "current": (2, 3, 3),
    "target": (2, 6, 3),
    "unit": (2, 9, 3),
}


class Correction(QWidget):
    """Edits one item of a review; without one it shows the note that it is given."""

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._review: DocumentReview | None = None
        self._item: DraftItem | None = None
        self._note = ""
        self.fields: dict[str, Field] = {
            "title": LineField(),
            "kind": ChoiceField(),
            "place": ChoiceField(),
            "owner": NameField(lambda: self._review.people() if self._review else []),
            "due": DayField(today),
            "start": NumberField(self._unit),
            "current": NumberField(self._unit),
            "target": NumberField(self._unit),
            "unit": LineField(),
        }
        self.labels = {name: Caption("", self, small=True) for name in self.fields}
        self.about = Caption("", self, small=True)
        self.confirm = QPushButton(self)
        self.message = Message(self)
        self.confirm.clicked.connect(self._confirm)
        for name, field in self.fields.items():
            field.committed.connect(lambda value, name=name: self._write(name, value))
            field.refused.connect(self.message.say)
        self._arrange()
        self.retranslate()

    def set_review(self, review: DocumentReview | None) -> None:
        """Edit the items of another review."""
        if self._review is not None:
            self._review.failed.disconnect(self._refuse)
        self._review = review
        if review is not None:
            review.failed.connect(self._refuse)
        self.show_item(None)

    def show_item(self, item: DraftItem | None, note: str = "") -> None:
        """Show an item, forgetting what was typed for another; without one a note, or what to do."""
        other = item is None or self._item is None or item.id != self._item.id
        self._item, self._note = item, note
        self.message.say("")
        self._form.setVisible(item is not None)
        if item is not None and self._review is not None:
            self._fill(item, self._review, anew=other)
        self._tell()

    def focus_title(self) -> None:
        """Go to the title."""
        self.fields["title"].control.setFocus()

    def commit(self) -> None:
        """Take up what is typed and not yet taken up."""
        for field in self.fields.values():
            field.commit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.show_item(self._item, self._note)

    def retranslate(self) -> None:
        """Show the texts in the language of the interface."""
        names = {
            "title": self.tr("Title"),
            "kind": self.tr("Kind"),
            "place": self.tr("Below"),
            "owner": self.tr("Owner"),
            "due": self.tr("Due"),
            "start": self.tr("Start"),
            "current": self.tr("Current"),
            "target": self.tr("Target"),
            "unit": self.tr("Unit"),
        }
        for name, text in names.items():
            self.labels[name].setText(text)
            self.fields[name].set_name(text)
        self.confirm.setText(self.tr("It is right"))
        self._tell()

    def _fill(self, item: DraftItem, review: DocumentReview, *, anew: bool) -> None:
        """Bring the fields up to date."""
        kinds = [Option(row_kind(kind), kind) for kind in ItemKind]
        for name, options in (("kind", kinds), ("place", review.places(item))):
            field = self.fields[name]
            assert isinstance(field, ChoiceField)
            field.set_options(options)
        serves = item.kind is ItemKind.ACTION_ITEM
        self.labels["place"].setText(self.tr("Serves the key result") if serves else self.tr("Below"))
        self.fields["place"].set_name(self.labels["place"].text())
        shown = {*FIELDS[item.kind], "kind", *(["place"] if item.kind in _PLACED else [])}
        for name, field in self.fields.items():
            value = self._value(item, review, name)
            field.reset(value) if anew else field.show_value(value)
            field.setVisible(name in shown)
            self.labels[name].setVisible(name in shown)

    def _value(self, item: DraftItem, review: DocumentReview, name: str) -> Any:  # noqa: ANN401
        """What a field shows of an item."""
        if name == "kind":
            return item.kind
        return review.place(item) if name == "place" else value_of(item.read, name)

    def _tell(self) -> None:
        """Say where the item was read and how sure."""
        item = self._item
        self.confirm.setVisible(item is not None and item.confidence < DOUBTFUL)
        if item is None:
            hint = self.tr("Choose a row to correct it, or lines of the text to add what they say.")
            self.about.setText(self._note or hint)
            return
        told = self.tr("Line {line}, read with {figure} certainty")
        self.about.setText(told.format(line=item.line, figure=percent(item.confidence)))

    def _write(self, name: str, value: Any) -> None:  # noqa: ANN401
        """Correct a field of the item."""
        if self._review is None or self._item is None:
            return
        self.message.say("")
        item_id = self._item.id
        if name == "kind":
            done = self._review.change_kind(item_id, value)
        elif name == "place":
            done = self._review.put(item_id, value)
        else:
            done = self._review.set_field(item_id, name, value)
        if not done:
            self.fields[name].revert()

    def _confirm(self) -> None:
        """Take the item as read right."""
        if self._review is not None and self._item is not None:
            self._review.confirm(self._item.id)

    def _refuse(self, error: PlannerError) -> None:
        """Say why a correction was refused."""
        self.message.say(error_sentence(error))

    def _unit(self) -> str:
        """The unit that numbers are typed in."""
        return "" if self._item is None else value_of(self._item.read, "unit") or ""

    def _arrange(self) -> None:
        """Labels above their fields, four lines at most."""
        self._form = QWidget(self)
        grid = QGridLayout(self._form)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(metrics.SPACE)
        grid.setVerticalSpacing(metrics.SPACE_TIGHT)
        for column in range(12):
            grid.setColumnStretch(column, 1)
        for name, (row, column, span) in _GRID.items():
            self.labels[name].setBuddy(self.fields[name].control)
            grid.addWidget(self.labels[name], 2 * row, column, 1, span)
            grid.addWidget(self.fields[name], 2 * row + 1, column, 1, span)
        head = QHBoxLayout()
        self.about.setWordWrap(True)
        head.addWidget(self.about, 1)
        head.addWidget(self.confirm)
        layout = QGridLayout(self)
        layout.setContentsMargins(metrics.SPACE_WIDE, metrics.SPACE, metrics.SPACE_WIDE, metrics.SPACE)
        layout.setVerticalSpacing(metrics.SPACE)
        layout.addLayout(head, 0, 0)
        layout.addWidget(self._form, 1, 0)
        layout.addWidget(self.message, 2, 0)
