"""Each recogniser by itself, on words made up for it."""

from datetime import date

import pytest

from planner.documents.reading.annotations import Annotations, share_of
from planner.documents.reading.calendar import find_dates, find_time, last_date, link_dates
from planner.documents.reading.cleaning import normalise, without_credentials
from planner.documents.reading.headings import Section, explains, heading_section, section_of, team_of
from planner.documents.reading.inline import plain, without_pictures
from planner.documents.reading.labels import read_label
from planner.documents.reading.likeness import same
from planner.documents.reading.minutes import read_rhythm
from planner.documents.reading.people import People, read_attendees
from planner.documents.reading.periods import find_period, find_span, find_year
from planner.documents.reading.quantities import find_quantities, first_quantity, metric_of
from planner.documents.reading.statuses import column_of, status_of
from planner.documents.reading.table import read_tables
from planner.domain.report import ReadMetric, ReadRhythm

ANCHOR = date(2024, 10, 7)


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("**KR1** *soon* __now__ `code`", "KR1 soon now code"),
        ("see [the plan](a/b(c)d.md) ![x](y.png)now", "see the plan now"),
        ("done ([link](/x?p=1))", "done"),
        ("new [$L][l] (per [plan](u))", "new $L (per plan)"),
        ("~~old~~ ~dropped~ 10~20%", "old dropped 10~20%"),
        ("****`broken** marks", "broken marks"),
        ("a<br>b &amp; <b>c</b> \\*d\\*", "a b & c *d*"),
        ("snake_case_name and 2*3*4", "snake_case_name and 2*3*4"),
        ("[참고] @mention text", "text"),
    ],
)
def test_plain_text(raw: str, shown: str) -> None:
    assert plain(raw) == shown


def test_pictures_go_at_both_ends_only() -> None:
    assert without_pictures("💡 👉 KR1 → 2 ⭐️") == "KR1 → 2"
    assert without_pictures("1️⃣ OKR 현황") == "1. OKR 현황"
    assert without_pictures("Write it down. - [ ]") == "Write it down."


@pytest.mark.parametrize(
    ("words", "kind", "number", "rest"),
    [
        ("KR1 : 30개", "key result", "1", "30개"),
        ("KR2) x", "key result", "2", "x"),
        ("[KR3] x", "key result", "3", "x"),
        ("O1-KR2: x", "key result", "2", "x"),
        ("KR1.1 — x", "key result", "1.1", "x"),
        ("Key Result 4: x", "key result", "4", "x"),
        ("핵심 결과 1. x", "key result", "1", "x"),
        ("Ключевой результат 2: x", "key result", "2", "x"),
        ("O : x", "objective", None, "x"),
        ("Objective 1: x", "objective", "1", "x"),
        ("목표 2: x", "objective", "2", "x"),
        ("目標1：x", "objective", "1", "x"),
        ("Objectif 1", "objective", "1", ""),
        ("Initiative: x", "initiative", None, "x"),
    ],
)
def test_labels(words: str, kind: str, number: str | None, rest: str) -> None:
    label = read_label(words, loose=False)
    assert label is not None
    assert (label.kind, label.number, label.rest) == (kind, number, rest)


@pytest.mark.parametrize(
    "words",
    [
        "KR은 결과다",
        "Only this",
        "Objectives are bold.",
        "On 3 May: x",
        "목표를 세운다",
        "kr 1 x",
        "O",
        "OKR: x",
        "KR1 plan",
    ],
)
def test_words_that_only_begin_like_labels(words: str) -> None:
    assert read_label(words, loose=False) is None


def test_a_label_parted_by_a_space_counts_where_it_stands_out() -> None:
    label = read_label("O1 提高", loose=True)
    assert label is not None
    assert (label.kind, label.rest) == ("objective", "提高")


@pytest.mark.parametrize(
    ("words", "section"),
    [
        ("3. 액션 아이템 (Action Items)", Section.ACTIONS),
        ("[다음 주 할 일] ⛳ 190개 목표", Section.NEXT_WORK),
        ("차주 중요한 일 - 우선순위대로", Section.NEXT_WORK),
        ("**Key Results:**".strip("*"), Section.KEY_RESULTS),
        ("[5-6월] 인텔리픽 OKR", Section.OKR),
        ("FY21-Q1 OKRs", Section.OKR),
        ("승인내용", Section.APPROVED),
        ("논의내용", Section.DRAFT),
        ("Beschlüsse", Section.DECISIONS),
        ("액션 아이템 3", None),
        ("Working groups turn goals into OKRs", None),
        ("We decided on many next steps for the coming week", None),
    ],
)
def test_sections(words: str, section: Section | None) -> None:
    assert section_of(words) is section


def test_headings_that_teach() -> None:
    for words in (
        "What is OKR?",
        "OKR이란",
        "About OKRs",
        "Writing good OKRs",
        "Example OKRs",
        "OKR 작성 가이드",
    ):
        assert explains(words), words
    for words in ("What is left to do?", "템플릿 정비", "Guide dogs", "안건 2: OKR 교육"):
        assert not explains(words), words
    assert heading_section("O1: 예시 목표 문서를 만든다") is None


def test_teams_in_headings() -> None:
    assert team_of("SW캠프 전환 스쿼드 현황", "항해/내배캠/SW캠프") == "SW캠프"
    assert team_of("그로스 파트 - 부트캠프 (데이터)", "") == "데이터"
    assert team_of("[5-6월] 인텔리픽 OKR", "") == "인텔리픽"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-10-07 (월)", "2024-10-07"),
        ("2024년 10월 7일", "2024-10-07"),
        ("2024. 10. 7.", "2024-10-07"),
        ("20241007", "2024-10-07"),
        ("23.11.2020", "2020-11-23"),
        ("[23/05/19]", "2023-05-19"),
        ("10월 20일", "2024-10-20"),
        ("1월 5일", "2025-01-05"),
        ("Oct 27th, 2017", "2017-10-27"),
        ("7 de octubre de 2024", "2024-10-07"),
        ("20. Oktober", "2024-10-20"),
    ],
)
def test_dates(text: str, day: str) -> None:
    (found,) = find_dates(text)
    assert str(found.on(ANCHOR)) == day


def test_short_dates_and_spans() -> None:
    assert list(find_dates("예산 1/10 대비")) == []
    end = last_date("5/24(수)-26(금)")
    assert end is not None
    assert end.on(date(2023, 5, 18)) == date(2023, 5, 26)
    assert end.on(None) is None
    assert last_date("13/45") is None
    assert find_time("오후 2시 30분") == (14, 30)
    assert find_time("14:05") == (14, 5)


def test_days_in_links() -> None:
    text = "[x](https://a.slack.com/archives/C058N600H3R/p1684935714739519) [y](20230524%20notes.md)"
    assert list(link_dates(text)) == [date(2023, 5, 24), date(2023, 5, 24)]


@pytest.mark.parametrize(
    ("text", "name", "start", "end"),
    [
        ("2/3분기 OKR", "2024 2/3분기", "2024-04-01", "2024-09-30"),
        ("3/4분기", "2024 3/4분기", "2024-07-01", "2024-09-30"),
        ("Q4 목표", "2024 Q4", "2024-10-01", "2024-12-31"),
        ("Q1 계획", "2025 Q1", "2025-01-01", "2025-03-31"),
        ("2025 Q1–Q2", "2025 Q1–Q2", "2025-01-01", "2025-06-30"),
        ("[5-6월] OKR", "2024 5-6월", "2024-05-01", "2024-06-30"),
        ("24년 4분기", "2024 4분기", "2024-10-01", "2024-12-31"),
        ("2025년 상반기", "2025 상반기", "2025-01-01", "2025-06-30"),
        ("(April - June) 2026", "2026 April - June", "2026-04-01", "2026-06-30"),
        ("2024年第二季度", "2024 第二季度", "2024-04-01", "2024-06-30"),
        ("3. Quartal 2024", "2024 3. Quartal", "2024-07-01", "2024-09-30"),
        ("T2 2025", "2025 T2", "2025-04-01", "2025-06-30"),
    ],
)
def test_periods(text: str, name: str, start: str, end: str) -> None:
    period = find_period(text)
    assert period is not None
    cycle = period.on(ANCHOR)
    assert cycle is not None
    assert (cycle.name, str(cycle.start), str(cycle.end)) == (name, start, end)


def test_spans_and_years() -> None:
    span = find_span("runs from 2020-02-01 to 2020-04-30.")
    assert span is not None
    assert (span.start, span.end) == (date(2020, 2, 1), date(2020, 4, 30))
    assert find_span("2020-02-01, 2020-02-03") is None
    year = find_year("2022OKR")
    assert year is not None
    assert year.end == date(2022, 12, 31)
    period = find_period("Q4")
    assert period is not None
    assert period.on(None) is None
    assert find_period("E2E-Q5 T5 x") is None


@pytest.mark.parametrize(
    ("words", "metric"),
    [
        ("이력서 등록 1만건", ReadMetric(target=10000, unit="건")),
        ("입사지원 1.8만 건", ReadMetric(target=18000, unit="건")),
        ("ARR 16억 달성", ReadMetric(target=16, unit="억")),
        ("업타임 99.9% 유지", ReadMetric(target=99.9, unit="%", direction="maintain")),
        ("이탈률 5% 이하", ReadMetric(target=5, unit="%", direction="decrease")),
        ("CAC ₩50,000 이하", ReadMetric(target=50000, unit="₩", direction="decrease")),
        ("전환율 2.1%에서 3.0%로", ReadMetric(2.1, None, 3, "%")),
        ("churn from 5% to 3%", ReadMetric(5, None, 3, "%", "decrease")),
        ("Get 10k reach within 6 months", ReadMetric(target=10000)),
        ("Reduce onboarding to 30 min", ReadMetric(target=30, unit="min", direction="decrease")),
        ("E2E 암호화 베타 출시", None),
        ("v4.10 배포", None),
        ("1위 이미지 선점", None),
        ("2024년 10월 7일 출시", None),
        ("Launch in 2025", None),
        ("4P 검증", None),
    ],
)
def test_metrics(words: str, metric: ReadMetric | None) -> None:
    assert metric_of(words) == metric


def test_figures_of_cells() -> None:
    def value(text: str) -> float | None:
        found = first_quantity(text)
        return found.value if found else None

    assert value("125 + 37 = 162명") == 162
    assert value("(22.09-22.11 데이터 기준) 3.3%") == 3.3
    assert value("6.3%(-0.8%p)") == 6.3
    assert value("온라인 - 약 16만원 내배단 - 약 42만원") is None
    assert value("-") is None
    assert [q.value for q in find_quantities("1" * 400)] == []


ROLL_UP = "{'type': 'number', 'number': 0.7000000000000001, 'function': 'average'}"


@pytest.mark.parametrize(
    ("text", "share"),
    [
        *(("0.392", 0.392), ("70%", 0.7), ("7/10", 0.7), (".6", 0.6), ("1", 1.0), ("5 of 10", 0.5)),
        *(("-", None), ("970", None), (ROLL_UP, 0.7), ("{'number': None}", None)),
    ],
)
def test_shares(text: str, share: float | None) -> None:
    assert share_of(text) == share


def peel(raw: str, *, work: bool = False, known: str = "") -> tuple[str, str | None, str | None]:
    people = People()
    people.learn(known)
    said = Annotations(people, ANCHOR).peel(raw, work=work)
    return said.title, said.owner, str(said.due) if said.due else None


def test_owners_and_dues_of_work() -> None:
    assert peel("김민수: 초안 (10/20까지)", work=True) == ("초안", "김민수", "2024-10-20")
    assert peel("각 팀장: 확정 (10/11까지)", work=True) == ("확정", "각 팀장", "2024-10-11")
    assert peel("서버 점검 `ETA 10/9 (수)` 후", work=True) == ("서버 점검 후", None, "2024-10-09")
    assert peel("배포 `배포 ETA 11/5 (화)`", work=True) == ("배포", None, "2024-11-05")
    assert peel("@ann, @bob: do it", work=True) == ("do it", "ann, bob", None)
    assert peel("Draft the brief (due 2024-10-30)", work=True) == ("Draft the brief", None, "2024-10-30")
    assert peel("논문 요약 (명근)", work=True, known="조명근") == ("논문 요약", "명근", None)
    assert peel("파악해야 함 (논문)", work=True) == ("파악해야 함 (논문)", None, None)
    assert peel("문제 : 오류가 남", work=True) == ("문제 : 오류가 남", None, None)
    assert peel("개편 (PM : 성은, 개발 : 강욱) 강욱 개발 5/24-5/25?", work=True) == (
        "개편",
        "성은, 강욱",
        "2024-05-25",
    )


def test_fields_of_key_results() -> None:
    said = Annotations(People(), ANCHOR).peel("ARR 16억 (현재 12억)")
    assert said.title == "ARR 16억"
    assert said.current is not None
    assert said.current.value == 12
    said = Annotations(People(), ANCHOR).peel("Learn (60%) — Owner: @sam — On track")
    assert (said.title, said.owner, said.status) == ("Learn", "sam", "on-track")
    said = Annotations(People(), ANCHOR).peel("Hire 3 engineers (1/3)")
    assert said.title == "Hire 3 engineers"
    assert said.current is not None
    assert said.current.value == 1
    said = Annotations(People(), ANCHOR).peel("활성 회원 500개 [`on-track`] @정성경(PM팀)")
    assert (said.title, said.owner, said.team, said.status) == (
        "활성 회원 500개",
        "정성경",
        "PM팀",
        "on-track",
    )
    said = Annotations(People(), ANCHOR).peel("정착 (100% 팀 참여)")
    assert (said.title, said.progress) == ("정착 (100% 팀 참여)", None)
    said = Annotations(People(), ANCHOR).peel("@vibers/ui 컴포넌트 이관")
    assert (said.title, said.owner) == ("@vibers/ui 컴포넌트 이관", None)
    said = Annotations(People(), None).peel("x (10/20까지)")
    assert said.undated


def test_statuses() -> None:
    assert [status_of(t) for t in ("on-track", "🟢", "At risk", "위험", "완료", "✅", "-", "someday")] == [
        *("on-track", "on-track", "at-risk", "at-risk", "done", "done"),
        *(None, None),
    ]
    assert [column_of(t) for t in ("진행 중", "기획 완료. 메이킹 예정", "⏳", "Done", "보류", "서버")] == [
        *("doing", "todo", "todo", "done", "backlog", None)
    ]


def test_attendees() -> None:
    found = read_attendees(["김민수 (CEO), 이서연 팀장, @ann; Bob (PM, part time)"])
    assert [(a.name, a.role) for a in found] == [
        ("김민수", "CEO"),
        ("이서연", "팀장"),
        ("ann", None),
        ("Bob", "PM, part time"),
    ]
    assert read_attendees(["-", "없음"]) == []


def test_rhythms() -> None:
    assert read_rhythm("월 1회 체크인 (매월 첫째 주 월요일)") == ReadRhythm("month", "first Monday")
    assert read_rhythm("Monthly check-in on the last Friday") == ReadRhythm("month", "last Friday")
    assert read_rhythm("매주 화/목 퇴근 전, 각 KR 현황 업데이트") == ReadRhythm("week", "Tuesday, Thursday")
    assert read_rhythm("매주 월요일 주간 회의") is None


def test_tables_with_broken_cells_and_glued_headers() -> None:
    lines = [
        "| **A",
        "1** | b |",
        "| --- | --- |",
        "| x | y",
        "(z) |",
        "| **C** | d |",
        "|---|---|",
        "| last | row",
        "",
        "text",
    ]
    tables, after = read_tables(lines, 0)
    assert after == 8
    assert [(table.header, table.line) for table in tables] == [(["**A 1**", "b"], 1), (["**C**", "d"], 6)]
    assert [(row.cells, row.line) for table in tables for row in table.rows] == [
        (["x", "y (z)"], 4),
        (["last", "row"], 8),
    ]


def test_wordings_that_tell_the_same() -> None:
    assert same("B2C) 이력서 등록 1만건", "이력서 등록 1만 건")
    assert same("광고 꺼도 직접 찾아오는 프로덕트", "광고 꺼도 고객이 직접 찾아오는 프로덕트")
    assert not same("월 가입자 1,000명", "월 이탈률 5% 이하")


def test_cleaning_keeps_lines_and_joins_jamo() -> None:
    assert normalise("\u1112\u1161\u11ab\r\nb\u2028c\rd\u0000") == "한\nb c\nd"


def test_credentials_of_addresses() -> None:
    signed = "(https://s3.x/a.png?X-Amz-Signature=1&X-Amz-Credential=2) next"
    assert without_credentials(signed) == "(https://s3.x/a.png) next"
    assert without_credentials("https://u:p@h/x?a=1 ok") == "https://h/x?a=1 ok"
    kept = "https://h/events?utm_source=google&page=2"
    assert without_credentials(kept) == kept
