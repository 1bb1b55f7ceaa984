from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from planner.domain.changes import Changes
from planner.domain.entities import KeyResult
from planner.domain.errors import ChangedSince, EmptyTitle
from planner.presentation.session import Session
from tests.support.workspaces import filled_session, open_session


@pytest.fixture
def session(tmp_path: Path, qapp: object) -> Session:
    return filled_session(tmp_path)


def arr(session: Session) -> KeyResult:
    return next(kr for kr in session.workspace.all(KeyResult) if "16억" in kr.title)


def rename(session: Session, title: str) -> Changes | None:
    return session.do("Rename", lambda: session.services.editing.edit(arr(session).ref, title=title))


def test_a_change_reaches_the_workspace_the_store_and_the_models(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(session.changed) as told:
        rename(session, "ARR 16억 넘기기")
    assert arr(session).title == "ARR 16억 넘기기"
    assert told.args is not None
    assert told.args[0].refs() == {arr(session).ref}
    assert arr(open_session(tmp_path)).title == "ARR 16억 넘기기"


def test_undo_and_redo_are_named_and_durable(session: Session, tmp_path: Path) -> None:
    rename(session, "ARR 16억!")
    assert session.undo_stack.undoText() == "Rename"
    session.undo_stack.undo()
    assert arr(open_session(tmp_path)).title == "ARR 16억 달성"
    session.undo_stack.redo()
    assert arr(open_session(tmp_path)).title == "ARR 16억!"


def test_a_refused_change_is_told_and_leaves_nothing_to_undo(session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.failed) as told:
        assert rename(session, "  ") is None
    assert told.args is not None
    assert isinstance(told.args[0], EmptyTitle)
    assert not session.undo_stack.canUndo()


def test_a_change_to_the_same_value_is_none(session: Session) -> None:
    assert rename(session, "ARR 16억 달성") == Changes()
    assert not session.undo_stack.canUndo()


def test_what_was_changed_elsewhere_since_is_not_overwritten_by_undo(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    rename(session, "ARR 16억!")
    elsewhere = open_session(tmp_path)
    rename(elsewhere, "ARR 16억?")
    with qtbot.waitSignal(session.failed) as told:
        session.undo_stack.undo()
    assert told.args is not None
    assert isinstance(told.args[0], ChangedSince)
    assert arr(open_session(tmp_path)).title == "ARR 16억?"
    assert not session.undo_stack.canUndo()


def test_a_preview_moves_scores_and_stores_nothing(session: Session, tmp_path: Path) -> None:
    from dataclasses import replace

    objective = session.workspace.children(KeyResult, "objective_id", arr(session).objective_id)
    assert objective
    session.set_preview(replace(arr(session), current=16.0))
    assert session.scorer().score(arr(session)).progress == 1.0
    session.set_preview(None)
    assert session.scorer().score(arr(session)).progress == pytest.approx(0.3)
    assert arr(open_session(tmp_path)).current == 13.2
