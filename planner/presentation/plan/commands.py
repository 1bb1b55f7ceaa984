"""What can be done in the tree: each command is one service call with a name for the undo menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QMimeData, QObject

from planner.domain.changes import Changes
from planner.domain.entities import (
    ActionItem,
    Cycle,
    Entity,
    Initiative,
    KeyResult,
    Objective,
    Ref,
    Status,
    Team,
)
from planner.domain.errors import ImpossibleMove
from planner.domain.metric import has_scale
from planner.domain.outline import OutlineItem, count, to_outline, write_outline
from planner.presentation.formats import percent, quantity, shortened
from planner.presentation.plan.cells import unstated_title
from planner.presentation.plan.places import Place
from planner.presentation.plan.slider import (
    Slid,
    is_moved,
    is_typed_as_value,
    share_of,
)
from planner.presentation.session import Session


class PlanCommands(QObject):
    """Names and runs the changes of the tree; a refused one is reported by the session."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._services = session.services

    def rename(self, ref: Ref, title: str) -> bool:
        """Give an item another title; the same one changes nothing."""
        entity = self._session.workspace.find(ref)
        field = "name" if isinstance(entity, Cycle) else "title"
        if entity is None or getattr(entity, field) == title:
            return False
        text = self.tr("Rename “{title}”").format(title=shortened(title_of(entity)))
        return self._do(text, lambda: self._services.editing.edit(ref, **{field: title})) is not None

    def set_owner(self, ref: Ref, name: str) -> bool:
        """Give an item to a person, or to nobody."""
        text = self.tr("Change owner of “{title}”").format(title=self._short(ref))
        return bool(self._do(text, lambda: self._services.editing.edit(ref, owner=name)))

    def set_status(self, refs: Sequence[Ref], status: Status | None) -> bool:
        """Set the status of key results, or let it be computed again."""
        text = self.tr("Set status of %n key result(s)", "", len(refs))
        return bool(self._do(text, lambda: self._services.editing.edit(refs, status=status)))

    def set_figure(self, moved: Slid, burst: int = 0) -> bool:
        """Store where a slider was put; steps of one `burst`, if not 0, are one step of undo."""
        stored = self._session.workspace.find(moved.ref)
        if not isinstance(stored, KeyResult | Initiative) or not is_moved(stored, moved):
            return False
        text = self.tr("Set “{title}” to {figure}").format(
            title=shortened(moved.title), figure=figure_of(moved)
        )
        merge = (moved.ref, burst) if burst else None
        return self._session.do(text, lambda: self._store_figure(moved), merge) is not None

    def type_figure(self, entity: Slid, typed: float) -> bool:
        """Store a typed figure: a value in its unit, or percent."""
        services = self._services.progress
        if is_typed_as_value(entity):
            figure = quantity(typed, entity.unit) if isinstance(entity, KeyResult) else ""
            text = self.tr("Set “{title}” to {figure}").format(title=shortened(entity.title), figure=figure)
            return self._do(text, lambda: services.set_value(entity.ref, typed)) is not None
        figure = percent(typed / 100)
        text = self.tr("Set “{title}” to {figure}").format(title=shortened(entity.title), figure=figure)
        return self._do(text, lambda: services.set_progress(entity.ref, typed / 100)) is not None

    def typed_figure(self, entity: Slid) -> float | None:
        """The figure as one types it: the value in its unit, or percent."""
        if is_typed_as_value(entity):
            return entity.current if isinstance(entity, KeyResult) else None
        return None if entity.progress is None else round(share_of(entity) * 100)

    def add(self, kind: str, place: Place, title: str, card_column: int | None = None) -> Ref | None:
        """Add an item; a card goes into a column of the board."""
        text = self.tr("Add “{title}”").format(title=shortened(title))
        changes = self._do(text, lambda: self._add(kind, place, title, card_column))
        return None if changes is None else next((ref for ref in changes.added() if ref.kind == kind), None)

    def add_cycle(self, name: str, start: date, end: date) -> Ref | None:
        """Add a cycle."""
        planning = self._services.planning
        text = self.tr("Add cycle “{title}”").format(title=name)
        changes = self._do(text, lambda: planning.add_cycle(name, start, end))
        return None if changes is None else changes.added()[0]

    def move(self, refs: Sequence[Ref], place: Place) -> bool:
        """Put items elsewhere."""
        text = self.tr("Move “{title}”").format(title=self._short(refs[0]))
        if len(refs) > 1:
            text = self.tr("Move %n item(s)", "", len(refs))
        return bool(
            self._do(
                text,
                lambda: self._services.planning.move(
                    refs, place.parent, place.before_id, team_id=place.team_id, keep_team=place.keep_team
                ),
            )
        )

    def refuse_move(self, ref: Ref) -> None:
        """Say that an item can't stand where it was to be put."""
        self._session.failed.emit(ImpossibleMove(title=self._short(ref)))

    def demote(self, ref: Ref) -> Ref | None:
        """Put an item one level down; returns what it became."""
        text = self.tr("Lower “{title}” by a level").format(title=self._short(ref))
        return _became(ref, self._do(text, lambda: self._services.levels.demote(ref)))

    def promote(self, ref: Ref) -> Ref | None:
        """Put an item one level up; returns what it became."""
        text = self.tr("Raise “{title}” by a level").format(title=self._short(ref))
        return _became(ref, self._do(text, lambda: self._services.levels.promote(ref)))

    def delete(self, refs: Sequence[Ref]) -> str:
        """Delete items with all that stands below; returns a sentence about it, empty when refused."""
        title = self._short(refs[0])
        text = self.tr("Delete “{title}”").format(title=title)
        if len(refs) > 1:
            text = self.tr("Delete %n item(s)", "", len(refs))
        changes = self._do(text, lambda: self._services.removal.delete(refs))
        if changes is None:
            return ""
        removed = {step.ref for step in changes if step.after is None and step.ref.kind in OUTLINED}
        below = len(removed - set(refs))
        said = self.tr("Deleted “{title}”.").format(title=title)
        if len(refs) > 1:
            said = self.tr("Deleted %n item(s).", "", len(refs))
        if below:
            said += " " + self.tr("%n item(s) below went along.", "", below)
        return said

    def outline_data(self, refs: Sequence[Ref]) -> QMimeData:
        """Items as a Markdown outline for the clipboard or a drag."""
        copied = [ref for ref in refs if ref.kind in OUTLINED]
        text = write_outline(to_outline(self._session.workspace, copied))
        data = QMimeData()
        data.setText(text)
        data.setData("text/markdown", text.encode())
        return data

    def paste(self, items: Sequence[OutlineItem], place: Place) -> list[Ref]:
        """Add the items of an outline; returns the outermost ones."""
        text = self.tr("Paste %n item(s)", "", count(items))
        planning = self._services.planning
        changes = self._do(
            text,
            lambda: planning.add_outline(place.parent, items, place.before_id, team=self._team(place)),
        )
        if changes is None:
            return []
        added = [ref for ref in changes.added() if ref.kind in OUTLINED]
        return [ref for ref in added if ref.kind == added[0].kind]

    def _do(self, text: str, run: Callable[[], Changes]) -> Changes | None:
        """One change under a name."""
        return self._session.do(text, run)

    def _store_figure(self, moved: Slid) -> Changes:
        """A metric stores its value, anything else its progress."""
        if isinstance(moved, KeyResult) and has_scale(moved) and moved.current is not None:
            return self._services.progress.set_value(moved.ref, moved.current)
        return self._services.progress.set_progress(moved.ref, moved.progress or 0.0)

    def _add(self, kind: str, place: Place, title: str, card_column: int | None) -> Changes:
        """Add by the service of the kind."""
        if kind == ActionItem.kind and card_column is not None:
            return self._services.board.add_card(card_column, title, key_result_id=place.parent.id)
        team = {"team": self._team(place)} if kind == Objective.kind else {}
        return self._services.planning.add(place.parent, title, place.before_id, **team)

    def _team(self, place: Place) -> str:
        """The name of the team that a place gives."""
        return self._session.workspace.name_of(Team, place.team_id)

    def _short(self, ref: Ref) -> str:
        """A title that fits into a menu."""
        entity = self._session.workspace.find(ref)
        return shortened(title_of(entity)) if entity is not None else ""


OUTLINED = (Objective.kind, KeyResult.kind, Initiative.kind, ActionItem.kind)


def title_of(entity: Entity) -> str:
    """What an item is called."""
    return str(getattr(entity, "title", "") or getattr(entity, "name", "") or unstated_title())


def figure_of(entity: Slid) -> str:
    """The figure of an item as its slider gives it."""
    if isinstance(entity, KeyResult) and has_scale(entity) and entity.current is not None:
        return quantity(entity.current, entity.unit)
    return percent(entity.progress)


def _became(ref: Ref, changes: Changes | None) -> Ref | None:
    """What an item is after a change of level: the first item made, or itself."""
    if changes is None:
        return None
    return next((made for made in changes.added() if made.kind in OUTLINED), ref)
