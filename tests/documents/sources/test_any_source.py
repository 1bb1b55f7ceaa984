"""Whatever a page, a table, an archive or an export holds, reading ends in reports or in a sentence."""

from __future__ import annotations

from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st

from planner.documents.errors import DocumentError
from planner.documents.reading import read_bytes, read_clipping
from planner.documents.sources.archive import unpack
from planner.documents.sources.csv_table import read_rows
from planner.documents.sources.limits import Budget
from planner.documents.sources.members import Member
from planner.documents.sources.notion import read_export
from planner.documents.sources.table_text import cell_text, table_lines
from tests.documents.sources.archives import PLAN, zipped

TAGS = st.sampled_from(
    [
        "p", "div", "span", "ul", "ol", "li", "table", "thead", "tbody", "tr",
        "td", "th", "h1", "h2", "h3", "b", "i", "strong", "s", "del",
        "a", "br", "hr", "dl", "dt", "dd", "pre", "code", "details", "summary",
        "blockquote", "input", "img", "select", "option", "svg", "math", "script", "style", "template",
        "title", "textarea", "form",
    ]
)  # fmt: skip
ATTRIBUTES = st.sampled_from(
    [
        "", " colspan=3", " rowspan=2", " rowspan=0", " colspan=-1", " type=checkbox", " checked", " hidden",
        " style='font-weight:700'", " style='font-size:1.5em'", " class=properties",
        " class='checkbox checkbox-on'",
        " aria-checked=true", " start=99999999999", " role=presentation", " alt=✅", " x='", ' y="<p>"',
    ]
)  # fmt: skip
WORDS = st.sampled_from(
    [
        "O1: Grow",
        "KR1: 30",
        "담당자",
        "Key result",
        "목표",
        " ",
        "\n",
        "|",
        "<",
        "&lt;b&gt;",
        "&#0;",
        "\ue000",
        "x",
    ]
)
PIECES = st.one_of(
    st.builds("<{}{}>".format, TAGS, ATTRIBUTES),
    st.builds("</{}>".format, TAGS),
    WORDS,
    st.just("<!--"),
    st.just("-->"),
)
PAGES = st.lists(PIECES, max_size=80).map("".join)
CELLS = st.text(st.sampled_from('ab,;\t|"\n\r\\ 목=+-@<>'), max_size=8)
ROWS = st.lists(st.lists(CELLS, min_size=1, max_size=5), min_size=1, max_size=8)
ENDINGS = (".md", ".csv", "_all.csv", ".html", ".zip")
NAMES = st.builds(
    "{}{}{}".format,
    st.sampled_from(["OKR", "OKR/KR", "OKR/목표/x", "../a"]),
    st.sampled_from(["", " " + "a" * 32]),
    st.sampled_from(ENDINGS),
)
CONTENTS = st.one_of(
    PAGES,
    st.just(PLAN),
    st.just("[KR](OKR/KR%20" + "a" * 32 + ".csv)\n"),
    st.lists(
        st.sampled_from(
            ["Name,Objective,KR\n", "Name,Key Result\n", "a,b\n", f"x,y (KR/x%20{'a' * 32}.md)\n",
             f"b,https://www.notion.so/x-{'a' * 32}\n", '"a\nb",\n']
        ),
        max_size=6,
    ).map("".join),
)  # fmt: skip


def check(data: bytes, name: str) -> None:
    """Read a document; what it says stands on lines that exist."""
    try:
        report = read_bytes(data, name)
    except DocumentError as refusal:
        assert name in str(refusal)
        return
    count = report.text.count("\n") + 1
    told = [*report.objectives, *report.action_items, *report.decisions, *report.warnings]
    assert all(1 <= each.line <= count for each in told)


@given(PAGES)
def test_any_page_is_read(page: str) -> None:
    check(page.encode(), "any.html")


@given(st.binary(max_size=300), st.sampled_from(["any.html", "any.csv", "any.tsv"]))
def test_any_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    check(data, name)


@given(PAGES, st.text(max_size=80))
def test_any_clipping_is_read(html: str, text: str) -> None:
    try:
        read_clipping(html, text, "Clipboard")
    except DocumentError as refusal:
        assert str(refusal).endswith(".")


@given(ROWS)
def test_any_table_keeps_its_rows(rows: list[list[str]]) -> None:
    lines = list(table_lines([[cell_text(cell) for cell in row] for row in rows]))
    assert all("\n" not in line and "\r" not in line for line in lines)
    assert len(lines) <= len(rows) + 1


@given(st.text(max_size=200))
def test_any_text_is_a_table_or_refused(text: str) -> None:
    try:
        rows = read_rows(text, "any.csv")
    except DocumentError as refusal:
        assert "any.csv" in str(refusal)
        return
    assert all(any(row) for row in rows)


@given(st.binary(max_size=200), st.integers(0, 400), st.integers(0, 255))
def test_any_archive_is_unpacked_or_refused(data: bytes, at: int, byte: int) -> None:
    whole = bytearray(zipped({"plan.md": PLAN, "data.md": data, "in.zip": zipped({"a.md": PLAN})}))
    whole[at % len(whole)] = byte
    for archive in (bytes(whole), data, bytes(whole[: at + 1])):
        try:
            members = unpack(BytesIO(archive), "any.zip", Budget("any.zip"))
        except DocumentError as refusal:
            assert "any.zip" in str(refusal)
            continue
        for member in members:
            try:
                member.load()
            except DocumentError as refusal:
                assert "any.zip" in str(refusal)


@given(st.dictionaries(NAMES, CONTENTS, min_size=1, max_size=6))
def test_any_export_is_read(files: dict[str, str]) -> None:
    members = [Member(name, name, lambda text=text: text.encode()) for name, text in files.items()]
    for document in read_export(members):
        try:
            source = document.load()
        except DocumentError as refusal:
            assert document.path in str(refusal)
            continue
        check(source.text.encode(), "any.md")
