"""One open workspace as the views see it: what it holds, the one door for changes, and undo.

A view calls `do` with a name for the undo menu and a service call. The service makes the change durable and
returns what it touched; the session records that for undo, brings the workspace in memory up to date and
tells every model. A refused change is reported by `failed`, and nothing is recorded.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from planner.domain.changes import Changes
from planner.domain.entities import Entity
from planner.domain.errors import PlannerError
from planner.domain.scoring import Scorer
from planner.domain.workspace import Workspace
from planner.services.bundle import Services
from planner.services.ports import Clock


class Session(QObject):
    """The door through which views read and change a workspace."""

    changed = Signal(object)  # Changes, after `workspace` follows them
    replayed = Signal(object)  # Changes that undo or redo made, after `changed`
    reloaded = Signal()  # `workspace` is another one now
    previewed = Signal(object)  # Entity | None: what a slider that is being dragged would store
    failed = Signal(object)  # PlannerError

    def __init__(
        self, workspace: Workspace, services: Services, clock: Clock, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.services = services
        self.undo_stack = QUndoStack(self)
        self._clock = clock
        self._preview: Entity | None = None

    @property
    def today(self) -> date:
        """The day where the person is."""
        return self._clock().astimezone().date()

    @property
    def preview(self) -> Entity | None:
        """What a slider that is being dragged would store; nothing of it is stored."""
        return self._preview

    def scorer(self) -> Scorer:
        """Scores the workspace as it is shown now, a dragged slider included."""
        return Scorer(self.workspace, self.today, self._preview)

    def set_preview(self, entity: Entity | None) -> None:
        """Show a figure that is not stored, or stop to."""
        if entity != self._preview:
            self._preview = entity
            self.previewed.emit(entity)

    def do(self, text: str, run: Callable[[], Changes], merge: Hashable | None = None) -> Changes | None:
        """Make a change; `text` names it in the undo menu. None when it was refused.

        Changes that follow each other with an equal `merge` are undone as one.
        """
        try:
            changes = run()
        except PlannerError as error:
            self.failed.emit(error)
            return None
        self.record(text, changes, merge)
        return changes

    def record(self, text: str, changes: Changes, merge: Hashable | None = None) -> None:
        """Take up a change that is stored already, as by an import in another thread."""
        if not changes:
            return
        self.publish(changes)
        self.undo_stack.push(_Step(text, changes, self, merge))

    def publish(self, changes: Changes) -> None:
        """Let the workspace in memory and every model follow stored changes."""
        self.workspace.apply(changes)
        self.changed.emit(changes)

    def reload(self, workspace: Workspace) -> None:
        """Show another workspace; what could be undone in the old one is forgotten."""
        self.undo_stack.clear()
        self.workspace = workspace
        self.reloaded.emit()


class _Step(QUndoCommand):
    """A change that was made: what it touched is all that is needed to take it back."""

    def __init__(self, text: str, changes: Changes, session: Session, merge: Hashable | None) -> None:
        super().__init__(text)
        self._changes = changes
        self._session = session
        self._merge = merge
        self._made = True

    def id(self) -> int:
        """Offer to be merged with the step after, if it has anything to go by."""
        return -1 if self._merge is None else 1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take in the step after when it belongs to the same burst."""
        if not isinstance(other, _Step) or other._merge != self._merge:
            return False
        self._changes += other._changes
        self.setText(other.text())
        return True

    def redo(self) -> None:
        """Make the change again; the first call, by `push`, finds it made."""
        if self._made:
            self._made = False
        else:
            self._replay(self._changes)

    def undo(self) -> None:
        """Take the change back."""
        self._replay(self._changes.inverse())

    def _replay(self, changes: Changes) -> None:
        """Apply recorded steps; one that no longer fits leaves the stack."""
        try:
            made = self._session.services.history.apply(changes)
            self._session.publish(made)
            self._session.replayed.emit(made)
        except PlannerError as error:
            self.setObsolete(True)
            self._session.failed.emit(error)
