from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.typed_value import parse_value


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("13.2", "억", 13.2),
        ("13.2억", "억", 13.2),
        ("13.2 억", "억", 13.2),
        ("16억원", "억", 16.0),
        ("16억", "억원", 16.0),
        ("1.2조", "억", 12000.0),
        ("5천만", "억", 0.5),
        ("1억 5천만", "원", 150_000_000.0),
        ("1.8만", "건", 18000.0),
        ("1.8만건", "건", 18000.0),
        ("1만 8천", "건", 18000.0),
        ("1.5만", "만원", 1.5),
        ("1.5만원", "만원", 1.5),
        ("300만원", "만원", 300.0),
        ("18k", "visits", 18000.0),
        ("1.2M", "", 1_200_000.0),
        ("18,000", "건", 18000.0),
        ("99.9%", "%", 99.9),
        ("$12", "$", 12.0),
        ("-3", "", -3.0),
        ("−3.5", "%", -3.5),
        (".5", "", 0.5),
        ("", "건", None),
        ("   ", "", None),
    ],
)
def test_a_typed_number_is_understood_in_its_unit(text: str, unit: str, value: float | None) -> None:
    assert parse_value(text, unit) == value


def test_the_decimal_sign_is_the_locales() -> None:
    assert parse_value("1.800,5", "", decimal=",") == 1800.5
    assert parse_value("1,800.5", "", decimal=".") == 1800.5


@pytest.mark.parametrize("text", ["abc", "12 apples", "1 2", "만", "1..2", "--3", "nan", "1e5", "억"])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        parse_value(text, "건")


@given(
    st.text(alphabet="0123456789.,-+−만억조천kM건%원 $e∞²", max_size=12),
    st.sampled_from(["", "건", "억", "만원", "$"]),
)
def test_anything_typed_is_a_number_or_refused(text: str, unit: str) -> None:
    with suppress(ValueError):
        assert isinstance(parse_value(text, unit), float | None)
