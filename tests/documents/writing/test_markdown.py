"""A page of Markdown says what the workspace holds, and reading it says the same again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from planner.documents.reading import read_bytes, read_path
from planner.documents.writing.markdown import cycle_to_markdown
from planner.documents.writing.report_json import documents_json
from planner.domain.report import DocumentReport, ReadHistory, ReadKeyResult, ReadObjective
from planner.services.bundle import build_services
from planner.services.export_cycles import cycle_reports
from planner.store.open import open_workspace
from tests.support.command import SEEDS
from tests.support.workspaces import clock, fill

# Where something stands, how sure reading is and what is left out are not what a document says.
UNSAID = {"line", "confidence", "path", "warnings"}
PAGE = """\
# 2024 Q4

**Period**: 2024 Q4 (2024-10-01 ~ 2024-12-31)

## Team (영업)

### Objective: 연간 매출 목표 초과 달성 — owner: 윤재석

- KR1: ARR 16억 달성 — start: 12억 / current: 13.2억 / target: 16억 / owner: 윤재석
    - 연말 프로모션 캠페인 — progress: 60% / owner: 송유진
    - 고객 사례 콘텐츠 — owner: 송유진 / due: 2024-11-20
    - In progress
        - [ ] 박지현: AI 로드맵
- KR2: 엔터프라이즈 신규 계약 3건 — start: 0건 / current: 1건 / target: 3건
"""


def report_of(directory: Path, *documents: Path) -> DocumentReport:
    """The one cycle of a workspace into which documents were read, or which was made by hand."""
    store = open_workspace(directory)
    services = build_services(store.begin, clock)
    for document in documents:
        services.importing.keep(read_path(document))
    if not documents:
        fill(services)
    (report,) = cycle_reports(store.load())
    store.close()
    return report


def said(report: DocumentReport) -> Any:
    """All that a report says, cards in the order of their words."""
    (document,) = documents_json([report])["documents"]  # type: ignore[misc, attr-defined]
    told = _said(document)
    told["action_items"].sort(key=lambda item: (item["title"], str(item["due"])))
    return told


def _said(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _said(part) for name, part in value.items() if name not in UNSAID}
    return [_said(part) for part in value] if isinstance(value, list) else value


def test_a_page_says_where_each_thing_belongs(tmp_path: Path) -> None:
    assert cycle_to_markdown(report_of(tmp_path)).startswith(PAGE)


def test_a_quarter_made_by_hand_is_read_back(tmp_path: Path) -> None:
    report = report_of(tmp_path)
    expected, found = said(report), said(read_bytes(cycle_to_markdown(report).encode(), "page.md"))
    # A way without a start begins at 0; for a bound that is kept reading takes the first value.
    expected["objectives"][0]["key_results"][1]["metric"]["start"] = 0
    expected["objectives"][1]["key_results"][0]["metric"]["start"] = 99.95
    assert found == expected


@pytest.mark.parametrize("name", ["000_ce5108172942ea5a.txt", "004_e80a5d158cdb41cd.txt"])
def test_documents_that_were_read_are_read_back(name: str, tmp_path: Path) -> None:
    report = report_of(tmp_path, SEEDS / name)
    assert said(read_bytes(cycle_to_markdown(report).encode(), "page.md")) == said(report)


def test_a_checklist_keeps_its_doers_and_days(tmp_path: Path) -> None:
    path = tmp_path / "minutes.md"
    path.write_text(
        "# Weekly\n\n## Action items\n\n"
        "- [ ] 김민수: 보고서 (2024-10-20까지)\n"
        "    - [x] 초안 쓰기\n"
        "    - 검토 — owner: 박지현 / due: 2024-10-18\n",
        encoding="utf-8",
    )
    report = read_path(path)
    (card,) = report.action_items
    assert [(part.title, part.done, part.owner) for part in card.children] == [
        ("초안 쓰기", True, None), ("검토", False, "박지현"),
    ]  # fmt: skip
    assert (
        said(read_bytes(cycle_to_markdown(report).encode(), "weekly.md"))["action_items"]
        == said(report)["action_items"]
    )


def test_past_figures_are_told_and_make_no_second_key_result() -> None:
    history = (ReadHistory("W19", 0.383), ReadHistory("W20", 0.392))
    key_result = ReadKeyResult(
        "이력서 등록 1만건", 1, progress=0.392, history=history, notes="첫째 줄\n둘째 줄"
    )
    objective = ReadObjective("고객의 할 일을 찾는다", 1, key_results=(key_result,))
    page = cycle_to_markdown(DocumentReport("", "OKR", "okr", objectives=(objective,)))
    (again,) = read_bytes(page.encode(), "page.md").objectives
    (only,) = again.key_results
    assert (only.title, only.progress) == ("이력서 등록 1만건", 0.392)
    assert only.notes == "첫째 줄\n둘째 줄\nHistory: W19 38.3%, W20 39.2%"
