from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPicture
from pytestqt.qtbot import QtBot

from planner.presentation.charts import Grade, History, HistoryPoint
from planner.presentation.palette import LIGHT
from planner.ui.charts.history_chart import HistoryChart
from planner.ui.charts.history_painter import paint_history, plot_in

POINTS = (
    HistoryPoint(date(2024, 10, 1), 0.0, "12억"),
    HistoryPoint(date(2024, 10, 16), 0.5, "14억", "12.7억", 7, "좋다"),
    HistoryPoint(date(2024, 11, 15), 0.8, "15.2억"),
)
HISTORY = History(
    start=date(2024, 10, 1),
    end=date(2024, 12, 31),
    today=date(2024, 11, 15),
    low=0.0,
    high=1.0,
    points=POINTS,
    grades=(Grade(0.0, "12억"), Grade(1.0, "16억")),
    pace=((date(2024, 10, 1), 0.0), (date(2024, 12, 31), 1.0)),
    expected=Grade(0.5, "14억"),
)


@pytest.fixture
def chart(qtbot: QtBot) -> HistoryChart:
    chart = HistoryChart()
    qtbot.addWidget(chart)
    chart.resize(300, 132)
    chart.show_history(HISTORY)
    with qtbot.waitExposed(chart):
        chart.show()
    return chart


@pytest.mark.usefixtures("qapp")
def test_figures_lie_where_their_day_and_level_are() -> None:
    plot = plot_in(QRectF(0, 0, 300, 130), HISTORY, QFont())
    places = [plot.place(point) for point in POINTS]
    assert places[0] == QPointF(plot.area.left(), plot.area.bottom())
    assert places[1].y() == pytest.approx(plot.area.center().y())
    assert [plot.nearest(place.x()) for place in places] == [0, 1, 2]
    assert QRectF(0, 0, 300, 130).contains(plot.area)


def test_the_arrow_keys_go_from_figure_to_figure(qtbot: QtBot, chart: HistoryChart) -> None:
    told = []
    left, right = Qt.Key.Key_Left, Qt.Key.Key_Right
    for key in (left, left, right, right, Qt.Key.Key_Home, Qt.Key.Key_End):
        qtbot.keyClick(chart, key)
        assert chart.selected is not None
        told.append(chart.selected.figure)
    assert told == ["15.2억", "14억", "15.2억", "15.2억", "12억", "15.2억"]
    assert "15.2억" in chart.accessibleName()


def test_escape_leaves(qtbot: QtBot, chart: HistoryChart) -> None:
    with qtbot.waitSignal(chart.left):
        qtbot.keyClick(chart, Qt.Key.Key_Escape)


def test_the_pointer_tells_the_nearest_figure(qtbot: QtBot, chart: HistoryChart) -> None:
    qtbot.mouseMove(chart, QPoint(100, 60))
    qtbot.mouseMove(chart, QPoint(45, 60))
    qtbot.waitUntil(lambda: chart.selected is POINTS[0])
    assert "12억" in chart.toolTip()


def test_the_whole_table_is_told(chart: HistoryChart) -> None:
    lines = chart.accessibleDescription().split("\n")
    assert len(lines) == 3
    assert lines[1] == "Oct 16: 14억 · pace 12.7억 · 좋다"


def test_the_picture_is_vector(qtbot: QtBot) -> None:
    picture = QPicture()
    painter = QPainter(picture)
    font = QFont()
    paint_history(painter, plot_in(QRectF(0, 0, 300, 130), HISTORY, font), LIGHT, font, 1)
    painter.end()
    assert 0 < picture.size() < 20_000
