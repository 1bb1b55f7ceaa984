"""`import` of a document that was read before and has changed since."""

from __future__ import annotations

import json
from pathlib import Path

from tests.support.command import run

OCTOBER = """\
# 전사 OKR 점검

**일시**: 2024-10-07 (월) 10:00

**Objective 1**: 연간 매출 목표 초과 달성
- KR1: ARR 16억 달성 (현재 12억)
- KR2: 엔터프라이즈 신규 계약 체결

### 액션 아이템
- [ ] 김민수: 2024년 성과 보고서 초안 (10/20까지)
"""


def test_a_changed_document_says_what_it_changed(tmp_path: Path) -> None:
    document, data = tmp_path / "점검.md", tmp_path / "data"
    document.write_text(OCTOBER, encoding="utf-8")
    assert run("--data", data, "import", document).sentences == [f"{document} was kept."]
    changed = OCTOBER.replace("현재 12억", "현재 13.5억").replace("- KR2: 엔터프라이즈 신규 계약 체결\n", "")
    document.write_text(changed + "- [ ] 오수현: 송년회 장소 예약\n", encoding="utf-8")
    again = run("--data", data, "import", document)
    assert again.status == 0
    assert again.sentences == [
        f"{document} was kept as an edition of what was there: 1 added, 1 changed, 1 removed."
    ]
    assert again.out.split("  Changes\n")[1] == (
        "  changed   key result “ARR 16억 달성”: current 12.0 → 13.5\n"
        "  added     action item “송년회 장소 예약”\n"
        "  removed   key result “엔터프라이즈 신규 계약 체결”\n"
    )
    third = run("--data", data, "import", document)
    assert third.sentences == [f"{document} was kept before; nothing was changed."]
    assert "Changes" not in third.out


def test_json_says_what_was_read_and_nothing_else(tmp_path: Path) -> None:
    document, data = tmp_path / "점검.md", tmp_path / "data"
    for text in (OCTOBER, OCTOBER.replace("현재 12억", "현재 13.5억")):
        document.write_text(text, encoding="utf-8")
        done = run("--data", data, "import", "--format", "json", document)
        (told,) = json.loads(done.out)["documents"]
        assert len(told["objectives"]) == 1
    exported = json.loads(run("--data", data, "export", "--format", "json").out)["documents"]
    assert sum(len(each["objectives"]) for each in exported) == 1
