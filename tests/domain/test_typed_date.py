from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.typed_date import parse_date

TODAY = date(2024, 11, 15)  # a Friday


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-10-20", date(2024, 10, 20)),
        ("2024. 10. 20.", date(2024, 10, 20)),
        ("2024. 10. 20. (일)", date(2024, 10, 20)),
        ("24/10/20", date(2024, 10, 20)),
        ("2024년 10월 20일", date(2024, 10, 20)),
        ("10/20", date(2024, 10, 20)),
        ("10/20까지", date(2024, 10, 20)),
        ("10/20 (일) 까지", date(2024, 10, 20)),
        ("10월 20일까지", date(2024, 10, 20)),
        ("10월20일", date(2024, 10, 20)),
        ("2/3", date(2025, 2, 3)),
        ("2/29", date(2024, 2, 29)),
        ("20일", date(2024, 11, 20)),
        ("2일", date(2024, 11, 2)),
        ("31일", date(2024, 10, 31)),
        ("오늘", TODAY),
        ("내일", date(2024, 11, 16)),
        ("내일까지", date(2024, 11, 16)),
        ("모레", date(2024, 11, 17)),
        ("Tomorrow", date(2024, 11, 16)),
        ("+3", date(2024, 11, 18)),
        ("+2w", date(2024, 11, 29)),
        ("3일 후", date(2024, 11, 18)),
        ("2주 뒤", date(2024, 11, 29)),
        ("in 2 weeks", date(2024, 11, 29)),
        ("금요일", TODAY),
        ("월", date(2024, 11, 18)),
        ("monday", date(2024, 11, 18)),
        ("tue", date(2024, 11, 19)),
        ("wednesday", date(2024, 11, 20)),
        ("thursday", date(2024, 11, 21)),
        ("saturday", date(2024, 11, 16)),
        ("이번 주 월요일", date(2024, 11, 11)),
        ("다음주 금", date(2024, 11, 22)),
        ("next monday", date(2024, 11, 18)),
        ("월말", date(2024, 11, 30)),
        ("말일까지", date(2024, 11, 30)),
        ("", None),
        ("  ", None),
    ],
)
def test_a_typed_day_is_understood(text: str, day: date | None) -> None:
    assert parse_date(text, TODAY) == day


@pytest.mark.parametrize(
    "text", ["soon", "13/45", "2024-02-30", "2/30", "32일", "언젠가", "+99999", "10", "1e5"]
)
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        parse_date(text, TODAY)


@given(st.text(alphabet="0123456789./-+ 년월일주후까지다음mondaywin²", max_size=14))
def test_anything_typed_is_a_day_or_refused(text: str) -> None:
    with suppress(ValueError):
        assert isinstance(parse_date(text, TODAY), date | None)


def test_a_day_without_a_year_is_of_the_cycle_that_is_meant() -> None:
    today, quarter = date(2026, 11, 22), (date(2024, 10, 1), date(2024, 12, 31))
    assert parse_date("10/20", today, quarter) == date(2024, 10, 20)
    assert parse_date("1/10", today, quarter) == date(2025, 1, 10)
    assert parse_date("9월 20일", today, quarter) == date(2024, 9, 20)
    assert parse_date("2/29", today, (date(2024, 1, 1), date(2024, 3, 31))) == date(2024, 2, 29)
    assert parse_date("2025-10-20", today, quarter) == date(2025, 10, 20)
    assert parse_date("10/20", today) == date(2026, 10, 20)
    # Of two days in a long cycle the one that is nearer to today.
    assert parse_date("10/20", today, (date(2024, 1, 1), date(2026, 12, 31))) == date(2026, 10, 20)
