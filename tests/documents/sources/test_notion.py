"""A Notion export is read as its pages show it: databases in place, rows with their pages, relations kept."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from urllib.parse import quote

import pytest

from planner.documents.reading import find_documents, read_document
from planner.documents.sources.names import notion_id, title_of
from planner.domain.report import DocumentReport
from tests.documents.sources.archives import zipped

PLAN, OBJECTIVES, KEY_RESULTS, WORK, MINUTES = ("a" * 32, "b" * 32, "c" * 32, "d" * 32, "e" * 32)
HOME = f"2024 Q4 OKR {PLAN}"


def link(title: str, path: str) -> str:
    """A cell's way to name a page."""
    return f"{title} ({quote(path, safe='/')})"


O1 = link("매출 목표 달성", f"Objectives/매출 목표 달성 {'1' * 32}.md")
O2 = link("조직 역량 강화", f"Objectives/조직 역량 강화 {'2' * 32}.md")
K1 = link("ARR 16억", f"Key Results/ARR 16억 {'3' * 32}.md")
K2 = link("신규, 계약 3건", f"Key Results/신규 계약 3건 {'4' * 32}.md")

TABLES = {
    f"{HOME}/Objectives {OBJECTIVES}.csv": "Name,Owner\n매출 목표 달성,윤재석\n",
    f"{HOME}/Objectives {OBJECTIVES}_all.csv": (
        f'\ufeffName,Owner,Key Results\n매출 목표 달성,윤재석,"{K1}, {K2}"\n조직 역량 강화,박서준,\n'
    ),
    f"{HOME}/Key Results {KEY_RESULTS}.csv": (
        "Name,Objective,담당자,Start,Current,Target,Due\n"
        f'ARR 16억,{O1},김민수,12억,13.2억,16억,"December 31, 2024"\n'
        f'"신규, 계약 3건",{O1},이영희,0,1,3,\n'
        f"만족도 90%,{O2},최지우,,,90%,\n"
    ),
    f"{HOME}/Initiatives {WORK}.csv": (
        "Name,Key Result,Owner,Progress\n"
        f"연말 프로모션,https://www.notion.so/ARR-16-{'3' * 32}?pvs=21,송유진,60%\n"
        f'제휴,"{K2}",송유진,20%\n'
    ),
}
PAGES = {
    f"{HOME}/Objectives/매출 목표 달성 {'1' * 32}.md": "# 매출 목표 달성\n\nOwner: 윤재석\n",
    f"{HOME}/Objectives/조직 역량 강화 {'2' * 32}.md": "# 조직 역량 강화\n\nOwner: 박서준\n",
    f"{HOME}/Key Results/ARR 16억 {'3' * 32}.md": (
        "# ARR 16억\n\nObjective: 매출 목표 달성 (../x.md)\n담당자: 김민수\n\n"
        "## 메모\n\n- [ ] 제안서 보내기\n"
    ),
    f"{HOME}/Key Results/신규 계약 3건 {'4' * 32}.md": "# 신규, 계약 3건\n\n담당자: 이영희\n",
}
MEETINGS = {
    f"회의록 {MINUTES}.csv": "Name,날짜\n주간 회의,2024-10-07\n",
    f"회의록/주간 회의 {'5' * 32}.md": "# 주간 회의\n\n날짜: 2024-10-07\n\n## 결정 사항\n\n- 가격을 올린다\n",
}


def home(*databases: str) -> str:
    """The page that shows databases."""
    links = "\n\n".join(f"[{name}]({quote(f'{HOME}/{name}', safe='/')}.csv)" for name in databases)
    return f"# 2024 Q4 OKR\n\n머리말\n\n{links}\n\n## Action items\n\n- [ ] 김민수: 보고서 쓰기 (10/20까지)\n"


def read(tmp_path: Path, files: dict[str, str]) -> dict[str, DocumentReport]:
    """What an export's documents say, by name."""
    path = tmp_path / "Export.zip"
    path.write_bytes(zipped(dict(files)))
    return {document.name: read_document(document) for document in find_documents([path])}


def tree(report: DocumentReport) -> dict[str | None, dict[str, list[str]]]:
    """Objectives with their key results with their work."""
    return {
        objective.title: {kr.title: [work.title for work in kr.initiatives] for kr in objective.key_results}
        for objective in report.objectives
    }


WHOLE = {
    "매출 목표 달성": {"ARR 16억": ["연말 프로모션"], "신규, 계약 3건": ["제휴"]},
    "조직 역량 강화": {"만족도 90%": []},
}


def test_databases_stand_in_the_page_that_shows_them(tmp_path: Path) -> None:
    page = home(f"Objectives {OBJECTIVES}", f"Key Results {KEY_RESULTS}", f"Initiatives {WORK}")
    found = read(tmp_path, {f"{HOME}.md": page, **TABLES, **PAGES})
    (report,) = found.values()
    assert tree(report) == WHOLE
    arr = report.objectives[0].key_results[0]
    assert (report.title, report.objectives[0].owner, arr.owner) == ("2024 Q4 OKR", "윤재석", "김민수")
    assert arr.metric is not None
    assert (arr.metric.start, arr.metric.current, arr.metric.target) == (12, 13.2, 16)
    assert {item.title for item in report.action_items} == {"보고서 쓰기", "제안서 보내기"}


def test_every_item_stands_on_its_line(tmp_path: Path) -> None:
    page = home(f"Objectives {OBJECTIVES}", f"Key Results {KEY_RESULTS}", f"Initiatives {WORK}")
    (report,) = read(tmp_path, {f"{HOME}.md": page, **TABLES, **PAGES}).values()
    lines = report.text.split("\n")
    for objective in report.objectives:
        assert objective.title is not None
        assert objective.title in lines[objective.line - 1]
        for key_result in objective.key_results:
            assert key_result.title in lines[key_result.line - 1]
            for work in key_result.initiatives:
                assert work.title in lines[work.line - 1]
    for item in report.action_items:
        assert item.title in lines[item.line - 1]


def test_databases_that_no_page_shows_are_one_plan(tmp_path: Path) -> None:
    (report,) = read(tmp_path, {**TABLES, **PAGES}).values()
    assert tree(report) == WHOLE


def test_a_page_of_html_shows_its_databases_itself(tmp_path: Path) -> None:
    tables = {name: text.replace(".md", ".html") for name, text in TABLES.items()}
    pages = {
        name.replace(".md", ".html"): f"<h1 class=page-title>{text[2:].split(chr(10))[0]}</h1>"
        for name, text in PAGES.items()
    }
    shown = "".join(
        f"<h4 class=collection-title>{title}</h4><table class=collection-content>"
        "<tr><th>Name<th>Owner<tr><td><a href=x.html>매출 목표 달성</a><td>윤재석</table>"
        for title in ("Objectives", "Key Results", "Initiatives")
    )
    page = f"<h1 class=page-title>2024 Q4 OKR</h1><p>머리말</p>{shown}<p>끝</p>"
    (report,) = read(tmp_path, {f"{HOME}.html": page, **tables, **pages}).values()
    assert tree(report) == WHOLE
    assert "머리말" in report.text
    assert report.text.rstrip().endswith("끝")


def test_names_may_be_taken_apart_and_archives_nested(tmp_path: Path) -> None:
    page = home(f"Objectives {OBJECTIVES}", f"Key Results {KEY_RESULTS}", f"Initiatives {WORK}")
    files = {f"{HOME}.md": page, **TABLES, **PAGES}
    apart = {unicodedata.normalize("NFD", name): text for name, text in files.items()}
    half = len(apart) // 2
    parts: dict[str, str | bytes] = {
        "Export-Part-1.zip": zipped(dict(list(apart.items())[:half])),
        "Export-Part-2.zip": zipped(dict(list(apart.items())[half:])),
    }
    path = tmp_path / "Export.zip"
    path.write_bytes(zipped(parts))
    (document,) = find_documents([path])
    assert tree(read_document(document)) == WHOLE


def test_minutes_in_a_database_are_documents_and_their_list_is_none(tmp_path: Path) -> None:
    found = read(tmp_path, MEETINGS)
    assert list(found) == [f"주간 회의 {'5' * 32}.md"]
    (report,) = found.values()
    assert (report.title, str(report.date)) == ("주간 회의", "2024-10-07")
    assert [decision.text for decision in report.decisions] == ["가격을 올린다"]


def test_a_list_of_work_is_a_document(tmp_path: Path) -> None:
    tasks = {
        f"업무 {MINUTES}.csv": "업무,담당자,마감일,상태\n배포 준비,김민수,2024-10-20,진행 중\n",
        f"업무/배포 준비 {'5' * 32}.md": "# 배포 준비\n\n담당자: 김민수\n\n설명\n",
    }
    found = read(tmp_path, tasks)
    items = found[f"업무 {MINUTES}.csv"].action_items
    assert [(item.title, item.owner, str(item.due)) for item in items] == [
        ("배포 준비", "김민수", "2024-10-20")
    ]


@pytest.mark.parametrize(
    ("name", "title", "page_id"),
    [
        (f"팀/Key Results {KEY_RESULTS}_all.csv", "Key Results", KEY_RESULTS),
        (f"회의 2024-1007 {PLAN}.md", "회의 2024-1007", PLAN),
        ("Untitled 2dba-b988_all.csv", "Untitled", "2dba-b988"),
        ("회의 2024-1007.md", "회의 2024-1007", None),
        ("deadbeef.md", "deadbeef", None),
        ("v1.2 plan.md", "v1.2 plan", None),
    ],
)
def test_ids_in_names(name: str, title: str, page_id: str | None) -> None:
    assert (title_of(name), notion_id(name)) == (title, page_id)


def test_titles_stand_where_cells_named_files(tmp_path: Path) -> None:
    (report,) = read(tmp_path, {f"Plan {PLAN}.csv": f"Name,Page\nx,{O1}\n"}).values()
    assert report.text.split("\n")[4] == "| x | 매출 목표 달성 |"


def test_a_database_alone_shows_titles_too(tmp_path: Path) -> None:
    path = tmp_path / f"Key Results {KEY_RESULTS}.csv"
    path.write_text(TABLES[f"{HOME}/Key Results {KEY_RESULTS}.csv"], encoding="utf-8")
    (document,) = find_documents([path])
    report = read_document(document)
    assert (report.title, document.path) == ("Key Results", str(path))
    assert {title: list(key_results) for title, key_results in tree(report).items()} == {
        "매출 목표 달성": ["ARR 16억", "신규, 계약 3건"], "조직 역량 강화": ["만족도 90%"],
    }  # fmt: skip


@pytest.mark.parametrize(
    "cell", ["x (http://evil.example/y.md)", f"{O1}; not a page", "(" * 2_000, "a, " * 1_000 + "b"]
)
def test_cells_that_name_no_page_stay_as_they_are(tmp_path: Path, cell: str) -> None:
    (_, report) = read(tmp_path, {f"DB {PLAN}.csv": f'Name,Other\nx,"{cell}"\n', "note.md": "# n\n"}).values()
    assert report.text.split("\n")[4] == f"| x | {cell} |"


def test_a_broken_part_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    path = tmp_path / "Export.zip"
    path.write_bytes(
        zipped({f"a {PLAN}.md": b"\xff\xfe\xfd bad \xff", f"b {WORK}.md": "# O1: Grow\n- KR1: x\n"})
    )
    good, bad = find_documents([path])
    assert read_document(good).objectives[0].title == "Grow"
    with pytest.raises(Exception, match=r"Export\.zip/a a+\.md is not in UTF-8"):
        read_document(bad)
