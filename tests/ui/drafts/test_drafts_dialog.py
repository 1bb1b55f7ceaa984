from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.domain.entities import Cycle, Objective, Stage
from planner.ui.drafts.drafts_dialog import DraftsDialog
from planner.ui.i18n import apply_language
from planner.ui.inspector.pages.objective_page import ObjectivePage
from planner.ui.theme import apply_theme
from tests.support.inspecting import Bench
from tests.support.workspaces import filled_session


@pytest.fixture
def bench(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Bench]:
    """Two objectives with drafts: the first has two, the second one."""
    apply_theme(qapp, "light")
    apply_language(qapp, "en")
    bench = Bench(qtbot, filled_session(tmp_path), tmp_path)
    cycle = bench.session.workspace.all(Cycle)[0].ref
    drafts = {"연간": ("매출 목표를 달성한다", "매출 1위가 된다"), "온라인": ("강의를 정리한다",)}
    for title, wordings in drafts.items():
        approved = bench.find(Objective, title)
        for wording in wordings:
            changes = bench.session.services.planning.add(
                cycle, wording, stage=Stage.DRAFT, draft_of_id=approved.id
            )
            bench.session.record("Add", changes)
    yield bench
    apply_theme(qapp, "light")


def dialog_of(bench: Bench) -> DraftsDialog:
    dialog = bench.window.findChild(DraftsDialog)
    assert dialog is not None
    return dialog


def test_the_inspector_opens_the_wordings_of_its_objective(bench: Bench) -> None:
    bench.select(bench.find(Objective, "온라인"))
    page = bench.page
    assert isinstance(page, ObjectivePage)
    bench.qtbot.mouseClick(page.stage_actions.compare, Qt.MouseButton.LeftButton)
    dialog = dialog_of(bench)
    assert dialog.isVisible()
    assert not dialog.isModal()
    assert dialog.draft == bench.find(Objective, "강의를")
    bench.qtbot.keyClick(dialog.objectives, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_draft_opens_itself_beside_the_approved_wording(bench: Bench) -> None:
    draft = bench.find(Objective, "매출 1위")
    bench.view.compare_drafts(draft.ref)
    dialog = dialog_of(bench)
    assert (dialog.approved, dialog.draft) == (bench.find(Objective, "연간"), draft)
    assert dialog.drafts.isVisible()


def test_objectives_and_drafts_are_gone_through_by_keys(bench: Bench) -> None:
    bench.view.compare_drafts()
    dialog = dialog_of(bench)
    bench.qtbot.waitUntil(dialog.objectives.hasFocus)
    first = dialog.wordings.rows[0][1].text()
    bench.qtbot.keyClick(dialog.objectives, Qt.Key.Key_Down)
    assert dialog.approved == bench.find(Objective, "온라인")
    assert dialog.wordings.rows[0][1].text() != first
    assert not dialog.drafts.isVisible()


def test_approving_is_one_durable_step(bench: Bench) -> None:
    approved, draft = bench.find(Objective, "온라인"), bench.find(Objective, "강의를")
    bench.view.compare_drafts(draft.ref)
    dialog = dialog_of(bench)
    bench.qtbot.mouseClick(dialog.approve, Qt.MouseButton.LeftButton)
    now, former = bench.stored(approved), bench.stored(draft)
    assert (now.stage, now.title) == (Stage.APPROVED, draft.title)
    assert (former.stage, former.title, former.draft_of_id) == (Stage.DRAFT, approved.title, approved.id)
    assert (dialog.approved, dialog.draft) == (now, former)
    assert bench.undo() == "Approve wording"
    assert bench.stored(approved) == approved
    assert bench.stored(draft) == draft


def test_the_dialog_says_that_approving_worked_and_leaves_the_button(bench: Bench) -> None:
    approved = bench.find(Objective, "온라인")
    bench.view.compare_drafts(bench.find(Objective, "강의를").ref)
    dialog = dialog_of(bench)
    dialog.approve.setFocus()
    with bench.qtbot.waitSignal(bench.view.reveal_requested) as revealed:
        bench.qtbot.keyClick(dialog.approve, Qt.Key.Key_Space)
    assert revealed.args == [approved.ref]
    assert dialog.outcome.isVisible()
    assert dialog.outcome.text().startswith("This wording is approved now")
    bench.qtbot.waitUntil(dialog.objectives.hasFocus)
    bench.qtbot.keyClick(dialog.objectives, Qt.Key.Key_Up)
    assert not dialog.outcome.isVisible()


def test_the_list_follows_what_happens_elsewhere(bench: Bench) -> None:
    bench.view.compare_drafts()
    dialog = dialog_of(bench)
    drafts = [made.ref for made in bench.session.workspace.all(Objective) if made.draft_of_id is not None]
    bench.session.do("Delete", lambda: bench.session.services.removal.delete(drafts))
    assert dialog.objectives.count() == 0
    assert dialog.empty.isVisible()
    assert not dialog.approve.isVisible()
    bench.session.undo_stack.undo()
    assert dialog.objectives.count() == 2
    bench.scope.show(999, None)
    assert dialog.objectives.count() == 0


def test_marks_follow_the_theme(bench: Bench, qapp: QApplication) -> None:
    bench.view.compare_drafts()
    dialog = dialog_of(bench)
    before = dialog.wordings.rows[0][1].text()
    apply_theme(qapp, "dark")
    bench.qtbot.waitUntil(lambda: dialog.wordings.rows[0][1].text() != before)
