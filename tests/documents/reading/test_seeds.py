"""The three seed documents: what a careful reader takes from them, as golden reports and single facts."""

import json
from datetime import date, datetime
from pathlib import Path

import pytest

from planner.documents.reading import read_bytes, read_path
from planner.documents.writing.report_json import documents_json
from planner.domain.report import DocumentReport, ReadActionItem, ReadKeyResult, ReadMetric, ReadObjective

SEEDS = Path(__file__).parents[3] / "seeds"
GOLDEN = Path(__file__).parent / "golden"
NAMES = ("000", "001", "004")


def seed(number: str) -> DocumentReport:
    path = next(SEEDS.glob(f"{number}_*"))
    return read_bytes(path.read_bytes(), path.name)


def key_results(report: DocumentReport, stage: str = "approved") -> dict[str, ReadKeyResult]:
    return {kr.title: kr for o in report.objectives if o.stage == stage for kr in o.key_results}


def objective(report: DocumentReport, words: str) -> ReadObjective:
    return next(o for o in report.objectives if o.title is not None and words in o.title)


def actions(items: tuple[ReadActionItem, ...]) -> list[ReadActionItem]:
    return [one for item in items for one in (item, *actions(item.children))]


@pytest.mark.parametrize("number", NAMES)
def test_report_is_what_was_reviewed(number: str) -> None:
    told = documents_json([seed(number)])
    golden = json.loads((GOLDEN / f"{number}.json").read_text("utf-8"))
    assert told == golden


@pytest.mark.parametrize("number", NAMES)
def test_every_line_holds_what_was_read_from_it(number: str) -> None:
    report = seed(number)
    lines = report.text.split("\n")

    def holds(line: int, words: str) -> bool:
        # A table's row may run over lines; the words of a cell may follow below.
        place = "".join(sign for sign in "".join(lines[line - 1 : line + 2]) if sign.isalnum())
        parts = ["".join(sign for sign in word if sign.isalnum()) for word in words.split()]
        return sum(part in place for part in parts) * 2 >= len(parts)

    for o in report.objectives:
        assert o.title is None or holds(o.line, o.title), o.title
        for kr in o.key_results:
            assert holds(kr.line, kr.title), kr.title
            for initiative in kr.initiatives:
                assert holds(initiative.line, initiative.title), initiative.title
    for action in actions(report.action_items):
        assert holds(action.line, action.title), action.title
    for decision in report.decisions:
        assert holds(decision.line, decision.text), decision.text
    for kpi in report.kpis:
        figures = [f"{value:g}" for value in (kpi.target, kpi.current) if value is not None and value < 1000]
        assert all(figure in lines[kpi.line - 1] for figure in figures[:1]), kpi.name


def test_000_takes_its_year_from_a_link_and_the_discussed_wording_as_drafts() -> None:
    report = seed("000")
    assert report.cycle is not None
    assert (report.cycle.start, report.cycle.end) == (date(2023, 4, 1), date(2023, 9, 30))
    assert [o.stage for o in report.objectives] == ["approved", "approved", "draft", "draft"]
    assert len(key_results(report)) == len(key_results(report, "draft")) == 4
    backlog = [item for item in report.action_items if item.column == "backlog"]
    assert len(backlog) == len(report.action_items) == 3, "a draft's backlog makes no cards"


def test_001_tells_each_key_result_once() -> None:
    report = seed("001")
    assert report.kind == "retrospective"
    assert report.date == date(2023, 5, 18)
    assert report.cycle is not None
    assert (report.cycle.start, report.cycle.end) == (date(2023, 5, 1), date(2023, 6, 30))
    titled = [o for o in report.objectives if o.title and o.key_results]
    assert sum(len(o.key_results) for o in titled) == 12
    assert {o.team: len(o.key_results) for o in report.objectives if o.title is None} == {
        "SW캠프": 3,
        "데이터": 2,
    }


def test_001_joins_body_and_table() -> None:
    found = key_results(seed("001"))["이력서 등록 1만건"]
    assert (found.owner, found.team, found.progress) == ("정유주", "B2B팀", 0.392)
    assert found.metric == ReadMetric(target=10000, unit="건")
    assert [(h.period, h.progress) for h in found.history] == [("W19", 0.383), ("W20", 0.392)]
    assert key_results(seed("001"))["입사지원 1.8만 건"].status == "on-track"


def test_001_resolves_relations_that_were_copied_from_a_template() -> None:
    found = key_results(seed("001"))
    assert [i.title for i in found["입사지원 1.8만 건"].initiatives] == [
        "이력서 등록 유저 전환 액션",
        "입사지원하고 싶은 기업 만들기",
        "이력서 없이 입사지원 가능한 퍼널 구축",
    ]
    mutual = next(kr for title, kr in found.items() if title.startswith("고객경험"))
    assert [i.progress for i in mutual.initiatives[:3]] == [0.8, 1.0, 0.0]
    copied = next(kr for title, kr in found.items() if title.startswith("[이탈 방지]"))
    assert [i.title for i in copied.initiatives[:2]] == [
        "면접합격 to HRD-NET 등록 프로세스화",
        "지원철회 인원에 대한 정책 수립",
    ]


def test_001_places_rows_that_lost_their_order() -> None:
    numbered = objective(seed("001"), "오래 머무르는")
    assert [[i.title[:3] for i in kr.initiatives] for kr in numbered.key_results] == [
        ["(1)", "(2)", "(3)", "(4)"],
        ["(1)", "(2)", "(3)"],
        ["(1)", "(2)"],
    ]


def test_001_reads_done_and_next_work_of_each_key_result() -> None:
    report = seed("001")
    mine = [a for a in report.action_items if a.key_result == "활성 기업회원 500개"]
    assert [a.done for a in mine] == [True] * 4 + [False] * 4
    assert [a.due for a in mine[4:]] == [date(2023, 5, d) for d in (22, 23, 26, 26)]


def test_001_says_what_it_had_to_guess() -> None:
    lines = [warning.line for warning in seed("001").warnings]
    assert 10 in lines, "front matter that YAML refuses"
    assert 516 in lines and 533 in lines, "relations of a template"


def test_004_reads_the_meeting() -> None:
    report = seed("004")
    assert (report.date, report.location, report.kind) == (
        date(2024, 10, 7),
        "회의실 A + Zoom (하이브리드)",
        "meeting",
    )
    assert [(a.name, a.role) for a in report.attendees][:2] == [("김민수", "CEO"), ("박지현", "CTO")]
    assert len(report.attendees) == 8
    assert report.next_meeting == datetime(2024, 11, 4, 10, 0)  # noqa: DTZ001 - local time, as told
    assert report.check_ins is not None
    assert (report.check_ins.every, report.check_ins.rule) == ("month", "first Monday")
    assert len(report.decisions) == 12
    assert report.decisions[0].agenda == "2024년 성과 리뷰"


def test_004_reads_metrics_and_owners() -> None:
    report = seed("004")
    found = key_results(report)
    assert found["ARR 16억 달성"].metric == ReadMetric(12, 12, 16, "억")
    assert found["서비스 업타임 99.9% 유지"].metric == ReadMetric(target=99.9, unit="%", direction="maintain")
    assert found["E2E 암호화 기능 베타 출시"].metric is None
    first = report.action_items[0]
    assert (first.title, first.owner, first.due) == ("2024년 성과 보고서 초안", "김민수", date(2024, 10, 20))
    assert len(report.action_items) == 10


def test_reading_a_path_names_it() -> None:
    path = next(SEEDS.glob("004_*"))
    assert read_path(path).path == str(path)
