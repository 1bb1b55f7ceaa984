"""The review of one document: every correction by name, with an undo of its own, until it is kept.

Nothing here touches the workspace; `report` is what is to be kept.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from planner.domain.edition import Choice, Edition
from planner.domain.entities import ActionItem, Document, Kpi, Objective, Person, Ref
from planner.domain.errors import InvalidValue, PlannerError
from planner.domain.report import DocumentReport
from planner.domain.typed_date import parse_date
from planner.presentation.documents.draft_item import ABOVE, DraftItem, ItemKind, value_of
from planner.presentation.documents.draft_report import DraftReport
from planner.presentation.documents.line_words import reads_of
from planner.presentation.documents.review_rows import ITEM, item_of, review_rows
from planner.presentation.documents.rows import Column, Row
from planner.presentation.formats import shortened
from planner.presentation.inspector.options import Option
from planner.presentation.session import Session
from planner.presentation.words import kind_word

_FIELDS = {Column.TITLE: "title", Column.OWNER: "owner", Column.DUE: "due"}


class DocumentReview(QObject):
    """A report under review; `failed` says why a correction was refused."""

    changed = Signal()
    failed = Signal(object)  # PlannerError

    def __init__(self, session: Session, report: DocumentReport, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.draft = DraftReport(report)
        self.choices: dict[tuple[Ref, str], Choice] = {}
        self.undo_stack = QUndoStack(self)

    @property
    def source(self) -> DocumentReport:
        """The report as it was read."""
        return self.draft.source

    def report(self) -> DocumentReport:
        """The report as corrected."""
        return self.draft.report()

    def edition(self) -> Edition:
        """What keeping the report as corrected would change; asks the store where there is anything in it."""
        workspace = self._session.workspace
        if not any(workspace.count(kind) for kind in (Document, Objective, ActionItem, Kpi)):
            return Edition(None)
        return self._session.services.importing.preview(self.report())

    def choose(self, keys: Sequence[tuple[Ref, str]], choice: Choice) -> None:
        """Take a side where both changed."""
        wanted = {**self.choices, **dict.fromkeys(keys, choice)}
        if wanted != self.choices:
            self.undo_stack.push(_Choosing(self.tr("Choose a side"), self, wanted))

    def rows(self) -> tuple[Row, ...]:
        """What the tree shows."""
        return review_rows(self.draft, self._session.today)

    def item(self, key: Hashable) -> DraftItem | None:
        """The item that a row is about, if it is about one."""
        item_id = item_of(key)
        return None if item_id is None else self.draft.state.items.get(item_id)

    def read_lines(self) -> set[int]:
        """The lines that something is read from that is not left out."""
        return {item.line for item in self.draft.state.items.values() if item.kept}

    def lines_without_place(self) -> set[int]:
        """The lines that looked meant for us and found no place."""
        return {warning.line for warning in self.source.warnings} - self.read_lines()

    def people(self) -> list[Option]:
        """The people that are known, from the workspace and this document."""
        names = {person.name for person in self._session.workspace.all(Person)}
        names |= {attendee.name for attendee in self.source.attendees}
        names |= {value_of(item.read, "owner") or "" for item in self.draft.state.items.values()}
        return [Option(name, name) for name in sorted(names - {""})]

    def places(self, item: DraftItem) -> list[Option]:
        """What an item can stand below; for an action item the key results that it can serve."""
        serves = item.kind is ItemKind.ACTION_ITEM
        above = ItemKind.KEY_RESULT if serves else ABOVE.get(item.kind)
        unstated = self.tr("Objective not stated")
        found = [
            Option(each.title or unstated, each.id)
            for each in self.draft.state.items.values()
            if each.kind is above
        ]
        return [Option(self.tr("none"), None), *found] if serves else found

    def place(self, item: DraftItem) -> int | None:
        """What an item stands below, or the key result that an action item serves."""
        return item.link if item.kind is ItemKind.ACTION_ITEM else item.parent

    # --- corrections; each says whether it was made

    def set_field(self, item_id: int, field: str, value: Any) -> bool:  # noqa: ANN401
        """Correct a field of an item."""
        text = self.tr("Correct “{title}”").format(title=self._name(item_id))
        return self._do(text, lambda: self.draft.set_field(item_id, field, value))

    def confirm(self, item_id: int) -> bool:
        """Say that an item was read right."""
        text = self.tr("Confirm “{title}”").format(title=self._name(item_id))
        return self._do(text, lambda: self.draft.confirm(item_id))

    def change_kind(self, item_id: int, kind: ItemKind) -> bool:
        """Make an item another kind."""
        text = self.tr("Make “{title}” another kind: {kind}")
        text = text.format(title=self._name(item_id), kind=kind_word(kind))
        return self._do(text, lambda: self.draft.change_kind(item_id, kind))

    def put(self, item_id: int, place: int | None) -> bool:
        """Put an item below another, or let an action item serve a key result."""
        text = self.tr("Move “{title}”").format(title=self._name(item_id))
        if self.draft.item(item_id).kind is ItemKind.ACTION_ITEM:
            return self._do(text, lambda: self.draft.link(item_id, place))
        return self._do(text, lambda: self.draft.move(item_id, place))

    def add(self, kind: ItemKind, lines: Sequence[tuple[int, str]], near: Hashable | None) -> list[Hashable]:
        """Make an item of each line, given with its number; returns the keys of their rows."""
        names = [option.text for option in self.people()]
        made: list[int] = []

        def run() -> None:
            reads = reads_of(kind, lines, self._session.today, names)
            made.extend(self.draft.add(reads, item_of(near)))

        self._do(self.tr("Add from the text: {kind}").format(kind=kind_word(kind)), run)
        return [(ITEM, item_id) for item_id in made]

    # --- what a tree asks of its editor

    def edit(self, key: Hashable, column: Column, text: str) -> bool:
        """Take what was typed into a cell."""
        item, field = self.item(key), _FIELDS[column]
        if item is None:
            return False
        if field != "due":
            return self.set_field(item.id, field, text)
        try:
            day: date | None = parse_date(text, self._session.today)
        except ValueError:
            self.failed.emit(InvalidValue(value=text, field="due"))
            return False
        return self.set_field(item.id, field, day)

    def keep(self, key: Hashable, kept: bool) -> bool:
        """Take an item in, or leave it out."""
        item = self.item(key)
        if item is None:
            return False
        text = self.tr("Take in “{title}”") if kept else self.tr("Leave out “{title}”")
        text = text.format(title=self._name(item.id))
        return self._do(text, lambda: self.draft.set_kept(item.id, kept))

    def can_move(self, key: Hashable, onto: Hashable) -> bool:
        """Whether an item can stand below another, or an action item serve it."""
        item, above = self.item(key), self.item(onto)
        if item is None or above is None or item.id == above.id:
            return False
        if item.kind is ItemKind.ACTION_ITEM and above.kind is ItemKind.KEY_RESULT:
            return True
        return self.draft.can_move(item.id, above.id)

    def move(self, key: Hashable, onto: Hashable) -> bool:
        """Put an item below another one, or let an action item serve it."""
        item, above = self.item(key), self.item(onto)
        if item is None or above is None:
            return False
        if item.kind is ItemKind.ACTION_ITEM and above.kind is ItemKind.ACTION_ITEM:
            text = self.tr("Move “{title}”").format(title=self._name(item.id))
            return self._do(text, lambda: self.draft.move(item.id, above.id))
        return self.put(item.id, above.id)

    def _name(self, item_id: int) -> str:
        """An item's title, short enough for a menu."""
        return shortened(self.draft.item(item_id).title or self.tr("Objective not stated"))

    def _do(self, text: str, run: Callable[[], None]) -> bool:
        """Make a correction that can be undone by name; tell why it was refused."""
        before = self.draft.state
        try:
            run()
        except PlannerError as error:
            self.failed.emit(error)
            return False
        if self.draft.state is not before:
            self.undo_stack.push(_Correction(text, self))
            self.changed.emit()
        return True


class _Choosing(QUndoCommand):
    """A choice of sides."""

    def __init__(self, text: str, review: DocumentReview, wanted: dict[tuple[Ref, str], Choice]) -> None:
        super().__init__(text)
        self._review = review
        self._before, self._after = review.choices, wanted

    def redo(self) -> None:
        """Take it."""
        self._review.choices = self._after
        self._review.changed.emit()

    def undo(self) -> None:
        """Take it back."""
        self._review.choices = self._before
        self._review.changed.emit()


class _Correction(QUndoCommand):
    """A correction that was made; the draft itself knows the states before and after."""

    def __init__(self, text: str, review: DocumentReview) -> None:
        super().__init__(text)
        self._review = review
        self._made = True

    def redo(self) -> None:
        """Make it again; the first call, by `push`, finds it made."""
        if self._made:
            self._made = False
            return
        self._review.draft.redo()
        self._review.changed.emit()

    def undo(self) -> None:
        """Take it back."""
        self._review.draft.undo()
        self._review.changed.emit()
