"""`export`: what is kept, in the words in which it was read."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from planner.documents.writing.csv_table import cell
from planner.domain.entities import Objective
from planner.services.bundle import build_services
from planner.store.open import open_workspace
from tests.support.command import SEEDS, digests, run
from tests.support.workspaces import clock, fill


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    """A workspace that was made by hand."""
    store = open_workspace(tmp_path / "filled")
    fill(build_services(store.begin, clock))
    store.close()
    return tmp_path / "filled"


def without_warnings(documents: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The documents without what was not placed, and so not kept."""
    return [{**document, "warnings": []} for document in documents]


def test_what_is_kept_is_what_was_read_field_by_field(tmp_path: Path) -> None:
    read = json.loads(run("import", "--dry-run", "--format", "json", SEEDS).out)["documents"]
    run("--data", tmp_path, "import", SEEDS)
    kept = json.loads(run("--data", tmp_path, "export", "--format", "json").out)["documents"]
    assert len(kept) == 3
    assert kept == without_warnings(read)


def test_what_was_made_by_hand_has_neither_path_nor_line(filled: Path) -> None:
    result = run("--data", filled, "export", "--format", "json")
    cycle, cards = json.loads(result.out)["documents"]
    assert (result.status, result.err) == (0, "")
    assert (cycle["path"], cycle["kind"], cycle["cycle"]["name"]) == (None, "okr", "2024 Q4")
    first, second = cycle["objectives"]
    assert (first["title"], first["owner"], first["team"], first["line"]) == (
        "연간 매출 목표 초과 달성", "윤재석", "영업", None,
    )  # fmt: skip
    assert first["key_results"][0]["metric"] == {
        "start": 12, "current": 13.2, "target": 16, "unit": "억", "direction": "increase",
    }  # fmt: skip
    assert second["key_results"][0]["metric"]["direction"] == "maintain"
    assert [each["progress"] for each in second["key_results"][2]["initiatives"]] == [0.5, 0.1]
    assert cards["path"] is None
    assert [(each["title"], each["column"], each["key_result"]) for each in cards["action_items"][1:]] == [
        ("성과 보고서 초안", "todo", None),
        ("OKR 대시보드 생성", "todo", None),
        ("AI 로드맵", "doing", "ARR 16억 달성"),
        ("송년회 예약", "done", None),
    ]


def test_what_was_added_below_an_import_stays_below_it(tmp_path: Path) -> None:
    run("--data", tmp_path, "import", SEEDS / "004_e80a5d158cdb41cd.txt")
    store = open_workspace(tmp_path)
    services = build_services(store.begin, clock)
    objective = store.load().all(Objective)[0]
    services.planning.add(objective.ref, "매출 인식 자동화")
    store.close()
    (document,) = json.loads(run("--data", tmp_path, "export", "--format", "json").out)["documents"]
    added = document["objectives"][0]["key_results"][-1]
    assert (added["title"], added["line"]) == ("매출 인식 자동화", None)


def test_a_sheet_has_a_row_for_each_item_and_opens_as_utf_8(filled: Path) -> None:
    result = run("--data", filled, "export", "--format", "csv")
    assert result.out_bytes.startswith(b"\xef\xbb\xbfkind,cycle,")
    assert b"\r\n" in result.out_bytes
    assert b"\r\r" not in result.out_bytes
    rows = list(csv.DictReader(io.StringIO(result.out.removeprefix("\ufeff"), newline="")))
    assert [row["kind"] for row in rows].count("key_result") == 5
    arr = next(row for row in rows if row["title"] == "ARR 16억 달성")
    assert (arr["objective"], arr["progress"], arr["current"], arr["target"], arr["unit"]) == (
        "연간 매출 목표 초과 달성", "0.3", "13.2", "16", "억",
    )  # fmt: skip
    card = next(row for row in rows if row["title"] == "AI 로드맵")
    assert (card["key_result"], card["column"], card["owner"]) == ("ARR 16억 달성", "doing", "박지현")


@pytest.mark.parametrize(
    "title",
    ["=HYPERLINK(1)", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", ' "=1+1', "'=1", "＝1+1", "＠SUM(A1)"],
)
def test_no_cell_is_run_by_a_spreadsheet(title: str) -> None:
    assert cell(title) == f"'{title}"


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("세미;=1+1", "세미;'=1+1"),
        ('탭\t"@A1', "탭\t'\"@A1"),
        ("줄\n=1", "줄\n'=1"),
        ("줄\n- 항목", "줄\n- 항목"),
    ],
)
def test_no_part_of_a_cell_is_run_where_other_signs_part_cells(title: str, shown: str) -> None:
    assert cell(title) == shown


@pytest.mark.parametrize("title", ["A=B", "목표 +10%", "a@b.kr", "'90s", '"큰" 고객'])
def test_other_words_stay_as_they_are(title: str) -> None:
    assert cell(title) == title


def test_a_sheet_comes_back_by_the_rules_of_csv(tmp_path: Path) -> None:
    hostile = ['=1+1, "so"', "줄\n바꿈", "a; b|x,,", '""', "마침표."]
    store = open_workspace(tmp_path)
    services = build_services(store.begin, clock)
    (cycle,) = services.planning.add_cycle("2024 Q4", date(2024, 10, 1), date(2024, 12, 31)).added()
    for title in hostile:
        (ref,) = services.planning.add(cycle, title).added()
        services.editing.edit(ref, notes=title, due=date(2024, 12, 20))
    (below,) = services.planning.add(ref, "이탈", start=-3.5, current=-2.0, target=-0.1, unit="%").added()
    services.planning.add(below, "@봇")
    store.close()
    rows = list(
        csv.DictReader(
            io.StringIO(
                run("--data", tmp_path, "export", "--format", "csv").out.removeprefix("\ufeff"), newline=""
            ),
            strict=True,
        )
    )
    assert [row["title"] for row in rows] == [
        "'=1+1, \"so\"", "줄 바꿈", "a; b|x,,", '""', "마침표.", "이탈", "'@봇",
    ]  # fmt: skip
    assert (rows[1]["notes"], rows[0]["due"]) == ("줄\n바꿈", "2024-12-20")
    assert [rows[5][name] for name in ("start", "current", "target")] == ["-3.5", "-2", "-0.1"]


def test_numbers_stay_numbers() -> None:
    assert [cell(value) for value in (-3.0, 0.1, 1e-7, 12, None)] == ["-3", "0.1", "0.0000001", "12", ""]


def cycles_and_seeds(directory: Path) -> None:
    """A workspace with the seeds and one more, empty cycle."""
    run("--data", directory, "import", SEEDS)
    store = open_workspace(directory)
    build_services(store.begin, clock).planning.add_cycle("빈 분기", date(2025, 1, 1), date(2025, 3, 31))
    store.close()


def test_one_cycle_or_one_document_is_written_by_its_name(tmp_path: Path) -> None:
    cycles_and_seeds(tmp_path)

    def pages(*named: str) -> list[str]:
        out = run("--data", tmp_path, "export", "--format", "markdown", *named).out
        return [line for line in out.splitlines() if line.startswith("# ")]

    minutes = "# Q4 목표 및 연말 계획 <!-- okr-planner 1 meeting 95% -->"
    assert len(pages()) == 4
    assert pages("--cycle", "2024 Q4") == [minutes]
    assert pages("--cycle", "빈 분기") == ["# 빈 분기 <!-- okr-planner 1 okr -->"]
    for name in (str(SEEDS / "004_e80a5d158cdb41cd.txt"), "004_e80a5d158cdb41cd.txt", "Q4 목표 및 연말 계획"):
        assert pages("--document", name) == [minutes]


def test_one_cycle_is_written_as_a_sheet_with_its_cards(tmp_path: Path) -> None:
    cycles_and_seeds(tmp_path)
    result = run("--data", tmp_path, "export", "--format", "csv", "--cycle", "2024 Q4")
    rows = list(csv.DictReader(io.StringIO(result.out.removeprefix("\ufeff"), newline="")))
    kinds = [row["kind"] for row in rows]
    assert {row["cycle"] for row in rows} == {"2024 Q4"}
    assert [kinds.count(kind) for kind in ("objective", "key_result", "action_item", "decision")] == [
        3, 9, 10, 12,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("option", "said"),
    [
        ("--cycle", "There is no cycle “2030”; choose one of: “2024 Q4”. Nothing was exported."),
        ("--document", "No document “2030” was read; choose one of: –. Nothing was exported."),
    ],
)
def test_a_part_that_is_not_there_is_a_sentence(option: str, said: str, filled: Path) -> None:
    result = run("--data", filled, "export", "--format", "markdown", option, "2030")
    assert (result.status, result.out, result.sentences) == (1, "", [said])


def test_a_page_is_written_in_the_language_asked_for(filled: Path) -> None:
    english = run("--data", filled, "export", "--format", "markdown", "--lang", "en").out
    korean = run("--data", filled, "export", "--format", "markdown", "--lang", "ko").out
    assert "## Action items" in english
    assert "## 액션 아이템" in korean


def test_the_command_reads_its_own_pages_back(tmp_path: Path) -> None:
    cycles_and_seeds(tmp_path / "first")
    page = tmp_path / "all.md"
    run("--data", tmp_path / "first", "export", "--format", "markdown", "--out", page)
    kept = run("--data", tmp_path / "second", "import", "--format", "json", page)
    again = tmp_path / "again.md"
    run("--data", tmp_path / "second", "export", "--format", "markdown", "--out", again)
    assert kept.status == 0
    assert again.read_text(encoding="utf-8") == page.read_text(encoding="utf-8")


def test_a_file_is_written_whole_and_nothing_to_stdout(filled: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    out.write_text("old", encoding="utf-8")
    result = run("--data", filled, "export", "--format", "json", "--out", out)
    assert (result.status, result.out, result.err) == (0, "", "")
    assert json.loads(out.read_text(encoding="utf-8"))["documents"]
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["out.json"]


def test_a_place_that_cannot_be_written_is_a_sentence(filled: Path, tmp_path: Path) -> None:
    out = tmp_path / "no" / "such" / "folder.json"
    result = run("--data", filled, "export", "--format", "json", "--out", out)
    (sentence,) = result.sentences
    assert result.status == 1
    assert sentence.startswith(f"{out} can't be written (No such file or directory)")


def test_exporting_changes_nothing(filled: Path) -> None:
    before = digests(filled)
    for form in ("json", "markdown", "csv"):
        assert run("--data", filled, "export", "--format", form).status == 0
    assert digests(filled) == before


def test_without_a_workspace_there_is_a_sentence_and_none_is_made(tmp_path: Path) -> None:
    result = run("--data", tmp_path / "none", "export", "--format", "json")
    (sentence,) = result.sentences
    assert (result.status, result.out) == (1, "")
    assert sentence.startswith(f"There is no workspace at {tmp_path / 'none'}")
    assert not (tmp_path / "none").exists()


def test_a_damaged_workspace_is_a_sentence(filled: Path) -> None:
    file = filled / "okr-planner.db"
    file.write_bytes(b"nonsense" * 1000)
    result = run("--data", filled, "export", "--format", "json")
    (sentence,) = result.sentences
    assert (result.status, result.out) == (1, "")
    assert str(file) in sentence
