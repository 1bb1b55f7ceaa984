"""Pages of HTML become lines of Markdown: what people see of them, nothing that acts or loads."""

from __future__ import annotations

import socket

import pytest

from planner.documents.errors import DeepPage, EmptyDocument, OversizedDocument
from planner.documents.reading import read_bytes
from planner.documents.sources.html_page import page_text
from planner.documents.sources.table_text import MOST_COLUMNS

WORD = (
    "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]>·<span>&nbsp; </span>"
    "<![endif]>a</p><p style='mso-list:l0 level2 lfo1'>o&nbsp; b</p><p>c</p>"
)


def lines(page: str) -> list[str]:
    """The lines of a page, blank ones left out."""
    text, _ = page_text(page, "page.html")
    return [line for line in text.split("\n") if line]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<h2>Goals</h2><p>Text\n  over   lines</p>", ["## Goals", "Text over lines"]),
        ("<title>Plan</title><p>x</p>", ["# Plan", "x"]),
        ("<title>Site</title><h1>Plan</h1><p>x</p>", ["# Plan", "x"]),
        ("<ul><li>a<ul><li>b</li></ul></li><li><p>c</p></li></ul>", ["- a", "    - b", "- c"]),
        ("<ol start='3'><li>a<li>b</ol>", ["3. a", "4. b"]),
        ("<p>Decisions:</p><ul><li>a</li></ul>", ["Decisions:", "- a"]),
        ("<ul><li><input type=checkbox checked> a<li><input type=checkbox>b</ul>", ["- [x] a", "- [ ] b"]),
        ("<p><input type=checkbox checked disabled> done</p>", ["- [x] done"]),
        ("<ul><li role=checkbox aria-checked=false>a</ul>", ["- [ ] a"]),
        ("<ul><li><div class='checkbox checkbox-on'></div> <span>a</span></ul>", ["- [x] a"]),
        ("<p><b>Owner:</b> Kim</p>", ["**Owner:** Kim"]),
        ("<p>a<strong> b </strong>c <b></b></p>", ["a **b** c"]),
        ("<p><span style='font-weight:700'>a</span></p>", ["**a**"]),
        ("<b style='font-weight:normal'><p>a</p></b>", ["a"]),
        ("<ul><li><del>a</del></ul>", ["- ~~a~~"]),
        ("<p><span style='text-decoration: line-through'>a</span></p>", ["~~a~~"]),
        (
            "<p><em>about this page</em></p><p>an <i>other</i> word</p>",
            ["_about this page_", "an other word"],
        ),
        ("<blockquote>a</blockquote><ul><li>b</ul>", ["> a", "- b"]),
        ("<p>a<br>b</p>", ["a", "b"]),
        ("<ul class=inline-task-list><li class=checked>a<li>b</ul>", ["- [x] a", "- [ ] b"]),
        (
            WORD,
            ["- a", "    - b", "c"],
        ),
        ("<p>see <a href='https://x.example/?sig=1'>the plan</a></p>", ["see the plan"]),
        (
            "<dl><dt>Owner</dt><dd>Kim</dd><dt>Due</dt><dd><p>10/20</p></dd></dl>",
            ["Owner: Kim", "Due: 10/20"],
        ),
        ("<blockquote><p>a</p><p>b</p></blockquote>", ["> a", "> b"]),
        ("<pre>a\n  b</pre>", ["a", "b"]),
        ("<pre><code>- KR1: x\n</code></pre>", ["```", "- KR1: x", "```"]),
        ("<p>1 &lt; 2 and &lt;b&gt;</p>", ["1 < 2 and &lt;b>"]),
        ("<p>|x|y|</p>", ["\\|x|y|"]),
        ("<p><img alt='✅' src=x.png> done <img alt='a photo' src=y.png></p>", ["✅ done"]),
        ("<details><summary>More</summary><ul><li>a</ul></details>", ["More", "- a"]),
        ("<nav>menu</nav><p>a</p><footer>end</footer><p style='display:none'>b</p><p hidden>c</p>", ["a"]),
        ("<p>a<hr><p>b", ["a", "---", "b"]),
        ("<p>unclosed <b>bold<p>next", ["unclosed **bold**", "next"]),
        ("<p>\ue000private\ue001</p>", ["private"]),
    ],
)
def test_elements(page: str, expected: list[str]) -> None:
    assert lines(page) == expected


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("<tr><th>a<th>b<tr><td>1<td>2", ["| a | b |", "| --- | --- |", "| 1 | 2 |"]),
        (
            "<tr><th>O<th>KR<tr><td rowspan=2>Grow<td>x<tr><td>y",
            ["| O | KR |", "| --- | --- |", "| Grow | x |", "| Grow | y |"],
        ),
        (
            "<tr><th colspan=2>a<th>b<tr><td>1<td>2<td>3",
            ["| a |  | b |", "| --- | --- | --- |", "| 1 | 2 | 3 |"],
        ),
        (
            "<tr><th>a<th>b<tr><td><p>1</p><p>2</p><td>x|y",
            ["| a | b |", "| --- | --- |", "| 1<br>2 | x\\|y |"],
        ),
        (
            "<tr><th>a<th>b<tr><td><ul><li>1<li>2</ul><td><ul><li>3</ul>",
            ["| a | b |", "| --- | --- |", "| - 1<br>- 2 | 3 |"],
        ),
        ("<tr><th>a<th>b<tr><td>1", ["| a | b |", "| --- | --- |", "| 1 |"]),
        ("<tr><td>frame</td></tr><tr><td>second", ["frame", "second"]),
        ("<tr><td>left<td><table><tr><td>in</table>", ["left", "in"]),
    ],
)
def test_tables(table: str, expected: list[str]) -> None:
    assert lines(f"<table>{table}</table>") == expected


def test_properties_of_a_notion_page() -> None:
    row = "<tr><th>Status<td><div class=status-value>Done</div>"
    page = f"<table class=properties><tr><th>Owner<td>윤재석{row}</table>"
    assert lines(page) == ["Owner: 윤재석", "Status: Done"]


def test_a_page_is_read_with_lines_of_the_text_that_is_kept() -> None:
    page = (
        "<html><head><title>x</title></head><body><h1>2024 Q4 OKR</h1><h2>Objective: 신규 고객 확대</h2>"
        "<table><tr><th>Key result<th>담당자<th>목표<tr><td>계약 건수<td>김민수<td>30건</table></body></html>"
    )
    report = read_bytes(page.encode("cp949"), "plan.html")
    (objective,) = report.objectives
    (key_result,) = objective.key_results
    told = report.text.split("\n")
    assert told[objective.line - 1] == "## Objective: 신규 고객 확대"
    assert told[key_result.line - 1] == "| 계약 건수 | 김민수 | 30건 |"
    assert key_result.owner == "김민수"
    assert report.cycle is not None


def test_a_page_that_was_saved_as_text_is_a_page() -> None:
    report = read_bytes(b"<!DOCTYPE html>\n<html><body><h2>O1: Grow</h2></body></html>", "page.txt")
    assert report.text == "## O1: Grow\n"


def test_nothing_acts_and_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        pytest.fail("a page must not open connections")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    page = (
        "<base href='http://evil.example/'><link rel=stylesheet href=x.css><script src=x.js></script>"
        "<script>document.write('<p>written</p>')</script><style>p{background:url(http://evil.example)}</style>"
        "<!-- <p>comment</p> --><img src='http://evil.example/p.png' onerror=alert(1)>"
        "<iframe src='http://evil.example'>frame</iframe><object data=x>o</object><p onclick=x()>kept</p>"
    )
    assert lines(page) == ["kept"]


def test_ten_thousand_nested_elements_are_read() -> None:
    assert lines("<div>" * 10_000 + "deep") == ["deep"]


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 100_000 + "x",
        "".join(f"<p><b id={n}>" for n in range(100_000)),
        "<div><!--</div>-->" * 100_000,
        "<div x='</div>'>" * 100_000,
        "<table><tr><td>" * 30_000,
    ],
    ids=["nested", "formatting", "comments", "attributes", "tables"],
)
def test_what_would_multiply_is_refused_in_a_sentence(page: str) -> None:
    with pytest.raises(DeepPage, match=r"^page\.html nests its parts too deeply"):
        page_text(page, "page.html")


def test_unclosed_formatting_does_not_multiply() -> None:
    page = "".join(f"<p><b id={n}>word</p>" for n in range(5_000))
    assert lines(page) == ["**word**"] * 5_000


def test_tables_that_claim_to_be_huge_stay_small() -> None:
    cells = "<td rowspan=65000 colspan=1000>" + "x" * 200
    text, _ = page_text(f"<table><tr>{cells * 50}{'<tr><td>y' * 20_000}</table>", "page.html")
    assert len(text) < 2_000_000


def test_columns_beyond_any_table_are_left_out() -> None:
    page = "<title>t</title><p>x</p><table><tr>" + "<th>a" * (MOST_COLUMNS + 50) + "<tr><td>b</table>"
    text, (warning,) = page_text(page, "page.html")
    assert text.split("\n")[warning.line - 1].count("a") == MOST_COLUMNS


def test_a_page_too_large_is_refused() -> None:
    with pytest.raises(OversizedDocument, match=r"page\.html has 9 MB, but at most 8 MB"):
        page_text("<p>x" * 2_200_000, "page.html")


def test_pictures_within_a_page_take_no_room() -> None:
    picture = "A" * 20_000_000
    assert lines(f"<p>a<img src='data:image/png;base64,{picture}'>b</p>") == ["ab"]


@pytest.mark.parametrize("page", ["<p></p>", "<script>x</script>", "<!-- x -->", "<p><img src=x></p>"])
def test_a_page_without_words_is_empty(page: str) -> None:
    with pytest.raises(EmptyDocument):
        page_text(page, "page.html")
