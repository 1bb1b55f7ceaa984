"""Progress sliders in place, by mouse and keys, against a store that is read again."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication

from planner.domain.entities import CheckIn, KeyResult
from planner.presentation.plan.columns import Column
from planner.ui.plan.why_popover import WhyPopover
from tests.ui.plan.conftest import Hands

OBJECTIVE = "온라인(+내배단)"
MILESTONE = "E2E 암호화"
METRIC = "ARR 16억"
Key = Qt.Key


def drag(hands: Hands, words: str, share: float) -> None:
    """Take the knob and hold it elsewhere."""
    hands.press(hands.point(words))
    hands.move(hands.point(words, share))


def test_the_roll_up_follows_the_knob_while_nothing_is_stored(hands: Hands) -> None:
    before = hands.shown(OBJECTIVE)
    drag(hands, MILESTONE, 0.7)
    assert hands.shown(MILESTONE) == "70%"
    figures = {before, hands.shown(OBJECTIVE)}
    hands.move(hands.point(MILESTONE, 1.0))
    assert len(figures | {hands.shown(OBJECTIVE)}) == 3
    assert hands.stored(MILESTONE).progress == 0.4
    assert hands.steps == 0
    hands.release(hands.point(MILESTONE, 1.0))


def test_release_is_one_durable_undoable_change_with_a_check_in(hands: Hands) -> None:
    drag(hands, MILESTONE, 0.7)
    hands.release(hands.point(MILESTONE, 0.7))
    assert hands.stored(MILESTONE).progress == 0.7
    assert hands.steps == 1
    assert hands.undo_text == "Set “E2E 암호화 기능 베타 출시” to 70%"
    (check_in,) = hands.session.workspace.children(CheckIn, "key_result_id", hands.item(MILESTONE).id)
    assert check_in.progress == 0.7
    hands.undo()
    assert hands.shown(MILESTONE) == "40%"
    assert hands.stored(MILESTONE).progress == 0.4
    hands.session.undo_stack.redo()
    assert hands.stored(MILESTONE).progress == 0.7


def test_a_metric_slides_in_steps_of_its_unit(hands: Hands) -> None:
    drag(hands, METRIC, 0.5)
    assert hands.shown(METRIC) == "14 / 16억"
    hands.release(hands.point(METRIC, 0.5))
    stored = hands.stored(METRIC)
    assert isinstance(stored, KeyResult)
    assert stored.current == 14.0
    assert hands.undo_text == "Set “ARR 16억 달성” to 14억"


def test_a_press_on_the_groove_brings_the_knob_there(hands: Hands) -> None:
    at = hands.point(MILESTONE, 0.9)
    hands.press(at)
    assert hands.shown(MILESTONE) == "90%"
    hands.release(at)
    assert hands.stored(MILESTONE).progress == 0.9


def test_pressing_the_knob_without_moving_it_changes_nothing(hands: Hands) -> None:
    at = hands.point(MILESTONE) + QPoint(3, 2)
    hands.press(at)
    hands.release(at)
    assert hands.steps == 0
    assert hands.shown(MILESTONE) == "40%"


def test_pulling_far_beyond_the_end_stays_at_the_end(hands: Hands) -> None:
    hands.press(hands.point(MILESTONE))
    hands.move(hands.point(MILESTONE, 1.0) + QPoint(900, 0))
    assert hands.shown(MILESTONE) == "100%"
    hands.move(QPoint(1, 1))
    assert hands.shown(MILESTONE) == "0%"
    hands.release(QPoint(1, 1))


def way_out(hands: Hands, way: str) -> None:
    if way == "escape":
        hands.keys(Key.Key_Escape)
    elif way == "right button":
        hands.press(hands.point(MILESTONE, 0.8), Qt.MouseButton.RightButton)
    else:
        QApplication.sendEvent(hands.tree, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.OtherFocusReason))


@pytest.mark.parametrize("way", ["escape", "right button", "focus lost"])
def test_any_way_out_but_the_release_cancels(hands: Hands, way: str) -> None:
    drag(hands, MILESTONE, 0.8)
    assert hands.shown(MILESTONE) != "40%"
    way_out(hands, way)
    assert hands.shown(MILESTONE) == "40%"
    hands.move(hands.point(MILESTONE, 0.9))
    hands.release(hands.point(MILESTONE, 0.9))
    assert hands.steps == 0
    assert hands.stored(MILESTONE).progress == 0.4


def test_an_item_that_changes_elsewhere_is_let_go_of(hands: Hands) -> None:
    drag(hands, MILESTONE, 0.8)
    item = hands.item(MILESTONE)
    hands.session.publish(hands.session.services.removal.delete([item.ref]))
    hands.move(QPoint(700, 300))
    hands.release(QPoint(700, 300))
    assert hands.steps == 0
    assert hands.session.preview is None


def test_arrows_step_and_a_burst_is_one_undo(hands: Hands) -> None:
    hands.go_to(MILESTONE, Column.PROGRESS)
    hands.keys(Key.Key_Right, Key.Key_Right, Key.Key_Right)
    assert hands.shown(MILESTONE) == "43%"
    assert hands.stored(MILESTONE).progress == 0.43
    assert hands.steps == 1
    assert hands.undo_text.endswith("to 43%")
    hands.undo()
    assert hands.shown(MILESTONE) == "40%"
    hands.keys(Key.Key_Left)
    assert hands.shown(MILESTONE) == "39%"


def test_a_step_on_another_item_is_another_undo(hands: Hands) -> None:
    hands.go_to(MILESTONE, Column.PROGRESS)
    hands.keys(Key.Key_Right)
    hands.go_to(METRIC, Column.PROGRESS)
    hands.keys(Key.Key_Right)
    assert hands.steps == 2
    assert hands.shown(METRIC) == "13.25 / 16억"


@pytest.mark.parametrize(
    ("key", "figure"),
    [(Key.Key_PageUp, "50%"), (Key.Key_PageDown, "30%"), (Key.Key_Home, "0%"), (Key.Key_End, "100%")],
)
def test_larger_steps_and_ends(hands: Hands, key: Qt.Key, figure: str) -> None:
    hands.go_to(MILESTONE, Column.PROGRESS)
    hands.keys(key)
    assert hands.shown(MILESTONE) == figure


def test_arrows_in_the_title_open_and_close_instead(hands: Hands) -> None:
    hands.go_to(METRIC)
    hands.keys(Key.Key_Right)
    assert hands.tree.isExpanded(hands.index(METRIC))
    hands.keys(Key.Key_Left)
    assert not hands.tree.isExpanded(hands.index(METRIC))
    hands.keys(Key.Key_Right, Key.Key_Right, modifiers=Qt.KeyboardModifier.ControlModifier)
    assert hands.tree.currentIndex().column() == Column.PROGRESS
    assert hands.steps == 0


def test_what_lies_beyond_the_target_is_not_pulled_back_by_a_step(hands: Hands) -> None:
    item = hands.item(METRIC)
    hands.session.do("Over", lambda: hands.session.services.progress.set_value(item.ref, 17.0))
    assert hands.shown(METRIC) == "17억 · 125%"
    hands.go_to(METRIC, Column.PROGRESS)
    hands.keys(Key.Key_Right)
    assert hands.shown(METRIC) == "17억 · 125%"


def test_digits_open_the_figure_and_enter_stores_it(hands: Hands) -> None:
    hands.go_to(METRIC)
    hands.keys(Key.Key_1)
    assert hands.editor is not None
    hands.type("5.5억")
    hands.keys(Key.Key_Return)
    stored = hands.stored(METRIC)
    assert isinstance(stored, KeyResult)
    assert stored.current == 15.5
    assert hands.editor is None


def test_a_milestone_is_typed_in_percent(hands: Hands) -> None:
    hands.go_to(MILESTONE, Column.PROGRESS)
    hands.keys(Key.Key_7)
    hands.type("5%")
    hands.keys(Key.Key_Enter)
    assert hands.stored(MILESTONE).progress == 0.75


def test_escape_leaves_a_typed_figure_unstored(hands: Hands) -> None:
    hands.go_to(MILESTONE, Column.PROGRESS)
    hands.keys(Key.Key_7, Key.Key_Escape)
    assert hands.shown(MILESTONE) == "40%"
    assert hands.steps == 0


def test_words_for_a_figure_are_refused_with_a_sentence(hands: Hands) -> None:
    hands.go_to(MILESTONE, Column.PROGRESS)
    hands.keys(Key.Key_7)
    hands.type("곱하기")
    hands.keys(Key.Key_Return)
    assert hands.notices == ["“7곱하기” is not a number; the old figure was kept."]
    assert hands.shown(MILESTONE) == "40%"


def test_a_maintained_figure_is_only_typed(hands: Hands) -> None:
    words = "업타임"
    hands.go_to(words, Column.PROGRESS)
    layout = hands.tree.gauge_layout(hands.index(words))
    hands.press(layout.knob(0.5).toPoint())
    hands.release(layout.knob(0.5).toPoint())
    hands.keys(Key.Key_Right)
    assert hands.steps == 0
    hands.keys(Key.Key_9)
    hands.type("9.5")
    hands.keys(Key.Key_Return)
    assert hands.shown(words) == "99.5 · ≥ 99.9%"


def test_a_computed_figure_does_not_slide_but_explains_itself(hands: Hands) -> None:
    hands.go_to(OBJECTIVE)
    figure = hands.tree.gauge_layout(hands.index(OBJECTIVE)).figure.center().toPoint()
    hands.press(figure)
    hands.release(figure)
    popover = hands.view.findChild(WhyPopover)
    assert popover is not None
    assert "weighted mean of its key results" in popover.label.text()
    assert hands.steps == 0
    popover.close()


def test_a_figure_with_many_decimals_is_not_changed_by_looking_at_it(hands: Hands) -> None:
    arr = hands.item("ARR 16억").ref
    hands.session.do("V", lambda: hands.session.services.progress.set_value(arr, 40 / 3))
    steps = hands.steps
    hands.go_to("ARR 16억")
    hands.tree.edit(hands.index("ARR 16억", Column.PROGRESS))
    assert hands.editor is not None
    assert hands.editor.text() == "13.3333"
    hands.keys(Key.Key_Return)
    assert hands.steps == steps
    assert hands.stored("ARR 16억").current == 40 / 3  # type: ignore[union-attr]
