"""The tree of rows: Qt's own checks through every correction, and what its cells tell."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from planner.documents.reading import read_path
from planner.domain.entities import ActionItem, Decision, Document, Initiative, KeyResult, Objective
from planner.presentation.documents.kept_rows import imported, kept_rows
from planner.presentation.documents.review import DocumentReview
from planner.presentation.documents.review_rows import review_rows
from planner.presentation.documents.row_model import RowModel
from planner.presentation.documents.rows import Column, walk
from planner.presentation.session import Session
from planner.resources import seeds_path
from tests.presentation.documents.test_draft_report import _STEPS, REPORT, TODAY, DraftReport, apply
from tests.support.workspaces import open_session


@pytest.fixture
def session(tmp_path: Path, qapp: object) -> Session:
    return open_session(tmp_path)


def titles(model: RowModel, parent: QModelIndex | None = None) -> list[str]:
    above = parent or QModelIndex()
    return [model.index(row, 0, above).data() for row in range(model.rowCount(above))]


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=_STEPS)
def test_the_model_is_sound_through_any_corrections(qapp: object, steps: list[object]) -> None:
    draft, model = DraftReport(REPORT), RowModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_rows(review_rows(draft, TODAY))
    for step in steps:
        apply(draft, step)  # type: ignore[arg-type]
        model.set_rows(review_rows(draft, TODAY))
        shown = [model.find(row.key).data() for row in walk(model.rows)]
        assert shown == [row.title for row in walk(review_rows(draft, TODAY))]
    del tester


def test_doubtful_items_stand_first_and_in_their_place(session: Session) -> None:
    review = DocumentReview(session, REPORT)
    model = RowModel(review)
    model.set_rows(review.rows())
    assert titles(model) == [
        "Look at these first  (1)", "Objectives", "Action items  (2)", "Decisions  (1)", "KPIs  (1)",
    ]  # fmt: skip
    first = model.index(0, 0, model.index(0, 0))
    assert first.data() == "신규 계약 3건"
    assert "read with doubt, 40% sure" in first.data(Qt.ItemDataRole.AccessibleTextRole)
    assert titles(model, model.index(1, 0)) == ["매출 목표 초과 달성", "Objective not stated", "초안"]


def test_a_settled_doubt_stays_where_it_was_and_shows_a_tick(session: Session) -> None:
    review = DocumentReview(session, REPORT)
    model = RowModel(review)
    model.set_rows(review.rows())
    held = QPersistentModelIndex(model.index(0, Column.SURE, model.index(0, 0)))
    model.setData(model.index(0, Column.TITLE, model.index(0, 0)), "신규 계약 5건")
    model.set_rows(review.rows())
    assert held.data() == "✓"
    assert held.sibling(held.row(), Column.TITLE).data() == "신규 계약 5건"
    review.undo_stack.undo()
    model.set_rows(review.rows())
    assert held.data() == "40%"


def test_what_is_typed_and_no_day_is_refused(session: Session, qtbot: QtBot) -> None:
    review = DocumentReview(session, REPORT)
    key = review.rows()[0].children[0].key
    with qtbot.waitSignal(review.failed):
        assert not review.edit(key, Column.DUE, "someday")
    assert review.report() == REPORT
    assert review.edit(key, Column.DUE, "12/20")
    assert review.report().objectives[0].key_results[1].due is not None


def test_a_document_is_told_with_what_came_from_it(session: Session) -> None:
    report = read_path(next(seeds_path().glob("004*")))
    session.do("Import", lambda: session.services.importing.keep(report))
    (found,) = imported(session.workspace)
    kinds = (Objective, KeyResult, Initiative, ActionItem, Decision)
    assert [found.count(kind) for kind in kinds] == [3, 9, 0, 10, 12]
    rows = kept_rows(session.workspace, found, TODAY)
    assert [row.title for row in rows] == ["2024 Q4  (3)", "Action items  (10)", "Decisions  (12)"]
    listed = {row.line for row in walk(rows) if row.line}
    assert listed == {part.line for part in found.parts}
    assert session.workspace.count(Document) == 1
