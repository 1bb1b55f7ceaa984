"""Every change that the inspector makes: one field of one item, one step named after the field."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from planner.domain.changes import Changes
from planner.domain.entities import (
    ActionItem,
    BoardColumn,
    ColumnRole,
    Cycle,
    Direction,
    KeyResult,
    Objective,
    Ref,
    Stage,
)
from planner.domain.errors import PlannerError
from planner.presentation.session import Session
from planner.presentation.words import error_sentence

# What the undo menu calls the change of a field.
_STEPS: dict[str, object] = {
    "title": QT_TRANSLATE_NOOP("Step", "Change title"),
    "name": QT_TRANSLATE_NOOP("Step", "Change name"),
    "owner": QT_TRANSLATE_NOOP("Step", "Change owner"),
    "team": QT_TRANSLATE_NOOP("Step", "Change team"),
    "due": QT_TRANSLATE_NOOP("Step", "Change due date"),
    "notes": QT_TRANSLATE_NOOP("Step", "Change notes"),
    "weight": QT_TRANSLATE_NOOP("Step", "Change weight"),
    "stage": QT_TRANSLATE_NOOP("Step", "Change stage"),
    "approve": QT_TRANSLATE_NOOP("Step", "Approve wording"),
    "measure": QT_TRANSLATE_NOOP("Step", "Change measure"),
    "start": QT_TRANSLATE_NOOP("Step", "Change start"),
    "end": QT_TRANSLATE_NOOP("Step", "Change end"),
    "current": QT_TRANSLATE_NOOP("Step", "Change current value"),
    "target": QT_TRANSLATE_NOOP("Step", "Change target"),
    "unit": QT_TRANSLATE_NOOP("Step", "Change unit"),
    "direction": QT_TRANSLATE_NOOP("Step", "Change direction"),
    "bound": QT_TRANSLATE_NOOP("Step", "Change bound"),
    "progress": QT_TRANSLATE_NOOP("Step", "Change progress"),
    "status": QT_TRANSLATE_NOOP("Step", "Change status"),
    "column": QT_TRANSLATE_NOOP("Step", "Move card"),
    "labels": QT_TRANSLATE_NOOP("Step", "Change labels"),
    "key_result": QT_TRANSLATE_NOOP("Step", "Change key result"),
    "objective": QT_TRANSLATE_NOOP("Step", "Change objective"),
    "cycle": QT_TRANSLATE_NOOP("Step", "Change cycle"),
    "supports": QT_TRANSLATE_NOOP("Step", "Change supported objective"),
    "parent": QT_TRANSLATE_NOOP("Step", "Change parent card"),
    "rhythm": QT_TRANSLATE_NOOP("Step", "Change check-in rhythm"),
    "certainty": QT_TRANSLATE_NOOP("Step", "Confirm reading"),
    "done": QT_TRANSLATE_NOOP("Step", "Tick off"),
    "undone": QT_TRANSLATE_NOOP("Step", "Take tick back"),
    "add_card": QT_TRANSLATE_NOOP("Step", "Add card"),
    "add_line": QT_TRANSLATE_NOOP("Step", "Add checklist line"),
    "delete_line": QT_TRANSLATE_NOOP("Step", "Delete checklist line"),
}


class Edits(QObject):
    """Changes fields; every method returns why it was refused, or an empty text."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._refusal = ""
        session.failed.connect(self._note_refusal)

    def write(self, ref: Ref, field: str, value: Any) -> str:  # noqa: ANN401 - as many types as fields
        """Give an item another value of a field."""
        return self._attempt(field, lambda: _WRITERS.get(field, _edit)(self._session, ref, field, value))

    def approve(self, ref: Ref) -> str:
        """Make a draft the approved wording."""
        return self._attempt("approve", lambda: self._session.services.drafts.approve(ref))

    def set_done(self, ref: Ref, *, done: bool) -> str:
        """Tick a card off, or take the tick back."""
        step = "done" if done else "undone"
        return self._attempt(step, lambda: self._session.services.board.set_done(ref.id, done=done))

    def add_linked_card(self, key_result: Ref, title: str) -> str:
        """Add a card for a key result to what is to do."""
        return self._add_card("add_card", title, key_result_id=key_result.id)

    def add_checklist_line(self, card: Ref, title: str) -> str:
        """Add a line to a card's checklist; it belongs to the same key result."""
        linked = self._session.workspace.get(ActionItem, card.id).key_result_id
        return self._add_card("add_line", title, key_result_id=linked, parent_id=card.id)

    def delete_checklist_line(self, line: Ref) -> str:
        """Delete a line of a checklist."""
        return self._attempt("delete_line", lambda: self._session.services.removal.delete([line]))

    def _add_card(self, step: str, title: str, **fields: Any) -> str:  # noqa: ANN401
        """Add a card to the column of what is to do, or to the first one where there is none such."""
        columns = self._session.workspace.all(BoardColumn)
        column = next((column for column in columns if column.role is ColumnRole.TODO), columns[0])
        add = self._session.services.board.add_card
        return self._attempt(step, lambda: add(column.id, title, **fields))

    def _attempt(self, step: str, run: Callable[[], Changes]) -> str:
        """Make a change; returns the sentence of its refusal."""
        self._refusal = ""
        self._session.do(QCoreApplication.translate("Step", str(_STEPS[step])), run)
        return self._refusal

    def _note_refusal(self, error: PlannerError) -> None:
        """Keep the sentence of a refusal."""
        self._refusal = error_sentence(error)


def _edit(session: Session, ref: Ref, field: str, value: Any) -> Changes:  # noqa: ANN401
    """Change a field that nothing else hangs on."""
    return session.services.editing.edit(ref, **{field: value})


def _current(session: Session, ref: Ref, field: str, value: float | None) -> Changes:
    """A new value is a check-in, as far as there is something to measure it against."""
    if value is None or session.workspace.get(KeyResult, ref.id).target is None:
        return _edit(session, ref, field, value)
    return session.services.progress.set_value(ref, value)


def _progress(session: Session, ref: Ref, field: str, value: float | None) -> Changes:
    """A new progress is a check-in; none at all is only cleared."""
    if value is None:
        return _edit(session, ref, field, value)
    return session.services.progress.set_progress(ref, value)


def _stage(session: Session, ref: Ref, _field: str, value: Stage) -> Changes:
    """To approve a draft is more than to set its stage."""
    drafts = session.services.drafts
    if value is Stage.APPROVED and session.workspace.get(Objective, ref.id).stage is Stage.DRAFT:
        return drafts.approve(ref)
    return drafts.set_stage(ref, value)


def _key_result(session: Session, ref: Ref, _field: str, value: int | None) -> Changes:
    """Link a card to a key result, or let an initiative stand below another one."""
    if ref.kind == ActionItem.kind:
        return session.services.editing.edit(ref, key_result_id=value)
    return session.services.planning.move([ref], Ref(KeyResult.kind, value or 0))


def _objective(session: Session, ref: Ref, _field: str, value: int | None) -> Changes:
    """Let a key result stand below another objective."""
    return session.services.planning.move([ref], Ref(Objective.kind, value or 0))


def _cycle(session: Session, ref: Ref, _field: str, value: int) -> Changes:
    """Move an objective to another cycle."""
    return session.services.planning.move([ref], Ref(Cycle.kind, value))


def _supports(session: Session, ref: Ref, _field: str, value: int | None) -> Changes:
    """Let an objective support another."""
    return session.services.planning.support(ref, None if value is None else Ref(Objective.kind, value))


def _bound(session: Session, ref: Ref, _field: str, value: tuple[Direction, bool]) -> Changes:
    """Set on which side of a bound a value stays, and whether the bound itself is inside."""
    return session.services.editing.edit(ref, direction=value[0], inclusive=value[1])


_WRITERS: dict[str, Callable[[Session, Ref, str, Any], Changes]] = {
    "bound": _bound,
    "current": _current,
    "progress": _progress,
    "stage": _stage,
    "key_result": _key_result,
    "objective": _objective,
    "cycle": _cycle,
    "supports": _supports,
    "column": lambda session, ref, _field, value: session.services.board.move_cards([ref.id], value),
    "parent": lambda session, ref, _field, value: session.services.board.set_parent(ref.id, value),
}
