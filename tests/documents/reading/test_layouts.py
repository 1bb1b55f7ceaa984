"""Layouts of other documents, invented: the same rules read them without knowing them."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from planner.documents.reading import read_bytes
from planner.documents.writing.report_json import documents_json
from planner.domain.report import DocumentReport
from tests.support.layout_scores import Score, score

LAYOUTS = Path(__file__).parent / "layouts"
LABELS = sorted(LAYOUTS.glob("*.json"))
# Languages and layouts as teams write them, each with what its author says it holds.
TOLD = [path for path in LABELS if not path.stem.startswith("neg_")]
# What only looks like a plan: articles, templates, pages of programs, advertised jobs.
SILENT = [path for path in LABELS if path.stem.startswith("neg_")]


def read(text: str) -> DocumentReport:
    return read_bytes(text.encode(), "note.md")


def outline(report: DocumentReport) -> list[tuple[str | None, list[str]]]:
    return [(o.title, [kr.title for kr in o.key_results]) for o in report.objectives]


def test_headings_and_bullets() -> None:
    report = read(
        "# Q1 2025\n\n## Objective 1: Grow\n- KR1: Win 5 clients\n"
        "    - call them\n\n## Objective 2: Calm\n- KR1: Sleep\n"
    )
    assert outline(report) == [("Grow", ["Win 5 clients"]), ("Calm", ["Sleep"])]
    assert [i.title for i in report.objectives[0].key_results[0].initiatives] == ["call them"]


def test_words_on_the_line_after_the_label() -> None:
    report = read("Objective:\nBecome easy to join\n\nKey Result 1:\nFive minutes to join\n")
    assert outline(report) == [("Become easy to join", ["Five minutes to join"])]


def test_list_of_key_results_under_a_plain_heading() -> None:
    report = read("# Orde in huis\n\n**Kernresultaten:**\n\n- De kast is leeg\n- De zolder ook\n")
    assert outline(report) == [("Orde in huis", ["De kast is leeg", "De zolder ook"])]


def test_key_results_grouped_by_category() -> None:
    report = read("**Objective:** Ship\n\n**Key Results:**\n- Speed\n  - [ ] fast\n  - [x] faster\n")
    assert outline(report) == [("Ship", ["fast", "faster"])]
    assert report.objectives[0].key_results[1].status == "done"


def test_nested_lists_under_a_cycle() -> None:
    report = read(
        "# FY24 Q2 OKRs\n\n1. **Sales: Sell more**\n"
        "   1. 10 deals => Done\n   1. 3 hires\n"
        "1. **Sales: Sell better**\n   1. less churn\n"
    )
    assert outline(report) == [("Sell more", ["10 deals", "3 hires"]), ("Sell better", ["less churn"])]
    assert report.objectives[0].owner == "Sales"
    assert report.objectives[0].key_results[0].status == "done"


def test_details_and_summaries() -> None:
    report = read(
        "## Objective 1: Learn (70%)\n\n<details>\n"
        "<summary> Key Result 1: Read 3 books (60%)</summary>\n\n"
        "- one\n</details>\n"
    )
    assert outline(report) == [("Learn", ["Read 3 books"])]
    assert report.objectives[0].progress == 0.7
    assert report.objectives[0].key_results[0].progress == 0.6


def test_underlined_headings() -> None:
    report = read(
        "Plan Q4 2024\n============\n\nObjective 1: Write\n------------------\n\n* KR1: a page a day\n"
    )
    assert report.title == "Plan Q4 2024"
    assert outline(report) == [("Write", ["a page a day"])]


def test_table_with_an_id_column_several_key_results_in_a_cell_and_scores_apart() -> None:
    report = read(
        "# 2024 Q2 OKRs\n\n| ID | Objective | Key Results | Owner | Progress |\n|--|--|--|--|--|\n"
        "| O1 | Grow | KR1: 40 logos<br>KR2: 2 markets | Kim | 45% |\n\n"
        "## Scores\n\n| KR | Score |\n|--|--|\n| O1-KR1 | 0.4 |\n| O1-KR9 | 0.5 |\n"
    )
    assert outline(report) == [("Grow", ["40 logos", "2 markets"])]
    grow = report.objectives[0]
    assert (grow.owner, grow.progress) == ("Kim", 0.45)
    assert [kr.progress for kr in grow.key_results] == [0.4, None]
    assert [(w.line, "O1-KR9" in w.message) for w in report.warnings] == [(12, True)]


def test_table_whose_target_is_the_key_result() -> None:
    report = read(
        "### Objective: Be known\n\n| KR | Target | Current | Owner | Status |\n|--|--|--|--|--|\n"
        "| KR1 | 200 stars | 2 (a) + 5 (b) = 7 total | CSO + CMO | on track |\n"
    )
    key_result = report.objectives[0].key_results[0]
    assert (key_result.title, key_result.owner, key_result.status) == ("200 stars", "CSO + CMO", "on-track")
    assert key_result.metric is not None
    assert (key_result.metric.current, key_result.metric.target) == (7, 200)


def test_headings_become_teams_where_numbering_starts_again() -> None:
    report = read("# 2022OKR\n\n## IT\n### O1 稳定\n- **KR1** 快\n\n## 市场\n### O1 开拓\n- **KR1** 远\n")
    assert [o.team for o in report.objectives] == ["IT", "市场"]
    assert report.cycle is not None
    assert report.cycle.name == "2022"


def test_korean_minutes_with_other_words() -> None:
    report = read(
        "# 3분기 제품팀 회의록\n\n- 일시: 2024.07.08(월) 14:00\n- 참석: 김철수 팀장, 이영희, 박민수\n\n"
        "### 목표 1. 신규 가입자 확대\n"
        "- 핵심 결과 1. 월 가입자 1,000명 → 3,000명 (현재 1,800명, 담당: 이영희)\n\n"
        "## 할 일\n- 이영희: 설문 작성 (7/12까지)\n"
        "- 박민수 - 대시보드 정리 ~7/15\n"
        "- [ ] 로그 점검 @김철수 (7/19까지)\n\n"
        "## 다음 회의\n7/15(월) 14:00\n"
    )
    key_result = report.objectives[0].key_results[0]
    assert key_result.owner == "이영희"
    assert key_result.metric is not None
    assert (key_result.metric.start, key_result.metric.current, key_result.metric.target) == (
        1000,
        1800,
        3000,
    )
    assert [(a.title, a.owner, a.due) for a in report.action_items] == [
        ("설문 작성", "이영희", date(2024, 7, 12)),
        ("대시보드 정리", "박민수", date(2024, 7, 15)),
        ("로그 점검", "김철수", date(2024, 7, 19)),
    ]
    assert report.next_meeting is not None
    assert report.next_meeting.isoformat() == "2024-07-15T14:00:00"


def test_other_languages() -> None:
    japanese = read(
        "# 2025年 Q1 OKR\n\n## 目標1: 信頼性\n"
        "- KR1: 障害を月10件から3件に減らす（担当: 鈴木花子）\n\n"
        "## 決定事項\n- 週次で確認\n"
    )
    assert outline(japanese) == [("信頼性", ["障害を月10件から3件に減らす"])]
    assert japanese.objectives[0].key_results[0].owner == "鈴木花子"
    assert [d.text for d in japanese.decisions] == ["週次で確認"]
    german = read(
        "# Q3 2024\n\n**Objective 1: Bekannt werden**\n\n"
        "Schlüsselergebnisse:\n* Reichweite von 10.000 auf 25.000\n"
    )
    metric = german.objectives[0].key_results[0].metric
    assert metric is not None
    assert (metric.start, metric.target) == (10000, 25000)
    french = read("# OKR T2 2025\n\nObjectif 1\nPlaire\n\nRésultats clés\n- RC1 : NPS de 30 à 45\n")
    assert outline(french) == [("Plaire", ["NPS de 30 à 45"])]
    assert french.cycle is not None
    assert french.cycle.start == date(2025, 4, 1)


def test_fields_on_lines_of_their_own() -> None:
    report = read(
        "## Objetivo: Crecer\n**Responsable:** Ana Ruiz\n\n"
        "- KR1: 10 contratos\n  - Owner: Leo\n  - Progress: 30%\n"
    )
    assert report.objectives[0].owner == "Ana Ruiz"
    key_result = report.objectives[0].key_results[0]
    assert (key_result.owner, key_result.progress, key_result.initiatives) == ("Leo", 0.3, ())


def test_boxes_of_minutes_are_cards_and_those_of_an_agenda_are_not() -> None:
    report = read(
        "# Sync\n\n## Agenda\n- [x] talk\n\n## Notes\n### Logo\n"
        "- [ ] @ann: draw it\n  - [ ] @bob ping her\n- [] ask @cy\n"
    )
    assert [(a.title, a.owner) for a in report.action_items] == [
        ("draw it", "ann"),
        ("ping her", "bob"),
        ("ask", "cy"),
    ]


def test_action_table() -> None:
    report = read(
        "# 회의\n- 일시: 2026-05-28\n\n## 액션 아이템\n\n"
        "| # | 내용 | 담당 | 마감 | 상태 |\n|--|--|--|--|--|\n"
        "| A1 | `Model` 학습 | @kim, @lee | 6/3 | ⏳ |\n| A2 | 배포 | @kim | - | 완료 |\n"
    )
    assert [(a.title, a.owner, a.due, a.column) for a in report.action_items] == [
        ("Model 학습", "kim, lee", date(2026, 6, 3), "todo"),
        ("배포", "kim", None, "done"),
    ]


def test_articles_about_okrs_state_none() -> None:
    article = (
        "# Objectives and Key Results\n\n"
        "An **Objective** says where to go.\n\n## What are OKRs?\n\n"
        "- Objectives\n  - are bold\n- Key Results\n"
        "  - are numbers\n\n## OKR은\n* 목표\n    * 3개 정도가 적당함\n\n"
        "예: 목표(Objective) : 건강, 핵심 결과(Key Result) : 체지방 15%\n\n"
        "## Writing good OKRs\n\n- WGs write goals\n"
        "- and refine them\n\n## 액션 아이템 1\n"
        "- 사용자 액션: 글을 쓴다\n"
    )
    report = read(article)
    assert (report.objectives, report.action_items, report.decisions) == ((), (), ())


def test_placeholders_and_empty_labels_are_no_items() -> None:
    report = read(
        "# 2024 Q1 OKRs\n\n- Objective: TBD\n- objective: \n\n## Action items\n- [ ] TODO\n- 없음\n-\n"
    )
    assert report.action_items == ()


def test_what_finds_no_place_is_a_warning_with_its_line() -> None:
    report = read("# Note\n\n목표: 10% 성장\n\nKR1:\n")
    assert {w.line for w in report.warnings} == {3, 5}


def test_a_cycle_without_a_year_is_left_to_the_person() -> None:
    report = read("# Q4 OKR\n\nO1: a\n- KR1: b (10/20까지)\n")
    assert report.cycle is None
    assert [w.line for w in report.warnings] == [1, 4]


def test_signed_addresses_lose_their_query_everywhere() -> None:
    url = "https://s3.example.com/a.png?X-Amz-Credential=AKIA&X-Amz-Signature=abc"
    report = read(
        f"O1: see {url}\n- KR1: at {url}\n  - file [x]({url})\n\n"
        "## 결정 사항\n- keep https://u:pw@h.example/x?token=1&a=2\n"
    )
    assert "AKIA" not in repr(report)
    assert "pw@" not in repr(report)
    assert "token=1" not in repr(report)


def test_hidden_signs_leave_titles() -> None:
    report = read("O1: a\u202eb\u0007c\n- KR1: \u1112\u1161\u11ab\n")
    assert outline(report) == [("abc", ["한"])]


def test_a_programs_own_page_is_no_plan() -> None:
    report = read(
        "# OKR Tracker\n\n## Features\n- [x] Dark mode\n\n## Installation\nrun it\n\n## Usage\n"
        "- Objective: Grow\n  - Key Result: 10% more\n\n## License\nMIT\n"
    )
    assert (report.objectives, report.action_items) == ((), ())


def test_samples_and_lessons_are_passed_over_but_not_what_follows() -> None:
    report = read(
        "# Team page\n\n## Example OKRs\n\nO1: Delight\n- KR1: NPS 50\n\n"
        "## OKR 작성 가이드\n\nO1: 최고\n- KR1: 80%\n\n"
        "## How it reads\n\nFor example, a good one:\n\nO: Improve\nKR1: 80% finish\n\n"
        "## 2024 Q1 OKRs\n\nO1: Ship\n- KR1: 3 releases\n"
    )
    assert outline(report) == [("Ship", ["3 releases"])]


def test_an_agenda_about_templates_still_has_its_action_items() -> None:
    report = read("# 회의록\n\n## 안건 1: OKR 템플릿 정비\n\n### 액션 아이템\n- [ ] 김민수: 초안 작성\n")
    assert [(a.title, a.owner) for a in report.action_items] == [("초안 작성", "김민수")]


def test_a_bare_list_of_tasks_in_an_unrelated_text_is_left_out_and_said() -> None:
    report = read("# Contributing\n\n## Tasks\n- build: run make\n")
    assert report.action_items == ()
    assert [w.line for w in report.warnings] == [4]


def test_indented_text_without_marks() -> None:
    report = read(
        "TEAM OKRS - Q2 2023\n\nOBJECTIVE 1. Make joining easy\n  KR 1.1 Ten minutes to value (now 25)\n"
        "  KR 1.2 Activation from 40% to 60%\n     - redesign\n\nOBJECTIVE 2. Sell\n  KR 2.1 $1.2M [70%]\n"
    )
    assert outline(report) == [
        ("Make joining easy", ["Ten minutes to value", "Activation from 40% to 60%"]),
        ("Sell", ["$1.2M"]),
    ]
    assert report.objectives[1].key_results[0].progress == 0.7
    assert report.title == "TEAM OKRS - Q2 2023"


def test_objective_in_a_call_out_and_signs_at_the_end() -> None:
    report = read(
        "# 4분기 OKR\n\n## 🎯 Objective\n\n> 인지도를 높인다\n\n"
        "### Key Results\n\n1. 구독자 5,000명 🟡\n2. 노출 12건 ✅\n"
    )
    assert outline(report) == [("인지도를 높인다", ["구독자 5,000명", "노출 12건"])]
    assert [kr.status for kr in report.objectives[0].key_results] == ["at-risk", "done"]


def test_table_whose_objective_column_has_an_everyday_name() -> None:
    report = read(
        "# OKR 2024Q3\n\n| 目标 | 关键结果 | 负责人 | 进度 |\n| --- | --- | --- | --- |\n"
        "| O1 留存 | KR1 留存到45% | 李雷 | 60% |\n| O1 留存 | KR2 到20% | 韩梅 | 0.3 |\n"
        "| O2 增长 | KR1 100万 | 李雷 | 0.5 |\n"
    )
    assert outline(report) == [("留存", ["留存到45%", "到20%"]), ("增长", ["100万"])]
    assert [kr.progress for o in report.objectives for kr in o.key_results] == [0.6, 0.3, 0.5]


def test_english_minutes() -> None:
    report = read(
        "# Weekly sync 2024-05-13\n\nAttendees: Ann, Bob (remote)\n\n"
        "## Updates\n- KR1 at 40%\n\n## Action items\n"
        "- Ann to draft the note by May 20\n- **Bob** – fix it (due 5/17)\n- Review budget (Ann, Bob)\n\n"
        "Next meeting: May 20, 2024 at 10:00\n"
    )
    assert report.kind == "meeting"
    assert report.objectives == ()
    assert [w.line for w in report.warnings] == [6]
    assert [(a.title, a.owner, str(a.due)) for a in report.action_items] == [
        ("draft the note", "Ann", "2024-05-20"),
        ("fix it", "Bob", "2024-05-17"),
        ("Review budget", "Ann, Bob", "None"),
    ]
    assert report.next_meeting is not None
    assert report.next_meeting.isoformat() == "2024-05-20T10:00:00"


def test_a_year_in_the_title_over_several_quarters() -> None:
    report = read(
        "# Company OKRs 2025\n\n## Q1\n\n- O: Double\n  - KR: 2,000 a week\n\n"
        "## Q2\n\n- O: Calm\n  - KR: sleep\n"
    )
    assert report.cycle is not None
    assert (report.cycle.start, report.cycle.end) == (date(2025, 1, 1), date(2025, 12, 31))


def test_lines_with_dashes_counts_and_former_values() -> None:
    report = read(
        "# OKR check-in 2024/11/15\n\n**Present:** Maya Lin, Tom Okafor\n\n## O1 – Delight (on track)\n"
        "KR1 – NPS 40 → 60 (now 52) – 🟢 – @maya\nKR2 – build time < 8 min (was 12) – 🔴 – @tom\n"
        "KR3 – 1,500 members [1,120/1,500] – 75%\n\n## TODO\n☐ Tom: publish (11/22)\n☑ Maya: survey sent\n"
    )
    first, second, third = report.objectives[0].key_results
    assert (first.title, first.owner, first.status) == ("NPS 40 → 60", "maya", "on-track")
    assert (second.title, second.status) == ("build time < 8 min", "off-track")
    assert second.metric is not None
    assert (second.metric.start, second.metric.target, second.metric.direction) == (12, 8, "decrease")
    assert (third.title, third.progress) == ("1,500 members", 0.75)
    assert third.metric is not None
    assert (third.metric.start, third.metric.current) == (0, 1120)
    assert [(a.title, a.owner, a.done) for a in report.action_items] == [
        ("publish", "Tom", False),
        ("survey sent", "Maya", True),
    ]


def test_everyday_words_at_one_level_are_objectives_where_key_results_follow() -> None:
    report = read(
        "- 목표: 매출 20억\n  - 핵심결과: 고객 30개사 (진행률 40%)\n- 목표: 팀 빌딩\n  - 핵심결과: 채용 2명\n"
    )
    assert outline(report) == [("매출 20억", ["고객 30개사"]), ("팀 빌딩", ["채용 2명"])]
    assert report.objectives[0].key_results[0].progress == 0.4


def test_target_cell_tells_the_direction() -> None:
    report = read(
        "### O1. 만족 (담당: 김하늘)\n\n| KR | 목표 | 현재 |\n|--|--|--|\n"
        "| KR1. 응답 시간 | 2시간 이하 | 3.5시간 |\n"
    )
    assert report.objectives[0].owner == "김하늘"
    metric = report.objectives[0].key_results[0].metric
    assert metric is not None
    assert (metric.current, metric.target, metric.direction) == (3.5, 2, "decrease")


def test_unit_and_agenda_columns() -> None:
    report = read(
        "# OKR 2024 Q3\n\n## O1: Faster\n\n| KR | Unit | Baseline | Target |\n|--|--|--|--|\n"
        "| Lead time | days | 9 | 4 |\n\n"
        "## Decisions\n\n| Agenda | Decision |\n|--|--|\n| Budget | Spend less |\n"
    )
    metric = report.objectives[0].key_results[0].metric
    assert metric is not None
    assert (metric.start, metric.target, metric.unit, metric.direction) == (9, 4, "days", "decrease")
    assert [(d.text, d.agenda, d.line) for d in report.decisions] == [("Spend less", "Budget", 13)]


def read_layout(path: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return what was read from a document, and its label."""
    label = json.loads(path.read_text("utf-8"))
    report = read_bytes((LAYOUTS / label["file"]).read_bytes(), label["file"])
    told = json.loads(json.dumps(documents_json([report]), default=str))
    return told["documents"][0], label


def test_items_and_facts_of_all_layouts() -> None:
    assert len(TOLD) >= 55
    whole = Score()
    for path in TOLD:
        whole.add(score(*read_layout(path)))
    assert whole.f1 >= 0.97, [*whole.misses, *whole.extra]
    assert whole.share >= 0.95, whole.misses


@pytest.mark.parametrize("path", TOLD, ids=lambda path: path.stem)
def test_each_layout_is_read(path: Path) -> None:
    told = score(*read_layout(path))
    assert told.f1 >= 0.8, [*told.misses, *told.extra]


@pytest.mark.parametrize("path", SILENT, ids=lambda path: path.stem)
def test_samples_are_no_plan(path: Path) -> None:
    report, _ = read_layout(path)
    assert (report["objectives"], report["action_items"]) == ([], [])
