from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox

from planner.domain.entities import (
    ActionItem,
    CheckIn,
    Direction,
    Entity,
    Initiative,
    KeyResult,
    Measure,
    Objective,
    Status,
    Team,
)
from planner.ui.inspector.fields.progress import ProgressField
from planner.ui.inspector.pages.key_result_page import KeyResultPage
from tests.support.inspecting import Bench


@pytest.fixture
def arr(bench: Bench) -> KeyResult:
    item = bench.find(KeyResult, "ARR")
    bench.select(item)
    return item


def page_of(bench: Bench) -> KeyResultPage:
    page = bench.page
    assert isinstance(page, KeyResultPage)
    return page


def combo(bench: Bench, name: str) -> QComboBox:
    control = bench.field(name).control
    assert isinstance(control, QComboBox)
    return control


@pytest.mark.parametrize(
    ("text", "value"), [("14", 14.0), ("14.5억", 14.5), ("1.2조", 12000.0), ("13,2", 132.0), ("18", 18.0)]
)
def test_a_current_value_is_a_check_in(bench: Bench, arr: KeyResult, text: str, value: float) -> None:
    bench.type_into("current", text)
    assert bench.stored(arr).current == value
    assert [check_in.value for check_in in bench.stored_all(CheckIn)] == [value]
    assert bench.undo() == "Change current value"
    assert bench.stored(arr) == arr
    assert bench.stored_all(CheckIn) == []


def test_a_count_is_typed_in_ten_thousands(bench: Bench) -> None:
    item = bench.find(KeyResult, "엔터프라이즈")
    bench.select(item)
    bench.type_into("target", "1.8만")
    assert bench.stored(item).target == 18000.0
    assert bench.field("target").control.property("text") == "18,000"
    assert bench.undo() == "Change target"


@pytest.mark.parametrize("name", ["current", "target", "start"])
def test_a_figure_that_is_no_number_is_refused_in_place(bench: Bench, arr: KeyResult, name: str) -> None:
    shown = bench.field(name).control.property("text")
    bench.type_into(name, "viel")
    assert "viel" in bench.cell(name).message.text()
    assert bench.field(name).control.property("text") == shown
    bench.type_into(name, "99999999999999999999")
    assert bench.cell(name).message.isVisible()
    assert bench.stored(arr) == arr


def test_a_figure_is_cleared(bench: Bench, arr: KeyResult) -> None:
    for name in ("current", "start", "target"):
        bench.type_into(name, "")
    stored = bench.stored(arr)
    assert (stored.start, stored.current, stored.target) == (None, None, None)


def test_a_current_value_may_come_before_the_target(bench: Bench, arr: KeyResult) -> None:
    bench.type_into("target", "")
    bench.type_into("current", "14")
    assert bench.stored(arr).current == 14.0
    assert not bench.cell("current").message.isVisible()


def test_start_unit_and_direction(bench: Bench, arr: KeyResult) -> None:
    bench.type_into("start", "10")
    bench.type_into("unit", "억원")
    bench.choose("direction", 1)
    stored = bench.stored(arr)
    assert (stored.start, stored.unit, stored.direction) == (10.0, "억원", Direction.DECREASE)
    assert [bench.undo(), bench.undo(), bench.undo()] == ["Change direction", "Change unit", "Change start"]
    assert bench.stored(arr) == arr


def test_a_status_is_set_by_hand_and_left_to_the_computation_again(bench: Bench, arr: KeyResult) -> None:
    assert combo(bench, "status").currentText() == "No check-in · auto"
    bench.choose("status", 2)
    assert bench.stored(arr).status is Status.AT_RISK
    assert page_of(bench).standing.detail.text() == "Pace 50% · status set by hand"
    bench.choose("status", 0)
    assert bench.stored(arr).status is None
    assert bench.undo() == "Change status"
    assert combo(bench, "status").currentText() == "At risk"


def test_each_measure_shows_its_own_figures(bench: Bench, arr: KeyResult) -> None:
    expected = {
        Measure.METRIC: {"current", "target", "start", "unit", "direction"},
        Measure.MAINTAIN: {"current", "target", "bound", "unit"},
        Measure.MILESTONE: {"progress"},
        Measure.ROLL_UP: set(),
    }
    figures = {"current", "target", "start", "unit", "direction", "bound", "progress"}
    for at, measure in enumerate(Measure):
        bench.choose("measure", at)
        assert bench.stored(arr).measure is measure
        assert {name for name in figures if bench.cell(name).isVisible()} == expected[measure]


def test_a_bound_has_a_side_and_is_inside_or_not(bench: Bench) -> None:
    item = bench.find(KeyResult, "서비스")
    bench.select(item)
    bench.choose("bound", 3)
    stored = bench.stored(item)
    assert (stored.direction, stored.inclusive) == (Direction.DECREASE, False)
    assert bench.undo() == "Change bound"
    assert bench.stored(item) == item


def progress_of(bench: Bench) -> ProgressField:
    field = bench.field("progress")
    assert isinstance(field, ProgressField)
    return field


def test_a_milestone_slides_live_and_keeps_where_it_is_let_go(bench: Bench) -> None:
    item = bench.find(KeyResult, "E2E")
    bench.select(item)
    slider = progress_of(bench).slider
    seen: list[Entity | None] = []
    bench.session.previewed.connect(seen.append)
    knob = QPoint(round(slider.width() * 0.4), slider.height() // 2)
    bench.qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=knob)
    for x in (slider.width() // 2, slider.width() - 2):
        bench.qtbot.mouseMove(slider, QPoint(x, slider.height() // 2))
    bench.qtbot.waitUntil(lambda: page_of(bench).standing.figure.text() == "100%")
    assert seen
    assert bench.stored(item) == item
    bench.qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() - 2, 5))
    assert bench.stored(item).progress == 1.0
    assert seen[-1] is None
    assert bench.undo() == "Change progress"


def test_escape_lets_a_knob_go_where_it_was(bench: Bench) -> None:
    item = bench.find(KeyResult, "E2E")
    bench.select(item)
    slider = progress_of(bench).slider
    knob = QPoint(round(slider.width() * 0.4), slider.height() // 2)
    bench.qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=knob)
    bench.qtbot.mouseMove(slider, QPoint(slider.width() - 2, slider.height() // 2))
    bench.qtbot.keyClick(slider, Qt.Key.Key_Escape)
    bench.qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() - 2, 5))
    assert bench.stored(item) == item
    assert page_of(bench).standing.figure.text() == "40%"
    assert slider.value() == 40


def test_progress_by_keys_and_by_figure(bench: Bench) -> None:
    item = bench.find(KeyResult, "E2E")
    bench.select(item)
    field = progress_of(bench)
    field.slider.setFocus()
    bench.qtbot.keyClick(field.slider, Qt.Key.Key_Right)
    assert bench.stored(item).progress == 0.41
    bench.qtbot.keyClick(field.slider, Qt.Key.Key_PageUp)
    assert bench.stored(item).progress == 0.51
    field.spin.setFocus()
    field.spin.selectAll()
    bench.qtbot.keyClicks(field.spin, "75")
    assert bench.stored(item).progress == 0.51
    bench.qtbot.keyClick(field.spin, Qt.Key.Key_Return)
    assert bench.stored(item).progress == 0.75


def test_a_slider_that_is_dragged_elsewhere_moves_the_figure_here(bench: Bench, arr: KeyResult) -> None:
    page = page_of(bench)
    bench.session.set_preview(replace(arr, current=16.0))
    assert page.standing.figure.text() == "100%"
    assert bench.field("current").control.property("text") == "16"
    bench.session.set_preview(None)
    assert page.standing.figure.text() == "30%"
    assert bench.field("current").control.property("text") == "13.2"


def test_a_figure_that_is_being_typed_outlives_a_drag(bench: Bench, arr: KeyResult) -> None:
    bench.type_into("current", "14", end=None)
    bench.session.set_preview(replace(arr, current=16.0))
    bench.session.set_preview(None)
    assert bench.field("current").control.property("text") == "14"


def test_team_and_objective(bench: Bench, arr: KeyResult) -> None:
    bench.type_into("team", "영업 1팀")
    assert bench.session.workspace.name_of(Team, bench.stored(arr).team_id) == "영업 1팀"
    other = bench.find(Objective, "온라인")
    bench.type_into("objective", "온라인")
    assert bench.stored(arr).objective_id == other.id
    assert bench.undo() == "Change objective"
    bench.type_into("objective", "")
    assert bench.cell("objective").message.isVisible()
    bench.type_into("objective", "gibt es nicht")
    assert "gibt es nicht" in bench.cell("objective").message.text()
    assert bench.stored(arr).objective_id == arr.objective_id


def test_the_cards_of_a_key_result_are_listed_and_lead_to_the_board(bench: Bench, arr: KeyResult) -> None:
    cards = page_of(bench).cards.cards
    row = cards.topLevelItem(0)
    assert row is not None
    assert (row.text(0), row.text(1)) == ("AI 로드맵", "Doing")
    cards.setCurrentItem(row)
    with bench.qtbot.waitSignal(bench.view.reveal_requested) as revealed:
        bench.qtbot.keyClick(cards, Qt.Key.Key_Return)
    assert revealed.args == [bench.find(ActionItem, "AI").ref]


def test_a_card_is_added_to_a_key_result(bench: Bench, arr: KeyResult) -> None:
    line = page_of(bench).cards.line
    bench.page.ensureWidgetVisible(line)
    line.setFocus()
    bench.qtbot.keyClicks(line, "Call the customer")
    bench.qtbot.keyClick(line, Qt.Key.Key_Return)
    made = next(card for card in bench.stored_all(ActionItem) if card.title == "Call the customer")
    assert made.key_result_id == arr.id
    assert page_of(bench).cards.cards.topLevelItemCount() == 2
    assert line.text() == ""
    assert line.hasFocus()
    assert bench.undo() == "Add card"


def test_the_history_is_a_chart_and_a_table(bench: Bench, arr: KeyResult) -> None:
    part = page_of(bench).check_ins
    assert part.none.isVisible()
    bench.type_into("current", "14")
    assert part.chart.isVisible()
    row = part.table.topLevelItem(0)
    assert row is not None
    assert (row.text(0), row.text(1)) == ("Nov 15", "14억")
    assert "14억" in part.chart.accessibleDescription()


def test_an_initiative_slides_and_moves(bench: Bench, arr: KeyResult) -> None:
    item = bench.find(Initiative, "연말")
    bench.select(item)
    field = progress_of(bench)
    field.slider.setFocus()
    bench.qtbot.keyClick(field.slider, Qt.Key.Key_End)
    assert bench.stored(item).progress == 1.0
    bench.type_into("key_result", "품질 기반 다지기")
    assert bench.stored(item).key_result_id == bench.find(KeyResult, "품질").id
    assert bench.undo() == "Change key result"
    bench.type_into("key_result", "기")
    assert "more than one" in bench.cell("key_result").message.text()


def test_an_initiative_follows_a_slider_elsewhere(bench: Bench) -> None:
    item = bench.find(Initiative, "연말")
    bench.select(item)
    bench.session.set_preview(replace(item, progress=0.8))
    assert progress_of(bench).slider.value() == 80
    bench.session.set_preview(None)
    assert progress_of(bench).slider.value() == 60
    assert bench.stored(item) == item
