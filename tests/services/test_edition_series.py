"""Which documents are readings of one source."""

from __future__ import annotations

from datetime import date

import pytest

from planner.domain.report import DocumentReport, ReadKeyResult, ReadObjective
from planner.services.edition_series import Kinship, kinship, page_of, reading_of, series_of

TODAY = date(2024, 11, 15)
PAGE = "1a2b3c4d5e6f7a8b9c0d1e2f3a4b5c6d"


def related(one: dict[str, object], other: dict[str, object]) -> Kinship:
    first, second = (
        reading_of(DocumentReport(**({"path": "a.md", "title": "a", "kind": "okr"} | each)), 0, TODAY)  # type: ignore[arg-type]
        for each in (one, other)
    )
    assert kinship(first, second) is kinship(second, first)
    return kinship(first, second)


def says(*titles: str) -> tuple[ReadObjective, ...]:
    below = tuple(ReadKeyResult(title, 1) for title in titles)
    return (ReadObjective(f"목표 {titles[0]}", 1, key_results=below),)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("[23/05/19] 그로스팀 주간회고", "[23/05/26] 그로스팀 주간회고"),
        ("주간 점검 W21", "주간 점검 W22"),
        ("Weekly sync – 3 March 2024", "Weekly sync – 10 April 2024"),
        ("10월 월간 회의 (월)", "11월 월간 회의 (화)"),
    ],
)
def test_titles_of_a_series_differ_in_their_dates_alone(one: str, other: str) -> None:
    assert series_of(one) == series_of(other) != ""


def test_titles_of_other_words_are_no_series() -> None:
    assert series_of("B2B팀 주간회고") != series_of("마케팅팀 주간회고")


def test_the_page_id_is_in_the_name_of_the_file() -> None:
    assert page_of(f"Export-99/회고 {PAGE}.md") == PAGE
    assert page_of("회고 1a2b3c4d-5e6f-7a8b-9c0d-1e2f3a4b5c6d.md") == PAGE
    assert page_of("000_ce5108172942ea5a.txt") == ""


def test_one_path_is_one_file_unless_it_holds_quite_another_document() -> None:
    same = {"path": "주간.md"}
    assert related(same | {"title": "점검"}, same | {"title": "점검"}) is Kinship.SAME
    assert related(same | {"title": "점검"}, same | {"title": "여행 계획"}) is Kinship.OTHER
    renamed = {"title": "여행 계획", "objectives": says("ARR", "NPS")}
    assert related(same | {"title": "점검", "objectives": says("ARR", "NPS")}, same | renamed) is Kinship.SAME


def test_one_page_exported_twice_is_one_file() -> None:
    one, other = {"path": f"1/점검 {PAGE}.md"}, {"path": f"2/점검표 {PAGE}.md", "title": "점검표"}
    assert related(one, other) is Kinship.SAME


def test_other_days_make_editions() -> None:
    first = {"title": "주간 점검", "date": date(2024, 10, 7)}
    later = {"path": "b.md", "title": "주간 점검", "date": date(2024, 10, 14)}
    assert related(first, later) is Kinship.SERIES


def test_numbers_alone_make_no_editions() -> None:
    day = {"date": date(2024, 10, 7)}
    one = day | {"title": "1팀 회고", "objectives": says("매출")}
    other = day | {"path": "b.md", "title": "2팀 회고", "objectives": says("채용", "교육", "보안", "서버")}
    assert related(one, other) is Kinship.OTHER


def test_titles_of_numbers_alone_are_a_series_within_a_folder() -> None:
    first = {"path": "주간/1.md", "title": "2024-10-07", "date": date(2024, 10, 7)}
    later = {"title": "2024-10-14", "date": date(2024, 10, 14)}
    assert related(first, later | {"path": "주간/2.md"}) is Kinship.SERIES
    assert related(first, later | {"path": "월간/2.md"}) is Kinship.OTHER
