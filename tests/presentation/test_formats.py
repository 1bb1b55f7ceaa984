"""Figures and days by the customs of the language that is shown."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale

from planner.domain.entities import KeyResult, Measure
from planner.presentation.formats import (
    number,
    percent,
    quantity,
    short_date,
    shortened,
    signed_points,
    value,
)


@pytest.fixture(autouse=True)
def american() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("share", "text"), [(0.414, "41%"), (1.04, "104%"), (0.0, "0%"), (None, "–"), (-0.5, "-50%")]
)
def test_percent(share: float | None, text: str) -> None:
    assert percent(share) == text


@pytest.mark.parametrize(
    ("figure", "text"),
    [
        (13.2, "13.2"),
        (16, "16"),
        (18000.0, "18,000"),
        (99.95, "99.95"),
        (1 / 3, "0.3333"),
        (-2.5, "-2.5"),
        (1e12, "1,000,000,000,000"),
    ],
)
def test_numbers(figure: float, text: str) -> None:
    assert number(figure) == text


def test_numbers_follow_the_language() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.German, QLocale.Country.Germany))
    assert number(1234.5) == "1.234,5"


@pytest.mark.parametrize(
    ("unit", "text"), [("억", "16억"), ("%", "16%"), ("$", "$16"), ("h", "16 h"), ("", "16")]
)
def test_units_stand_where_they_are_read(unit: str, text: str) -> None:
    assert quantity(16.0, unit) == text


@pytest.mark.parametrize(
    ("start", "current", "target", "text"),
    [
        (12.0, 13.2, 16.0, "13.2 / 16억"),
        (None, 1.0, 3.0, "1 / 3억"),
        (12.0, None, 16.0, "– / 16억"),
        (12.0, 16.0, 16.0, "16 / 16억"),
        (12.0, 17.0, 16.0, "17억 · 125%"),
        (5.0, 1.0, 2.0, "1억 · 133%"),
        (None, 4.0, None, "4억"),
        (None, None, None, "–"),
    ],
)
def test_a_measured_key_result(
    start: float | None, current: float | None, target: float | None, text: str
) -> None:
    figures = {"start": start, "current": current, "target": target}
    key_result = KeyResult(objective_id=1, rank="V", title="KR", measure=Measure.METRIC, unit="억", **figures)
    assert value(key_result) == text


def test_a_share_that_a_document_states_stands_for_the_value() -> None:
    figures = {"measure": Measure.METRIC, "target": 10_000.0, "progress": 0.392, "unit": "건"}
    assert value(KeyResult(objective_id=1, rank="V", title="KR", **figures)) == "39% / 10,000건"


def test_a_maintained_one_tells_its_bound() -> None:
    figures = {"measure": Measure.MAINTAIN, "target": 99.9, "current": 99.95, "unit": "%"}
    assert value(KeyResult(objective_id=1, rank="V", title="KR", **figures)) == "99.95 · ≥ 99.9%"


@pytest.mark.parametrize(("difference", "text"), [(0.04, "+4"), (-0.02, "−2"), (0.001, "0"), (0.0, "0")])
def test_differences(difference: float, text: str) -> None:
    assert signed_points(difference) == text


def test_a_day_tells_its_year_only_when_it_is_another() -> None:
    assert short_date(date(2024, 11, 20), date(2024, 1, 1)) == "Nov 20"
    assert short_date(date(2023, 11, 20), date(2024, 1, 1)) == "Nov 20, 2023"


def test_a_long_title_is_cut() -> None:
    assert shortened("가" * 40, 10) == "가" * 9 + "…"
    assert shortened("짧다", 10) == "짧다"
