from datetime import date

import pytest
from PySide6.QtCore import Qt

from planner.domain.entities import Cycle, KeyResult, Objective, Rhythm, Stage, Team
from planner.ui.inspector.pages.objective_page import ObjectivePage
from planner.ui.plan.why_popover import WhyPopover
from tests.support.inspecting import Bench


@pytest.fixture
def objective(bench: Bench) -> Objective:
    item = bench.find(Objective, "연간")
    bench.select(item)
    return item


def page_of(bench: Bench) -> ObjectivePage:
    page = bench.page
    assert isinstance(page, ObjectivePage)
    return page


def test_the_figure_follows_the_key_results(bench: Bench, objective: Objective) -> None:
    page = page_of(bench)
    assert page.standing.figure.text() == "32%"
    arr = bench.find(KeyResult, "ARR")
    bench.session.do("x", lambda: bench.session.services.progress.set_value(arr.ref, 16))
    assert page.standing.figure.text() == "67%"


@pytest.mark.parametrize(("cls", "title"), [(Objective, "연간"), (KeyResult, "ARR")])
def test_a_figure_tells_why(bench: Bench, cls: type[Objective], title: str) -> None:
    bench.select(bench.find(cls, title))
    link = bench.page.standing.why  # type: ignore[attr-defined]
    assert link.text() == f"Why {bench.page.standing.figure.text()}?"  # type: ignore[attr-defined]
    link.setFocus()
    bench.qtbot.keyClick(link, Qt.Key.Key_Space)
    popover = bench.view.findChild(WhyPopover)
    assert popover is not None
    assert popover.isVisible()
    assert bench.find(cls, title).title in popover.label.text()
    bench.qtbot.keyClick(popover, Qt.Key.Key_Escape)
    assert not popover.isVisible()


def test_a_stage_is_chosen(bench: Bench, objective: Objective) -> None:
    bench.choose("stage", 2)
    assert bench.stored(objective).stage is Stage.CLOSED
    assert bench.undo() == "Change stage"
    bench.choose("stage", 0)
    assert bench.stored(objective).stage is Stage.DRAFT


def test_a_draft_is_approved_by_one_button(bench: Bench, objective: Objective) -> None:
    draft_ref = bench.session.services.planning.add(
        bench.session.workspace.cycle_of(objective).ref, "초안", stage=Stage.DRAFT, draft_of_id=objective.id
    )
    bench.session.record("x", draft_ref)
    page = page_of(bench)
    assert page.stage_actions.compare.isVisible()
    assert not page.stage_actions.approve.isVisible()
    draft = bench.find(Objective, "초안")
    bench.select(draft)
    with bench.qtbot.waitSignal(bench.view.reveal_requested) as revealed:
        bench.qtbot.mouseClick(page.stage_actions.approve, Qt.MouseButton.LeftButton)
    assert revealed.args == [objective.ref]
    assert (bench.stored(objective).title, bench.stored(objective).stage) == ("초안", Stage.APPROVED)
    assert (bench.stored(draft).title, bench.stored(draft).stage) == (objective.title, Stage.DRAFT)
    assert bench.undo() == "Approve wording"
    assert bench.stored(objective) == objective


def test_an_objective_supports_another(bench: Bench, objective: Objective) -> None:
    other = bench.find(Objective, "온라인")
    bench.type_into("supports", "온라인")
    assert bench.stored(objective).parent_id == other.id
    bench.select(other)
    bench.type_into("supports", objective.title)
    assert bench.cell("supports").message.isVisible()
    assert bench.stored(other).parent_id is None
    bench.select(objective)
    bench.type_into("supports", "")
    assert bench.stored(objective).parent_id is None
    assert bench.undo() == "Change supported objective"


def test_an_objective_moves_to_another_cycle(bench: Bench, objective: Objective) -> None:
    planning = bench.session.services.planning
    bench.session.do("x", lambda: planning.add_cycle("2025 Q1", date(2025, 1, 1), date(2025, 3, 31)))
    bench.choose("cycle", 1)
    assert bench.stored(objective).cycle_id == bench.find(Cycle, "2025").id
    assert bench.undo() == "Change cycle"


def test_the_place_above_leads_there(bench: Bench, objective: Objective) -> None:
    bench.select(bench.find(KeyResult, "ARR"))
    place = bench.page.place  # type: ignore[attr-defined]
    assert (place.kind.text(), place.link.text()) == ("Key result", objective.title)
    with bench.qtbot.waitSignal(bench.view.reveal_requested) as revealed:
        bench.qtbot.mouseClick(place.link, Qt.MouseButton.LeftButton)
    assert revealed.args == [objective.ref]


def test_words_of_documents_are_neither_html_nor_keys(bench: Bench, objective: Objective) -> None:
    title = "R&D <b>팀</b> <img src='file:///etc/passwd'>"
    bench.type_into("title", title)
    bench.select(bench.find(KeyResult, "ARR"))
    link = bench.page.place.link  # type: ignore[attr-defined]
    assert link.text() == title.replace("&", "&&")
    assert link.shortcut().isEmpty()
    assert "&lt;img" in link.toolTip()
    bench.type_into("objective", "<b>")
    assert "&lt;img" in bench.field("objective").control.toolTip()
    bench.type_into("owner", "<i>누구</i>")
    bench.type_into("objective", "<u>없음</u>")
    message = bench.cell("objective").message
    assert message.textFormat() == Qt.TextFormat.PlainText
    assert "<u>없음</u>" in message.text()


def test_a_cycle_is_edited(bench: Bench) -> None:
    cycle = bench.session.workspace.all(Cycle)[0]
    bench.select(cycle)
    bench.type_into("name", "마지막 분기")
    bench.type_into("start", "2024-10-07")
    bench.type_into("end", "12/20")
    bench.choose("rhythm", 2)
    stored = bench.stored(cycle)
    assert (stored.name, stored.start, stored.end) == ("마지막 분기", date(2024, 10, 7), date(2024, 12, 20))
    assert stored.rhythm is Rhythm.MONTH
    names = ["Change check-in rhythm", "Change end", "Change start", "Change name"]
    assert [bench.undo() for _ in names] == names
    assert bench.stored(cycle) == cycle


@pytest.mark.parametrize(
    ("name", "text"), [("end", "2024-09-01"), ("end", ""), ("start", "bald"), ("name", " ")]
)
def test_what_a_cycle_cannot_be_is_refused_in_place(bench: Bench, name: str, text: str) -> None:
    cycle = bench.session.workspace.all(Cycle)[0]
    bench.select(cycle)
    shown = bench.field(name).control.property("text")
    bench.type_into(name, text)
    assert bench.cell(name).message.isVisible()
    assert bench.field(name).control.property("text") == shown
    assert bench.stored(cycle) == cycle


def test_a_team_is_renamed_but_never_to_another_ones_name(bench: Bench) -> None:
    team = bench.find(Team, "영업")
    bench.select(team)
    bench.type_into("name", "제품")
    assert "제품" in bench.cell("name").message.text()
    bench.type_into("name", "영업 본부")
    assert bench.stored(team).name == "영업 본부"
    assert bench.undo() == "Change name"
