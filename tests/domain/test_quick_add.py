from datetime import date
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.quick_add import Candidate, QuickAdd, understand

TODAY = date(2024, 11, 15)  # a Friday
PEOPLE = ["김민수", "송유진", "윤재석", "Kim Minsu", "Anna Berg", "김유진"]
KEY_RESULTS = [
    Candidate(1, "ARR 16억 달성"),
    Candidate(2, "엔터프라이즈 신규 계약 3건"),
    Candidate(3, "신규 가입 1.8만건"),
    Candidate(4, "Ship the ARR dashboard"),
]


def read(text: str) -> QuickAdd:
    return understand(text, TODAY, PEOPLE, KEY_RESULTS)


@pytest.mark.parametrize(
    ("text", "title", "owner", "due", "key_result_id"),
    [
        ("성과 보고서 초안", "성과 보고서 초안", "", None, None),
        ("보고서 @김민수 ~11/20 #ARR", "보고서", "김민수", date(2024, 11, 20), 1),
        ("#ARR 16억 달성 @민수 보고서 10/20까지", "보고서", "김민수", date(2024, 10, 20), 1),
        ("보고서 초안 (10월 20일까지)", "보고서 초안", "", date(2024, 10, 20), None),
        ("10월 20일까지 보고서", "보고서", "", date(2024, 10, 20), None),
        ("~내일 전화하기", "전화하기", "", date(2024, 11, 16), None),
        ("전화하기 내일까지", "전화하기", "", date(2024, 11, 16), None),
        ("전화 ~금요일", "전화", "", TODAY, None),
        ("전화 ~ 금요일", "전화", "", TODAY, None),
        ("전화 ~다음 주 월요일 @윤재석님", "전화", "윤재석", date(2024, 11, 18), None),
        ("call them ~tomorrow", "call them", "", date(2024, 11, 16), None),
        ("call ~fri @anna berg about it", "call about it", "Anna Berg", TODAY, None),
        ("call ~next monday morning", "call morning", "", date(2024, 11, 18), None),
        ("call @Kim Minsu now", "call now", "Kim Minsu", None, None),
        ("call @kim", "call", "Kim Minsu", None, None),
        ("부탁 @홍길동", "부탁", "홍길동", None, None),
        # Two people end in 유진, so the typed name stands for itself.
        ("부탁 @유진", "부탁", "유진", None, None),
        ("계약서 #신규 계약", "계약서", "", None, 2),
        # The more of the words fit, the better: "신규" alone fits two.
        ("#신규 가입 배너", "배너", "", None, 3),
        ("#ship Demo", "Demo", "", None, 4),
    ],
)
def test_a_line_is_understood(
    text: str, title: str, owner: str, due: date | None, key_result_id: int | None
) -> None:
    assert read(text) == QuickAdd(title, owner, due, key_result_id)


@pytest.mark.parametrize(
    "text",
    [
        "a@b.com 에 답하기",
        "범위 1~3 확인",
        "C# 배우기",
        "~13/45 점검",
        "@ 표시",
        "# 표시",
        "저녁까지 끝내기",
        "~",
    ],
)
def test_what_is_no_mark_stays_in_the_title(text: str) -> None:
    assert read(text) == QuickAdd(text)


def test_a_key_result_that_is_not_there_is_said_and_stays_in_the_title() -> None:
    said = read("배너 #없는것 ~내일")
    assert said == QuickAdd("배너 #없는것", due=date(2024, 11, 16), unmatched="없는것")
    assert said.has_marks


def test_a_second_owner_or_day_stays_in_the_title() -> None:
    assert read("회의 @김민수 @송유진 ~내일 ~모레") == QuickAdd(
        "회의 @송유진 ~모레", "김민수", date(2024, 11, 16)
    )


def test_decomposed_text_is_understood() -> None:
    said = read(normalize("NFD", "보고서 @김민수 내일까지"))
    assert said == QuickAdd("보고서", "김민수", date(2024, 11, 16))


@given(st.text())
def test_any_text_can_be_read_and_no_plain_word_is_lost(text: str) -> None:
    said = understand(text, TODAY, PEOPLE, KEY_RESULTS)
    assert said.title == " ".join(said.title.split())
    if not any(mark in text for mark in "@~#") and "까지" not in text and "(" not in text and "[" not in text:
        assert not said.has_marks


def test_the_year_is_that_of_the_key_result_that_is_named_else_of_the_cycle_shown() -> None:
    past, shown = (date(2023, 10, 1), date(2023, 12, 31)), (date(2022, 10, 1), date(2022, 12, 31))
    named = [Candidate(7, "ARR 16억 달성", past)]
    assert understand("보고서 ~10/20 #ARR", TODAY, (), named, shown).due == date(2023, 10, 20)
    assert understand("#ARR 보고서 10/20까지", TODAY, (), named, shown).due == date(2023, 10, 20)
    assert understand("보고서 ~10/20", TODAY, (), named, shown).due == date(2022, 10, 20)
    assert understand("보고서 ~10/20", TODAY, (), named).due == date(2024, 10, 20)
