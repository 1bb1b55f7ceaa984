"""A page of Markdown says what the workspace holds, in a shape that people like to read."""

from __future__ import annotations

from pathlib import Path

from planner.documents.reading.pages.nodes import is_page
from planner.documents.writing.markdown import cycle_to_markdown, cycles_to_markdown
from planner.domain.report import DocumentReport, ReadActionItem, ReadHistory, ReadKeyResult, ReadObjective
from planner.services.export_cycles import cycle_reports
from tests.support.pages import read_page, workspace_of
from tests.support.workspaces import LONG_TITLE, fill

ENGLISH = f"""\
# 2024 Q4 <!-- okr-planner 1 okr -->

**Cycle**: 2024 Q4 (2024-10-01 ~ 2024-12-31)

## Team: 영업

### Objective 1: 연간 매출 목표 초과 달성 — owner: 윤재석

- KR1.1: ARR 16억 달성 — start: 12억 / current: 13.2억 / target: 16억 / owner: 윤재석
    - 연말 프로모션 캠페인 — progress: 60% / owner: 송유진
    - 고객 사례 콘텐츠 — owner: 송유진 / due: 2024-11-20
- KR1.2: 엔터프라이즈 신규 계약 3건 — current: 1건 / target: 3건

## Team: 제품

### Objective 2: {LONG_TITLE} — owner: 박지현

- KR2.1: 서비스 업타임 99.9% 유지 — current: 99.95% / target: 99.9% / direction: keep
- KR2.2: E2E 암호화 기능 베타 출시 — progress: 40% / owner: 정우성
- KR2.3: 품질 기반 다지기
    - 테스트 자동화 — progress: 50%
    - 모니터링 — progress: 10%

## Action items

### Backlog

- [ ] {LONG_TITLE} — labels: 전략, 2025

### To do

- [ ] 김민수: 성과 보고서 초안 (by 2024-11-01)
- [ ] 오수현: OKR 대시보드 생성 (by 2024-12-01)

### In progress

- [ ] 박지현: AI 로드맵 — key result: KR1.1

### Done

- [x] 오수현: 송년회 예약 — done: 2024-11-15T03:00:00Z
"""
KOREAN = [
    "**기간**: 2024 Q4 (2024-10-01 ~ 2024-12-31)",
    "## 팀: 영업",
    "### 목표 1: 연간 매출 목표 초과 달성 — 담당: 윤재석",
    "- KR1.1: ARR 16억 달성 — 시작: 12억 / 현재: 13.2억 / 목표: 16억 / 담당: 윤재석",
    "## 액션 아이템",
    "### 할 일",
    "- [ ] 김민수: 성과 보고서 초안 (2024-11-01까지)",
]


def test_a_page_says_where_each_thing_belongs(tmp_path: Path) -> None:
    assert cycles_to_markdown(cycle_reports(workspace_of(tmp_path, fill)), "en") == ENGLISH


def test_a_page_is_in_the_language_of_what_it_says(tmp_path: Path) -> None:
    lines = cycles_to_markdown(cycle_reports(workspace_of(tmp_path, fill))).splitlines()
    assert [line for line in KOREAN if line not in lines] == []


def test_a_page_without_hangul_is_english() -> None:
    page = cycle_to_markdown(DocumentReport("", "Q3", "okr", objectives=(ReadObjective("Grow", 1),)))
    assert "## Objective 1: Grow" in page


def test_past_figures_stand_below_their_key_result_and_come_back() -> None:
    history = (ReadHistory("W19", 0.383), ReadHistory("W20", 0.392))
    key_result = ReadKeyResult(
        "이력서 등록 1만건", 1, progress=0.392, history=history, notes="첫째 줄\nㄴ 둘째"
    )
    objective = ReadObjective("고객의 할 일을 찾는다", 1, key_results=(key_result,))
    page = cycle_to_markdown(DocumentReport("", "OKR", "okr", objectives=(objective,)))
    assert "    > 첫째 줄\n    > ㄴ 둘째\n    - **체크인**: W19 38.3%, W20 39.2%\n" in page
    (again,) = read_page(page).objectives
    (only,) = again.key_results
    assert (only.title, only.progress, only.history, only.notes, only.initiatives) == (
        "이력서 등록 1만건", 0.392, history, "첫째 줄\nㄴ 둘째", (),
    )  # fmt: skip


def test_what_a_person_adds_to_a_page_is_read(tmp_path: Path) -> None:
    page = cycles_to_markdown(cycle_reports(workspace_of(tmp_path, fill)), "en")
    page = page.replace(
        "- KR1.2: 엔터", "- KR9: Three references — owner: 송유진\n    - Ask them\n- KR1.2: 엔터"
    ).replace(
        "### In progress\n", "- [x] Bob: Call: now (by 2024-11-20)\n    - [ ] Dial\n\n### In progress\n"
    )
    report = read_page(page)
    added = report.objectives[0].key_results[1]
    assert (added.title, added.owner, [each.title for each in added.initiatives]) == (
        "Three references", "송유진", ["Ask them"],
    )  # fmt: skip
    card = next(each for each in report.action_items if each.owner == "Bob")
    assert (card.title, card.column, str(card.due)) == ("Call: now", "done", "2024-11-20")
    assert [(part.title, part.column) for part in card.children] == [("Dial", "todo")]
    roadmap = next(each for each in report.action_items if each.title == "AI 로드맵")
    assert roadmap.key_result == "ARR 16억 달성"


def test_what_fits_nowhere_is_a_warning_with_its_line(tmp_path: Path) -> None:
    page = cycles_to_markdown(cycle_reports(workspace_of(tmp_path, fill)), "en")
    lines = page.splitlines()
    at = lines.index("## Action items")
    lines[at:at] = ["We talked long.", "", "## Lunch", "- pizza", ""]
    lines[lines.index("- [ ] 김민수: 성과 보고서 초안 (by 2024-11-01)")] += " — column: Attic / colour: red"
    warned = read_page("\n".join(lines)).warnings
    assert list(dict.fromkeys(lines[each.line - 1][:10] for each in warned)) == [
        "We talked ",
        "## Lunch",
        "- pizza",
        "- [ ] 김민수:",
    ]


def test_a_card_that_names_no_key_result_of_the_page_says_so() -> None:
    page = "# Q4 <!-- okr-planner 1 okr -->\n\n## Action items\n\n- [ ] Call — key result: KR7.1\n"
    report = read_page(page)
    assert report.action_items == (ReadActionItem("Call", 5, link=""),)
    assert [warning.line for warning in report.warnings] == [5]


def test_hundreds_of_levels_come_to_an_end() -> None:
    lines = [f"{'  ' * depth}- [ ] Step {depth}" for depth in range(3000)]
    page = "# Q4 <!-- okr-planner 1 okr -->\n\n## Action items\n\n" + "\n".join(lines)
    (card,) = read_page(page).action_items
    depth = 0
    while card.children:
        depth, card = depth + 1, card.children[0]
    assert depth == 99


def test_only_a_title_with_the_mark_makes_a_page_of_our_own() -> None:
    assert is_page(["", "# Q4 <!-- okr-planner 1 meeting 95% -->"])
    assert not is_page(["# Q4", "text <!-- okr-planner 1 okr -->", "## Q4 <!-- okr-planner 1 okr -->"])
