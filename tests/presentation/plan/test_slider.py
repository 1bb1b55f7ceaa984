"""Where a slider goes: snapped to steps, held between its ends, and never pulling back what lies beyond."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from planner.domain.entities import Initiative, KeyResult, Measure
from planner.presentation.plan.gauge import SHORTEST_TRACK, gauge_layout
from planner.presentation.plan.slider import can_slide, can_type, is_moved, moved_to, share_of, stepped


def kr(**fields: Any) -> KeyResult:
    return KeyResult(id=1, objective_id=1, rank="V", title="KR", **fields)


METRIC = {"measure": Measure.METRIC, "start": 12.0, "current": 13.2, "target": 16.0, "unit": "억"}


@pytest.mark.parametrize(
    ("fields", "slides", "types"),
    [
        (METRIC, True, True),
        ({"measure": Measure.METRIC}, True, True),
        ({"measure": Measure.METRIC, "start": 5.0, "target": 5.0}, False, True),
        ({"measure": Measure.MILESTONE}, True, True),
        ({"measure": Measure.MAINTAIN, "target": 99.9}, False, True),
        ({"measure": Measure.MAINTAIN}, False, False),
        ({"measure": Measure.ROLL_UP}, False, False),
    ],
)
def test_what_slides_and_what_is_only_typed(fields: dict[str, Any], slides: bool, types: bool) -> None:
    assert can_slide(kr(**fields)) is slides
    assert can_type(kr(**fields)) is types


def test_nothing_else_slides() -> None:
    assert can_slide(Initiative(id=1, key_result_id=1, rank="V", title="I"))
    assert not can_slide(None)


@pytest.mark.parametrize(
    ("current", "steps", "large", "wanted"),
    [
        (13.2, 1, False, 13.25),
        (13.2, -1, False, 13.15),
        (13.2, 1, True, 13.6),
        (15.98, 1, False, 16.0),
        (12.0, -1, False, 12.0),
        (17.0, 1, False, 17.0),
        (17.0, -1, True, 16.6),
        (17.0, -1, False, 16.95),
        (11.0, 1, False, 11.05),
        (None, 1, False, 12.05),
    ],
)
def test_steps_of_a_metric(current: float | None, steps: int, large: bool, wanted: float) -> None:
    moved = stepped(kr(**{**METRIC, "current": current}), steps, large=large)
    assert isinstance(moved, KeyResult)
    assert moved.current == pytest.approx(wanted)


@given(share=st.floats(-2, 3), current=st.none() | st.floats(-100, 100))
def test_a_dragged_knob_stands_between_its_ends(share: float, current: float | None) -> None:
    moved = moved_to(kr(**{**METRIC, "current": current}), share)
    assert 0 <= share_of(moved) <= 1
    assert moved_to(moved, share_of(moved)) == moved
    percent = moved_to(kr(progress=0.3), share)
    assert percent.progress in [n / 100 for n in range(101)]


def test_only_another_figure_is_a_move() -> None:
    assert not is_moved(kr(**METRIC), moved_to(kr(**METRIC), 0.3))
    assert is_moved(kr(**METRIC), moved_to(kr(**METRIC), 0.31))
    assert is_moved(kr(), moved_to(kr(), 0.0))


@given(width=st.floats(0, 600), figure=st.floats(0, 300), share=st.floats(0, 1))
def test_the_geometry_tells_the_share_that_it_painted(width: float, figure: float, share: float) -> None:
    cell = QRectF(40, 100, width, 34)
    layout = gauge_layout(cell, figure)
    assert layout.track.left() >= cell.left()
    assert layout.figure.right() <= max(cell.right(), cell.left())
    if not layout.is_long_enough:
        assert layout.track.width() < SHORTEST_TRACK
        assert not layout.hits_track(layout.knob(share))
        return
    assert layout.track.right() < layout.figure.left()
    assert layout.share_at(layout.x_of(share)) == pytest.approx(share)
    assert layout.hits_knob(layout.knob(share), share)
    assert not layout.hits_track(QPointF(layout.figure.center().x() + figure, cell.center().y() + 20))
